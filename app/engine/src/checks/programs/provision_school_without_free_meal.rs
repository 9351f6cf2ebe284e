use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::{CodeSet, MealProvision, ProgramKind};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRG606",
    name: "provision-school-without-free-meal",
    severity: Severity::Warning,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, all students of Provision 2 and 3 schools are coded eligible",
    page: include_str!("provision_school_without_free_meal.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    // California has told districts since 2013-14 not to submit meal records for everyone at such schools.
    if scope.roster.exit_codes == CodeSet::Calpads {
        return;
    }
    let columns = scope.columns();
    let programs = &scope.roster.programs;
    let feeds_everyone: Vec<bool> = scope
        .schools()
        .map(|(_, school)| school.is_some_and(|(_, row)| row.meal_provision != MealProvision::None))
        .collect();
    let mut last = None;
    for (student, row) in scope.year_rows() {
        let school = columns.school(row);
        if !feeds_everyone[usize::from(school)] || !columns.qualifies(row) || last == Some((student, school)) {
            continue;
        }
        let (entry, exit) = (columns.entry(row), columns.exit(row));
        let has_meals = scope
            .programs_of(student)
            .any(|at| programs.kind(at) == ProgramKind::MealFree && programs.overlaps(at, entry, exit));
        if !has_meals {
            last = Some((student, school));
            let detail = Detail::ProvisionSchoolWithoutFreeMeal;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Program, detail));
        }
    }
}
