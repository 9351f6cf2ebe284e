//! The worklist of the follow-up: who is on it, what was tried, what came of it, and what is left to do.
//!
//! Who is on it is for the engine to say ([`engine::checks::to_follow_up`]); here the contact logs and the folders join.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::certification::User;
use engine::checks::{Account, Due, Duty, Field, is_same_person};
use engine::roster::{EnrollmentIx, Roster, StudentIx};

use crate::attempt::Progress;
use crate::desk::Desk;
use crate::follow_up::{FollowUp, Outcome};
use crate::paper::had_by;

/// The worklist of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Worklist {
    /// A line for each student on it, in the order of the seats.
    pub lines: Vec<Line>,
    /// Students who were followed up and whom the records, corrected since, no longer put on it, by number.
    pub cleared: Vec<String>,
}

/// A student on the worklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Why, and since when.
    pub due: Due,
    /// Contacts in the log.
    pub contacts: usize,
    /// The latest outcome in the log.
    pub outcome: Option<Outcome>,
    /// Papers in the folder.
    pub papers: usize,
}

/// How far the follow-up of a student has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody knows yet.
    Open,
    /// The contact log has an outcome.
    SettledByLog(Outcome),
    /// The records tell already.
    SettledByRecords(Account),
}

/// Which lines to show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// One duty alone.
    pub duty: Option<Duty>,
    /// One school alone.
    pub school_id: Option<String>,
    /// Settled lines alone, or open ones alone.
    pub is_settled: Option<bool>,
}

impl Line {
    /// How far it has come. What someone found out goes before what the records say.
    pub fn state(&self) -> State {
        match (self.outcome, self.due.account) {
            (Some(outcome), _) => State::SettledByLog(outcome),
            (None, Some(account)) => State::SettledByRecords(account),
            (None, None) => State::Open,
        }
    }

    /// Whether it is settled.
    pub fn is_settled(&self) -> bool {
        self.state() != State::Open
    }

    /// The number of its school.
    pub fn school_id<'r>(&self, roster: &'r Roster) -> &'r str {
        &roster.schools[usize::from(roster.enrollments.school(self.due.enrollment))].school_id
    }
}

impl Worklist {
    /// Joins contact logs, and papers that the office had by a day, with those whom the duty concerns.
    pub fn new(due: &[Due], desk: &Desk, progress: &Progress, day: NaiveDate) -> Self {
        let mut papers: BTreeMap<&str, usize> = BTreeMap::new();
        for paper in desk.district.documents.iter().filter(|paper| had_by(paper, day)) {
            *papers.entry(&paper.student_id).or_default() += 1;
        }
        let none: &[FollowUp] = &[];
        let line = |due: &Due| {
            let student_id = desk.roster.student_id(due.student);
            let log = progress.follow_ups.get(student_id).map_or(none, Vec::as_slice);
            Line {
                due: *due,
                contacts: log.len(),
                outcome: log.iter().rev().find_map(|contact| contact.outcome),
                papers: papers.get(student_id).copied().unwrap_or(0),
            }
        };
        let is_on_it = |student_id: &str| {
            let student = desk.roster.find_student(student_id);
            student.is_some_and(|student| due.binary_search_by_key(&student, |due| due.student).is_ok())
        };
        Self {
            lines: due.iter().map(line).collect(),
            cleared: progress.follow_ups.keys().filter(|student| !is_on_it(student)).cloned().collect(),
        }
    }

    /// The line of a student.
    pub fn line(&self, student: StudentIx) -> Option<&Line> {
        let seat = self.lines.binary_search_by_key(&student, |line| line.due.student).ok()?;
        self.lines.get(seat)
    }

