//! Following students up: whom, by what means, and what came of it.
//!
//! The duty has two triggers: a student leaves before the school year ends, or ended the year before and did not begin
//! where expected [CSBA Board Policy 5147, Dropout Prevention].

use serde::{Deserialize, Serialize};

use crate::named::named;

/// One entry of a student's contact log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// How the family or another school was reached.
    pub means: Means,
    /// What was said or found, in the person's own words.
    #[serde(default)]
    pub note: String,
    /// What came of it; none while that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

named! {
    /// How a family or another school was reached.
    pub enum Means {
        /// By telephone.
        Phone = "phone",
        /// By letter or message.
        Letter = "letter",
        /// By a visit at home.
        HomeVisit = "home_visit",
        /// By a meeting with student and parents.
        Meeting = "meeting",
        /// By asking the school where the student is said to be.
        OtherSchool = "other_school",
        /// By looking the student up in the state's enrollments.
        StateLookup = "state_lookup",
    }
}

named! {
    /// What came of it.
    pub enum Outcome {
        /// The student dropped out.
        DroppedOut = "dropped_out",
        /// The student is enrolled elsewhere, and a paper shows it.
        Transferred = "transferred",
        /// The student was in school here all along.
        Found = "found",
        /// The student came back.
        Recovered = "recovered",
    }
}
