use engine::calendar::SchoolYear;
use words::{Language, Words};

use super::super::subject::Subject;
use super::super::subject::tests::desk;
use super::super::walks::{Walk, walks};
use super::layout::{Layout, PLOT, shown};

const YEAR: SchoolYear = SchoolYear(2023);

/// The picture of a student of the first scenario, under its first definition and one other.
fn layout(student_id: &str) -> Layout {
    let desk = desk();
    let subject = Subject::find(&desk, student_id, "H", YEAR).unwrap();
    let walks = walks(&desk, subject.student, "H", YEAR);
    let pair: Vec<&Walk> = walks.iter().take(2).collect();
    let shown = shown(&subject, &pair, YEAR);
    Layout::new(Words::new(Language::English), &subject, &pair, &shown, true)
}

#[test]
fn labels_never_lie_on_each_other() {
    for number in 1..=20 {
        let layout = layout(&format!("A{number:02}"));
        for (index, one) in layout.labels.iter().enumerate() {
            assert!(one.stretch.left >= PLOT.left, "A{number:02} {}", one.text);
            for other in &layout.labels[index + 1..] {
                let apart = one.stretch.right <= other.stretch.left || other.stretch.right <= one.stretch.left;
                assert!(apart || (one.y - other.y).abs() > 15.0, "A{number:02}: {} / {}", one.text, other.text);
            }
        }
    }
}

#[test]
fn an_absence_is_a_gap_between_two_schools() {
    let layout = layout("A05");
    assert_eq!(layout.lanes.len(), 2);
    assert_eq!(layout.gaps.len(), 1);
    assert_eq!(layout.gaps[0].days, Some(183));
    assert!(layout.gaps[0].to.1 > layout.gaps[0].from.1, "it leads down to the other school");
}

#[test]
fn what_a_definition_finds_is_ringed_at_its_count_day() {
    let layout = layout("A05");
    assert_eq!(layout.found.len(), 1);
    assert_eq!(layout.found[0].day.to_string(), "2024-10-02");
}

#[test]
fn whoever_completed_is_not_missed() {
    assert!(layout("A02").gaps.is_empty());
    assert_eq!(layout("A03").gaps[0].days, None);
}
