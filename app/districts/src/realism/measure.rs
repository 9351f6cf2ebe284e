use engine::codes::{Category, ExitReason};

use super::{Measure, Measured, Share, targets, years};
use crate::lives::Lives;

/// Takes every measure of a district, in the order of its targets.
pub fn measure(lives: &Lives) -> Vec<Measured> {
    let mut event = [Share::default(); 13];
    let (mut absence, mut stability) = (Share::default(), Share::default());
    years::for_each(lives, |year| {
        if let Some(grade) = year.member(lives) {
            event[usize::from(grade)].whole += 1;
        }
        if let Some(grade) = year.dropped_out(lives) {
            event[usize::from(grade)].part += 1;
        }
        let (absent, enrolled) = year.days(lives);
        if enrolled >= SHORTEST {
            absence.count(absent * 10 >= enrolled);
        }
        if let Some(is_stable) = year.is_stable(lives) {
            stability.count(is_stable);
        }
    });
    let (graduation, exits) = (graduation(lives), exits(lives));
    let leavers = exits.iter().sum();
    let share = |measure| match measure {
        Measure::EventRate(grade) => event[usize::from(grade)],
        Measure::Graduation => graduation,
        Measure::ChronicAbsence => absence,
        Measure::Stability => stability,
        Measure::ExitShare(reason) => Share { part: exits[reason as usize], whole: leavers },
    };
    let targets = targets(&lives.plan.profile).into_iter();
    targets.map(|target| Measured { target, share: share(target.measure) }).collect()
}

/// Days enrolled from which on absence is looked at [the kit's own].
pub(super) const SHORTEST: u32 = 10;

/// Graduates of every class whose four years are on record.
fn graduation(lives: &Lives) -> Share {
    let mut share = Share::default();
    let (first, last) = (lives.plan.first_year(), lives.plan.last_year());
    for student in 0..lives.len() {
        let entered = lives.grade9_entry(student, &lives.start(student));
        let Some(entered) = entered.filter(|year| *year >= first && year + 3 <= last) else { continue };
        if let Some(graduated) = years::graduated(lives, lives.stays(student), entered) {
            share.count(graduated);
        }
    }
    share
}

/// Leavers of grades 9-12 by the reason that the office wrote. Changing schools within the district is a transfer in the
/// state, as in California's codes.
fn exits(lives: &Lives) -> [u32; ExitReason::Unrecognized as usize + 1] {
    let mut exits = [0; ExitReason::Unrecognized as usize + 1];
    for student in 0..lives.len() {
        for stay in lives.stays(student) {
            let here = lives.is_home(stay) && stay.grade >= 9 && stay.year < lives.plan.last_year();
            if !here || !is_leaver(stay.written) {
                continue;
            }
            let reason = match stay.written {
                ExitReason::TransferredWithinLea => ExitReason::TransferredInState,
                reason => reason,
            };
            exits[reason as usize] += 1;
        }
    }
    exits
}

fn is_leaver(reason: ExitReason) -> bool {
    use ExitReason as R;
    match reason.category() {
        Category::Transfer | Category::Placement | Category::Death | Category::Expelled => true,
        _ => matches!(
            reason,
            R::NoKnownEnrollment | R::Unknown | R::InstitutionWithoutDiplomaProgram | R::AdultEducationOrGed
        ),
    }
}
