use chrono::{Datelike, NaiveDate};
use engine::choice::Choice;
use engine::roster::{EnrollmentIx, Roster, StudentIx};

use super::{Fingerprint, named};
use crate::stream::mix;

impl Fingerprint {
    /// The fingerprint of a district that was compiled without being written out: over every column that definitions
    /// read. It is not that of the same records as rows.
    pub fn of_roster(name: &str, roster: &Roster) -> Self {
        RosterFingerprint::new(roster).finish(name, roster)
    }
}

/// The fingerprint of a roster in the making, some students at a time.
#[derive(Debug)]
pub struct RosterFingerprint {
    fold: Fold,
    next: u32,
}

impl RosterFingerprint {
    /// Begins with what is no student's.
    pub fn new(roster: &Roster) -> Self {
        let mut fold = Fold(0);
        for lea in &roster.leas {
            fold.text(lea);
        }
        for school in &roster.schools {
            fold.number(school.lea.into());
            fold.text(&school.school_id);
            fold.choice(school.school_type);
        }
        for text in &roster.exit_texts {
            fold.text(text);
        }
        Self { fold, next: 0 }
    }

    /// Goes on for so many students of the same roster. Whether none is left.
    pub fn step(&mut self, roster: &Roster, students: u32) -> bool {
        let all = u32::try_from(roster.len()).unwrap_or(u32::MAX);
        let to = self.next.saturating_add(students).min(all);
        for student in self.next..to {
            self.fold.student(roster, StudentIx(student));
        }
        self.next = to;
        to == all
    }

    /// Does what is left.
    pub fn finish(mut self, name: &str, roster: &Roster) -> Fingerprint {
        self.step(roster, u32::MAX);
        named(name, roster.len(), self.fold.0)
    }
}

/// A hash that takes whole numbers at a time, for millions of rows.
#[derive(Debug)]
struct Fold(u64);

impl Fold {
    fn student(&mut self, roster: &Roster, student: StudentIx) {
        let seat = student.0 as usize;
        self.text(roster.student_id(student));
        self.date(roster.births[seat]);
        self.choice(roster.sexes[seat]);
        self.choice(roster.races[seat]);
        self.number(roster.grade9_entry_years[seat].map_or(0, |year| year.0.into()));
        self.choice(roster.parent_educations[seat]);
        let rows = roster.enrollments_of(student);
        self.number((rows.end.0 - rows.start.0).into());
        for row in EnrollmentIx::rows(rows) {
            self.enrollment(roster, row);
        }
        let programs = roster.programs_of(student);
        self.number(programs.len() as u64);
        for row in programs {
            self.choice(Some(roster.programs.kind(row)));
            self.date(Some(roster.programs.start(row)));
            self.date(Some(roster.programs.end(row)));
        }
    }

    fn number(&mut self, number: u64) {
        self.0 = mix(self.0.rotate_left(5) ^ number).wrapping_add(number);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        for eight in text.as_bytes().chunks(8) {
            self.number(eight.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)));
        }
    }

    fn date(&mut self, date: Option<NaiveDate>) {
        self.number(date.map_or(0, |date| u64::from(date.num_days_from_ce().unsigned_abs())));
    }

    fn choice<T: Choice>(&mut self, value: Option<T>) {
        self.text(value.map_or("", Choice::slug));
    }

    fn enrollment(&mut self, roster: &Roster, row: EnrollmentIx) {
        let columns = &roster.enrollments;
        self.number(columns.lea(row).into());
        self.number(columns.school(row).into());
        self.number(columns.school_year(row).0.into());
        self.number(columns.grade(row).number().map_or(u64::MAX, u64::from));
        self.choice(Some(columns.status(row)));
        self.date(Some(columns.entry(row)));
        self.date(Some(columns.exit(row)));
        self.choice(Some(columns.reason(row)));
        self.number(columns.exit_text(row).into());
        self.date(columns.diploma(row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Crowd, Profile};

    #[test]
    fn one_seed_is_one_crowd() {
        let fingerprint = |seed| {
            let profile = Profile::example();
            Fingerprint::of_roster(&profile.name, &Crowd::new(&profile, seed).finish().0)
        };
        assert_eq!(fingerprint(1), fingerprint(1));
        assert_ne!(fingerprint(1), fingerprint(2));
        let (roster, _) = Crowd::new(&Profile::example(), 1).finish();
        let mut in_steps = RosterFingerprint::new(&roster);
        while !in_steps.step(&roster, 7) {}
        assert_eq!(in_steps.finish(&Profile::example().name, &roster), fingerprint(1));
        assert!(fingerprint(1).as_str().starts_with("EB"), "{}", fingerprint(1));
    }
}
