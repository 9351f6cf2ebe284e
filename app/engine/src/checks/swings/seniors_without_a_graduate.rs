use crate::checks::swings::seniors::{census_day, graduations, seniors_on};
use crate::checks::{Detail, EditCheck, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG992",
    name: "seniors-without-a-graduate",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT015; the smallest class it looks at is the kit's own",
    page: include_str!("seniors_without_a_graduate.md"),
    run,
};

/// The smallest class that is asked about.
const SMALLEST: u32 = 20;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let day = census_day(scope);
    let mut seniors = vec![0; scope.roster.schools.len()];
    for (_, school) in seniors_on(scope, day) {
        seniors[usize::from(school)] += 1;
    }
    for (school, has_graduates) in (0..).zip(has_graduates(scope)) {
        let seniors = seniors[usize::from(school)];
        if seniors >= SMALLEST && !has_graduates {
            findings.extend(scope.on_school(&CHECK, school, Detail::SeniorsWithoutAGraduate { seniors, day }));
        }
    }
}

/// Whether anyone graduated, by school.
pub(crate) fn has_graduates(scope: &Scope<'_>) -> Vec<bool> {
    let mut found = vec![false; scope.roster.schools.len()];
    for (_, school) in graduations(scope) {
        found[usize::from(school)] = true;
    }
    found
}
