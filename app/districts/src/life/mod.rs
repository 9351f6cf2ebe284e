//! What happens to a student, year by year and term by term, from what the student lives with and from chance.
//!
//! Nothing here knows a race, a sex or a name: a life is a function of a [`Start`] and of random streams.
//! What raises the risk of dropping out stands in [`risk`], and nowhere else.

mod attendance;
mod behavior;
mod between;
mod completing;
mod course;
mod courses;
mod leaving;
mod moving;
mod returning;
mod risk;
mod side;
mod staying;
mod tally;
mod year;
mod year_end;

pub(crate) use attendance::by_grade as absence_by_grade;
pub(crate) use course::live;
pub use side::SideStay;
pub(crate) use tally::Tally;

use engine::codes::ExitReason;
use engine::records::ExitProof;

use crate::day::Day;
use crate::plan::SchoolIx;

/// A time at a school: what happened, and what the office came to write about it. Sixteen bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The first day.
    pub entry: Day,
    /// The last day. Every stay ends at the latest with its school year.
    pub exit: Day,
    /// The day of the diploma earned with it, if any; in summer that is after the exit.
    pub diploma: Day,
    /// The day on which the office learned how the stay ended.
    pub known: Day,
    pub(crate) school: SchoolIx,
    /// The school year, by the calendar year in which it begins.
    pub year: u16,
    /// The grade; kindergarten is 0.
    pub grade: u8,
    /// Why it ended, in truth.
    pub happened: ExitReason,
    /// The reason that the office writes when it learns of it.
    pub written: ExitReason,
    /// What the office then holds to prove it.
    pub proof: ExitProof,
}

/// What school was like in one term of a stay. Twelve bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Term {
    /// Which of the student's stays, from 0.
    pub stay: u8,
    /// Which term of the year, from 1.
    pub term: u8,
    /// Days of instruction between entry and exit.
    pub days_enrolled: u8,
    /// Days missed of these.
    pub days_absent: u8,
    /// Days missed without an excuse.
    pub days_unexcused: u8,
    /// Days late.
    pub days_tardy: u8,
    /// Credits earned, in grades 9-12; a year of six courses has 60.
    pub credits: u8,
    /// Core courses failed, in grades 6-12.
    pub core_fs: u8,
    /// Core subjects in which the work is below grade level, of four.
    pub below_grade_level: u8,
    /// Behavior incidents.
    pub incidents: u8,
    /// Days of suspension.
    pub suspension_days: u8,
    /// Whether the student was there long enough for marks.
    pub has_marks: bool,
}

/// One student's life, written over from student to student.
#[derive(Debug, Default)]
pub(crate) struct Life {
    /// In order of time.
    pub(crate) stays: Vec<Stay>,
    pub(crate) terms: Vec<Term>,
    /// What there was beside the stays, likewise.
    pub(crate) side_stays: Vec<SideStay>,
    /// Sums over all students who lived here.
    pub(crate) tally: Tally,
}
