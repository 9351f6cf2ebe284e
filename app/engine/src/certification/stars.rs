//! The STARS-style flow: check out, save, validate, check in, submit; only the state un-submits.
//!
//! Submit asks for a validation without errors and for nothing checked out: the instructions name the check-in on one
//! page and leave it out on another [ND Graduation Rate Report instructions 2014-15]. Warnings ask, and do not block.
//! Duplicates must be reconciled before validating [the same, "General Instructions"].

use std::collections::BTreeSet;

use super::{Act, FlowStanding, Obstacle, Role, Standing, Subject, User};

/// What only the STARS-style flow knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StarsStanding {
    /// Whether the clerk was given authority over the report.
    pub clerk_has_access: bool,
    /// Students whose records are checked out, by number.
    pub checked_out: BTreeSet<String>,
    /// Duplicate students that are not reconciled.
    pub duplicates: usize,
    /// Those of them that were reported to the state.
    pub reported: usize,
}

/// Those who give a clerk authority [instructions 2014-15: "contact your school administrator to obtain authority"].
const ADMINISTRATORS: &[Role] = &[Role::Principal, Role::Superintendent];

/// Who may do what. The instructions name the district, the school administrator and the state; which desk of the
/// district does what is the kit's own.
pub(super) fn roles_of(act: Act) -> &'static [Role] {
    match act {
        Act::GrantAccess | Act::Submit | Act::AskState => ADMINISTRATORS,
        Act::CheckOut | Act::Correct | Act::CheckIn | Act::AnswerWarning | Act::ReportDuplicate | Act::Validate => {
            &[Role::Clerk, Role::DataSteward, Role::Principal]
        }
        Act::Reconcile | Act::UnSubmit | Act::Monitor => &[Role::StateReviewer],
        _ => &[],
    }
}

impl Standing {
    /// What only the STARS-style flow knows, where it is played.
    pub fn stars(&self) -> Option<&StarsStanding> {
        match &self.flow {
            FlowStanding::Stars(stars) => Some(stars),
            _ => None,
        }
    }
}

pub(super) fn obstacles(
    standing: &Standing,
    stars: &StarsStanding,
    act: Act,
    user: &User,
    subject: Subject<'_>,
    obstacles: &mut Vec<Obstacle>,
) {
    let is_out = subject.student_id.is_some_and(|student| stars.checked_out.contains(student));
    let works_on_records = matches!(
        act,
        Act::CheckOut
            | Act::Correct
            | Act::CheckIn
            | Act::AnswerWarning
            | Act::ReportDuplicate
            | Act::Validate
            | Act::Submit
    );
    if standing.is_submitted && (works_on_records || act == Act::Reconcile) {
        obstacles.push(Obstacle::Submitted);
        return;
    }
    if user.role == Role::Clerk && !stars.clerk_has_access && (works_on_records || act == Act::ViewDetails) {
        obstacles.push(Obstacle::NoAccess { roles: ADMINISTRATORS });
    }
    match act {
        Act::GrantAccess if stars.clerk_has_access => obstacles.push(Obstacle::HasAccess),
        Act::CheckOut if is_out => obstacles.push(Obstacle::IsCheckedOut),
        Act::Correct if subject.student_id.is_some() && !is_out => obstacles.push(Obstacle::NotCheckedOut),
        Act::CheckIn => {
            if stars.checked_out.is_empty() {
                obstacles.push(Obstacle::NothingCheckedOut);
            }
            validated(standing, obstacles);
        }
        Act::Reconcile if stars.reported == 0 => obstacles.push(Obstacle::NoDuplicateReported),
        Act::Validate => duplicates(stars, obstacles),
        Act::Submit => {
            duplicates(stars, obstacles);
            validated(standing, obstacles);
            if !stars.checked_out.is_empty() {
                obstacles.push(Obstacle::CheckedOut { count: stars.checked_out.len() });
            }
        }
        Act::AskState | Act::UnSubmit | Act::Monitor if !standing.is_submitted => {
            obstacles.push(Obstacle::NotSubmitted);
        }
        Act::AskState if standing.has_asked => obstacles.push(Obstacle::AlreadyAsked),
        Act::UnSubmit if !standing.has_asked => obstacles.push(Obstacle::NotAsked),
        _ => {}
    }
}

