use engine::certification::Role;

use super::{Cast, Incident, Scene, When, right, wrong};

/// After submitting, someone says that a counted student should not have been.
pub(super) static INCIDENT: Incident = Incident {
    name: "un-submit",
    role: Role::Superintendent,
    when: When::Submitted,
    answers: &[wrong("ask-at-once"), right("find-out-then-ask"), wrong("correct-quietly")],
    cast,
};

/// The first student whom the record calls gone and whom nobody has found.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let due = scene.gone().find(|due| due.account.is_none())?;
    Some(scene.about(due))
}
