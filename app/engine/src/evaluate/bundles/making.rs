use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::key::Keys;
use super::{Bundles, Windows};
use crate::evaluate::Period;
use crate::roster::{Roster, StudentIx};

/// Bundles in the making, some students at a time, so that a page can answer in between.
pub struct Bundling<'a> {
    roster: &'a Roster,
    period: Period,
    keys: Keys<'a>,
    /// Looked up, never walked: the order of the bundles is that in which their first students sit.
    of_key: HashMap<Box<[u32]>, u32, BuildHasherDefault<KeyHasher>>,
    /// The bundle of each student so far who has a record in the LEA.
    placed: Vec<(StudentIx, u32)>,
    sizes: Vec<u32>,
    /// The key of the present student.
    key: Vec<u32>,
    /// How many students of the roster were looked at.
    done: u32,
}

impl<'a> Bundling<'a> {
    /// Begins with the students of an LEA and year.
    pub fn new(roster: &'a Roster, period: Period, windows: Windows<'_>) -> Self {
        Self {
            roster,
            period,
            keys: Keys::new(roster, period, windows),
            of_key: HashMap::default(),
            placed: Vec::new(),
            sizes: Vec::new(),
            key: Vec::new(),
            done: 0,
        }
    }

    /// Looks at so many more students. Whether these were the last.
    pub fn step(&mut self, students: u32) -> bool {
        let all = u32::try_from(self.roster.len()).unwrap_or(u32::MAX);
        let end = self.done.saturating_add(students).min(all);
        for student in self.done..end {
            self.place(StudentIx(student));
        }
        self.done = end;
        end == all
    }

    fn place(&mut self, student: StudentIx) {
        if !self.keys.write(student, &mut self.key) {
            return;
        }
        let bundle = self.of_key.get(self.key.as_slice()).copied().unwrap_or_else(|| {
            let next = u32::try_from(self.sizes.len()).unwrap_or(u32::MAX);
            self.of_key.insert(self.key.as_slice().into(), next);
            self.sizes.push(0);
            next
        });
        self.sizes[bundle as usize] += 1;
        self.placed.push((student, bundle));
    }

    /// The bundles, once every student was looked at.
    ///
    /// # Panics
    /// When some were not.
    pub fn finish(self) -> Bundles {
        assert_eq!(self.done as usize, self.roster.len(), "every student was looked at");
        let mut starts = Vec::with_capacity(self.sizes.len() + 1);
        let mut end = 0;
        for size in &self.sizes {
            starts.push(end);
            end += size;
        }
        let mut next = starts.clone();
        starts.push(end);
        let mut students = vec![StudentIx(0); self.placed.len()];
        for (student, bundle) in self.placed {
            let at = &mut next[bundle as usize];
            students[*at as usize] = student;
            *at += 1;
        }
        Bundles { period: self.period, students, starts }
    }
}

/// Mixes the numbers of a key, several times as quickly as the standard library's. Nobody gains by keys that meet: they
/// are still told apart, only later.
#[derive(Default)]
struct KeyHasher(u64);

/// An odd number without a pattern: 2⁶⁴ divided by the golden ratio [Knuth, The Art of Computer Programming, 6.4].
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

impl KeyHasher {
    fn mix(&mut self, word: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(word)).wrapping_mul(GOLDEN);
    }
}

impl Hasher for KeyHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for word in words {
            self.mix(u32::from_le_bytes(*word));
        }
        for byte in rest {
            self.mix(u32::from(*byte));
        }
    }

    fn finish(&self) -> u64 {
        // A product is mixed best in its upper half, and a table looks at both.
        self.0 ^ (self.0 >> 32)
    }
}
