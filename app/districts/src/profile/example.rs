use chrono::NaiveDate;
use engine::calendar::{MonthDay, SchoolYear};
use engine::records::{CodeSet, Grade, MealProvision, SchoolType};

use super::{Aims, Composition, Neighbor, Office, Planting, Profile, Rates, SchoolPlan};
use crate::errors::Pass;

impl Profile {
    /// A small district for examples and tests: 400 students in the years around 2023-24, one error of every kind.
    pub fn example() -> Self {
        Self {
            name: "Example Bay".to_owned(),
            lea_id: "EB".to_owned(),
            exit_codes: CodeSet::Calpads,
            students: 400,
            first_year: SchoolYear(2022),
            last_year: SchoolYear(2024),
            reporting_year: SchoolYear(2023),
            records_through: example_day(),
            report_day: None,
            terms: 2,
            schools: vec![
                school("EBE", "Bay Elementary", SchoolType::Regular, Grade::Kg, Grade::Number(6)),
                school("EBM", "Bay Middle", SchoolType::Regular, Grade::Number(7), Grade::Number(8)),
                school("EBH", "Bay High", SchoolType::Regular, Grade::Number(9), Grade::Number(12)),
                school("EBA", "Bay Alternative", SchoolType::Alternative, Grade::Number(9), Grade::Number(12)),
            ],
            neighbors: vec![Neighbor {
                name: "Example Hills".to_owned(),
                lea_id: "EH".to_owned(),
                schools: vec![
                    school("EHE", "Hills Elementary", SchoolType::Regular, Grade::Kg, Grade::Number(8)),
                    school("EHH", "Hills High", SchoolType::Regular, Grade::Number(9), Grade::Number(12)),
                ],
            }],
            rates: Rates::sourced(),
            composition: Composition::sourced(),
            office: Office::usual(),
            aims: Aims::national(),
            planted: Pass::ALL.iter().map(|pass| Planting { pass: *pass, count: 1 }).collect(),
        }
    }
}

fn example_day() -> NaiveDate {
    MonthDay::new(10, 8).in_year(2024)
}

fn school(id: &str, name: &str, school_type: SchoolType, low_grade: Grade, high_grade: Grade) -> SchoolPlan {
    SchoolPlan {
        school_id: id.to_owned(),
        school_name: name.to_owned(),
        school_type,
        low_grade,
        high_grade,
        meal_provision: MealProvision::None,
        count: 1,
    }
}
