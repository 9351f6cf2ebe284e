//! The worklist of the follow-up, and the contact log of one student.

use chrono::NaiveDate;
use engine::checks::Duty;
use workshop::follow_up::{Means, Outcome};
use workshop::worklist::State;

use crate::Words;
use crate::amounts::{counted, thousands};
use crate::dates::day;
use crate::texts::texts;

texts! {
    /// The fixed texts of the follow-up.
    pub enum FollowUp {
        Title = "Follow-up",
        Says = "When a student leaves before the school year ends, or ended it and did not begin where expected, the district finds out whether the student dropped out or is in school elsewhere.",
        Source = "CSBA sample board policy BP 5147, Dropout Prevention",
        Nobody = "Nobody is to be followed up: as the records stand, everyone ended the year and began where expected.",
        NobodyHere = "Nobody on the list is as asked for.",
        Table = "Table of the students to follow up",
        Show = "Show",
        AllDuties = "both duties",
        AllSchools = "every school",
        AllStates = "open and settled",
        OpenOnly = "open",
        SettledOnly = "settled",
        Duty = "Duty",
        State = "State",
        Since = "Since",
        RecordSays = "The record says",
        Papers = "Papers",
        Contacts = "Contacts",
        More = "Show more",
        Cleared = "Followed up, and cleared by corrected records:",
        WhyOnTheList = "Why on the list",
        NotOnTheList = "As the records stand, this student is not on the list.",
        ToTheList = "All students to follow up",
        ToTheRecords = "Records and evidence folder",
        ContactLog = "Contact log",
        NoContacts = "No contact is noted.",
        NewContact = "Note a contact",
        Means = "How",
        Note = "What was done and said",
        NoteIsMissing = "Write what was done and said.",
        NothingShowsIt = "The state's enrollments show nothing later for this student, so they cannot show this outcome. Leave it open, or say by what other contact it was found.",
        Outcome = "What came of it",
        StillOpen = "nothing yet",
        Keep = "Note it",
        Simulated = "A contact is simulated. What a family or school said is in the papers of the district, never invented here.",
        FolderEmpty = "The folder held no paper that day.",
        StateShowsNothing = "The state's enrollments showed nothing later.",
        NoPaperShowsIt = "No paper in the folder can show a transfer, and the state's enrollments show none. Without written proof the student stays in the count [20 USC 7801(25)].",
        RecordAgrees = "The record says so already.",
        ReturnHasItsRecord = "The exit stays as it is. The return is an enrollment record of its own, at the school that took the student back.",
        Strategies = "Twelve ways to keep or win back a student",
        Indicators = "Who may be at risk",
        Open = "open",
    }
}

/// The policy's strategies, in its order, in the kit's own words.
const STRATEGIES: [&str; 12] = [
    "Meet or visit student and parents: what is in the way, and what the law on attendance asks",
    "Teach to the student's own needs and ways of learning",
    "Teach more, in the school day or outside it, also to make up for lost days",
    "Enroll in an alternative or specialized program",
    "Help to find work, or learning at work",
    "Advise on courses, and counsel in person",
    "Refer to a student success team or an attendance review board",
    "Refer to health, social and counseling services, of the school or the community",
    "Watch attendance on and on, and act on the first absences",
    "Employ outreach consultants to find, keep and bring back students",
    "Form small learning communities, in which someone notices",
    "Offer courses that lead toward college or a career",
];

/// The policy's indicators, in the kit's own words.
const INDICATORS: [&str; 3] = [
    "Chronic absence, truancy, coming late",
    "Work below grade level, by assessments or by what teachers see",
    "Personal, social, health or economic circumstances",
];

impl Words {
    /// The policy's twelve strategies [CSBA sample board policy BP 5147].
    pub fn strategies(self) -> [String; 12] {
        STRATEGIES.map(|text| self.say(text))
    }

    /// The policy's indicators of risk [CSBA sample board policy BP 5147].
    pub fn indicators(self) -> [String; 3] {
        INDICATORS.map(|text| self.say(text))
    }

