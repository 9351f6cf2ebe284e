use super::Scope;
use crate::codes::ExitReason;
use crate::records::EnrollmentStatus;
use crate::roster::{EnrollmentIx, StudentIx};

impl Scope<'_> {
    /// The enrollment that accounts for a student after an exit: anywhere in the state, primary or short-term, begun
    /// by the count day and lasting beyond the exit.
    pub(crate) fn enrolled_after(&self, student: StudentIx, row: EnrollmentIx) -> Option<EnrollmentIx> {
        let columns = self.columns();
        self.enrollments_of(student)
            .filter(|other| *other != row && columns.is_return(*other))
            .filter(|other| columns.exit(*other) > columns.exit(row) && columns.entry(*other) <= self.count_day)
            .min_by_key(|other| columns.entry(*other))
    }

    /// Whether the state's records show a student anywhere after an exit, by the count day: also as taught at home or at
    /// a private school, but not in summer school.
    pub(crate) fn is_recorded_after(&self, student: StudentIx, row: EnrollmentIx) -> bool {
        let columns = self.columns();
        self.enrollments_of(student).any(|other| {
            other != row
                && !columns.is_no_show(other)
                && columns.status(other) != EnrollmentStatus::Summer
                && columns.exit(other) > columns.exit(row)
                && columns.entry(other) <= self.count_day
        })
    }

    /// Whether a diploma was on file by the count day, on any line of the student.
    pub(crate) fn has_diploma(&self, student: StudentIx) -> bool {
        self.roster.first_diplomas[student.0 as usize].is_some_and(|day| day <= self.count_day)
    }

    /// Whether an enrollment is one in which a student is expected every day, and that can therefore make a leaver.
    pub(crate) fn is_regular(&self, row: EnrollmentIx) -> bool {
        matches!(self.columns().status(row), EnrollmentStatus::Primary | EnrollmentStatus::ShortTerm)
    }

    /// Whether an exit is coded as that of a student who is gone.
    pub(crate) fn is_coded_as_gone(&self, row: EnrollmentIx) -> bool {
        let reason = self.columns().reason(row);
        reason.is_dropout_reason() || reason == ExitReason::AdultEducationDropout
    }
}
