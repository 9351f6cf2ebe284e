use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::ProgramKind;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG603",
    name: "el-and-reclassified-overlap",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("el_and_reclassified_overlap.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for student in scope.students.iter().copied() {
        if let Some((row, other)) = scope.overlapping_programs(student, ProgramKind::Rfep, ProgramKind::El) {
            let detail = Detail::ElAndReclassifiedOverlap { other: scope.program_position(other) };
            let position = scope.program_position(row);
            findings.push(scope.on_program(&CHECK, student, position, Field::StartDate, detail));
        }
    }
}
