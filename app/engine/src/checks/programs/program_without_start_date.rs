use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG602",
    name: "program-without-start-date",
    severity: Severity::Warning,
    authority: "the kit's own check; CALPADS report 1.24 puts students into columns by the start date of a program",
    page: include_str!("program_without_start_date.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (position, program) in (0..).zip(&scope.district.programs) {
        if program.start_date.is_none()
            && let Some(student) = scope.student_of(program)
        {
            let detail = Detail::ProgramWithoutStartDate;
            findings.push(scope.on_program(&CHECK, student, position, Field::StartDate, detail));
        }
    }
}
