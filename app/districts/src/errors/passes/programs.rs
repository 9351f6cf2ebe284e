//! Program records with wrong dates.

use chrono::Datelike;
use engine::checks::{Field, RecordRef};
use engine::records::ProgramRecord;

use super::super::choose::Row;
use super::super::draft::{Draft, Mistake};
use crate::answer_key::Change;
use crate::day::Day;
use crate::office::PaperKind;
use crate::stream::Stream;

/// The end is typed with the year before.
pub(in crate::errors) fn ends_before_start(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (at, position) = program(draft, stream, |row| {
        let back = row.end_date.and_then(|end| end.with_year(end.year() - 1));
        back.is_some_and(|back| row.start_date.is_some_and(|start| back < start))
    })?;
    let row = &mut draft.district.programs[position];
    let right = row.end_date?;
    let wrong = right.with_year(right.year() - 1)?;
    row.end_date = Some(wrong);
    let change = Change { field: Field::EndDate, wrong: wrong.to_string(), right: right.to_string() };
    shown(draft, at, position, change)
}

/// The start was never entered: the student is in no column of a report.
pub(in crate::errors) fn without_start(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (at, position) = program(draft, stream, |row| row.start_date.is_some())?;
    let right = draft.district.programs[position].start_date.take()?;
    let change = Change { field: Field::StartDate, wrong: String::new(), right: right.to_string() };
    shown(draft, at, position, change)
}

/// An enrollment of the year reported and a program of its student that began in the same year.
fn program(draft: &Draft, stream: &mut Stream, fits: impl Fn(&ProgramRecord) -> bool) -> Option<(usize, usize)> {
    let year = draft.year();
    let (from, to) = (draft.days().first.date(), draft.days().last.date());
    let find = |at: usize| {
        let mut rows = draft.programs_of(at);
        let found = rows.find(|(_, row)| row.start_date >= from && row.start_date <= to && fits(row));
        found.map(|(position, _)| position)
    };
    let at = draft.choose_high(stream, &|row: &Row<'_>| row.is_of(year) && find(row.at).is_some())?;
    Some((at, find(at)?))
}

fn shown(draft: &mut Draft, at: usize, position: usize, change: Change) -> Option<Mistake> {
    let name = draft.name(at);
    let row = &draft.district.programs[position];
    let kind = engine::choice::Choice::slug(row.program);
    let start = if change.field == Field::StartDate { change.right.clone() } else { row.start_date?.to_string() };
    let end = if change.field == Field::EndDate { change.right.clone() } else { String::new() };
    let until = if end.is_empty() { String::new() } else { format!(" until {end}") };
    let received = start.parse().map_or(Day::NONE, Day::of);
    let summary = format!("{name}: {kind} from {start}{until}.");
    let paper = Some(draft.add(at, PaperKind::ProgramForm, received, "Program office", summary));
    let evidence = format!("The form of the program gives {start}{until}.");
    let mistake = draft.mistake(at, vec![change], evidence, paper);
    Some(Mistake { record: RecordRef::Program(u32::try_from(position).unwrap_or(u32::MAX)), ..mistake })
}
