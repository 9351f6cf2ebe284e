//! Program records with wrong dates.

use chrono::{Datelike, NaiveDate};
use engine::checks::{Field, RecordRef};
use engine::choice::Choice;
use engine::codes::ExitReason;
use engine::records::{CodeSet, MealProvision, ProgramKind, ProgramRecord, School};

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

/// The family's own form was typed in, at a school that feeds everyone.
pub(in crate::errors) fn provision_without_free_meal(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    // California's districts submit no meal records for everyone.
    if draft.district.exit_codes == CodeSet::Calpads {
        return None;
    }
    let year = draft.year();
    let feeds_everyone = |school: &School| school.meal_provision != MealProvision::None;
    let schools: Vec<String> = draft
        .district
        .schools_of(&draft.plan.profile.lea_id)
        .filter(|school| feeds_everyone(school))
        .map(|school| school.school_id.clone())
        .collect();
    let meals = |row: &Row<'_>| {
        let exit = row.record.exit_date.or(Some(NaiveDate::MAX));
        let covers = |meal: &ProgramRecord| {
            let lasts = meal.end_date.is_none_or(|end| end >= row.record.entry_date);
            meal.program == ProgramKind::MealFree && meal.start_date <= exit && lasts
        };
        let mut rows = draft.programs_of(row.at).filter(|(_, meal)| covers(meal));
        // One record whose loss leaves the enrollment without any.
        rows.next().filter(|_| rows.next().is_none()).map(|(position, _)| position)
    };
    let fed = |row: &Row<'_>| {
        row.is_of(year)
            && schools.contains(&row.record.school_id)
            && row.reason != ExitReason::NoShow
            && meals(row).is_some()
    };
    let at = draft.choose(stream, &[&fed])?;
    let position = meals(&draft.own_row(at)?)?;
    let name = draft.name(at);
    let row = &mut draft.district.programs[position];
    let start = row.start_date?;
    row.program = ProgramKind::MealReduced;
    let (wrong, right) = (ProgramKind::MealReduced.slug().to_owned(), ProgramKind::MealFree.slug().to_owned());
    let summary = format!("{name}: {right} from {start}, like everyone at the school.");
    let paper = Some(draft.add(at, PaperKind::ProgramForm, Day::of(start), "Program office", summary));
    let change = Change { field: Field::Program, wrong, right };
    let mistake = draft.mistake(at, vec![change], format!("The school of {name} feeds everyone."), paper);
    Some(Mistake { record: RecordRef::Program(u32::try_from(position).unwrap_or(u32::MAX)), ..mistake })
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
    let kind = row.program.slug();
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
