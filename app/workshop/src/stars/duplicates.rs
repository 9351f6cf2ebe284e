//! Who has two numbers: to be reconciled before anything is validated [NDDPI instructions 2014-15: “Duplications must be
//! reconciled before proceeding to validate any graduation rate records”].

use std::collections::BTreeMap;

use engine::checks::{Field, Finding, find_check};
use engine::sorting;

use super::ClassList;
use super::validate::scopes;
use crate::attempt::duplicate;
use crate::correction::Correction;
use crate::desk::Desk;

/// The check whose page explains a duplicate student.
pub const CHECK: &str = "STU101";

/// The findings that a student has two numbers, where one of them is on the list: one for each pair, in the order of the
/// numbers.
///
/// # Panics
/// When the check is not in the registry, which the tests rule out.
pub fn duplicates(desk: &Desk, list: &ClassList) -> Vec<Finding> {
    let mut numbers: Vec<&str> = list.rows.iter().map(|row| row.state_id.as_str()).collect();
    sorting::sort(&mut numbers);
    let is_listed = |number: &String| numbers.binary_search(&number.as_str()).is_ok();
    // Once the records of two numbers stand under one, the other is nobody's.
    let has_records = |number: &String| {
        let rows = desk.roster.find_student(number).map(|student| desk.roster.enrollments_of(student));
        rows.is_some_and(|rows| rows.start < rows.end)
    };
    let check = find_check(CHECK).expect("a check of the registry");
    let mut found: BTreeMap<[String; 2], Finding> = BTreeMap::new();
    for scope in scopes(desk, list) {
        let mut findings = Vec::new();
        (check.run)(&scope, &mut findings);
        for finding in findings {
            let pair = duplicate(&finding, &desk.roster);
            let pair = pair.filter(|pair| pair.iter().any(is_listed) && pair.iter().all(has_records));
            if let Some(pair) = pair {
                found.entry(pair).or_insert(finding);
            }
        }
    }
    found.into_values().collect()
}

/// The corrections that bring the records of two numbers under one of them.
pub fn brought_together(desk: &Desk, kept: &str, other: &str) -> Vec<Correction> {
    let records = (0..).zip(&desk.district.enrollments).filter(|(_, record)| record.student_id == other);
    records
        .map(|(record, _)| Correction {
            record,
            field: Field::StudentId,
            before: other.to_owned(),
            after: kept.to_owned(),
            evidence: String::new(),
            documents: Vec::new(),
        })
        .collect()
}
