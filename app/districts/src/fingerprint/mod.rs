mod chain;
mod crowd;
mod hash;

pub use chain::Chain;
pub use crowd::RosterFingerprint;

use std::fmt;
use std::ops::Range;

use engine::records::{District, TermRecords};
use serde::{Deserialize, Serialize};

use crate::stream::mix;
use hash::Hash;

/// A short name for the exact contents of a district: two letters of its name, the number of its students, and 32 bits
/// of a hash over every field of every record, such as `TI60-7F3A-91C4`.
///
/// Two groups that read the same fingerprint to each other work on the same records. It tells accidents apart, not
/// forgeries.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of a district, generated or read from a folder.
    pub fn of(district: &District) -> Self {
        let mut fingerprinting = Fingerprinting::new(district);
        fingerprinting.go_on(district, usize::MAX);
        fingerprinting.finish(district)
    }

    /// As people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The fingerprint that says the upper half of a hash.
fn named(name: &str, students: usize, bits: u64) -> Fingerprint {
    Fingerprint(format!("{}{students}-{:04X}-{:04X}", letters(name), bits >> 48, bits >> 32 & 0xFFFF))
}

/// The initials of the first two words, or the first two letters of a single one.
fn letters(name: &str) -> String {
    let initial = |word: &str| word.chars().find(char::is_ascii_alphanumeric);
    let words: Vec<char> = name.split_whitespace().filter_map(initial).take(2).collect();
    let letters = match words.as_slice() {
        [first, second] => [*first, *second].iter().collect(),
        _ => name.chars().filter(char::is_ascii_alphanumeric).take(2).collect::<String>(),
    };
    letters.to_ascii_uppercase()
}

/// A fingerprint in the making, some records at a time.
#[derive(Debug)]
pub(crate) struct Fingerprinting {
    hash: Hash,
    /// The list that is being read.
    list: usize,
    /// How many of its records are.
    row: usize,
}

impl Fingerprinting {
    pub(crate) fn new(district: &District) -> Self {
        let mut hash = Hash::new();
        hash.text(&district.name).text(&district.reporting_lea).choice(district.exit_codes).end();
        Self { hash, list: 0, row: 0 }
    }

    /// Goes on for so many records of the same district.
    pub(crate) fn go_on(&mut self, district: &District, mut records: usize) {
        let lengths = lengths(district);
        while self.list < lengths.len() {
            let to = self.row.saturating_add(records).min(lengths[self.list]);
            self.read(district, self.row..to);
            records -= to - self.row;
            self.row = to;
            if to < lengths[self.list] {
                return;
            }
            self.hash.end();
            (self.list, self.row) = (self.list + 1, 0);
        }
    }

    pub(crate) fn finish(self, district: &District) -> Fingerprint {
        named(&district.name, district.students.len(), mix(self.hash.0))
    }

    /// Reads some records of the list that it has come to.
    fn read(&mut self, district: &District, rows: Range<usize>) {
        let District {
            name: _,
            reporting_lea: _,
            exit_codes: _,
            schools,
            calendars,
            students,
            enrollments,
            programs,
            terms: TermRecords { attendance, courses, behavior },
            documents,
        } = district;
        let hash = &mut self.hash;
        match self.list {
            0 => schools[rows].iter().for_each(|row| hash.school(row)),
            1 => calendars[rows].iter().for_each(|row| hash.calendar(row)),
            2 => students[rows].iter().for_each(|row| hash.student(row)),
            3 => enrollments[rows].iter().for_each(|row| hash.enrollment(row)),
            4 => programs[rows].iter().for_each(|row| hash.program(row)),
            5 => documents[rows].iter().for_each(|row| hash.document(row)),
            6 => attendance[rows].iter().for_each(|row| hash.attendance(row)),
            7 => courses[rows].iter().for_each(|row| hash.course(row)),
            _ => behavior[rows].iter().for_each(|row| hash.behavior(row)),
        }
    }
}

/// How many records a district has in all its lists.
pub(crate) fn records(district: &District) -> usize {
    lengths(district).iter().sum()
}

/// The lengths of the lists, in the order in which they are read. A district without terms keeps the name that it had
/// before there were any.
fn lengths(district: &District) -> Vec<usize> {
    let District { schools, calendars, students, enrollments, programs, documents, terms, .. } = district;
    let lists = [schools.len(), calendars.len(), students.len(), enrollments.len(), programs.len(), documents.len()]
        .into_iter();
    let of_terms = [terms.attendance.len(), terms.courses.len(), terms.behavior.len()];
    lists.chain(of_terms.into_iter().filter(|_| !terms.is_empty())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Profile, generate};

    #[test]
    fn letters_come_from_the_name() {
        let check = |name, expected| assert_eq!(letters(name), expected);
        check("Tern Island", "TI");
        check("Harbor Unified School District", "HU");
        check("Oz", "OZ");
        check("École", "CO");
        check("", "");
    }

    #[test]
    fn one_changed_field_changes_the_fingerprint() {
        let before = generate(&Profile::example(), 1);
        let mut after = before.district.clone();
        after.enrollments[0].exit_reason.push('0');
        assert_ne!(Fingerprint::of(&after), before.fingerprint);
        after.enrollments[0].exit_reason.pop();
        assert_eq!(Fingerprint::of(&after), before.fingerprint);
    }
}
