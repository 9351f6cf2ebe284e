use engine::certification::Role;

use super::{Cast, Incident, Scene, When, right, wrong};

/// A parent asks for a list on which other students stand as well.
pub(super) static INCIDENT: Incident = Incident {
    name: "another-student",
    role: Role::Principal,
    when: When::BeforeDue { days: 5 },
    answers: &[wrong("hand-over-the-list"), wrong("black-out-names"), right("show-own-record"), wrong("refuse")],
    cast,
};

/// The first student whose school has another one on the list.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let school = |due: &engine::checks::Due| scene.desk.roster.enrollments.school(due.enrollment);
    scene.gone().find_map(|due| {
        let mut others = scene.gone().filter(|other| other.student != due.student && school(other) == school(due));
        let other = others.next()?;
        Some(Cast {
            other_id: Some(scene.desk.roster.student_id(other.student).to_owned()),
            count: 1 + others.count(),
            ..scene.about(due)
        })
    })
}
