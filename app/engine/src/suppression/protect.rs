//! Complementary hiding: more cells are hidden until no hidden one can be told.

use std::vec::IntoIter;

use super::Mode;
use super::hiding::{Hiding, Reason};
use super::publication::{Group, Key, Publication};
use super::solver::{Solver, Verdict};
use super::system::System;
use crate::records::RaceEthnicity;
use crate::sorting;

impl Hiding {
    /// Hides what a mode calls small and, beside it, what would tell it [kit's own].
    ///
    /// While a hidden number can be told, the smallest cell is hidden that is shown in the sums that tell it and whose
    /// hiding stops that; a whole only where none of its parts does. Every round hides a cell, so that it ends, if need
    /// be with nothing shown.
    pub fn protected(publication: &Publication, mode: Mode) -> Self {
        let mut protecting = Protecting::new(publication, mode);
        while !protecting.step() {}
        protecting.finish()
    }

    /// Hides one cell for a number that can be told, unless hiding for another made it safe; whether it did.
    fn hide_for(&mut self, publication: &Publication, measure: usize, cell: usize, is_first: bool) -> bool {
        if !is_first && !System::new(publication, self, measure).narrowed().is_fixed(cell) {
            return false;
        }
        let next = self.complement(publication, measure, cell);
        if let Some(next) = next {
            self.reasons[next] = Some(Reason::Complementary);
        }
        next.is_some()
    }

    /// The cell to hide so that a number is not told by the sums that tell it; none where all their cells are hidden.
    fn complement(&self, publication: &Publication, measure: usize, cell: usize) -> Option<usize> {
        let lines = lines_about(&System::new(publication, self, measure), cell);
        let about = |at: &usize| &publication.lines[*at];
        let is_shown = |at: &usize| *at < publication.published && !self.hides(*at);
        let mut parts: Vec<usize> = lines.iter().map(about).flat_map(|line| &line.parts).copied().collect();
        let mut wholes: Vec<usize> = lines.iter().map(about).map(|line| line.whole).collect();
        wholes.retain(|whole| !parts.contains(whole));
        for cells in [&mut parts, &mut wholes] {
            cells.retain(is_shown);
            sorting::sort_by_key(cells, |at| (publication.population[*at], *at));
        }
        let cells: Vec<usize> = parts.into_iter().chain(wholes).collect();
        let is_enough = |next: &usize| {
            let mut hiding = self.clone();
            hiding.reasons[*next] = Some(Reason::Complementary);
            let system = System::new(publication, &hiding, measure);
            let mut bounds = system.known.clone();
            system.narrow(&mut bounds, &|line| lines.contains(&line), &mut |_| ());
            !bounds.is_fixed(cell)
        };
        cells.iter().copied().find(is_enough).or_else(|| cells.first().copied())
    }
}

/// Complementary hiding in steps, so that a page can answer in between: see [`Hiding::protected`].
pub struct Protecting<'a> {
    publication: &'a Publication,
    hiding: Hiding,
    solver: Solver<'a>,
    stage: Stage,
}

/// What comes next.
enum Stage {
    /// A round looks for numbers of a measure that can be told; whether it hid a cell so far.
    Look { measure: usize, hid: bool },
    /// A cell is hidden for each of these; whether one was for those of this measure, and for those before.
    Hide { measure: usize, told: IntoIter<usize>, hid_here: bool, hid: bool },
    /// These are shown again where that tells nothing.
    Show { cells: IntoIter<usize> },
    /// Nothing.
    Done,
}

impl<'a> Protecting<'a> {
    /// Begins with what a mode calls small.
    pub fn new(publication: &'a Publication, mode: Mode) -> Self {
        let hiding = Hiding::primary(publication, mode);
        // Where no count is shown, nothing can be subtracted.
        let stage = if mode.shows_counts() { Stage::Look { measure: 0, hid: false } } else { Stage::Done };
        Self { publication, hiding, solver: Solver::new(publication), stage }
    }

