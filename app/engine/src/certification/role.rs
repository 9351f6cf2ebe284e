use serde::{Deserialize, Serialize};

use crate::choice::choices;

choices! {
    /// Who is at the keyboard. A school's user sees one school; the others see the district.
    pub enum Role {
        /// The attendance clerk, who keeps the enrollment records.
        Clerk = "clerk",
        /// The principal of one school.
        Principal = "principal",
        /// The district's data steward, who runs the edit checks and prepares the report.
        DataSteward = "data_steward",
        /// The superintendent, who answers for the district.
        Superintendent = "superintendent",
        /// The reviewer of a regional partner who approves after the district [CALPADS: SELPA approval].
        PartnerReviewer = "partner_reviewer",
        /// The reviewer at the state.
        StateReviewer = "state_reviewer",
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
