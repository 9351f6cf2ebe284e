//! One definition, turned setting by setting.

use engine::definition::{Family, Knob};
use engine::evaluate::{HalfCount, Rate};

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, listed, thousands};
use crate::settings::{option_name, title};
use crate::texts::{Text, texts};

texts! {
    /// The fixed texts of the exploration.
    pub enum Exploring {
        Title = "Explore: change a clause, watch who counts",
        Views = "Views of the explorer",
        ManyRates = "Many rates",
        Settings = "Settings",
        WhatDidIt = "What did it",
        RuleSpace = "Rule space",
        StateView = "State view",
        Flow = "Flow",
        Cohort = "Cohort",
        SubgroupView = "Subgroups",
        Truth = "Truth",
        TheDefinition = "The definition",
        StartFrom = "Start from",
        YearlyCounts = "A yearly count",
        Classes = "A class",
        Undo = "Undo",
        Redo = "Redo",
        Reset = "Reset",
        SingleKeys = "Single keys",
        DottedIsStart = "Dotted underline: where you started.",
        Subgroups = "The days of programs and of English learners move students between subgroup columns, never into the count.",
        Points = "points",
        NothingTurned = "Turn a setting, and see who changes places.",
        WhoIsCounted = "Who is counted, before and now",
        CountedBoth = "counted before and now",
        CountedNever = "counted neither before nor now",
        Together = "together",
        Enters = "enters",
        Leaves = "leaves",
        WhereTheLineWas = "where the line was",
        Before = "Before:",
        Now = "Now:",
        InWords = "Your definition in words",
        YoursNow = "Yours. It was:",
        CopyLink = "Link to this view",
        LinkTooLong = "These settings are too long for a link, and the address does not follow them. Put them on the board, or keep them with “Keep it in a file”.",
        LinkTrouble = "Some of the link was not followed",
        OpenDistricts = "Go to the districts",
        DistrictUnknown = "The link names a district that this kit does not have; the open district is shown.",
        Locked = "Locked in this district: it stays as the definition has it.",
        OtherSettings = "Other settings",
        CodeByCode = "The dropout set, code by code",
        ByCompletion = "by completion",
        Code = "Code of this view",
        CodeSays = "Where addresses differ, paste this code into the explorer of the other copy.",
        PasteCode = "Paste a code or a link",
        GoThere = "Go",
        NoCode = "This is no code or link of the explorer. A code begins with “explore”.",
        DistrictCancelled = "The link's district was cancelled; the open district is shown.",
        DistrictKept = "The link is about another district. Your latest work on the open one is not kept yet, so it stays open.",
    }
}

impl Words {
    /// An option of a setting, as short as a row of choices needs it.
    pub fn short_option(self, knob: Knob, option: &str) -> String {
        self.say(short_option(knob, option))
    }

    /// What a changed setting was at the start.
    pub fn was_option(self, knob: Knob, option: &str) -> String {
        self.say(format!("was {}", short_option(knob, option)))
    }

    /// Who changes places, both flows.
    pub fn changes_places(self, enter: usize, leave: usize) -> String {
        let side = |number: usize, one: &str, many: &str| {
            format!("{} {}", in_words(number), if number == 1 { one } else { many })
        };
        let students = |number: usize| if number == 1 { "student" } else { "students" };
        self.say(match (enter, leave) {
            (0, 0) => "Nobody changes places".to_owned(),
            (enter, 0) => {
                format!("{} {} the count", capitalized(&side(enter, "student", "students")), verb(enter, "enter"))
            }
            (0, leave) => {
                format!("{} {} the count", capitalized(&side(leave, "student", "students")), verb(leave, "leave"))
            }
            (enter, leave) if enter == leave => format!(
                "Equal counts, different students: {} {}, {} {}",
                in_words(enter),
                verb(enter, "enter"),
                in_words(leave),
                verb(leave, "leave")
            ),
            (enter, leave) => format!(
                "{} {} change places: {} {} the count, {} {} it",
                capitalized(&in_words(enter + leave)),
                students(enter + leave),
                in_words(enter),
                verb(enter, "enter"),
                in_words(leave),
                verb(leave, "leave")
            ),
        })
    }

    /// The noun behind a difference of counts.
    pub fn students_more_or_less(self, difference: usize) -> String {
        self.say(if difference == 1 { "student" } else { "students" })
    }

