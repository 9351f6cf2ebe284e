use engine::certification::Role;

use super::{Cast, Incident, Scene, When, right, wrong};
use crate::attempt::duplicate;

/// Two numbers look like one student.
pub(super) static INCIDENT: Incident = Incident {
    name: "duplicate-student",
    role: Role::DataSteward,
    when: When::Validated,
    answers: &[wrong("merge-here"), wrong("wave-through"), right("compare-and-report")],
    cast,
};

/// The first pair that the edit check finds.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let found = scene.desk.findings_of("STU101", scene.definition, scene.lea_id, scene.year).ok()?;
    let [one, other] = found.iter().find_map(|finding| duplicate(finding, &scene.desk.roster))?;
    Some(Cast { student_id: Some(one), other_id: Some(other), ..Cast::default() })
}
