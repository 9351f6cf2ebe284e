//! Attempts at Tern Island, whose key is known, and at Harbor Unified, which has none.

use districts::{Generated, Pass, PlantedError, Planting, generate};
use engine::certification::{Flow, Window};
use engine::checks::{Field, RecordRef};
use engine::records::District;
use proptest::prelude::*;
use scenarios::Scenario;

use super::*;
use crate::correction::{Correction, value};
use crate::counted::report_definition;
use crate::journal::{FindingKey, Recorded};
use crate::shipped::district_of;

struct Case {
    base: District,
    sealed: Option<Sealed>,
    attempt: Attempt,
    window: Window,
}

impl Case {
    fn of(id: &str, seed: Option<u64>) -> Self {
        Self::of_card(scenarios::find(id).unwrap(), seed)
    }

    /// Tern Island with other errors.
    fn with(passes: &[Pass]) -> Self {
        let mut scenario = scenarios::find("tern-island").unwrap();
        let profile = scenario.card.profile.as_mut().unwrap();
        profile.planted = passes.iter().map(|pass| Planting { pass: *pass, count: 1 }).collect();
        Self::of_card(scenario, None)
    }

    fn of_card(scenario: Scenario, seed: Option<u64>) -> Self {
        let card = &scenario.card;
        let calendar = &card.calendar;
        let window = Window {
            opens: calendar.opens,
            due: calendar.due_day,
            amend_until: calendar.amend_until,
            closes: calendar.closes,
        };
        let ordered = |mut district: District| {
            let _ = district.in_order_of_arrival(calendar.report_day);
            district
        };
        let on = |district: &District| {
            Attempt::new(scenario.definition(), &district.reporting_lea, card.reporting_year, calendar.report_day)
        };
        let Some(profile) = &card.profile else {
            let district = district_of(&scenario, None).district;
            let attempt = on(&district);
            return Self { base: ordered(district), sealed: None, attempt, window };
        };
        let Generated { district, answer_key, lives, .. } = generate(profile, seed.or(card.seed).unwrap());
        let attempt = on(&district);
        let sealed = Sealed::of(answer_key, &lives, attempt.year, &report_definition(&attempt));
        Self { base: ordered(district), sealed: Some(sealed), attempt, window }
    }

    fn tern_island() -> Self {
        Self::of("tern-island", None)
    }

    fn score(&self) -> Score {
        let given =
            Given { base: &self.base, attempt: &self.attempt, window: &self.window, sealed: self.sealed.as_ref() };
        Score::of(&given).unwrap()
    }

    fn key(&self) -> Vec<PlantedError> {
        self.sealed.as_ref().unwrap().key.clone()
    }

    /// The errors that the forms reach.
    fn reachable(&self) -> Vec<PlantedError> {
        let reach = self.score().items.into_iter().filter(|item| item.fate != Fate::OutOfReach);
        reach.map(|item| item.error).collect()
    }

    fn correct(&mut self, record: u32, field: Field, after: &str, documents: &[String]) {
        let before = value(&self.attempt.records(&self.base).enrollments[record as usize], field);
        let (after, documents) = (after.to_owned(), documents.to_vec());
        let correction =
            Correction { record, field, before, after, evidence: "as the paper says".to_owned(), documents };
        self.attempt.record(Recorded::Corrected { correction });
    }

    /// Corrects an error as the key has it.
    fn put_right(&mut self, error: &PlantedError) {
        let RecordRef::Enrollment(record) = error.record else { return };
        for change in std::iter::once(&error.change).chain(&error.also) {
            self.correct(record, change.field, &change.right, error.document_id.as_slice());
        }
    }

    fn answer(&mut self, error: &PlantedError) {
        let RecordRef::Enrollment(record) = error.record else { panic!("an enrollment") };
        let finding = FindingKey {
            code: error.pass.check().unwrap_or_default().to_owned(),
            student_id: error.student_id.clone(),
            record: format!("enrollment {record}"),
        };
        self.attempt.record(Recorded::Answered { finding, note: "It has always been so".to_owned() });
    }
}

fn fate_of(score: &Score, error: &PlantedError) -> Fate {
    score.items.iter().find(|item| item.error == *error).unwrap().fate.clone()
}

