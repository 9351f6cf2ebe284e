//! Students who are not where the record says.

use engine::checks::Field;
use engine::choice::Choice;
use engine::codes::ExitReason;
use engine::records::ExitProof;

use super::super::choose::Row;
use super::super::draft::{Draft, Mistake};
use crate::day::{Day, weekday};
use crate::office::PaperKind;
use crate::stream::Stream;

/// The office wrote that nothing is known, and did not change it when the neighbor asked for the records.
pub(in crate::errors) fn coded_as_gone(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = next_door(draft, stream)?;
    let paper = draft.paper(at, |paper| paper.kind == PaperKind::RecordsRequest);
    let evidence = format!("A school next door has asked for the records of {} and has enrolled them.", draft.name(at));
    let change = draft.set(at, Field::ExitReason, draft.code(ExitReason::NoKnownEnrollment));
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// The records request came from next door; the clerk remembered another state.
pub(in crate::errors) fn out_of_state(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = next_door(draft, stream)?;
    let paper = draft.paper(at, |paper| paper.kind == PaperKind::RecordsRequest);
    let evidence = format!("The school that asked for the records of {} is next door, in this state.", draft.name(at));
    let change = draft.set(at, Field::ExitReason, draft.code(ExitReason::TransferredOutOfState));
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// A record of the year reported whose student is at school next door, with the request that shows it.
fn next_door(draft: &Draft, stream: &mut Stream) -> Option<usize> {
    let year = draft.year();
    let home = draft.plan.profile.lea_id.as_str();
    let asked = |at| draft.paper(at, |paper| paper.kind == PaperKind::RecordsRequest).is_some();
    let next_door = |row: &Row<'_>| {
        let found = row.after.is_some_and(|after| after.lea_id != home);
        let at_odds = row.reason == ExitReason::TransferredInState && row.record.exit_proof != ExitProof::None;
        row.is_of(year) && at_odds && found && asked(row.at)
    };
    draft.choose_high(stream, &next_door)
}

/// Someone said that the family moved within the state, and that was written. No school ever asked for the records.
pub(in crate::errors) fn without_proof(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = lost(draft, stream)?;
    let name = draft.name(at);
    let heard = after_exit(draft, at, stream.between(20, 60));
    let summary =
        format!("A neighbor says that the family of {name} has moved away within the state. Nobody has written.");
    let paper = Some(draft.add(at, PaperKind::ContactNote, heard, "Front office", summary));
    let evidence = format!("No school has asked for the records of {name}; there is only hearsay of a move.");
    let change = draft.set(at, Field::ExitReason, draft.code(ExitReason::TransferredInState));
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// The dashboard counts home schooling as a transfer, and a letter is ticked that nobody has seen.
pub(in crate::errors) fn home_school(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = lost(draft, stream)?;
    let paper = draft.paper(at, |paper| paper.kind == PaperKind::ContactNote);
    let evidence =
        format!("There is no letter in the folder of {}; the notes say that nothing is known.", draft.name(at));
    let code = draft.set(at, Field::ExitReason, draft.code(ExitReason::HomeSchool));
    let proof = draft.set(at, Field::ExitProof, ExitProof::ParentLetter.slug());
    Some(draft.mistake(at, vec![code, proof], evidence, paper))
}

/// The student was registered at the adult school and never began.
pub(in crate::errors) fn adult_education(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = lost(draft, stream)?;
    let name = draft.name(at);
    let day = after_exit(draft, at, stream.between(30, 70));
    let summary = format!("{name} was registered for the evening class and has never come to it.");
    let paper = Some(draft.add(at, PaperKind::ContactNote, day, "Adult school", summary));
    let evidence = format!("The adult school writes that {name} never came.");
    let (code, completion) = draft.plan.codes.write(ExitReason::AdultEducationOrGed);
    let changes = vec![
        draft.set(at, Field::ExitReason, code),
        draft.set(at, Field::Completion, completion),
        draft.set(at, Field::ExitProof, ExitProof::EnrollmentConfirmed.slug()),
    ];
    Some(draft.mistake(at, changes, evidence, paper))
}

/// The last record of a student who left in the year reported and of whom nothing is known.
fn lost(draft: &Draft, stream: &mut Stream) -> Option<usize> {
    let year = draft.year();
    let noted = |at| draft.paper(at, |paper| paper.kind == PaperKind::ContactNote).is_some();
    draft.choose_high(stream, &|row: &Row<'_>| row.is_of(year) && row.is_lost() && noted(row.at))
}

fn after_exit(draft: &Draft, at: usize, days: u32) -> Day {
    let exit = draft.district.enrollments[at].exit_date.map_or(Day::NONE, Day::of);
    weekday(exit.plus(days))
}
