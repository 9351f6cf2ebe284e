//! A report by subgroup with small groups hidden: what a table shows, and what someone can make of what it hides.

use engine::choice::Choice;
use engine::definition::Definition;
use engine::evaluate::{EventReport, HalfCount, Rate, Subgroup, Tenths, Unusable};
use engine::roster::Roster;
use engine::suppression::{
    Band, Group, Grouping, Hiding, Key, Measure, Mode, Publication, Reason, Side, Told, Verdict, band,
};

/// By what the rows of a table are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The five subgroups, which overlap.
    Subgroup,
    /// Sex.
    Sex,
    /// Race and ethnicity.
    Race,
    /// School.
    School,
    /// Grade.
    Grade,
}

/// A report with every table that can be opened from it, and what of it is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Its tables.
    pub publication: Publication,
    /// What they hide.
    pub hiding: Hiding,
    /// What a reader can make of each hidden number, by measure and cell.
    pub told: Vec<Vec<Option<Told>>>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its cell.
    pub cell: usize,
    /// The place of its cell.
    pub key: Key,
    /// What it shows.
    pub shows: Shows,
    /// Whether a hidden number of it can be told; none where it is shown.
    pub verdict: Option<Verdict>,
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Nothing, and why.
    Hidden(Reason),
    /// A rate without counts; none where there is no rate.
    Range(Option<Band>),
    /// Its numbers.
    Numbers {
        /// Dropouts.
        dropouts: usize,
        /// Members on the count day; none where the definition divides by another or by nothing.
        members: Option<usize>,
        /// Dropouts over members.
        rate: Option<Rate>,
        /// The same of everyone else, where the table tells it.
        others: Option<Rate>,
    },
}

impl Shows {
    /// How many percentage points the rate is above that of everyone else.
    pub fn gap(self) -> Option<Tenths> {
        match self {
            Self::Numbers { rate, others, .. } => Some(rate?.points_above(others?)),
            Self::Hidden(_) | Self::Range(_) => None,
        }
    }
}

/// A sum by which a number can be told: a whole, its parts, and of each the number where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The place of the whole.
    pub whole: Key,
    /// By what it is divided.
    pub side: Side,
    /// Its number.
    pub total: Option<i64>,
    /// Those of its parts, in order.
    pub parts: Vec<Option<i64>>,
    /// How many students it counts in two parts.
    pub twice: i64,
}

/// What becomes of a number that someone thinks is hidden in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guess {
    /// It is the only one that fits: by which sums, and what would have to be hidden to stop it.
    Only {
        /// The sums; none where only all together tell it.
        sums: Vec<Sum>,
        /// The cell to hide.
        stops: Option<Key>,
    },
    /// Another is the only one that fits.
    NotIt,
    /// It lies outside of what single sums leave.
    Outside(i64, i64),
    /// It fits as far as single sums tell, and so do others.
    OneOfSeveral(i64, i64),
    /// Whether others fit was not looked into.
    NotChecked(i64, i64),
}

impl Board {
    /// Hides what a mode calls small, and with it what would tell it where that is asked for.
    ///
    /// # Errors
    /// When a calendar row is missing by which members are counted.
    ///
    /// # Panics
    /// On a cohort definition.
    pub fn of(
        roster: &Roster,
        definition: &Definition,
        report: &EventReport,
        mode: Mode,
        is_protected: bool,
    ) -> Result<Self, Unusable> {
        let publication = Publication::of_event(roster, definition, report)?;
        let hiding =
            if is_protected { Hiding::protected(&publication, mode) } else { Hiding::primary(&publication, mode) };
        Ok(Self::of_tables(publication, hiding))
    }

    /// The same of tables and what they hide.
    pub fn of_tables(publication: Publication, hiding: Hiding) -> Self {
        let told = (0..publication.measures.len()).map(|measure| publication.told(&hiding, measure)).collect();
        Self { publication, hiding, told }
    }

