use std::vec;

use crate::person::IDS;

/// Students in the order of their numbers, without a sort that would hold a page up: they are put into drawers by number
/// as they come, and a drawer is sorted when it is opened.
#[derive(Debug)]
pub(crate) struct Order {
    drawers: vec::IntoIter<Vec<Numbered>>,
    open: vec::IntoIter<Numbered>,
}

/// The part of a number in which numbers differ, and the student.
type Numbered = (u32, u32);

/// So many that a drawer of the largest district holds about two thousand students.
const DRAWERS: u64 = 1024;

/// Builds an [`Order`].
#[derive(Debug)]
pub(crate) struct Drawers(Vec<Vec<Numbered>>);

impl Drawers {
    pub(crate) fn new() -> Self {
        Self((0..DRAWERS).map(|_| Vec::new()).collect())
    }

    /// Puts a student of a number in.
    pub(crate) fn put(&mut self, number: u64, student: u32) {
        let number = number % IDS;
        let drawer = usize::try_from(number * DRAWERS / IDS).unwrap_or(0);
        self.0[drawer].push((u32::try_from(number).unwrap_or(u32::MAX), student));
    }

    pub(crate) fn close(self) -> Order {
        Order { drawers: self.0.into_iter(), open: Vec::new().into_iter() }
    }
}

impl Iterator for Order {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            if let Some((_, student)) = self.open.next() {
                return Some(student as usize);
            }
            let mut drawer = self.drawers.next()?;
            drawer.sort_unstable();
            self.open = drawer.into_iter();
        }
    }
}
