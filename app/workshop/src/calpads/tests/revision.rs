use engine::checks::Severity;
use engine::records::District;

use super::super::{Anomalies, Change, Changes, Column, Difference, Revision, RuleKind, certification_checks};
use super::{Desk, YEAR, definition, harbor, lively};

fn extract(desk: &Desk, number: u32) -> Revision {
    let definition = definition("calpads-1.24");
    let lea = &desk.district.reporting_lea;
    let findings = desk.findings(&definition, lea, YEAR).unwrap();
    Revision::extract(desk, &definition, (lea, YEAR), &findings, number).unwrap().unwrap()
}

/// Harbor with one record of a student changed.
fn changed(desk: &Desk, number: &str, change: impl FnOnce(&mut engine::records::Enrollment)) -> Desk {
    let mut district: District = (*desk.district).clone();
    change(district.enrollments.iter_mut().find(|row| row.student_id == number).unwrap());
    Desk::new(district).unwrap()
}

#[test]
fn a_revision_says_what_the_data_store_came_to() {
    let revision = extract(&harbor(), 1);
    assert_eq!((revision.records, revision.errors, revision.warnings), (24, 1, 2));
    assert_eq!(revision.students, ["A03", "A05", "A07", "A08", "A13", "A18", "A19"]);
    assert_eq!(revision.totals.of(Column::Dropouts), 7);
    let again: Revision = serde_json::from_str(&serde_json::to_string(&revision).unwrap()).unwrap();
    assert_eq!(again, revision);
}

#[test]
fn two_revisions_tell_who_entered_and_who_left() {
    let desk = harbor();
    let first = extract(&desk, 1);
    // A05 transferred, and A06 turned out to be in no school.
    let second = changed(&desk, "A05", |row| row.exit_reason = "T160".to_owned());
    let second = extract(&changed(&second, "A06", |row| row.exit_reason = "E140".to_owned()), 2);
    assert_eq!(first.compare(&second), Difference { entered: vec!["A06"], left: vec!["A05"], stayed: 6 });
    assert_eq!(first.compare(&first), Difference { entered: vec![], left: vec![], stayed: 7 });
    assert_ne!(first.fingerprint, second.fingerprint);
}

#[test]
fn changes_of_the_data_store_are_found_where_records_moved_too() {
    let desk = harbor();
    let changes = |after: &District| Changes::between(&desk.district, after, "H");
    assert!(changes(&desk.district).is_empty());

    let edited = changed(&desk, "A05", |row| row.exit_reason = "T160".to_owned());
    let found = changes(&edited.district);
    assert_eq!(found.by_student.keys().collect::<Vec<_>>(), ["A05"]);
    assert!(matches!(found.by_student["A05"][..], [Change::Edited { before, after }] if before == after));

    // A record of another student came in front of the others: only that one is a change.
    let mut more = (*edited.district).clone();
    let mut row = more.enrollments[0].clone();
    row.student_id = "A06".to_owned();
    more.enrollments.insert(0, row);
    let found = changes(&more);
    assert_eq!(found.by_student["A06"], [Change::Added { after: 0 }]);
    assert!(matches!(found.by_student["A05"][..], [Change::Edited { before, after }] if after == before + 1));
    assert_eq!(found.len(), 2);
    let back = Changes::between(&more, &desk.district, "H");
    assert_eq!(back.by_student["A06"], [Change::Removed { before: 0 }]);

    // What another LEA keeps is not the LEA's change.
    let elsewhere = |row: &mut engine::records::Enrollment| row.exit_reason = "E140".to_owned();
    let mut other = (*desk.district).clone();
    other.enrollments.iter_mut().filter(|row| row.lea_id == "P").for_each(elsewhere);
    assert!(changes(&other).is_empty());
}

#[test]
fn findings_stand_under_every_number_that_they_break() {
    let desk = changed(&harbor(), "A02", |row| row.exit_reason = "E155".to_owned());
    let findings = desk.findings(&definition("calpads-1.24"), "H", YEAR).unwrap();
    let checked = certification_checks(&desk, &findings);
    let found = |number: &str| {
        let rule = checked.iter().find(|one| one.rule.is_some_and(|rule| rule.number == number)).unwrap();
        rule.findings.len()
    };
    // A graduate's status behind E155 breaks both rules, the exit reason against the next enrollment of A05 is ERD.
    assert_eq!((found("SENR0022"), found("SENR0175"), found("ERD"), found("CCE")), (1, 1, 1, 0));
    let other = changed(&desk, "A02", |row| row.completion = "120".to_owned());
    let findings = other.findings(&definition("calpads-1.24"), "H", YEAR).unwrap();
    let checked = certification_checks(&other, &findings);
    let fatal: Vec<&str> = (checked.iter().filter(|one| one.count(Severity::Error) > 0))
        .map(|one| one.rule.map_or("", |rule| rule.number))
        .collect();
    assert_eq!(fatal, ["SENR0022", ""]);
    let kinds: Vec<Option<RuleKind>> = checked.iter().map(|one| one.rule.map(|rule| rule.kind)).collect();
    let (named, others) = kinds.split_at(kinds.len() - 1);
    assert!(named.is_sorted() && others == [None]);
}

#[test]
fn every_finding_is_told_once_or_more() {
    for seed in 0..4 {
        let desk = lively(seed);
        let definition = definition("calpads-1.24");
        let findings = desk.findings(&definition, &desk.district.reporting_lea, YEAR).unwrap();
        let checked = certification_checks(&desk, &findings);
        for finding in &findings {
            assert!(checked.iter().any(|one| one.findings.contains(&finding)), "{finding:?}");
        }
    }
}

#[test]
fn two_percent_is_within_the_limit_and_a_student_more_is_not() {
    let anomalies = |students| Anomalies { students, of: 150, ..Anomalies::default() };
    assert!(anomalies(3).are_within_limit());
    assert!(!anomalies(4).are_within_limit());
    assert_eq!(anomalies(4).percent().unwrap().to_string(), "2.7");
    assert_eq!(Anomalies::default().percent(), None);
}
