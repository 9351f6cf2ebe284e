//! Evaluation: who counts under a definition, and which clause decides.
//!
//! An event definition gives every student of the LEA exactly one [`Determination`]; a cohort definition gives one to
//! every student of the state's records who could be in the class. [`explain`](EventEvaluator::explain) tells the whole
//! trail of one student, by the code that decided: the last [`Step`] of a trail is the deciding clause.

mod breakdown;
mod bundles;
mod class_build;
mod class_progress;
mod code_window;
mod cohort;
mod count_day;
mod event;
mod members;
mod rate;
mod report;
mod seats;
mod subgroups;
mod trail;

pub use breakdown::{Breakdowns, Group, breakdowns};
pub use bundles::{BundleCount, Bundles, Bundling, Windows};
pub use class_build::{ClassBuild, Excluded};
pub use class_progress::Progress;
pub use cohort::{ClassOf, CohortEvaluator, CohortReport, Unit};
pub use event::{EventEvaluator, Period};
pub use rate::{HalfCount, Rate, Tenths};
pub use report::{EventReport, event_report};
pub use seats::{Seated, SeatedReport, seated};
pub use subgroups::Subgroup;
pub use trail::{Clause, Fact, Found, Question, Step, Trail};

use chrono::NaiveDate;

use crate::calendar::SchoolYear;
use crate::choice::choices;
use crate::records::Grade;
use crate::roster::{EnrollmentIx, Small, StudentIx};

choices! {
    /// What a definition makes of a student.
    pub enum Outcome {
        /// Counted.
        Dropout = "dropout",
        /// Earned a regular diploma.
        Graduate = "graduate",
        /// Moved to another school or program.
        Transfer = "transfer",
        /// Still enrolled, here or elsewhere.
        Continuing = "continuing",
        /// Completed in another way.
        Completer = "completer",
        /// Taken out of the count: died, or left the cohort.
        Removed = "removed",
        /// Outside what the definition looks at.
        NotConsidered = "not_considered",
    }
}

/// What a definition decided of one student.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Determination {
    /// The student.
    pub student: StudentIx,
    /// The outcome.
    pub outcome: Outcome,
    /// The clause that decided.
    pub clause: Clause,
    /// The enrollment it decided on; none where the student has none that fits.
    pub enrollment: Option<EnrollmentIx>,
    /// The school at which the student counts.
    pub school: Option<Small>,
    /// The grade in which the student counts.
    pub grade: Option<Grade>,
    /// The exit that counts, or would.
    pub exit: Option<NaiveDate>,
}

impl Determination {
    /// A student of whom no enrollment fits.
    fn without_enrollment(student: StudentIx) -> Self {
        Self {
            student,
            outcome: Outcome::NotConsidered,
            clause: Clause::Enrollment,
            enrollment: None,
            school: None,
            grade: None,
            exit: None,
        }
    }

    /// Whether the student is counted as a dropout.
    pub fn is_counted(&self) -> bool {
        self.outcome == Outcome::Dropout
    }
}

/// Why a report cannot be made from these records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// A calendar row is needed and missing.
    MissingCalendar {
        /// The LEA.
        lea: String,
        /// The school year.
        year: SchoolYear,
        /// What it is needed for.
        needed_for: CalendarNeed,
    },
    /// The LEA is in none of the files.
    UnknownLea {
        /// What was asked for.
        given: String,
        /// The LEAs there are.
        valid: Vec<String>,
    },
    /// The LEA has no such school.
    UnknownSchool {
        /// What was asked for.
        given: String,
        /// The schools it has.
        valid: Vec<String>,
    },
    /// A cohort at school level needs a school.
    SchoolNeeded {
        /// The schools there are.
        valid: Vec<String>,
    },
    /// The dropout set names a code that neither the code set nor the file has.
    UnknownReason {
        /// The code.
        code: String,
        /// The codes of the set.
        valid: Vec<String>,
    },
    /// The year is outside 1900 to 2200.
    YearOutOfRange {
        /// What was asked for.
        given: i32,
    },
}

/// What a missing calendar row is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarNeed {
    /// The 20th day of school.
    CountDay,
    /// To which year a leaver belongs.
    LeaverYear,
    /// The first and last day, for a denominator over the whole year.
    Denominator,
    /// Whether exit code 6 or an empty code falls at the end of the year.
    YearEndCode,
}
