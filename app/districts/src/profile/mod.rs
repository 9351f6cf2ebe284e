//! What a district is like: its schools, its size, its years, how often things happen, and which errors are planted.

mod composition;
mod example;
mod rates;
mod risk;

pub use composition::Composition;
pub use rates::{Destinations, Rates};
pub(crate) use risk::dropout_per_million;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::records::{CodeSet, Grade, MealProvision, SchoolType};
use serde::{Deserialize, Serialize};

use crate::errors::Pass;

/// Everything that a seed needs to become a district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// What people call the district.
    pub name: String,
    /// Its LEA id.
    pub lea_id: String,
    /// What its exit reason column holds.
    pub exit_codes: CodeSet,
    /// How many students pass through it in all its years, each counted once.
    pub students: u32,
    /// The first school year on record.
    pub first_year: SchoolYear,
    /// The last school year on record: at the latest the one in which the reports are made.
    pub last_year: SchoolYear,
    /// The school year reported. Errors are planted in its records, or in those of the fall after it.
    pub reporting_year: SchoolYear,
    /// The last day on record: whatever happens later is not known yet.
    pub records_through: NaiveDate,
    /// Its schools. A student attends the first regular one that teaches the grade.
    pub schools: Vec<SchoolPlan>,
    /// The district next door, in the same state.
    pub neighbor: Neighbor,
    /// How often things happen.
    #[serde(default = "Rates::sourced")]
    pub rates: Rates,
    /// Who the students are.
    #[serde(default = "Composition::sourced")]
    pub composition: Composition,
    /// Which errors are planted, and how many of each.
    #[serde(default)]
    pub planted: Vec<Planting>,
}

/// A school of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolPlan {
    /// Its number, unique in its LEA.
    pub school_id: String,
    /// Its name.
    pub school_name: String,
    /// Its kind. Students come to an alternative school by referral only.
    pub school_type: SchoolType,
    /// The lowest grade it teaches.
    pub low_grade: Grade,
    /// The highest grade it teaches.
    pub high_grade: Grade,
    /// Whether it feeds everyone.
    pub meal_provision: MealProvision,
}

/// Another district of the state, which receives students and sends some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Neighbor {
    /// What people call it.
    pub name: String,
    /// Its LEA id.
    pub lea_id: String,
    /// Its schools.
    pub schools: Vec<SchoolPlan>,
}

/// How many errors a pass plants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planting {
    /// The pass.
    pub pass: Pass,
    /// How many.
    pub count: u32,
}

impl Profile {
    /// The school years on record.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = SchoolYear> + use<> {
        (self.first_year.0..=self.last_year.0).map(SchoolYear)
    }

    /// The same profile without planted errors: the truth behind the records.
    #[must_use]
    pub fn without_errors(&self) -> Self {
        Self { planted: Vec::new(), ..self.clone() }
    }

    /// What keeps a profile from becoming a district that can report, as the field and a sentence about it.
    pub fn problems(&self) -> Vec<(&'static str, String)> {
        let mut problems = Vec::new();
        if self.lea_id == self.neighbor.lea_id {
            problems.push(("neighbor", format!("the neighbor has the district's own LEA id, {}", self.lea_id)));
        }
        if self.students == 0 {
            problems.push(("students", "a district needs students".to_owned()));
        }
        if !(self.first_year < self.reporting_year && self.reporting_year < self.last_year) {
            problems.push((
                "reporting_year",
                format!("{} needs a year on record before and after it", self.reporting_year),
            ));
        }
        for (field, schools) in [("schools", &self.schools), ("neighbor", &self.neighbor.schools)] {
            for school in schools {
                if school.low_grade > school.high_grade {
                    let name = &school.school_name;
                    problems.push((field, format!("{name} begins above the grade in which it ends")));
                }
            }
            if schools.is_empty() {
                problems.push((field, "there is no school".to_owned()));
            }
        }
        problems
    }
}

impl SchoolPlan {
    /// Whether it teaches a grade.
    pub fn teaches(&self, grade: Grade) -> bool {
        self.low_grade <= grade && grade <= self.high_grade
    }
}
