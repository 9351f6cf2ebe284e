use engine::evaluate::{EventReport, Question};
use engine::sorting;

use super::Truths;
use crate::named::named;

named! {
    /// Where a student stands by truth and count.
    pub enum Field {
        /// Really dropped out, and counted.
        Counted = "dropped-out-and-counted",
        /// Really dropped out, and not counted.
        Missed = "dropped-out-not-counted",
        /// Never dropped out in the year, and counted.
        Mistaken = "counted-never-dropped-out",
        /// Neither dropped out nor counted.
        Neither = "neither",
    }
}

impl Field {
    fn of(dropped_out: bool, is_counted: bool) -> Self {
        match (dropped_out, is_counted) {
            (true, true) => Self::Counted,
            (true, false) => Self::Missed,
            (false, true) => Self::Mistaken,
            (false, false) => Self::Neither,
        }
    }
}

/// Truth by count: every student with a record in the LEA stands in one of four fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TruthTable {
    /// The field of each determination of the report, in its order.
    pub fields: Vec<Field>,
    /// Which questions decided against those who are missed, with how many, most first.
    pub missed_by: Vec<(Question, usize)>,
    /// Who really dropped out and stands in no record: not counted, with no clause to ask.
    pub without_record: usize,
    counts: [usize; 4],
}

impl TruthTable {
    /// Holds a report against the truth.
    pub fn of(report: &EventReport, truths: &Truths) -> Self {
        let mut missed_by: Vec<(Question, usize)> = Vec::new();
        let mut counts = [0; 4];
        let mut fields = Vec::with_capacity(report.determinations.len());
        for one in &report.determinations {
            let field = Field::of(truths.get(one.student).dropped_out(), one.is_counted());
            if field == Field::Missed {
                *sorting::under(&mut missed_by, one.clause.question()) += 1;
            }
            counts[field as usize] += 1;
            fields.push(field);
        }
        sorting::sort_by_key(&mut missed_by, |(_, count)| std::cmp::Reverse(*count));
        Self { fields, missed_by, without_record: truths.without_record, counts }
    }

    /// The places in the report of a field's students.
    pub fn places(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.fields.iter().enumerate().filter(move |(_, one)| **one == field).map(|(place, _)| place)
    }

    /// How many stand in a field.
    pub fn count(&self, field: Field) -> usize {
        self.counts[field as usize]
    }

    /// How many really dropped out, with a record here or without.
    pub fn dropped_out(&self) -> usize {
        self.count(Field::Counted) + self.count(Field::Missed) + self.without_record
    }

    /// How many are counted.
    pub fn counted(&self) -> usize {
        self.count(Field::Counted) + self.count(Field::Mistaken)
    }

    /// How many of those who really dropped out are counted.
    pub fn found(&self) -> Share {
        Share { count: self.count(Field::Counted), all: self.dropped_out() }
    }

    /// How many of those counted really dropped out.
    pub fn right(&self) -> Share {
        Share { count: self.count(Field::Counted), all: self.counted() }
    }

    /// Who stands in another field than in a table of the same students: the place in the report, the field there and
    /// the field here.
    pub fn moved_from<'a>(&'a self, before: &'a Self) -> impl Iterator<Item = (usize, Field, Field)> + 'a {
        let pairs = before.fields.iter().zip(&self.fields).enumerate();
        pairs.filter(|(_, (was, is))| was != is).map(|(place, (was, is))| (place, *was, *is))
    }
}

/// A part of some students.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub count: usize,
    /// All of them.
    pub all: usize,
}

impl Share {
    /// How many of ten that is, rounded half up; none of nobody.
    ///
    /// ```
    /// use workshop::truth::Share;
    ///
    /// assert_eq!(Share { count: 13, all: 20 }.of_ten(), Some(7));
    /// assert_eq!(Share { count: 0, all: 0 }.of_ten(), None);
    /// ```
    pub fn of_ten(self) -> Option<usize> {
        (20 * self.count + self.all).checked_div(2 * self.all)
    }
}
