//! Whether a hidden number can be told from what is shown.

use super::corners::{Reach, reach};
use super::hiding::Hiding;
use super::publication::Publication;
use super::search;
use super::system::{Bounds, System};
use super::tableau::Tableau;
use crate::sorting;

/// What is known of a hidden number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// At least two numbers fit everything that is shown.
    Open,
    /// Only one number fits.
    Derivable,
    /// No single sum tells it, and whether several together do was not looked into.
    NotChecked,
}

/// Schools, grades and groups of one kind up to which every hidden number is decided: 8 × 8 under three filters
/// [kit's own], and as many groups as there are races.
pub const LARGEST_CHECKED: [usize; 3] = [8, 8, 9];

/// A solver that remembers other numbers that fit: hiding more, they still do.
pub(super) struct Solver<'a> {
    publication: &'a Publication,
    is_small_enough: bool,
    /// By measure: places whose numbers differ in numbers that fit.
    worlds: Vec<(usize, Vec<usize>)>,
    /// By measure and place: whether it differs in any.
    open: Vec<Vec<bool>>,
}

impl<'a> Solver<'a> {
    pub(super) fn new(publication: &'a Publication) -> Self {
        let is_small_enough = publication.extent().iter().zip(LARGEST_CHECKED).all(|(size, most)| *size <= most);
        let places = publication.keys.len();
        let open = vec![vec![false; places]; publication.measures.len()];
        Self { publication, is_small_enough, worlds: Vec::new(), open }
    }

    /// A solver for when this cell is shown: it forgets what fits only while the cell is hidden.
    pub(super) fn when_shown(&self, cell: usize) -> Self {
        let mut solver = Self::new(self.publication);
        let holds = |(_, places): &&(usize, Vec<usize>)| places.binary_search(&cell).is_err();
        for (measure, places) in self.worlds.iter().filter(holds) {
            solver.learn(*measure, places.clone());
        }
        solver
    }

    fn learn(&mut self, measure: usize, mut places: Vec<usize>) {
        sorting::sort(&mut places);
        for place in &places {
            self.open[measure][*place] = true;
        }
        self.worlds.push((measure, places));
    }

    /// The verdict on every number of a measure; none where it is shown.
    pub(super) fn verdicts(&mut self, hiding: &Hiding, measure: usize) -> Vec<Option<Verdict>> {
        let system = System::new(self.publication, hiding, measure);
        let bounds = system.narrowed();
        let mut tableau = None;
        let hidden = |at: &usize| hiding.hides(*at);
        let mut verdicts = vec![None; self.publication.published];
        for at in (0..self.publication.published).filter(hidden) {
            verdicts[at] = Some(self.verdict(&system, &bounds, &mut tableau, measure, at));
        }
        verdicts
    }

    /// Whether no number of a measure can be told, as far as it is looked into.
    pub(super) fn leaves_open(&mut self, hiding: &Hiding, measure: usize) -> bool {
        let system = System::new(self.publication, hiding, measure);
        let bounds = system.narrowed();
        let hidden: Vec<usize> = (0..self.publication.published).filter(|at| hiding.hides(*at)).collect();
        let mut tableau = None;
        !hidden.iter().any(|at| bounds.is_fixed(*at))
            && hidden
                .into_iter()
                .all(|at| self.verdict(&system, &bounds, &mut tableau, measure, at) != Verdict::Derivable)
    }

    fn verdict(
        &mut self,
        system: &System<'_>,
        bounds: &Bounds,
        tableau: &mut Option<Tableau>,
        measure: usize,
        at: usize,
    ) -> Verdict {
        if bounds.is_fixed(at) {
            return Verdict::Derivable;
        }
        if self.open[measure][at] {
            return Verdict::Open;
        }
        if !self.is_small_enough {
            return Verdict::NotChecked;
        }
        if tableau.as_ref().is_none_or(|tableau| !tableau.places.contains(&at)) {
            *tableau = Tableau::about(system, bounds, at);
        }
        let stays = tableau.as_mut().and_then(|tableau| {
            let number = tableau.places.iter().position(|place| *place == at)?;
            let mut stays = 0;
            for sign in [1, -1] {
                match reach(system, bounds, tableau, number, sign)? {
                    Reach::Other(found) => {
                        self.learn(measure, found.into_iter().map(|(place, _)| place).collect());
                        return Some(false);
                    }
                    Reach::Stays => stays += 1,
                    Reach::Unclear => {}
                }
            }
            (stays == 2).then_some(true)
        });
        match stays.map(|stays| !stays).or_else(|| search::other(system, bounds, at)) {
            Some(true) => Verdict::Open,
            Some(false) => Verdict::Derivable,
            None => Verdict::NotChecked,
        }
    }
}