    /// The rows of a table under a filter, empty groups left out.
    pub fn rows(&self, filter: Key, by: By) -> Vec<Row> {
        let cells = match by {
            By::Sex => self.publication.row(filter, Side::Group(Grouping::Sex)),
            By::Race => self.publication.row(filter, Side::Group(Grouping::Race)),
            By::School => self.publication.row(filter, Side::School),
            By::Grade => self.publication.row(filter, Side::Grade),
            By::Subgroup => {
                let key = |subgroup: &Subgroup| Key { group: Some(Group::Subgroup(*subgroup)), ..filter };
                Subgroup::ALL.iter().filter_map(|subgroup| self.publication.find(key(subgroup))).collect()
            }
        };
        let row = |cell: usize| {
            let key = self.publication.keys[cell];
            Row { cell, key, shows: self.shows(cell, filter), verdict: self.verdict(cell) }
        };
        cells.into_iter().map(row).collect()
    }

    /// Everyone outside the subgroup of a row, where there is anyone.
    pub fn rest(&self, row: &Row) -> Option<Row> {
        let Some(Group::Subgroup(subgroup)) = row.key.group else { return None };
        let key = Key { group: Some(Group::Outside(subgroup)), ..row.key };
        let cell = self.publication.find(key)?;
        Some(Row { cell, key, shows: self.shows(cell, Key { group: None, ..key }), verdict: self.verdict(cell) })
    }

    /// What a cell shows, beside everyone else under the filter.
    pub fn shows(&self, cell: usize, filter: Key) -> Shows {
        if let Some(reason) = self.hiding.reasons[cell] {
            return Shows::Hidden(reason);
        }
        let value = |measure, cell| self.publication.value(measure, cell).and_then(|value| usize::try_from(value).ok());
        let dropouts = value(Measure::Dropouts, cell).unwrap_or(0);
        let members = value(Measure::Population, cell);
        let all = members.map(HalfCount::whole);
        if !self.hiding.mode.shows_counts() {
            return Shows::Range(all.and_then(|all| band(dropouts, all)));
        }
        let total = self.publication.find(filter).filter(|total| *total != cell && !self.hiding.hides(*total));
        let others = total.and_then(|total| {
            let rest = value(Measure::Population, total)?.checked_sub(members?)?;
            Rate::new(value(Measure::Dropouts, total)?.checked_sub(dropouts)?, HalfCount::whole(rest))
        });
        let others = others.filter(|_| !self.is_rest_hidden(cell));
        Shows::Numbers { dropouts, members, rate: all.and_then(|all| Rate::new(dropouts, all)), others }
    }

    /// Whether a subgroup and everyone else are two cells, and the other one is hidden.
    fn is_rest_hidden(&self, cell: usize) -> bool {
        let key = self.publication.keys[cell];
        let rest = match key.group {
            Some(Group::Subgroup(subgroup)) => Group::Outside(subgroup),
            Some(Group::Outside(subgroup)) => Group::Subgroup(subgroup),
            Some(Group::Sex(_) | Group::Race(_)) | None => return false,
        };
        let rest = self.publication.find(Key { group: Some(rest), ..key });
        rest.is_some_and(|rest| self.hiding.hides(rest))
    }

    /// Whether any number of a cell can be told; none where it is shown.
    pub fn verdict(&self, cell: usize) -> Option<Verdict> {
        let verdicts = self.told.iter().filter_map(|told| told[cell].as_ref()).map(|told| told.verdict);
        verdicts.max_by_key(|verdict| match verdict {
            Verdict::Open => 0,
            Verdict::NotChecked => 1,
            Verdict::Derivable => 2,
        })
    }