    /// The level before and after: `33.3% → 43.8%, or 5 of 15 → 7 of 16`.
    pub fn level(self, before: Level, after: Level) -> String {
        if before == after {
            return self.say(match before.rate {
                Some(rate) => format!("{}%, or {}", rate.percent(), before.share()),
                None => format!("{} counted, no rate", thousands(before.count)),
            });
        }
        self.say(match (before.rate, after.rate) {
            (Some(was), Some(is)) => {
                format!("{}% → {}%, or {} → {}", was.percent(), is.percent(), before.share(), after.share())
            }
            (Some(was), None) => {
                format!("{}%, or {} → {} counted, no rate", was.percent(), before.share(), thousands(after.count))
            }
            (None, Some(is)) => {
                format!("{} counted, no rate → {}, or {}%", thousands(before.count), after.share(), is.percent())
            }
            (None, None) => format!("{} → {} counted, no rate", thousands(before.count), thousands(after.count)),
        })
    }

    /// Why a rate rises though the count falls, or falls though it rises: the other divisor. None where it does not.
    pub fn against_the_count(self, before: Level, after: Level) -> Option<String> {
        let (was, is) = (before.rate?, after.rate?);
        let (rises, way) = if is > was { (true, "rises") } else { (false, "falls") };
        let is_against = if rises { after.count < before.count } else { is < was && after.count > before.count };
        let (from, to) = (before.denominator?, after.denominator?);
        is_against.then(|| {
            self.say(format!(
                "The rate {way} all the same: it is divided by {}, not {}.",
                divided_by(to),
                divided_by(from)
            ))
        })
    }

    /// A heading over the students who enter or leave.
    pub fn enter_the_count(self, number: usize) -> String {
        self.say(format!("{} the count", verb(number, "enter")))
    }

    /// A heading over the students who leave.
    pub fn leave_the_count(self, number: usize) -> String {
        self.say(format!("{} the count", verb(number, "leave")))
    }

    /// How many stay counted, before their numbers.
    pub fn still_counted(self, number: usize) -> String {
        self.say(match number {
            0 => "Nobody is counted both before and now.".to_owned(),
            1..=40 => "Still counted:".to_owned(),
            many => format!("Still counted: {} students.", thousands(many)),
        })
    }

    /// The settings that a definition of another kind has and this one lacks.
    pub fn foreign_settings(self, foreign: &[Knob]) -> String {
        let titles: Vec<String> = foreign.iter().map(|knob| format!("“{}”", title(*knob))).collect();
        self.say(format!("Not part of this definition: {}.", listed(&titles)))
    }

    /// How much of a definition is changed.
    pub fn settings_changed(self, changed: usize, all: usize) -> String {
        self.say(match changed {
            0 => format!("None of {all} settings changed."),
            some => format!("{some} of {all} settings changed."),
        })
    }

    /// How many a definition counts, and how many it counted before, as a title.
    pub fn held_finding(self, was: usize, is: usize, all: usize) -> String {
        let verb = if is == 1 { "is" } else { "are" };
        let now = format!("{} of {} {verb} counted", thousands(is), counted(all, "student", "students"));
        self.say(if was == is { now } else { format!("{now}, {} before", thousands(was)) })
    }

    /// What a mark stands for where a roll is held against what it was: a seat each, or several students.
    pub fn held_unit(self, each: Option<usize>, never: usize) -> String {
        let mark = match each {
            None => "A mark is one student, always in the same seat.".to_owned(),
            Some(1) => "One mark = 1 student.".to_owned(),
            Some(many) => format!("One mark = {} students, a smaller one fewer.", thousands(many)),
        };
        let never = match (each, never) {
            (None, _) | (_, 0) => String::new(),
            (_, never) => format!(" Not drawn: {} counted neither way.", thousands(never)),
        };
        self.say(format!("{mark} The line passes under those counted. Orange: who changes places.{never}"))
    }

    /// What a picture says of who is counted before and now.
    pub fn held_says(self, [stay, enter, leave]: [usize; 3], never: usize) -> String {
        let moved = match (enter, leave) {
            (0, 0) => String::new(),
            _ => format!(
                "; {} {}, {} {}",
                thousands(enter),
                verb(enter, "enter"),
                thousands(leave),
                verb(leave, "leave")
            ),
        };
        self.say(format!(
            "{} counted before and now{moved}; {} counted neither before nor now.",
            thousands(stay),
            thousands(never)
        ))
    }

    /// A group of students in a picture, with how many they are.
    pub fn held_group(self, group: Exploring, students: usize) -> String {
        self.say(format!("{}: {}", group.english(), thousands(students)))
    }

    /// A piece of a link that means nothing.
    pub fn link_piece_refused(self, piece: &str) -> String {
        self.say(format!("“{piece}” means nothing in a link."))
    }

