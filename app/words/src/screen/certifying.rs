//! Attesting and certifying: how far the report is, what stands in the way, and what was said with it.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::certification::{Stage, User};

use super::portal::{Portal, role_name};
use crate::Words;
use crate::amounts::{capitalized, counted, in_words};
use crate::dates::weekday_and_day;

impl Words {
    /// That attesting is for the principal of a school.
    pub fn only_the_principal_attests(self, school: &str) -> String {
        self.say(format!("Only the principal of {school} attests."))
    }

    /// How many things stand in the way of certifying.
    pub fn not_yet_certified(self, obstacles: usize) -> String {
        let things = if obstacles == 1 { "thing stands" } else { "things stand" };
        self.say(format!("Not yet certified. {} {things} in the way", capitalized(&in_words(obstacles))))
    }

    /// A step of the certification.
    pub fn stage(self, stage: Stage) -> String {
        self.of(match stage {
            Stage::Generated => Portal::Generated,
            Stage::Validated => Portal::Validated,
            Stage::Attested => Portal::AttestedStep,
            Stage::Submitted => Portal::CertifiedStep,
        })
    }

    /// How many schools are attested.
    pub fn schools_attested(self, attested: usize, schools: usize) -> String {
        self.say(format!("{attested} of {}", counted(schools, "school", "schools")))
    }

    /// The numbers that were certified, in a sentence.
    pub fn as_certified(self, count: usize, denominator: &str, rate: &str) -> String {
        let counted = counted(count, "student counted", "students counted");
        self.say(if denominator.is_empty() {
            format!("{counted}.")
        } else if rate.is_empty() {
            format!("{counted} of {denominator}.")
        } else {
            format!("{counted} of {denominator}, {rate}%.")
        })
    }

    /// What someone who certifies says: the count, and the members and rate where there is one.
    pub fn certifies(self, place: &str, year: SchoolYear, count: usize, rate: Option<(String, String)>) -> String {
        let dropouts = counted(count, "student", "students");
        let rate = rate.map(|(members, rate)| format!("; {count} of {members} is {rate}%")).unwrap_or_default();
        self.say(format!("What is certified: {dropouts} of {place} dropped out in {year}{rate}."))
    }

    /// Who certified, and on which simulated day.
    pub fn certified_by(self, user: &User, on: NaiveDate) -> String {
        self.say(format!("By the {}, {}.", role_name(user.role).to_lowercase(), weekday_and_day(on)))
    }
}
