//! What a district is like: its schools, its size, its years, how often things happen, and which errors are planted.

mod aims;
mod composition;
mod example;
mod office;
mod rates;

pub use aims::Aims;
pub use composition::Composition;
pub(crate) use composition::{RELATIVE, Relative};
pub use office::Office;
pub use rates::{Destinations, Rates};

use chrono::{Months, NaiveDate};
use engine::calendar::SchoolYear;
use engine::records::{CodeSet, Grade, MealProvision, SchoolType};
use engine::sorting;
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
    /// About how many students it has at a time. Newcomers of later years come on top.
    pub students: u32,
    /// The first school year on record.
    pub first_year: SchoolYear,
    /// The last school year on record: at the latest the one in which the reports are made.
    pub last_year: SchoolYear,
    /// The school year reported. Errors are planted in its records, or in those of the fall after it.
    pub reporting_year: SchoolYear,
    /// The last day on record: whatever happens later is not known yet.
    pub records_through: NaiveDate,
    /// The day on which people sit down to the report, where records go on after it. Errors are planted in what the
    /// office knows at its end, about students of whom nothing more is to come; what comes later stands last in its list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_day: Option<NaiveDate>,
    /// Terms of a school year: 2 or 3.
    #[serde(default = "two_terms")]
    pub terms: u8,
    /// Its schools. Students of a grade are spread over the regular ones that teach it.
    pub schools: Vec<SchoolPlan>,
    /// The districts around it, in the same state.
    pub neighbors: Vec<Neighbor>,
    /// How often things happen.
    #[serde(default = "Rates::sourced")]
    pub rates: Rates,
    /// Who the students are.
    #[serde(default = "Composition::sourced")]
    pub composition: Composition,
    /// How well its office keeps up.
    #[serde(default = "Office::usual")]
    pub office: Office,
    /// What it should come to look like.
    #[serde(default = "Aims::national")]
    pub aims: Aims,
    /// Which errors are planted, and how many of each.
    #[serde(default)]
    pub planted: Vec<Planting>,
}

fn two_terms() -> u8 {
    2
}

/// Numbers of students would run out beyond it.
const LARGEST: u32 = 2_000_000;

/// Days are counted from 1970 to 2149, and students are born some years before the first school year.
const FIRST_YEAR: SchoolYear = SchoolYear(1995);
const LAST_YEAR: SchoolYear = SchoolYear(2140);
const MOST_YEARS: usize = 20;

/// Rosters number schools in two bytes.
const MOST_SCHOOLS: u32 = 20_000;

/// A school of a profile, or several that are alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolPlan {
    /// Its number, unique in its LEA.
    pub school_id: String,
    /// Its name.
    pub school_name: String,
    /// Its kind. Students come to an alternative school by referral, to a juvenile court school by a court, and to a
    /// special school with an education plan.
    pub school_type: SchoolType,
    /// The lowest grade it teaches.
    pub low_grade: Grade,
    /// The highest grade it teaches.
    pub high_grade: Grade,
    /// Whether it feeds everyone.
    pub meal_provision: MealProvision,
    /// How many schools like it there are: 1. From 2 on, each has its own number behind the id and the name.
    #[serde(default = "one")]
    pub count: u16,
}

