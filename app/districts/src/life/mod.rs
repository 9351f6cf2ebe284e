//! The course of a school life: one file per kind of event, year after year.
//!
//! An event looks at a [`Moment`] and draws from a stream of its own. [`course`] alone decides which of them comes to
//! pass, and what follows.

mod arriving;
mod completing;
mod course;
mod dropping_out;
mod expulsion;
mod ged;
mod health_facility;
mod moving_away;
mod not_showing_up;
mod progression;
mod referral;
mod returning;

pub(crate) use arriving::Arrival;
pub(crate) use course::live;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::Grade;

use crate::days::{YearDays, day_between, later};
use crate::person::Person;
use crate::stream::{Kind, Stream};
use crate::world::{SchoolIx, World};

/// A time at a school, as it was in truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stay {
    pub(crate) school: SchoolIx,
    pub(crate) year: SchoolYear,
    pub(crate) grade: Grade,
    pub(crate) entry: NaiveDate,
    pub(crate) exit: Exit,
}

/// How a stay ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exit {
    pub(crate) day: NaiveDate,
    pub(crate) reason: ExitReason,
}

/// A student at a school in a school year: all that an event may look at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment<'a> {
    pub(crate) world: &'a World<'a>,
    pub(crate) person: &'a Person,
    pub(crate) year: SchoolYear,
    pub(crate) days: YearDays,
    pub(crate) entry: NaiveDate,
    pub(crate) grade: Grade,
    pub(crate) school: SchoolIx,
}

/// Nobody leaves in the first two weeks after entering, nor in the last weeks of the year: those are other events.
const SETTLING_IN: u64 = 14;
const LAST_WEEKS_FROM: u64 = 270;

impl Moment<'_> {
    fn stream(&self, kind: Kind) -> Stream {
        self.world.streams.of(self.person.index, kind, self.year.0)
    }

    /// A school day on which the student may leave; none after entering too late in the year.
    fn leaving_day(&self, stream: &mut Stream) -> Option<NaiveDate> {
        let (from, to) = (later(self.entry, SETTLING_IN), later(self.days.first, LAST_WEEKS_FROM));
        (from <= to).then(|| day_between(stream, from, to))
    }

    /// An exit for a reason on a day of its stream.
    fn leave(&self, stream: &mut Stream, reason: ExitReason) -> Option<Exit> {
        self.leaving_day(stream).map(|day| Exit { day, reason })
    }

    fn is_grade_in(&self, low: u8, high: u8) -> bool {
        self.grade.number().is_some_and(|grade| (low..=high).contains(&grade))
    }
}
