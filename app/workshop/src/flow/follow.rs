use std::fmt;

use chrono::NaiveDate;
use engine::roster::StudentIx;

use super::{Flow, Place, tally};

/// A group of a flow: who stands at a place, or who goes on from it to a place of the next stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// The stage, from 0.
    pub stage: usize,
    /// The place at that stage.
    pub from: Place,
    /// The place at the next one; none for everyone at `from`.
    pub to: Option<Place>,
}

impl Group {
    /// Everyone at a place of a stage.
    pub fn at(stage: usize, from: Place) -> Self {
        Self { stage, from, to: None }
    }

    /// Reads what [`Display`](fmt::Display) writes: `0.9`, `1.counted`, `0.9.counted`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let stage = parts.next()?.parse().ok()?;
        let from = Place::from_slug(parts.next()?)?;
        let to = parts.next().map(|slug| Place::from_slug(slug).ok_or(())).transpose().ok()?;
        parts.next().is_none().then_some(Self { stage, from, to })
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.stage, self.from.slug())?;
        self.to.map_or(Ok(()), |to| write!(f, ".{}", to.slug()))
    }
}

impl Flow {
    /// The students of a group, in the order of their seats; nobody where the flow has no such group.
    pub fn students_of(&self, group: Group) -> Vec<StudentIx> {
        self.lines_of(group).map(|line| self.students[line]).collect()
    }

    /// Where the students of a group stand at each stage: its count day, and how many at which place.
    pub fn way_of(&self, group: Group) -> Vec<(NaiveDate, Vec<(Place, usize)>)> {
        let stages = self.days.iter().zip(&self.stages);
        stages.map(|(day, places)| (*day, tally(self.lines_of(group).map(|line| places[line])))).collect()
    }

    /// The positions of a group's students in [`Flow::students`].
    pub fn lines_of(&self, group: Group) -> impl Iterator<Item = usize> {
        let stays = move |line: &usize| {
            let is_at = |stage: usize, place| self.stages.get(stage).is_some_and(|places| places[*line] == place);
            is_at(group.stage, group.from) && group.to.is_none_or(|to| is_at(group.stage + 1, to))
        };
        (0..self.students.len()).filter(stays)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_read_as_it_is_written() {
        for text in ["0.9", "1.counted", "0.KG.not-considered", "3.on-track.graduated"] {
            assert_eq!(Group::parse(text).map(|group| group.to_string()).as_deref(), Some(text));
        }
        for text in ["", "0", "9", "x.9", "0.13", "0.9.here", "0.9.counted.counted"] {
            assert_eq!(Group::parse(text), None, "{text}");
        }
    }
}
