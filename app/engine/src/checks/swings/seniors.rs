use chrono::NaiveDate;

use crate::calendar::CountDayRule;
use crate::checks::Scope;
use crate::checks::scope::Row;
use crate::codes::ExitReason;
use crate::records::Grade;
use crate::roster::Small;

/// California's Census Day in the fall of the year reported, on which a class is counted whose graduates are reported a
/// year later.
pub(crate) fn census_day(scope: &Scope<'_>) -> NaiveDate {
    CountDayRule::FirstWednesdayOctober.in_year(scope.year.begins(), None).unwrap_or(NaiveDate::MAX)
}

/// The enrollments by which students are in grade 12 of a school on a day, one to each student and school.
pub(crate) fn seniors_on<'s>(scope: &'s Scope<'_>, day: NaiveDate) -> impl Iterator<Item = (Row, Small)> + use<'s> {
    let columns = scope.columns();
    let mut last = None;
    scope.year_rows().filter_map(move |(student, row)| {
        let school = columns.school(row);
        let sits = columns.qualifies(row) && columns.grade(row) == Grade::Number(12) && columns.covers(row, day);
        if !sits || last.replace((student, school)) == Some((student, school)) {
            return None;
        }
        Some(((student, row), school))
    })
}

/// The primary enrollments of the year that ended with a diploma.
pub(crate) fn graduations<'s>(scope: &'s Scope<'_>) -> impl Iterator<Item = (Row, Small)> + use<'s> {
    let columns = scope.columns();
    scope
        .year_exits()
        .filter(|(_, row)| columns.qualifies(*row) && columns.reason(*row) == ExitReason::Graduated)
        .map(|(student, row)| ((student, row), columns.school(row)))
}
