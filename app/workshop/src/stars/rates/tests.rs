use engine::definition::{Cohort, CohortEntry};
use engine::records::RaceEthnicity;

use super::*;
use crate::stars::class_list::{cohort, nd_cohort};
use crate::stars::sample::{CLASS, day, edited};
use engine::evaluate::Unit;
use engine::records::{ProgramKind, ProgramRecord};

fn unit(desk: &Desk, level: engine::definition::Level) -> Unit {
    Unit::find(&desk.roster, level, "N", Some("NH")).unwrap()
}

fn set() -> Cohort {
    cohort(&nd_cohort()).clone()
}

#[test]
fn a_school_and_its_district_have_rates_of_their_own() {
    use engine::definition::Level;
    let (desk, _) = edited(|_| {});
    let rate = |level| {
        let all = class_rates(&desk, &set(), CLASS, unit(&desk, level)).unwrap()[0].counts;
        (all.graduates, all.dropouts, all.continuing, all.cohort(), all.graduation().unwrap().percent().to_string())
    };
    // Worked out by hand with the records of North Prairie.
    assert_eq!(rate(Level::School), (5, 6, 3, 14, "35.7".to_owned()));
    assert_eq!(rate(Level::District), (6, 6, 3, 15, "40.0".to_owned()));
}

#[test]
fn subgroups_are_told_by_the_elements_of_the_list() {
    use engine::definition::Level;
    let (desk, _) = edited(|district| {
        district.students.iter_mut().find(|student| student.student_id == "B01").unwrap().race_ethnicity =
            Some(RaceEthnicity::White);
        district.programs.push(ProgramRecord {
            student_id: "B04".to_owned(),
            program: ProgramKind::El,
            start_date: Some(day("2012-09-01")),
            end_date: None,
            known_from: None,
        });
    });
    let rates = class_rates(&desk, &set(), CLASS, unit(&desk, Level::School)).unwrap();
    let of = |group| {
        let one = rates.iter().find(|one| one.group == group).unwrap().counts;
        (one.graduates, one.cohort())
    };
    assert_eq!(of(Group::Race(RaceEthnicity::White)), (1, 1));
    assert_eq!(of(Group::Flag(crate::stars::Flag::Lep)), (0, 1));
    assert!(rates.iter().all(|one| one.group != Group::Flag(crate::stars::Flag::Migrant)));
    let races = rates.iter().filter(|one| matches!(one.group, Group::Race(_)));
    assert_eq!(races.map(|one| one.counts.listed).sum::<usize>(), rates[0].counts.listed);
}

#[test]
fn who_goes_on_and_who_repeats_is_told_for_each_year() {
    use engine::definition::Level;
    let (desk, _) = edited(|_| {});
    let years = year_rates(&desk, &set(), CLASS, unit(&desk, Level::School), Group::All).unwrap();
    let counts = years.map(|one| (one.year.0, one.enrolled, one.advanced, one.retained, one.dropouts));
    // 2011-12: fifteen in grade 9; B17 repeats, B06 and B09 are gone. 2012-13: B11 joins, B08 goes on at South High.
    // 2014-15: four graduates, and B17 goes on to grade 12.
    assert_eq!(counts, [(2011, 15, 12, 1, 0), (2012, 14, 11, 0, 2), (2013, 11, 9, 0, 2), (2014, 9, 5, 0, 2)]);
    assert!(
        years
            .iter()
            .all(|one| one.is_followed && one.others() + one.advanced + one.retained + one.dropouts == one.enrolled)
    );
}

#[test]
fn a_fifth_year_is_told_where_the_records_reach() {
    use engine::definition::Level;
    let (desk, _) = edited(|_| {});
    let all = extended(&desk, &set(), CLASS, unit(&desk, Level::School)).unwrap();
    let told: Vec<_> = all.iter().map(|one| (one.class.0, one.years, one.counts)).collect();
    assert_eq!(told[..2], [(2015, 4, Some((5, 14))), (2015, 5, Some((7, 14)))]);
    assert_eq!(told[3..], [(2013, 6, None), (2012, 7, None)]);
    assert_eq!((told[2].0, told[2].1), (2014, 5));
}

#[test]
fn a_class_whose_ninth_grade_is_not_on_record_is_told() {
    let (desk, _) = edited(|_| {});
    assert_eq!(begins_late(&desk, CLASS), None);
    let (desk, _) = edited(|district| district.enrollments.retain(|row| row.school_year.0 >= 2013));
    assert_eq!(begins_late(&desk, CLASS).map(|year| year.0), Some(2013));
}

#[test]
fn a_literal_import_lets_repeaters_in() {
    use engine::definition::Level;
    let (desk, _) = edited(|_| {});
    let literal = Cohort { cohort_entry: CohortEntry::LiteralImport, ..set() };
    let all = class_rates(&desk, &literal, CLASS, unit(&desk, Level::School)).unwrap()[0].counts;
    assert_eq!((all.graduates, all.cohort()), (7, 16));
}

#[test]
fn the_goal_is_met_by_the_exact_fraction() {
    assert!(reaches_goal(89, 100));
    // 88.96 % prints as 89.0 and is below the goal.
    assert!(!reaches_goal(556, 625));
    assert!(!reaches_goal(0, 0));
    assert_eq!(used_in(CLASS).0, 2015);
}
