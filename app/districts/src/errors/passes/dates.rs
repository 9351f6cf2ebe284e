//! Dates that were typed wrong, late or not at all.

use chrono::{Datelike, Days, NaiveDate};
use engine::calendar::MonthDay;
use engine::checks::Field;
use engine::codes::{Category, ExitReason};
use engine::records::{Enrollment, ExitProof};

use super::super::choose::Row;
use super::super::draft::{Draft, Mistake};
use crate::day::Day;
use crate::office::PaperKind;
use crate::stream::Stream;

/// The day on which a clerk got around to it stands as the exit date: after the year's last day and, in these two
/// weeks, after the close of California's reporting cycle too.
const TYPED_FROM: MonthDay = MonthDay::new(8, 19);

/// An exit dated after the last day of the school year.
pub(in crate::errors) fn exit_after_year_end(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last.expect());
    let told = |row: &Row<'_>| {
        let early = row.record.exit_date.is_some_and(|exit| exit < last);
        row.is_of(year) && row.after.is_none() && early && draft.paper_of_exit(row.at).is_some()
    };
    let at = lost_first(draft, stream, &told)?;
    let wrong = TYPED_FROM.in_year(year.begins() + 1) + Days::new(stream.between(0, 11).into());
    exit_date(draft, at, wrong)
}

/// The exit's year is typed as the year before: in January everyone still writes the old one.
pub(in crate::errors) fn exit_before_entry(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let spring = |row: &Row<'_>| {
        let exit = row.record.exit_date.filter(|exit| exit.year() == year.begins() + 1);
        let before = exit.and_then(|exit| exit.with_year(year.begins())).is_some_and(|day| day < row.record.entry_date);
        row.is_of(year) && row.after.is_none() && before && draft.paper_of_exit(row.at).is_some()
    };
    let at = lost_first(draft, stream, &spring)?;
    let exit = draft.district.enrollments[at].exit_date?;
    exit_date(draft, at, exit.with_year(year.begins())?)
}

/// The exit is dated by the day on which someone got around to it, weeks late but within the year.
pub(in crate::errors) fn exit_dated_late(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last.expect());
    let early = |row: &Row<'_>| {
        let exit = row.record.exit_date.filter(|exit| *exit + Days::new(70) < last);
        row.is_of(year) && row.after.is_none() && exit.is_some() && draft.paper_of_exit(row.at).is_some()
    };
    let at = lost_first(draft, stream, &early)?;
    let exit = Day::of(draft.district.enrollments[at].exit_date?);
    let wrong = draft.days().school_day(exit.plus(stream.between(25, 60)));
    exit_date(draft, at, wrong.expect())
}

fn lost_first(draft: &Draft, stream: &mut Stream, wish: &dyn Fn(&Row<'_>) -> bool) -> Option<usize> {
    let lost = |row: &Row<'_>| wish(row) && row.is_lost() && row.is_grade_7_to_12();
    draft.choose(stream, &[&lost, wish])
}

fn exit_date(draft: &mut Draft, at: usize, wrong: NaiveDate) -> Option<Mistake> {
    let paper = draft.paper_of_exit(at);
    let right = draft.district.enrollments[at].exit_date?;
    let evidence = format!("The folder of {} gives {right} as the last day of attendance.", draft.name(at));
    let change = draft.set(at, Field::ExitDate, wrong);
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// The exit was typed weeks late, while the student was at school next door.
pub(in crate::errors) fn concurrent_elsewhere(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last.expect());
    let home = draft.plan.profile.lea_id.as_str();
    let moved = |row: &Row<'_>| {
        let after = row.after.filter(|after| after.lea_id != home && after.school_year == year);
        let lasts = after.is_some_and(|after| after.exit_date.is_none_or(|exit| exit > last - Days::new(20)));
        let room = after.is_some_and(|after| after.entry_date + Days::new(60) < last);
        row.is_of(year) && lasts && room && draft.paper_of_exit(row.at).is_some()
    };
    let at = draft.choose_high(stream, &moved)?;
    let entry = Day::of(draft.district.enrollments[at + 1].entry_date);
    let wrong = draft.days().school_day(entry.plus(stream.between(14, 50)));
    exit_date(draft, at, wrong.expect())
}

