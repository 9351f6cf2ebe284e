//! Where and when a definition looks.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Settings};
use engine::roster::Roster;

/// The days between which a definition looks for an exit, and the day on which it looks for an enrollment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// The first day.
    pub(super) opens: NaiveDate,
    /// The last day.
    pub(super) closes: NaiveDate,
    /// The count day after the year.
    pub(super) count_day: NaiveDate,
}

impl Reach {
    /// The reach of an event definition for an LEA and year; none where a calendar row is missing.
    pub(super) fn of(roster: &Roster, definition: &Definition, lea_id: &str, year: SchoolYear) -> Option<Self> {
        let lea = roster.find_lea(lea_id)?;
        match &definition.settings {
            Settings::CodeWindow(set) => {
                let window = set.window;
                let begins = if window.opens.month() < 7 { year.begins() + 1 } else { year.begins() };
                let opens = window.opens.in_year(begins);
                let same_year = window.closes.in_year(begins);
                let closes = if same_year >= opens { same_year } else { window.closes.in_year(begins + 1) };
                let count_day = roster.count_day(set.count_day, lea, year.next())?;
                Some(Self { opens, closes, count_day })
            }
            Settings::CountDay(set) => {
                let opens = roster.count_day(set.count_day, lea, year)?;
                let closes = roster.count_day(set.count_day, lea, year.next())?;
                Some(Self { opens, closes, count_day: closes })
            }
            Settings::Cohort(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::subject::tests::desk;
    use super::*;

    #[track_caller]
    fn check(definition: &str, opens: &str, closes: &str, count_day: &str) {
        let definition = engine::definition::find_definition(definition).unwrap();
        let day = |text: &str| text.parse().unwrap();
        let expected = Reach { opens: day(opens), closes: day(closes), count_day: day(count_day) };
        assert_eq!(Reach::of(&desk().roster, &definition, "H", SchoolYear(2023)), Some(expected));
    }

    #[test]
    fn a_window_closes_before_its_count_day_and_a_count_day_closes_itself() {
        check("calpads-1.24", "2023-08-16", "2024-08-15", "2024-10-02");
        check("nces-ccd", "2023-10-01", "2024-10-01", "2024-10-01");
    }
}
