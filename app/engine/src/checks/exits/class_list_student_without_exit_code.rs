use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::{CodeSet, Grade};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT323",
    name: "class-list-student-without-exit-code",
    severity: Severity::Error,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, required data missing is an error",
    page: include_str!("class_list_student_without_exit_code.md"),
    run,
};

/// The class list of a graduation rate report is more than the records of a year; whoever keeps it raises the same
/// finding for each of its students.
fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    if scope.roster.exit_codes != CodeSet::NdStars {
        return;
    }
    let columns = scope.columns();
    let empty = scope.codes_that(str::is_empty);
    for (student, row) in scope.year_exits() {
        let is_year_end = empty.holds(columns, row) && columns.reason(row) == ExitReason::YearEnd;
        if columns.grade(row) != Grade::Number(12) || !columns.qualifies(row) || !is_year_end {
            continue;
        }
        // Who did not come back is the matter of another check.
        if scope.recorded_after(student, row).is_some() && !scope.has_diploma(student) {
            let detail = Detail::ClassListStudentWithoutExitCode;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
