use crate::choice::choices;

choices! {
    /// What can be done. Each flow has some of these; [`Flow::acts`](super::Flow::acts) lists them.
    pub enum Act {
        /// Look at the students behind a number.
        ViewDetails = "view_details",
        /// Let the simulated day pass.
        Wait = "wait",
        /// Note a contact with a student's family, or what came of it.
        FollowUp = "follow_up",
        /// Decide what an incident card asks.
        Decide = "decide",
        /// Run the edit checks.
        Validate = "validate",
        /// Correct a record.
        Correct = "correct",
        /// Answer a warning with a note.
        AnswerWarning = "answer_warning",
        /// Attest that someone looked at every student of a school.
        Attest = "attest",
        /// Certify and submit to DOE.
        Certify = "certify",
        /// Ask the state to send a submitted report back, with the reason.
        AskState = "ask_state",
        /// Take a certified report back: the state in the NEO-style flow, the district in the CALPADS-style one.
        Decertify = "decertify",
        /// Give the clerk authority over the report.
        GrantAccess = "grant_access",
        /// Check a student's record out, so that it can be edited.
        CheckOut = "check_out",
        /// Check every record in.
        CheckIn = "check_in",
        /// Report a duplicate student to the state.
        ReportDuplicate = "report_duplicate",
        /// Reconcile a reported duplicate.
        Reconcile = "reconcile",
        /// Submit the report.
        Submit = "submit",
        /// Un-submit it.
        UnSubmit = "un_submit",
        /// Ask for the documents behind a sample of transfers.
        Monitor = "monitor",
        /// Take a new revision of the data store.
        Extract = "extract",
        /// Say that a revision's reports were reviewed.
        Review = "review",
        /// Certify at the first level.
        ApproveLevelOne = "approve_level_one",
        /// Certify at the second level.
        ApproveLevelTwo = "approve_level_two",
        /// Approve as the regional partner.
        PartnerApprove = "partner_approve",
        /// Disapprove as the regional partner.
        PartnerDisapprove = "partner_disapprove",
    }
}

/// What an act is about, where it is about something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject<'a> {
    /// The school.
    pub school_id: Option<&'a str>,
    /// The student.
    pub student_id: Option<&'a str>,
}

impl<'a> Subject<'a> {
    /// The whole report.
    pub const REPORT: Subject<'static> = Subject { school_id: None, student_id: None };

    /// A school.
    pub fn school(school_id: &'a str) -> Self {
        Self { school_id: Some(school_id), student_id: None }
    }

    /// A student at a school.
    pub fn student(school_id: &'a str, student_id: &'a str) -> Self {
        Self { school_id: Some(school_id), student_id: Some(student_id) }
    }
}
