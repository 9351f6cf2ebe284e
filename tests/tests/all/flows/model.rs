use std::collections::BTreeSet;

use engine::certification::{Act, Flow, Role};
use workshop::attempt::Attempt;
use workshop::journal::Recorded;

use super::world::{SCHOOLS, Try, World};

/// What matters for who may do what, read off a journal from its first line to its last.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own, asked of the journal")]
pub(super) struct Model {
    flow: Option<Flow>,
    /// Days from the opening, the due day, the last day of amendments, and the close; negative before each.
    since: [i64; 4],
    errors: usize,
    warnings: usize,
    is_twice: bool,
    validated: bool,
    answered: usize,
    attested: BTreeSet<String>,
    submitted: bool,
    asked: bool,
    granted: bool,
    out: BTreeSet<String>,
    reported: bool,
    reconciled: bool,
    /// Errors in the latest revision, whether it is as the records stand, and whether it was reviewed.
    revision: Option<(usize, bool, bool)>,
    level: u8,
}

impl Model {
    pub(super) fn of(world: &World, attempt: &Attempt) -> Self {
        let (errors, warnings, is_twice) = world.found(attempt);
        let window = world.window;
        let since =
            [window.opens, window.due, window.amend_until, window.closes].map(|day| (attempt.day - day).num_days());
        let mut model = Self { flow: Some(attempt.flow), since, errors, warnings, is_twice, ..Self::default() };
        let lists = world.lists(attempt);
        let mut answered = BTreeSet::new();
        for entry in &attempt.journal {
            match &entry.act {
                Recorded::Corrected { .. } | Recorded::CorrectionUndone { .. } => {
                    model.validated = false;
                    model.revision = model.revision.map(|(errors, _, reviewed)| (errors, false, reviewed));
                }
                Recorded::Validated { .. } => model.validated = true,
                Recorded::Answered { finding, .. } => {
                    answered.insert(finding.clone());
                }
                Recorded::Attested { school_id, students } => {
                    model.attested.remove(school_id);
                    if lists.get(school_id) == Some(students) {
                        model.attested.insert(school_id.clone());
                    }
                }
                Recorded::Certified { .. } => model.submitted = true,
                Recorded::Asked { .. } => model.asked = true,
                Recorded::Decertified { .. } | Recorded::PartnerDisapproved { .. } => {
                    (model.submitted, model.asked, model.validated, model.level) = (false, false, false, 0);
                    model.attested.clear();
                }
                Recorded::AccessGranted => model.granted = true,
                Recorded::CheckedOut { student_id } => {
                    model.out.insert(student_id.clone());
                }
                Recorded::CheckedIn => model.out.clear(),
                Recorded::DuplicateReported { .. } => model.reported = true,
                Recorded::Reconciled { .. } => (model.reported, model.reconciled) = (false, true),
                Recorded::Extracted { revision } => model.revision = Some((revision.errors, true, false)),
                Recorded::Reviewed => {
                    model.revision = model.revision.map(|(errors, is_current, _)| (errors, is_current, true));
                }
                Recorded::LevelOneApproved => model.level = 1,
                Recorded::LevelTwoApproved { .. } => model.level = 2,
                Recorded::PartnerApproved => model.level = 3,
                _ => {}
            }
        }
        model.answered = answered.len();
        model
    }

    fn is_open(&self) -> bool {
        self.since[0] >= 0 && self.since[3] <= 0
    }

    fn may_amend(&self) -> bool {
        self.is_open() && self.since[2] <= 0
    }

    /// Whether an act is allowed: by day, by hand, and by how far things are.
    pub(super) fn allows(&self, one: &Try) -> bool {
        let Some(flow) = self.flow else { return false };
        let by = |roles: &[Role]| roles.contains(&one.user.role);
        let office = by(&[Role::Clerk, Role::DataSteward, Role::Principal]);
        let own = one.school.is_none_or(|school| one.user.sees(school));
        let not_closed = match flow {
            Flow::Calpads => self.since[2] <= 0,
            _ => self.since[3] <= 0,
        };
        match one.act {
            // Nobody but the clerk needs leave to look.
            Act::ViewDetails => {
                Self::takes_part(flow, one.user.role)
                    && !(flow == Flow::Stars && one.user.role == Role::Clerk && !self.granted)
            }
            Act::Wait => Self::takes_part(flow, one.user.role) && self.since[3] <= 0,
            Act::FollowUp => office && not_closed,
            Act::Decide => (office || by(&[Role::Superintendent])) && not_closed,
            act => match flow {
                Flow::Neo => own && self.neo(act, one, office),
                Flow::Stars => own && self.stars(act, one, office),
                Flow::Calpads => own && not_closed && self.calpads(act, one, office),
            },
        }
    }

