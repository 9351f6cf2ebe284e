use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG608",
    name: "program-starts-before-birth",
    severity: Severity::Warning,
    authority: "CALPADS student program rule, a membership starts after the birth date",
    page: include_str!("program_starts_before_birth.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let programs = &scope.roster.programs;
    for student in scope.students.iter().copied() {
        let Some(birth) = scope.roster.births[student.0 as usize] else { continue };
        // One record is enough to see that a date is wrong, be it the program's or the birth date.
        if let Some(row) = scope.programs_of(student).find(|row| programs.start(*row) <= birth) {
            let detail = Detail::ProgramStartsBeforeBirth { start: programs.start(row), birth };
            let position = scope.program_position(row);
            findings.push(scope.on_program(&CHECK, student, position, Field::StartDate, detail));
        }
    }
}
