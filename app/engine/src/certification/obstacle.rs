use super::Role;

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
    /// The report is not open yet.
    NotOpen,
    /// The last day for taking back what was certified is over.
    AmendmentsOver,
    /// The numbers are final.
    Closed,
    /// The report is submitted, and only the state can send it back.
    Submitted,
    /// The report is not submitted.
    NotSubmitted,
    /// The district has not asked for it.
    NotAsked,
    /// It has asked already, and the state has not answered.
    AlreadyAsked,
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
    /// The clerk has no authority over the report; these may grant it.
    NoAccess {
        /// Who grants it.
        roles: &'static [Role],
    },
    /// The clerk has it already.
    HasAccess,
    /// The student's record is not checked out.
    NotCheckedOut,
    /// The student's record is checked out already.
    IsCheckedOut,
    /// Records are checked out.
    CheckedOut {
        /// How many.
        count: usize,
    },
    /// Nothing is checked out.
    NothingCheckedOut,
    /// Duplicates are not reconciled.
    Duplicates {
        /// How many.
        count: usize,
    },
    /// No duplicate was reported.
    NoDuplicateReported,
    /// No revision was taken.
    NoRevision,
    /// The latest revision's reports were not reviewed.
    NotReviewed,
    /// They were.
    IsReviewed,
    /// The data store has changed since the latest revision.
    RevisionIsOld,
    /// The first level has not certified.
    NotLevelOne,
    /// The second level has not certified.
    NotLevelTwo,
    /// It is certified at this level already.
    IsCertified,
    /// Nothing is certified.
    NotCertified,
}
