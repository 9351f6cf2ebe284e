//! What a design starts from where nothing else is named.

use chrono::{Days, NaiveDate};
use districts::{Aims, Composition, Office, Profile, Rates};
use engine::calendar::{MonthDay, SchoolYear};
use engine::records::CodeSet;
use scenarios::{Calendar, Card, Difficulty, Keep, Kind, Role, Settings};

use super::schools::neighbor;
use super::{Design, ErrorLevel, Layout, Pattern};

impl Design {
    /// A mixed district of 2 000 students at the sourced rates, to start from.
    pub fn new() -> Self {
        let year = SchoolYear(2023);
        let layout = Layout { pattern: Pattern::Three, alternative: true, court: false };
        let (name, lea_id, students) = ("Willow Creek", "WC", 2_000);
        let profile = Profile {
            name: name.to_owned(),
            lea_id: lea_id.to_owned(),
            exit_codes: CodeSet::Calpads,
            students,
            first_year: SchoolYear(year.0 - 2),
            last_year: year.next(),
            reporting_year: year,
            records_through: report_day(year),
            report_day: None,
            terms: 2,
            schools: layout.schools(name, lea_id, students),
            neighbors: vec![neighbor()],
            rates: Rates::sourced(),
            composition: Composition::sourced(),
            office: Office::usual(),
            aims: Aims::national(),
            planted: ErrorLevel::Usual.plantings(students),
        };
        let mut design = Self { card: blank_card(), profile, seed: 1 };
        design.set_years(year, 2);
        design
    }
}

impl Default for Design {
    fn default() -> Self {
        Self::new()
    }
}

/// The day on which people sit down to the report of a year: the week after California's Census Day.
pub(super) fn report_day(year: SchoolYear) -> NaiveDate {
    MonthDay::new(10, 8).in_year(i32::from(year.next().0))
}

/// A reporting window around its report day [the kit's own, in the order of the CALPADS calendar 2024-25].
pub(super) fn window(report_day: NaiveDate) -> Calendar {
    let later = |days| report_day.checked_add_days(Days::new(days)).unwrap_or(report_day);
    Calendar {
        opens: report_day.checked_sub_days(Days::new(30)).unwrap_or(report_day),
        report_day,
        due_day: later(7),
        amend_until: later(45),
        closes: later(66),
    }
}

fn blank_card() -> Card {
    let role = |title: &str, task: &str| Role { title: title.to_owned(), task: task.to_owned() };
    Card {
        id: String::new(),
        title: String::new(),
        summary: "A district designed in this kit".to_owned(),
        story: None,
        debrief: None,
        difficulty: Difficulty::Practiced,
        kind: Kind::Generated,
        exploring_only: false,
        seed: None,
        first_year: SchoolYear(0),
        last_year: SchoolYear(0),
        reporting_year: SchoolYear(0),
        cohort_class: None,
        definitions: vec!["maine-neo".to_owned()],
        calendar: window(NaiveDate::default()),
        settings: Settings::default(),
        goals: Vec::new(),
        roles: vec![
            role("Attendance clerk", "Compares each exit with the papers in the student's folder"),
            role("Principal", "Knows the students of one school, and answers for its list"),
            role("Data coordinator", "Runs the edit checks, asks for corrections, and certifies"),
        ],
        fingerprint: None,
        keep: Keep::default(),
        profile: None,
    }
}
