use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG604",
    name: "same-program-twice",
    severity: Severity::Warning,
    authority: "CALPADS student program rule SPRG0070, overlapping program records",
    page: include_str!("same_program_twice.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let programs = &scope.roster.programs;
    for student in scope.students.iter().copied() {
        for row in scope.programs_of(student) {
            let is_the_later = |other: usize| (programs.start(other), other) < (programs.start(row), row);
            let twice = scope.programs_of(student).find(|other| {
                programs.kind(*other) == programs.kind(row)
                    && is_the_later(*other)
                    && scope.programs_overlap(row, *other)
            });
            if let Some(other) = twice {
                let detail = Detail::SameProgramTwice { other: scope.program_position(other) };
                let position = scope.program_position(row);
                findings.push(scope.on_program(&CHECK, student, position, Field::StartDate, detail));
            }
        }
    }
}
