//! A report by subgroup, with small groups hidden, and the game of telling what is hidden.

use engine::evaluate::Tenths;
use engine::records::Grade;
use engine::suppression::{Group, Grouping, LARGEST_CHECKED, Measure, Side, Verdict};
use workshop::subgroups::{By, Guess, Sum};

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, thousands};
use crate::names::{grade_name, race_name, sex_name};
use crate::texts::texts;

texts! {
    /// The fixed texts of the view by subgroup.
    pub enum Subgrouping {
        SmallGroups = "Rule for small groups",
        Protect = "Also hide what would give a hidden one away",
        Rows = "Rows",
        Only = "Filter",
        Schools = "Schools",
        Grades = "Grades",
        Sexes = "Sexes",
        Group = "Group",
        Dropouts = "Dropouts",
        Members = "Members",
        Rate = "Rate, %",
        Others = "Everyone else, %",
        Gap = "Gap, points",
        CanBeTold = "Can it be told?",
        Working = "Looking through every table…",
        TooMany = "This view is made for districts of up to 200,000 students on record.",
        Opens = "Click a row, or press Enter on it, to look into it alone.",
        KeyRate = "rate of the group",
        KeyOthers = "everyone else",
        KeyRange = "a range, without a count",
        KeyHidden = "hidden",
        NoRate = "no rate",
        NobodyHere = "There is nobody here to show.",
        Break = "Try to break it",
        BreakSays = "Work a hidden number out from what is shown, here and with every filter open. The solver says whether any other number fits.",
        Cell = "Hidden cell",
        NumberOf = "Its number of",
        Yours = "Your number",
        Check = "Check",
        WholeNumber = "Write a whole number.",
        NothingHidden = "This table hides nothing. Choose another rule, other rows or a filter.",
    }
}

/// The place of a cell, as its table names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellPlace<'a> {
    /// The school's number; none for all schools.
    pub school: Option<&'a str>,
    /// The grade; none for all.
    pub grade: Option<Grade>,
    /// The group; none for everyone.
    pub group: Option<Group>,
}

impl Words {
    /// By what rows are told apart.
    pub fn rows_by(self, by: By) -> String {
        self.say(match by {
            By::Subgroup => "subgroup",
            By::Sex => "sex",
            By::Race => "race",
            By::School => "school",
            By::Grade => "grade",
        })
    }

    /// The place of a cell.
    pub fn cell_place(self, place: CellPlace<'_>) -> String {
        self.say(capitalized(&place_name(place)))
    }

    /// What is counted in a cell.
    pub fn measure_name(self, measure: Measure) -> String {
        self.say(measure_name(measure))
    }

    /// What a table hides, as a title.
    pub fn subgroups_finding(self, rows: usize, hidden: usize, told: usize) -> String {
        self.say(match (hidden, told) {
            (0, _) => "Every group is shown".to_owned(),
            (hidden, 0) => hidden_of(hidden, rows),
            (hidden, told) => format!("{}, and {} can be told all the same", hidden_of(hidden, rows), in_words(told)),
        })
    }

    /// The group that lies farthest from everyone else, as a title.
    pub fn widest_gap(self, group: &str, gap: Tenths) -> String {
        let side = if gap.0 < 0 { "below" } else { "above" };
        let size = Tenths(gap.0.abs());
        self.say(match gap.0 {
            0 => "No group differs from everyone else".to_owned(),
            _ => format!("The widest gap: {group}, {size} points {side} everyone else"),
        })
    }

    /// The group with the highest rate, as a title.
    pub fn highest_rate(self, group: &str, rate: Tenths) -> String {
        self.say(format!("The highest rate: {group}, {rate}%"))
    }

    /// What is measured.
    pub fn subgroups_unit(self, place: CellPlace<'_>, has_rates: bool) -> String {
        let what = if has_rates { "Dropouts in percent of members on the count day" } else { "Dropouts; no rate" };
        self.say(format!("{what} · {}", place_name(place)))
    }

    /// What all tables together hide, and how much of it can be told.
    pub fn subgroups_says(self, [primary, complementary]: [usize; 2], told: usize, unchecked: usize) -> String {
        if primary + complementary == 0 {
            return self.say("No table hides anything, with or without a filter.");
        }
        let told = match (told, unchecked) {
            (0, 0) => "None of them can be told from what is shown.".to_owned(),
            (told, 0) => format!("{} of them can be told from what is shown.", thousands(told)),
            (told, unchecked) => format!(
                "{} of them can be told by sums; {} not checked, because the report is larger than {} schools by {} grades.",
                thousands(told),
                thousands(unchecked),
                LARGEST_CHECKED[0],
                LARGEST_CHECKED[1]
            ),
        };
        self.say(format!(
            "All tables together, filtered ones too, hide {}: {} small, {} to protect others. {told}",
            counted(primary + complementary, "cell", "cells"),
            thousands(primary),
            thousands(complementary)
        ))
    }

    /// Whether a hidden number can be told.
    pub fn verdict(self, verdict: Verdict) -> String {
        self.say(match verdict {
            Verdict::Open => "no",
            Verdict::Derivable => "yes",
            Verdict::NotChecked => "not checked",
        })
    }

    /// A count with what it is a part of: `3 of 124, 2.4%`.
    pub fn share_of(self, count: usize, all: Option<usize>, rate: Option<Tenths>) -> String {
        let of = all.map_or_else(String::new, |all| format!(" of {}", thousands(all)));
        let rate = rate.map_or_else(String::new, |rate| format!(", {rate}%"));
        self.say(format!("{}{of}{rate}", thousands(count)))
    }

