//! The tables that can be opened, as cells and the sums between them.

use std::collections::BTreeMap;

use crate::choice::choices;
use crate::evaluate::Subgroup;
use crate::records::{Grade, RaceEthnicity, Sex};
use crate::roster::Small;
use crate::sorting;

/// A group of students within a school or grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// One sex; none where it is not known.
    Sex(Option<Sex>),
    /// One race or ethnicity; not reported where it is not known.
    Race(RaceEthnicity),
    /// A subgroup.
    Subgroup(Subgroup),
    /// Everyone else but a subgroup.
    Outside(Subgroup),
}

/// What students are divided by; every student is in exactly one group of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    /// Sex.
    Sex,
    /// Race and ethnicity.
    Race,
    /// In a subgroup, or everyone else.
    Subgroup(Subgroup),
}

impl Group {
    /// What it is a part of.
    pub fn grouping(self) -> Grouping {
        match self {
            Self::Sex(_) => Grouping::Sex,
            Self::Race(_) => Grouping::Race,
            Self::Subgroup(subgroup) | Self::Outside(subgroup) => Grouping::Subgroup(subgroup),
        }
    }
}

/// The place of a cell: what is left open, it sums over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Key {
    /// One school, or all.
    pub school: Option<Small>,
    /// One grade, or all.
    pub grade: Option<Grade>,
    /// One group, or everyone.
    pub group: Option<Group>,
}

impl Key {
    /// Whether a table shows it: at most one filter is open, so that no more than two of the three are given.
    fn is_published(self) -> bool {
        self.school.is_none() || self.grade.is_none() || self.group.is_none()
    }

    /// The cells that this one is a part of, each with what it is divided by there.
    fn wholes(self) -> impl Iterator<Item = (Self, Side)> {
        let school = self.school.map(|_| (Self { school: None, ..self }, Side::School));
        let grade = self.grade.map(|_| (Self { grade: None, ..self }, Side::Grade));
        let group = self.group.map(|group| (Self { group: None, ..self }, Side::Group(group.grouping())));
        [school, grade, group].into_iter().flatten()
    }
}

/// By what a cell is divided into parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// By school.
    School,
    /// By grade.
    Grade,
    /// By the groups of a grouping.
    Group(Grouping),
}

choices! {
    /// What is counted in a cell.
    pub enum Measure {
        /// The population by which groups are found small: members on the count day, or the adjusted cohort.
        Population = "population",
        /// Counted: dropouts of a year or of a class.
        Dropouts = "dropouts",
        /// Listed in a class.
        Listed = "listed",
        /// Removed from a class.
        Removed = "removed",
        /// Graduates of a class.
        Graduates = "graduates",
        /// Continuing in a class.
        Continuing = "continuing",
        /// Other completers of a class.
        Completers = "completers",
    }
}

/// A sum: a whole and its parts, by their places in [`Publication::keys`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The whole.
    pub whole: usize,
    /// By what it is divided.
    pub side: Side,
    /// The parts.
    pub parts: Vec<usize>,
}

/// The tables that can be opened from a report: the total; by school, grade and group; and with one filter open, by
/// another of the three.
///
/// The cells of school, grade and group together are in no table. They stand here because they are whole students,
/// none fewer than zero, and a reader knows that too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Places: first those that tables show, in order, then those that none does.
    pub keys: Vec<Key>,
    /// How many of the places tables show.
    pub published: usize,
    /// The sizes by which cells are hidden.
    pub population: Vec<u32>,
    /// The numbers that tables show, each by place.
    pub measures: Vec<(Measure, Vec<i64>)>,
    /// The sums between the places.
    pub lines: Vec<Line>,
}

/// Numbers by place, while they are counted.
pub(super) type Tally = BTreeMap<Key, (u32, Vec<i64>)>;

