use engine::certification::Role;
use engine::sorting;

use super::{Cast, Incident, Scene, When, right, wrong};

/// Someone asks for codes that make the rate look better.
pub(super) static INCIDENT: Incident = Incident {
    name: "better-rate",
    role: Role::DataSteward,
    when: When::BeforeDue { days: 4 },
    answers: &[wrong("code-as-transfers"), wrong("leave-the-codes-out"), right("refuse-and-follow-up")],
    cast,
};

/// The school that most of those left whom nobody has found.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let roster = &scene.desk.roster;
    let mut gone: Vec<(_, usize)> = Vec::new();
    for due in scene.gone().filter(|due| due.account.is_none()) {
        *sorting::under(&mut gone, roster.enrollments.school(due.enrollment)) += 1;
    }
    // Of schools with equally many, the first.
    let (school, count) = gone.into_iter().rev().max_by_key(|(_, count)| *count)?;
    let school_id = roster.schools[usize::from(school)].school_id.clone();
    Some(Cast { school_id: Some(school_id), count, day: Some(scene.window.due), ..Cast::default() })
}