    /// The lines that a user sees, of those asked for: a school's user those of the own school.
    pub fn shown<'a>(&'a self, filter: &Filter, user: &User, roster: &'a Roster) -> Vec<&'a Line> {
        let is_asked_for = |line: &&Line| {
            let school = line.school_id(roster);
            user.sees(school)
                && filter.duty.is_none_or(|duty| duty == line.due.duty)
                && filter.school_id.as_deref().is_none_or(|asked| asked == school)
                && filter.is_settled.is_none_or(|asked| asked == line.is_settled())
        };
        self.lines.iter().filter(is_asked_for).collect()
    }

    /// How many of those whom a user sees are settled, and of how many. Cleared students are the district's to count.
    pub fn settled(&self, user: &User, roster: &Roster) -> (usize, usize) {
        let seen = self.shown(&Filter::default(), user, roster);
        let cleared = if user.school_id.is_none() { self.cleared.len() } else { 0 };
        let settled = seen.iter().filter(|line| line.is_settled()).count();
        (settled + cleared, seen.len() + cleared)
    }
}

/// The field of the record that an outcome shows to be wrong; none where the record says so already, or where the
/// record of a return is for the school that took the student back.
pub fn field_to_correct(outcome: Outcome, due: &Due, roster: &Roster) -> Option<Field> {
    let columns = &roster.enrollments;
    let reason = columns.reason(due.enrollment);
    let is_transfer = reason.leaves().is_some();
    match outcome {
        Outcome::DroppedOut => (!reason.is_dropout_reason()).then_some(Field::ExitReason),
        Outcome::Transferred if !is_transfer => Some(Field::ExitReason),
        Outcome::Transferred => (!columns.has_proof(due.enrollment)).then_some(Field::ExitProof),
        Outcome::Found => Some(Field::ExitDate),
        Outcome::Recovered => None,
    }
}

/// What looking a student up in the state's enrollments shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LookUp {
    /// Enrollments under the student's number that ended later, or stand open.
    pub under_this_number: Vec<EnrollmentIx>,
    /// Other numbers with the same name and birth date, each with its enrollments.
    pub other_numbers: Vec<(StudentIx, Vec<EnrollmentIx>)>,
}

impl LookUp {
    /// Whether it shows an enrollment begun by a day.
    pub fn shows_by(&self, desk: &Desk, day: NaiveDate) -> bool {
        let others = self.other_numbers.iter().flat_map(|(_, rows)| rows);
        self.under_this_number.iter().chain(others).any(|row| desk.roster.enrollments.entry(*row) <= day)
    }
}

