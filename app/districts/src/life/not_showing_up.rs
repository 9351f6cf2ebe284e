use crate::life::arriving::Origin;
use crate::person::Person;
use crate::stream::Kind;
use crate::world::World;

/// Whether an expected newcomer stays away. Only newcomers can: a student of last year who does not come has dropped
/// out or moved [California's no-show code is for those not enrolled the year before].
///
/// Newcomers from next door are left out, because their old school would know where they are.
pub(super) fn happens(world: &World<'_>, person: &Person) -> bool {
    let newcomer = person.arrival.year > world.profile.first_year && person.arrival.origin != Origin::Neighbor;
    newcomer && world.streams.of(person.index, Kind::NotShowingUp, 0).per_mille(world.profile.rates.no_show)
}
