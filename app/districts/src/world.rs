use engine::records::{Grade, SchoolType};

use crate::person::Numbering;
use crate::profile::{Profile, SchoolPlan};
use crate::records::Codes;
use crate::stream::Streams;

/// What all students share.
#[derive(Debug)]
pub(crate) struct World<'a> {
    pub(crate) profile: &'a Profile,
    pub(crate) streams: Streams,
    pub(crate) numbering: Numbering,
    pub(crate) codes: Codes,
    /// The district's own schools first, then the neighbor's.
    pub(crate) schools: Vec<WorldSchool<'a>>,
}

/// A school and whose it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WorldSchool<'a> {
    pub(crate) plan: &'a SchoolPlan,
    pub(crate) lea: Lea,
}

/// One of the two districts of a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lea {
    /// The one that reports.
    Home,
    /// The one next door.
    Neighbor,
}

/// A school, as a position in the world's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SchoolIx(pub(crate) usize);

impl<'a> World<'a> {
    pub(crate) fn new(profile: &'a Profile, seed: u64) -> Self {
        let streams = Streams::new(seed);
        let numbering = Numbering::new(&streams);
        let of = |lea, plans: &'a [SchoolPlan]| plans.iter().map(move |plan| WorldSchool { plan, lea });
        let schools = of(Lea::Home, &profile.schools).chain(of(Lea::Neighbor, &profile.neighbor.schools)).collect();
        let codes = Codes::of(profile.exit_codes);
        Self { profile, streams, numbering, codes, schools }
    }

    pub(crate) fn school(&self, school: SchoolIx) -> WorldSchool<'a> {
        self.schools[school.0]
    }

    pub(crate) fn lea_id(&self, lea: Lea) -> &'a str {
        match lea {
            Lea::Home => &self.profile.lea_id,
            Lea::Neighbor => &self.profile.neighbor.lea_id,
        }
    }

    /// The school of an LEA that a student of a grade attends; none where it does not teach the grade.
    pub(crate) fn school_for(&self, lea: Lea, grade: Grade) -> Option<SchoolIx> {
        self.find(lea, grade, |school_type| school_type == SchoolType::Regular)
    }

    /// The district's alternative school, where it has one for the grade.
    pub(crate) fn alternative_for(&self, grade: Grade) -> Option<SchoolIx> {
        self.find(Lea::Home, grade, |school_type| school_type == SchoolType::Alternative)
    }

    pub(crate) fn is_alternative(&self, school: SchoolIx) -> bool {
        self.school(school).plan.school_type == SchoolType::Alternative
    }

    fn find(&self, lea: Lea, grade: Grade, wanted: fn(SchoolType) -> bool) -> Option<SchoolIx> {
        let fits = |school: &WorldSchool<'_>| {
            school.lea == lea && wanted(school.plan.school_type) && school.plan.teaches(grade)
        };
        self.schools.iter().position(fits).map(SchoolIx)
    }
}
