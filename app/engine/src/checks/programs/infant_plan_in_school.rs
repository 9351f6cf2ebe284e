use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::ProgramKind;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG605",
    name: "infant-plan-in-school",
    severity: Severity::Warning,
    authority: "the kit's own check; an individualized family service plan is for young children",
    page: include_str!("infant_plan_in_school.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    let programs = &scope.roster.programs;
    let mut last = None;
    for (student, row) in scope.rows() {
        let is_in_a_grade = columns.grade(row).number().is_some_and(|number| number >= 1);
        if !is_in_a_grade || last == Some(student) {
            continue;
        }
        let (entry, exit) = (columns.entry(row), columns.exit(row));
        let is_plan = |at: &usize| programs.kind(*at) == ProgramKind::Ifsp && programs.overlaps(*at, entry, exit);
        if let Some(plan) = scope.programs_of(student).find(is_plan) {
            last = Some(student);
            let position = scope.program_position(plan);
            findings.push(scope.on_program(&CHECK, student, position, Field::Program, Detail::InfantPlanInSchool));
        }
    }
}
