//! The rendering on Harbor Unified, whose answers were worked out by hand, and on districts that were made.

mod history;
mod list;
mod report;
mod revision;
mod views;

use chrono::NaiveDate;
use districts::{Profile, generate};
use engine::calendar::SchoolYear;
use engine::definition::{Definition, find_definition};
use engine::roster::StudentIx;

use super::Dropouts;
use crate::desk::Desk;
use crate::shipped::district_of;

const YEAR: SchoolYear = SchoolYear(2023);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn definition(id: &str) -> Definition {
    find_definition(id).unwrap()
}

fn harbor() -> Desk {
    let scenario = scenarios::find("harbor-unified").unwrap();
    Desk::new(district_of(&scenario, None).district).unwrap()
}

/// A made district in which many drop out.
fn lively(seed: u64) -> Desk {
    let mut profile = Profile { students: 2_000, ..Profile::example() };
    profile.rates.dropping_out = 150;
    profile.rates.no_show = 100;
    profile.rates.moving_away = 120;
    Desk::new(generate(&profile, seed).district).unwrap()
}

fn dropouts(desk: &Desk, definition: &Definition) -> Dropouts {
    Dropouts::count(desk, definition, &desk.district.reporting_lea, YEAR).unwrap().unwrap()
}

fn numbers(desk: &Desk, students: impl IntoIterator<Item = StudentIx>) -> Vec<&str> {
    students.into_iter().map(|student| desk.roster.student_id(student)).collect()
}
