use std::collections::BTreeMap;

use engine::records::{District, Enrollment};
use engine::sorting;

/// An enrollment record of an LEA that two states of the data store hold differently: positions in each one's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Only the later one has it.
    Added {
        /// Its position there.
        after: usize,
    },
    /// Only the earlier one has it.
    Removed {
        /// Its position there.
        before: usize,
    },
    /// Both have it, with another value in some field.
    Edited {
        /// Its position in the earlier one.
        before: usize,
        /// Its position in the later one.
        after: usize,
    },
}

/// What became of an LEA's enrollment records between two states of the data store, by student.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The changes of each student that has any, by number.
    pub by_student: BTreeMap<String, Vec<Change>>,
}

impl Changes {
    /// Tells two states apart. Equal records of a student are the same wherever they stand; of the others the first of
    /// the earlier state is taken for the first of the later.
    pub fn between(before: &District, after: &District, lea_id: &str) -> Self {
        let (mut before_rows, mut after_rows) = (Vec::new(), Vec::new());
        let of_lea = |record: &Enrollment| record.lea_id == lea_id;
        // Most records stand unchanged at their place; only the students of the others are looked at.
        let longest = before.enrollments.len().max(after.enrollments.len());
        let mut touched = BTreeMap::new();
        for at in 0..longest {
            let (one, other) = (before.enrollments.get(at), after.enrollments.get(at));
            if one != other {
                for record in [one, other].into_iter().flatten().filter(|record| of_lea(record)) {
                    touched.entry(record.student_id.as_str()).or_insert((Vec::new(), Vec::new()));
                }
            }
        }
        before_rows.extend(before.enrollments.iter().enumerate().filter(|(_, record)| of_lea(record)));
        after_rows.extend(after.enrollments.iter().enumerate().filter(|(_, record)| of_lea(record)));
        for (at, record) in before_rows {
            if let Some((rows, _)) = touched.get_mut(record.student_id.as_str()) {
                rows.push((at, record));
            }
        }
        for (at, record) in after_rows {
            if let Some((_, rows)) = touched.get_mut(record.student_id.as_str()) {
                rows.push((at, record));
            }
        }
        let changes = touched.into_iter().map(|(student, (before, after))| (student.to_owned(), paired(before, after)));
        Self { by_student: sorting::map(changes.filter(|(_, changes)| !changes.is_empty())) }
    }

    /// How many records changed.
    pub fn len(&self) -> usize {
        self.by_student.values().map(Vec::len).sum()
    }

    /// Whether none did.
    pub fn is_empty(&self) -> bool {
        self.by_student.is_empty()
    }
}

/// The changes among one student's records.
fn paired(before: Vec<(usize, &Enrollment)>, mut after: Vec<(usize, &Enrollment)>) -> Vec<Change> {
    let mut gone = Vec::new();
    for (at, record) in before {
        match after.iter().position(|(_, other)| *other == record) {
            Some(same) => drop(after.remove(same)),
            None => gone.push(at),
        }
    }
    let longest = gone.len().max(after.len());
    (0..longest)
        .filter_map(|place| match (gone.get(place), after.get(place)) {
            (Some(before), Some((after, _))) => Some(Change::Edited { before: *before, after: *after }),
            (Some(before), None) => Some(Change::Removed { before: *before }),
            (None, Some((after, _))) => Some(Change::Added { after: *after }),
            (None, None) => None,
        })
        .collect()
}
