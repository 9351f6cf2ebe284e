use crate::checks::swings::seniors::{census_day, graduations, seniors_on};
use crate::checks::{Detail, EditCheck, Finding, Peers, Scope, Severity};
use crate::records::Grade;
use crate::roster::{Small, StudentIx};
use crate::sorting;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG991",
    name: "more-graduates-than-seniors",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT014, 20 percent more; the smallest group it looks at is the kit's own",
    page: include_str!("more_graduates_than_seniors.md"),
    run,
};

/// The smallest group of graduates that is compared.
const SMALLEST: u32 = 10;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let group = |student: StudentIx, school: Small| -> (Small, Peers) {
        let seat = student.0 as usize;
        (school, Peers { sex: scope.roster.sexes[seat], race: scope.roster.races[seat] })
    };
    let day = census_day(scope);
    let mut counts: Vec<((Small, Peers), (u32, u32))> = Vec::new();
    for ((student, row), school) in graduations(scope) {
        if scope.columns().grade(row) == Grade::Number(12) {
            sorting::under(&mut counts, group(student, school)).0 += 1;
        }
    }
    for ((student, _), school) in seniors_on(scope, day) {
        sorting::under(&mut counts, group(student, school)).1 += 1;
    }
    let mut last = None;
    for ((school, peers), (graduates, seniors)) in counts {
        // A school has one finding, for the first of its groups: they are looked into together.
        if graduates >= SMALLEST && graduates * 5 >= seniors * 6 && last.replace(school) != Some(school) {
            let detail = Detail::MoreGraduatesThanSeniors { peers, graduates, seniors, day };
            findings.extend(scope.on_school(&CHECK, school, detail));
        }
    }
}
