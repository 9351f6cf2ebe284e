use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::checks::{CheckContext, validate};
use engine::records::{
    CodeSet, District, Enrollment, EnrollmentStatus, ExitProof, Grade, MealProvision, School, SchoolCalendar,
    SchoolType, Student,
};
use engine::roster::Roster;

use super::*;
use crate::Language;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn school(lea_id: &str, school_id: &str, school_name: &str) -> School {
    School {
        lea_id: lea_id.to_owned(),
        school_id: school_id.to_owned(),
        school_name: school_name.to_owned(),
        school_type: SchoolType::Regular,
        low_grade: Grade::Number(9),
        high_grade: Grade::Number(12),
        meal_provision: MealProvision::None,
    }
}

/// A student of 11th grade at Harbor High who left on a day with a code.
fn harbor(exit_date: &str, exit_reason: &str) -> District {
    let calendar = |lea: &str| SchoolCalendar {
        lea_id: lea.to_owned(),
        school_year: SchoolYear(2023),
        first_day: date("2023-08-21"),
        last_day: date("2024-06-07"),
    };
    District {
        name: "Harbor Unified".to_owned(),
        reporting_lea: "H".to_owned(),
        exit_codes: CodeSet::Calpads,
        schools: vec![school("H", "HH", "Harbor High"), school("P", "PH", "Pine High")],
        calendars: vec![calendar("H"), calendar("P")],
        students: vec![Student {
            student_id: "A18".to_owned(),
            last_name: "Reyes".to_owned(),
            first_name: "Reese".to_owned(),
            birth_date: Some(date("2006-10-30")),
            sex: None,
            race_ethnicity: Some(engine::records::RaceEthnicity::NotReported),
            grade9_entry_year: None,
            parent_education: None,
        }],
        enrollments: vec![enrollment("H", "HH", "2023-08-21", Some(exit_date), exit_reason)],
        programs: Vec::new(),
        terms: engine::records::TermRecords::default(),
        documents: Vec::new(),
    }
}

fn enrollment(lea: &str, school: &str, entry: &str, exit: Option<&str>, reason: &str) -> Enrollment {
    Enrollment {
        student_id: "A18".to_owned(),
        lea_id: lea.to_owned(),
        school_id: school.to_owned(),
        school_year: SchoolYear(2023),
        grade: Grade::Number(11),
        status: EnrollmentStatus::Primary,
        entry_date: date(entry),
        exit_date: exit.map(date),
        exit_reason: reason.to_owned(),
        completion: String::new(),
        exit_proof: ExitProof::None,
        diploma_date: None,
        known_from: None,
    }
}

fn said(district: &District, language: Language) -> Vec<String> {
    let roster = Roster::compile(district).unwrap();
    let context = CheckContext {
        district,
        roster: &roster,
        lea: roster.find_lea("H").unwrap(),
        year: SchoolYear(2023),
        count_day: date("2024-10-01"),
        this_year: &[],
        last_year: &[],
    };
    let names = Names { district, roster: &roster };
    let said = |finding| message(Words::new(language), finding, names).replace('\u{a0}', " ");
    validate(&context).iter().map(said).collect()
}

#[test]
fn a_finding_says_what_is_wrong_and_where() {
    let expected = "A18 Reese Reyes left Harbor High on 15 Aug 2024; its school year ended on 7 Jun 2024.";
    assert_eq!(said(&harbor("2024-08-15", "E400"), Language::English), [expected]);
}

#[test]
fn a_second_record_is_named_with_its_school_and_day() {
    let mut district = harbor("2024-03-04", "E140");
    district.enrollments.push(enrollment("P", "PH", "2024-03-11", Some("2024-06-07"), "E155"));
    let expected = "A18 Reese Reyes left Harbor High on 4 Mar 2024 with E140 and enrolled at Pine High on 11 Mar 2024.";
    assert_eq!(said(&district, Language::English), [expected]);
}

#[test]
fn a_missing_name_leaves_no_gap() {
    let mut district = harbor("2024-06-07", "E999");
    district.students[0].first_name.clear();
    district.schools[0].school_name.clear();
    let expected = "The enrollment of A18 Reyes at school HH has exit code “E999”, which is in no list.";
    assert_eq!(said(&district, Language::English), [expected]);
}

#[test]
fn findings_speak_the_chosen_language() {
    assert!(said(&harbor("2024-08-15", "E400"), Language::Pseudo)[0].starts_with('⟦'));
}

#[test]
fn a_check_is_named_in_words() {
    let words = Words::new(Language::English);
    assert_eq!(title(words, "exit-before-entry"), "Exit before entry");
    assert_eq!(title(words, "el-and-reclassified-overlap"), "EL and reclassified overlap");
    assert_eq!(title(words, "no-such-check"), "no-such-check");
}
