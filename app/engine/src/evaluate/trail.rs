use chrono::NaiveDate;

use super::Outcome;
use crate::calendar::SchoolYear;
use crate::codes::{Category, ExitReason};
use crate::definition::GradeSpan;
use crate::records::Grade;
use crate::roster::EnrollmentIx;

/// The questions every definition answers in its own way, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Whose student is it?
    Whose,
    /// When did the student leave?
    When,
    /// Which grades?
    Grades,
    /// How old?
    Age,
    /// Why did the student leave?
    Why,
    /// Where may a return be found?
    Return,
    /// Was a diploma earned in time?
    Diploma,
    /// Where is the student now?
    Now,
}

/// The clauses of the three algorithms. Each is the answer of one definition to a [`Question`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clause {
    /// A primary enrollment in the LEA.
    Enrollment,
    /// The exit inside the window.
    Window,
    /// Left between the count days.
    LeftBetweenCountDays,
    /// The year to which the leaver belongs.
    LeaverYear,
    /// The grades.
    Grades,
    /// The age.
    Age,
    /// The exit reason in the dropout set.
    DropoutReason,
    /// A transfer inside the state.
    LostTransfer,
    /// A completion, transfer or other excuse.
    Excuse,
    /// The return.
    Return,
    /// Not enrolled on the count day.
    CountDay,
    /// Entry to the class.
    CohortEntry,
    /// Listed at the unit.
    Listed,
    /// A diploma by the cut-off.
    Diploma,
    /// The last enrollment is at the unit.
    LastEnrollment,
    /// Still enrolled, or coded as continuing.
    Continuing,
    /// A proven removal.
    Removal,
    /// Another completion.
    OtherCompletion,
}

impl Clause {
    /// The question it answers.
    pub fn question(self) -> Question {
        match self {
            Self::Enrollment | Self::CohortEntry | Self::Listed => Question::Whose,
            Self::Window | Self::LeftBetweenCountDays | Self::LeaverYear => Question::When,
            Self::Grades => Question::Grades,
            Self::Age => Question::Age,
            Self::DropoutReason | Self::LostTransfer | Self::Excuse | Self::Removal | Self::OtherCompletion => {
                Question::Why
            }
            Self::Return | Self::CountDay => Question::Return,
            Self::Diploma => Question::Diploma,
            Self::LastEnrollment | Self::Continuing => Question::Now,
        }
    }
}

/// Where a later enrollment was looked for, and what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The enrollment found.
    pub enrollment: EnrollmentIx,
}

/// What a clause saw; the sentence is made from it elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// No primary enrollment in the LEA fits.
    NoEnrollment,
    /// The enrollment looked at.
    Enrolled {
        /// The enrollment.
        enrollment: EnrollmentIx,
    },
    /// The enrollment is of another standing, or a no-show record.
    NotPrimary {
        /// The enrollment.
        enrollment: EnrollmentIx,
        /// Whether it is a no-show record.
        no_show: bool,
    },
    /// The exit against the window.
    ExitInWindow {
        /// The exit.
        exit: NaiveDate,
        /// The first day.
        opens: NaiveDate,
        /// The last day.
        closes: NaiveDate,
    },
    /// There is no exit.
    StillEnrolled {
        /// Since when.
        since: NaiveDate,
    },
    /// The exit against the two count days.
    ExitBetweenCountDays {
        /// The exit.
        exit: NaiveDate,
        /// The earlier count day.
        from: NaiveDate,
        /// The later count day; the exit lies strictly before it.
        to: NaiveDate,
    },
    /// The enrollment covers the count day.
    EnrolledOnCountDay {
        /// The count day.
        day: NaiveDate,
    },
    /// The year to which the leaver belongs.
    BelongsTo {
        /// That year.
        year: SchoolYear,
        /// Whether the student left in summer.
        summer: bool,
        /// The last day of the school year that ended.
        last_day: NaiveDate,
    },
    /// The grade against the span.
    Grade {
        /// The grade.
        grade: Grade,
        /// Whether it is the next grade, in which the student failed to enroll.
        next: bool,
        /// The span.
        span: GradeSpan,
    },
    /// Any age counts.
    AnyAge,
    /// The age on a day; none without a birth date.
    Age {
        /// Whole years.
        years: Option<i32>,
        /// The day.
        on: NaiveDate,
    },
    /// The exit reason.
    Reason {
        /// The enrollment with the code.
        enrollment: EnrollmentIx,
        /// The neutral reason.
        reason: ExitReason,
    },
    /// A diploma on file.
    DiplomaOnFile {
        /// Its day.
        day: NaiveDate,
    },
    /// An excuse by category.
    Category {
        /// The enrollment with the code.
        enrollment: EnrollmentIx,
        /// The category.
        category: Category,
        /// Whether the office holds proof.
        proof: bool,
    },
    /// A later enrollment looked for up to a day.
    ReturnBy {
        /// The last day on which a return counts.
        day: NaiveDate,
        /// What was found.
        found: Option<Found>,
    },
    /// Nothing cancels under this definition.
    NothingCancels,
    /// An enrollment covering the count day looked for.
    OnCountDay {
        /// The count day.
        day: NaiveDate,
        /// What was found, on that day or later than the exit.
        found: Option<Found>,
    },
    /// How the student enters the class.
    EnteredBy {
        /// The step, 1 to 4; none where no step applies.
        step: Option<u8>,
        /// Whether the student belongs to another class.
        other_class: bool,
    },
    /// The diploma looked for.
    DiplomaBy {
        /// The diploma found at the unit.
        diploma: Option<NaiveDate>,
        /// The cut-off.
        cut_off: NaiveDate,
    },
    /// The last enrollment begun by the cut-off.
    LastEnrollment {
        /// The enrollment; none where there is none.
        enrollment: Option<EnrollmentIx>,
        /// The cut-off.
        cut_off: NaiveDate,
    },
    /// An enrollment on the first 1 October after the cut-off.
    OnOctoberFirst {
        /// That day.
        day: NaiveDate,
        /// What was found.
        found: Option<Found>,
    },
}

/// One clause of a trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The clause.
    pub clause: Clause,
    /// Whether the student goes on toward being counted.
    pub goes_on: bool,
    /// What the clause saw.
    pub fact: Fact,
}

/// The whole way of one student through a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// The clauses in the order asked; the last one decided.
    pub steps: Vec<Step>,
    /// The outcome.
    pub outcome: Outcome,
}

/// Where clauses write what they saw. Deciding for all students writes nowhere and costs nothing.
pub(super) trait Recorder {
    /// Whether nothing is written, so that a way already walked need not be walked again.
    const IS_SILENT: bool;

    fn step(&mut self, clause: Clause, goes_on: bool, fact: impl FnOnce() -> Fact);
}

/// Writes nowhere.
pub(super) struct Silent;

impl Recorder for Silent {
    const IS_SILENT: bool = true;

    #[inline]
    fn step(&mut self, _: Clause, _: bool, _: impl FnOnce() -> Fact) {}
}

impl Recorder for Vec<Step> {
    const IS_SILENT: bool = false;

    fn step(&mut self, clause: Clause, goes_on: bool, fact: impl FnOnce() -> Fact) {
        self.push(Step { clause, goes_on, fact: fact() });
    }
}

/// Where the way of one candidate enrollment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub outcome: Outcome,
    pub clause: Clause,
    pub grade: Grade,
}
