use crate::checks::{Detail, EditCheck, Finding, Scope, Severity, Share};
use crate::records::{ProgramKind, SchoolType};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG906",
    name: "special-education-share-high",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT010, more than 25 percent; the smallest school it looks at is the kit's own",
    page: include_str!("special_education_share_high.md"),
    run,
};

/// The smallest school whose share is looked at.
const SMALLEST: u32 = 20;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    let programs = &scope.roster.programs;
    let mut shares = vec![Share::default(); scope.roster.schools.len()];
    let mut last = None;
    for (student, row) in scope.year_rows().filter(|(_, row)| columns.qualifies(*row)) {
        let school = columns.school(row);
        if last == Some((student, school)) {
            continue;
        }
        last = Some((student, school));
        let has_plan = scope.programs_of(student).any(|at| {
            matches!(programs.kind(at), ProgramKind::Iep | ProgramKind::Isp)
                && programs.overlaps(at, columns.entry(row), columns.exit(row))
        });
        let share = &mut shares[usize::from(school)];
        share.whole += 1;
        share.part += u32::from(has_plan);
    }
    for (school, share) in (0..).zip(shares) {
        let is_special = scope.school(school).is_some_and(|(_, row)| row.school_type == SchoolType::Special);
        if share.whole >= SMALLEST && share.part * 4 > share.whole && !is_special {
            findings.extend(scope.on_school(&CHECK, school, Detail::SpecialEducationShareHigh { share }));
        }
    }
}
