use chrono::Days;
use engine::certification::Role;
use engine::roster::EnrollmentIx;

use super::{Cast, Incident, Scene, When, right, wrong};

/// The board moved the last day of school, and the records do not know.
pub(super) static INCIDENT: Incident = Incident {
    name: "calendar-change",
    role: Role::Clerk,
    when: When::Opened,
    answers: &[wrong("exits-by-hand"), right("calendar-first"), wrong("leave-it")],
    cast,
};

/// The first student whose record ends with the year.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let roster = &scene.desk.roster;
    let columns = &roster.enrollments;
    let lea = roster.find_lea(scene.lea_id)?;
    let (_, last_day) = roster.calendar(lea, scene.year)?;
    let ends_with_it = |row: &EnrollmentIx| {
        columns.lea(*row) == lea && columns.school_year(*row) == scene.year && columns.exit(*row) == last_day
    };
    let student = roster
        .students()
        .find(|student| EnrollmentIx::rows(roster.enrollments_of(*student)).any(|row| ends_with_it(&row)))?;
    Some(Cast {
        student_id: Some(roster.student_id(student).to_owned()),
        // How far the last day moved is the kit's own.
        day: last_day.checked_add_days(Days::new(3)),
        ..Cast::default()
    })
}
