//! The examples of the pages, run as tests.
//!
//! An example is a fence of comma-separated tables, each known by a column of its own. Columns left out have the values
//! of the standard district: Harbor Unified (LEA H: Harbor Elementary `HE`, Harbor Middle `HM`, Harbor High `HH`) and
//! its neighbor (LEA P: Pine High `PH`), reporting 2023–24 with 1 October as count day. A student without an enrollment
//! line is in grade 10 at Harbor High for the year. The fence says what the check
//! finds: ` ```csv fires 1001 ` names the students, or schools, with a finding, ` ```csv quiet ` says that there is none.
//! `nd-stars` or `kit` names another code set, `copies` is a column for rows of several students.

mod district;

use std::collections::BTreeSet;

use super::{CheckContext, Duty, EditCheck, Finding, REGISTRY, RecordRef, SchoolCounts, Scope, to_follow_up, validate};
use crate::calendar::SchoolYear;
use crate::choice::Choice;
use crate::records::CodeSet;
use crate::roster::Roster;
use district::{district, lines};

const YEAR: SchoolYear = SchoolYear(2023);

/// A fence of a page.
struct Example {
    set: CodeSet,
    expected: BTreeSet<String>,
    tables: Vec<String>,
}

fn examples(check: &EditCheck) -> Vec<Example> {
    let mut fences = check.section("Examples").split("```csv ").skip(1);
    let mut found = Vec::new();
    for fence in &mut fences {
        let (info, rest) = fence.split_once('\n').unwrap();
        let (body, _) = rest.split_once("```").unwrap();
        let mut example = Example { set: CodeSet::Calpads, expected: BTreeSet::new(), tables: Vec::new() };
        let (verdict, words) = info.split_once(' ').unwrap_or((info, ""));
        for word in words.split_whitespace() {
            match CodeSet::from_slug(word) {
                Some(set) => example.set = set,
                None => drop(example.expected.insert(word.to_owned())),
            }
        }
        assert_eq!(verdict == "fires", !example.expected.is_empty(), "{}: {info:?}", check.code);
        assert!(verdict == "fires" || verdict == "quiet", "{}: {info:?}", check.code);
        example.tables = body.trim().split("\n\n").map(str::to_owned).collect();
        found.push(example);
    }
    found
}

/// Last year's and this year's counts of the tables.
fn counts(roster: &Roster, tables: &[String]) -> (Vec<SchoolCounts>, Vec<SchoolCounts>) {
    let (mut last_year, mut this_year) = (Vec::new(), Vec::new());
    for line in tables.iter().flat_map(|table| lines(table)) {
        let school = roster.find_school(roster.find_lea("H").unwrap(), line["school_id"]).unwrap();
        let number = |column: &str| line[column].parse().ok();
        if let (Some(members), Some(dropouts)) = (number("members_last_year"), number("dropouts_last_year")) {
            last_year.push(SchoolCounts { school, members, dropouts });
        }
        if let (Some(members), Some(dropouts)) = (number("members"), number("dropouts")) {
            this_year.push(SchoolCounts { school, members, dropouts });
        }
    }
    (last_year, this_year)
}

/// Whom a finding is about: a student, or a school.
pub(super) fn subject(context: &CheckContext<'_>, finding: &Finding) -> String {
    match (finding.student, finding.record) {
        (Some(student), _) => context.roster.student_id(student).to_owned(),
        (None, RecordRef::School(at)) => context.district.schools[at as usize].school_id.clone(),
        (None, record) => panic!("{}: a finding about nobody, {record:?}", finding.code),
    }
}

/// Asks about the standard district with tables added.
pub(super) fn with_context<T>(set: CodeSet, tables: &[String], ask: impl Fn(&CheckContext<'_>) -> T) -> T {
    let (district, count_tables) = district(set, tables);
    let roster = Roster::compile(&district).unwrap();
    let (last_year, this_year) = counts(&roster, &count_tables);
    ask(&CheckContext {
        district: &district,
        roster: &roster,
        lea: roster.find_lea("H").unwrap(),
        year: YEAR,
        count_day: "2024-10-01".parse().unwrap(),
        this_year: &this_year,
        last_year: &last_year,
    })
}

#[test]
fn every_example_gives_what_its_page_says() {
    let mut wrong = Vec::new();
    for check in REGISTRY {
        for (number, example) in (1..).zip(examples(check)) {
            let found = with_context(example.set, &example.tables, |context| {
                let mut findings = Vec::new();
                (check.run)(&Scope::of(context), &mut findings);
                findings.iter().map(|finding| subject(context, finding)).collect::<BTreeSet<_>>()
            });
            if found != example.expected {
                wrong.push(format!("{} example {number}: {found:?}, not {:?}", check.code, example.expected));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whoever_did_not_come_by_a_check_is_to_be_followed_up() {
    let mut met = 0;
    for example in REGISTRY.iter().flat_map(|check| examples(check)) {
        with_context(example.set, &example.tables, |context| {
            let due = to_follow_up(context);
            for finding in validate(context).iter().filter(|found| ["EXT310", "NSH504"].contains(&found.code)) {
                let of_student = due.iter().find(|one| Some(one.student) == finding.student);
                assert!(of_student.is_some_and(|one| one.account.is_none()), "{finding:?}: {of_student:?}");
                assert_eq!(of_student.map(|one| one.duty), Some(Duty::DidNotCome), "{finding:?}");
            }
        });
        met += 1;
    }
    assert!(met > 100, "{met} examples");
}

#[test]
fn no_check_points_at_a_record_twice() {
    for example in REGISTRY.iter().flat_map(|check| examples(check)) {
        with_context(example.set, &example.tables, |context| {
            let mut seen = BTreeSet::new();
            for finding in validate(context) {
                assert!(seen.insert((finding.code, finding.record)), "{finding:?}");
            }
        });
    }
}

#[test]
fn every_page_has_a_case_that_fires_one_that_does_not_and_a_muddle() {
    for check in REGISTRY {
        let fires: Vec<bool> = examples(check).iter().map(|example| !example.expected.is_empty()).collect();
        assert!(fires.len() >= 3 && fires[0] && !fires[1], "{}: {fires:?}", check.code);
    }
}

#[test]
fn the_standard_district_has_no_findings() {
    for set in CodeSet::ALL.iter().copied() {
        let findings = with_context(set, &[], validate);
        assert!(findings.is_empty(), "{findings:?}");
    }
}
