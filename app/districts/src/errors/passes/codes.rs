//! Codes that were not entered, or entered wrong.

use engine::checks::Field;
use engine::codes::{Category, ExitReason};
use engine::records::{CodeSet, ExitProof};

use super::super::choose::Row;
use super::super::draft::{Draft, Mistake};
use crate::day::Day;
use crate::office::PaperKind;
use crate::stream::Stream;

/// The exit date is entered, the reason is not: the records request was to come first.
pub(in crate::errors) fn missing_reason(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    // In North Dakota's files an empty code has a meaning of its own.
    if draft.district.exit_codes == CodeSet::NdStars {
        return None;
    }
    let at = proven(draft, stream)?;
    let paper = shows_where(draft, at);
    let evidence = format!("The folder of {} shows where the student went.", draft.name(at));
    let change = draft.set(at, Field::ExitReason, "");
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// A letter O for a zero, a zero too many, or a letter too few.
pub(in crate::errors) fn unknown(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = proven(draft, stream)?;
    let paper = shows_where(draft, at);
    let right = draft.district.enrollments[at].exit_reason.clone();
    let wrong = match draft.district.exit_codes {
        CodeSet::Calpads if right.contains('0') => right.replacen('0', "O", 1),
        CodeSet::Calpads => right.replacen('1', "I", 1),
        CodeSet::NdStars => format!("0{right}"),
        CodeSet::Kit => right.chars().skip(1).collect(),
    };
    let evidence =
        format!("The folder of {} shows where the student went; the code for it is {right}.", draft.name(at));
    let change = draft.set(at, Field::ExitReason, wrong);
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// A transfer of the year reported with its paper, if there are any, during the year.
fn proven(draft: &Draft, stream: &mut Stream) -> Option<usize> {
    let (year, last) = (draft.year(), draft.days().last.expect());
    let proven = |row: &Row<'_>| {
        let transfer = row.reason.category() == Category::Transfer && row.record.exit_proof != ExitProof::None;
        row.is_of(year) && transfer && shows_where(draft, row.at).is_some()
    };
    let high = |row: &Row<'_>| proven(row) && row.is_grade_7_to_12();
    let during_the_year = |row: &Row<'_>| high(row) && row.record.exit_date.is_some_and(|exit| exit < last);
    draft.choose(stream, &[&during_the_year, &high, &proven])
}

fn shows_where(draft: &Draft, at: usize) -> Option<usize> {
    let notes = [PaperKind::WithdrawalForm, PaperKind::ContactNote, PaperKind::ReturnedMail];
    draft.paper(at, |paper| !notes.contains(&paper.kind))
}

/// A completion without its status.
pub(in crate::errors) fn completion_missing(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    if draft.district.exit_codes != CodeSet::Calpads {
        return None;
    }
    let at = graduate(draft, stream)?;
    let (paper, evidence) = diploma(draft, at)?;
    let change = draft.set(at, Field::Completion, "");
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// A graduate coded as someone who stays for another year.
pub(in crate::errors) fn graduate_as_continuing(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let at = graduate(draft, stream)?;
    let (paper, evidence) = diploma(draft, at)?;
    let (code, completion) = draft.plan.codes.write(ExitReason::Continuing);
    let changes = vec![draft.set(at, Field::ExitReason, code), draft.set(at, Field::Completion, completion)];
    Some(draft.mistake(at, changes, evidence, paper))
}

fn graduate(draft: &Draft, stream: &mut Stream) -> Option<usize> {
    let year = draft.year();
    let on_file = |row: &Row<'_>| row.record.diploma_date.is_some() && row.reason == ExitReason::Graduated;
    draft.choose(stream, &[&|row: &Row<'_>| row.is_of(year) && on_file(row)])
}

fn diploma(draft: &mut Draft, at: usize) -> Option<(Option<usize>, String)> {
    let name = draft.name(at);
    let day = draft.district.enrollments[at].diploma_date?;
    let summary = format!("Copy of the diploma of {name}, {day}.");
    let paper = Some(draft.add(at, PaperKind::Diploma, Day::of(day), "School office", summary));
    Some((paper, format!("{name} earned the diploma on {day}.")))
}

/// A completion status on an exit that completes nothing.
pub(in crate::errors) fn completion_without_e230(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    if draft.district.exit_codes != CodeSet::Calpads {
        return None;
    }
    let (year, last) = (draft.year(), draft.days().last);
    let back = |row: &Row<'_>| {
        let whole = row.reason == ExitReason::YearEnd && row.record.exit_date == last.date();
        row.is_of(year) && whole && row.after.is_some()
    };
    let at = draft.choose_high(stream, &back)?;
    let name = draft.name(at);
    let summary = format!("Report card of {name}: promoted, to return to this school.");
    let paper = Some(draft.add(at, PaperKind::ReportCard, last, "School office", summary));
    let change = draft.set(at, Field::Completion, "480");
    Some(draft.mistake(at, vec![change], format!("{name} came back to the same school and completed nothing."), paper))
}
