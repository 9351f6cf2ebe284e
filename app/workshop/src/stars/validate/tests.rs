//! The cases of validation, V1 to V17. In the source are V1, V3, the calendar of V5, that duplicates come first and that
//! only the state un-submits; the others are the kit's own. V4, V11 and V13 are of a file, V12 of a file and a list.

use engine::records::{Enrollment, ExitProof, MealProvision, ProgramKind, ProgramRecord};

use super::*;
use crate::attempt::duplicate;
use crate::stars::duplicates::{CHECK, brought_together, duplicates};
use crate::stars::findings;
use crate::stars::sample::{day, edited, exit_of, with};

/// What is marked on a student's row after the record behind it was changed.
fn marks(student: &str, edit: impl FnOnce(&mut Enrollment)) -> Vec<(Mark, &'static str)> {
    let (desk, list) = edited(|district| edit(exit_of(district, student)));
    let row = list.find(student).unwrap();
    let of_row = validate(&desk, &list).into_iter().filter(|one| one.row == row);
    of_row.map(|one| (one.mark(), one.finding.code)).collect()
}

fn code(record: &mut Enrollment, code: &str) {
    code.clone_into(&mut record.exit_reason);
    record.completion.clear();
}

#[test]
fn v1_a_student_without_exit_code_is_an_error() {
    assert_eq!(marks("B01", |record| code(record, "")), [(Mark::RedX, "EXT323")]);
    // Also years before, and before the last day, where another check says it.
    assert_eq!(marks("B04", |record| code(record, "")), [(Mark::RedX, "EXT301")]);
}

#[test]
fn v2_a_code_outside_the_list_is_an_error() {
    assert_eq!(marks("B04", |record| code(record, "7")), [(Mark::RedX, "EXT302")]);
}

#[test]
fn v3_a_code_without_an_exit_date_is_an_error() {
    assert_eq!(marks("B04", |record| record.exit_date = None), [(Mark::RedX, "EXT303")]);
}

#[test]
fn v5_an_exit_after_the_end_of_its_own_school_year_is_an_error() {
    let marked = marks("B19", |record| {
        code(record, "4");
        record.exit_proof = ExitProof::TranscriptExchange;
        record.exit_date = Some(day("2015-06-30"));
    });
    assert_eq!(marked, [(Mark::RedX, "ENR112")]);
    // The calendar is that of the year of the record: B06 left in 2011-12.
    let in_summer = marks("B06", |record| record.exit_date = Some(day("2012-06-30")));
    assert_eq!(in_summer, [(Mark::RedX, "ENR112")]);
}

#[test]
fn v6_a_diploma_of_the_summer_behind_an_exit_in_may_is_right() {
    assert_eq!(marks("B02", |record| assert_eq!(record.diploma_date, Some(day("2015-08-20")))), []);
    // The exit itself in summer is worth a question.
    let in_summer = marks("B02", |record| record.exit_date = Some(day("2015-08-20")));
    assert_eq!(in_summer, [(Mark::YellowTriangle, "ENR113")]);
}

#[test]
fn v7_a_graduate_with_a_diploma_after_31_august_is_an_error() {
    assert_eq!(marks("B03", |record| code(record, "1")), [(Mark::RedX, "EXT314")]);
}

#[test]
fn v8_a_transfer_out_without_transcript_is_a_warning() {
    assert_eq!(marks("B07", |_| {}), [(Mark::YellowTriangle, "PRF401")]);
    assert_eq!(marks("B07", |record| record.exit_proof = ExitProof::TranscriptExchange), []);
}

#[test]
fn v9_a_transfer_within_the_district_that_nobody_received_is_a_warning() {
    let marked = marks("B06", |record| code(record, "5"));
    assert_eq!(marked, [(Mark::YellowTriangle, "EXT312")]);
    assert_eq!(marks("B08", |_| {}), []);
}

#[test]
fn v10_a_continuing_student_who_is_nowhere_the_next_year_is_a_warning() {
    assert_eq!(
        marks("B01", |record| {
            code(record, "6");
            record.diploma_date = None;
        }),
        [(Mark::YellowTriangle, "EXT313")]
    );
    assert_eq!(marks("B17", |_| {}), []);
}

