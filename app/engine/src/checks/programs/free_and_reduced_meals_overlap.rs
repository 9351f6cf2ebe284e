use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::ProgramKind;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG607",
    name: "free-and-reduced-meals-overlap",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("free_and_reduced_meals_overlap.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for student in scope.students.iter().copied() {
        let pair = scope.overlapping_programs(student, ProgramKind::MealReduced, ProgramKind::MealFree);
        if let Some((row, other)) = pair {
            let detail = Detail::FreeAndReducedMealsOverlap { other: scope.program_position(other) };
            let position = scope.program_position(row);
            findings.push(scope.on_program(&CHECK, student, position, Field::Program, detail));
        }
    }
}
