//! How the students of a class went on from one school year to the next.

use super::CohortEvaluator;
use crate::calendar::{MonthDay, SchoolYear};
use crate::codes::Category;
use crate::records::Grade;
use crate::roster::{EnrollmentIx, StudentIx};

/// What came after a school year [kit's reading: the instructions name advancement and retention and define neither].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// In a higher grade the next year, or graduated by 31 August.
    Advanced,
    /// In the same grade again, or in a lower one.
    Retained,
    /// Nowhere in the state's records the next year.
    NotSeen,
}

impl CohortEvaluator<'_> {
    /// How a student who was in grades 9 to 12 of the unit in a school year went on, wherever in the state; none for
    /// whoever was not.
    pub fn progress(&self, student: StudentIx, year: SchoolYear) -> Option<Progress> {
        let columns = &self.roster.enrollments;
        let last_in = |year, is_asked: &dyn Fn(EnrollmentIx) -> bool| {
            let fits = |row: &EnrollmentIx| columns.school_year(*row) == year && is_asked(*row);
            self.rows(student).rfind(fits).map(|row| columns.grade(row))
        };
        let is_high_school = |row| self.is_here(row) && columns.grade(row).is_high_school();
        let grade = last_in(year, &is_high_school)?;
        if self.graduated_by_summer(student, year) {
            return Some(Progress::Advanced);
        }
        Some(match last_in(year.next(), &|_| true) {
            Some(Grade::Number(next)) if grade < Grade::Number(next) => Progress::Advanced,
            Some(_) => Progress::Retained,
            None => Progress::NotSeen,
        })
    }

    fn graduated_by_summer(&self, student: StudentIx, year: SchoolYear) -> bool {
        let columns = &self.roster.enrollments;
        let summer = MonthDay::new(8, 31).in_year(year.begins() + 1);
        let by_code = |row: EnrollmentIx| {
            columns.reason(row).category() == Category::Graduate
                && columns.diploma(row).is_none()
                && columns.exit(row) <= summer
        };
        let on_file = self.roster.first_diplomas[student.0 as usize].is_some_and(|day| day <= summer);
        on_file || self.rows(student).any(by_code)
    }
}