    fn takes_part(flow: Flow, role: Role) -> bool {
        role != Role::PartnerReviewer || flow == Flow::Calpads
    }

    fn neo(&self, act: Act, one: &Try, office: bool) -> bool {
        let is = |role| one.user.role == role;
        let not_closed = self.since[3] <= 0;
        match act {
            Act::Correct => office && !self.submitted && not_closed,
            Act::AnswerWarning => office && !self.submitted && self.is_open(),
            Act::Validate => (is(Role::DataSteward) || is(Role::Superintendent)) && !self.submitted && self.is_open(),
            Act::Attest => is(Role::Principal) && self.validated && !self.submitted && self.is_open(),
            Act::Certify => {
                is(Role::Superintendent)
                    && self.is_open()
                    && !self.submitted
                    && self.validated
                    && self.errors == 0
                    && self.answered == self.warnings
                    && self.attested.len() == SCHOOLS.len()
            }
            Act::AskState => is(Role::Superintendent) && self.submitted && !self.asked && self.may_amend(),
            Act::Decertify => is(Role::StateReviewer) && self.submitted && self.may_amend(),
            _ => false,
        }
    }

    fn stars(&self, act: Act, one: &Try, office: bool) -> bool {
        let is = |role| one.user.role == role;
        let head = is(Role::Principal) || is(Role::Superintendent);
        let works = office && (self.granted || !is(Role::Clerk)) && !self.submitted;
        let is_out = one.student.is_some_and(|student| self.out.contains(student));
        let is_clean = !self.is_twice || self.reconciled;
        let is_right = self.validated && self.errors == 0;
        match act {
            Act::GrantAccess => head && !self.granted && self.is_open(),
            Act::CheckOut => works && !is_out && self.is_open(),
            Act::Correct => works && is_out && self.since[3] <= 0,
            Act::CheckIn => works && !self.out.is_empty() && is_right && self.is_open(),
            Act::AnswerWarning | Act::ReportDuplicate => works && self.is_open(),
            Act::Validate => works && is_clean && self.is_open(),
            Act::Submit => head && !self.submitted && is_clean && is_right && self.out.is_empty() && self.is_open(),
            Act::AskState => head && self.submitted && !self.asked && self.may_amend(),
            Act::Reconcile => is(Role::StateReviewer) && self.reported && !self.submitted && self.is_open(),
            Act::UnSubmit => is(Role::StateReviewer) && self.submitted && self.asked && self.may_amend(),
            Act::Monitor => is(Role::StateReviewer) && self.submitted && self.is_open(),
            _ => false,
        }
    }

    fn calpads(&self, act: Act, one: &Try, office: bool) -> bool {
        let is = |role| one.user.role == role;
        let opened = self.since[0] >= 0;
        match act {
            Act::Correct => office,
            Act::AnswerWarning => office && opened,
            Act::Extract => is(Role::DataSteward) && self.level == 0 && opened,
            Act::Review => {
                (is(Role::DataSteward) || is(Role::Principal) || is(Role::Superintendent))
                    && self.revision.is_some_and(|(.., reviewed)| !reviewed)
                    && opened
            }
            Act::ApproveLevelOne => {
                is(Role::DataSteward) && self.level == 0 && self.revision == Some((0, true, true)) && opened
            }
            Act::ApproveLevelTwo => is(Role::Superintendent) && self.level == 1 && opened,
            Act::Decertify => (is(Role::Superintendent) || is(Role::DataSteward)) && self.level > 0 && opened,
            Act::PartnerApprove | Act::PartnerDisapprove => is(Role::PartnerReviewer) && self.level == 2 && opened,
            _ => false,
        }
    }
}
