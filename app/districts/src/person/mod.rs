//! A student, before anything happens: a number, a name, a birth date, and the circumstances that matter.
//!
//! What a life may depend on is a [`Start`]: when a student comes, and with which [`Circumstances`]. Race and sex are a
//! [`Background`], which no life ever sees; names and numbers come from the student's position alone.

mod adult;
mod arrival;
mod background;
mod circumstances;
mod names;
mod numbering;

pub(crate) use adult::family_name;
pub(crate) use arrival::{Arrival, Origin};
pub(crate) use background::Background;
pub(crate) use circumstances::Circumstances;
pub(crate) use numbering::{IDS, Numbering};

use crate::day::Day;
use crate::plan::Plan;
use crate::stream::{Kind, Own};

/// What a life depends on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start {
    /// The student's random streams.
    pub(crate) streams: Own,
    pub(crate) arrival: Arrival,
    pub(crate) circumstances: Circumstances,
}

impl Start {
    pub(crate) fn of(plan: &Plan, index: u32) -> Self {
        let streams = plan.streams.own(index);
        let group = Background::of(plan, streams).race_ethnicity;
        let arrival = Arrival::draw(plan, streams, index);
        Self {
            streams,
            arrival,
            circumstances: Circumstances::draw(&plan.shares.within(group), plan, streams, arrival),
        }
    }

    /// A student of the pilot group, here already in a grade.
    pub(crate) fn of_pilot(plan: &Plan, index: u32, grade: u8) -> Self {
        let start = Self::of(plan, index);
        Self { arrival: Arrival { grade, ..start.arrival }, ..start }
    }

    /// Which of several schools or neighbors is the student's.
    pub(crate) fn seat(&self) -> u32 {
        self.streams.of(Kind::Arriving, 1).below(0x1_0000)
    }

    /// The day of birth, which follows from the grade and from the years a student is over its usual age.
    pub(crate) fn birth(&self) -> Day {
        // A kindergartner of fall Y turned five between 2 September Y−1 and 1 September Y [California's kindergarten
        // age].
        let Arrival { year, grade, .. } = self.arrival;
        let born = year - u16::from(grade) - u16::from(self.circumstances.over_age) - 6;
        Day::on(born, 9, 2).plus(self.streams.of(Kind::Birth, 0).below(365))
    }
}
