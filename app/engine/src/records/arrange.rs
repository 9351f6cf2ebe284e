use std::mem;

use chrono::NaiveDate;

use super::District;
use super::since::{Newcomers, begins};
use crate::sorting;

/// Where records stand after a district was put in order: the new position of each, by list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Positions {
    students: Vec<u32>,
    enrollments: Vec<u32>,
    programs: Vec<u32>,
    documents: Vec<u32>,
}

impl Positions {
    /// The new position of a student.
    pub fn student(&self, before: u32) -> u32 {
        moved(&self.students, before)
    }

    /// The new position of an enrollment.
    pub fn enrollment(&self, before: u32) -> u32 {
        moved(&self.enrollments, before)
    }

    /// The new position of a program record.
    pub fn program(&self, before: u32) -> u32 {
        moved(&self.programs, before)
    }

    /// The new position of a paper.
    pub fn document(&self, before: u32) -> u32 {
        moved(&self.documents, before)
    }
}

impl District {
    /// Puts students, enrollments, programs and papers into the order in which they come to be known: first, in their
    /// order, those known on a day, then the others by the day on which each one is.
    ///
    /// From that day on, [`known_on`](Self::known_on) keeps the beginning of each list, so that a position names the same
    /// record on every day. Says where each record went.
    pub fn in_order_of_arrival(&mut self, day: NaiveDate) -> Positions {
        let newcomers = Newcomers::after(self, day);
        let students = order(&self.students, day, |row| newcomers.student(&row.student_id));
        let enrollments = order(&self.enrollments, day, begins);
        let programs = order(&self.programs, day, |row| newcomers.program(row));
        let documents = order(&self.documents, day, |row| newcomers.document(row));
        Positions {
            students: arrange(&mut self.students, students),
            enrollments: arrange(&mut self.enrollments, enrollments),
            programs: arrange(&mut self.programs, programs),
            documents: arrange(&mut self.documents, documents),
        }
    }
}

/// The positions of rows in the order of their days, where a day and all before it are one; empty where they stand so.
fn order<T>(rows: &[T], day: NaiveDate, since: impl Fn(&T) -> NaiveDate) -> Vec<u32> {
    let days: Vec<NaiveDate> = rows.iter().map(|row| since(row).max(day)).collect();
    if days.is_sorted() {
        return Vec::new();
    }
    sorting::positions(days.len(), &|one, other| days[one as usize].cmp(&days[other as usize]))
}

/// Puts rows into an order, and says where each went; nothing where they stay.
fn arrange<T>(rows: &mut Vec<T>, order: Vec<u32>) -> Vec<u32> {
    if order.is_empty() {
        return order;
    }
    let mut before: Vec<Option<T>> = mem::take(rows).into_iter().map(Some).collect();
    rows.extend(order.iter().filter_map(|at| before[*at as usize].take()));
    let mut positions = vec![0; order.len()];
    for (at, position) in order.into_iter().zip(0..) {
        positions[at as usize] = position;
    }
    positions
}

fn moved(positions: &[u32], before: u32) -> u32 {
    positions.get(before as usize).copied().unwrap_or(before)
}
