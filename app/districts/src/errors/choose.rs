use std::cell::OnceCell;

use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::Enrollment;

use super::draft::Draft;
use crate::stream::Stream;

/// An enrollment of the reporting district with those of the same student around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    /// Its position in the district's list.
    pub(super) at: usize,
    pub(super) record: &'a Enrollment,
    pub(super) reason: ExitReason,
    pub(super) before: Option<&'a Enrollment>,
    pub(super) after: Option<&'a Enrollment>,
}

impl Row<'_> {
    pub(super) fn is_of(&self, year: SchoolYear) -> bool {
        self.record.school_year == year
    }

    pub(super) fn is_grade_7_to_12(&self) -> bool {
        self.record.grade.number().is_some_and(|grade| grade >= 7)
    }

    /// Whether it is the last that was seen of a student who left with nothing known.
    pub(super) fn is_lost(&self) -> bool {
        self.reason == ExitReason::NoKnownEnrollment && self.after.is_none()
    }
}

/// What is known of a record before anything is planted, so that looking for candidates stays cheap.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    pub(super) at: usize,
    /// Which of the students it is.
    pub(super) student: usize,
    /// The true reason of the exit.
    pub(super) reason: ExitReason,
    /// Whether the record before it in the list is the same student's.
    pub(super) has_before: bool,
    /// Whether the one after it is, and no side stay.
    pub(super) has_after: bool,
}

impl Draft {
    /// One of the district's own records whose student has no error yet: the first of the wishes that any of them meets
    /// decides.
    ///
    /// A pass wishes the same each time, and what it has changed belongs to students who have an error now. So the
    /// records are looked through once for each pass.
    pub(super) fn choose(&self, stream: &mut Stream, wishes: &[&dyn Fn(&Row<'_>) -> bool]) -> Option<usize> {
        debug_assert!(wishes.len() <= self.candidates.len(), "each wish has a place for its candidates");
        let mut wishes = wishes.iter().zip(&self.candidates);
        let own = wishes.find_map(|(wish, cell)| stream.pick(cell.get_or_init(|| self.fitting(wish))));
        own.map(|own| own.at)
    }

    fn fitting(&self, wish: &dyn Fn(&Row<'_>) -> bool) -> Vec<Own> {
        let free = self.own.iter().copied().filter(|own| !self.taken[own.student]);
        free.filter(|own| wish(&self.row(*own))).collect()
    }

    /// Takes the student of a record out of the choice.
    pub(super) fn take(&mut self, at: usize) {
        let student = self.ordinal(at);
        self.taken[student] = true;
        for fitting in self.candidates.iter_mut().filter_map(OnceCell::get_mut) {
            let from = fitting.partition_point(|own| own.student < student);
            let to = fitting.partition_point(|own| own.student <= student);
            fitting.drain(from..to);
        }
    }

    /// Which of the students has a record of the district's own.
    pub(super) fn ordinal(&self, at: usize) -> usize {
        self.own.binary_search_by_key(&at, |own| own.at).map_or(0, |place| self.own[place].student)
    }

    /// One of the district's own records as a wish asks for, and if there are any among grades 7 to 12, one of those:
    /// most definitions look there alone.
    pub(super) fn choose_high(&self, stream: &mut Stream, wish: &dyn Fn(&Row<'_>) -> bool) -> Option<usize> {
        self.choose(stream, &[&|row: &Row<'_>| wish(row) && row.is_grade_7_to_12(), wish])
    }

    /// A record of the district's own with those around it.
    pub(super) fn own_row(&self, at: usize) -> Option<Row<'_>> {
        self.own.binary_search_by_key(&at, |own| own.at).ok().map(|place| self.row(self.own[place]))
    }

    fn row(&self, own: Own) -> Row<'_> {
        let list = &self.district.enrollments;
        let Own { at, reason, has_before, has_after, .. } = own;
        let before = has_before.then(|| &list[at - 1]);
        let after = has_after.then(|| &list[at + 1]);
        Row { at, record: &list[at], reason, before, after }
    }
}
