use std::collections::BTreeMap;

use engine::certification::Role;
use engine::records::Document;

use super::{Cast, Incident, Scene, When, right, wrong};
use crate::paper::{PaperKind, had_by};

/// A paper from the school where a counted student is lay unread.
pub(super) static INCIDENT: Incident = Incident {
    name: "late-transcript",
    role: Role::Clerk,
    when: When::BeforeDue { days: 2 },
    answers: &[wrong("list-is-made"), right("ask-cite-correct"), wrong("correct-at-once")],
    cast,
};

/// The first student whom the record calls gone, with a paper in the folder by the day on which the report is due that
/// came after the student had left, from where the student went.
fn cast(scene: &Scene<'_>) -> Option<Cast> {
    let mut papers: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for paper in &scene.desk.district.documents {
        if PaperKind::of(paper).can_show_a_transfer() && had_by(paper, scene.window.due) {
            papers.entry(&paper.student_id).or_default().push(paper);
        }
    }
    scene.gone().find_map(|due| {
        let folder = papers.get(scene.desk.roster.student_id(due.student))?;
        let paper = folder.iter().find(|paper| paper.received_on.is_some_and(|came| came > due.since))?;
        Some(Cast { document_id: Some(paper.document_id.clone()), day: paper.received_on, ..scene.about(due) })
    })
}
