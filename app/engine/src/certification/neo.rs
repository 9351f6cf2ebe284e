//! The NEO-style flow: generated, validated, attested, certified and submitted; the state may decertify.
//!
//! Report rows are read-only: a correction is made in the enrollment record and sends the report back to generated
//! [Maine DOE instructions 2019-20: the certification report cannot change exit codes].

use std::collections::BTreeSet;

use super::{Act, Obstacle, Role, Standing};

/// What only the NEO-style flow knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NeoStanding {
    /// Schools on the report.
    pub schools: BTreeSet<String>,
    /// Schools whose present list is attested.
    pub attested: BTreeSet<String>,
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

impl NeoStanding {
    /// The schools on the report that are not attested.
    pub fn unattested(&self) -> Vec<String> {
        self.schools.difference(&self.attested).cloned().collect()
    }
}

impl Standing {
    /// How far a report of the NEO-style flow has come; as generated in any other.
    pub fn stage(&self) -> Stage {
        match self.neo() {
            Some(_) if self.is_submitted => Stage::Submitted,
            Some(neo) if self.is_validated && neo.unattested().is_empty() => Stage::Attested,
            Some(_) if self.is_validated => Stage::Validated,
            _ => Stage::Generated,
        }
    }

    /// What only the NEO-style flow knows, where it is played.
    pub fn neo(&self) -> Option<&NeoStanding> {
        match &self.flow {
            super::FlowStanding::Neo(neo) => Some(neo),
            _ => None,
        }
    }
}

/// Who may do what. Only the superintendent certifies [Maine DOE notices 2020 and 2025], only the state decertifies.
pub(super) fn roles_of(act: Act) -> &'static [Role] {
    match act {
        Act::Validate => &[Role::DataSteward, Role::Superintendent],
        Act::Correct | Act::AnswerWarning => &[Role::DataSteward, Role::Principal, Role::Clerk],
        Act::Attest => &[Role::Principal],
        Act::Certify | Act::AskState => &[Role::Superintendent],
        Act::Decertify => &[Role::StateReviewer],
        _ => &[],
    }
}

pub(super) fn obstacles(standing: &Standing, neo: &NeoStanding, act: Act, obstacles: &mut Vec<Obstacle>) {
    match act {
        Act::Certify if !standing.is_submitted => {
            // Nobody knows the findings before the report is validated.
            if standing.is_validated {
                if standing.open_errors > 0 {
                    obstacles.push(Obstacle::OpenErrors { count: standing.open_errors });
                }
                if standing.unanswered_warnings > 0 {
                    obstacles.push(Obstacle::UnansweredWarnings { count: standing.unanswered_warnings });
                }
            } else {
                obstacles.push(Obstacle::NotValidated);
            }
            let schools = neo.unattested();
            if !schools.is_empty() {
                obstacles.push(Obstacle::NotAttested { schools });
            }
        }
        Act::Certify | Act::Validate | Act::Correct | Act::AnswerWarning | Act::Attest if standing.is_submitted => {
            obstacles.push(Obstacle::Submitted);
        }
        Act::Attest if !standing.is_validated => obstacles.push(Obstacle::NotValidated),
        Act::AskState | Act::Decertify if !standing.is_submitted => obstacles.push(Obstacle::NotSubmitted),
        Act::AskState if standing.has_asked => obstacles.push(Obstacle::AlreadyAsked),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::{FlowStanding, Subject, User};
    use super::*;

    fn with(attested: &[&str]) -> Standing {
        let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let neo = NeoStanding { schools: of(&["HE", "HH"]), attested: of(attested) };
        Standing { is_validated: true, flow: FlowStanding::Neo(neo), ..Standing::default() }
    }

    fn ready() -> Standing {
        with(&["HE", "HH"])
    }

    fn superintendent() -> User {
        User::of_district(Role::Superintendent)
    }

    #[test]
    fn certify_is_free_when_nothing_stands_in_the_way() {
        assert_eq!(ready().obstacles(Act::Certify, &superintendent(), Subject::REPORT), []);
        assert_eq!(ready().stage(), Stage::Attested);
    }

    #[test]
    fn certify_names_everything_that_stands_in_the_way() {
        let standing = Standing { open_errors: 1, unanswered_warnings: 2, ..with(&["HE"]) };
        let steward = User::of_district(Role::DataSteward);
        assert_eq!(
            standing.obstacles(Act::Certify, &steward, Subject::REPORT),
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
        assert_eq!(standing.obstacles(Act::Certify, &superintendent(), Subject::REPORT), [Obstacle::NotValidated]);
    }

    #[test]
    fn findings_are_no_obstacle_before_validation_finds_them() {
        let standing = Standing { is_validated: false, open_errors: 1, unanswered_warnings: 2, ..ready() };
        assert_eq!(standing.obstacles(Act::Certify, &superintendent(), Subject::REPORT), [Obstacle::NotValidated]);
    }

    #[test]
    fn a_submitted_report_is_locked_for_everyone_but_the_state() {
        let standing = Standing { is_submitted: true, ..ready() };
        let steward = User::of_district(Role::DataSteward);
        for act in [Act::Validate, Act::Correct, Act::AnswerWarning] {
            assert_eq!(standing.obstacles(act, &steward, Subject::REPORT), [Obstacle::Submitted], "{act:?}");
        }
        let state = User::of_district(Role::StateReviewer);
        assert_eq!(standing.obstacles(Act::Decertify, &state, Subject::REPORT), []);
        assert_eq!(
            standing.obstacles(Act::Decertify, &superintendent(), Subject::REPORT),
            [Obstacle::NeedsRole { roles: &[Role::StateReviewer] }]
        );
        assert_eq!(standing.obstacles(Act::AskState, &superintendent(), Subject::REPORT), []);
    }

    #[test]
    fn a_principal_attests_the_own_school_only() {
        let principal = User::of_school("HE");
        assert_eq!(ready().obstacles(Act::Attest, &principal, Subject::school("HE")), []);
        assert_eq!(
            ready().obstacles(Act::Attest, &principal, Subject::school("HH")),
            [Obstacle::OtherSchool { own: "HE".to_owned() }]
        );
    }
}
