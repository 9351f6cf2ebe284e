//! A class, built step by step and followed to its rates.

use chrono::NaiveDate;
use engine::definition::{CertificateRule, Cohort, GedRule, Level, ProofRule};
use engine::evaluate::{ClassOf, Outcome};
use workshop::cohort::{Change, Removal};

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, listed, thousands};
use crate::dates::day;
use crate::names::outcome_name;
use crate::texts::texts;

texts! {
    /// The fixed texts of a class in the explorer.
    pub enum Classing {
        School = "School",
        UnknownSchool = "The school in the link has nobody of this class; another is shown.",
        NoSchool = "No school of the district has anyone of this class. Turn the level to district or state.",
        Back = "Back",
        Next = "Next step",
        AllSteps = "All steps",
        MarkIsStudent = "One mark is one student. Entries add, removals take away; what is left is the adjusted cohort.",
        BarIsCount = "A bar is as long as its number of students. Entries add, removals take away; what is left is the adjusted cohort.",
        Step = "Step",
        Students = "Students",
        Was = "At the start",
        Listed = "Listed",
        LeftOut = "Left out",
        OtherClass = "Another class",
        Adjusted = "Adjusted cohort",
        Source = "Source",
        Changed = "What the turned settings change",
        RatesFinding = "Graduation, dropout and retention, after four to seven years",
        RatesUnit = "Each bar is the adjusted cohort of one level and so many years: graduates, other completers, still enrolled, dropouts. Orange: where the graduates ended before a setting was turned. Members are taken in once and stay; a later day lets more of them graduate.",
        Retention = "Retention is the share still enrolled after the cohort's years [NDDPI instructions 2014-15 name it and do not define it: the kit's reading].",
        NotOnRecord = "not on record",
        Level = "Level",
        Years = "Years",
        Removed = "Removed",
        Graduates = "Graduates",
        Graduation = "Graduation",
        Completers = "Other completers",
        Dropouts = "Dropouts",
        Dropout = "Dropout",
        StillEnrolled = "Still enrolled",
        RetentionRate = "Retention",
    }
}

impl Words {
    /// Of what class and unit a view speaks.
    pub fn class_at(self, class: ClassOf, unit: &str) -> String {
        self.say(format!("Class of {}, {unit}", class.0))
    }

    /// A unit that is no school.
    pub fn cohort_unit(self, level: Level) -> String {
        self.say(match level {
            Level::School => "the school",
            Level::District => "the district",
            Level::State => "the state: every record on file",
        })
    }

    /// Which step is shown.
    pub fn cohort_step(self, step: u8) -> String {
        self.say(format!("Step {step} of 7"))
    }

    /// A row of the staircase that imports a grade: `1 Grade 9 in 2011–12`.
    pub fn cohort_import(self, step: u8, class: ClassOf) -> String {
        let grade = 8 + step;
        let new = if step > 1 { ", if new" } else { "" };
        self.say(format!("{step} Grade {grade} in {}{new}", class.year_of(grade)))
    }

    /// A row of the staircase that removes.
    pub fn cohort_removal(self, removal: Removal) -> String {
        self.say(match removal {
            Removal::Elsewhere => "6 Last enrolled elsewhere",
            Removal::Transfer => "6 Transferred out",
            Removal::Death => "6 Died",
        })
    }

    /// A row of the staircase that says what became of those left.
    pub fn cohort_outcome(self, outcome: Outcome) -> String {
        self.say(format!("7 {}", capitalized(plural(outcome))))
    }

    /// A row of the staircase with whom step 5 leaves out, and with members of other classes.
    pub fn cohort_left_out(self) -> String {
        self.say("5 Other standings, left out")
    }

    /// Whom the first years of grade 9 keep out.
    pub fn cohort_of_others(self) -> String {
        self.say("1–4 Of another class, left out")
    }

    /// What a step comes to; the counts are of the step, of everyone listed so far, and of the graduates.
    pub fn cohort_finding(self, step: u8, here: usize, left: usize, graduates: (usize, &str)) -> String {
        let students = |count: usize| counted_words(count, "student", "students");
        self.say(match step {
            1..=4 => format!("Step {step} takes in {}: {} listed so far", students(here), thousands(left)),
            5 => format!("Step 5 leaves {} out: {} listed", students(here), thousands(left)),
            6 => format!(
                "{} removed: {} left in the adjusted cohort",
                capitalized(&counted_words(here, "student is", "students are")),
                thousands(left)
            ),
            _ if graduates.1.is_empty() => "Nobody is left in the adjusted cohort".to_owned(),
            _ => format!("{} of {} graduated: {}%", thousands(graduates.0), thousands(left), graduates.1),
        })
    }

