//! The rates of a class, and how it was put together.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::Level;
use engine::evaluate::{ClassOf, Excluded};
use workshop::stars::rates::{Extended, GOAL_PERCENT, Group};

use crate::Words;
use crate::amounts::{counted, thousands};
use crate::dates::day;
use crate::names::{race_name, sex_name};
use crate::texts::texts;

texts! {
    /// The fixed texts of the rates.
    pub enum StarsRates {
        Title = "Rates and build steps",
        Level = "Level",
        ByGroup = "By subgroup",
        Group = "Subgroup",
        Listed = "Listed",
        Removed = "Removed",
        Cohort = "Adjusted cohort",
        Graduates = "Graduates",
        GraduationRate = "Graduation",
        DropoutRate = "Dropout",
        ContinuedRate = "Continued",
        GroupsSay = "Continued is the share with code 6 or still enrolled after the fourth year; the retention of the table below is another thing, the same grade again. Subgroups are told by the list's own columns; those by program overlap.",
        SmallGroups = "Groups of fewer than ten show here for training. A published report would hide them.",
        StateIsDistrict = "The state's numbers are the district's here: no other district on record has students of the class.",
        WhoCounts = "Who counts as what",
        YearByYear = "Year by year",
        Year = "School year",
        Enrolled = "Enrolled that year",
        Advancement = "Advanced or graduated",
        YearRetention = "Retained",
        YearDropout = "Dropped out",
        Others = "Not on record next year",
        YearsSay = "The instructions name advancement, retention and dropout, and define none: this is the kit's reading. Of the class's members enrolled in a year: in a higher grade the next year, at any school on record, or graduated by 31 August; in the same grade again; dropouts whose last exit is of that year; and the rest. The four add up to those enrolled. Removed students stand under what came next at another school on record, or under the last. Members who came from elsewhere, also by build step 1, are missing from the years before.",
        NotFollowed = "The records do not hold the next year.",
        ExtendedRates = "Extended rates",
        Class = "Class of",
        Rate = "Rate",
        ExtendedSay = "The state computes them from what was submitted before; the district does no further work. A class stays the same, its last day moves.",
        BuildSteps = "Build steps",
        Step = "Step",
        Says = "What it does",
        Students = "Students",
        Goal = "Goal",
        StepsSay = "Steps 1 to 4 ask in which grade a member came into the class, at whatever school; all of them were at this school at some time. The list shows them all, also those removed later.",
    }
}

impl Words {
    /// The goal and the lag, in two sentences.
    pub fn goal_and_lag(self, class: ClassOf, used_in: SchoolYear) -> String {
        self.say(format!(
            "The state's goal is {GOAL_PERCENT}%. Rates lag one year, so that summer graduates count: the class of {} feeds the determinations of {used_in}.",
            class.0
        ))
    }

    /// A count, alone in a cell.
    pub fn plain_number(self, number: usize) -> String {
        self.say(thousands(number))
    }

    /// A rate, alone in a cell.
    pub fn percent(self, rate: &str) -> String {
        self.say(format!("{rate}%"))
    }

    /// Whether the goal is reached, by a rate that is not rounded.
    pub fn goal_is(self, is_reached: bool) -> String {
        self.say(format!("{GOAL_PERCENT}%, {}", if is_reached { "reached" } else { "not reached" }))
    }

    /// A count with its share, alone in a cell.
    pub fn count_and_share(self, count: usize, rate: &str) -> String {
        self.say(if rate.is_empty() { thousands(count) } else { format!("{} ({rate}%)", thousands(count)) })
    }

    /// A level.
    pub fn stars_level(self, level: Level) -> String {
        self.say(match level {
            Level::School => "School",
            Level::District => "District",
            Level::State => "State",
        })
    }

    /// Of whom the rates are: `The school: North High`.
    pub fn rates_of(self, level: Level, name: &str) -> String {
        self.say(match level {
            Level::School => format!("The school: {name}"),
            Level::District => format!("The district: {name}"),
            Level::State => "The state: every record on file".to_owned(),
        })
    }

