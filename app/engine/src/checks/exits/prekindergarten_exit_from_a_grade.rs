use crate::calendar::SchoolYear;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::Grade;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT321",
    name: "prekindergarten-exit-from-a-grade",
    severity: Severity::Error,
    authority: "CALPADS Update Flash 191 of September 2020 on exit code E450, as San Diego Unified applied it to kindergarten to grade 6",
    page: include_str!("prekindergarten_exit_from_a_grade.md"),
    run,
};

/// The first school year in which the code was kept for prekindergarten alone.
const SINCE: SchoolYear = SchoolYear(2020);

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let grade = columns.grade(row);
        let is_in_force = columns.school_year(row) >= SINCE && grade != Grade::Tk;
        if is_in_force && columns.reason(row) == ExitReason::LeftPrekindergarten {
            let detail = Detail::PrekindergartenExitFromAGrade { grade };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