#[test]
fn v11_a_state_id_of_nine_digits_is_marked_on_the_list_and_refused_in_a_file() {
    let (desk, list) = edited(|district| {
        let own = |id: &mut String| {
            if id == "B01" {
                *id = "123456789".to_owned();
            }
        };
        district.students.iter_mut().for_each(|student| own(&mut student.student_id));
        district.enrollments.iter_mut().for_each(|record| own(&mut record.student_id));
        district.documents.iter_mut().for_each(|paper| own(&mut paper.student_id));
    });
    let row = list.find("123456789").unwrap();
    let found: Vec<_> = validate(&desk, &list).into_iter().filter(|one| one.row == row).collect();
    assert_eq!(found.iter().map(|one| one.finding.code).collect::<Vec<_>>(), ["STU105"]);
}

#[test]
fn v12_one_person_under_two_numbers_stands_apart_and_comes_first() {
    let (desk, list) = edited(|district| {
        let at = |id: &str| district.students.iter().position(|student| student.student_id == id).unwrap();
        let twin = district.students[at("B01")].clone();
        let other = at("B19");
        let student = &mut district.students[other];
        (student.last_name, student.first_name, student.birth_date) =
            (twin.last_name, twin.first_name, twin.birth_date);
    });
    let pairs = |desk: &crate::desk::Desk, list: &ClassList| -> Vec<[String; 2]> {
        duplicates(desk, list).iter().filter_map(|finding| duplicate(finding, &desk.roster)).collect()
    };
    assert_eq!(pairs(&desk, &list), [["B01".to_owned(), "B19".to_owned()]]);
    assert!(validate(&desk, &list).iter().all(|one| one.finding.code != CHECK));
    assert_eq!(findings(&desk, std::slice::from_ref(&list))[0].code, CHECK);

    // Under one number there is one student on the list.
    let (desk, after) = with(&desk, &brought_together(&desk, "B01", "B19"));
    assert_eq!((after.rows.len(), after.find("B19")), (list.rows.len() - 1, None));
    assert_eq!(pairs(&desk, &after), <Vec<[String; 2]>>::new());
}

#[test]
fn v14_no_school_lunch_at_a_school_that_feeds_everyone_is_a_warning() {
    let feeds = |lunch: Option<ProgramKind>| {
        let (desk, list) = edited(|district| {
            let school = district.schools.iter_mut().find(|school| school.school_id == "NH").unwrap();
            school.meal_provision = MealProvision::Two;
            district.programs.extend(lunch.map(|program| ProgramRecord {
                student_id: "B01".to_owned(),
                program,
                start_date: Some(day("2014-09-01")),
                end_date: None,
                known_from: None,
            }));
        });
        let row = list.find("B01").unwrap();
        let of_row = validate(&desk, &list).into_iter().filter(|one| one.row == row);
        of_row.map(|one| (one.mark(), one.finding.code)).collect::<Vec<_>>()
    };
    assert_eq!(feeds(None), [(Mark::YellowTriangle, "PRG606")]);
    assert_eq!(feeds(Some(ProgramKind::MealFree)), []);
    assert_eq!(feeds(Some(ProgramKind::MealReduced)), []);
}

#[test]
fn v15_a_deceased_student_who_is_enrolled_later_is_an_error() {
    let marked = marks("B08", |record| {
        code(record, "3");
        record.exit_proof = ExitProof::DeathRecord;
    });
    assert_eq!(marked, [(Mark::RedX, "EXT308")]);
}

#[test]
fn v16_a_report_is_due_on_the_day_of_its_window() {
    assert_eq!(scenarios::find("north-prairie").unwrap().card.calendar.due_day, day("2015-10-30"));
}

#[test]
fn the_class_list_of_north_prairie_asks_two_questions() {
    let (desk, list) = edited(|_| {});
    let found: Vec<(&str, &str)> = validate(&desk, &list)
        .iter()
        .map(|one| (list.rows[one.row as usize].state_id.as_str(), one.finding.code))
        .collect();
    // B22 is in a detention facility, and nothing on file says so.
    assert_eq!(found, [("B07", "PRF401"), ("B22", "EXT313")]);
}

#[test]
fn every_check_of_the_list_is_in_the_registry_in_its_order() {
    let place = |code: &str| engine::checks::REGISTRY.iter().position(|check| check.code == code);
    assert!(CHECKS.iter().all(|code| place(code).is_some()));
    assert!(CHECKS.is_sorted_by_key(|code| place(code)));
}
