//! What the edit checks found before anything was corrected, and what became of it.

use engine::checks::{Finding, Severity};
use engine::evaluate::Unusable;
use engine::sorting;

use crate::attempt::{Attempt, Progress, key_of};
use crate::counted::findings_of;
use crate::desk::Desk;
use crate::journal::Recorded;

/// A finding of the first day and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handled {
    /// The finding, on the records without any correction.
    pub finding: Finding,
    /// What became of it.
    pub handling: Handling,
    /// The student's papers, where nobody looked at the student.
    pub unread_papers: usize,
}

/// What became of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handling {
    /// A correction took it away.
    Gone,
    /// It was answered with a note.
    Answered {
        /// The note.
        note: String,
    },
    /// It stands.
    Stands,
}

pub(super) fn follow(
    first: &Desk,
    desk: &Desk,
    attempt: &Attempt,
    progress: &Progress,
) -> Result<Vec<Handled>, Unusable> {
    let still = sorting::set(findings_of(desk, attempt)?.iter().map(|finding| key_of(finding, &desk.roster)));
    let opened = sorting::set(attempt.journal.iter().filter_map(|entry| match &entry.act {
        Recorded::ViewedStudent { student_id } => Some(student_id.as_str()),
        _ => None,
    }));
    let followed = findings_of(first, attempt)?
        .into_iter()
        .filter(|finding| finding.severity != Severity::Information)
        .map(|finding| {
            let key = key_of(&finding, &first.roster);
            let handling = if !still.contains(&key) {
                Handling::Gone
            } else if let Some(note) = progress.answers.get(&key) {
                Handling::Answered { note: note.clone() }
            } else {
                Handling::Stands
            };
            let id = key.student_id.as_str();
            let papers = || desk.district.documents.iter().filter(|paper| paper.student_id == id).count();
            let unread_papers = if opened.contains(id) { 0 } else { papers() };
            Handled { finding, handling, unread_papers }
        });
    Ok(followed.collect())
}
