use super::names::{FIRST_NAMES, LAST_NAMES};
use crate::stream::{Kind, Stream, Streams};

/// Gives every student a number and a name that no other student has, and that tell nothing about the student.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbering {
    ids: Shuffle,
    first_names: Shuffle,
    last_names: Shuffle,
}

/// Numbers begin with 99, which no state of the kit's sources gives out, and have ten digits.
const PREFIX: u64 = 9_900_000_000;
pub(crate) const IDS: u64 = 100_000_000;

impl Numbering {
    pub(crate) fn new(streams: Streams) -> Self {
        let mut stream = streams.of(0, Kind::Numbering, 0);
        let ids = Shuffle::new(IDS, &mut stream);
        let first_names = Shuffle::new(FIRST_NAMES.len() as u64, &mut stream);
        let last_names = Shuffle::new(LAST_NAMES.len() as u64, &mut stream);
        Self { ids, first_names, last_names }
    }

    pub(crate) fn number(&self, index: u64) -> u64 {
        PREFIX + self.ids.at(index)
    }

    pub(crate) fn student_id(&self, index: u64) -> String {
        self.number(index).to_string()
    }

    /// First and last name. Both lists are gone through at once; because their lengths share no divisor, a pair comes
    /// again only after all pairs, and a larger district then adds middle initials.
    pub(crate) fn name(&self, index: u32) -> (String, String) {
        let index = u64::from(index);
        let pick = |list: &[&'static str], at: u64| list[usize::try_from(at).unwrap_or(0) % list.len()];
        let last = pick(LAST_NAMES, self.last_names.at(index));
        let mut first = pick(FIRST_NAMES, self.first_names.at(index)).to_owned();
        let mut round = index / (self.first_names.size * self.last_names.size);
        while round > 0 {
            first.push(' ');
            first.push(char::from(b'A' + u8::try_from((round - 1) % 26).unwrap_or(0)));
            first.push('.');
            round = (round - 1) / 26;
        }
        (first, last.to_owned())
    }
}

/// An order of the numbers below a size in which each comes once.
///
/// Every round turns numbers of so many bits into each other without loss; a result outside the size goes through the
/// rounds again, which ends, because the rounds only ever lead around a circle.
#[derive(Debug, Clone, Copy)]
struct Shuffle {
    size: u64,
    bits: u32,
    keys: [u64; 4],
}

/// Any odd number loses nothing in a product of so many bits; this one, the golden ratio, spreads well.
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

impl Shuffle {
    fn new(size: u64, stream: &mut Stream) -> Self {
        let bits = (u64::BITS - size.saturating_sub(1).leading_zeros()).max(2);
        let keys = [(); 4].map(|()| stream.bits() & ((1 << bits) - 1));
        Self { size, bits, keys }
    }

    fn at(&self, index: u64) -> u64 {
        let mut number = self.rounds(index % self.size);
        while number >= self.size {
            number = self.rounds(number);
        }
        number
    }

    fn rounds(&self, number: u64) -> u64 {
        let mask = (1 << self.bits) - 1;
        self.keys.iter().fold(number, |number, key| {
            let number = (number ^ key).wrapping_mul(ODD) & mask;
            number ^ (number >> (self.bits / 2))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_students_share_a_number_or_a_name() {
        let numbering = Numbering::new(Streams::new(5));
        let students = 60_000;
        let ids: BTreeSet<String> = (0..students).map(|index| numbering.student_id(u64::from(index))).collect();
        let names: BTreeSet<_> = (0..students).map(|index| numbering.name(index)).collect();
        assert_eq!(ids.len(), 60_000);
        assert_eq!(names.len(), 60_000);
        assert!(ids.iter().all(|id| id.len() == 10 && id.starts_with("99")));
    }
}