/// A validation after the last change, without errors.
fn validated(standing: &Standing, obstacles: &mut Vec<Obstacle>) {
    if !standing.is_validated {
        obstacles.push(Obstacle::NotValidated);
    } else if standing.open_errors > 0 {
        obstacles.push(Obstacle::OpenErrors { count: standing.open_errors });
    }
}

fn duplicates(stars: &StarsStanding, obstacles: &mut Vec<Obstacle>) {
    if stars.duplicates > 0 {
        obstacles.push(Obstacle::Duplicates { count: stars.duplicates });
    }
}

#[cfg(test)]
mod tests {
    use super::super::Flow;
    use super::*;

    fn standing(stars: StarsStanding) -> Standing {
        Standing { flow: FlowStanding::Stars(stars), ..Standing::new(Flow::Stars) }
    }

    fn of(role: Role) -> User {
        User::of_district(role)
    }

    #[test]
    fn a_clerk_without_authority_is_sent_to_the_administrator() {
        let refused = standing(StarsStanding::default());
        assert_eq!(
            refused.obstacles(Act::ViewDetails, &of(Role::Clerk), Subject::REPORT),
            [Obstacle::NoAccess { roles: ADMINISTRATORS }]
        );
        let granted = standing(StarsStanding { clerk_has_access: true, ..StarsStanding::default() });
        assert_eq!(granted.obstacles(Act::ViewDetails, &of(Role::Clerk), Subject::REPORT), []);
    }

    #[test]
    fn only_a_record_that_is_checked_out_can_be_edited() {
        let out = StarsStanding { checked_out: BTreeSet::from(["B07".to_owned()]), ..StarsStanding::default() };
        let steward = of(Role::DataSteward);
        let edit = |student| standing(out.clone()).obstacles(Act::Correct, &steward, Subject::student("N", student));
        assert_eq!(edit("B07"), []);
        assert_eq!(edit("B08"), [Obstacle::NotCheckedOut]);
    }

    #[test]
    fn duplicates_come_before_validate() {
        let twice = standing(StarsStanding { duplicates: 1, ..StarsStanding::default() });
        assert_eq!(
            twice.obstacles(Act::Validate, &of(Role::DataSteward), Subject::REPORT),
            [Obstacle::Duplicates { count: 1 }]
        );
    }

    #[test]
    fn errors_block_submit_and_warnings_do_not() {
        let ready = Standing { is_validated: true, unanswered_warnings: 3, ..standing(StarsStanding::default()) };
        assert_eq!(ready.obstacles(Act::Submit, &of(Role::Superintendent), Subject::REPORT), []);
        let wrong = Standing { open_errors: 2, ..ready };
        assert_eq!(
            wrong.obstacles(Act::Submit, &of(Role::Superintendent), Subject::REPORT),
            [Obstacle::OpenErrors { count: 2 }]
        );
    }

    #[test]
    fn nothing_may_be_checked_out_on_submit() {
        let out = StarsStanding { checked_out: BTreeSet::from(["B07".to_owned()]), ..StarsStanding::default() };
        let ready = Standing { is_validated: true, ..standing(out) };
        assert_eq!(
            ready.obstacles(Act::Submit, &of(Role::Superintendent), Subject::REPORT),
            [Obstacle::CheckedOut { count: 1 }]
        );
        assert_eq!(ready.obstacles(Act::CheckIn, &of(Role::DataSteward), Subject::REPORT), []);
    }

    #[test]
    fn a_submitted_report_is_opened_by_the_state_alone_and_when_asked() {
        let submitted = Standing { is_submitted: true, ..standing(StarsStanding::default()) };
        for act in [Act::CheckOut, Act::Correct, Act::Validate, Act::Submit] {
            let obstacles = submitted.obstacles(act, &of(Role::DataSteward), Subject::student("N", "B07"));
            assert!(obstacles.contains(&Obstacle::Submitted), "{act:?}");
        }
        let state = of(Role::StateReviewer);
        assert_eq!(submitted.obstacles(Act::UnSubmit, &state, Subject::REPORT), [Obstacle::NotAsked]);
        let asked = Standing { has_asked: true, ..submitted };
        assert_eq!(asked.obstacles(Act::UnSubmit, &state, Subject::REPORT), []);
    }
}
