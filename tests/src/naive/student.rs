//! One student and the questions that all definitions ask.

use chrono::{Datelike, NaiveDate};
use engine::calendar::{CountDayRule, SchoolYear};
use engine::definition::AgeRule;
use engine::records::{District, Enrollment, EnrollmentStatus, ExitProof, Student};

use super::codes;

/// A student and their records, in the order of the file.
pub(super) struct Pupil<'d> {
    pub(super) district: &'d District,
    pub(super) student: &'d Student,
    /// All of them, of any status.
    pub(super) records: Vec<&'d Enrollment>,
}

impl<'d> Pupil<'d> {
    pub(super) fn new(district: &'d District, student: &'d Student) -> Self {
        let own = |row: &&Enrollment| row.student_id == student.student_id;
        Self { district, student, records: district.enrollments.iter().filter(own).collect() }
    }

    /// Primary, and no no-show record.
    pub(super) fn qualifying(&self) -> Vec<&'d Enrollment> {
        let qualifies = |row: &&&Enrollment| row.status == EnrollmentStatus::Primary && !self.is_no_show(row);
        self.records.iter().filter(qualifies).copied().collect()
    }

    pub(super) fn is_no_show(&self, row: &Enrollment) -> bool {
        codes::is_no_show(self.district.exit_codes, row) || row.exit_date.is_some_and(|exit| exit < row.entry_date)
    }

    /// Of the same student's enrollments the one with the latest exit, then the latest entry, then the later line.
    pub(super) fn last(rows: &[&'d Enrollment]) -> Option<&'d Enrollment> {
        // The greatest of equals is the later line, because `max_by_key` keeps the last one.
        rows.iter().copied().max_by_key(|row| (row.exit_date.unwrap_or(NaiveDate::MAX), row.entry_date))
    }

    /// The earliest diploma on whatever line.
    pub(super) fn diploma(&self) -> Option<NaiveDate> {
        self.records.iter().filter_map(|row| row.diploma_date).min()
    }

    pub(super) fn has_age(&self, rule: AgeRule, at_exit: NaiveDate, on_count_day: NaiveDate) -> bool {
        let on = match rule {
            AgeRule::Any => return true,
            AgeRule::CompulsoryAtExit => at_exit,
            AgeRule::CompulsoryOnCountDay => on_count_day,
        };
        let Some(birth) = self.student.birth_date else { return false };
        let turned = |years: i32| {
            let birthday = birth.with_year(birth.year() + years);
            // Whoever was born on 29 February turns a year older on 1 March.
            let birthday = birthday.or_else(|| NaiveDate::from_ymd_opt(birth.year() + years, 3, 1));
            birthday.is_some_and(|birthday| birthday <= on)
        };
        turned(6) && !turned(17)
    }
}

/// Whether an enrollment covers a day; an open one covers every later day.
pub(super) fn covers(row: &Enrollment, day: NaiveDate) -> bool {
    row.entry_date <= day && row.exit_date.is_none_or(|exit| day <= exit)
}

/// Whether the office holds proof of the exit.
pub(super) fn has_proof(row: &Enrollment) -> bool {
    row.exit_proof != ExitProof::None
}

/// First and last day of a school year.
pub(super) fn calendar(district: &District, lea: &str, year: SchoolYear) -> (NaiveDate, NaiveDate) {
    let row = district.calendars.iter().find(|row| row.lea_id == lea && row.school_year == year);
    let row = row.unwrap_or_else(|| panic!("{lea} has no calendar of {year}"));
    (row.first_day, row.last_day)
}

/// The count day in the fall in which a school year begins.
pub(super) fn count_day(district: &District, rule: CountDayRule, lea: &str, year: SchoolYear) -> NaiveDate {
    let first = (rule == CountDayRule::Day20).then(|| calendar(district, lea, year).0);
    rule.in_year(year.begins(), first).expect("the calendar row is there")
}
