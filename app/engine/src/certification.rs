//! What may be done with a certification report, by whom, and why not otherwise.
//!
//! The states are those of the NEO-like rendering: generated, validated, certified and submitted; the state may
//! decertify. Report rows are read-only: a correction is made in the enrollment record and sends the report back to
//! generated [Maine DOE instructions 2019-20: the certification report cannot change exit codes].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::choice::choices;

choices! {
    /// Who is at the keyboard. A school's user sees one school; the others see the district.
    pub enum Role {
        /// The principal of one school.
        Principal = "principal",
        /// The district's data steward.
        DataSteward = "data_steward",
        /// The superintendent.
        Superintendent = "superintendent",
        /// The reviewer at the state.
        StateReviewer = "state_reviewer",
    }
}

choices! {
    /// What can be done with the report.
    pub enum Act {
        /// Look at the students behind a number.
        ViewDetails = "view_details",
        /// Run the edit checks.
        Validate = "validate",
        /// Correct an enrollment record.
        Correct = "correct",
        /// Answer a warning with a note.
        AnswerWarning = "answer_warning",
        /// Attest that someone looked at every student of a school.
        Attest = "attest",
        /// Certify and submit to DOE.
        Certify = "certify",
        /// Send a submitted report back.
        Decertify = "decertify",
    }
}

/// A user: a role, and the school of a school's user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// The role.
    pub role: Role,
    /// The school of a principal; none for everyone else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_id: Option<String>,
}

impl User {
    /// A user of the whole district.
    pub fn of_district(role: Role) -> Self {
        Self { role, school_id: None }
    }

    /// The principal of a school.
    pub fn of_school(school_id: &str) -> Self {
        Self { role: Role::Principal, school_id: Some(school_id.to_owned()) }
    }

    /// Whether the user sees a school.
    pub fn sees(&self, school_id: &str) -> bool {
        self.school_id.as_deref().is_none_or(|own| own == school_id)
    }
}

/// How far a report has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether it was validated since the last change of a record.
    pub is_validated: bool,
    /// Error findings that stand.
    pub open_errors: usize,
    /// Warnings that nobody has answered.
    pub unanswered_warnings: usize,
    /// Schools on the report.
    pub schools: BTreeSet<String>,
    /// Schools whose present list is attested.
    pub attested: BTreeSet<String>,
    /// Whether it is certified and submitted.
    pub is_submitted: bool,
}

/// The steps of a certification, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Made from the records, and not yet validated.
    Generated,
    /// Validated: the findings are known.
    Validated,
    /// Every school attested.
    Attested,
    /// Certified and submitted.
    Submitted,
}

/// What stands in the way of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The role may not do it; these may.
    NeedsRole {
        /// Who may.
        roles: &'static [Role],
    },
    /// A principal may do it only for the own school.
    OtherSchool {
        /// The user's school.
        own: String,
    },
    /// The report is submitted, and only the state can send it back.
    Submitted,
    /// The report is not submitted.
    NotSubmitted,
    /// The report was not validated since the last change.
    NotValidated,
    /// Errors stand.
    OpenErrors {
        /// How many.
        count: usize,
    },
    /// Warnings wait for an answer.
    UnansweredWarnings {
        /// How many.
        count: usize,
    },
    /// Schools are not attested.
    NotAttested {
        /// Which.
        schools: Vec<String>,
    },
}

impl Standing {
    /// How far the report has come.
    pub fn stage(&self) -> Stage {
        if self.is_submitted {
            Stage::Submitted
        } else if !self.is_validated {
            Stage::Generated
        } else if self.unattested().is_empty() {
            Stage::Attested
        } else {
            Stage::Validated
        }
    }

    /// The schools on the report that are not attested.
    pub fn unattested(&self) -> Vec<String> {
        self.schools.difference(&self.attested).cloned().collect()
    }

