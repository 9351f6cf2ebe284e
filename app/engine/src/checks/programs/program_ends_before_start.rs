use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG601",
    name: "program-ends-before-start",
    severity: Severity::Warning,
    authority: "CALPADS student program rule, a membership ends on or after its start date",
    page: include_str!("program_ends_before_start.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (position, program) in (0..).zip(&scope.district.programs) {
        let (Some(start), Some(end)) = (program.start_date, program.end_date) else { continue };
        if end < start
            && let Some(student) = scope.student_of(program)
        {
            let detail = Detail::ProgramEndsBeforeStart { start, end };
            findings.push(scope.on_program(&CHECK, student, position, Field::EndDate, detail));
        }
    }
}
