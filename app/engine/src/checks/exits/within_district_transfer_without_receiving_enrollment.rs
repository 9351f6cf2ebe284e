use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT312",
    name: "within-district-transfer-without-receiving-enrollment",
    severity: Severity::Warning,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, code 5 needs enrollment at the receiving school",
    page: include_str!("within_district_transfer_without_receiving_enrollment.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    if !scope.fall_is_known {
        return;
    }
    for (student, row) in scope.year_exits() {
        let exit = columns.exit(row);
        let is_transfer = columns.reason(row) == ExitReason::TransferredWithinLea;
        if !columns.qualifies(row) || !is_transfer {
            continue;
        }
        let is_received = scope.enrollments_of(student).any(|other| {
            columns.lea(other) == scope.lea
                && columns.school(other) != columns.school(row)
                && columns.is_return(other)
                && columns.exit(other) > exit
                && columns.entry(other) <= scope.count_day
        });
        if !is_received {
            let count_day = scope.count_day;
            let detail = Detail::WithinDistrictTransferWithoutReceivingEnrollment { exit, count_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
