use engine::calendar::SchoolYear;
use engine::definition::{Definition, find_definition};
use engine::evaluate::ClassOf;
use engine::roster::Roster;

use super::*;
use crate::desk::Desk;
use crate::shipped::district_of;

fn desk(scenario: &str) -> Desk {
    Desk::new(district_of(&scenarios::find(scenario).unwrap(), None).district).unwrap()
}

fn definition(id: &str) -> Definition {
    find_definition(id).unwrap()
}

fn harbor(desk: &Desk, definition: &Definition) -> Flow {
    let report = desk.report(definition, "H", SchoolYear(2023), None).unwrap();
    members(&desk.roster, definition, &report).unwrap()
}

fn ids(roster: &Roster, students: &[StudentIx]) -> String {
    students.iter().map(|student| roster.student_id(*student)).collect::<Vec<_>>().join(" ")
}

/// Each place of a stage with its students.
fn told(desk: &Desk, flow: &Flow, stage: usize) -> Vec<(Place, String)> {
    let places = flow.places(stage).into_iter();
    places.map(|(place, _)| (place, ids(&desk.roster, &flow.students_of(Group::at(stage, place))))).collect()
}

fn listed<const N: usize>(expected: [(Place, &str); N]) -> Vec<(Place, String)> {
    expected.map(|(place, ids)| (place, ids.to_owned())).to_vec()
}

#[test]
fn members_of_harbor_went_where_their_records_say() {
    let desk = desk("harbor-unified");
    let flow = harbor(&desk, &definition("nces-ccd"));
    // Worked out by hand: members on 1 October 2023 in grades 9 to 12, by 1 October 2024.
    let expected = listed([
        (Place::NextGrade, "A01"),
        (Place::SameGrade, "A04"),
        (Place::Elsewhere, "A05"),
        (Place::Transferred, "A11"),
        (Place::Graduated, "A02"),
        (Place::Completed, "A12 A15"),
        (Place::Removed, "A14"),
        (Place::Between, "A16"),
        (Place::Counted, "A03 A06 A07 A13"),
        // They left after the last day of school: leavers of the next year.
        (Place::NotConsidered, "A10 A18"),
    ]);
    assert_eq!(told(&desk, &flow, 1), expected);
    assert_eq!(flow.places(0).iter().map(|(_, count)| count).sum::<usize>(), 15);
    // A19 left in August: no member, and counted.
    let report = desk.report(&definition("nces-ccd"), "H", SchoolYear(2023), None).unwrap();
    assert_eq!(ids(&desk.roster, &counted_beside(&flow, &report)), "A19");
}

#[test]
fn a_turned_setting_moves_students_from_one_stream_to_another() {
    let desk = desk("harbor-unified");
    let start = definition("nces-ccd");
    let before = harbor(&desk, &start);
    let moved = |knob: &str, option: &str| {
        let after = harbor(&desk, &start.clone().with(knob, option).unwrap());
        let shifts = shifts(&before, &after).into_iter();
        shifts.map(|one| (one.stage, one.before, one.after, ids(&desk.roster, &one.students))).collect::<Vec<_>>()
    };
    let one = |from, to, ids: &str| (1, Some(from), Some(to), ids.to_owned());
    assert_eq!(moved("transfer-proof", "trust-code"), [one(Place::Counted, Place::Unproved, "A06")]);
    assert_eq!(moved("return-scope", "lea"), [one(Place::Elsewhere, Place::Counted, "A05")]);
    assert_eq!(moved("el-date", "exit-date"), []);
    // Two grades more make three members more: they come into the picture.
    let expected = (0, None, Some(Place::Grade(engine::records::Grade::Number(8))), "A08".to_owned());
    assert_eq!(moved("grades", "7-12"), [expected]);
}

#[test]
fn the_class_of_north_prairie_is_followed_from_year_to_year() {
    let desk = desk("north-prairie");
    let lea = desk.roster.find_lea("N").unwrap();
    let flow = class(&desk.roster, &definition("nd-leavers"), lea, ClassOf(2015)).unwrap();
    assert_eq!(flow.students.len(), 18);
    let expected = [
        listed([
            (Place::OnTrack, "B01 B02 B03 B04 B05 B06 B07 B08 B09 B17 B18 B19 B20 B21 B22"),
            (Place::NotYet, "B11 B12 B13"),
        ]),
        // B06 moved away with a transcript and B09 died in grade 9; B17 repeats it.
        listed([
            (Place::OnTrack, "B01 B02 B03 B04 B05 B07 B08 B11 B18 B19 B20 B21 B22"),
            (Place::Behind, "B17"),
            (Place::NotYet, "B12 B13"),
            (Place::Transferred, "B06"),
            (Place::Removed, "B09"),
        ]),
    ];
    for (stage, expected) in expected.into_iter().enumerate() {
        assert_eq!(told(&desk, &flow, stage), expected, "stage {stage}");
    }
    let end = told(&desk, &flow, 4);
    let expected = listed([
        (Place::Behind, "B17"),
        (Place::Transferred, "B06 B21"),
        (Place::Graduated, "B01 B02 B03 B08 B11 B13 B20"),
        (Place::Removed, "B09"),
        (Place::Between, "B22"),
        (Place::Counted, "B04 B05 B07 B12 B18 B19"),
    ]);
    assert_eq!(end, expected);
}

#[test]
fn a_group_is_who_stands_there_or_goes_on_from_there() {
    let desk = desk("north-prairie");
    let lea = desk.roster.find_lea("N").unwrap();
    let flow = class(&desk.roster, &definition("nd-leavers"), lea, ClassOf(2015)).unwrap();
    let of = |text: &str| ids(&desk.roster, &flow.students_of(Group::parse(text).unwrap()));
    assert_eq!(of("0.on-track.behind"), "B17");
    assert_eq!(of("1.behind"), "B17");
    assert_eq!(of("4.on-track"), "");
    assert_eq!(of("9.on-track"), "");
    assert_eq!(of("4.graduated.counted"), "");
}

#[test]
fn a_class_begins_with_the_records() {
    let desk = desk("harbor-unified");
    let lea = desk.roster.find_lea("H").unwrap();
    let flow = class(&desk.roster, &definition("nces-ccd"), lea, ClassOf(2024)).unwrap();
    let days: Vec<String> = flow.days.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2023-10-01", "2024-10-01"]);
    assert_eq!(told(&desk, &flow, 0), listed([(Place::OnTrack, "A02 A07 A12 A15")]));
}