    /// A definition named by a link that cannot be explored.
    pub fn link_definition_refused(self, given: &str, of_class: bool, valid: &[&str]) -> String {
        let valid: Vec<String> = valid.iter().map(|id| (*id).to_owned()).collect();
        let of = if of_class { "a class" } else { "a yearly count" };
        self.say(format!("“{given}” is no definition of {of}. There are {}.", listed(&valid)))
    }

    /// A setting named by a link that the district's scenario holds.
    pub fn link_setting_locked(self, knob: Knob) -> String {
        self.say(format!("“{}” is locked in this district, so it stays as the definition has it.", title(knob)))
    }

    /// Why an edit field takes what it takes.
    pub fn knob_form(self, knob: Knob) -> String {
        self.say(match knob {
            Knob::Window => "First and last day as MM-DD..MM-DD, such as 08-16..08-15",
            Knob::Reasons => "+CODE counts a code, -CODE takes it out, such as +T260,-E300",
            _ => "A day as MM-DD, such as 08-31",
        })
    }

    /// What kind of answer a family gives; a select groups by it.
    pub fn family_of_definitions(self, family: Family) -> String {
        self.say(match family {
            Family::CodeWindow => "By exit code and window",
            Family::CountDay => "By count day",
            Family::Cohort => "By class",
        })
    }
}

/// A count with what it is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// How many are counted.
    pub count: usize,
    /// What the count is divided by.
    pub denominator: Option<HalfCount>,
    /// The rate.
    pub rate: Option<Rate>,
}

impl Level {
    fn share(&self) -> String {
        let Some(all) = self.denominator else { return thousands(self.count) };
        format!("{} of {}", thousands(self.count), divided_by(all))
    }
}

/// A denominator, with its half where it has one.
pub(super) fn divided_by(all: HalfCount) -> String {
    match usize::try_from(all.halves) {
        Ok(halves) if halves.is_multiple_of(2) => thousands(halves / 2),
        _ => all.to_string(),
    }
}

fn verb(number: usize, plural: &str) -> String {
    if number == 1 { format!("{plural}s") } else { plural.to_owned() }
}

pub(super) fn short_option(knob: Knob, option: &str) -> String {
    let short = match (knob, option) {
        (Knob::Grades, "all") => "all",
        (Knob::Grades, span) => return span.replace('-', "–"),
        (Knob::Age, "compulsory-at-exit") => "6–16 at exit",
        (Knob::Age, "compulsory-on-count-day") => "6–16 on count day",
        (Knob::CountDay, "oct-1") => "1 Oct",
        (Knob::CountDay, "first-wed-oct") => "first Wed Oct",
        (Knob::CountDay, "last-fri-sep") => "last Fri Sep",
        (Knob::CountDay, "day-20") => "20th day",
        (Knob::ReturnScope, "school") => "school",
        (Knob::ReturnScope, "lea") => "district",
        (Knob::ReturnScope, "state") => "state",
        (Knob::Denominator, "count-day") => "count day",
        (Knob::Denominator, "cumulative") => "whole year",
        (Knob::Denominator, "average") => "average",
        (Knob::ProgramDates, "start-in-cycle") => "start in cycle",
        (Knob::ProgramDates, "overlap") => "overlap cycle",
        (Knob::ElDate, "any-day") => "any day",
        (Knob::ElDate, "exit-date") => "exit date",
        _ => return option_name(knob, option),
    };
    short.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(enter: usize, leave: usize, expected: &str) {
        assert_eq!(Words::default().changes_places(enter, leave), expected);
    }

    #[test]
    fn both_flows_are_told() {
        check(4, 2, "Six students change places: four enter the count, two leave it");
        check(1, 2, "Three students change places: one enters the count, two leave it");
        check(2, 2, "Equal counts, different students: two enter, two leave");
        check(1, 0, "One student enters the count");
        check(0, 3, "Three students leave the count");
        check(0, 0, "Nobody changes places");
    }

    #[test]
    fn the_level_is_told_with_and_without_a_rate() {
        let level = |count, all: Option<usize>| Level {
            count,
            denominator: all.map(HalfCount::whole),
            rate: all.and_then(|all| Rate::new(count, HalfCount::whole(all))),
        };
        let words = Words::default();
        assert_eq!(words.level(level(5, Some(15)), level(7, Some(16))), "33.3% → 43.8%, or 5 of 15 → 7 of 16");
        assert_eq!(words.level(level(7, None), level(9, None)), "7 → 9 counted, no rate");
        assert_eq!(words.level(level(7, None), level(7, Some(16))), "7 counted, no rate → 7 of 16, or 43.8%");
    }
}