#[test]
fn an_untouched_district_has_found_nothing() {
    let case = Case::tern_island();
    let score = case.score();
    assert_eq!(score.items.len(), case.key().len());
    assert_eq!(score.count(|fate| *fate == Fate::Missed), case.reachable().len());
    assert!(!case.reachable().is_empty());
    let shown_by_paper = case.reachable().iter().filter(|error| error.document_id.is_some()).count();
    assert_eq!(score.evidence_ignored(), shown_by_paper);
    let against = score.against.unwrap();
    assert!(!against.classification.wrong.is_empty() && !against.classification.is_within_target());
    assert_ne!(against.right.students, score.numbers.students);
}

#[test]
fn each_error_meets_its_fate() {
    let mut case = Case::tern_island();
    let errors: Vec<PlantedError> = (case.reachable().into_iter()).filter(|error| error.also.is_empty()).collect();
    let [right, waved, otherwise, missed, ..] = errors.as_slice() else { panic!("four errors of one field") };
    case.put_right(right);
    case.answer(waved);
    let RecordRef::Enrollment(record) = otherwise.record else { panic!("an enrollment") };
    let other = match otherwise.change.field {
        Field::ExitDate | Field::EntryDate => "2023-11-11",
        Field::Grade => "2",
        _ => "T370",
    };
    case.correct(record, otherwise.change.field, other, &[]);
    let score = case.score();
    assert_eq!(fate_of(&score, right), Fate::CorrectedRight);
    assert_eq!(fate_of(&score, waved), Fate::WavedThrough { note: "It has always been so".to_owned() });
    assert_eq!(fate_of(&score, otherwise), Fate::CorrectedOtherwise);
    assert_eq!(fate_of(&score, missed), Fate::Missed);
    let item = score.items.iter().find(|item| item.error == *right).unwrap();
    assert_eq!(item.is_cited, right.document_id.is_some());
    assert_eq!(score.beside, []);
}

#[test]
fn whoever_opened_the_folder_has_not_ignored_it() {
    let mut case = Case::tern_island();
    let before = case.score().evidence_ignored();
    let error = case.reachable().into_iter().find(|error| error.document_id.is_some()).unwrap();
    case.attempt.record(Recorded::ViewedStudent { student_id: error.student_id.clone() });
    let score = case.score();
    assert_eq!(score.evidence_ignored(), before - 1);
    assert_eq!(fate_of(&score, &error), Fate::Missed);
}

#[test]
fn a_right_record_that_was_changed_is_named_and_what_was_taken_back_counts_nothing() {
    let mut case = Case::tern_island();
    let key = case.key();
    let is_planted = |record: u32| key.iter().any(|error| error.record == RecordRef::Enrollment(record));
    let known = case.base.known_on(case.attempt.day);
    let rows = known.enrollments.iter().zip(0..);
    let mut own = rows.filter(|(row, at)| row.lea_id == case.attempt.lea_id && !is_planted(*at));
    let (at, exit, paper) = own
        .find_map(|(row, at)| {
            let exit = row.exit_date?.to_string();
            let papers = &mut known.documents.iter();
            let paper = papers.find(|paper| paper.student_id == row.student_id && paper.summary.contains(&exit))?;
            Some((at, exit, paper.document_id.clone()))
        })
        .unwrap();
    case.correct(at, Field::ExitDate, "2023-11-11", std::slice::from_ref(&paper));
    let beside = case.score().beside;
    assert_eq!(beside.len(), 1);
    assert_eq!((beside[0].verdict, &beside[0].before), (Verdict::PaperSaysOtherwise, &exit));

    let correction = beside[0].correction.clone();
    case.attempt.record(Recorded::CorrectionUndone { correction });
    assert_eq!(case.score().beside, []);
    case.correct(at, Field::ExitDate, "2023-11-12", &[]);
    assert_eq!(case.score().beside[0].verdict, Verdict::WasRight);
}

#[test]
fn a_code_that_means_the_same_is_right() {
    let mut case = Case::with(&[Pass::CompletionStatusMissing]);
    let error = case.reachable().pop().unwrap();
    let RecordRef::Enrollment(record) = error.record else { panic!("an enrollment") };
    assert_eq!((error.change.field, error.change.right.as_str()), (Field::Completion, "100"));
    // With a waiver of the exit examination: another completion status of a graduate.
    case.correct(record, Field::Completion, "106", &[]);
    assert_eq!(fate_of(&case.score(), &error), Fate::CorrectedRight);
    // With the GED.
    case.correct(record, Field::Completion, "320", &[]);
    assert_eq!(fate_of(&case.score(), &error), Fate::CorrectedOtherwise);
}

