//! The fingerprint of a district that has columns and no rows.

use chrono::{Datelike, NaiveDate};
use engine::records::Grade;
use engine::roster::{EnrollmentIx, Roster, StudentIx};

use super::{Fingerprint, named};
use crate::stream::mix;

/// The fingerprint of a district for the explorer only, in the making: over every column of its roster, eight bytes at a
/// time, because there are millions of records. Rows of the same records have another one.
///
/// What is one of a list, such as a reason, goes in by its place there.
#[derive(Debug)]
pub struct RosterFingerprint {
    bits: u64,
    next: u32,
}

impl RosterFingerprint {
    /// Begins with what is not a student's.
    pub fn new(name: &str, roster: &Roster) -> Self {
        let mut hash = Self { bits: 0, next: 0 };
        hash.text(name);
        hash.take(roster.exit_codes as u64);
        roster.leas.iter().chain(&roster.exit_texts).for_each(|text| hash.text(text));
        for school in &roster.schools {
            hash.text(&school.school_id);
            hash.take(u64::from(school.lea) << 8 | place(school.school_type.map(|kind| kind as usize)));
        }
        hash
    }

    /// Goes on for so many students of the same roster. Whether none is left.
    pub fn step(&mut self, roster: &Roster, students: u32) -> bool {
        let size = u32::try_from(roster.len()).unwrap_or(u32::MAX);
        let to = self.next.saturating_add(students).min(size);
        for student in self.next..to {
            self.student(roster, StudentIx(student));
        }
        self.next = to;
        to == size
    }

    /// Does what is left.
    pub fn finish(mut self, name: &str, roster: &Roster) -> Fingerprint {
        self.step(roster, u32::MAX);
        named(name, roster.len(), self.bits)
    }

    fn student(&mut self, roster: &Roster, student: StudentIx) {
        let seat = student.0 as usize;
        // Numbers made by the kit are digits; another text would be of no roster of the kit's.
        self.take(roster.student_id(student).parse().unwrap_or(u64::MAX));
        self.take(day(roster.births[seat]) << 32 | day(roster.first_diplomas[seat]));
        self.take(
            place(roster.sexes[seat].map(|sex| sex as usize))
                | place(roster.races[seat].map(|race| race as usize)) << 8
                | place(roster.parent_educations[seat].map(|education| education as usize)) << 16
                | roster.grade9_entry_years[seat].map_or(0, |year| u64::from(year.0)) << 24,
        );
        let rows = &roster.enrollments;
        for row in EnrollmentIx::rows(roster.enrollments_of(student)) {
            self.take(day(Some(rows.entry(row))) << 32 | day(Some(rows.exit(row))));
            self.take(
                u64::from(rows.school(row))
                    | u64::from(rows.school_year(row).0) << 16
                    | u64::from(rows.exit_text(row)) << 32
                    | (rows.reason(row) as u64) << 48
                    | u64::from(rows.has_proof(row)) << 56,
            );
            self.take(day(rows.diploma(row)) << 32 | (rows.status(row) as u64) << 8 | grade(rows.grade(row)));
        }
        for row in roster.programs_of(student) {
            self.take(day(Some(roster.programs.start(row))) << 32 | day(Some(roster.programs.end(row))));
            self.take(roster.programs.kind(row) as u64);
        }
    }

    fn text(&mut self, text: &str) {
        self.take(text.len() as u64);
        text.bytes().for_each(|byte| self.take(byte.into()));
    }

    fn take(&mut self, word: u64) {
        self.bits = mix(self.bits ^ word);
    }
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
