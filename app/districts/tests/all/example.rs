//! Districts and looks at them that several tests share.

use districts::{Generated, Neighbor, Pass, Planting, Profile, SchoolPlan};
use engine::calendar::{CountDayRule, SchoolYear};
use engine::checks::{CheckContext, Finding, validate};
use engine::records::{Grade, MealProvision, SchoolType};
use engine::roster::Roster;

/// A district in which something happens to enough students for every pass to find a record.
pub(crate) fn lively() -> Profile {
    let mut profile = Profile::example();
    profile.students = 600;
    profile.rates.dropping_out = 100;
    profile.rates.back_by_count_day = 250;
    profile.rates.moving_away = 120;
    profile.rates.no_show = 150;
    profile.rates.referral = 60;
    profile.rates.second_school = 80;
    profile.rates.short_term = 40;
    profile.schools[0].meal_provision = MealProvision::Two;
    profile.planted = Pass::ALL.iter().map(|pass| Planting { pass: *pass, count: 1 }).collect();
    profile
}

/// A city with two high schools, every kind of school and two neighbors, in three terms.
pub(crate) fn city(students: u32) -> Profile {
    let mut profile = Profile { students, terms: 3, ..Profile::example() };
    let school = |id: &str, school_type, low: u8, high: u8| SchoolPlan {
        school_id: id.to_owned(),
        school_name: format!("School {id}"),
        school_type,
        low_grade: if low == 0 { Grade::Kg } else { Grade::Number(low) },
        high_grade: Grade::Number(high),
        meal_provision: MealProvision::None,
        count: 1,
    };
    profile.schools = vec![
        school("E1", SchoolType::Regular, 0, 5),
        school("E2", SchoolType::Regular, 0, 5),
        school("M1", SchoolType::Regular, 6, 8),
        school("H1", SchoolType::Regular, 9, 12),
        school("H2", SchoolType::Regular, 9, 12),
        school("A1", SchoolType::Alternative, 9, 12),
        school("J1", SchoolType::JuvenileCourt, 7, 12),
    ];
    let neighbor = |id: &str, high| Neighbor {
        name: format!("District {id}"),
        lea_id: id.to_owned(),
        schools: vec![school("N", SchoolType::Regular, 0, high)],
    };
    profile.neighbors = vec![neighbor("X", 12), neighbor("Y", 12)];
    profile
}

/// Every finding about the year reported.
pub(crate) fn findings(generated: &Generated, roster: &Roster) -> Vec<Finding> {
    let district = &generated.district;
    let lea = roster.find_lea(&district.reporting_lea).expect("the district's own LEA");
    let count_day = CountDayRule::FirstWednesdayOctober.in_year(2024, None).expect("a Wednesday in October");
    let year = SchoolYear(2023);
    validate(&CheckContext { district, roster, lea, year, count_day, this_year: &[], last_year: &[] })
}
