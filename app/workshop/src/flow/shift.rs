use engine::roster::StudentIx;
use engine::sorting;

use super::{Flow, Place};

/// Students who stand elsewhere since a setting was turned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The first stage at which they do.
    pub stage: usize,
    /// Where they stood there; none where they were not in the flow.
    pub before: Option<Place>,
    /// Where they stand now; none where they are no longer in the flow.
    pub after: Option<Place>,
    /// Who, in the order of their seats.
    pub students: Vec<StudentIx>,
}

/// Who moved between two flows of the same district: each student once, by the first stage that differs. Those who are in
/// both flows come first, then in the order of stages and places.
pub fn shifts(before: &Flow, after: &Flow) -> Vec<Shift> {
    type Key = (usize, Option<Place>, Option<Place>);
    let mut shifts: Vec<(Key, Vec<StudentIx>)> = Vec::new();
    let place = |flow: &Flow, stage: usize, line: Option<usize>| {
        line.and_then(|line| flow.stages.get(stage).map(|places| places[line]))
    };
    let mut students: Vec<StudentIx> = before.students.iter().chain(&after.students).copied().collect();
    students.sort_unstable();
    students.dedup();
    for student in students {
        let lines = [before, after].map(|flow| flow.students.binary_search(&student).ok());
        let stages = before.stages.len().max(after.stages.len());
        let mut pairs = (0..stages).map(|stage| (stage, place(before, stage, lines[0]), place(after, stage, lines[1])));
        if let Some(key) = pairs.find(|(_, was, is)| was != is) {
            sorting::under(&mut shifts, key).push(student);
        }
    }
    let shift = |((stage, before, after), students)| Shift { stage, before, after, students };
    let mut shifts: Vec<Shift> = shifts.into_iter().map(shift).collect();
    sorting::sort_by_key(&mut shifts, |shift| shift.before.is_none() || shift.after.is_none());
    shifts
}
