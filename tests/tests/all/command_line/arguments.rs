use tests::command_line::{Answer, run};
use tests::folder::Folder;

use super::{refuses, report};

const HARBOR: &str = "scenarios/01-harbor-unified/district";
const PRAIRIE: &str = "scenarios/02-north-prairie/district";

fn on(district: &str, definition: &str, more: &[&str]) -> Answer {
    run(&[&["report", "--district", district, "--definition", definition], more].concat())
}

#[test]
fn an_unknown_definition_lists_the_seven() {
    let answer = on(HARBOR, "texas", &["--year", "2023"]);
    let ids =
        ["calpads-1.24", "calpads-state-view", "nces-ccd", "maine-neo", "nd-leavers", "nd-cohort", "acgr-federal"];
    refuses(&answer, &[&["texas"], &ids[..]].concat());
}

#[test]
fn an_unknown_lea_lists_the_leas() {
    refuses(&report(&Folder::harbor(), &["--lea", "Z"]), &["“Z”", "H, P"]);
}

#[test]
fn an_unknown_school_lists_the_schools() {
    refuses(&report(&Folder::harbor(), &["--school", "PH"]), &["“PH”", "HE, HM, HH"]);
}

#[test]
fn a_cohort_of_one_school_needs_a_school() {
    refuses(&on(PRAIRIE, "nd-cohort", &["--year", "2015"]), &["--school", "level=district"]);
}

#[test]
fn an_unknown_setting_lists_the_settings() {
    let answer = report(&Folder::harbor(), &["--set", "speed=9"]);
    refuses(&answer, &["speed", "grades", "return-scope", "lost-transfers"]);
}

#[test]
fn a_setting_of_another_family_is_refused() {
    refuses(&report(&Folder::harbor(), &["--set", "summer=next-year"]), &["summer"]);
}

#[test]
fn an_unknown_option_lists_the_options() {
    let answer = report(&Folder::harbor(), &["--set", "return-scope=county"]);
    refuses(&answer, &["return-scope", "county", "school, lea, state", "none"]);
}

#[test]
fn several_wrong_settings_are_told_together() {
    let answer = report(&Folder::harbor(), &["--set", "grades=12-7", "--set", "window=02-29..08-15", "--set", "age"]);
    refuses(&answer, &["grades", "12-7", "such as 7-12"]);
    refuses(&answer, &["window", "02-29..08-15", "such as 08-16..08-15"]);
    refuses(&answer, &["--set age", "KNOB=OPTION"]);
}

#[test]
fn a_code_that_no_set_has_is_refused_in_the_dropout_set() {
    refuses(&report(&Folder::harbor(), &["--set", "reasons=+Z999"]), &["“Z999”", "E140", "T160"]);
}

#[test]
fn a_missing_calendar_row_is_named() {
    let folder = Folder::harbor().with("calendars.csv", "H,2024,2024-08-19,2025-06-06\n", "");
    let answer = report(&folder, &["--set", "count-day=day-20"]);
    refuses(&answer, &["calendars.csv", "H", "2024", "Add the row"]);
}

#[test]
fn a_year_beyond_dates_is_refused() {
    refuses(&on(HARBOR, "calpads-1.24", &["--year", "65535"]), &["65535", "out of range"]);
}

#[test]
fn a_year_that_is_no_number_is_refused() {
    refuses(&on(HARBOR, "calpads-1.24", &["--year", "2023-24"]), &["2023-24", "--year"]);
}

#[test]
fn an_unknown_command_and_a_missing_argument_are_refused() {
    refuses(&run(&["reprot"]), &["reprot"]);
    refuses(&run(&["report", "--district", HARBOR]), &["--definition"]);
}

#[test]
fn the_help_names_every_command_and_shows_examples() {
    let help = run(&["--help"]);
    assert_eq!((help.status, help.stderr.as_str()), (0, ""));
    for part in ["report", "validate", "definitions", "bundle", "Examples:", "cargo run --"] {
        assert!(help.stdout.contains(part), "{part} is not in\n{}", help.stdout);
    }
}

#[test]
fn the_help_of_a_report_explains_years_and_settings() {
    let help = run(&["report", "--help"]);
    assert_eq!((help.status, help.stderr.as_str()), (0, ""));
    for part in ["--district", "--definition", "--year", "--lea", "--school", "--set", "--format", "class of 2015"] {
        assert!(help.stdout.contains(part), "{part} is not in\n{}", help.stdout);
    }
}