/// The day of registration in spring stands as the entry date, while last year at the same school was still running.
pub(in crate::errors) fn overlap_at_same_school(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let first = draft.days().first.expect();
    let last = draft.plan.year(year.0 - 1).last.expect();
    let stayed = |row: &Row<'_>| {
        let same = |before: &Enrollment| {
            (&before.school_id, &before.lea_id) == (&row.record.school_id, &row.record.lea_id)
                && before.exit_date == Some(last)
                && before.entry_date + Days::new(60) < last
        };
        row.is_of(year) && row.record.entry_date == first && row.before.is_some_and(same)
    };
    let at = draft.choose(stream, &[&stayed])?;
    let wrong = last - Days::new(stream.between(10, 30).into());
    Some(entry_date(draft, at, wrong))
}

/// The day of the decision stands as the entry date, weeks before the student changed schools.
pub(in crate::errors) fn two_schools_at_once(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let changed = |row: &Row<'_>| {
        let room = |before: &Enrollment| before.entry_date + Days::new(40) < row.record.entry_date;
        let other = |before: &Enrollment| {
            before.lea_id == row.record.lea_id && before.school_id != row.record.school_id && before.school_year == year
        };
        let right_after = |before: &Enrollment| before.exit_date.is_some_and(|exit| exit < row.record.entry_date);
        row.is_of(year) && row.before.is_some_and(|before| room(before) && other(before) && right_after(before))
    };
    let at = draft.choose(stream, &[&changed])?;
    let exit = draft.district.enrollments[at - 1].exit_date?;
    let wrong = exit - Days::new(stream.between(10, 30).into());
    Some(entry_date(draft, at, wrong))
}

fn entry_date(draft: &mut Draft, at: usize, wrong: NaiveDate) -> Mistake {
    let name = draft.name(at);
    let right = draft.district.enrollments[at].entry_date;
    let summary = format!("{name} is registered. First day of school: {right}.");
    let paper = Some(draft.add(at, PaperKind::RegistrationForm, Day::of(wrong), "School office", summary));
    let evidence = format!("The registration form of {name} came on {wrong}, for a first day on {right}.");
    let change = draft.set(at, Field::EntryDate, wrong);
    draft.mistake(at, vec![change], evidence, paper)
}

/// The year was closed for everyone but one.
pub(in crate::errors) fn left_open(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last);
    let closed = |row: &Row<'_>| {
        let whole = row.reason.category() == Category::YearEnd && row.record.exit_date == last.date();
        row.is_of(year) && whole
    };
    let at = draft.choose(stream, &[&closed])?;
    let name = draft.name(at);
    let right = draft.district.enrollments[at].exit_date?;
    let summary = format!("Report card of {name} for the whole year, signed on {right}.");
    let paper = Some(draft.add(at, PaperKind::ReportCard, last, "School office", summary));
    let changes = [Field::ExitDate, Field::ExitReason, Field::Completion].map(|field| draft.set(at, field, ""));
    Some(draft.mistake(at, changes.into(), format!("{name} was there until the last day, {right}."), paper))
}

/// The reason was entered from the form, the date was not.
pub(in crate::errors) fn reason_without_date(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last.expect());
    let told = |row: &Row<'_>| {
        let early = row.record.exit_date.is_some_and(|exit| exit < last);
        let written = !row.record.exit_reason.is_empty() && row.after.is_none();
        row.is_of(year) && early && written && draft.paper_of_exit(row.at).is_some()
    };
    let at = draft.choose_high(stream, &told)?;
    let paper = draft.paper_of_exit(at);
    let right = draft.district.enrollments[at].exit_date?;
    let evidence = format!("The folder of {} gives {right} as the last day of attendance.", draft.name(at));
    let change = draft.set(at, Field::ExitDate, "");
    Some(draft.mistake(at, vec![change], evidence, paper))
}

/// A student who never came, with the day of the last phone call as the exit.
pub(in crate::errors) fn no_show_with_days(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last.expect());
    let away = |row: &Row<'_>| {
        let early = row.record.exit_date.is_some_and(|exit| exit + Days::new(30) < last);
        row.is_of(year) && row.reason == ExitReason::NoShow && early && row.record.exit_proof == ExitProof::None
    };
    let at = draft.choose_high(stream, &away)?;
    let paper = draft.paper(at, |paper| paper.kind == PaperKind::ContactNote);
    let entry = draft.district.enrollments[at].entry_date;
    let wrong = draft.days().school_day(Day::of(entry).plus(stream.between(8, 20)));
    let evidence = format!("{} never came to school: the exit is the day of entry.", draft.name(at));
    let change = draft.set(at, Field::ExitDate, wrong.expect());
    Some(draft.mistake(at, vec![change], evidence, paper))
}
