//! What stands in the way of an act: the reason, and a sentence more.

use engine::certification::{Obstacle, Role};

use super::portal::role_name;
use crate::Words;
use crate::amounts::{counted, listed};

impl Words {
    /// What stands in the way: the reason, and a sentence more.
    pub fn obstacle(self, obstacle: &Obstacle, school_name: &dyn Fn(&str) -> String) -> (String, String) {
        let (reason, detail) = match obstacle {
            Obstacle::NeedsRole { roles } => (format!("Only {} may do this.", one_of(roles)), String::new()),
            Obstacle::OtherSchool { own } => (
                format!("You see {} only.", school_name(own)),
                "The other school's principal does this, or the district.".to_owned(),
            ),
            Obstacle::OpenErrors { count } => (
                format!("{} open.", counted(*count, "error is", "errors are")),
                "Open the record of each, correct it, and validate again.".to_owned(),
            ),
            Obstacle::UnansweredWarnings { count } => (
                format!("{} for a note.", counted(*count, "warning waits", "warnings wait")),
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
            Obstacle::NoAccess { roles } => (
                "You have no authority over this report.".to_owned(),
                format!("Contact your school administrator: {} grants it, under Fill Out Reports.", one_of(roles)),
            ),
            Obstacle::CheckedOut { count } => (
                format!("{} checked out.", counted(*count, "record is", "records are")),
                "Check In comes before Submit.".to_owned(),
            ),
            Obstacle::Duplicates { count } => (
                format!("{} not reconciled.", counted(*count, "possible duplicate is", "possible duplicates are")),
                "Duplicates are reported to the state and reconciled before Validate.".to_owned(),
            ),
            plain => {
                let (reason, detail) = plain_obstacle(plain);
                (reason.to_owned(), detail.to_owned())
            }
        };
        (self.say(reason), if detail.is_empty() { detail } else { self.say(detail) })
    }
}

/// The obstacles that name nothing.
fn plain_obstacle(obstacle: &Obstacle) -> (&'static str, &'static str) {
    match obstacle {
        Obstacle::NotOpen => ("The report is not open yet.", "Let the simulated day pass until it opens."),
        Obstacle::AmendmentsOver => {
            ("The last day for amendments is over.", "What was certified stays as it was certified.")
        }
        Obstacle::Closed => ("The window is closed.", "The numbers are final."),
        Obstacle::Submitted => ("The report is submitted.", "Only the state can send it back."),
        Obstacle::NotSubmitted => ("The report is not submitted.", ""),
        Obstacle::NotAsked => ("The district has not asked for it.", "It asks, and says why."),
        Obstacle::AlreadyAsked => ("The state has been asked already.", "Its answer is awaited."),
        Obstacle::NotValidated => {
            ("The report is not validated.", "Validate comes first, and again after every change.")
        }
        Obstacle::HasAccess => ("The clerk has authority over this report already.", ""),
        Obstacle::NotCheckedOut => ("The record is not checked out.", "Check Out comes before editing."),
        Obstacle::IsCheckedOut => ("The record is checked out.", ""),
        Obstacle::NothingCheckedOut => ("No record is checked out.", ""),
        Obstacle::NoDuplicateReported => ("No duplicate was reported.", "The district reports it."),
        Obstacle::NoRevision => ("There is no revision.", "Request one from the data store."),
        Obstacle::NotReviewed => ("The revision's reports were not reviewed.", "Look at them, and say so."),
        Obstacle::IsReviewed => ("The revision's reports were reviewed.", ""),
        Obstacle::RevisionIsOld => ("The data store changed after this revision.", "Request a new revision."),
        Obstacle::NotLevelOne => ("Level 1 has not certified.", "The data steward certifies first."),
        Obstacle::NotLevelTwo => ("The district has not approved.", "The superintendent approves first."),
        Obstacle::IsCertified => ("This is certified already.", "Decertify before anything changes."),
        Obstacle::NotCertified => ("Nothing is certified.", ""),
        _ => ("", ""),
    }
}

/// Roles as a sentence joins them: the principal or the superintendent.
fn one_of(roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|role| format!("the {}", role_name(*role).to_lowercase())).collect();
    listed(&names).replace(" and ", " or ")
}