    /// Everything that stands in the way of an act, for a user and, where the act is about one, a school. Empty means
    /// that it may be done.
    pub fn obstacles(&self, act: Act, user: &User, school_id: Option<&str>) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        let roles = roles_of(act);
        match act {
            Act::Certify if !self.is_submitted => {
                // Nobody knows the findings before the report is validated.
                if self.is_validated {
                    if self.open_errors > 0 {
                        obstacles.push(Obstacle::OpenErrors { count: self.open_errors });
                    }
                    if self.unanswered_warnings > 0 {
                        obstacles.push(Obstacle::UnansweredWarnings { count: self.unanswered_warnings });
                    }
                } else {
                    obstacles.push(Obstacle::NotValidated);
                }
                let schools = self.unattested();
                if !schools.is_empty() {
                    obstacles.push(Obstacle::NotAttested { schools });
                }
            }
            Act::Certify | Act::Validate | Act::Correct | Act::AnswerWarning | Act::Attest if self.is_submitted => {
                obstacles.push(Obstacle::Submitted);
            }
            Act::Attest if !self.is_validated => obstacles.push(Obstacle::NotValidated),
            Act::Decertify if !self.is_submitted => obstacles.push(Obstacle::NotSubmitted),
            _ => {}
        }
        if !roles.contains(&user.role) {
            obstacles.push(Obstacle::NeedsRole { roles });
        } else if let (Some(own), Some(asked)) = (&user.school_id, school_id)
            && own != asked
        {
            obstacles.push(Obstacle::OtherSchool { own: own.clone() });
        }
        obstacles
    }
}

/// Who may do what. Only the superintendent certifies [Maine DOE notices 2020 and 2025], only the state decertifies.
fn roles_of(act: Act) -> &'static [Role] {
    match act {
        Act::ViewDetails => &[Role::Principal, Role::DataSteward, Role::Superintendent, Role::StateReviewer],
        Act::Validate => &[Role::DataSteward, Role::Superintendent],
        Act::Correct | Act::AnswerWarning => &[Role::DataSteward, Role::Principal],
        Act::Attest => &[Role::Principal],
        Act::Certify => &[Role::Superintendent],
        Act::Decertify => &[Role::StateReviewer],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready() -> Standing {
        let schools: BTreeSet<String> = ["HE".to_owned(), "HH".to_owned()].into();
        Standing { is_validated: true, schools: schools.clone(), attested: schools, ..Standing::default() }
    }

    fn superintendent() -> User {
        User::of_district(Role::Superintendent)
    }

    #[test]
    fn certify_is_free_when_nothing_stands_in_the_way() {
        assert_eq!(ready().obstacles(Act::Certify, &superintendent(), None), []);
        assert_eq!(ready().stage(), Stage::Attested);
    }

    #[test]
    fn certify_names_everything_that_stands_in_the_way() {
        let standing =
            Standing { open_errors: 1, unanswered_warnings: 2, attested: BTreeSet::from(["HE".to_owned()]), ..ready() };
        let steward = User::of_district(Role::DataSteward);
        assert_eq!(
            standing.obstacles(Act::Certify, &steward, None),
            [
                Obstacle::OpenErrors { count: 1 },
                Obstacle::UnansweredWarnings { count: 2 },
                Obstacle::NotAttested { schools: vec!["HH".to_owned()] },
                Obstacle::NeedsRole { roles: &[Role::Superintendent] },
            ]
        );
    }

    #[test]
    fn validate_comes_before_certify() {
        let standing = Standing { is_validated: false, ..ready() };
        assert_eq!(standing.obstacles(Act::Certify, &superintendent(), None), [Obstacle::NotValidated]);
    }

    #[test]
    fn findings_are_no_obstacle_before_validation_finds_them() {
        let standing = Standing { is_validated: false, open_errors: 1, unanswered_warnings: 2, ..ready() };
        assert_eq!(standing.obstacles(Act::Certify, &superintendent(), None), [Obstacle::NotValidated]);
    }

    #[test]
    fn a_submitted_report_is_locked_for_everyone_but_the_state() {
        let standing = Standing { is_submitted: true, ..ready() };
        let steward = User::of_district(Role::DataSteward);
        for act in [Act::Validate, Act::Correct, Act::AnswerWarning] {
            assert_eq!(standing.obstacles(act, &steward, None), [Obstacle::Submitted], "{act:?}");
        }
        assert_eq!(standing.obstacles(Act::Decertify, &User::of_district(Role::StateReviewer), None), []);
        assert_eq!(
            standing.obstacles(Act::Decertify, &superintendent(), None),
            [Obstacle::NeedsRole { roles: &[Role::StateReviewer] }]
        );
    }

    #[test]
    fn a_principal_attests_the_own_school_only() {
        let principal = User::of_school("HE");
        assert_eq!(ready().obstacles(Act::Attest, &principal, Some("HE")), []);
        assert_eq!(
            ready().obstacles(Act::Attest, &principal, Some("HH")),
            [Obstacle::OtherSchool { own: "HE".to_owned() }]
        );
    }
}
