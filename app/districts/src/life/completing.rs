use engine::codes::ExitReason;

use super::Moment;
use crate::stream::Kind;

/// How grade 12 ends: mostly with a diploma.
pub(super) fn reason(moment: &Moment<'_>) -> ExitReason {
    let rates = &moment.world.profile.rates;
    let certificate = if moment.person.circumstances.disability { rates.certificate } else { 0 };
    let others = [
        (ExitReason::CompletedCertificate, certificate),
        (ExitReason::CompletedWithoutRequirements, rates.without_requirements),
        (ExitReason::Continuing, rates.continuing),
        (ExitReason::CompletedGed, rates.ged_at_end),
    ];
    let left: u32 = others.iter().map(|(_, weight)| weight).sum();
    let [a, b, c, d] = others;
    let all = [a, b, c, d, (ExitReason::Graduated, 1000_u32.saturating_sub(left))];
    moment.stream(Kind::Completing).weighted(&all).unwrap_or(ExitReason::Graduated)
}
