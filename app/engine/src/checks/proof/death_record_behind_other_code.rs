use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::ExitProof;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRF404",
    name: "death-record-behind-other-code",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("death_record_behind_other_code.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let may_be = columns.has_proof(row) && columns.reason(row) != ExitReason::Died;
        if may_be && scope.record(row).exit_proof == ExitProof::DeathRecord {
            let detail = Detail::DeathRecordBehindOtherCode;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