fn one() -> u16 {
    1
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

    /// The day on which people sit down to the report: the last day on record unless the profile names an earlier one.
    pub fn day_of_report(&self) -> NaiveDate {
        self.report_day.map_or(self.records_through, |day| day.min(self.records_through))
    }

    /// The same profile without planted errors: the records as the office meant to write them.
    #[must_use]
    pub fn without_errors(&self) -> Self {
        Self { planted: Vec::new(), ..self.clone() }
    }

    /// The same district a year on. Lives go on where they were: the students of the years before are the same, and what
    /// happened to them stays as it was. Only why the last year ended may be seen anew, because who does not come back
    /// over the summer left at its end.
    #[must_use]
    pub fn next_year(&self) -> Self {
        Self {
            last_year: self.last_year.next(),
            reporting_year: self.reporting_year.next(),
            records_through: self.records_through + Months::new(12),
            report_day: self.report_day.map(|day| day + Months::new(12)),
            ..self.clone()
        }
    }

    /// What keeps a profile from becoming a district that can report, as the field and a sentence about it.
    pub fn problems(&self) -> Vec<(&'static str, String)> {
        let mut problems = Vec::new();
        let mut leas: Vec<&str> = self.neighbors.iter().map(|neighbor| neighbor.lea_id.as_str()).collect();
        leas.push(&self.lea_id);
        sorting::sort(&mut leas);
        for pair in leas.windows(2).filter(|pair| pair[0] == pair[1]) {
            problems.push(("neighbors", format!("two districts have the LEA id {}", pair[0])));
        }
        if self.neighbors.is_empty() {
            problems.push(("neighbors", "a district needs a neighbor for its students to move to".to_owned()));
        }
        if !(2..=3).contains(&self.terms) {
            problems.push(("terms", "a school year has two or three terms".to_owned()));
        }
        if !(1..=LARGEST).contains(&self.students) {
            problems.push(("students", format!("a district has 1 to {LARGEST} students at a time")));
        }
        if self.first_year < FIRST_YEAR || self.last_year > LAST_YEAR || self.years().count() > MOST_YEARS {
            let years = format!("at most {MOST_YEARS} years are on record, from {FIRST_YEAR} to {LAST_YEAR}");
            problems.push(("first_year", years));
        }
        if !(self.first_year < self.reporting_year && self.reporting_year < self.last_year) {
            problems.push((
                "reporting_year",
                format!("{} needs a year on record before and after it", self.reporting_year),
            ));
        }
        let next_door = self.neighbors.iter().map(|neighbor| ("neighbors", &neighbor.schools));
        for (field, schools) in [("schools", &self.schools)].into_iter().chain(next_door) {
            for school in schools {
                if school.low_grade > school.high_grade {
                    let name = &school.school_name;
                    problems.push((field, format!("{name} begins above the grade in which it ends")));
                }
            }
            if schools.iter().all(|school| school.count == 0) {
                problems.push((field, "there is no school".to_owned()));
            }
            problems.extend(twice(schools).map(|id| (field, format!("two schools have the number {id}"))));
        }
        let every = self.neighbors.iter().flat_map(|neighbor| &neighbor.schools).chain(&self.schools);
        if every.map(|school| u32::from(school.count)).sum::<u32>() > MOST_SCHOOLS {
            problems.push(("schools", format!("a state has at most {MOST_SCHOOLS} schools")));
        }
        problems
    }
}

/// School numbers that stand more than once in a list.
fn twice(schools: &[SchoolPlan]) -> impl Iterator<Item = String> {
    let mut ids: Vec<String> = schools.iter().flat_map(SchoolPlan::each).map(|school| school.school_id).collect();
    sorting::sort(&mut ids);
    let pairs: Vec<String> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
    pairs.into_iter()
}

impl SchoolPlan {
    /// The schools that it stands for, one by one.
    pub fn each(&self) -> impl Iterator<Item = Self> {
        let width = self.count.to_string().len();
        (1..=self.count).map(move |number| {
            let mut school = Self { count: 1, ..self.clone() };
            if self.count > 1 {
                school.school_id = format!("{}{number:0width$}", self.school_id);
                school.school_name = format!("{} {number}", self.school_name);
            }
            school
        })
    }

    /// Whether it is a regular school that teaches a grade.
    pub(crate) fn teaches_regularly(&self, grade: u8) -> bool {
        self.school_type == SchoolType::Regular && self.teaches(Grade::Number(grade))
    }

    /// Whether it teaches a grade.
    pub fn teaches(&self, grade: Grade) -> bool {
        self.low_grade <= grade && grade <= self.high_grade
    }
}