#[test]
fn a_locked_field_is_no_ones_fault() {
    let mut case = Case::tern_island();
    let everywhere = case.reachable().len();
    case.attempt.flow = Flow::Stars;
    let score = case.score();
    let out = score.items.iter().filter(|item| item.fate == Fate::OutOfReach);
    assert!(out.clone().all(|item| item.values.iter().all(|value| !value.is_in_reach)));
    assert!(score.items.len() - out.count() < everywhere, "grade and entry date are locked in the STARS-style flow");
}

#[test]
fn days_are_counted_to_the_certification() {
    let mut case = Case::tern_island();
    case.attempt.record(Recorded::Generated);
    case.attempt.wait_until(case.window.due + chrono::Days::new(2), 0);
    let numbers = case.score().numbers;
    case.attempt.record(Recorded::Certified { numbers });
    case.attempt.wait_until(case.window.due + chrono::Days::new(9), 0);
    let score = case.score();
    assert!(score.is_certified);
    assert_eq!((score.days.late(), score.days.to), (2, case.window.due + chrono::Days::new(2)));
    assert_eq!(score.days.used(), (score.days.to - score.days.from).num_days());
}

#[test]
fn what_is_amended_is_not_late() {
    let mut case = Case::tern_island();
    case.attempt.record(Recorded::Generated);
    let numbers = case.score().numbers;
    case.attempt.record(Recorded::Certified { numbers: numbers.clone() });
    let certified = case.attempt.day;
    case.attempt.record(Recorded::Decertified { reason: "a late transcript".to_owned() });
    case.attempt.wait_until(case.window.due + chrono::Days::new(5), 0);
    assert_eq!(case.score().days.late(), 5, "nothing is certified");
    case.attempt.record(Recorded::Certified { numbers });
    let days = case.score().days;
    assert_eq!((days.to, days.late(), days.amended), (certified, 0, Some(case.window.due + chrono::Days::new(5))));
}

#[test]
fn a_district_made_by_hand_has_findings_and_no_key() {
    let mut case = Case::of("harbor-unified", None);
    assert!(case.score().findings.iter().all(|one| one.handling == Handling::Stands));
    // A18 left after the last day of the year; the form says 7 June.
    case.correct(23, Field::ExitDate, "2024-06-07", &[]);
    let score = case.score();
    assert!(score.against.is_none() && score.items.is_empty());
    let gone: Vec<&str> =
        score.findings.iter().filter(|one| one.handling == Handling::Gone).map(|one| one.finding.code).collect();
    assert_eq!(gone, ["ENR112"]);
    assert_eq!(score.beside.iter().map(|one| one.verdict).collect::<Vec<_>>(), [Verdict::NoKey]);
    let unread = score.findings.iter().filter(|one| one.unread_papers > 0).count();
    assert!(unread > 0, "nobody looked at a student");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is corrected as the key has it is right, the rest is missed, and nothing else is blamed.
    #[test]
    fn what_the_key_says_is_never_wrong(seed in 0_u64..40, chosen in any::<u16>()) {
        let mut case = Case::of("tern-island", Some(seed));
        let reachable = case.reachable();
        let is_chosen = |at: usize| chosen >> (at % 16) & 1 == 1;
        for (at, error) in reachable.iter().enumerate() {
            if is_chosen(at) {
                case.put_right(error);
            }
        }
        let score = case.score();
        prop_assert_eq!(&score.beside, &[]);
        for (at, error) in reachable.iter().enumerate() {
            let expected = if is_chosen(at) { Fate::CorrectedRight } else { Fate::Missed };
            prop_assert_eq!(fate_of(&score, error), expected);
        }
        for error in &reachable {
            case.put_right(error);
        }
        let classification = case.score().against.unwrap().classification;
        // What no form reaches may still be counted wrong, under either of two numbers.
        let out_of_reach: Vec<PlantedError> = case.key().into_iter().filter(|one| !reachable.contains(one)).collect();
        for wrong in classification.wrong {
            let is_of = |error: &PlantedError| {
                error.student_id == wrong.student_id || error.other_student_id.as_ref() == Some(&wrong.student_id)
            };
            prop_assert!(wrong.is_out_of_reach && out_of_reach.iter().any(is_of), "{wrong:?}");
        }
    }
}
