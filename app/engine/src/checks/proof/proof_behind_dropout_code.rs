use crate::checks::exits::coded_as_gone_enrolled_elsewhere::found_elsewhere;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::ExitProof;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRF403",
    name: "proof-behind-dropout-code",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("proof_behind_dropout_code.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        if !columns.has_proof(row) || !columns.qualifies(row) || !scope.is_coded_as_gone(row) {
            continue;
        }
        let shows_where = matches!(
            scope.record(row).exit_proof,
            ExitProof::RecordsRequest
                | ExitProof::TranscriptExchange
                | ExitProof::EnrollmentConfirmed
                | ExitProof::EmigrationLetter
        );
        if shows_where && found_elsewhere(scope, student, row).is_none() {
            let detail = Detail::ProofBehindDropoutCode;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
