use engine::calendar::SchoolYear;
use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, EventReport, Fact, Outcome, Period, Unusable};
use engine::roster::{EnrollmentIx, Roster, Small, StudentIx};

use super::Fall1;
use crate::desk::Desk;
use crate::flips::{Flip, Flips};

/// The LEA's view of its dropouts beside the state's [CALPADS glossary, Dropouts – State View Data].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateView {
    /// Counted by both, in the order of their seats.
    pub both: Vec<StudentIx>,
    /// Counted by the LEA and found elsewhere by the state: not in its count.
    pub re_enrolled: Vec<Elsewhere>,
    /// Not counted by the LEA, sent to another public school and found in none: in the state's count.
    pub lost_transfers: Vec<Elsewhere>,
    /// No-shows of the collection. Neither view counts them; the state looks into them.
    pub no_shows: Vec<NoShow>,
}

/// An exit, and what the state's records show of the student afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere {
    /// The student.
    pub student: StudentIx,
    /// The enrollment that was exited.
    pub exited: EnrollmentIx,
    /// The enrollment found by Census Day; none where there is none.
    pub found: Option<EnrollmentIx>,
}

/// A student who was expected and never came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoShow {
    /// The student.
    pub student: StudentIx,
    /// The no-show record.
    pub record: EnrollmentIx,
    /// An enrollment of the same fall, anywhere in the state, begun by Census Day.
    pub found: Option<EnrollmentIx>,
}

impl StateView {
    /// Sets two definitions by code and window side by side on one LEA and year; none where either is of another family.
    ///
    /// # Errors
    /// When a report cannot be made from these records.
    pub fn compare(
        desk: &Desk,
        (lea_view, state_view): (&Definition, &Definition),
        lea_id: &str,
        reported: SchoolYear,
    ) -> Result<Option<Self>, Unusable> {
        let (Some(fall1), Some(_)) = (Fall1::of(lea_view, reported), Fall1::of(state_view, reported)) else {
            return Ok(None);
        };
        let lea = desk.report(lea_view, lea_id, reported, None)?;
        let state = desk.report(state_view, lea_id, reported, None)?;
        let evaluator = EventEvaluator::new(&desk.roster, state_view, lea.period)?;
        let flips = Flips::between(&lea, &state);
        let elsewhere = |flips: &[Flip]| -> Result<Vec<Elsewhere>, Unusable> {
            let told = flips.iter().map(|flip| elsewhere(&evaluator, flip));
            told.filter_map(Result::transpose).collect()
        };
        Ok(Some(Self {
            both: counted_by_both(&lea, &state),
            re_enrolled: elsewhere(&flips.leave)?,
            lost_transfers: elsewhere(&flips.enter)?,
            no_shows: no_shows(&desk.roster, fall1, lea.period),
        }))
    }

    /// How many the LEA counts.
    pub fn lea_count(&self) -> usize {
        self.both.len() + self.re_enrolled.len()
    }

    /// How many the state counts.
    pub fn state_count(&self) -> usize {
        self.both.len() + self.lost_transfers.len()
    }
}

fn counted_by_both(lea: &EventReport, state: &EventReport) -> Vec<StudentIx> {
    let counts = |student: &StudentIx| state.numerator.binary_search(student).is_ok();
    lea.numerator.iter().copied().filter(counts).collect()
}

/// The exit that the two views take differently, and the return that the state's trail found.
fn elsewhere(evaluator: &EventEvaluator<'_>, flip: &Flip) -> Result<Option<Elsewhere>, Unusable> {
    let trail = evaluator.explain(flip.student)?;
    let found = trail.steps.last().and_then(|step| match step.fact {
        Fact::ReturnBy { found, .. } => found.map(|found| found.enrollment),
        _ => None,
    });
    // Whoever the LEA counts was exited by the enrollment it counted; a lost transfer by the one the state counts.
    let exited = if flip.before.outcome == Outcome::Dropout { &flip.before } else { &flip.after };
    Ok(exited.enrollment.map(|exited| Elsewhere { student: flip.student, exited, found }))
}

/// The no-show records of the LEA in the collection's window, each with where the student was found instead.
fn no_shows(roster: &Roster, fall1: Fall1, Period { lea, .. }: Period) -> Vec<NoShow> {
    let columns = &roster.enrollments;
    let (opens, closes) = fall1.no_show_window();
    let rows = |student| EnrollmentIx::rows(roster.enrollments_of(student));
    let is_ours = |row: &EnrollmentIx, lea: Small| {
        columns.lea(*row) == lea && columns.is_no_show(*row) && (opens..=closes).contains(&columns.entry(*row))
    };
    let of = |student| {
        let record = rows(student).rfind(|row| is_ours(row, lea))?;
        let since = columns.entry(record);
        let found = rows(student).find(|row| {
            columns.is_return(*row) && columns.entry(*row) <= fall1.census_day && columns.exit(*row) >= since
        });
        Some(NoShow { student, record, found })
    };
    roster.students().filter_map(of).collect()
}