    /// A heading of one school.
    pub fn build_steps_of(self, school: &str) -> String {
        self.say(format!("Build steps of the school, {school}"))
    }

    /// A subgroup of a class.
    pub fn stars_group(self, group: Group) -> String {
        match group {
            Group::All => self.say("All students"),
            Group::Gender(sex) => self.say(format!("Gender: {}", sex_name(sex))),
            Group::Race(race) => self.say(format!("Race: {}", race_name(Some(race)))),
            Group::Flag(flag) => self.stars_flag(flag),
        }
    }

    /// An extended rate's class and years.
    pub fn extended_class(self, extended: &Extended) -> String {
        self.say(format!("Class of {} in {} years", extended.class.0, extended.years))
    }

    /// An extended rate on a day: what it comes to, that more may come, or which records it would need.
    pub fn extended_rate(self, extended: &Extended, rate: &str, today: NaiveDate) -> String {
        let (first, last) = extended.needs;
        self.say(if extended.counts.is_none() {
            format!("none: needs records of {first} to {last}")
        } else if today <= extended.diploma_by {
            format!("{rate}% so far: diplomas count until {}", day(extended.diploma_by))
        } else {
            format!("{rate}%")
        })
    }

    /// That the class's first years are not on record, and what can be computed all the same.
    pub fn begins_late(self, class: ClassOf, first: SchoolYear) -> String {
        self.say(format!(
            "The records begin with {first}; the class of {} entered grade 9 in {}, which is not on record. Whoever left before is on no list, so that these are rates of those seen since, not of the adjusted cohort: too high, as a rule. Build steps and years begin with what is on record.",
            class.0,
            class.year_of(9)
        ))
    }

    /// What decides where a member stands, one rule a line [the kit's reading of
    /// NDDPI instructions 2014-15, Graduation Rate Formula and Exit Code Definitions].
    pub fn who_counts(self, diploma_by: NaiveDate) -> Vec<String> {
        let by = day(diploma_by);
        [
            format!("Graduate: a diploma on file by {by}. It decides before the exit code, whatever that says; without a date on file, code 1 with an exit by then."),
            "Removed: was last enrolled elsewhere, died, or left with code 4 or 5 and the proof on file; code 5 leaves the school and not the district.".to_owned(),
            format!("Continued: still enrolled, on record on the next 1 October, code 6, or a diploma after {by}."),
            "Dropout: everyone else, and a transfer without its proof: it stays in the class from the start, also before the state asks for papers.".to_owned(),
        ]
        .map(|rule| self.say(rule))
        .to_vec()
    }

    /// A build step, 1 to 5, with the class's own years [NDDPI instructions 2014-15, Data Generation Method].
    pub fn build_step(self, step: u8, class: ClassOf) -> String {
        let grade = 8 + step;
        let text = match step {
            1 => format!(
                "9th-grade enrollment of {}, with the 8th-grade file of {} as reference point",
                class.year_of(9),
                class.year_of(9).previous()
            ),
            2 => format!("10th-grade enrollment of {}, if not included in step 1", class.year_of(10)),
            3 | 4 => format!("{grade}th-grade enrollment of {}, if not included before", class.year_of(grade)),
            _ => "Exclude summer school, foreign exchange and non-enrolled students".to_owned(),
        };
        self.say(text)
    }

    /// Why step 5 leaves a student out.
    pub fn excluded(self, excluded: Excluded) -> String {
        self.say(match excluded {
            Excluded::Summer => "summer school",
            Excluded::Exchange => "foreign exchange",
            Excluded::NonEnrolled => "home education or non-public",
            Excluded::NotPrimary => "not a primary enrollment",
        })
    }

    /// Who is left out because of another class.
    pub fn of_other_classes(self, count: usize) -> String {
        let students = counted(count, "student belongs", "students belong");
        self.say(format!(
            "{students} to another class by the first year of grade 9. The instructions' steps, read to the letter, would let them in again; the kit does not."
        ))
    }
}
