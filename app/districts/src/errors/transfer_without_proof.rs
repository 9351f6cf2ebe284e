use engine::checks::Field;
use engine::codes::ExitReason;

use super::draft::{Draft, Mistake, Row};
use crate::days::{later, school_day};
use crate::records::{Paper, PaperKind};
use crate::stream::Stream;

/// Someone said that the family moved within the state, and that was written. No school ever asked for the records.
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let lost = |row: &Row<'_>| row.is_of(year) && row.is_lost();
    let high = |row: &Row<'_>| lost(row) && row.is_grade_7_to_12();
    let at = draft.choose(stream, &[&high, &lost])?;

    let name = draft.name(at);
    let student_id = draft.district.enrollments[at].student_id.clone();
    let exit = draft.district.enrollments[at].exit_date?;
    let heard = school_day(later(exit, stream.between(20, 60)));
    let paper = draft.add(Paper {
        student_id: student_id.clone(),
        kind: PaperKind::ContactNote,
        received_on: heard.min(draft.world.profile.records_through),
        from: "Front office".to_owned(),
        summary: format!(
            "A neighbor says that the family of {name} has moved away within the state. Nobody has written."
        ),
    });
    let wrong = draft.code(ExitReason::TransferredInState);
    let record = &mut draft.district.enrollments[at];
    let right = std::mem::replace(&mut record.exit_reason, wrong.to_owned());
    Some(Mistake {
        student_id,
        other_student_id: None,
        at,
        field: Field::ExitReason,
        wrong: wrong.to_owned(),
        right,
        evidence: format!("No school has asked for the records of {name}; there is only hearsay of a move."),
        paper: Some(paper),
    })
}
