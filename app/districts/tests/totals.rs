//! A district with sourced rates looks like the sources.

use std::collections::BTreeSet;

use districts::{Profile, generate};
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::{District, Enrollment, ProgramKind};

fn large() -> (Profile, District) {
    let profile = Profile { students: 20_000, ..Profile::example().without_errors() };
    let district = generate(&profile, 1).district;
    (profile, district)
}

/// The district's own records of 2023-24 in some grades.
fn of_2023(district: &District, low: u8, high: u8) -> impl Iterator<Item = &Enrollment> {
    let own = move |row: &&Enrollment| row.lea_id == district.reporting_lea && row.school_year.0 == 2023;
    let grade = move |row: &&Enrollment| row.grade.number().is_some_and(|grade| (low..=high).contains(&grade));
    district.enrollments.iter().filter(own).filter(grade)
}

fn reason(row: &Enrollment) -> ExitReason {
    neutral(engine::records::CodeSet::Calpads, &row.exit_reason, &row.completion, YearEnd::OnOrAfter)
}

#[track_caller]
fn per_mille(part: usize, whole: usize, low: usize, high: usize) {
    let share = part * 1000 / whole;
    assert!((low..=high).contains(&share), "{part} of {whole}: {share} per mille");
}

#[test]
fn about_one_in_forty_drops_out_of_high_school_in_a_year() {
    let (_, district) = large();
    let students: BTreeSet<&str> = of_2023(&district, 9, 12).map(|row| row.student_id.as_str()).collect();
    let dropouts = of_2023(&district, 9, 12).filter(|row| reason(row).is_dropout_reason());
    let dropouts: BTreeSet<&str> = dropouts.map(|row| row.student_id.as_str()).collect();
    // 25 drop out, 2 are expelled, and 15 of a senior class end without the requirements.
    per_mille(dropouts.len(), students.len(), 22, 42);
}

#[test]
fn hardly_anyone_drops_out_before_grade_7() {
    let (_, district) = large();
    let dropouts = of_2023(&district, 0, 6).filter(|row| reason(row).is_dropout_reason()).count();
    per_mille(dropouts, of_2023(&district, 0, 6).count(), 0, 3);
}

#[test]
fn nearly_all_seniors_who_stay_graduate() {
    let (_, district) = large();
    let year_end = |row: &&Enrollment| row.exit_date.is_some_and(|exit| exit.to_string() == "2024-06-07");
    let seniors: Vec<ExitReason> = of_2023(&district, 12, 12).filter(year_end).map(reason).collect();
    let graduates = seniors.iter().filter(|reason| **reason == ExitReason::Graduated).count();
    per_mille(graduates, seniors.len(), 900, 970);
}

#[test]
fn every_student_has_a_record_and_every_grade_is_taught() {
    let (profile, district) = large();
    assert_eq!(district.students.len(), profile.students as usize);
    let with_records: BTreeSet<&str> = district.enrollments.iter().map(|row| row.student_id.as_str()).collect();
    assert_eq!(with_records.len(), district.students.len());
    for grade in 0..=12 {
        per_mille(of_2023(&district, grade, grade).count(), of_2023(&district, 0, 12).count(), 50, 110);
    }
}

#[test]
fn half_of_the_students_are_economically_disadvantaged() {
    let (_, district) = large();
    let meals = [ProgramKind::MealFree, ProgramKind::MealReduced, ProgramKind::DirectCertification];
    let students = district.programs.iter().filter(|row| meals.contains(&row.program)).map(|row| &row.student_id);
    per_mille(students.collect::<BTreeSet<_>>().len(), district.students.len(), 470, 530);
}

#[test]
fn nothing_is_known_after_the_last_day_on_record() {
    let (profile, district) = large();
    let through = profile.records_through;
    for row in &district.enrollments {
        assert!(row.entry_date <= through && row.exit_date.is_none_or(|exit| exit <= through), "{row:?}");
    }
    assert!(district.documents.iter().all(|paper| paper.received_on.is_some_and(|day| day <= through)));
    let known = |row: &engine::records::ProgramRecord| row.start_date <= Some(through) && row.end_date <= Some(through);
    assert!(district.programs.iter().all(known));
}