    /// A difference in points, with its sign.
    pub fn gap(self, gap: Tenths) -> String {
        self.say(if gap.0 > 0 { format!("+{gap}") } else { gap.to_string() })
    }

    /// What becomes of a number that someone thinks is hidden.
    pub fn guess(self, number: i64, guess: &Guess) -> String {
        self.say(match guess {
            Guess::Only { sums, .. } if sums.is_empty() => {
                format!("Yes: {number} is the only number that fits. No single sum tells it, all together do.")
            }
            Guess::Only { .. } => format!("Yes: {number} is the only number that fits. It follows from"),
            Guess::NotIt => format!("No: {number} does not fit. Exactly one number does."),
            Guess::Outside(low, high) => format!("No: {number} does not fit. {} would.", span(*low, *high)),
            Guess::OneOfSeveral(low, high) => {
                format!("Perhaps: {number} is not the only number that fits. {} is open.", span(*low, *high))
            }
            Guess::NotChecked(low, high) => {
                format!(
                    "Not checked whether {number} is the only one. Sums leave {}.",
                    span(*low, *high).to_lowercase()
                )
            }
        })
    }

    /// A sum by which a number is told: `Everyone by race: 222 = 124 + 61 + ?`.
    pub fn sum(self, place: CellPlace<'_>, sum: &Sum) -> String {
        let number = |number: &Option<i64>| number.map_or_else(|| "?".to_owned(), |number| number.to_string());
        let parts: Vec<String> = sum.parts.iter().map(number).collect();
        let twice = if sum.twice == 0 { String::new() } else { format!(" − {} counted twice", sum.twice) };
        let by = match sum.side {
            Side::School => "school",
            Side::Grade => "grade",
            Side::Group(Grouping::Sex) => "sex",
            Side::Group(Grouping::Race) => "race",
            Side::Group(Grouping::Subgroup(_)) => "subgroup and everyone else",
        };
        let whole = capitalized(&place_name(place));
        self.say(format!("{whole}, by {by}: {} = {}{twice}", number(&sum.total), parts.join(" + ")))
    }

    /// What would have to be hidden.
    pub fn stopped_by(self, place: CellPlace<'_>) -> String {
        self.say(format!("It would stop if this were hidden as well: {}.", place_name(place)))
    }

    /// How many of the cells that can be told were told.
    pub fn broken_so_far(self, broken: usize, all: usize) -> String {
        self.say(match all {
            0 => "Nothing can be told here: the rule holds.".to_owned(),
            all if broken == all => {
                "You have told every number that can be told. Hide also what gives them away, and try again.".to_owned()
            }
            all => format!(
                "You have told {broken} of {}.",
                counted(all, "number that can be told", "numbers that can be told")
            ),
        })
    }
}

/// How many of the groups are hidden, as a title begins.
fn hidden_of(hidden: usize, rows: usize) -> String {
    match rows {
        1 => "The one group is hidden".to_owned(),
        rows if rows == hidden => format!("All {} groups are hidden", in_words(rows)),
        rows => format!(
            "{} of {} groups {} hidden",
            capitalized(&in_words(hidden)),
            in_words(rows),
            if hidden == 1 { "is" } else { "are" }
        ),
    }
}

/// A range whose end may be open.
fn span(low: i64, high: i64) -> String {
    // Far beyond any district: nothing that is shown limits it.
    if high >= 100_000 { format!("{low} or more") } else { format!("{low} to {high}") }
}

fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Population => "members",
        Measure::Dropouts => "dropouts",
        Measure::Listed => "students listed",
        Measure::Removed => "students removed",
        Measure::Graduates => "graduates",
        Measure::Continuing => "continuing students",
        Measure::Completers => "other completers",
    }
}

fn place_name(place: CellPlace<'_>) -> String {
    let group = place.group.map(|group| match group {
        Group::Sex(sex) => sex_name(sex).to_lowercase(),
        Group::Race(race) => race_name(Some(race)).to_owned(),
        Group::Subgroup(subgroup) => Words::default().subgroup(subgroup),
        Group::Outside(subgroup) => format!("everyone outside “{}”", Words::default().subgroup(subgroup)),
    });
    let parts: Vec<String> =
        [place.school.map(str::to_owned), place.grade.map(grade_name), group].into_iter().flatten().collect();
    if parts.is_empty() { "everyone".to_owned() } else { parts.join(", ") }
}

#[cfg(test)]
mod tests {
    use engine::records::RaceEthnicity;
    use engine::suppression::Key;

    use super::*;

    #[test]
    fn a_sum_shows_what_is_shown() {
        let whole = Key::default();
        let parts = vec![Some(124), Some(61), None];
        let sum = Sum { whole, side: Side::Group(Grouping::Race), total: Some(222), parts, twice: 0 };
        assert_eq!(Words::default().sum(CellPlace::default(), &sum), "Everyone, by race: 222 = 124 + 61 + ?");
    }

    #[test]
    fn a_place_is_named_by_all_that_it_is_about() {
        let group = Some(Group::Race(RaceEthnicity::White));
        let place = CellPlace { school: Some("HH"), grade: Some(Grade::Number(9)), group };
        assert_eq!(Words::default().cell_place(place), "HH, grade 9, White");
    }

    #[test]
    fn a_number_without_a_limit_has_none_in_words() {
        let guess = Guess::Outside(11, 1_000_000);
        assert_eq!(Words::default().guess(3, &guess), "No: 3 does not fit. 11 or more would.");
    }
}
