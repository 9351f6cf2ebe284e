//! The rule space: every combination of some settings.

use engine::definition::{Family, Knob};
use engine::evaluate::{HalfCount, Tenths};
use engine::space::{Measure, Split};

use crate::Words;
use crate::amounts::{counted, listed, thousands};
use crate::screen::explore::divided_by;
use crate::settings::{option_name, title};
use crate::texts::texts;

texts! {
    /// The fixed texts of the view.
    pub enum Spacing {
        Combined = "Settings that are combined",
        CombinedHint = "Every option of each is tried with every option of the others; the rest stay as they are in your hand.",
        Yours = "yours",
        Lowest = "Lowest",
        Highest = "Highest",
        Definition = "Definition",
        Counted = "Counted",
        Of = "Of",
        Rate = "Rate",
        Load = "Take this definition in hand",
        WhatSplits = "What splits them most",
        Extremes = "The extremes, and whom they do not see",
        Outside = "Not in this space",
        StackHelp = "Point at a dash, or walk through the rates with the arrow keys: the definition picked stands over the picture, to take in hand. Enter leads there.",
        NotOfAClass = "A class has no rule space: its settings make up the class itself, so every combination would be another class, and the view Cohort shows one at a time. Yearly counts have one:",
        Next = "Next definition of this rate",
    }
}

impl Words {
    /// How far the same students can be reported apart.
    pub fn space_finding(self, students: usize, low: &str, high: &str) -> String {
        let same = if students <= 12 {
            format!("The same {} students", crate::amounts::in_words(students))
        } else {
            format!("The same {} students", thousands(students))
        };
        self.say(if low == high {
            format!("{same} are reported at {low}, whatever is combined")
        } else {
            format!("{same} can be reported anywhere from {low} to {high}")
        })
    }

    /// What a dash is.
    pub fn space_unit(self, points: usize, axes: usize, measure: Measure, each: usize) -> String {
        let by = if measure == Measure::Rate { "dropout rate" } else { "count of dropouts" };
        let dash = match each {
            1 => "Each dash is one definition".to_owned(),
            many => format!("Each dash stands for {} definitions", thousands(many)),
        };
        self.say(format!(
            "{dash}: {} of {}, by the {by} they give",
            counted(points, "combination", "combinations"),
            counted(axes, "setting", "settings")
        ))
    }

    /// How different the definitions are, and which setting splits them most.
    pub fn space_says(
        self,
        points: usize,
        rates: usize,
        lists: usize,
        split: Option<&Split>,
        measure: Measure,
    ) -> String {
        let what = if measure == Measure::Rate { "rate" } else { "count" };
        let first = format!(
            "The {} give {} and {}.",
            counted(points, "definition", "definitions"),
            counted(rates, &format!("different {what}"), &format!("different {what}s")),
            counted(lists, "list of students", "different lists of students"),
        );
        self.say(match split {
            Some(split) => format!("{first} {}", split_says(split, measure)),
            None => first,
        })
    }

    /// What a setting does to the mean of the others.
    pub fn split_says(self, split: &Split, measure: Measure) -> String {
        self.say(split_says(split, measure))
    }

    /// A mean of rates or counts.
    pub fn mean(self, mean: Tenths, measure: Measure) -> String {
        self.say(mean_text(mean, measure))
    }

    /// A rate, or a count where there is none.
    pub fn space_value(self, count: usize, rate: Option<Tenths>, measure: Measure) -> String {
        self.say(match (measure, rate) {
            (Measure::Rate, Some(rate)) => format!("{rate}%"),
            _ => thousands(count),
        })
    }

    /// What an extreme costs.
    pub fn not_seen_says(self, not_seen: usize, seen: usize) -> String {
        self.say(format!(
            "It does not see {} of the {} whom at least one of these definitions counts.",
            thousands(not_seen),
            counted(seen, "student", "students")
        ))
    }

    /// A combination in words: what it has for each setting that is combined.
    pub fn combination(self, values: &[(Knob, String)]) -> String {
        let said: Vec<String> =
            values.iter().map(|(knob, option)| format!("{}: {}", title(*knob), option_name(*knob, option))).collect();
        self.say(said.join(" · "))
    }

    /// How far the counting has come.
    pub fn space_progress(self, done: usize, all: usize) -> String {
        self.say(format!("{} of {} definitions counted…", thousands(done), thousands(all)))
    }

    /// That there would be too many combinations.
    pub fn space_too_large(self, points: usize, most: usize) -> String {
        self.say(format!(
            "These settings have {} combinations. At most {} are counted at once: take a setting out.",
            thousands(points),
            thousands(most)
        ))
    }

    /// A stack of definitions with the same rate, for whoever hears it.
    pub fn stack(self, value: &str, definitions: usize) -> String {
        self.say(format!("{value}: {}", counted(definitions, "definition", "definitions")))
    }

    /// The definition picked in the picture, and its place among those of the same rate.
    pub fn picked(self, value: &str, at: usize, of: usize) -> String {
        self.say(match of {
            1 => format!("{value}: 1 definition"),
            many => format!("{value}: definition {} of {}", thousands(at), thousands(many)),
        })
    }

    /// That definitions of another family are not in the picture.
    pub fn space_of_other_family(self, names: &[String], family: Family) -> String {
        let by = if family == Family::CodeWindow { "exit code and window" } else { "count day" };
        self.say(format!("Not here: {}. They count by {by}, with settings of their own.", listed(names)))
    }

    /// That a definition is not in the picture, and what it sets that is not combined.
    pub fn space_outside(self, name: &str, settings: &[(Knob, String)]) -> String {
        let sets = |(knob, option): &(Knob, String)| format!("“{}” to “{}”", title(*knob), option_name(*knob, option));
        let all: Vec<String> = settings.iter().map(sets).collect();
        let are = if all.len() == 1 { "is" } else { "are" };
        self.say(format!("Not here: {name}. It sets {}, which {are} not combined.", listed(&all)))
    }

    /// A count with what it is divided by.
    pub fn divided(self, denominator: Option<HalfCount>) -> String {
        self.say(denominator.map(divided_by).unwrap_or_default())
    }
}

fn mean_text(mean: Tenths, measure: Measure) -> String {
    if measure == Measure::Rate { format!("{mean}%") } else { mean.to_string() }
}

fn split_says(split: &Split, measure: Measure) -> String {
    let options: Vec<String> = split
        .options
        .iter()
        .map(|one| format!("{} with “{}”", mean_text(one.mean.tenths(), measure), option_name(split.knob, &one.option)))
        .collect();
    format!("“{}” splits them most: on average {}.", title(split.knob), listed(&options))
}