/// Looks a student up as the state's records stand.
pub fn look_up(desk: &Desk, due: &Due) -> LookUp {
    let columns = &desk.roster.enrollments;
    let rows = |student| EnrollmentIx::rows(desk.roster.enrollments_of(student));
    let is_later = |row: &EnrollmentIx| {
        *row != due.enrollment && !columns.is_no_show(*row) && columns.exit(*row) > columns.exit(due.enrollment)
    };
    let others = desk
        .student(due.student)
        .into_iter()
        .flat_map(|one| desk.district.students.iter().filter(move |other| is_same_person(one, other)));
    LookUp {
        under_this_number: rows(due.student).filter(is_later).collect(),
        other_numbers: others
            .filter_map(|other| desk.roster.find_student(&other.student_id))
            .map(|other| (other, rows(other).collect()))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::certification::Role;
    use engine::definition::find_definition;

    use super::*;
    use crate::attempt::Attempt;
    use crate::follow_up::Means;
    use crate::journal::Recorded;
    use crate::shipped::district_of;

    fn harbor() -> (Desk, Vec<Due>) {
        let desk = Desk::new(district_of(&scenarios::find("harbor-unified").unwrap(), None).district).unwrap();
        let due = desk.to_follow_up(&find_definition("maine-neo").unwrap(), "H", SchoolYear(2023)).unwrap();
        (desk, due)
    }

    fn progress(contacts: &[(&str, Option<Outcome>)]) -> Progress {
        let mut attempt = Attempt::new("maine-neo", "H", SchoolYear(2023), "2024-10-08".parse().unwrap());
        for (student, outcome) in contacts {
            let follow_up = FollowUp { means: Means::Phone, note: "Called".to_owned(), outcome: *outcome };
            attempt.record(Recorded::FollowedUp { student_id: (*student).to_owned(), follow_up });
        }
        attempt.progress()
    }

    fn worklist(due: &[Due], desk: &Desk, contacts: &[(&str, Option<Outcome>)]) -> Worklist {
        Worklist::new(due, desk, &progress(contacts), "2024-10-08".parse().unwrap())
    }

    fn line<'a>(worklist: &'a Worklist, desk: &Desk, student: &str) -> &'a Line {
        worklist.line(desk.roster.find_student(student).unwrap()).unwrap()
    }

    #[test]
    fn a_contact_without_an_outcome_settles_nothing() {
        let (desk, due) = harbor();
        let steward = User::of_district(Role::DataSteward);
        let before = worklist(&due, &desk, &[]);
        assert_eq!(before.settled(&steward, &desk.roster), (5, 13));
        let after = worklist(&due, &desk, &[("A03", None)]);
        assert_eq!((after.settled(&steward, &desk.roster), line(&after, &desk, "A03").contacts), ((5, 13), 1));
        let log = [("A03", Some(Outcome::DroppedOut)), ("A03", None)];
        let settled = worklist(&due, &desk, &log);
        assert_eq!(settled.settled(&steward, &desk.roster), (6, 13));
        assert_eq!(line(&settled, &desk, "A03").state(), State::SettledByLog(Outcome::DroppedOut));
    }

    #[test]
    fn whom_the_records_clear_stays_counted_as_settled() {
        let (desk, due) = harbor();
        let steward = User::of_district(Role::DataSteward);
        let worklist = worklist(&due, &desk, &[("A01", Some(Outcome::Found))]);
        assert_eq!(worklist.cleared, ["A01"]);
        assert_eq!(worklist.settled(&steward, &desk.roster), (6, 14));
    }

    #[test]
    fn a_filter_and_a_school_show_their_own() {
        let (desk, due) = harbor();
        let worklist = worklist(&due, &desk, &[]);
        let shown = |filter: &Filter, user: &User| -> Vec<String> {
            let lines = worklist.shown(filter, user, &desk.roster);
            lines.iter().map(|line| desk.roster.student_id(line.due.student).to_owned()).collect()
        };
        let steward = User::of_district(Role::DataSteward);
        let did_not_come = Filter { duty: Some(Duty::DidNotCome), ..Filter::default() };
        assert_eq!(shown(&did_not_come, &steward), ["A18"]);
        let open = Filter { is_settled: Some(false), school_id: Some("HM".to_owned()), ..Filter::default() };
        assert_eq!(shown(&open, &steward), ["A08"]);
        assert_eq!(shown(&Filter::default(), &User::of_school("HE")), ["A09"]);
    }

    #[test]
    fn an_outcome_names_the_field_that_does_not_say_so() {
        let (desk, due) = harbor();
        let worklist = worklist(&due, &desk, &[]);
        let field = |student, outcome| field_to_correct(outcome, &line(&worklist, &desk, student).due, &desk.roster);
        assert_eq!(field("A03", Outcome::DroppedOut), None, "the record says so");
        assert_eq!(field("A06", Outcome::DroppedOut), Some(Field::ExitReason));
        assert_eq!(field("A03", Outcome::Transferred), Some(Field::ExitReason));
        assert_eq!(field("A06", Outcome::Transferred), Some(Field::ExitProof), "the code says so, and no paper");
        assert_eq!(field("A03", Outcome::Found), Some(Field::ExitDate));
    }

    #[test]
    fn the_state_shows_what_its_records_hold() {
        let (desk, due) = harbor();
        let worklist = worklist(&due, &desk, &[]);
        let found = |student| look_up(&desk, &line(&worklist, &desk, student).due).under_this_number.len();
        assert_eq!((found("A05"), found("A03")), (1, 0));
    }
}
