//! Files of saved work: every format ever released opens, and no file brings the kit down.

use engine::certification::{Flow, Role, User};
use engine::definition::Knob;
use engine::records::District;
use serde_json::{Value, json};
use tests::checkout;
use tests::districts::district_of;
use workshop::attempt::corrected;
use workshop::correction::CorrectionError;
use workshop::follow_up::Outcome;
use workshop::predictions::Asked;
use workshop::saved::{FORMAT, LARGEST_FILE, ReadError, SavedWork, Source};
use workshop::worksheet::{LONGEST_ANSWER, Worksheet};

/// A file of a released format, as it was written then.
fn fixture(format: u32) -> String {
    let path = checkout::root().join(format!("tests/fixtures/saved-work-{format}.json"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn harbor() -> District {
    district_of(&scenarios::find("harbor-unified").expect("it ships"))
}

/// The file of the present format with one value replaced.
fn with(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&fixture(FORMAT)).expect("the fixture is JSON");
    *file.pointer_mut(pointer).unwrap_or_else(|| panic!("the fixture has {pointer}")) = value;
    file.to_string()
}

#[track_caller]
fn refused(text: &str) -> ReadError {
    SavedWork::read(text).expect_err("the file is refused")
}

#[test]
fn every_released_format_has_a_file_that_opens() {
    for format in 1..=FORMAT {
        SavedWork::read(&fixture(format)).unwrap_or_else(|error| panic!("format {format}: {error:?}"));
    }
}

#[test]
fn a_file_of_the_first_format_opens_with_all_that_was_done() {
    let saved = SavedWork::read(&fixture(1)).expect("it opens");
    assert!(matches!(&saved.source, Some(Source::Scenario { id, .. }) if id == "harbor-unified"), "{:?}", saved.source);
    assert_eq!(saved.fingerprint, "HU20-7134-E3AC");
    assert_eq!((saved.worksheet.group.as_str(), saved.worksheet.answered()), ("Table 3", 3));

    let attempt = saved.attempt.expect("the file holds an attempt");
    assert_eq!(attempt.user, User::of_district(Role::StateReviewer));
    assert_eq!((attempt.definition.as_str(), attempt.year.0), ("calpads-1.24", 2023));
    let progress = attempt.progress();
    assert_eq!(progress.corrections.len(), 2, "the third was taken back");
    assert_eq!(progress.answers.len(), 1);
    assert_eq!(progress.certified, None);
    assert_eq!(progress.sent_back.as_deref(), Some("Two transfers have no proof"));
}

/// The second format knows flows, days that pass, contacts with families and incidents.
#[test]
fn a_file_of_the_second_format_opens_with_what_the_first_did_not_know() {
    let attempt = SavedWork::read(&fixture(2)).expect("it opens").attempt.expect("the file holds an attempt");
    assert_eq!((attempt.flow, attempt.day.to_string().as_str()), (Flow::Neo, "2024-10-11"));
    let progress = attempt.progress();
    let outcomes: Vec<_> = progress.follow_ups["A13"].iter().map(|one| one.outcome).collect();
    assert_eq!(outcomes, [Some(Outcome::Transferred)]);
    assert_eq!(progress.decided["late-transcript"], "wait");
}

/// Predictions came later, in a field of their own: files without it have none.
#[test]
fn a_file_with_predictions_opens_with_guesses_and_answers() {
    assert!(SavedWork::read(&fixture(FORMAT)).expect("it opens").predictions.is_empty());
    let path = checkout::root().join("tests/fixtures/saved-work-2-predictions.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let saved = SavedWork::read(&text).expect("it opens");
    let [rate, leave] = &saved.predictions.0[..] else { panic!("{:?}", saved.predictions) };
    assert_eq!((rate.question.asked, rate.answer), (Asked::Rate, 438));
    assert_eq!(rate.question.turned(), [(Knob::Grades, "7-12".to_owned())]);
    let gaps: Vec<i64> = rate.guesses.iter().map(|guess| guess.gap(rate.answer)).collect();
    assert_eq!(gaps, [-138, 62]);
    assert_eq!((leave.question.asked, leave.guesses[0].group.as_str()), (Asked::Leave, "Table 3"));
    let value = |text: &str| serde_json::from_str::<Value>(text).expect("it is JSON");
    assert_eq!(value(&saved.to_text())["predictions"], value(&text)["predictions"]);
    let spoiled = text.replace(r#""asked": "leave""#, r#""asked": "whom""#);
    assert!(matches!(refused(&spoiled), ReadError::NotSavedWork { .. }));
}

#[test]
fn its_corrections_still_fit_the_district() {
    let attempt = SavedWork::read(&fixture(1)).expect("it opens").attempt.expect("the file holds an attempt");
    let (district, misfits) = corrected(&harbor(), &attempt.progress().corrections);
    assert_eq!(misfits, []);
    let record = district.enrollments.iter().find(|row| row.student_id == "A05").expect("the record is there");
    assert_eq!(record.exit_reason, "T160");
}

#[test]
fn the_present_format_is_written_as_it_was_read() {
    let text = fixture(FORMAT);
    let again = SavedWork::read(&text).expect("it opens").to_text();
    let value = |text: &str| serde_json::from_str::<Value>(text).expect("it is JSON");
    assert_eq!(value(&again), value(&text));
}

#[test]
fn an_embedded_folder_opens_whole() {
    let files = workshop::folder::write(&harbor());
    let source = Source::Folder { files: files.clone() };
    let text = SavedWork::new(Some(source), String::new(), None, Worksheet::default()).to_text();
    let Some(Source::Folder { files: opened }) = SavedWork::read(&text).expect("it opens").source else {
        panic!("the file holds a folder");
    };
    assert_eq!(opened, files);
}

#[test]
fn what_a_broken_page_handed_out_opens() {
    let stored = json!({ "who-counts/1/open": "harbor-unified", "who-counts/1/work/harbor-unified": fixture(FORMAT) });
    assert_eq!(SavedWork::read(&stored.to_string()), SavedWork::read(&fixture(FORMAT)));
}

#[test]
fn a_file_of_another_program_is_refused() {
    assert_eq!(refused(&with("/kit", json!("who-pays"))), ReadError::OtherKit);
    assert_eq!(refused("{}"), ReadError::OtherKit);
}

#[test]
fn a_file_of_a_later_format_is_named_as_such() {
    let text = with("/format", json!(FORMAT + 1));
    assert_eq!(refused(&text), ReadError::NewerFormat { format: FORMAT + 1 });
    // Whatever else that format changed does not matter.
    let changed = format!(r#"{{"kit":"who-counts","format":{},"synthetic":true,"attempt":[1,2]}}"#, FORMAT + 1);
    assert_eq!(refused(&changed), ReadError::NewerFormat { format: FORMAT + 1 });
}

#[test]
fn a_file_that_does_not_say_it_is_synthetic_is_refused() {
    assert_eq!(refused(&with("/synthetic", json!(false))), ReadError::NotSynthetic);
    for other in [json!("true"), json!(1), Value::Null] {
        let error = refused(&with("/synthetic", other.clone()));
        assert!(matches!(error, ReadError::NotSavedWork { .. } | ReadError::NotSynthetic), "{other}: {error:?}");
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let text = format!("{}{}", fixture(FORMAT), " ".repeat(LARGEST_FILE));
    assert_eq!(refused(&text), ReadError::TooLarge { bytes: text.len() });
}

#[test]
fn broken_files_are_refused_wherever_they_break() {
    let text = fixture(FORMAT);
    for end in (0..text.trim_end().len()).step_by(97).filter(|end| text.is_char_boundary(*end)) {
        assert!(matches!(refused(&text[..end]), ReadError::NotSavedWork { .. } | ReadError::OtherKit), "cut at {end}");
    }
    for hostile in
        ["", "null", "[]", "\u{0}", "Student,Grade\nA01,9", &"[".repeat(200_000), &"{\"kit\":".repeat(50_000)]
    {
        assert!(matches!(refused(hostile), ReadError::NotSavedWork { .. } | ReadError::OtherKit));
    }
}

#[test]
fn values_of_another_kind_are_refused() {
    let cases = [
        ("/attempt/journal", json!("all of it")),
        ("/attempt/journal/0/act", json!("bribed_the_clerk")),
        ("/attempt/day", json!("10/8/2024")),
        ("/attempt/year", json!(-1)),
        ("/attempt/user/role", json!("emperor")),
        ("/attempt/journal/5/act/corrected/correction/record", json!(4.5)),
        ("/attempt/journal/5/act/corrected/correction/field", json!("soul")),
        ("/worksheet/answers", json!(["one", "two"])),
        ("/source", json!({ "satellite": {} })),
    ];
    for (pointer, value) in cases {
        let error = refused(&with(pointer, value));
        assert!(matches!(error, ReadError::NotSavedWork { .. }), "{pointer}: {error:?}");
    }
}

#[test]
fn answers_are_cut_at_the_longest_that_is_kept() {
    let text = with("/worksheet/answers/0", json!("é".repeat(LONGEST_ANSWER + 1)));
    let saved = SavedWork::read(&text).expect("it opens");
    assert_eq!(saved.worksheet.answers[0].chars().count(), LONGEST_ANSWER);
}

#[test]
fn corrections_that_no_longer_fit_are_listed_and_change_nothing() {
    let record = "/attempt/journal/5/act/corrected/correction";
    let cases = [
        (format!("{record}/record"), json!(u32::MAX), CorrectionError::NoSuchRecord),
        (format!("{record}/before"), json!("E300"), CorrectionError::BeforeDiffers { found: "E140".to_owned() }),
        (format!("{record}/after"), json!("x".repeat(100_000)), CorrectionError::NotPlainText),
        (format!("{record}/field"), json!("student_id"), CorrectionError::NoSuchStudent),
    ];
    for (pointer, value, expected) in cases {
        let attempt = SavedWork::read(&with(&pointer, value)).expect("it opens").attempt.expect("it holds an attempt");
        let first = &attempt.progress().corrections[..1];
        let (district, misfits) = corrected(&harbor(), first);
        assert_eq!(misfits.into_iter().map(|(_, error)| error).collect::<Vec<_>>(), [expected], "{pointer}");
        assert_eq!(district, harbor(), "{pointer}");
    }
}