    /// How many cells have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        (0..self.publication.published).filter(|cell| self.verdict(*cell) == Some(verdict)).count()
    }

    /// What becomes of a number that someone thinks is hidden in a cell; none where nothing is hidden there.
    pub fn guess(&self, cell: usize, measure: Measure, number: i64) -> Option<Guess> {
        let at = self.publication.measures.iter().position(|(one, _)| *one == measure)?;
        let Told { verdict, range: (low, high) } = self.told[at][cell].clone()?;
        Some(match verdict {
            Verdict::Derivable if number == low => {
                let proof = self.publication.proof(&self.hiding, at, cell);
                let sums = proof.lines.iter().map(|line| self.sum(*line, at)).collect();
                Guess::Only { sums, stops: proof.stops.map(|stops| self.publication.keys[stops]) }
            }
            Verdict::Derivable => Guess::NotIt,
            _ if !(low..=high).contains(&number) => Guess::Outside(low, high),
            Verdict::Open => Guess::OneOfSeveral(low, high),
            Verdict::NotChecked => Guess::NotChecked(low, high),
        })
    }

    fn sum(&self, line: usize, measure: usize) -> Sum {
        let line = &self.publication.lines[line];
        let values = &self.publication.measures[measure].1;
        let is_shown = |at: usize| at < self.publication.published && !self.hiding.hides(at);
        let shown = |at: &usize| is_shown(*at).then(|| values[*at]);
        Sum {
            whole: self.publication.keys[line.whole],
            side: line.side,
            total: shown(&line.whole),
            parts: line.parts.iter().map(shown).collect(),
            twice: line.parts.iter().map(|at| values[*at]).sum::<i64>() - values[line.whole],
        }
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::definition::find_definition;

    use super::*;
    use crate::desk::Desk;
    use crate::shipped::district_of;

    fn board(mode: Mode, is_protected: bool) -> Board {
        let scenario = scenarios::find("harbor-unified").unwrap();
        let desk = Desk::new(district_of(&scenario, None).district).unwrap();
        let definition = find_definition("nces-ccd").unwrap();
        let report = desk.report(&definition, "H", SchoolYear(2023), None).unwrap();
        Board::of(&desk.roster, &definition, &report, mode, is_protected).unwrap()
    }

    #[test]
    fn what_is_hidden_alone_is_told_with_the_sum_that_tells_it() {
        let board = board(Mode::Ma6, false);
        let told: Vec<usize> = (0..board.publication.published)
            .filter(|cell| board.told[0][*cell].as_ref().is_some_and(|told| told.verdict == Verdict::Derivable))
            .collect();
        let cell = *told.first().expect("a subgroup of Harbor beside everyone else");
        let number = board.told[0][cell].as_ref().unwrap().range.0;
        let Some(Guess::Only { sums, stops }) = board.guess(cell, Measure::Dropouts, number) else {
            panic!("the only number that fits")
        };
        assert!(!sums.is_empty() && stops.is_some());
        assert_eq!(board.guess(cell, Measure::Dropouts, number + 1), Some(Guess::NotIt));
    }

    #[test]
    fn what_is_protected_is_one_of_several() {
        let board = board(Mode::Ma6, true);
        assert_eq!((board.count(Verdict::Derivable), board.count(Verdict::NotChecked)), (0, 0));
        let hidden = (0..board.publication.published).find(|cell| board.hiding.hides(*cell)).unwrap();
        let (low, high) = board.told[0][hidden].as_ref().unwrap().range;
        assert_eq!(board.guess(hidden, Measure::Dropouts, low), Some(Guess::OneOfSeveral(low, high)));
        assert_eq!(board.guess(hidden, Measure::Dropouts, high + 1), Some(Guess::Outside(low, high)));
    }

    #[test]
    fn a_gap_is_the_distance_to_everyone_else() {
        let board = board(Mode::None, false);
        let rows = board.rows(Key::default(), By::Grade);
        let Shows::Numbers { dropouts, members: Some(members), rate: Some(rate), others: Some(others) } = rows[0].shows
        else {
            panic!("everything is shown")
        };
        // Five of fifteen in all.
        assert_eq!(others, Rate::new(5 - dropouts, HalfCount::whole(15 - members)).unwrap());
        assert_eq!(rows[0].shows.gap(), Some(rate.points_above(others)));
    }
}
