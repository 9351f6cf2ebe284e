//! An attempt as it stood after any line of its journal, and what two such moments differ in.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::Definition;
use engine::evaluate::Unusable;
use engine::sorting;

use crate::attempt::Attempt;
use crate::correction::Correction;
use crate::desk::Desk;
use crate::journal::Recorded;

/// An attempt after so many lines of its journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The lines done by then.
    pub lines: usize,
    /// The simulated day.
    pub day: NaiveDate,
    /// The corrections that stood, in the order made.
    pub corrections: Vec<Correction>,
}

impl Attempt {
    /// The attempt after so many lines; after all of them where there are fewer.
    pub fn moment(&self, lines: usize) -> Moment {
        let lines = lines.min(self.journal.len());
        let done = &self.journal[..lines];
        let day = match done.last() {
            Some(entry) => match entry.act {
                Recorded::Waited { to, .. } => to,
                _ => entry.day,
            },
            None => self.journal.first().map_or(self.day, |entry| entry.day),
        };
        let then = Self { journal: done.to_vec(), ..self.clone() };
        Moment { lines, day, corrections: then.progress().corrections }
    }
}

/// What a report came to at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The students counted, by number.
    pub students: BTreeSet<String>,
    /// The members that they are divided by, where the definition has any.
    pub denominator: Option<String>,
    /// The rate in percent, where there is one.
    pub rate_percent: Option<String>,
}

impl Count {
    /// Counts the report of an LEA and year on a desk.
    ///
    /// # Errors
    /// When it cannot be made from these records.
    pub fn of(desk: &Desk, definition: &Definition, lea_id: &str, year: SchoolYear) -> Result<Self, Unusable> {
        let report = desk.report(definition, lea_id, year, None)?;
        Ok(Self {
            students: sorting::set(report.numerator.iter().map(|one| desk.roster.student_id(*one).to_owned())),
            denominator: report.denominator.map(|count| count.to_string()),
            rate_percent: report.rate.map(|rate| rate.percent().to_string()),
        })
    }

    /// Who is counted here and not there, and the other way round.
    pub fn difference(&self, other: &Self) -> (Vec<String>, Vec<String>) {
        let only = |one: &Self, other: &Self| one.students.difference(&other.students).cloned().collect();
        (only(self, other), only(other, self))
    }
}

#[cfg(test)]
mod tests {
    use engine::checks::Field;

    use super::*;

    #[test]
    fn each_line_of_the_journal_has_its_moment() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut attempt = Attempt::new("maine-neo", "H", SchoolYear(2023), day("2024-10-08"));
        let correction = Correction {
            record: 3,
            field: Field::Grade,
            before: "9".to_owned(),
            after: "10".to_owned(),
            evidence: String::new(),
            documents: Vec::new(),
        };
        attempt.record(Recorded::Generated);
        attempt.record(Recorded::Corrected { correction: correction.clone() });
        attempt.wait_until(day("2024-10-11"), 1);
        attempt.record(Recorded::CorrectionUndone { correction: correction.clone() });
        let at = |lines| {
            let moment = attempt.moment(lines);
            (moment.day.to_string(), moment.corrections.len())
        };
        assert_eq!(at(0), ("2024-10-08".to_owned(), 0));
        assert_eq!(at(2), ("2024-10-08".to_owned(), 1));
        assert_eq!(at(3), ("2024-10-11".to_owned(), 1));
        assert_eq!(at(4), ("2024-10-11".to_owned(), 0));
        assert_eq!(at(99), at(4), "past the end is the end");
    }

    #[test]
    fn two_counts_differ_in_students_and_not_in_numbers() {
        let count = |ids: [&str; 2]| Count {
            students: ids.iter().map(|id| (*id).to_owned()).collect(),
            denominator: None,
            rate_percent: None,
        };
        let (entered, left) = count(["A05", "A07"]).difference(&count(["A06", "A07"]));
        assert_eq!((entered, left), (vec!["A05".to_owned()], vec!["A06".to_owned()]));
    }
}
