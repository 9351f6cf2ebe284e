//! Reports worked out by hand: the engine gives the same answers.

use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::definition::{Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, HalfCount, Outcome, Rate, Unit};
use engine::roster::{Roster, StudentIx};
use tests::golden::{Answer, Cohort, Event, Golden, reports};
use workshop::desk::Desk;
use workshop::folder::{Limits, read};

#[test]
fn every_golden_report_is_the_engines_too() {
    for report in reports() {
        let desk = Desk::new(read_folder(&report.district)).expect("every record has its student");
        let definition = definition(&report);
        match &report.answer {
            Answer::Event(event) => check_event(&report, event, &desk, &definition),
            Answer::Cohort(cohort) => check_cohort(&report, cohort, &desk, &definition),
        }
    }
}

#[test]
fn the_golden_reports_are_as_many_as_were_worked_out() {
    assert_eq!(reports().len(), 55);
}

fn check_event(report: &Golden, expected: &Event, desk: &Desk, definition: &Definition) {
    let answer = desk
        .report(definition, &report.lea, SchoolYear(report.year), report.school.as_deref())
        .unwrap_or_else(|problem| panic!("{}: {problem:?}", report.name()));
    let parts = desk.breakdowns(definition, &answer).expect("the report was made");
    let ids = |students: &[StudentIx]| ids(&desk.roster, students);
    assert_eq!(ids(&answer.numerator), expected.numerator, "{}", report.name());
    assert_eq!(answer.denominator.map(HalfCount::as_f64), expected.denominator, "{}", report.name());
    assert_eq!(percent(answer.rate), report.rate_percent, "{}", report.name());
    for (name, students) in expected.by_subgroup.iter().flatten() {
        let group = parts.by_subgroup.iter().find(|group| group.key.slug() == name);
        let group = group.unwrap_or_else(|| panic!("{}: no subgroup {name}", report.name()));
        assert_eq!(ids(&group.dropouts), *students, "{} {name}", report.name());
    }
}

fn check_cohort(report: &Golden, expected: &Cohort, desk: &Desk, definition: &Definition) {
    let Settings::Cohort(set) = &definition.settings else { panic!("{} is a cohort report", report.name()) };
    let answer = Unit::find(&desk.roster, set.level, &report.lea, report.school.as_deref())
        .and_then(|unit| Ok(CohortEvaluator::new(&desk.roster, set, ClassOf(report.year), unit)?.report()))
        .unwrap_or_else(|problem| panic!("{}: {problem:?}", report.name()));
    let of = |outcome| ids(&desk.roster, &answer.of(outcome));
    assert_eq!(ids(&desk.roster, &answer.listed()), expected.listed, "{} listed", report.name());
    assert_eq!(of(Outcome::Removed), expected.removed, "{} removed", report.name());
    assert_eq!(of(Outcome::Graduate), expected.graduates, "{} graduates", report.name());
    assert_eq!(of(Outcome::Dropout), expected.dropouts, "{} dropouts", report.name());
    assert_eq!(of(Outcome::Continuing), expected.continuing, "{} continuing", report.name());
    assert_eq!(of(Outcome::Completer), expected.other, "{} other", report.name());
    assert_eq!(percent(answer.rate(Outcome::Graduate)), report.rate_percent, "{}", report.name());
    assert_eq!(percent(answer.rate(Outcome::Dropout)), expected.dropout_rate_percent, "{}", report.name());
}

fn percent(rate: Option<Rate>) -> Option<f64> {
    rate.map(|rate| rate.percent().as_f64())
}

fn ids(roster: &Roster, students: &[StudentIx]) -> Vec<String> {
    students.iter().map(|student| roster.student_id(*student).to_owned()).collect()
}

fn definition(report: &Golden) -> Definition {
    let mut definition =
        find_definition(&report.definition).unwrap_or_else(|| panic!("{}: no such definition", report.name()));
    for set in &report.set {
        let (knob, option) = set.split_once('=').unwrap_or_else(|| panic!("{}: {set}", report.name()));
        definition.settings.set_by_name(knob, option).unwrap_or_else(|error| panic!("{}: {error:?}", report.name()));
    }
    definition
}

fn read_folder(folder: &str) -> engine::records::District {
    let folder = tests::checkout::root().join(folder);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let files: Vec<(String, Vec<u8>)> = files
        .map(|file| {
            let path = file.expect("a file of the folder").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        })
        .collect();
    read(&files, Limits::COMMAND_LINE).unwrap_or_else(|problems| panic!("{}: {problems:#?}", folder.display())).district
}
