//! Attesting and certifying: how far the report is, what stands in the way, and what was said with it.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::certification::{Obstacle, Stage, User};

use super::portal::{Portal, role_name};
use crate::Words;
use crate::amounts::{capitalized, counted, in_words, listed};
use crate::dates::weekday_and_day;

impl Words {
    /// What stands in the way: the reason, and a sentence more.
    pub fn obstacle(self, obstacle: &Obstacle, school_name: &dyn Fn(&str) -> String) -> (String, String) {
        let (reason, detail) = match obstacle {
            Obstacle::NeedsRole { roles } => {
                let names: Vec<String> = roles.iter().map(|role| role_name(*role).to_lowercase()).collect();
                (format!("Only the {} may do this.", listed(&names).replace(" and ", " or the ")), String::new())
            }
            Obstacle::OtherSchool { own } => {
                (format!("You see {} only.", school_name(own)), "Another school's user must do this.".to_owned())
            }
            Obstacle::Submitted => {
                ("The report is submitted.".to_owned(), "Only the state can send it back.".to_owned())
            }
            Obstacle::NotSubmitted => ("The report is not submitted.".to_owned(), String::new()),
            Obstacle::NotValidated => {
                ("The report is not validated.".to_owned(), "Validate comes before Certify.".to_owned())
            }
            Obstacle::OpenErrors { count } => (
                if *count == 1 { "1 error is open.".to_owned() } else { format!("{count} errors are open.") },
                "Errors are corrected in the enrollment record.".to_owned(),
            ),
            Obstacle::UnansweredWarnings { count } => (
                if *count == 1 {
                    "1 warning waits for a note.".to_owned()
                } else {
                    format!("{count} warnings wait for a note.")
                },
                "Correct the record, or note why it stands.".to_owned(),
            ),
            Obstacle::NotAttested { schools } => {
                let names: Vec<String> = schools.iter().map(|school| school_name(school)).collect();
                let verb = if names.len() == 1 { "is" } else { "are" };
                (
                    format!("{} {verb} not attested.", listed(&names)),
                    "The principal looks at every student on the list and attests it, under View Details.".to_owned(),
                )
            }
        };
        (self.say(reason), if detail.is_empty() { detail } else { self.say(detail) })
    }

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
