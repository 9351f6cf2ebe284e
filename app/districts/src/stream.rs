//! Random streams: one per student, kind of event and school year, so that a new kind of event or another year leaves
//! every other draw as it was.
//!
//! Numbers come from `ChaCha8` and from the arithmetic on this page alone. rand may change its distributions between
//! versions; a seed must go on meaning the same district.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// What a stream decides. The numbers are part of every seed's meaning: they are added to, never reordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// The order of names and numbers in the whole district.
    Numbering = 1,
    /// Birth date, sex, race and ethnicity, parent's education.
    Identity = 2,
    /// Low income, disability, language, absence and the rest.
    Circumstances = 3,
    /// When and from where a student comes.
    Arriving = 4,
    /// Whether an expected newcomer stays away.
    NotShowingUp = 5,
    /// Moves during the year.
    MovingAway = 6,
    /// Moves between two years.
    MovingInSummer = 7,
    /// Dropping out during the year.
    DroppingOut = 8,
    /// Failing to come back in the fall.
    NotComingBack = 9,
    /// Coming back in the next fall.
    Returning = 10,
    /// Expulsion.
    Expulsion = 11,
    /// Leaving for a GED program.
    Ged = 12,
    /// A stay in a health facility.
    HealthFacility = 13,
    /// Referral to the alternative school.
    Referral = 14,
    /// Promotion or another year in the grade.
    Progression = 15,
    /// The end of grade 12.
    Completing = 16,
    /// Dates of programs.
    Programs = 17,
    /// Papers in the student's folder.
    Papers = 18,
    /// Planted errors, one stream per pass.
    Planting = 19,
    /// Coming back in a later year than the next.
    ReturningLater = 20,
}

/// All streams of one seed.
#[derive(Debug, Clone)]
pub(crate) struct Streams {
    key: [u8; 32],
}

impl Streams {
    pub(crate) fn new(seed: u64) -> Self {
        let mut key = [0; 32];
        let mut state = seed;
        for part in key.chunks_exact_mut(8) {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            part.copy_from_slice(&mix(state).to_le_bytes());
        }
        Self { key }
    }

    /// The stream of an entity for a kind of event in a school year, or in the year 0 where it is drawn once.
    pub(crate) fn of(&self, entity: u32, kind: Kind, year: u16) -> Stream {
        let mut rng = ChaCha8Rng::from_seed(self.key);
        rng.set_stream(u64::from(entity) << 32 | u64::from(kind as u8) << 16 | u64::from(year));
        Stream { rng }
    }
}

/// The finalizer of `SplitMix64` (Steele, Lea and Flood, 2014): spreads every bit of a number over all of them.
pub(crate) const fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// A sequence of draws.
#[derive(Debug)]
pub(crate) struct Stream {
    rng: ChaCha8Rng,
}

impl Stream {
    /// A number from 0 up to but not including the bound; 0 where the bound is 0.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        let product = u128::from(self.rng.next_u64()) * u128::from(bound);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// A number between two, both included.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True in so many of a thousand cases.
    pub(crate) fn per_mille(&mut self, probability: u32) -> bool {
        self.below(1000) < u64::from(probability)
    }

    /// True in so many of a million cases.
    pub(crate) fn per_million(&mut self, probability: u64) -> bool {
        self.below(1_000_000) < probability
    }

    /// One of a list; none of an empty one.
    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.below(list.len() as u64);
        list.get(usize::try_from(at).unwrap_or(0))
    }

    /// One of a list, in proportion to its weight; none where no weight is above 0.
    pub(crate) fn weighted<T: Copy>(&mut self, list: &[(T, u32)]) -> Option<T> {
        let total = list.iter().map(|(_, weight)| u64::from(*weight)).sum();
        let mut left = self.below(total);
        list.iter().find_map(|(value, weight)| {
            let weight = u64::from(*weight);
            if left < weight {
                return Some(*value);
            }
            left -= weight;
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_on_every_machine() {
        let mut stream = Streams::new(7).of(3, Kind::Identity, 2023);
        let drawn: Vec<u64> = (0..4).map(|_| stream.below(1_000_000)).collect();
        assert_eq!(drawn, PINNED);
    }

    /// What `ChaCha8` gives under the key made of seed 7; another value means that every seed changed.
    const PINNED: [u64; 4] = [406_744, 909_166, 824_729, 607_966];

    #[test]
    fn neighboring_streams_differ() {
        let streams = Streams::new(7);
        let first = |entity, kind, year| streams.of(entity, kind, year).below(u64::MAX);
        let base = first(3, Kind::Identity, 2023);
        assert_ne!(base, first(4, Kind::Identity, 2023));
        assert_ne!(base, first(3, Kind::Circumstances, 2023));
        assert_ne!(base, first(3, Kind::Identity, 2024));
    }

    #[test]
    fn weights_decide_how_often() {
        let mut stream = Streams::new(1).of(0, Kind::Identity, 0);
        let drawn = (0..10_000).filter(|_| stream.weighted(&[('a', 300), ('b', 700), ('c', 0)]) == Some('a')).count();
        assert!((2_800..3_200).contains(&drawn), "{drawn}");
        assert_eq!(stream.weighted::<char>(&[]), None);
        assert_eq!(stream.pick::<char>(&[]), None);
    }
}
