//! The picture of a student's enrollments, and its title.

use chrono::{Datelike, NaiveDate};
use engine::calendar::SchoolYear;
use engine::codes::{ExitReason, national_term};
use engine::definition::{Definition, Knob, Settings};
use engine::records::{EnrollmentStatus, Grade};

use super::student::status_name;
use crate::Words;
use crate::amounts::{capitalized, counted, in_words};
use crate::dates::{day, day_and_month, month};
use crate::definition::count_day_name;
use crate::exits::code_name;
use crate::names::grade_name;
use crate::settings::option_name;

/// What a student's records tell, in the part that matters to the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the parts of the sentence")]
pub enum Story<'a> {
    /// There is no enrollment.
    NoRecord,
    /// Still at a school.
    There { school: &'a str, since: NaiveDate },
    /// Left, and nowhere to be found.
    Gone { school: &'a str, on: NaiveDate },
    /// Left for a reason that says where to or why.
    For { school: &'a str, on: NaiveDate, reason: ExitReason, nowhere: bool },
    /// Died.
    Died { school: &'a str, on: NaiveDate },
    /// Was expected, and never came.
    NeverCame { school: &'a str, on: NaiveDate },
    /// Left, and earned a diploma on another day.
    Diploma { school: &'a str, on: NaiveDate, earned: NaiveDate },
    /// Finished the year, and was not seen again.
    YearEnded { school: &'a str, on: NaiveDate },
    /// Left one school, and was at another all the while.
    Elsewhere { school: &'a str, on: NaiveDate, other: &'a str },
    /// Left, or finished the year, and came back.
    Back { school: &'a str, on: NaiveDate, there: &'a str, since: NaiveDate, year_ended: bool },
}

impl Words {
    /// What the records tell, as the title of their picture.
    pub fn story(self, story: Story<'_>) -> String {
        self.say(match story {
            Story::NoRecord => "No enrollment record".to_owned(),
            Story::There { school, since } => format!("At {school} since {}", day(since)),
            Story::Gone { school, on } => format!("Gone from {school} on {}, no enrollment known since", day(on)),
            Story::For { school, on, reason, nowhere } => {
                let since = if nowhere { "; no enrollment known since" } else { "" };
                format!("Left {school} on {}: {}{since}", day(on), meaning(reason))
            }
            Story::Died { school, on } => format!("{school} closed the record on {}: died", day(on)),
            Story::NeverCame { school, on } => format!("Expected at {school} on {}, never came", day(on)),
            Story::Diploma { school, on, earned } => {
                format!("Left {school} on {}, diploma earned on {}", day(on), day(earned))
            }
            Story::YearEnded { school, on } => {
                format!("Finished the year at {school} on {}, no enrollment known since", day(on))
            }
            Story::Elsewhere { school, on, other } => format!("Left {school} on {}, still at {other}", day(on)),
            Story::Back { school, on, there, since, year_ended } => {
                let first = if year_ended { "Finished the year at" } else { "Gone from" };
                let back = match (there == school, year_ended) {
                    (true, _) => "back there".to_owned(),
                    (false, true) => format!("then at {there}"),
                    (false, false) => format!("back in school at {there}"),
                };
                format!("{first} {school} on {}, {back} on {}", day(on), day(since))
            }
        })
    }

    /// What the picture shows.
    pub fn picture_unit(self, from: NaiveDate, to: NaiveDate, left_out: usize) -> String {
        let span = format!(
            "Enrollment records, {} {} to {} {}. Brackets below: where and when the two definitions look.",
            month(from.month()),
            from.year(),
            month(to.month()),
            to.year()
        );
        let rest = match left_out {
            0 => String::new(),
            1 => " One more record stands in the table.".to_owned(),
            more => format!(" {} more records stand in the table.", capitalized(&in_words(more))),
        };
        self.say(span + &rest)
    }

    /// A month under the picture.
    pub fn axis_month(self, date: NaiveDate) -> String {
        self.say(month(date.month()))
    }

    /// A school year in the picture.
    pub fn year_label(self, year: SchoolYear) -> String {
        self.say(format!("school year {year}"))
    }

    /// Whose school it is, where it is another district's.
    pub fn other_lea(self, lea: &str) -> String {
        self.say(format!("LEA {lea}, same state"))
    }

    /// The beginning of an enrollment in the picture.
    pub fn enters(self, on: NaiveDate, grade: Grade, status: EnrollmentStatus) -> String {
        let standing = match status {
            EnrollmentStatus::Primary => String::new(),
            other => format!(", {}", status_name(other)),
        };
        self.say(format!("{}: {}{standing}", day(on), grade_name(grade)))
    }

    /// The end of an enrollment in the picture.
    pub fn leaves(self, on: NaiveDate, reason: &str, completion: &str, neutral: ExitReason) -> String {
        self.say(format!("{}: {}", day(on), coded(reason, completion, neutral)))
    }

    /// The end of an enrollment that ended on its first day.
    pub fn leaves_at_once(self, reason: &str, completion: &str, neutral: ExitReason) -> String {
        self.say(coded(reason, completion, neutral))
    }

    /// Both ends of a short enrollment in the picture.
    pub fn enters_and_leaves(self, enters: &str, leaves: &str) -> String {
        format!("{enters}; {leaves}")
    }

    /// The beginning of an enrollment, after its school.
    pub fn enters_line(self, grade: Grade, status: EnrollmentStatus) -> String {
        let standing = match status {
            EnrollmentStatus::Primary => String::new(),
            other => format!(" ({})", status_name(other)),
        };
        self.say(format!("begins {}{standing}", grade_name(grade)))
    }

    /// The end of an enrollment, after its school.
    pub fn leaves_line(self, reason: &str, completion: &str, neutral: ExitReason) -> String {
        self.say(format!("ends: {}", coded(reason, completion, neutral)))
    }

    /// A stretch without an enrollment.
    pub fn without_enrollment(self, days: i64) -> String {
        let amount = usize::try_from(days).unwrap_or(0);
        let length =
            if amount < 28 { counted(amount, "day", "days") } else { counted((amount + 3) / 7, "week", "weeks") };
        self.say(format!("{length} without an enrollment"))
    }

    /// A day on which a definition looks, in the picture's list.
    pub fn looks_on(self, title: &str) -> String {
        self.say(format!("{title} looks on this day"))
    }

    /// What a definition looks for, and where, in one line.
    pub fn reach(self, definition: &Definition) -> String {
        let scope = definition.settings.get(Knob::ReturnScope).unwrap_or_default();
        let scope = option_name(Knob::ReturnScope, &scope);
        self.say(match definition.settings {
            Settings::CodeWindow(_) => format!("exit, then {scope}"),
            _ => format!("count day, {scope}"),
        })
    }

    /// The days between which a definition looks for the exit.
    pub fn exits_between(self, opens: NaiveDate, closes: NaiveDate) -> String {
        self.say(format!("exits {} to {}", day(opens), day(closes)))
    }

    /// The day on which a definition looks for an enrollment.
    pub fn count_day_label(self, definition: &Definition, on: NaiveDate) -> String {
        let name = match &definition.settings {
            Settings::CodeWindow(set) => count_day_name(set.count_day).split(',').next().unwrap_or_default(),
            _ => "count day",
        };
        let name = if name.starts_with(|letter: char| letter.is_ascii_digit()) { "count day" } else { name };
        self.say(format!("{}, {}", capitalized(name), day_and_month(on)))
    }

    /// What a definition finds on its count day.
    pub fn found_here(self, on: NaiveDate) -> String {
        self.say(format!("found here on {}", day_and_month(on)))
    }
}

/// A code with what it means; a code of words is its own meaning.
fn coded(reason: &str, completion: &str, neutral: ExitReason) -> String {
    match code_name(reason, completion) {
        code if code.is_empty() || reason.contains('_') => meaning(neutral),
        code => format!("{code}, {}", meaning(neutral)),
    }
}

/// What a neutral reason means, inside a sentence.
fn meaning(reason: ExitReason) -> String {
    if reason == ExitReason::Unknown {
        // As the lists of codes say it.
        return "other or unknown".to_owned();
    }
    let text = national_term(reason).meaning.split(';').next().unwrap_or_default();
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(story: Story<'_>, expected: &str) {
        assert_eq!(Words::new(Language::English).story(story).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_story_says_where_and_when() {
        check(
            Story::Back {
                school: "Harbor High",
                on: on("2024-03-04"),
                there: "Pine High",
                since: on("2024-09-03"),
                year_ended: false,
            },
            "Gone from Harbor High on 4 Mar 2024, back in school at Pine High on 3 Sep 2024",
        );
        check(
            Story::For {
                school: "Harbor High",
                on: on("2023-11-30"),
                reason: ExitReason::TransferredInState,
                nowhere: true,
            },
            "Left Harbor High on 30 Nov 2023: moved to another public school of the state; no enrollment known since",
        );
    }

    #[test]
    fn a_gap_is_told_in_weeks() {
        let words = Words::new(Language::English);
        assert_eq!(words.without_enrollment(183), "26 weeks without an enrollment");
        assert_eq!(words.without_enrollment(9), "9 days without an enrollment");
    }
}
