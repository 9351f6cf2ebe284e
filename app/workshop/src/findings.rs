//! Findings as a list to work through: what was found at first and what is found now, and what became of each.

use engine::checks::{Finding, RecordRef, Severity};
use engine::sorting;

use crate::attempt::{Progress, key_of};
use crate::correction::Correction;
use crate::desk::Desk;
use crate::journal::FindingKey;

/// What became of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It stands.
    Open,
    /// It stands, and a note says why.
    Answered,
    /// A correction did away with it.
    Solved,
}

/// A finding in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The finding: of the present records, or where it is solved, of those without any correction.
    pub finding: Finding,
    /// The key by which a note finds it again.
    pub key: FindingKey,
    /// What became of it.
    pub status: Status,
    /// The corrections that stand of its record: before and after.
    pub corrections: Vec<Correction>,
}

/// The records before any correction and as they stand, each with what the edit checks find in it.
#[derive(Debug, Clone, Copy)]
pub struct BeforeAndNow<'a> {
    /// Without any correction.
    pub before: (&'a Desk, &'a [Finding]),
    /// As they stand.
    pub now: (&'a Desk, &'a [Finding]),
}

/// Every finding of the records without corrections and as they stand: by severity, and within it in the order of the
/// edit checks.
pub fn listed(records: &BeforeAndNow<'_>, progress: &Progress) -> Vec<Listed> {
    let of = |(desk, findings): (&Desk, &[Finding])| -> Vec<(Finding, FindingKey)> {
        findings.iter().map(|finding| (finding.clone(), key_of(finding, &desk.roster))).collect()
    };
    let now = of(records.now);
    let still = sorting::set(now.iter().map(|(_, key)| key.clone()));
    let list = |finding: Finding, key: FindingKey, status| {
        let corrections = match finding.record {
            RecordRef::Enrollment(row) => {
                progress.corrections.iter().filter(|one| one.record == row).cloned().collect()
            }
            _ => Vec::new(),
        };
        Listed { finding, key, status, corrections }
    };
    let solved = of(records.before).into_iter().filter(|(_, key)| !still.contains(key));
    let solved: Vec<Listed> = solved.map(|(finding, key)| list(finding, key, Status::Solved)).collect();
    let stands = now.into_iter().map(|(finding, key)| {
        let status = if progress.answers.contains_key(&key) { Status::Answered } else { Status::Open };
        list(finding, key, status)
    });
    let mut all: Vec<Listed> = stands.chain(solved).collect();
    sorting::sort_by_key(&mut all, |one| one.finding.severity);
    all
}

/// What is left to do, and what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Left {
    /// Errors that stand; no note answers them.
    pub errors: usize,
    /// Warnings that nobody has answered.
    pub warnings: usize,
    /// Warnings answered with a note.
    pub answered: usize,
    /// Findings that a correction did away with.
    pub solved: usize,
}

impl Left {
    /// Counts a list.
    pub fn of(list: &[Listed]) -> Self {
        let mut left = Self::default();
        for one in list {
            match (one.status, one.finding.severity) {
                (Status::Solved, _) => left.solved += 1,
                (_, Severity::Error) => left.errors += 1,
                (Status::Answered, Severity::Warning) => left.answered += 1,
                (Status::Open, Severity::Warning) => left.warnings += 1,
                (_, Severity::Information) => {}
            }
        }
        left
    }
}

/// Which findings a person looks at. Every facet that is left open lets all through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// How grave.
    pub severity: Option<Severity>,
    /// What became of it.
    pub status: Option<Status>,
    /// The code of the edit check.
    pub check: Option<String>,
    /// The school.
    pub school_id: Option<String>,
    /// A part of a student's number or name; empty for every student.
    pub student: String,
}

impl Facets {
    /// Whether they let a finding through. `records` are those that the list was made of.
    pub fn let_through(&self, one: &Listed, records: &BeforeAndNow<'_>) -> bool {
        let desk = if one.status == Status::Solved { records.before.0 } else { records.now.0 };
        self.severity.is_none_or(|severity| severity == one.finding.severity)
            && self.status.is_none_or(|status| status == one.status)
            && self.check.as_deref().is_none_or(|code| code == one.finding.code)
            && self.school_id.as_deref().is_none_or(|school| desk.is_about_school(&one.finding, school))
            && self.is_about(one, desk)
    }

    fn is_about(&self, one: &Listed, desk: &Desk) -> bool {
        let asked = self.student.trim().to_lowercase();
        if asked.is_empty() {
            return true;
        }
        one.finding.student.is_some_and(|student| {
            desk.roster.student_id(student).to_lowercase().contains(&asked)
                || desk.name_of(student).to_lowercase().contains(&asked)
        })
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::checks::Field;
    use engine::definition::find_definition;

    use super::*;
    use crate::attempt::{Attempt, corrected};
    use crate::journal::Recorded;
    use crate::shipped::district_of;

    #[test]
    fn a_corrected_finding_stays_in_the_list_with_before_and_after() {
        let base = district_of(&scenarios::find("harbor-unified").unwrap(), None).district;
        let row = base.enrollments.iter().position(|row| row.student_id == "A18").unwrap();
        let correction = Correction {
            record: u32::try_from(row).unwrap(),
            field: Field::ExitDate,
            before: "2024-08-15".to_owned(),
            after: "2024-06-07".to_owned(),
            evidence: "the form".to_owned(),
            documents: Vec::new(),
        };
        let definition = find_definition("maine-neo").unwrap();
        let mut attempt = Attempt::new("maine-neo", "H", SchoolYear(2023), "2024-10-08".parse().unwrap());
        attempt.record(Recorded::Corrected { correction: correction.clone() });
        let progress = attempt.progress();
        let before = Desk::new(base.clone()).unwrap();
        let now = Desk::new(corrected(&base, &progress.corrections).0).unwrap();
        let of = |desk: &Desk| desk.findings(&definition, "H", SchoolYear(2023)).unwrap();
        let (found_before, found) = (of(&before), of(&now));
        let records = BeforeAndNow { before: (&before, &found_before), now: (&now, &found) };

        let list = listed(&records, &progress);
        let solved: Vec<&Listed> = list.iter().filter(|one| one.status == Status::Solved).collect();
        assert_eq!(solved.len(), 1);
        assert_eq!(solved[0].corrections, [correction]);
        assert_eq!(Left::of(&list), Left { errors: 0, warnings: 2, answered: 0, solved: 1 });

        let through = |facets: Facets| list.iter().filter(|one| facets.let_through(one, &records)).count();
        assert_eq!(through(Facets::default()), list.len());
        assert_eq!(through(Facets { student: "reyes".to_owned(), ..Facets::default() }), 1);
        assert_eq!(through(Facets { school_id: Some("HE".to_owned()), ..Facets::default() }), 0);
        assert_eq!(through(Facets { severity: Some(Severity::Warning), ..Facets::default() }), 2);
    }
}
