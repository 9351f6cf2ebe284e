//! A student, before anything happens: a number, a name, a birth date, and the circumstances that matter.

mod circumstances;
mod identity;
mod names;
mod numbering;

pub(crate) use circumstances::Circumstances;
pub(crate) use numbering::Numbering;

use engine::records::Student;

use crate::life::Arrival;
use crate::world::World;

/// A student of a district.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// The position among all students of the seed: the entity of its streams.
    pub(crate) index: u32,
    /// Number, name and what else the student record holds.
    pub(crate) student: Student,
    /// What raises or lowers risk, and what programs there are.
    pub(crate) circumstances: Circumstances,
    /// When and from where the student comes.
    pub(crate) arrival: Arrival,
}

impl Person {
    pub(crate) fn draw(world: &World<'_>, index: u32) -> Self {
        let arrival = Arrival::draw(world, index);
        let circumstances = Circumstances::draw(world, index, arrival);
        let student = identity::draw(world, index, arrival, &circumstances);
        Self { index, student, circumstances, arrival }
    }
}
