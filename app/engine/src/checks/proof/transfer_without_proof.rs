use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::Leaves;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRF401",
    name: "transfer-without-proof",
    severity: Severity::Warning,
    authority: "20 USC 7801(23) and (25), written documentation of a transfer; North Dakota STARS Graduation Rate Report instructions 2014-15, transcript exchange behind code 4",
    page: include_str!("transfer_without_proof.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let exit = columns.exit(row);
        // Within the LEA the file itself shows the receiving enrollment.
        let needs_proof = matches!(columns.reason(row).leaves(), Some(Leaves::Lea | Leaves::State));
        if !columns.qualifies(row) || !needs_proof || columns.has_proof(row) {
            continue;
        }
        if scope.enrolled_after(student, row).is_none() {
            let detail = Detail::TransferWithoutProof { exit };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitProof, detail));
        }
    }
}
