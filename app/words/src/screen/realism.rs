//! The realism card.

use districts::realism::{Group, Measure, Outcome};

use crate::Words;
use crate::amounts::counted;
use crate::texts::texts;

texts! {
    /// The fixed texts of the realism card.
    pub enum Realism {
        Says = "What a generated district comes to, beside what its profile asks for. Taken from what happened to the students, not from the records; the mix of exits alone is what the office wrote.",
        Chance = "Over twenty seeds the mean stays within these tolerances. One district, and a small one above all, may be further off by chance.",
        Smaller = "This district is too large to be measured here, so a smaller one of the same profile and seed was.",
        Measuring = "The students live their years again, to be measured …",
        Targets = "Targets",
        Measure = "Measure",
        Picture = "Picture",
        Expected = "Expected",
        Here = "Here",
        Off = "Off by",
        Verdict = "Verdict",
        Near = "near",
        FurtherOff = "further off",
        NotMeasured = "nothing to measure",
        Own = "kit’s own",
        OwnSays = "“Kit’s own” marks an assumption of the kit: no published figure stands behind it.",
        Key = "The band is what is expected, with its tolerance. The dot is this district: full where it is near, hollow where it is further off.",
        Gaps = "Equity check",
        GapsSays = "Nothing in the generator draws on race, sex or name. Circumstances such as poverty are spread over groups as published; what differs below follows from them. The published figures are of other years and places, so order and distance matter, not the level.",
        Group = "Group",
        Published = "Published",
        Students = "Students",
        GapKey = "The bar is this district, the mark the published figure.",
        ByHand = "There is no realism card",
        ByHandSays = "The open district was made by hand, student by student, or opened from files. It shows what its author wanted to show and claims no likeness to any real one.",
    }
}

impl Words {
    /// Something measured.
    pub fn measure(self, measure: Measure) -> String {
        match measure {
            Measure::EventRate(grade) => self.say(format!("Dropping out in a year, grade {grade}")),
            Measure::Graduation => self.say("Graduating within four years"),
            Measure::ChronicAbsence => self.say("Missing a tenth of the days or more"),
            Measure::Stability => self.say("At one school for 245 days, grades 9–12"),
            Measure::ExitShare(reason) => self.reason(reason),
        }
    }

    /// A measure as the label of a short bar.
    pub fn short_measure(self, measure: Measure) -> String {
        match measure {
            Measure::EventRate(grade) => self.say(format!("Grade {grade}")),
            Measure::Graduation => self.say("Graduate in four years"),
            Measure::ChronicAbsence => self.say("Chronically absent"),
            Measure::Stability => self.say("At one school all year"),
            Measure::ExitShare(reason) => self.reason(reason),
        }
    }

    /// The mix of exits, as the heading over its rows.
    pub fn exit_mix(self) -> String {
        self.say("Leavers of grades 9–12 by what the office wrote")
    }

    /// A group of students.
    pub fn group(self, group: Group) -> String {
        self.say(match group {
            Group::RaceEthnicity(group) => return self.race(Some(group)),
            Group::LowIncome => "Economically disadvantaged",
            Group::NotLowIncome => "Not economically disadvantaged",
            Group::Homeless => "Homeless",
            Group::FosterCare => "In foster care",
            Group::EnglishLearners => "English learners",
            Group::Disability => "Students with disabilities",
        })
    }

    /// An outcome of groups.
    pub fn group_outcome(self, outcome: Outcome) -> String {
        self.say(match outcome {
            Outcome::DroppingOut => "Dropping out in a year, grades 9–12",
            Outcome::ChronicAbsence => "Missing a tenth of the days or more",
        })
    }

    /// What the card finds.
    pub fn realism_finding(self, near: usize, measured: usize) -> String {
        self.say(if near == measured {
            format!("All {measured} measures come out near what the profile asks for")
        } else {
            format!("{near} of {measured} measures come out near what the profile asks for")
        })
    }

    /// Of how many students the card speaks.
    pub fn realism_of(self, students: usize, years: usize) -> String {
        let students = counted(students, "student", "students");
        self.say(format!("{students}, {}", counted(years, "year on record", "years on record")))
    }

    /// A measure in a sentence: for who hears the picture instead.
    pub fn measure_says(self, value: &str, low: &str, high: &str) -> String {
        self.say(format!("{value}, expected {low} to {high}"))
    }

    /// A difference in points, with its sign.
    pub fn points_off(self, points: &str) -> String {
        self.say(format!("{points} points"))
    }

    /// A share of students beside the published one.
    pub fn gap_says(self, value: &str, published: &str) -> String {
        self.say(format!("{value}, published {published}"))
    }
}