    /// Takes a step; whether it was the last.
    pub fn step(&mut self) -> bool {
        let Self { publication, hiding, solver, .. } = self;
        match &mut self.stage {
            Stage::Look { measure, hid } if *measure < publication.measures.len() => {
                let verdicts = solver.verdicts(hiding, *measure);
                let told = (0..verdicts.len()).filter(|at| verdicts[*at] == Some(Verdict::Derivable));
                let told = told.collect::<Vec<usize>>().into_iter();
                self.stage = Stage::Hide { measure: *measure, told, hid_here: false, hid: *hid };
            }
            Stage::Look { hid: true, .. } => {
                if hiding.mode.hides_not_reported() {
                    hiding.hide_not_reported(publication);
                }
                self.stage = Stage::Look { measure: 0, hid: false };
            }
            Stage::Look { hid: false, .. } => {
                self.stage = Stage::Show { cells: self.may_be_shown().into_iter() };
            }
            Stage::Hide { measure, told, hid_here, hid } => match told.next() {
                Some(cell) => *hid_here |= hiding.hide_for(publication, *measure, cell, !*hid_here),
                None => self.stage = Stage::Look { measure: *measure + 1, hid: *hid || *hid_here },
            },
            Stage::Show { cells } => match cells.next() {
                Some(cell) => self.show(cell),
                None => self.stage = Stage::Done,
            },
            Stage::Done => {}
        }
        matches!(self.stage, Stage::Done)
    }

    /// What is hidden, once every step is taken.
    ///
    /// # Panics
    /// When one is not.
    pub fn finish(self) -> Hiding {
        assert!(matches!(self.stage, Stage::Done), "every step is taken");
        self.hiding
    }

    /// What was hidden early and may not be needed in the end: of the unfiltered tables, the largest first.
    fn may_be_shown(&self) -> Vec<usize> {
        let Self { publication, hiding, .. } = self;
        let is_wide = |at: &usize| {
            let Key { school, grade, group } = publication.keys[*at];
            [school.is_some(), grade.is_some(), group.is_some()].iter().filter(|given| **given).count() <= 1
        };
        let is_by_rule = |at: usize| {
            hiding.mode.hides_not_reported()
                && publication.keys[at].group == Some(Group::Race(RaceEthnicity::NotReported))
        };
        let complementary = |at: &usize| hiding.reasons[*at] == Some(Reason::Complementary) && !is_by_rule(*at);
        let mut cells: Vec<usize> = (0..publication.published).filter(is_wide).filter(complementary).collect();
        sorting::sort_by_key(&mut cells, |at| std::cmp::Reverse(publication.population[*at]));
        cells
    }

    /// Shows a cell again where no number can then be told.
    fn show(&mut self, cell: usize) {
        let mut shown = self.hiding.clone();
        shown.reasons[cell] = None;
        let mut without = self.solver.when_shown(cell);
        if (0..self.publication.measures.len()).all(|measure| without.leaves_open(&shown, measure)) {
            (self.hiding, self.solver) = (shown, without);
        }
    }
}

/// The sums by which a number is told; where only all together do, those that it stands in.
fn lines_about(system: &System<'_>, cell: usize) -> Vec<usize> {
    system.why(cell).unwrap_or_else(|| system.lines_of[cell].iter().map(|line| *line as usize).collect())
}

/// A number that can be told, with what tells it and what would stop that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The sums that leave no other number, in the order in which they are used; none where single sums do not do it, and
    /// only all of them together leave one.
    pub lines: Vec<usize>,
    /// The cell that would be hidden first to stop it.
    pub stops: Option<usize>,
}

/// What a reader can make of a hidden number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Whether it can be told.
    pub verdict: Verdict,
    /// The lowest and highest number that single sums leave.
    pub range: (i64, i64),
}

impl Publication {
    /// What a reader can make of every number of a measure; none where it is shown.
    pub fn told(&self, hiding: &Hiding, measure: usize) -> Vec<Option<Told>> {
        if !hiding.mode.shows_counts() {
            // Nothing is shown that could be summed up, and every hidden group is small.
            let largest = i64::from(hiding.mode.largest_hidden().unwrap_or(0));
            let told = Told { verdict: Verdict::Open, range: (0, largest) };
            return hiding.reasons.iter().map(|reason| reason.map(|_| told.clone())).collect();
        }
        let bounds = System::new(self, hiding, measure).narrowed();
        let verdicts = Solver::new(self).verdicts(hiding, measure);
        let told = |(at, verdict): (usize, Option<Verdict>)| {
            let only = self.measures[measure].1[at];
            verdict.map(|verdict| match verdict {
                Verdict::Derivable => Told { verdict, range: (only, only) },
                _ => Told { verdict, range: (bounds.low[at], bounds.high[at]) },
            })
        };
        verdicts.into_iter().enumerate().map(told).collect()
    }

    /// By what a number can be told that can be told.
    pub fn proof(&self, hiding: &Hiding, measure: usize, cell: usize) -> Proof {
        let lines = System::new(self, hiding, measure).why(cell).unwrap_or_default();
        Proof { lines, stops: hiding.complement(self, measure, cell) }
    }
}
