use super::Scope;
use crate::calendar::SchoolYear;
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

    /// Where the state's records show a student after an exit, by the count day: also as taught at home or at a private
    /// school, but not in summer school.
    pub(crate) fn recorded_after(&self, student: StudentIx, row: EnrollmentIx) -> Option<EnrollmentIx> {
        let columns = self.columns();
        self.enrollments_of(student).find(|other| {
            *other != row
                && !columns.is_no_show(*other)
                && columns.status(*other) != EnrollmentStatus::Summer
                && columns.exit(*other) > columns.exit(row)
                && columns.entry(*other) <= self.count_day
        })
    }

    /// The enrollment of a student who was registered and never came, in that year or later and by the count day.
    pub(crate) fn found_after_no_show(&self, student: StudentIx, row: EnrollmentIx) -> Option<EnrollmentIx> {
        let columns = self.columns();
        self.enrollments_of(student).find(|found| {
            columns.is_return(*found)
                && columns.school_year(*found) >= columns.school_year(row)
                && columns.entry(*found) <= self.count_day
        })
    }

    /// A student's last primary enrollment of the LEA in the school year reported.
    pub(crate) fn last_of_year(&self, student: StudentIx) -> Option<EnrollmentIx> {
        self.last_of(student, self.year)
    }

    /// A student's last primary enrollment of the LEA in the fall after the year reported.
    pub(crate) fn last_of_fall(&self, student: StudentIx) -> Option<EnrollmentIx> {
        self.last_of(student, self.year.next())
    }

    fn last_of(&self, student: StudentIx, year: SchoolYear) -> Option<EnrollmentIx> {
        let columns = self.columns();
        let is_ours =
            |row: &EnrollmentIx| self.holds(*row) && columns.school_year(*row) == year && columns.qualifies(*row);
        self.enrollments_of(student).rfind(is_ours)
    }

    /// The record in scope of a student who was registered here and never came, the latest of several.
    pub(crate) fn no_show_of(&self, student: StudentIx) -> Option<EnrollmentIx> {
        let columns = self.columns();
        let is_no_show = |row: &EnrollmentIx| self.holds(*row) && columns.reason(*row) == ExitReason::NoShow;
        self.enrollments_of(student).filter(is_no_show).max_by_key(|row| columns.entry(*row))
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
