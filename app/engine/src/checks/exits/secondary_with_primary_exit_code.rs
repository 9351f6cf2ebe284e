use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::{CodeSet, EnrollmentStatus};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT309",
    name: "secondary-with-primary-exit-code",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0302 (fatal), a secondary enrollment exits with E170 or without a code",
    page: include_str!("secondary_with_primary_exit_code.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    if scope.roster.exit_codes == CodeSet::NdStars {
        return;
    }
    for (student, row) in scope.exits().filter(|(_, row)| columns.status(*row) == EnrollmentStatus::Secondary) {
        let is_known = columns.reason(row) != ExitReason::Unrecognized;
        if !scope.code(row).is_empty() && is_known && columns.reason(row) != ExitReason::SecondaryExit {
            let detail = Detail::SecondaryWithPrimaryExitCode;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
