use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::codes::codes_of;
use engine::records::{
    CodeSet, District, Enrollment, EnrollmentStatus, ExitProof, Grade, MealProvision, ParentEducation, ProgramKind,
    ProgramRecord, School, SchoolCalendar, SchoolType, Student,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::days::{birth_date, day};

/// The LEA that reports.
pub const LEA: &str = "H";
/// The year reported: most records lie about it.
pub const YEAR: SchoolYear = SchoolYear(2023);
/// The first year with a calendar.
pub const FIRST_YEAR: u16 = 2017;
/// The last year with a calendar.
pub const LAST_YEAR: u16 = 2028;

/// LEA, number and kind of every school.
const SCHOOLS: &[(&str, &str, SchoolType)] = &[
    (LEA, "HM", SchoolType::Regular),
    (LEA, "HH", SchoolType::Regular),
    ("P", "PH", SchoolType::Regular),
    ("P", "PJ", SchoolType::JuvenileCourt),
];

/// A district of a few students with a few records each; every calendar row is there.
pub fn any_district() -> impl Strategy<Value = District> {
    select(CodeSet::ALL).prop_flat_map(|codes| {
        let students = vec(student_with_records(codes), 1..8);
        students.prop_map(move |drawn| {
            let mut district = empty(codes);
            for (place, (mut student, enrollments, programs)) in drawn.into_iter().enumerate() {
                let student_id = format!("S{place:02}");
                student.student_id.clone_from(&student_id);
                district.students.push(student);
                let enrollments =
                    enrollments.into_iter().map(|row| Enrollment { student_id: student_id.clone(), ..row });
                district.enrollments.extend(enrollments);
                let programs = programs.into_iter().map(|row| ProgramRecord { student_id: student_id.clone(), ..row });
                district.programs.extend(programs);
            }
            district
        })
    })
}

/// A student whose records share a handful of days, so that one often begins on the day on which another ends.
fn student_with_records(codes: CodeSet) -> impl Strategy<Value = (Student, Vec<Enrollment>, Vec<ProgramRecord>)> {
    vec(day(), 3..7)
        .prop_flat_map(move |days| (student(), vec(enrollment(codes, days.clone()), 0..6), vec(program(days), 0..4)))
}

fn empty(exit_codes: CodeSet) -> District {
    let school = |(lea, school, school_type): &(&str, &str, SchoolType)| School {
        lea_id: (*lea).to_owned(),
        school_id: (*school).to_owned(),
        school_name: format!("School {school}"),
        school_type: *school_type,
        low_grade: Grade::Kg,
        high_grade: Grade::Number(12),
        meal_provision: MealProvision::None,
    };
    let calendars =
        [LEA, "P"].into_iter().flat_map(|lea| (FIRST_YEAR..=LAST_YEAR).map(move |year| calendar(lea, year)));
    District {
        name: "Drawn".to_owned(),
        reporting_lea: LEA.to_owned(),
        exit_codes,
        schools: SCHOOLS.iter().map(school).collect(),
        calendars: calendars.collect(),
        students: Vec::new(),
        enrollments: Vec::new(),
        programs: Vec::new(),
        terms: engine::records::TermRecords::default(),
        documents: Vec::new(),
    }
}

fn calendar(lea: &str, year: u16) -> SchoolCalendar {
    let on = |year: u16, month, day| NaiveDate::from_ymd_opt(year.into(), month, day).expect("a day of every year");
    // The neighbor begins and ends later, so that a date can be summer in one and school in the other.
    let (first_day, last_day) =
        if lea == LEA { (on(year, 8, 21), on(year + 1, 6, 7)) } else { (on(year, 9, 5), on(year + 1, 6, 20)) };
    SchoolCalendar { lea_id: lea.to_owned(), school_year: SchoolYear(year), first_day, last_day }
}

fn student() -> impl Strategy<Value = Student> {
    let entry_year = (2018_u16..=2024).prop_map(SchoolYear);
    (
        option::weighted(0.9, birth_date()),
        option::weighted(0.3, entry_year),
        option::weighted(0.2, select(ParentEducation::ALL)),
    )
        .prop_map(|(birth_date, grade9_entry_year, parent_education)| Student {
            student_id: String::new(),
            last_name: "Drawn".to_owned(),
            first_name: "Dana".to_owned(),
            birth_date,
            sex: None,
            race_ethnicity: None,
            grade9_entry_year,
            parent_education,
        })
}

fn enrollment(codes: CodeSet, days: Vec<NaiveDate>) -> impl Strategy<Value = Enrollment> {
    let status = prop_oneof![8 => Just(EnrollmentStatus::Primary), 2 => select(EnrollmentStatus::ALL)];
    let about = (prop_oneof![3 => 0..2_usize, 1 => 2..4_usize], 2019_u16..=2024, grade(), status);
    // Now and then the exit lies before the entry: such a record is no enrollment.
    let dates = (
        select(days.clone()),
        option::weighted(0.8, select(days.clone())),
        prop_oneof![9 => Just(true), 1 => Just(false)],
    );
    let why = (
        exit_code(codes),
        prop_oneof![2 => Just(ExitProof::None), 1 => select(ExitProof::ALL)],
        option::weighted(0.15, select(days)),
    );
    (about, dates, why).prop_map(|((school, year, grade, status), (one, other, in_order), why)| {
        let (lea, school, _) = SCHOOLS[school];
        let ((exit_reason, completion), exit_proof, diploma_date) = why;
        let is_turned = in_order && other.is_some_and(|other| other < one);
        let (entry_date, exit_date) = if is_turned { (other.unwrap_or(one), Some(one)) } else { (one, other) };
        Enrollment {
            student_id: String::new(),
            lea_id: lea.to_owned(),
            school_id: school.to_owned(),
            school_year: SchoolYear(year),
            grade,
            status,
            entry_date,
            exit_date,
            exit_reason,
            completion,
            exit_proof,
            diploma_date,
            known_from: None,
        }
    })
}

fn grade() -> impl Strategy<Value = Grade> {
    prop_oneof![
        6 => (9_u8..=12).prop_map(Grade::Number),
        2 => (6_u8..=8).prop_map(Grade::Number),
        1 => select(vec![Grade::Tk, Grade::Kg, Grade::Number(1), Grade::Ue, Grade::Us]),
    ]
}

/// A code of the set with its completion, one without, or one that no set has.
fn exit_code(codes: CodeSet) -> impl Strategy<Value = (String, String)> {
    let listed: Vec<(String, String)> =
        codes_of(codes).iter().map(|code| (code.code.to_owned(), code.completion.to_owned())).collect();
    let leaving: Vec<(String, String)> = codes_of(codes)
        .iter()
        .filter(|code| code.reason.is_dropout_reason())
        .map(|code| (code.code.to_owned(), code.completion.to_owned()))
        .collect();
    let odd = vec![("", ""), ("Z9", ""), ("E230", "999"), ("2", "other"), ("E140", "360")];
    prop_oneof![
        6 => select(listed),
        3 => select(leaving),
        1 => select(odd).prop_map(|(code, completion)| (code.to_owned(), completion.to_owned())),
    ]
}

fn program(days: Vec<NaiveDate>) -> impl Strategy<Value = ProgramRecord> {
    let kind = prop_oneof![2 => select(ProgramKind::ALL), 1 => Just(ProgramKind::Foster)];
    (kind, option::weighted(0.9, select(days.clone())), option::weighted(0.6, select(days))).prop_map(
        |(program, start_date, end_date)| ProgramRecord {
            student_id: String::new(),
            program,
            start_date,
            end_date,
            known_from: None,
        },
    )
}