    /// How many students are settled.
    pub fn settled_of(self, (settled, all): (usize, usize)) -> String {
        let students = counted(all, "student", "students");
        self.say(match all - settled {
            _ if all == 0 => "Nobody is to be followed up.".to_owned(),
            0 => format!("All settled: {students}."),
            open => {
                let verb = if settled == 1 || all == 1 { "is" } else { "are" };
                format!("{} of {students} {verb} settled, {} open.", thousands(settled), thousands(open))
            }
        })
    }

    /// How many lines of a long list show.
    pub fn lines_shown(self, shown: usize, all: usize) -> String {
        let all_of_them = counted(all, "student", "students");
        self.say(if shown < all {
            format!("{} of {all_of_them} show.", thousands(shown))
        } else {
            format!("{all_of_them} on the list.")
        })
    }

    /// What asks for the follow-up.
    pub fn duty(self, duty: Duty) -> String {
        self.say(duty_name(duty))
    }

    /// Why a student is on the list, as a sentence.
    pub fn why_to_follow_up(self, duty: Duty, school: &str, since: NaiveDate) -> String {
        self.say(match duty {
            Duty::LeftEarly => format!("Left {school} on {}, before the school year ended.", day(since)),
            Duty::DidNotCome => format!("Was expected on {} after {school}, and did not come.", day(since)),
        })
    }

    /// How far the follow-up of a student has come; with the school where the records show the student.
    pub fn follow_up_state(self, state: State, school: Option<&str>) -> String {
        self.say(match (state, school) {
            (State::Open, _) => "open".to_owned(),
            (State::SettledByLog(outcome), _) => format!("settled: {}", outcome_name(outcome)),
            (State::SettledByRecords(_), Some(school)) => format!("settled by the records: enrolled at {school}"),
            (State::SettledByRecords(_), None) => "settled by the records: documented".to_owned(),
        })
    }

    /// How a family or another school was reached, as a choice.
    pub fn means(self, means: Means) -> String {
        self.say(match means {
            Means::Phone => "by phone",
            Means::Letter => "by letter or message",
            Means::HomeVisit => "visit at home",
            Means::Meeting => "meeting with student and parents",
            Means::OtherSchool => "asked another school",
            Means::StateLookup => "looked up in the state's enrollments",
        })
    }

    /// What came of it, as a choice.
    pub fn follow_up_outcome(self, outcome: Outcome) -> String {
        self.say(outcome_name(outcome))
    }

    /// What a folder held on the day of a contact.
    pub fn folder_held(self, papers: usize) -> String {
        self.say(format!("That day the folder held {}:", counted(papers, "paper", "papers")))
    }

    /// An enrollment that the state's records showed.
    pub fn state_showed(self, school: &str, since: NaiveDate, student_id: Option<&str>) -> String {
        let number = student_id.map(|id| format!(", under the number {id} with the same name and birth date"));
        self.say(format!(
            "The state's enrollments showed {school}, since {}{}.",
            day(since),
            number.unwrap_or_default()
        ))
    }

    /// What to correct after an outcome.
    pub fn outcome_asks(self, outcome: Outcome) -> String {
        self.say(format!("The outcome is “{}”, and the record does not say so.", outcome_name(outcome)))
    }

    /// The link to the follow-up of a student.
    pub fn follow_up_of(self, student_id: &str) -> String {
        self.say(format!("Follow-up of {student_id}"))
    }
}

fn duty_name(duty: Duty) -> &'static str {
    match duty {
        Duty::LeftEarly => "left early",
        Duty::DidNotCome => "did not come",
    }
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::DroppedOut => "dropped out",
        Outcome::Transferred => "transferred",
        Outcome::Found => "found in school here all along",
        Outcome::Recovered => "recovered, came back",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn progress_is_told_in_words() {
        let words = Words::new(Language::English);
        assert_eq!(words.settled_of((5, 13)), "5 of 13 students are settled, 8 open.");
        assert_eq!(words.settled_of((1, 2)), "1 of 2 students is settled, 1 open.");
        assert_eq!(words.settled_of((0, 1)), "0 of 1 student is settled, 1 open.");
        assert_eq!(words.settled_of((3, 3)), "All settled: 3 students.");
        assert_eq!(words.settled_of((0, 0)), "Nobody is to be followed up.");
    }
}
