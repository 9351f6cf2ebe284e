//! Whom the duty to follow up concerns, as the records stand.
//!
//! When a student leaves before the school year ends, or ended the year before and did not begin where expected, the
//! district makes efforts to determine whether the student dropped out or transferred [CSBA sample board policy BP
//! 5147]. This finds them for one report, and says whose whereabouts the records tell already.

use chrono::NaiveDate;

use super::{CheckContext, Scope};
use crate::calendar::OPEN;
use crate::choice::choices;
use crate::codes::{Category, ExitReason, Leaves};
use crate::records::Student;
use crate::roster::{EnrollmentIx, StudentIx};

choices! {
    /// What asks for the follow-up of a student.
    pub enum Duty {
        /// The student left before the end of the school year.
        LeftEarly = "left_early",
        /// The student ended the year, or was registered, and did not begin where expected.
        DidNotCome = "did_not_come",
    }
}

/// A student whom the duty concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Who.
    pub student: StudentIx,
    /// The enrollment that ended, or that never began.
    pub enrollment: EnrollmentIx,
    /// What asks for it.
    pub duty: Duty,
    /// The day since which the student is away: the exit, or the day on which the student was expected.
    pub since: NaiveDate,
    /// What the records say of the whereabouts already; none where someone must find out.
    pub account: Option<Account>,
}

/// What the records say of a student's whereabouts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// An enrollment in the state, begun by the count day.
    Enrolled(EnrollmentIx),
    /// A proof behind a code that takes the student out of the state's public schools, where no record can show more.
    Documented,
}

/// Everyone whom the duty concerns, in the order of the seats, each once.
pub fn to_follow_up(context: &CheckContext<'_>) -> Vec<Due> {
    let scope = Scope::of(context);
    scope.students.iter().filter_map(|student| due(&scope, *student)).collect()
}

/// Whether two records are of one person by name and birth date.
pub fn is_same_person(one: &Student, other: &Student) -> bool {
    one.birth_date.is_some() && super::namesakes::is_namesake(one, other)
}

fn due(scope: &Scope<'_>, student: StudentIx) -> Option<Due> {
    let columns = scope.columns();
    let last = scope.last_of_year(student);
    if let Some(row) = scope.no_show_of(student)
        && last.is_none_or(|last| columns.entry(row) >= columns.exit(last))
    {
        return never_came(scope, student, row);
    }
    let fall = scope.last_of_fall(student).filter(|row| columns.exit(*row) <= scope.count_day);
    let row = fall.or(last).filter(|row| columns.exit(*row) != OPEN)?;
    if is_over(columns.reason(row)) || scope.has_diploma(student) {
        return None;
    }
    let reason = columns.reason(row);
    let exit = columns.exit(row);
    let last_day = scope.calendar(row).map(|(_, last_day)| last_day);
    let account = account(scope, student, row);
    let has_ended_the_year =
        reason.category() == Category::YearEnd || last_day.is_some_and(|last_day| exit >= last_day);
    if !has_ended_the_year {
        return Some(Due { student, enrollment: row, duty: Duty::LeftEarly, since: exit, account });
    }
    // Without the fall's enrollments everyone seems not to have come. Whoever is back, or went where the record says,
    // began where expected.
    let is_back = matches!(account, Some(Account::Enrolled(other)) if columns.lea(other) == scope.lea);
    let is_expected_elsewhere = reason == ExitReason::Promoted || reason.leaves().is_some();
    if !scope.fall_is_known || is_back || (account.is_some() && is_expected_elsewhere) {
        return None;
    }
    let first_day = scope.calendar_of(columns.school_year(row).next()).map(|(first_day, _)| first_day);
    let since = first_day.unwrap_or(scope.count_day).max(exit);
    Some(Due { student, enrollment: row, duty: Duty::DidNotCome, since, account })
}

/// A student who was registered and never came, and was in school the year before.
fn never_came(scope: &Scope<'_>, student: StudentIx, row: EnrollmentIx) -> Option<Due> {
    let columns = scope.columns();
    let year_before = columns.school_year(row).previous();
    let was_in_school = scope
        .enrollments_of(student)
        .any(|other| columns.qualifies(other) && columns.school_year(other) == year_before);
    if !was_in_school || scope.has_diploma(student) {
        return None;
    }
    let account = scope.found_after_no_show(student, row).map(Account::Enrolled);
    Some(Due { student, enrollment: row, duty: Duty::DidNotCome, since: columns.entry(row), account })
}

fn account(scope: &Scope<'_>, student: StudentIx, row: EnrollmentIx) -> Option<Account> {
    let columns = scope.columns();
    let elsewhere = scope.recorded_after(student, row).map(Account::Enrolled);
    elsewhere.or_else(|| {
        // A transfer inside the state's public schools shows in the records, or has not been made.
        let would_show =
            scope.fall_is_known && matches!(columns.reason(row).leaves(), Some(Leaves::School | Leaves::Lea));
        (columns.has_proof(row) && !would_show && !scope.is_coded_as_gone(row)).then_some(Account::Documented)
    })
}

/// Whether an exit ends schooling, so that nobody is expected back: a completion, a death, the end of services.
fn is_over(reason: ExitReason) -> bool {
    let is_completion = matches!(
        reason,
        ExitReason::CompletedGed
            | ExitReason::CompletedWithoutRequirements
            | ExitReason::CompletedUnspecified
            | ExitReason::ReachedMaximumAge
            | ExitReason::LeftPrekindergarten
    );
    let category = reason.category();
    is_completion
        || matches!(category, Category::Graduate | Category::Completer | Category::Certificate | Category::Death)
}
