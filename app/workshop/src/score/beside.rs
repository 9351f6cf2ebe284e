//! Corrections that no planted error asks for.

use std::collections::BTreeSet;

use engine::checks::{Field, RecordRef};
use engine::records::District;
use engine::sorting;

use super::Bench;
use super::errors::reason_of;
use crate::attempt::Progress;
use crate::correction::{CORRECTABLE, Correction, value};
use crate::desk::Desk;

/// A field that was changed and that no planted error is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Whose record.
    pub student_id: String,
    /// The last correction of the field.
    pub correction: Correction,
    /// What stood there before any correction.
    pub before: String,
    /// What there is to say about it.
    pub verdict: Verdict,
}

/// What there is to say about such a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The record was right.
    WasRight,
    /// The record was right, and a paper that the correction cites names the day that stood there.
    PaperSaysOtherwise,
    /// The office had written something else than what happened; the correction says what happened.
    HappenedSo,
    /// No key says what is right.
    NoKey,
}

/// The corrections beside the key.
pub(super) fn of(bench: &Bench<'_>) -> Vec<Beside> {
    let errors = bench.sealed.key.iter().filter_map(|error| match error.record {
        RecordRef::Enrollment(at) => Some((at, error)),
        _ => None,
    });
    let planted = sorting::set(errors.flat_map(|(at, error)| {
        std::iter::once(&error.change).chain(&error.also).map(move |change| (at, slug(change.field)))
    }));
    changed(bench.known, bench.desk, bench.progress, &planted, |student_id, made, before| {
        let is_about_leaving = matches!(made.field, Field::ExitReason | Field::Completion | Field::ExitProof);
        let happened = bench.sealed.misrecorded.get(student_id);
        if is_about_leaving && happened.is_some() && reason_of(bench.desk, made.record).as_ref() == happened {
            return Verdict::HappenedSo;
        }
        if names_the_day(&bench.desk.district, made, before) { Verdict::PaperSaysOtherwise } else { Verdict::WasRight }
    })
}

/// The corrections in a district without a key.
pub(super) fn without_key(known: &District, desk: &Desk, progress: &Progress) -> Vec<Beside> {
    changed(known, desk, progress, &BTreeSet::new(), |_, _, _| Verdict::NoKey)
}

fn slug(field: Field) -> &'static str {
    use engine::choice::Choice;
    field.slug()
}

fn changed(
    known: &District,
    desk: &Desk,
    progress: &Progress,
    planted: &BTreeSet<(u32, &str)>,
    verdict: impl Fn(&str, &Correction, &str) -> Verdict,
) -> Vec<Beside> {
    let records = sorting::set(progress.corrections.iter().map(|made| made.record));
    let fields = records.iter().flat_map(|record| CORRECTABLE.iter().map(|field| (*record, *field)));
    let beside = fields.filter(|(record, field)| !planted.contains(&(*record, slug(*field))));
    let beside = beside.filter_map(|(record, field)| {
        let row = known.enrollments.get(record as usize)?;
        let (before, now) = (value(row, field), value(desk.district.enrollments.get(record as usize)?, field));
        let made = progress.corrections.iter().rfind(|made| (made.record, made.field) == (record, field))?;
        (before != now).then(|| Beside {
            student_id: row.student_id.clone(),
            verdict: verdict(&row.student_id, made, &before),
            correction: made.clone(),
            before,
        })
    });
    beside.collect()
}

/// Whether a paper that a correction of a day cites names the day that stood there, and not the new one.
fn names_the_day(district: &District, made: &Correction, before: &str) -> bool {
    let is_day = matches!(made.field, Field::EntryDate | Field::ExitDate | Field::DiplomaDate) && !before.is_empty();
    let mut cited = district.documents.iter().filter(|paper| made.documents.contains(&paper.document_id));
    is_day && cited.any(|paper| paper.summary.contains(before) && !paper.summary.contains(&made.after))
}
