//! Checks of grades against ages and earlier grades.

pub(crate) mod grade_skipped_two;
pub(crate) mod grade_went_down;
pub(crate) mod ninth_grade_before_entry_year;
pub(crate) mod over_age_for_grade;
pub(crate) mod under_age_for_grade;

use chrono::NaiveDate;

use super::Scope;
use super::scope::Row;
use super::students::implausible_birth_date::is_plausible_age;
use crate::calendar::age_on;
use crate::roster::{EnrollmentIx, StudentIx};

/// A student's age on 1 October of an enrollment's school year, and how many years that is beyond the usual age of the
/// grade: 5 in kindergarten, 14 in grade 9, 17 in grade 12. None without a plausible birth date or with a grade that the
/// school does not teach.
fn years_from_usual_age(scope: &Scope<'_>, student: StudentIx, row: EnrollmentIx) -> Option<(i32, i32)> {
    let columns = scope.columns();
    let grade = i32::from(columns.grade(row).number().filter(|_| scope.teaches_grade_of(row))?);
    let day = NaiveDate::from_ymd_opt(columns.school_year(row).begins(), 10, 1)?;
    let age = age_on(scope.roster.births[student.0 as usize]?, day);
    is_plausible_age(age).then_some((age, age - (grade + 5)))
}

/// The last grade of an earlier school year, and the grade of the year reported that follows it.
struct EarlierGrade {
    /// The enrollment of the earlier year.
    row: EnrollmentIx,
    /// Its grade.
    number: u16,
    /// The grade of the year reported.
    next_number: u16,
    /// How many school years lie between them; 1 from one year to the next.
    years: u16,
}

/// Every student's first numbered grade of the year reported, with the last one of an earlier year in the state.
fn for_each_next_grade(scope: &Scope<'_>, mut see: impl FnMut(Row, EarlierGrade)) {
    let columns = scope.columns();
    let number = |row: EnrollmentIx| {
        let counts = columns.qualifies(row) && scope.teaches_grade_of(row);
        columns.grade(row).number().filter(|_| counts)
    };
    let mut last = None;
    for (student, row) in scope.year_rows() {
        let Some(next_number) = number(row).filter(|_| last != Some(student)) else { continue };
        last = Some(student);
        let before = scope
            .enrollments_of(student)
            .filter(|other| columns.school_year(*other) < scope.year)
            .filter_map(|other| Some((columns.school_year(other), number(other)?, other)))
            .max_by_key(|(year, _, other)| (*year, *other));
        if let Some((year, number, other)) = before {
            let years = scope.year.0 - year.0;
            let (number, next_number) = (number.into(), next_number.into());
            see((student, row), EarlierGrade { row: other, number, next_number, years });
        }
    }
}
