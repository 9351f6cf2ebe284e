//! What the state marks on a class list: a red X, which blocks Submit, or a yellow triangle, which asks “Are you sure?”.
//!
//! The findings are those of the edit checks, so that one registry explains them; a class is in school for four years,
//! so each check looks at each of them, and what it finds about a record of the list stays. A record of another school or
//! class is somebody else's matter.

use std::collections::{BTreeMap, BTreeSet};

use engine::calendar::{CountDayRule, SchoolYear};
use engine::checks::{CheckContext, Detail, Field, Finding, RecordRef, Scope, Severity, find_check};
use engine::sorting;

use super::{ClassList, Flag};
use crate::desk::Desk;

/// How a finding is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// “Corrections must be made before you can submit”.
    RedX,
    /// “Are you sure?” Does not prevent submission.
    YellowTriangle,
}

/// A finding about a student of a class list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFinding {
    /// The row of the list.
    pub row: u32,
    /// What the check found, and which.
    pub finding: Finding,
}

impl RowFinding {
    /// How it is marked.
    pub fn mark(&self) -> Mark {
        if self.finding.severity == Severity::Error { Mark::RedX } else { Mark::YellowTriangle }
    }
}

/// The check that a student without an exit code violates.
const NO_CODE: &str = "EXT323";
/// The check that asks for free meals at a school that feeds everyone.
const PROVISION: &str = "PRG606";

/// The edit checks that have to do with a student's exit or with an element of the list, in the registry's order.
pub const CHECKS: &[&str] = &[
    "STU105", "ENR105", "ENR112", "ENR113", "EXT301", "EXT302", "EXT303", "EXT306", "EXT307", "EXT308", "EXT311",
    "EXT312", "EXT313", "EXT314", "EXT315", NO_CODE, "PRF401", "PRF402", "PRF403", "PRF404", PROVISION,
];

/// Every finding about the students of a list, by row and then in the order of the checks.
///
/// `desk` is the one that the list was made of.
pub fn validate(desk: &Desk, list: &ClassList) -> Vec<RowFinding> {
    let rows = Rows::of(list);
    let mut found: Vec<RowFinding> = Vec::new();
    let mut students: BTreeSet<(&'static str, u32)> = BTreeSet::new();
    for scope in scopes(desk, list) {
        let mut findings = Vec::new();
        // Students without a code are told from the list itself, in every grade and year.
        for check in CHECKS.iter().filter(|code| **code != NO_CODE).filter_map(|code| find_check(code)) {
            (check.run)(&scope, &mut findings);
        }
        for finding in findings {
            let row = match finding.record {
                RecordRef::Enrollment(record) => rows
                    .by_record
                    .get(&record)
                    .copied()
                    .filter(|row| list.rows[*row as usize].school_year == scope.year()),
                RecordRef::Student(_) => {
                    let row = finding.student.and_then(|student| rows.by_seat.get(&student.0).copied());
                    row.filter(|row| students.insert((finding.code, *row)))
                }
                RecordRef::Program(_) | RecordRef::School(_) => None,
            };
            let Some(row) = row else { continue };
            let is_fed = finding.code == PROVISION && list.rows[row as usize].flags.has(Flag::Lunch);
            if finding.severity != Severity::Information && !is_fed {
                found.push(RowFinding { row, finding });
            }
        }
    }
    without_code(desk, list, &mut found);
    let place = |code| CHECKS.iter().position(|check| *check == code);
    sorting::sort_by_key(&mut found, |one| (one.row, place(one.finding.code)));
    found
}

/// One look at the records for each school year of the class.
pub(super) fn scopes<'d>(desk: &'d Desk, list: &ClassList) -> impl Iterator<Item = Scope<'d>> + use<'d> {
    let lea = desk.roster.find_lea(&list.lea_id);
    let class = list.class;
    (9..=12).filter_map(move |grade| {
        let year: SchoolYear = class.year_of(grade);
        let count_day = CountDayRule::Oct1.in_year(year.begins() + 1, None)?;
        Some(Scope::of(&CheckContext {
            district: &desk.district,
            roster: &desk.roster,
            lea: lea?,
            year,
            count_day,
            this_year: &[],
            last_year: &[],
        }))
    })
}

struct Rows {
    by_record: BTreeMap<u32, u32>,
    by_seat: BTreeMap<u32, u32>,
}

impl Rows {
    fn of(list: &ClassList) -> Self {
        Self {
            by_record: sorting::map(list.rows.iter().zip(0..).map(|(row, at)| (row.record, at))),
            by_seat: sorting::map(list.rows.iter().zip(0..).map(|(row, at)| (row.student.0, at))),
        }
    }
}

/// Adds the students without an exit code, but those of whom another check says so already.
fn without_code(desk: &Desk, list: &ClassList, found: &mut Vec<RowFinding>) {
    let check = find_check(NO_CODE).expect("a check of the registry");
    let saying = found.iter().filter(|one| ["EXT301", "ENR105"].contains(&one.finding.code));
    let said = sorting::set(saying.map(|one| one.row));
    let students =
        sorting::map(desk.district.students.iter().zip(0..).map(|(student, at)| (student.student_id.as_str(), at)));
    for (row, at) in list.rows.iter().zip(0..).filter(|(row, at)| row.exit_code.is_empty() && !said.contains(at)) {
        let finding = Finding {
            code: check.code,
            name: check.name,
            severity: check.severity,
            student: Some(row.student),
            student_record: students.get(row.state_id.as_str()).copied(),
            record: RecordRef::Enrollment(row.record),
            field: Field::ExitReason,
            detail: Detail::ClassListStudentWithoutExitCode,
        };
        found.push(RowFinding { row: at, finding });
    }
}

#[cfg(test)]
mod tests;
