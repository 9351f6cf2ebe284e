use super::{Act, Role};
use crate::choice::choices;

choices! {
    /// A training rendering of a state's way to certify. None of them is the state's system.
    pub enum Flow {
        /// Maine's Dropout Certification Report in the NEO portal.
        Neo = "neo",
        /// North Dakota's Graduation Rate Report 2014-15 in STARS.
        Stars = "stars",
        /// California's Fall 1 certification in CALPADS.
        Calpads = "calpads",
    }
}

impl Flow {
    /// Who takes part, in the order in which the work passes from hand to hand.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Neo | Self::Stars => {
                &[Role::Clerk, Role::Principal, Role::DataSteward, Role::Superintendent, Role::StateReviewer]
            }
            Self::Calpads => &[
                Role::Clerk,
                Role::Principal,
                Role::DataSteward,
                Role::Superintendent,
                Role::PartnerReviewer,
                Role::StateReviewer,
            ],
        }
    }

    /// The acts that exist in this flow.
    pub fn acts(self) -> impl Iterator<Item = Act> {
        use crate::choice::Choice;
        Act::ALL.iter().copied().filter(move |act| !self.roles_of(*act).is_empty())
    }

    /// Who may do what; nobody where the flow has no such act.
    pub fn roles_of(self, act: Act) -> &'static [Role] {
        match act {
            Act::ViewDetails | Act::Wait => self.roles(),
            Act::FollowUp => &[Role::Clerk, Role::Principal, Role::DataSteward],
            Act::Decide => &[Role::Clerk, Role::Principal, Role::DataSteward, Role::Superintendent],
            _ => match self {
                Self::Neo => super::neo::roles_of(act),
                Self::Stars => super::stars::roles_of(act),
                Self::Calpads => super::calpads::roles_of(act),
            },
        }
    }
}
