use engine::definition::find_definition;
use proptest::prelude::*;

use super::*;
use crate::desk::Desk;
use crate::shipped::district_of;

fn question(asked: Asked) -> Question {
    Question {
        district: "Harbor Unified".to_owned(),
        fingerprint: "HU20-3B0A-6EE6".to_owned(),
        year: SchoolYear(2023),
        day: "2024-10-08".parse().unwrap(),
        definition: "nces-ccd".to_owned(),
        changes: Vec::new(),
        asked,
    }
}

fn guess(group: &str, tenths: i64) -> Guess {
    Guess { group: group.to_owned(), tenths }
}

#[track_caller]
fn refused(asked: Asked, group: &str, text: &str, expected: GuessProblem) {
    assert_eq!(Guess::read(asked, group, text, &[guess("Table 1", 0)]), Err(expected), "{text}");
}

#[test]
fn a_guess_is_a_name_and_a_number_of_its_unit() {
    let read = |asked, text| Guess::read(asked, "Table 2", text, &[]).map(|one| one.tenths);
    assert_eq!(read(Asked::Rate, "43.8"), Ok(438));
    assert_eq!(read(Asked::Rate, " 100 % "), Ok(1000));
    assert_eq!(read(Asked::Count, "1,204"), Ok(12040));
    for text in ["", "100.1", "43.85", "-1", "+4", "4,5", "four", "4.", ".5", "NaN", "99999999999999999999"] {
        refused(Asked::Rate, "Table 2", text, GuessProblem::NoPercentage);
    }
    for text in ["", "2.5", "-1", "1000001", "7%"] {
        refused(Asked::Leave, "Table 2", text, GuessProblem::NoCount);
    }
    refused(Asked::Rate, "  ", "5", GuessProblem::NoName);
    refused(Asked::Rate, &"x".repeat(LONGEST_NAME + 1), "5", GuessProblem::NameTooLong);
    refused(Asked::Rate, " table 1", "5", GuessProblem::Committed);
    let many: Vec<Guess> = (0..MOST_GROUPS).map(|at| guess(&at.to_string(), 0)).collect();
    assert_eq!(Guess::read(Asked::Rate, "one more", "5", &many), Err(GuessProblem::TooManyGroups));
}

#[test]
fn the_answer_is_the_reports() {
    let desk = Desk::new(district_of(&scenarios::find("harbor-unified").unwrap(), None).district).unwrap();
    let report = |definition: &Definition| desk.report(definition, "H", SchoolYear(2023), None).unwrap();
    let start = find_definition("calpads-1.24").unwrap();
    let state = find_definition("calpads-state-view").unwrap();
    let (before, after) = (report(&start), report(&state));
    let answers = [Asked::Rate, Asked::Count, Asked::Enter, Asked::Leave].map(|asked| asked.answer(&before, &after));
    assert_eq!(answers, [None, Some(70), Some(10), Some(10)]);
    let federal = report(&find_definition("nces-ccd").unwrap());
    assert_eq!(Asked::Rate.answer(&federal, &federal), federal.rate.map(|rate| rate.percent().0));
}

#[test]
fn a_class_is_asked_for_its_graduates() {
    let desk = Desk::new(district_of(&scenarios::find("north-prairie").unwrap(), None).district).unwrap();
    let class = ClassOf(2015);
    let lea = &desk.district.reporting_lea;
    let cohort = find_definition("nd-cohort").unwrap();
    let Settings::Cohort(set) = &cohort.settings else { panic!("a class") };
    let unit = Unit::find(&desk.roster, Level::District, lea, None).unwrap();
    let report = CohortEvaluator::new(&desk.roster, set, class, unit).unwrap().report();
    let answer = |asked: Asked| asked.answer_of_class(&desk, &cohort, lea, class);
    let graduates = report.of(Outcome::Graduate).len();
    assert!(graduates > 0);
    assert_eq!(answer(Asked::Count), tenths_of(graduates));
    assert_eq!(answer(Asked::Rate), report.rate(Outcome::Graduate).map(|rate| rate.percent().0));
    assert_eq!(answer(Asked::Enter), None);
    assert_eq!(Asked::Rate.answer_of_class(&desk, &find_definition("nces-ccd").unwrap(), lea, class), None);
}

