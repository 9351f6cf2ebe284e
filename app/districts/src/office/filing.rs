use engine::codes::{ExitReason, Leaves};
use engine::records::{CodeSet, ExitProof};

use crate::day::{Day, weekday};
use crate::life::Stay;
use crate::person::Start;
use crate::plan::Plan;
use crate::stream::{Kind, Stream};

/// Fills in what the office came to write about each stay.
pub(crate) fn file(plan: &Plan, start: &Start, stays: &mut [Stay]) {
    for at in 0..stays.len() {
        if !plan.schools.is_home(stays[at].school) {
            // The state's other records are taken as they are: right and in time.
            stays[at].proof = usual_proof(stays[at].happened);
            continue;
        }
        let (year, place) = (stays[at].year, u16::try_from(at % 8).unwrap_or(0));
        let case = Case {
            plan,
            start,
            stay: stays[at],
            next: stays.get(at + 1).copied(),
            stream: start.streams.of(Kind::Office, year + place * 4096),
        };
        let filed = case.file();
        // Whoever is back at the front desk is asked about the gap.
        let back = stays[at + 1..].iter().find(|stay| plan.schools.is_home(stay.school));
        let known = after_the_vacancy(plan, filed.known);
        let known = back.map_or(known, |back| known.min(back.entry)).max(stays[at].entry);
        stays[at] = Stay { written: filed.written, proof: filed.proof, known, ..stays[at] };
    }
}

struct Filed {
    written: ExitReason,
    proof: ExitProof,
    known: Day,
}

/// A stay on the clerk's desk.
struct Case<'a> {
    plan: &'a Plan,
    start: &'a Start,
    stay: Stay,
    next: Option<Stay>,
    stream: Stream,
}

impl Case<'_> {
    fn file(mut self) -> Filed {
        let reason = self.stay.happened;
        let right = |written, proof, known| Filed { written, proof, known };
        match reason {
            ExitReason::Graduated => right(reason, ExitProof::None, self.stay.diploma.max(self.stay.exit)),
            ExitReason::TransferredWithinLea => right(reason, usual_proof(reason), self.noticed()),
            ExitReason::ReferredAlternative => {
                // Only California has a code for a referral; elsewhere it is a change of schools in the district.
                let is_calpads = self.plan.profile.exit_codes == CodeSet::Calpads;
                let written = if is_calpads { reason } else { ExitReason::TransferredWithinLea };
                right(written, ExitProof::EnrollmentConfirmed, self.stay.exit)
            }
            ExitReason::NoShow => right(reason, ExitProof::None, self.stay.exit.plus(self.stream.between(3, 10))),
            ExitReason::Died => {
                // Over the summer the family writes when it can.
                let weeks = if self.is_over_the_summer() { 6 } else { 1 };
                let known = weekday(self.stay.exit.plus(self.stream.between(1, 12) * weeks));
                right(reason, ExitProof::DeathRecord, known)
            }
            ExitReason::NoKnownEnrollment => self.gone(),
            _ if reason.leaves() == Some(Leaves::Lea) || reason.leaves() == Some(Leaves::State) => self.moved(),
            ExitReason::AdultEducationOrGed
            | ExitReason::HealthFacility
            | ExitReason::InstitutionWithDiplomaProgram
            | ExitReason::InstitutionWithoutDiplomaProgram => {
                let known = self.paper();
                right(reason, usual_proof(reason), known)
            }
            _ => right(reason, ExitProof::None, self.stay.exit),
        }
    }

    /// A family that moved: with a paper sooner or later, or without one.
    fn moved(mut self) -> Filed {
        let office = self.plan.profile.office;
        let written = self.stay.happened;
        if !self.stream.per_mille(office.undocumented) {
            return Filed { written, proof: usual_proof(written), known: self.paper() };
        }
        if self.stream.per_mille(office.coded_by_habit) {
            let known = weekday(self.noticed().plus(self.stream.between(2, 10)));
            return Filed { written, proof: ExitProof::None, known };
        }
        self.nothing_known()
    }

    /// A student who dropped out.
    fn gone(mut self) -> Filed {
        let office = self.plan.profile.office;
        let misled = self.next.is_none() && self.stream.per_mille(office.misleading);
        if !misled || pleasing(self.plan, self.start, &self.stay).is_some() {
            return self.nothing_known();
        }
        let known = self.paper();
        if self.stream.per_mille(500) {
            Filed { written: ExitReason::TransferredInState, proof: ExitProof::RecordsRequest, known }
        } else {
            Filed { written: ExitReason::TransferredOutOfState, proof: ExitProof::None, known }
        }
    }

    /// After calls and a visit, the code for no known enrollment, or the one that was always written.
    fn nothing_known(mut self) -> Filed {
        let by_habit = self.stream.per_mille(self.plan.profile.office.unknown_by_habit);
        let honest = if by_habit { ExitReason::Unknown } else { ExitReason::NoKnownEnrollment };
        let written = pleasing(self.plan, self.start, &self.stay).unwrap_or(honest);
        let known = weekday(self.noticed().plus(self.stream.between(15, 45)));
        Filed { written, proof: ExitProof::None, known }
    }

    /// The day on which a paper about the exit is in the folder.
    fn paper(&mut self) -> Day {
        let office = self.plan.profile.office;
        let late = self.stream.per_mille(office.late_papers);
        let (from, to) = if late { (60, 150) } else { (3, 25) };
        weekday(self.noticed().plus(self.stream.between(from, to)))
    }

    fn is_over_the_summer(&self) -> bool {
        self.stay.exit == self.plan.year(self.stay.year).last
    }

    /// The day from which on someone may write: that of the exit, or, for one who did not come back from the summer,
    /// the next first day of school.
    fn noticed(&self) -> Day {
        noticed(self.plan, &self.stay)
    }
}

