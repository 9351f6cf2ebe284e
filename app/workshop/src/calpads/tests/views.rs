use super::super::StateView;
use super::{Desk, YEAR, definition, harbor, lively, numbers};

fn view(desk: &Desk) -> StateView {
    let definitions = (&definition("calpads-1.24"), &definition("calpads-state-view"));
    StateView::compare(desk, definitions, &desk.district.reporting_lea, YEAR).unwrap().unwrap()
}

#[test]
fn harbors_two_views_have_seven_each_and_swap_one_for_another() {
    let desk = harbor();
    let view = view(&desk);
    assert_eq!(numbers(&desk, view.passes.both.iter().copied()), ["A03", "A07", "A08", "A13", "A18", "A19"]);
    assert_eq!((view.passes.district_count(), view.passes.state_count()), (7, 7));

    let [back] = view.passes.leave[..] else { panic!("{view:?}") };
    assert_eq!(desk.roster.student_id(back.student), "A05");
    let found = &desk.district.enrollments[desk.roster.enrollments.record(back.found.unwrap())];
    assert_eq!((found.lea_id.as_str(), found.school_id.as_str()), ("P", "PH"));

    let [lost] = view.passes.enter[..] else { panic!("{view:?}") };
    assert_eq!(desk.roster.student_id(lost.student), "A06");
    assert_eq!(lost.found, None);
    assert_eq!(desk.district.enrollments[desk.roster.enrollments.record(lost.exited)].exit_reason, "T160");
}

#[test]
fn a_no_show_is_named_with_where_the_student_was_found() {
    let mut district = (*harbor().district).clone();
    // A20 was registered for the fall of 2023 and came in January; A19 of the next fall is in the next collection.
    let mut expected = district.enrollments.iter().find(|row| row.student_id == "A20").unwrap().clone();
    expected.entry_date = "2023-08-21".parse().unwrap();
    expected.exit_date = Some(expected.entry_date);
    expected.exit_reason = "N470".to_owned();
    let mut next = expected.clone();
    next.student_id = "A19".to_owned();
    next.entry_date = "2024-08-19".parse().unwrap();
    next.exit_date = Some(next.entry_date);
    district.enrollments.extend([expected, next]);
    let desk = Desk::new(district).unwrap();
    let [no_show] = view(&desk).no_shows[..] else { panic!("{:?}", view(&desk)) };
    assert_eq!(desk.roster.student_id(no_show.student), "A20");
    let found = no_show.found.unwrap();
    assert_eq!(desk.roster.enrollments.entry(found).to_string(), "2024-01-08");
}

#[test]
fn the_two_counts_follow_from_the_lists() {
    for seed in 0..3 {
        let desk = lively(seed);
        let view = view(&desk);
        let count = |id: &str| {
            let report = desk.report(&definition(id), &desk.district.reporting_lea, YEAR, None).unwrap();
            report.numerator.len()
        };
        assert_eq!(
            (view.passes.district_count(), view.passes.state_count()),
            (count("calpads-1.24"), count("calpads-state-view"))
        );
        assert!(view.passes.leave.iter().all(|one| one.found.is_some()), "seed {seed}");
        assert!(view.passes.enter.iter().all(|one| one.found.is_none()), "seed {seed}");
        let columns = &desk.roster.enrollments;
        assert!(view.passes.enter.iter().all(|one| columns.reason(one.exited).stays_in_state()), "seed {seed}");
    }
}
