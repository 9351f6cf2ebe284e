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
        let rows = scope.programs_of(student);
        let mut seen = Vec::new();
        for kind in rows.clone().map(|row| programs.kind(row)).filter(|_| rows.len() > 1) {
            if seen.contains(&kind) {
                continue;
            }
            seen.push(kind);
            if let Some((row, other)) = scope.overlapping_programs(student, kind, kind) {
                let detail = Detail::SameProgramTwice { other: scope.program_position(other) };
                let position = scope.program_position(row);
                findings.push(scope.on_program(&CHECK, student, position, Field::StartDate, detail));
            }
        }
    }
}
