use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::ExitProof;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "PRF402",
    name: "death-without-record",
    severity: Severity::Warning,
    authority: "CALPADS Data Guide, appendix C, E130: written confirmation, for which a parent's letter or an obituary is enough",
    page: include_str!("death_without_record.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits().filter(|(_, row)| columns.reason(*row) == ExitReason::Died) {
        let proof = scope.record(row).exit_proof;
        let is_proved = matches!(proof, ExitProof::DeathRecord | ExitProof::ParentLetter);
        if !is_proved && scope.recorded_after(student, row).is_none() {
            let detail = Detail::DeathWithoutRecord;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitProof, detail));
        }
    }
}
