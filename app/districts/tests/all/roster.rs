//! A roster made of columns is the one that the written records compile to.

use districts::{Crowd, Profile, generate};
use engine::calendar::SchoolYear;
use engine::definition::{Family, definitions};
use engine::evaluate::{Period, event_report};
use engine::records::CodeSet;
use engine::roster::{EnrollmentIx, Roster};

use crate::example::{city, lively};

#[test]
fn columns_and_rows_compile_to_the_same() {
    for codes in [CodeSet::Calpads, CodeSet::NdStars, CodeSet::Kit] {
        let profiles = [lively(), city(900)];
        for (seed, profile) in (0..).zip(profiles) {
            let profile = Profile { exit_codes: codes, ..profile.without_errors() };
            let written = Roster::compile(&generate(&profile, seed).district).expect("every student is listed");
            let (direct, _) = Crowd::new(&profile, seed).finish();
            assert_eq!(direct.student_ids, written.student_ids);
            assert_eq!(direct.leas, written.leas);
            assert_eq!(direct.schools, written.schools);
            assert_eq!(direct.births, written.births);
            assert_eq!(direct.races, written.races);
            assert_eq!(direct.grade9_entry_years, written.grade9_entry_years);
            assert_eq!(direct.first_diplomas, written.first_diplomas);
            for student in written.students() {
                assert_eq!(direct.enrollments_of(student), written.enrollments_of(student));
                assert_eq!(direct.programs_of(student), written.programs_of(student));
                for row in EnrollmentIx::rows(written.enrollments_of(student)) {
                    assert_eq!(line(&direct, row), line(&written, row), "{}", written.student_id(student));
                }
            }
            same_reports(&direct, &written, &profile);
        }
    }
}

fn line(roster: &Roster, row: EnrollmentIx) -> impl PartialEq + std::fmt::Debug {
    let columns = &roster.enrollments;
    (
        (columns.lea(row), columns.school(row), columns.school_year(row), columns.grade(row)),
        (columns.entry(row), columns.exit(row), columns.reason(row), columns.diploma(row)),
        (columns.qualifies(row), columns.is_return(row), columns.is_no_show(row), columns.has_proof(row)),
        (columns.record(row), roster.exit_texts[usize::from(columns.exit_text(row))].clone()),
    )
}

fn same_reports(direct: &Roster, written: &Roster, profile: &Profile) {
    for definition in definitions().into_iter().filter(|definition| definition.family() != Family::Cohort) {
        let report = |roster: &Roster| {
            let period = Period::find(roster, &profile.lea_id, SchoolYear(2023)).expect("the district's own LEA");
            event_report(roster, &definition, period, None).map(|report| report.numerator.clone())
        };
        if let (Ok(one), Ok(other)) = (report(direct), report(written)) {
            assert_eq!(one, other, "{}", definition.id);
        }
    }
}
