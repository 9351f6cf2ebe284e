use chrono::NaiveDate;
use engine::calendar::{CountDayRule, SchoolYear};
use engine::codes::Category;
use engine::definition::{Definition, GradeSpan, Settings};
use engine::evaluate::{CalendarNeed, Determination, Outcome, Unusable};
use engine::roster::{EnrollmentIx, Roster, Small, StudentIx};

use super::Place;

/// What a flow looks up in the records of a roster.
#[derive(Clone, Copy)]
pub(super) struct LookedUp<'a> {
    pub roster: &'a Roster,
    pub lea: Small,
}

impl<'a> LookedUp<'a> {
    /// The last enrollment that covers a day and qualifies, in the LEA or anywhere else in the state.
    pub(super) fn on(self, student: StudentIx, day: NaiveDate, here: bool) -> Option<EnrollmentIx> {
        let columns = &self.roster.enrollments;
        self.rows(student).rfind(|row| (columns.lea(*row) == self.lea) == here && columns.covers(*row, day))
    }

    /// The student's qualifying enrollments, in the order of "last".
    pub(super) fn rows(self, student: StudentIx) -> impl DoubleEndedIterator<Item = EnrollmentIx> + use<'a> {
        let columns = &self.roster.enrollments;
        EnrollmentIx::rows(self.roster.enrollments_of(student)).filter(|row| columns.qualifies(*row))
    }

    /// Where the definition puts a student who is found nowhere.
    pub(super) fn gone(self, decided: &Determination) -> Place {
        match decided.outcome {
            Outcome::Dropout => Place::Counted,
            Outcome::Graduate => Place::Graduated,
            Outcome::Completer => Place::Completed,
            Outcome::Removed => Place::Removed,
            Outcome::Continuing => Place::Between,
            Outcome::NotConsidered => Place::NotConsidered,
            Outcome::Transfer => {
                let columns = &self.roster.enrollments;
                let proven =
                    |row: EnrollmentIx| columns.reason(row).category() == Category::Transfer && columns.has_proof(row);
                if decided.enrollment.is_some_and(proven) { Place::Transferred } else { Place::Unproved }
            }
        }
    }

    /// The count day of the LEA in the fall of a year.
    pub(super) fn count_day(self, rule: CountDayRule, year: SchoolYear) -> Result<NaiveDate, Unusable> {
        self.roster.count_day(rule, self.lea, year).ok_or_else(|| Unusable::MissingCalendar {
            lea: self.roster.leas[usize::from(self.lea)].clone(),
            year,
            needed_for: CalendarNeed::CountDay,
        })
    }
}

/// The grades and the count day of an event definition.
///
/// # Panics
/// On a cohort definition.
pub(super) fn asked(definition: &Definition) -> (GradeSpan, CountDayRule) {
    match &definition.settings {
        Settings::CodeWindow(set) => (set.grades, set.count_day),
        Settings::CountDay(set) => (set.grades, set.count_day),
        Settings::Cohort(_) => panic!("a flow is of an event definition"),
    }
}
