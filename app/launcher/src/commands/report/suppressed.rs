//! Reports in which small groups are hidden: numbers without students.

use std::collections::BTreeMap;
use std::fmt::Write;

use engine::choice::Choice;
use engine::evaluate::{HalfCount, Rate};
use engine::suppression::{Band, Hiding, Reason, band};
use serde::Serialize;
use workshop::export::{ByteOrderMark, csv_text};

use super::whole_or_half;
use crate::commands::answer::voice;

/// A cell as it is shown. It lists nobody: whoever has the students of one table and of another has those of both.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    /// Why it is hidden.
    Hidden { hidden: Reason },
    /// Its rate, in modes without counts; none without a population.
    Range { rate: Option<String> },
    /// Its numbers.
    Shown {
        count: usize,
        #[serde(flatten)]
        denominator: Option<Denominator>,
        #[serde(skip_serializing_if = "Option::is_none")]
        rate_percent: Option<f64>,
    },
}

/// What a count is divided by.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Denominator {
    #[serde(serialize_with = "whole_or_half")]
    denominator: HalfCount,
}

/// A number that stands alone, or why it does not.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Alone {
    Hidden {
        hidden: Reason,
    },
    Shown {
        #[serde(serialize_with = "whole_or_half")]
        count: HalfCount,
    },
}

impl Cell {
    /// A cell of a publication: hidden where its hiding says so.
    pub(super) fn of(hiding: &Hiding, place: Option<usize>, count: usize, denominator: Option<HalfCount>) -> Self {
        match place.and_then(|at| hiding.reasons[at]) {
            Some(hidden) => Self::Hidden { hidden },
            None if !hiding.mode.shows_counts() => {
                Self::Range { rate: denominator.and_then(|of| band(count, of)).map(written) }
            }
            None => {
                let rate = denominator.and_then(|of| Rate::new(count, of));
                let denominator = denominator.map(|denominator| Denominator { denominator });
                Self::Shown { count, denominator, rate_percent: rate.map(|rate| rate.percent().as_f64()) }
            }
        }
    }

    /// The count, or why there is none.
    pub(super) fn numerator(&self) -> Option<Alone> {
        match self {
            Self::Hidden { hidden } => Some(Alone::Hidden { hidden: *hidden }),
            Self::Range { .. } => None,
            Self::Shown { count, .. } => Some(Alone::Shown { count: HalfCount::whole(*count) }),
        }
    }

    /// What the count is divided by, or why it is not shown; none where it is divided by nothing.
    pub(super) fn denominator(&self, is_divided: bool) -> Option<Alone> {
        match self {
            _ if !is_divided => None,
            Self::Hidden { hidden } => Some(Alone::Hidden { hidden: *hidden }),
            Self::Range { .. } => None,
            Self::Shown { denominator, .. } => denominator.map(|of| Alone::Shown { count: of.denominator }),
        }
    }

    pub(super) fn rate_percent(&self) -> Option<f64> {
        if let Self::Shown { rate_percent, .. } = self { *rate_percent } else { None }
    }

    /// The rate, where it stands for the count.
    pub(super) fn range(&self) -> Option<&str> {
        if let Self::Range { rate } = self { rate.as_deref() } else { None }
    }

    fn in_words(&self) -> String {
        match self {
            Self::Hidden { hidden } => voice().hidden(*hidden),
            Self::Range { rate } => rate.clone().unwrap_or_else(|| "no rate".to_owned()),
            Self::Shown { count, denominator, .. } => {
                let of = denominator.map_or_else(String::new, |of| format!(" of {}", of.denominator));
                let rate = denominator.and_then(|of| Rate::new(*count, of.denominator));
                let rate = rate.map_or_else(String::new, |rate| format!(", {}%", rate.percent()));
                format!("{count}{of}{rate}")
            }
        }
    }
}

fn written(band: Band) -> String {
    voice().band(band)
}

/// A table of cells: its name in files, its title, and its rows by the names of files and of people.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) rows: Vec<(String, String, Cell)>,
}

impl Table {
    pub(super) fn by_key(&self) -> BTreeMap<String, Cell> {
        self.rows.iter().map(|(key, _, cell)| (key.clone(), cell.clone())).collect()
    }
}

/// The tables for people, under a heading.
pub(super) fn text(heading: &str, hiding: &Hiding, total: &Cell, tables: &[Table]) -> String {
    let mut out = format!("{heading}\n\n{}\n\n", voice().suppression_says(hiding.mode));
    let _ = writeln!(out, "Total: {}", total.in_words());
    for table in tables {
        let _ = writeln!(out, "\n{}", table.title);
        for (_, name, cell) in &table.rows {
            let _ = writeln!(out, "  {name:<32} {}", cell.in_words());
        }
    }
    out
}

/// The tables for spreadsheets: a row for each cell.
pub(super) fn csv(total: &Cell, tables: &[Table]) -> String {
    let header = ["table", "group", "count", "denominator", "rate", "hidden"];
    let row = |table: &str, group: &str, cell: &Cell| {
        let [count, denominator, rate, hidden] = match cell {
            Cell::Hidden { hidden } => [String::new(), String::new(), String::new(), hidden.slug().to_owned()],
            Cell::Range { rate } => [String::new(), String::new(), rate.clone().unwrap_or_default(), String::new()],
            Cell::Shown { count, denominator, rate_percent } => [
                count.to_string(),
                denominator.map(|of| of.denominator.to_string()).unwrap_or_default(),
                rate_percent.map(|rate| format!("{rate:.1}")).unwrap_or_default(),
                String::new(),
            ],
        };
        vec![table.to_owned(), group.to_owned(), count, denominator, rate, hidden]
    };
    let mut rows = vec![row("total", "", total)];
    for table in tables {
        rows.extend(table.rows.iter().map(|(key, _, cell)| row(table.name, key, cell)));
    }
    csv_text(&header, &rows, ByteOrderMark::Omit)
}
