use std::collections::BTreeSet;

use engine::definition::Settings;
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Unit, event_report};
use engine::roster::{Roster, StudentIx};
use proptest::prelude::*;
use tests::property::holds;
use tests::random::{LEA, any_cohort, any_district, any_event};

use super::Reported;

#[test]
fn totals_are_the_sums_of_their_parts() {
    holds(&(any_district(), any_event()), |(district, definition)| {
        let reported = Reported::new(&district, &definition);
        let (report, parts) = (&reported.report, &reported.parts);
        let together = |lists: Vec<&Vec<StudentIx>>| {
            let mut students: Vec<StudentIx> = lists.into_iter().flatten().copied().collect();
            students.sort_unstable();
            students
        };
        let by_school = together(parts.by_school.iter().map(|group| &group.dropouts).collect());
        let by_grade = together(parts.by_grade.iter().map(|group| &group.dropouts).collect());
        let by_sex = together(parts.by_sex.iter().map(|group| &group.dropouts).collect());
        let by_race = together(parts.by_race.iter().map(|group| &group.dropouts).collect());
        for (name, students) in [("school", by_school), ("grade", by_grade), ("sex", by_sex), ("race", by_race)] {
            prop_assert_eq!(&students, &report.numerator, "by {}", name);
        }
        for group in &parts.by_subgroup {
            prop_assert!(group.dropouts.iter().all(|student| report.numerator.contains(student)), "{:?}", group.key);
        }
        Ok(())
    });
}

#[test]
fn the_reports_of_all_schools_make_up_the_report_of_the_lea() {
    holds(&(any_district(), any_event()), |(district, definition)| {
        let reported = Reported::new(&district, &definition);
        let roster = &reported.roster;
        let period = engine::evaluate::Period::find(roster, LEA, tests::random::YEAR).expect("the LEA is there");
        let mut students = Vec::new();
        for (school, about) in (0..).zip(&roster.schools) {
            if about.lea == period.lea {
                let report = event_report(roster, &definition, period, Some(school)).expect("the whole has a report");
                students.extend(report.numerator);
            }
        }
        students.sort_unstable();
        prop_assert_eq!(students, reported.report.numerator);
        Ok(())
    });
}

#[test]
fn every_student_of_the_lea_has_exactly_one_determination() {
    holds(&(any_district(), any_event()), |(district, definition)| {
        let reported = Reported::new(&district, &definition);
        let decided: Vec<String> =
            reported.report.determinations.iter().map(|one| reported.id(one.student).to_owned()).collect();
        let with_records: BTreeSet<String> =
            district.enrollments.iter().filter(|row| row.lea_id == LEA).map(|row| row.student_id.clone()).collect();
        prop_assert_eq!(decided, with_records.into_iter().collect::<Vec<_>>());
        let counted: Vec<StudentIx> =
            reported.report.determinations.iter().filter(|one| one.is_counted()).map(|one| one.student).collect();
        prop_assert_eq!(&counted, &reported.report.numerator);
        Ok(())
    });
}

#[test]
fn a_cohort_is_the_sum_of_its_outcomes() {
    holds(&(any_district(), any_cohort(), 2022_u16..=2026), |(district, definition, class)| {
        let Settings::Cohort(set) = &definition.settings else { unreachable!("a cohort definition was drawn") };
        let roster = Roster::compile(&district).expect("every record has its student");
        let report = CohortEvaluator::new(&roster, set, ClassOf(class), Unit::State).expect("a year in range").report();
        let outcomes = [Outcome::Graduate, Outcome::Dropout, Outcome::Continuing, Outcome::Completer]
            .map(|outcome| report.of(outcome));
        let removed = report.of(Outcome::Removed);
        let in_cohort: usize = outcomes.iter().map(Vec::len).sum();
        prop_assert_eq!(report.adjusted_cohort().len(), in_cohort);
        prop_assert_eq!(report.listed().len(), in_cohort + removed.len());
        let distinct: BTreeSet<StudentIx> = report.listed().into_iter().collect();
        prop_assert_eq!(distinct.len(), report.listed().len());
        Ok(())
    });
}