    /// The rule by which students are removed.
    pub fn cohort_removals(self, set: &Cohort) -> String {
        let unit = match set.level {
            Level::School => "the school",
            Level::District => "the district",
            Level::State => "the state",
        };
        let proof = match set.removal_proof {
            ProofRule::Proof => "by a transfer with proof on file",
            ProofRule::TrustCode => "by any transfer code",
        };
        self.say(format!(
            "Removed: whoever was last enrolled outside {unit}, left {unit} {proof}, or died. A diploma, or a place still held, decides before."
        ))
    }

    /// The rule by which those left are graduates, still enrolled, completers or dropouts.
    pub fn cohort_outcomes(self, set: &Cohort, cut_off: NaiveDate) -> String {
        let ged = (set.ged == GedRule::Approved).then(|| "a GED".to_owned());
        let certificate = (set.certificate == CertificateRule::Completer).then(|| "a certificate".to_owned());
        let also: Vec<String> = ged.into_iter().chain(certificate).collect();
        let also = if also.is_empty() { String::new() } else { format!(", {} included", listed(&also)) };
        self.say(format!(
            "Graduates: a diploma by {}. Still enrolled: a place held, or on record the next 1 October. Other completers: a completion that is no regular diploma{also}. Dropouts: everyone else.",
            day(cut_off)
        ))
    }

    /// How the rate changed, or what it is: over the view.
    pub fn cohort_changes(self, changed: usize) -> String {
        self.say(match changed {
            0 => "Nobody stands elsewhere in the class.".to_owned(),
            many => format!(
                "{} elsewhere in the class",
                capitalized(&counted_words(many, "student stands", "students stand"))
            ),
        })
    }

    /// A student of whom two definitions decide differently.
    pub fn cohort_change(self, change: &Change) -> String {
        let name = |outcome: Option<Outcome>| outcome.map_or("not in the class", outcome_name);
        self.say(format!("{} → {}", name(change.before), name(change.after)))
    }

    /// What rate a delta is of.
    pub fn points_of_graduation(self) -> String {
        self.say("points of the graduation rate")
    }

    /// A rate's bar: `School, 5 years`.
    pub fn cohort_measure(self, level: Level, years: u8) -> String {
        self.say(format!("{}, {years} years", level_name(level)))
    }

    /// A graduation rate behind its bar; until the last day of its diplomas it is only so far.
    pub fn cohort_rate(self, rate: &str, is_so_far: bool) -> String {
        self.say(format!("{rate}%{}", if is_so_far { " so far" } else { "" }))
    }

    /// What the rates say: those of the level in hand by years, and which are only so far.
    pub fn cohort_rates(self, level: Level, rates: &[(u8, String, bool)]) -> String {
        let told = |(years, rate, is_so_far): &(u8, String, bool)| {
            format!("{rate}%{} in {years} years", if *is_so_far { " so far" } else { "" })
        };
        let told: Vec<String> = rates.iter().map(told).collect();
        self.say(format!("{}: graduation is {}.", level_name(level), listed(&told)))
    }

    /// What a number was before a setting was turned.
    pub fn cohort_was(self, count: usize) -> String {
        self.say(format!("was {}", thousands(count)))
    }

    /// The students of a step, before their numbers.
    pub fn cohort_students(self, count: usize) -> String {
        self.say(format!("{}:", counted(count, "student", "students")))
    }
}

fn counted_words(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", in_words(count), if count == 1 { one } else { many })
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::School => "School",
        Level::District => "District",
        Level::State => "State",
    }
}

fn plural(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Graduate => "graduates",
        Outcome::Continuing => "still enrolled",
        Outcome::Completer => "other completers",
        Outcome::Dropout => "dropouts",
        other => outcome_name(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_says_what_it_comes_to() {
        let words = Words::default();
        assert_eq!(words.cohort_finding(1, 15, 15, (0, "")), "Step 1 takes in 15 students: 15 listed so far");
        assert_eq!(words.cohort_finding(5, 2, 18, (0, "")), "Step 5 leaves two students out: 18 listed");
        assert_eq!(
            words.cohort_finding(6, 4, 14, (0, "")),
            "Four students are removed: 14 left in the adjusted cohort"
        );
        assert_eq!(words.cohort_finding(7, 14, 14, (5, "35.7")), "5 of 14 graduated: 35.7%");
        assert_eq!(words.cohort_finding(7, 0, 0, (0, "")), "Nobody is left in the adjusted cohort");
    }
}
