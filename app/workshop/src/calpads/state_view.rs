use engine::calendar::SchoolYear;
use engine::definition::Definition;
use engine::evaluate::{Period, Unusable};
use engine::roster::{EnrollmentIx, Roster, Small, StudentIx};

use super::Fall1;
use crate::desk::Desk;
use crate::two_passes::TwoPasses;

/// The LEA's view of its dropouts beside the state's [CALPADS glossary, Dropouts – State View Data].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateView {
    /// The LEA's pass and the state's over the same students.
    pub passes: TwoPasses,
    /// No-shows of the collection. Neither view counts them; the state looks into them.
    pub no_shows: Vec<NoShow>,
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
        let passes = TwoPasses::make(desk, (lea_view, state_view), lea_id, reported)?;
        let no_shows = no_shows(&desk.roster, fall1, passes.district.period);
        Ok(Some(Self { passes, no_shows }))
    }
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
