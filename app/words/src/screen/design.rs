//! The designer.

use engine::records::CodeSet;
use workshop::design::{Dial, DialGroup, ErrorLevel, Pattern, Unit};

use crate::Words;
use crate::amounts::{capitalized, counted, thousands};
use crate::texts::texts;

texts! {
    /// The fixed texts of the designer.
    pub enum Design {
        Title = "Design a district",
        Says = "Everything here is a scenario: a file of a few pages that makes the same district on every machine.",
        District = "The district",
        Name = "Name",
        NameMissing = "Give it a name with a letter in it",
        Students = "Students at a time",
        StudentsHint = "1 to 2,000,000. Above 150,000 a district is for exploring only: no names, no papers, no planted errors.",
        StudentsWrong = "Write a whole number",
        Grades = "Grades and schools",
        OwnSchools = "as its file says",
        Alternative = "An alternative high school",
        Court = "A juvenile court school",
        Codes = "Exit codes that the office writes",
        ReportingYear = "School year reported",
        YearsBefore = "Years on record before it",
        YearsHint = "A class is seen from grade 9 to its diploma where four years are on record: two before, the one reported, one after.",
        Definition = "Definition of the report",
        Seed = "Seed",
        SeedWrong = "Write a whole number from 0 to 999,999",
        DrawAnother = "Draw another",
        SeedHint = "One seed is one district, everywhere. “Draw another” is the only place where the kit leaves something to this browser’s chance.",
        ClerkLeaves = "The clerk leaves in May, and the mail waits until September",
        Errors = "Planted errors",
        ErrorsHint = "As many are planted as the records have places for.",
        ErrorsOne = "Kind by kind",
        ErrorsOwn = "your own",
        Preview = "What it comes to",
        PreviewWait = "The first students are living their years …",
        PreviewStops = "The preview waits until everything above can be so.",
        Measure = "Measure",
        Now = "Now",
        Change = "Since the last setting",
        EventRates = "Drop out in a year",
        Whole = "All students",
        Save = "Save as a file",
        Keep = "Keep under your districts",
        Open = "Open it",
        Saved = "Saved.",
        NotYet = "It cannot be opened yet:",
        ToDistricts = "To your districts",
        TryAlso = "The realism card of the open district",
    }
}

impl Words {
    /// A group of dials.
    pub fn dial_group(self, group: DialGroup) -> String {
        self.say(match group {
            DialGroup::DroppingOut => "Dropping out",
            DialGroup::Moving => "Moving",
            DialGroup::Destinations => "Where movers go",
            DialGroup::Attendance => "Attendance and courses",
            DialGroup::Circumstances => "Circumstances",
            DialGroup::Finishing => "Finishing, and other ways out",
            DialGroup::Office => "The office",
        })
    }

    /// A dial.
    pub fn dial(self, dial: Dial) -> String {
        self.say(match dial {
            Dial::DroppingOut => "Drop out in a year, grades 9–12",
            Dial::InSummer => "… of them over the summer",
            Dial::BackByCountDay => "… of them back by the count day",
            Dial::BackLater => "… of the rest back in a later year",
            Dial::GedLater => "… of those of 18 and older, a GED in a year",
            Dial::MovingAway => "Move away during the year",
            Dial::MovingInSummer => "Move away over the summer",
            Dial::MovingIn => "Move in during a year",
            Dial::WithinDistrict => "Change schools within the district",
            Dial::WithinDistrictInSummer => "Change schools within the district over the summer",
            Dial::NoShow => "Newcomers who never come",
            Dial::ChronicallyAbsent => "Miss a tenth of the days or more",
            Dial::Tardiness => "Days with a late arrival",
            Dial::Unexcused => "Days missed without an excuse, of all missed",
            Dial::Incidents => "Behavior incidents, students a term",
            Dial::CourseFailure => "Course marks of F",
            Dial::BelowGradeLevel => "Subjects below grade level",
            Dial::SummerSchool => "In summer school, of those who failed a course",
            Dial::SecondSchool => "At a second school for part of the day",
            Dial::ShortTerm => "A few days at another school",
            Dial::Retention => "Repeat a grade below 9",
            Dial::LowIncome => "Economically disadvantaged",
            Dial::Mobile => "Families that move often",
            Dial::Homeless => "Homeless in a year",
            Dial::Foster => "In foster care in a year",
            Dial::Migrant => "Migrant",
            Dial::EnglishLearner => "English learners",
            Dial::Disability => "With an education plan",
            Dial::OverAge => "Over age for grade, 7–12",
            Dial::WithoutRequirements => "End grade 12 without the requirements",
            Dial::Certificate => "Certificates, of seniors with a disability",
            Dial::Continuing => "Stay on past grade 12",
            Dial::SummerGraduation => "Diploma in the summer after grade 12",
            Dial::Ged => "Leave for a GED, from age 16",
            Dial::GedAtEnd => "End grade 12 with a GED",
            Dial::Expulsion => "Expelled, grades 7–12",
            Dial::DisciplinaryTransfer => "Disciplinary transfers, grades 7–12",
            Dial::Referral => "Referred to the alternative school",
            Dial::Institution => "Placed in an institution, grades 7–12",
            Dial::Deaths => "Deaths",
            Dial::InState => "Another district of the state",
            Dial::OutOfState => "Another state",
            Dial::PrivateSchool => "A private school",
            Dial::Abroad => "Another country",
            Dial::HomeSchool => "Teaching at home",
            Dial::Undocumented => "Movers of whom no paper comes",
            Dial::CodedByHabit => "… coded as transferred anyway",
            Dial::UnknownByHabit => "Gone, coded as “other or unknown”",
            Dial::LatePapers => "Papers that come months late",
            Dial::Misleading => "Dropouts behind a misleading paper",
            Dial::CodedToPlease => "Gone, under a code that no dashboard counts",
        })
    }

