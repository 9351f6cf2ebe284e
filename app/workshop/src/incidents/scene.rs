use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::certification::Window;
use engine::checks::{Due, Duty};
use engine::codes::ExitReason;
use engine::definition::Definition;

use crate::attempt::Attempt;
use crate::desk::Desk;
use crate::journal::Recorded;

/// Where an incident looks for whom it is about: the district as it came, without any correction, so that a card stays
/// about the same people whatever is done.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// The district.
    pub desk: &'a Desk,
    /// The definition of the report.
    pub definition: &'a Definition,
    /// The LEA that reports.
    pub lea_id: &'a str,
    /// The school year reported.
    pub year: SchoolYear,
    /// The reporting window.
    pub window: &'a Window,
    /// Whom the duty to follow up concerns.
    pub due: Vec<Due>,
}

/// Whom a card is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cast {
    /// The student, by number.
    pub student_id: Option<String>,
    /// Another student, by number.
    pub other_id: Option<String>,
    /// The school, by number.
    pub school_id: Option<String>,
    /// A paper in the student's folder, by number.
    pub document_id: Option<String>,
    /// A day that the story names.
    pub day: Option<NaiveDate>,
    /// How many others the story names.
    pub count: usize,
}

/// Where a report stands, as far as a card asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The simulated day.
    pub day: NaiveDate,
    /// The day on which the report opens.
    pub opens: NaiveDate,
    /// The day by which it is due.
    pub due: NaiveDate,
    /// Whether the records were ever validated.
    pub was_validated: bool,
    /// Whether the report was ever submitted.
    pub was_submitted: bool,
}

impl Moment {
    /// Where an attempt stands.
    pub fn of(attempt: &Attempt, window: &Window) -> Self {
        let has = |is: fn(&Recorded) -> bool| attempt.journal.iter().any(|entry| is(&entry.act));
        Self {
            day: attempt.day,
            opens: window.opens,
            due: window.due,
            was_validated: has(|act| matches!(act, Recorded::Validated { .. } | Recorded::Extracted { .. })),
            was_submitted: has(|act| matches!(act, Recorded::Certified { .. } | Recorded::LevelTwoApproved { .. })),
        }
    }
}

impl<'a> Scene<'a> {
    /// The scene of a report. Nobody is to be followed up where it cannot be made from the records.
    pub fn new(
        desk: &'a Desk,
        definition: &'a Definition,
        lea_id: &'a str,
        year: SchoolYear,
        window: &'a Window,
    ) -> Self {
        let due = desk.to_follow_up(definition, lea_id, year).unwrap_or_default();
        Self { desk, definition, lea_id, year, window, due }
    }

    /// Why the record says that a student left.
    pub(super) fn reason(&self, due: &Due) -> ExitReason {
        self.desk.roster.enrollments.reason(due.enrollment)
    }

    /// Those on the list who left before the year ended and whom the record calls gone.
    pub(super) fn gone(&self) -> impl Iterator<Item = &Due> {
        self.due.iter().filter(|due| due.duty == Duty::LeftEarly && self.reason(due).is_dropout_reason())
    }

    /// A card about a student on the list.
    pub(super) fn about(&self, due: &Due) -> Cast {
        let roster = &self.desk.roster;
        let school = &roster.schools[usize::from(roster.enrollments.school(due.enrollment))];
        Cast {
            student_id: Some(roster.student_id(due.student).to_owned()),
            school_id: Some(school.school_id.clone()),
            day: Some(due.since),
            ..Cast::default()
        }
    }
}