/// The day from which on someone may notice that a student is gone.
pub(super) fn noticed(plan: &Plan, stay: &Stay) -> Day {
    let in_summer = stay.exit == plan.year(stay.year).last;
    if in_summer { plan.year(stay.year + 1).first } else { stay.exit }
}

/// The code that an office writes in the year reported for a student of whom nothing is known, so that the dashboard
/// does not count the exit; none where it writes what it knows. The weights are the kit's own.
pub(super) fn pleasing(plan: &Plan, start: &Start, stay: &Stay) -> Option<ExitReason> {
    let rate = plan.profile.office.coded_to_please;
    if rate == 0 || stay.year != plan.profile.reporting_year.0 {
        return None;
    }
    let mut stream = start.streams.of(Kind::Pleasing, stay.entry.0);
    let codes =
        [(ExitReason::TransferredOutOfState, 40), (ExitReason::HomeSchool, 35), (ExitReason::AdultEducationOrGed, 25)];
    if stream.per_mille(rate) { stream.weighted(&codes) } else { None }
}

/// What an office holds for an exit. One that needs proof and has none is written as no known enrollment [district
/// guidance on CALPADS exit codes], so a transfer on well kept records has some.
pub(super) fn usual_proof(reason: ExitReason) -> ExitProof {
    match reason {
        ExitReason::TransferredInState | ExitReason::TransferredPrivate | ExitReason::TransferredDisciplinary => {
            ExitProof::RecordsRequest
        }
        ExitReason::TransferredOutOfState => ExitProof::TranscriptExchange,
        ExitReason::TransferredWithinLea
        | ExitReason::ReferredAlternative
        | ExitReason::AdultEducationOrGed
        | ExitReason::HealthFacility
        | ExitReason::InstitutionWithDiplomaProgram
        | ExitReason::InstitutionWithoutDiplomaProgram => ExitProof::EnrollmentConfirmed,
        ExitReason::Emigrated => ExitProof::EmigrationLetter,
        ExitReason::HomeSchool => ExitProof::ParentLetter,
        ExitReason::Died => ExitProof::DeathRecord,
        _ => ExitProof::None,
    }
}

/// Where the clerk left in May, what would have been learned over the summer waits for the new one.
pub(super) fn after_the_vacancy(plan: &Plan, day: Day) -> Day {
    if !plan.profile.office.clerk_leaves_in_may {
        return day;
    }
    let spring = plan.profile.reporting_year.0 + 1;
    let (from, to) = (Day::on(spring, 5, 10), Day::on(spring, 9, 9));
    let is_year_end = day == plan.year(spring - 1).last;
    if day >= from && day < to && !is_year_end { weekday(to.plus(day.since(from) / 12)) } else { day }
}
