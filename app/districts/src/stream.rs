//! Random streams: one per student, kind of event and school year, so that a new kind of event or another year leaves
//! every other draw as it was.
//!
//! A stream is a counter that is hashed: opening one and drawing from it cost a few multiplications each, with nothing
//! to set up and nothing to remember. All arithmetic stands on this page; no other crate can change what a seed means.

/// What a stream decides. The numbers are part of every seed's meaning: they are added to, never reordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// The order of names and numbers in the whole district.
    Numbering = 1,
    /// Race, ethnicity and sex.
    Background = 2,
    /// Low income, disability, language and the rest.
    Circumstances = 3,
    /// The day of birth.
    Birth = 4,
    /// When and from where a student comes.
    Arriving = 5,
    /// Whether an expected newcomer stays away.
    NotShowingUp = 6,
    /// Whether a student is homeless in a year.
    Homelessness = 7,
    /// Whether a student is in foster care in a year.
    FosterCare = 8,
    /// Days missed, and late arrivals.
    Attendance = 9,
    /// Marks and credits.
    Courses = 10,
    /// Incidents and suspensions.
    Behavior = 11,
    /// Moves during the year.
    Moving = 12,
    /// Moves between two years.
    MovingInSummer = 13,
    /// Dropping out during the year.
    DroppingOut = 14,
    /// Failing to come back in the fall.
    NotComingBack = 15,
    /// Coming back in the next fall.
    Returning = 16,
    /// Coming back in a later year.
    ReturningLater = 17,
    /// Expulsion and transfer for disciplinary reasons.
    Discipline = 18,
    /// Leaving for a GED program.
    Ged = 19,
    /// Stays in a health facility or an institution.
    Placement = 20,
    /// Referral to the alternative school.
    Referral = 21,
    /// Death.
    Death = 22,
    /// Another year in a grade below 9.
    Retention = 23,
    /// The end of grade 12.
    Completing = 24,
    /// What the office writes, and when it learns of it.
    Office = 25,
    /// Dates of programs.
    Programs = 26,
    /// Papers in the student's folder.
    Papers = 27,
    /// Planted errors, one stream per pass.
    Planting = 28,
    /// How many newcomers a year has.
    Newcomers = 29,
    /// Days between two schools.
    Changing = 30,
    /// Passing the GED after dropping out.
    GedLater = 31,
    /// Summer school.
    SummerSchool = 32,
    /// A second school for part of the day.
    SecondSchool = 33,
    /// A few days at another school.
    ShortTerm = 34,
    /// The way back from the juvenile court school.
    Release = 35,
    /// Whether a student with a plan goes to the special school.
    SpecialSchool = 36,
    /// Another school of the district after the summer.
    ChangingInSummer = 37,
    /// Death between two years.
    DeathInSummer = 38,
    /// Codes changed to please a dashboard.
    Pleasing = 39,
    /// Yet another year as a senior.
    StayingOn = 40,
}

/// All streams of one seed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Streams {
    key: u64,
}

/// All streams of one student, or of another entity that is counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own {
    key: u64,
}

/// Odd, and without a pattern in its bits: the golden ratio.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Streams {
    pub(crate) const fn new(seed: u64) -> Self {
        Self { key: mix(seed.wrapping_add(STEP)) }
    }

    /// The streams of an entity.
    pub(crate) const fn own(self, entity: u32) -> Own {
        Own { key: mix(self.key ^ (entity as u64 + 1).wrapping_mul(STEP)) }
    }

    /// One stream of an entity.
    pub(crate) const fn of(self, entity: u32, kind: Kind, year: u16) -> Stream {
        self.own(entity).of(kind, year)
    }
}

impl Own {
    /// The stream of a kind of event in a school year, or in the year 0 where it is drawn once.
    pub(crate) const fn of(self, kind: Kind, year: u16) -> Stream {
        Stream { state: mix(self.key ^ ((kind as u64) << 16 | year as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93)) }
    }
}

/// The finalizer of `SplitMix64` (Steele, Lea and Flood, 2014): spreads every bit of a number over all of them.
pub(crate) const fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// A sequence of draws: `SplitMix64`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stream {
    state: u64,
}

impl Stream {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        mix(self.state)
    }

    /// A number from 0 up to but not including the bound; 0 where the bound is 0.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        // The high half of the product is below the bound.
        (((self.next() >> 32) * u64::from(bound)) >> 32) as u32
    }

    /// A number of 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.next()
    }

    /// A number between two, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True in so many of a thousand cases.
    pub(crate) fn per_mille(&mut self, chance: u32) -> bool {
        self.below(1000) < chance
    }

    /// True in so many of a million cases.
    pub(crate) fn per_million(&mut self, chance: u32) -> bool {
        self.below(1_000_000) < chance
    }

    /// One of a list; none of an empty one.
    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(u32::try_from(list.len()).unwrap_or(u32::MAX)) as usize)
    }

    /// One of a list, in proportion to its weight; none where no weight is above 0.
    pub(crate) fn weighted<T: Copy>(&mut self, list: &[(T, u32)]) -> Option<T> {
        let mut left = self.below(list.iter().map(|(_, weight)| weight).sum());
        list.iter().find_map(|(value, weight)| {
            if left < *weight {
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
        let mut stream = Streams::new(7).of(3, Kind::Background, 2023);
        let drawn: Vec<u32> = (0..4).map(|_| stream.below(1_000_000)).collect();
        assert_eq!(drawn, PINNED);
    }

    /// Another value means that every seed changed.
    const PINNED: [u32; 4] = [511_229, 932_272, 511_185, 882_588];

    #[test]
    fn neighboring_streams_differ() {
        let streams = Streams::new(7);
        let first = |entity, kind, year| streams.of(entity, kind, year).bits();
        let base = first(3, Kind::Background, 2023);
        assert_ne!(base, first(4, Kind::Background, 2023));
        assert_ne!(base, first(3, Kind::Circumstances, 2023));
        assert_ne!(base, first(3, Kind::Background, 2024));
    }

    #[test]
    fn first_draws_of_many_students_spread_evenly() {
        let streams = Streams::new(1);
        let mut tenths = [0_u32; 10];
        for student in 0..100_000 {
            tenths[streams.of(student, Kind::Moving, 2023).below(10) as usize] += 1;
        }
        assert!(tenths.iter().all(|count| (9_600..10_400).contains(count)), "{tenths:?}");
    }

    #[test]
    fn weights_decide_how_often() {
        let mut stream = Streams::new(1).of(0, Kind::Background, 0);
        let drawn = (0..10_000).filter(|_| stream.weighted(&[('a', 300), ('b', 700), ('c', 0)]) == Some('a')).count();
        assert!((2_800..3_200).contains(&drawn), "{drawn}");
        assert_eq!(stream.weighted::<char>(&[]), None);
        assert_eq!(stream.pick::<char>(&[]), None);
    }
}
