//! The CALPADS-style flow: revisions of a data store that goes on changing, two levels of certification inside the
//! district, a partner's approval, and a freeze when the amendments end.
//!
//! Fatal errors block, warnings do not [CALPADS: certification process]. The data steward certifies at the first level
//! and the superintendent at the second; who administers the data cannot certify [CALPADS user roles 2014].

use super::{Act, FlowStanding, Obstacle, Role, Standing};

/// What only the CALPADS-style flow knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalpadsStanding {
    /// The latest revision, once there is one.
    pub revision: Option<RevisionStanding>,
    /// How far it is certified.
    pub level: Level,
}

/// What matters of a revision for what may be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevisionStanding {
    /// Errors in it that block.
    pub errors: usize,
    /// Whether someone said that its reports were reviewed.
    pub is_reviewed: bool,
    /// Whether the data store is still as it was when it was taken.
    pub is_current: bool,
}

/// How far a revision is certified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Level {
    /// Uncertified.
    #[default]
    None,
    /// By the data steward.
    One,
    /// By the superintendent: approved by the district.
    Two,
    /// By the partner as well: certified.
    Partner,
}

/// Who may do what.
pub(super) fn roles_of(act: Act) -> &'static [Role] {
    match act {
        Act::Correct | Act::AnswerWarning => &[Role::DataSteward, Role::Principal, Role::Clerk],
        Act::Extract | Act::ApproveLevelOne => &[Role::DataSteward],
        Act::Review => &[Role::DataSteward, Role::Principal, Role::Superintendent],
        Act::ApproveLevelTwo => &[Role::Superintendent],
        Act::Decertify => &[Role::Superintendent, Role::DataSteward],
        Act::PartnerApprove | Act::PartnerDisapprove => &[Role::PartnerReviewer],
        _ => &[],
    }
}

impl Standing {
    /// What only the CALPADS-style flow knows, where it is played.
    pub fn calpads(&self) -> Option<&CalpadsStanding> {
        match &self.flow {
            FlowStanding::Calpads(calpads) => Some(calpads),
            _ => None,
        }
    }
}

pub(super) fn obstacles(calpads: &CalpadsStanding, act: Act, obstacles: &mut Vec<Obstacle>) {
    let is_certified = calpads.level > Level::None;
    match act {
        // The data store goes on while a revision is fixed; a new revision would leave the certified one.
        Act::Extract | Act::ApproveLevelOne if is_certified => obstacles.push(Obstacle::IsCertified),
        Act::Review => match calpads.revision {
            None => obstacles.push(Obstacle::NoRevision),
            Some(revision) if revision.is_reviewed => obstacles.push(Obstacle::IsReviewed),
            Some(_) => {}
        },
        Act::ApproveLevelOne => match calpads.revision {
            None => obstacles.push(Obstacle::NoRevision),
            Some(revision) => {
                if !revision.is_current {
                    obstacles.push(Obstacle::RevisionIsOld);
                }
                if !revision.is_reviewed {
                    obstacles.push(Obstacle::NotReviewed);
                }
                if revision.errors > 0 {
                    obstacles.push(Obstacle::OpenErrors { count: revision.errors });
                }
            }
        },
        Act::ApproveLevelTwo => match calpads.level {
            Level::None => obstacles.push(Obstacle::NotLevelOne),
            Level::One => {}
            Level::Two | Level::Partner => obstacles.push(Obstacle::IsCertified),
        },
        Act::PartnerApprove | Act::PartnerDisapprove => match calpads.level {
            Level::None | Level::One => obstacles.push(Obstacle::NotLevelTwo),
            Level::Two => {}
            Level::Partner => obstacles.push(Obstacle::IsCertified),
        },
        Act::Decertify if !is_certified => obstacles.push(Obstacle::NotCertified),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Flow, Phase, Subject, User};
    use super::*;

    const FINE: RevisionStanding = RevisionStanding { errors: 0, is_reviewed: true, is_current: true };

    fn standing(revision: Option<RevisionStanding>, level: Level) -> Standing {
        Standing { flow: FlowStanding::Calpads(CalpadsStanding { revision, level }), ..Standing::new(Flow::Calpads) }
    }

    #[track_caller]
    fn check(standing: &Standing, act: Act, role: Role, expected: &[Obstacle]) {
        assert_eq!(standing.obstacles(act, &User::of_district(role), Subject::REPORT), expected, "{act:?}");
    }

    #[test]
    fn the_levels_follow_one_another() {
        check(&standing(None, Level::None), Act::ApproveLevelOne, Role::DataSteward, &[Obstacle::NoRevision]);
        check(&standing(Some(FINE), Level::None), Act::ApproveLevelOne, Role::DataSteward, &[]);
        check(&standing(Some(FINE), Level::None), Act::ApproveLevelTwo, Role::Superintendent, &[Obstacle::NotLevelOne]);
        check(&standing(Some(FINE), Level::One), Act::ApproveLevelTwo, Role::Superintendent, &[]);
        check(&standing(Some(FINE), Level::One), Act::PartnerApprove, Role::PartnerReviewer, &[Obstacle::NotLevelTwo]);
        check(&standing(Some(FINE), Level::Two), Act::PartnerApprove, Role::PartnerReviewer, &[]);
    }

    #[test]
    fn who_administers_the_data_cannot_certify() {
        check(
            &standing(Some(FINE), Level::One),
            Act::ApproveLevelTwo,
            Role::DataSteward,
            &[Obstacle::NeedsRole { roles: &[Role::Superintendent] }],
        );
    }

    #[test]
    fn fatal_errors_block_and_so_does_a_revision_that_nobody_reviewed_or_that_is_old() {
        let wrong = RevisionStanding { errors: 2, is_reviewed: false, is_current: false };
        check(
            &standing(Some(wrong), Level::None),
            Act::ApproveLevelOne,
            Role::DataSteward,
            &[Obstacle::RevisionIsOld, Obstacle::NotReviewed, Obstacle::OpenErrors { count: 2 }],
        );
    }

    #[test]
    fn the_data_store_goes_on_after_certifying() {
        check(&standing(Some(FINE), Level::Partner), Act::Correct, Role::Clerk, &[]);
        check(&standing(Some(FINE), Level::Partner), Act::Extract, Role::DataSteward, &[Obstacle::IsCertified]);
    }

    #[test]
    fn what_was_certified_can_be_taken_back_until_the_amendments_end() {
        let certified = standing(Some(FINE), Level::Partner);
        check(&certified, Act::Decertify, Role::Superintendent, &[]);
        let late = Standing { phase: Phase::Late, ..certified };
        check(&late, Act::Decertify, Role::Superintendent, &[Obstacle::Closed]);
    }
}