    /// Where a dial stands: `2.5%`, `300 in a million`; of a weight, its share of all.
    pub fn dial_value(self, dial: Dial, value: u32, total: u32) -> String {
        self.say(match dial.unit() {
            Unit::PerMille => tenths(u64::from(value)),
            Unit::PerMillion => format!("{} in a million", thousands(value as usize)),
            Unit::Weight => tenths(u64::from(value) * 1000 / u64::from(total.max(1))),
        })
    }

    /// What a setting was at the start.
    pub fn was_set(self, value: &str) -> String {
        self.say(format!("was {value}"))
    }

    /// A pattern of schools.
    pub fn school_pattern(self, pattern: Pattern) -> String {
        self.say(match pattern {
            Pattern::AllInOne => "K–12 in one",
            Pattern::ToEight => "K–8, high",
            Pattern::Three => "elementary, middle, high",
        })
    }

    /// How many errors, in one turn.
    pub fn error_level(self, level: ErrorLevel) -> String {
        self.say(match level {
            ErrorLevel::None => "none",
            ErrorLevel::Handful => "a handful",
            ErrorLevel::Usual => "usual rates",
            ErrorLevel::Many => "many",
        })
    }

    /// How many errors in all.
    pub fn errors_planted(self, errors: usize) -> String {
        self.say(counted(errors, "error", "errors"))
    }

    /// A code set, short.
    pub fn short_code_set(self, set: CodeSet) -> String {
        self.say(match set {
            CodeSet::Calpads => "California",
            CodeSet::NdStars => "North Dakota",
            CodeSet::Kit => "neutral",
        })
    }

    /// What keeps a design from being opened.
    pub fn design_problem(self, sentence: &str) -> String {
        self.say(capitalized(sentence))
    }

    /// On how many students the preview rests.
    pub fn preview_of(self, students: usize, of: u32, seed: u64) -> String {
        let students = thousands(students);
        self.say(format!(
            "{students} students who were ever there, of a sample of {}; seed {seed}",
            thousands(of as usize)
        ))
    }

    /// The preview in one sentence.
    pub fn preview_says(self, dropping: &str, graduating: &str, absent: &str) -> String {
        self.say(format!(
            "In grade 12, {dropping} drop out in a year; {graduating} of a class graduate in four years; {absent} are chronically absent."
        ))
    }
}

/// A share of a thousand as a percentage.
fn tenths(per_mille: u64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_dial_says_where_it_stands() {
        let words = Words::new(Language::English);
        assert_eq!(words.dial_value(Dial::DroppingOut, 25, 0), "2.5%");
        assert_eq!(words.dial_value(Dial::Deaths, 1300, 0), "1,300 in a million");
        assert_eq!(words.dial_value(Dial::OutOfState, 90, 742), "12.1%");
        assert_eq!(words.dial_value(Dial::OutOfState, 0, 0), "0.0%");
    }
}