impl Publication {
    /// Arranges what was counted. Cells with nothing in them are left out, as tables leave them out.
    pub(super) fn new(measures: &[Measure], mut tally: Tally) -> Self {
        tally.retain(|_, (size, counts)| *size > 0 || counts.iter().any(|count| *count > 0));
        add_possible(&mut tally, measures.len());
        let mut cells: Vec<(Key, (u32, Vec<i64>))> = tally.into_iter().collect();
        sorting::sort_by_key(&mut cells, |(key, _)| (!key.is_published(), *key));
        let keys: Vec<Key> = cells.iter().map(|(key, _)| *key).collect();
        let published = keys.iter().filter(|key| key.is_published()).count();
        let population = cells.iter().map(|(_, (size, _))| *size).collect();
        let values = |at: usize| cells.iter().map(|(_, (_, counts))| counts[at]).collect();
        let measures = measures.iter().enumerate().map(|(at, measure)| (*measure, values(at))).collect();
        let lines = lines(&keys);
        Self { keys, published, population, measures, lines }
    }

    /// The cell of a place, where there is anyone in it.
    pub fn find(&self, key: Key) -> Option<usize> {
        self.keys[..self.published].binary_search(&key).ok()
    }

    /// A number of a cell, where tables have it.
    pub fn value(&self, measure: Measure, cell: usize) -> Option<i64> {
        self.measures.iter().find(|(one, _)| *one == measure).map(|(_, values)| values[cell])
    }

    /// The cells of a table: with a filter open, by one side.
    pub fn row(&self, filter: Key, side: Side) -> Vec<usize> {
        let is_in = |key: &Key| key.wholes().any(|(whole, by)| whole == filter && by == side);
        (0..self.published).filter(|at| is_in(&self.keys[*at])).collect()
    }

    /// How many schools, grades and groups of one grouping it has at most.
    pub(super) fn extent(&self) -> [usize; 3] {
        let total = Key::default();
        let groupings = |at: &usize| self.keys[*at].group.map(Group::grouping);
        let mut groups: Vec<(Grouping, usize)> = Vec::new();
        for grouping in (0..self.published).filter(|at| self.is_group(*at)).filter_map(|at| groupings(&at)) {
            *sorting::under(&mut groups, grouping) += 1;
        }
        let most = groups.into_iter().map(|(_, count)| count).max().unwrap_or(0);
        [self.row(total, Side::School).len(), self.row(total, Side::Grade).len(), most]
    }

    fn is_group(&self, at: usize) -> bool {
        let key = self.keys[at];
        key.school.is_none() && key.grade.is_none() && key.group.is_some()
    }
}

/// Adds the places where, for all that tables tell, someone may be: each of their three tables has someone.
fn add_possible(tally: &mut Tally, measures: usize) {
    let mut groups = BTreeMap::<Small, Vec<Group>>::new();
    for key in tally.keys() {
        if let Key { school: Some(school), grade: None, group: Some(group) } = *key {
            groups.entry(school).or_default().push(group);
        }
    }
    let mut possible = Vec::new();
    for key in tally.keys().filter(|key| key.group.is_none()) {
        let (Some(school), Some(_)) = (key.school, key.grade) else { continue };
        for group in groups.get(&school).into_iter().flatten() {
            let place = Key { group: Some(*group), ..*key };
            if tally.contains_key(&Key { school: None, ..place }) && !tally.contains_key(&place) {
                possible.push(place);
            }
        }
    }
    tally.extend(possible.into_iter().map(|key| (key, (0, vec![0; measures]))));
}

fn lines(keys: &[Key]) -> Vec<Line> {
    let places = sorting::map(keys.iter().enumerate().map(|(at, key)| (*key, at)));
    let mut parts = BTreeMap::<(usize, Side), Vec<usize>>::new();
    for (at, key) in keys.iter().enumerate() {
        for (whole, side) in key.wholes() {
            // A whole is there because its part is.
            if let Some(whole) = places.get(&whole) {
                parts.entry((*whole, side)).or_default().push(at);
            }
        }
    }
    parts.into_iter().map(|((whole, side), parts)| Line { whole, side, parts }).collect()
}
