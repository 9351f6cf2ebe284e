use crate::checks::scope::day_before;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT319",
    name: "record-update-without-new-record",
    severity: Severity::Error,
    authority: "CALPADS rules CERT114 and SENR0286E3 (fatal), E150 needs a new enrollment at the same school within a day",
    page: include_str!("record_update_without_new_record.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        if columns.reason(row) != ExitReason::RecordUpdate || scope.code(row).is_empty() {
            continue;
        }
        let exit = columns.exit(row);
        let is_followed = scope.enrollments_of(student).any(|other| {
            let entry = columns.entry(other);
            other != row && columns.school(other) == columns.school(row) && (exit == entry || exit == day_before(entry))
        });
        if !is_followed {
            let detail = Detail::RecordUpdateWithoutNewRecord { exit };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
