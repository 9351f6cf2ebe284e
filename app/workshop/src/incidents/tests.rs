use std::collections::BTreeSet;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::certification::Window;
use engine::definition::find_definition;

use super::*;
use crate::desk::Desk;
use crate::shipped::district_of;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window() -> Window {
    Window {
        opens: day("2024-10-02"),
        due: day("2024-10-15"),
        amend_until: day("2024-12-13"),
        closes: day("2025-01-24"),
    }
}

fn harbor() -> Desk {
    Desk::new(district_of(&scenarios::find("harbor-unified").unwrap(), None).district).unwrap()
}

#[test]
fn a_card_has_two_to_four_answers_and_one_that_the_guide_holds_right() {
    let mut names = BTreeSet::new();
    for incident in INCIDENTS {
        assert!((2..=4).contains(&incident.answers.len()), "{}", incident.name);
        assert_eq!(incident.answers.iter().filter(|answer| answer.is_right).count(), 1, "{}", incident.name);
        let answers: BTreeSet<&str> = incident.answers.iter().map(|answer| answer.name).collect();
        assert_eq!(answers.len(), incident.answers.len(), "{}", incident.name);
        assert!(names.insert(incident.name), "{} twice", incident.name);
    }
}

#[test]
fn harbor_unified_casts_its_own_students() {
    let (desk, definition, window) = (harbor(), find_definition("maine-neo").unwrap(), window());
    let dealt = deal(&Scene::new(&desk, &definition, "H", SchoolYear(2023), &window));
    let whom = |name: &str| {
        let seat = INCIDENTS.iter().position(|incident| incident.name == name).unwrap();
        dealt[seat].as_ref().map(|cast| cast.student_id.clone().or(cast.school_id.clone()).unwrap_or_default())
    };
    let someone = |id: &str| Some(id.to_owned());
    assert_eq!(whom("calendar-change"), someone("A01"));
    assert_eq!(whom("another-student"), someone("A03"));
    assert_eq!(whom("duplicate-student"), None, "nobody has two numbers");
    assert_eq!(whom("better-rate"), someone("HH"));
    assert_eq!(whom("late-transcript"), someone("A05"));
    assert_eq!(whom("documentation-audit"), someone("A06"));
    assert_eq!(whom("un-submit"), someone("A03"));
}

#[test]
fn a_card_waits_for_its_day_and_for_what_it_follows() {
    let at = |text: &str, was_submitted| Moment {
        day: day(text),
        opens: day("2024-10-02"),
        due: day("2024-10-15"),
        was_validated: false,
        was_submitted,
    };
    let four = When::BeforeDue { days: 4 };
    assert!(!four.has_come(&at("2024-10-10", false)));
    assert!(four.has_come(&at("2024-10-11", false)));
    assert!(four.has_come(&at("2024-11-11", false)), "what nobody answered waits");
    assert!(!When::Opened.has_come(&at("2024-10-01", false)));
    assert!(When::Opened.has_come(&at("2024-10-02", false)));
    assert!(!When::Submitted.has_come(&at("2024-11-11", false)));
    assert!(When::Submitted.has_come(&at("2024-10-09", true)));
}
