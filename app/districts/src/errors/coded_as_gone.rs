use engine::checks::Field;
use engine::codes::ExitReason;

use super::draft::{Draft, Mistake, Row};
use crate::records::PaperKind;
use crate::stream::Stream;

/// The office wrote that nothing is known, and did not change it when the neighbor asked for the records.
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let home = draft.world.profile.lea_id.clone();
    let next_door = |row: &Row<'_>| {
        let found = row.after.is_some_and(|after| after.lea_id != home);
        row.is_of(year) && row.reason == ExitReason::TransferredInState && found
    };
    let high = |row: &Row<'_>| next_door(row) && row.is_grade_7_to_12();
    let at = draft.choose(stream, &[&high, &next_door])?;

    let wrong = draft.code(ExitReason::NoKnownEnrollment);
    let paper = draft.paper(at, |paper| paper.kind == PaperKind::RecordsRequest);
    let neighbor = &draft.world.profile.neighbor.name;
    let evidence = format!("{neighbor} has asked for the records of {} and has enrolled the student.", draft.name(at));
    let record = &mut draft.district.enrollments[at];
    let right = std::mem::replace(&mut record.exit_reason, wrong.to_owned());
    Some(Mistake {
        student_id: record.student_id.clone(),
        other_student_id: None,
        at,
        field: Field::ExitReason,
        wrong: wrong.to_owned(),
        right,
        evidence,
        paper,
    })
}
