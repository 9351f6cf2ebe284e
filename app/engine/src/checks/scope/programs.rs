use std::ops::Range;

use super::Scope;
use super::positions::{program_records, seat_of};
use crate::records::{ProgramKind, ProgramRecord};
use crate::roster::StudentIx;

impl Scope<'_> {
    /// A student's program records, as rows of the roster.
    pub(crate) fn programs_of(&self, student: StudentIx) -> Range<usize> {
        self.roster.programs_of(student)
    }

    /// Whether two program records share more than a day, some of it from 1 July of the year to the count day.
    pub(crate) fn programs_overlap(&self, one: usize, other: usize) -> bool {
        let programs = &self.roster.programs;
        let start = programs.start(one).max(programs.start(other));
        let end = programs.end(one).min(programs.end(other));
        start < end && start <= self.count_day && end >= self.opening
    }

    /// Two overlapping program records of a student, one of each kind.
    pub(crate) fn overlapping_programs(
        &self,
        student: StudentIx,
        kind: ProgramKind,
        other_kind: ProgramKind,
    ) -> Option<(usize, usize)> {
        let programs = &self.roster.programs;
        let rows = self.programs_of(student);
        let of_kind = |kind| rows.clone().filter(move |row| programs.kind(*row) == kind);
        of_kind(kind).find_map(|one| {
            let other = of_kind(other_kind).find(|other| self.programs_overlap(one, *other))?;
            Some((one, other))
        })
    }

    /// The position of one of the roster's program rows in the district's list.
    pub(crate) fn program_position(&self, row: usize) -> u32 {
        self.program_records.get_or_init(|| program_records(self.district, self.roster))[row]
    }

    /// The student of a program record, where in scope.
    pub(crate) fn student_of(&self, program: &ProgramRecord) -> Option<StudentIx> {
        let student = seat_of(self.roster, &program.student_id)?;
        self.students.binary_search(&student).is_ok().then_some(student)
    }
}
