use super::{Act, CalpadsStanding, Flow, NeoStanding, Obstacle, Phase, StarsStanding, Subject, User};
use super::{calpads, neo, stars};

/// How far a report has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Where in its window the simulated day lies.
    pub phase: Phase,
    /// Whether the records were validated since their last change.
    pub is_validated: bool,
    /// Error findings that stand.
    pub open_errors: usize,
    /// Warnings that nobody has answered.
    pub unanswered_warnings: usize,
    /// Whether the report is out of the district's hands: submitted, or certified at every level.
    pub is_submitted: bool,
    /// Whether the district waits for the state's answer to its request to send the report back.
    pub has_asked: bool,
    /// What only one flow knows.
    pub flow: FlowStanding,
}

/// What only one flow knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlowStanding {
    /// Schools and their attestations.
    Neo(NeoStanding),
    /// Access, checked-out records, duplicates.
    Stars(StarsStanding),
    /// Revisions and levels.
    Calpads(CalpadsStanding),
}

impl Default for Standing {
    fn default() -> Self {
        Self::new(Flow::Neo)
    }
}

impl Standing {
    /// A report of a flow that was just opened.
    pub fn new(flow: Flow) -> Self {
        Self {
            phase: Phase::Open,
            is_validated: false,
            open_errors: 0,
            unanswered_warnings: 0,
            is_submitted: false,
            has_asked: false,
            flow: match flow {
                Flow::Neo => FlowStanding::Neo(NeoStanding::default()),
                Flow::Stars => FlowStanding::Stars(StarsStanding::default()),
                Flow::Calpads => FlowStanding::Calpads(CalpadsStanding::default()),
            },
        }
    }

    /// Which flow is played.
    pub fn which(&self) -> Flow {
        match self.flow {
            FlowStanding::Neo(_) => Flow::Neo,
            FlowStanding::Stars(_) => Flow::Stars,
            FlowStanding::Calpads(_) => Flow::Calpads,
        }
    }

    /// Everything that stands in the way of an act, for a user and what the act is about. Empty means that it may be
    /// done.
    pub fn obstacles(&self, act: Act, user: &User, subject: Subject<'_>) -> Vec<Obstacle> {
        let mut obstacles = self.of_calendar(act);
        // Once the numbers are final, nothing that could still be done about the report matters.
        if !obstacles.contains(&Obstacle::Closed) {
            match &self.flow {
                FlowStanding::Neo(neo) => neo::obstacles(self, neo, act, &mut obstacles),
                FlowStanding::Stars(stars) => stars::obstacles(self, stars, act, user, subject, &mut obstacles),
                FlowStanding::Calpads(calpads) => calpads::obstacles(calpads, act, &mut obstacles),
            }
        }
        let roles = self.which().roles_of(act);
        if !roles.contains(&user.role) {
            obstacles.push(Obstacle::NeedsRole { roles });
        } else if let (Some(own), Some(asked)) = (&user.school_id, subject.school_id)
            && own != asked
        {
            obstacles.push(Obstacle::OtherSchool { own: own.clone() });
        }
        obstacles
    }

    /// Looking and waiting are always free; everything else has its days.
    fn of_calendar(&self, act: Act) -> Vec<Obstacle> {
        let takes_back = matches!(act, Act::AskState | Act::Decertify | Act::UnSubmit | Act::PartnerDisapprove);
        match (act, self.phase) {
            // Families are called and incidents come before the window as well.
            (Act::ViewDetails, _) | (Act::Wait | Act::FollowUp | Act::Decide | Act::Correct, Phase::NotOpen) => vec![],
            (_, Phase::NotOpen) => vec![Obstacle::NotOpen],
            (_, Phase::Closed) => vec![Obstacle::Closed],
            // The CALPADS-style data are frozen when the amendments end [CALPADS: certification process].
            (Act::Wait, _) => vec![],
            (_, Phase::Late) if self.which() == Flow::Calpads => vec![Obstacle::Closed],
            (_, Phase::Late) if takes_back => vec![Obstacle::AmendmentsOver],
            _ => vec![],
        }
    }
}
