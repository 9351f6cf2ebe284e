use crate::checks::overlaps::overlap_at_same_school::rival;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::EnrollmentStatus;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR104",
    name: "school-year-does-not-match-dates",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("school_year_does_not_match_dates.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.lea_rows().iter().copied() {
        let Some(found) = scope.other_year_of_entry(row) else { continue };
        let concerns_the_report = scope.holds(row) || found == scope.year;
        let is_summer = columns.status(row) == EnrollmentStatus::Summer;
        if concerns_the_report && !is_summer && rival(scope, student, row).is_none() {
            let (entry, written) = (columns.entry(row), columns.school_year(row));
            let detail = Detail::SchoolYearDoesNotMatchDates { entry, written, found };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::SchoolYear, detail));
        }
    }
}
