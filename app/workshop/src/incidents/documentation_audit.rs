use engine::certification::Role;

use super::{Cast, Incident, Scene, When, right, wrong};

/// The state asks for the papers behind a sample of the transfers.
pub(super) static INCIDENT: Incident = Incident {
    name: "documentation-audit",
    role: Role::DataSteward,
    when: When::Submitted,
    answers: &[wrong("write-it-now"), right("send-what-is-there"), wrong("ask-for-another-sample")],
    cast,
};

/// The first transfer for which there is no proof; where all are proved, the first transfer.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let columns = &scene.desk.roster.enrollments;
    let transfers = || scene.due.iter().filter(|due| scene.reason(due).leaves().is_some());
    let unproved = transfers().find(|due| !columns.has_proof(due.enrollment));
    let due = unproved.or_else(|| transfers().next())?;
    Some(Cast { count: transfers().count(), ..scene.about(due) })
}
