//! The hash behind the fingerprint of a district that has columns and no rows.

use chrono::{Datelike, NaiveDate};
use engine::records::Grade;
use engine::roster::{EnrollmentIx, Roster};

use crate::stream::mix;

/// A hash over every column of a roster: eight bytes at a time, because there are millions of records.
pub(crate) fn hash(name: &str, roster: &Roster) -> u64 {
    let mut bits = 0;
    let mut take = |word: u64| bits = mix(bits ^ word);
    let schools = roster.schools.iter().map(|school| &school.school_id);
    for text in [name]
        .into_iter()
        .map(str::to_owned)
        .chain(roster.leas.iter().chain(schools).chain(&roster.exit_texts).cloned())
    {
        take(text.len() as u64);
        text.bytes().for_each(|byte| take(byte.into()));
    }
    for school in &roster.schools {
        take(u64::from(school.lea) << 8 | place(school.school_type.map(|kind| kind as usize)));
    }
    for student in roster.students() {
        let seat = student.0 as usize;
        // Numbers made by the kit are digits; another text would be of no roster of the kit's.
        take(roster.student_id(student).parse().unwrap_or(u64::MAX));
        take(day(roster.births[seat]) << 32 | day(roster.first_diplomas[seat]));
        take(
            place(roster.sexes[seat].map(|sex| sex as usize))
                | place(roster.races[seat].map(|race| race as usize)) << 8
                | place(roster.parent_educations[seat].map(|education| education as usize)) << 16
                | roster.grade9_entry_years[seat].map_or(0, |year| u64::from(year.0)) << 24,
        );
        let rows = &roster.enrollments;
        for row in EnrollmentIx::rows(roster.enrollments_of(student)) {
            take(day(Some(rows.entry(row))) << 32 | day(Some(rows.exit(row))));
            take(
                u64::from(rows.school(row))
                    | u64::from(rows.school_year(row).0) << 16
                    | u64::from(rows.exit_text(row)) << 32
                    | (rows.reason(row) as u64) << 48
                    | u64::from(rows.has_proof(row)) << 56,
            );
            take(day(rows.diploma(row)) << 32 | (rows.status(row) as u64) << 8 | grade(rows.grade(row)));
        }
        for row in roster.programs_of(student) {
            take(day(Some(roster.programs.start(row))) << 32 | day(Some(roster.programs.end(row))));
            take(roster.programs.kind(row) as u64);
        }
    }
    bits
}

fn day(date: Option<NaiveDate>) -> u64 {
    date.map_or(0, |date| date.num_days_from_ce().unsigned_abs().into())
}

fn place(place: Option<usize>) -> u64 {
    place.map_or(0, |place| place as u64 + 1)
}

fn grade(grade: Grade) -> u64 {
    match grade {
        Grade::Number(number) => number.into(),
        Grade::Tk => 101,
        Grade::Kg => 102,
        Grade::Ue => 103,
        Grade::Us => 104,
    }
}
