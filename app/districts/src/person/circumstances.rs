use crate::life::Arrival;
use crate::stream::Kind;
use crate::world::World;

/// What a student lives with. Each is drawn for itself; none is drawn from race, sex or name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and none follows from another")]
pub(crate) struct Circumstances {
    /// Economically disadvantaged.
    pub(crate) low_income: bool,
    /// Has an individualized education program.
    pub(crate) disability: bool,
    /// Came to school as an English learner.
    pub(crate) english_learner: bool,
    /// Homeless for some months of that school year.
    pub(crate) homeless: Option<u16>,
    /// In foster care from that school year on.
    pub(crate) foster: Option<u16>,
    /// Migrant.
    pub(crate) migrant: bool,
    /// A parent without a high school diploma.
    pub(crate) parent_without_diploma: bool,
    /// A year older than the grade's usual age.
    pub(crate) over_age: bool,
    /// Misses a tenth of the days or more.
    pub(crate) chronically_absent: bool,
}

impl Circumstances {
    pub(super) fn draw(world: &World<'_>, index: u32, arrival: Arrival) -> Self {
        let shares = &world.profile.composition;
        let mut stream = world.streams.of(index, Kind::Circumstances, 0);
        let years = u64::from(world.profile.last_year.0 - world.profile.first_year.0) + 1;
        let mut year = |share| {
            let year = world.profile.first_year.0 + u16::try_from(stream.below(years)).unwrap_or(0);
            stream.per_mille(share).then_some(year)
        };
        let (homeless, foster) = (year(shares.homeless), year(shares.foster));
        let mut has = |share| stream.per_mille(share);
        Self {
            homeless,
            foster,
            low_income: has(shares.low_income),
            disability: has(shares.disability),
            english_learner: has(shares.english_learner),
            migrant: has(shares.migrant),
            parent_without_diploma: has(shares.parent_without_diploma),
            // The share is that of grades 7-12; a first grader has had no grade to repeat.
            over_age: has(shares.over_age * u32::from(arrival.grade_number().min(9)) / 9),
            chronically_absent: has(shares.chronically_absent),
        }
    }
}
