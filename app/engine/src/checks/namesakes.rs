use chrono::Datelike;

use super::Scope;
use crate::records::Student;
use crate::roster::StudentIx;

/// Students by name and birth date, so that one person under two numbers is found without comparing everybody with
/// everybody.
#[derive(Debug)]
pub(crate) struct Namesakes {
    /// What each seat's name and birth date come to; none without a birth date.
    keys: Vec<Option<u64>>,
    /// Where each bucket begins in `seats`; one more than there are buckets, which are a power of two.
    starts: Vec<u32>,
    seats: Vec<StudentIx>,
}

impl Namesakes {
    pub(super) fn among(scope: &Scope<'_>) -> Self {
        let keys: Vec<Option<u64>> = scope.roster.students().map(|student| key(scope.student(student))).collect();
        let buckets = (keys.len() * 2).next_power_of_two();
        let mut starts = vec![0; buckets + 1];
        for key in keys.iter().flatten() {
            starts[bucket(*key, buckets) + 1] += 1;
        }
        for at in 0..buckets {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut seats = vec![StudentIx(0); starts[buckets] as usize];
        for (student, key) in scope.roster.students().zip(&keys) {
            let Some(key) = key else { continue };
            let at = &mut next[bucket(*key, buckets)];
            seats[*at as usize] = student;
            *at += 1;
        }
        Self { keys, starts, seats }
    }

    /// The other numbers under which a student's name and birth date stand, in order.
    pub(crate) fn of<'a>(&'a self, scope: &'a Scope<'_>, student: StudentIx) -> impl Iterator<Item = StudentIx> + 'a {
        let key = self.keys[student.0 as usize];
        let range = key.map_or(0..0, |key| {
            let at = bucket(key, self.starts.len() - 1);
            self.starts[at] as usize..self.starts[at + 1] as usize
        });
        let others = self.seats[range].iter().copied();
        let is_other_number = move |other: &StudentIx| {
            self.keys[other.0 as usize] == key && is_namesake(scope.student(student), scope.student(*other))
        };
        others.filter(is_other_number)
    }
}

/// Whether two records have the name and birth date of one person under two numbers.
pub(super) fn is_namesake(one: &Student, other: &Student) -> bool {
    one.student_id != other.student_id
        && one.birth_date == other.birth_date
        && one.last_name.eq_ignore_ascii_case(&other.last_name)
        && one.first_name.eq_ignore_ascii_case(&other.first_name)
}

/// Equal for equal names and birth dates, and seldom for others: the hash of Fowler, Noll and Vo.
fn key(student: &Student) -> Option<u64> {
    let birth = student.birth_date?.num_days_from_ce().to_le_bytes();
    let names = student.last_name.bytes().chain([b'\n']).chain(student.first_name.bytes());
    let letters = names.map(|byte| byte.to_ascii_lowercase());
    let hash = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    Some(birth.into_iter().chain(letters).fold(0xcbf2_9ce4_8422_2325, hash))
}

fn bucket(key: u64, buckets: usize) -> usize {
    let folded = key ^ (key >> 32);
    usize::try_from(folded & (buckets as u64 - 1)).unwrap_or(0)
}
