//! What of a student any event definition can look at, as numbers: two students with the same ones are decided alike.

use chrono::{Datelike, NaiveDate};

use super::Windows;
use crate::calendar::{CountDayRule, OPEN, SchoolYear};
use crate::choice::Choice;
use crate::evaluate::Period;
use crate::evaluate::code_window::is_compulsory_age;
use crate::evaluate::trail::Silent;
use crate::records::Grade;
use crate::roster::{EnrollmentIx, Roster, Small, StudentIx};
use crate::sorting;

/// Writes keys for one LEA and year.
pub(super) struct Keys<'a> {
    roster: &'a Roster,
    period: Period,
    /// Every day that a definition compares dates with, in order. Days on the same side of all of them are alike.
    days: Vec<NaiveDate>,
    /// The count days of this fall and the next, on which ages and diplomas are asked for.
    count_days: Vec<NaiveDate>,
    /// The bounds outside which an enrollment can matter to no definition: whoever left before the first day, or came
    /// after the last one.
    bounds: (NaiveDate, NaiveDate),
    /// Whether exits on different days are kept apart.
    keeps_days: bool,
}

impl<'a> Keys<'a> {
    pub(super) fn new(roster: &'a Roster, period: Period, windows: Windows<'_>) -> Self {
        let Period { lea, year } = period;
        let years = [year.previous(), year, year.next()];
        let count_days_of = |years: &[SchoolYear]| -> Vec<NaiveDate> {
            let days = years
                .iter()
                .flat_map(|year| CountDayRule::ALL.iter().filter_map(|rule| roster.count_day(*rule, lea, *year)));
            days.collect()
        };
        let mut days = count_days_of(&years);
        for (first, last) in years.iter().filter_map(|year| roster.calendar(lea, *year)) {
            days.extend([first, last]);
        }
        if let Windows::These(windows) = windows {
            days.extend(windows.iter().flat_map(|window| <[NaiveDate; 2]>::from(window.days(year))));
        }
        sorting::sort(&mut days);
        days.dedup();
        let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day that every year has");
        // A window opens on or after 1 July of the year in which the school year begins, and closes within a year of it.
        let (first, last) = (on(year.begins(), 7, 1), on(year.begins() + 2, 6, 30));
        let bounds =
            (days.first().map_or(first, |day| first.min(*day)), days.last().map_or(last, |day| last.max(*day)));
        let mut count_days = count_days_of(&years[1..]);
        sorting::sort(&mut count_days);
        count_days.dedup();
        Self { roster, period, days, count_days, bounds, keeps_days: matches!(windows, Windows::Any) }
    }

    /// Writes the key of a student into the list, in place of what it holds; false where the student has no record in
    /// the LEA.
    pub(super) fn write(&self, student: StudentIx, key: &mut Vec<u32>) -> bool {
        key.clear();
        let columns = &self.roster.enrollments;
        let rows = || EnrollmentIx::rows(self.roster.enrollments_of(student));
        if !rows().any(|row| columns.lea(row) == self.period.lea) {
            return false;
        }
        key.push(self.of_student(student));
        // How many follow, so that no two lists of enrollments read the same.
        key.push(small(rows().filter(|row| self.matters(*row)).count()));
        let mut schools: Vec<Small> = Vec::new();
        for row in rows().filter(|row| self.matters(*row)) {
            self.write_row(student, row, &mut schools, key);
        }
        true
    }

    /// Whether some definition can look at an enrollment.
    fn matters(&self, row: EnrollmentIx) -> bool {
        let columns = &self.roster.enrollments;
        let stands = columns.qualifies(row) || columns.is_return(row);
        stands && columns.exit(row) >= self.bounds.0 && columns.entry(row) <= self.bounds.1
    }

    /// Age and diploma on each count day.
    fn of_student(&self, student: StudentIx) -> u32 {
        let diploma = self.roster.first_diplomas[student.0 as usize];
        self.count_days.iter().fold(0, |bits, day| {
            let is_of_age = is_compulsory_age(self.roster, student, *day, &mut Silent);
            let has_diploma = diploma.is_some_and(|diploma| diploma <= *day);
            (bits << 2) | (u32::from(is_of_age) << 1) | u32::from(has_diploma)
        })
    }

    fn write_row(&self, student: StudentIx, row: EnrollmentIx, schools: &mut Vec<Small>, key: &mut Vec<u32>) {
        let columns = &self.roster.enrollments;
        let (entry, exit) = (columns.entry(row), columns.exit(row));
        let is_here = columns.lea(row) == self.period.lea;
        // Schools are told apart only within a student: was it the same one?
        let school = schools.iter().position(|school| *school == columns.school(row)).unwrap_or_else(|| {
            schools.push(columns.school(row));
            schools.len() - 1
        });
        let flags = [is_here, columns.qualifies(row), columns.is_return(row)];
        let what = flags.into_iter().fold(small(school), |bits, flag| (bits << 1) | u32::from(flag));
        key.push(what);
        key.push((self.place(entry) << 16) | self.place(exit));
        if !is_here {
            return;
        }
        let grade = grade_number(columns.grade(row));
        if exit == OPEN {
            key.push(grade);
            return;
        }
        let of_age = is_compulsory_age(self.roster, student, exit, &mut Silent);
        let flags = [columns.has_proof(row), columns.needs_calendar(row), of_age];
        let how = flags.into_iter().fold(columns.reason(row) as u32, |bits, flag| (bits << 1) | u32::from(flag));
        key.push((grade << 16) | how);
        key.push((u32::from(columns.exit_text(row)) << 16) | u32::from(columns.school_year(row).0));
        if self.keeps_days {
            key.push(exit.num_days_from_ce().cast_unsigned());
        }
        self.write_later_entries(student, exit, key);
    }

    /// Where a day lies among the days that matter: between which two, or on which.
    fn place(&self, day: NaiveDate) -> u32 {
        let before = self.days.partition_point(|one| *one < day);
        let is_on = self.days.get(before).is_some_and(|one| *one == day);
        small(2 * before) + u32::from(is_on)
    }

    /// Which of the student's enrollments begin after an exit, a bit each.
    fn write_later_entries(&self, student: StudentIx, exit: NaiveDate, key: &mut Vec<u32>) {
        let columns = &self.roster.enrollments;
        let mut bits = 0_u32;
        let mut written = 0_u32;
        for row in EnrollmentIx::rows(self.roster.enrollments_of(student)).filter(|row| self.matters(*row)) {
            bits = (bits << 1) | u32::from(columns.entry(row) > exit);
            written += 1;
            if written.is_multiple_of(u32::BITS) {
                key.push(bits);
                bits = 0;
            }
        }
        key.push(bits);
    }
}

/// A number of its own for each grade.
fn grade_number(grade: Grade) -> u32 {
    match grade {
        Grade::Tk => 0,
        Grade::Kg => 1,
        Grade::Number(number) => 1 + u32::from(number),
        Grade::Ue => 14,
        Grade::Us => 15,
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