#[test]
fn a_question_names_what_was_turned() {
    let start = find_definition("nces-ccd").unwrap();
    let turned = start.clone().with("grades", "7-12").unwrap();
    let question = question(Asked::Rate).with_changes(&start, &turned);
    assert_eq!(question.changes, [("grades".to_owned(), "7-12".to_owned())]);
    assert_eq!(question.turned(), [(Knob::Grades, "7-12".to_owned())]);
}

#[test]
fn the_oldest_makes_room_and_what_a_file_brings_is_taken_once() {
    let numbered = |answer| Prediction { question: question(Asked::Count), guesses: Vec::new(), answer };
    let mut kept = Predictions::default();
    for answer in 0..=i64::try_from(MOST_KEPT).unwrap() {
        kept.keep(numbered(answer));
    }
    assert_eq!((kept.0.len(), kept.0[0].answer), (MOST_KEPT, 1));
    kept.0.truncate(2);
    kept.take_over(Predictions(vec![numbered(2), numbered(9)]));
    assert_eq!(kept.0.iter().map(|one| one.answer).collect::<Vec<_>>(), [9, 1, 2]);
}

#[test]
fn a_spreadsheet_gets_a_row_for_each_guess() {
    let start = find_definition("nces-ccd").unwrap();
    let turned = start.clone().with("grades", "7-12").unwrap();
    let question = question(Asked::Rate).with_changes(&start, &turned);
    let guesses = vec![guess("=Table 1", 400), guess("Table 2", 455)];
    let csv = Predictions(vec![Prediction { question, guesses, answer: 438 }]).csv();
    let lines: Vec<&str> = csv.trim_start_matches('\u{FEFF}').lines().collect();
    let about = "Harbor Unified,HU20-3B0A-6EE6,2023–24,2024-10-08,nces-ccd,grades=7-12,rate";
    assert_eq!(lines[1], format!("{about},'=Table 1,40,43.8,3.8,below"));
    assert_eq!(lines[2], format!("{about},Table 2,45.5,43.8,1.7,above"));
}

proptest! {
    #[test]
    fn whatever_is_written_is_a_guess_within_bounds_or_refused(group in ".{0,60}", text in ".{0,12}|[0-9.,%-]{0,9}") {
        for asked in [Asked::Rate, Asked::Count] {
            if let Ok(guess) = Guess::read(asked, &group, &text, &[]) {
                let most = if asked == Asked::Rate { 1000 } else { 10_000_000 };
                prop_assert!((0..=most).contains(&guess.tenths) && !guess.group.is_empty());
                prop_assert!(guess.group.chars().count() <= LONGEST_NAME);
            }
        }
    }

    #[test]
    fn what_a_file_brings_is_cut_to_what_is_kept(count in 0..3 * MOST_KEPT, groups in 0..40_usize, long in 0..500_usize) {
        let prediction = Prediction {
            question: Question { district: "é".repeat(long), ..question(Asked::Rate) },
            guesses: (0..groups).map(|_| guess(&"x".repeat(long), 5)).collect(),
            answer: 5,
        };
        let kept = Predictions(vec![prediction; count]).bounded();
        prop_assert!(kept.0.len() <= MOST_KEPT);
        for one in &kept.0 {
            prop_assert!(one.guesses.len() <= MOST_GROUPS && one.question.district.chars().count() <= 2 * LONGEST_NAME);
            prop_assert!(one.guesses.iter().all(|guess| guess.group.len() <= LONGEST_NAME));
        }
    }
}
