use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::{EnrollmentStatus, ProgramKind};
use crate::roster::{EnrollmentIx, StudentIx};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SCH801",
    name: "grade-outside-school-span",
    severity: Severity::Error,
    authority: "CALPADS rule SENR0269 (fatal since September 2025)",
    page: include_str!("grade_outside_school_span.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.rows().filter(|(_, row)| !scope.teaches_grade_of(*row)) {
        let Some((_, school)) = scope.school(columns.school(row)) else { continue };
        let is_exempt = columns.is_no_show(row) || columns.status(row) == EnrollmentStatus::Summer;
        if !is_exempt && !has_plan(scope, student, row) {
            let detail = Detail::GradeOutsideSchoolSpan { low: school.low_grade, high: school.high_grade };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Grade, detail));
        }
    }
}

/// Whether a special education plan covers a day of the stay: the state's rule passes such students over.
fn has_plan(scope: &Scope<'_>, student: StudentIx, row: EnrollmentIx) -> bool {
    let (columns, programs) = (scope.columns(), &scope.roster.programs);
    scope.programs_of(student).any(|at| {
        matches!(programs.kind(at), ProgramKind::Iep | ProgramKind::Isp)
            && programs.overlaps(at, columns.entry(row), columns.exit(row))
    })
}
