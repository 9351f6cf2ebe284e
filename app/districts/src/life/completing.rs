use engine::codes::ExitReason;

use super::year::StudentYear;
use crate::stream::Kind;

/// How grade 12 ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With this reason, on the last day.
    OnTime(ExitReason),
    /// With a diploma some days into the summer.
    InSummer(u32),
}

/// Credits to graduate; four years of sixty bring 240 [the kit's own; districts of California ask for 130 to 230].
pub(super) const TO_GRADUATE: u32 = 200;

/// Students short of credits are those who stay on, finish in summer, pass a GED or end without the requirements, as
/// often as the rates of the profile say for all seniors; the others make their credits up.
pub(super) fn ending(year: &StudentYear<'_>, credits: u32, was_senior: bool) -> Ending {
    let rates = &year.plan.profile.rates;
    let mut stream = year.stream(Kind::Completing);
    let stays_on = || was_senior && year.stream(Kind::StayingOn).per_mille(rates.continuing_again);
    if !year.is_last_by_age() && stays_on() {
        return Ending::OnTime(ExitReason::Continuing);
    }
    let circumstances = &year.start.circumstances;
    if circumstances.disability && stream.per_mille(rates.certificate) {
        return Ending::OnTime(ExitReason::CompletedCertificate);
    }
    let drawn = stream.below(1000);
    let days = stream.between(14, 60);
    let open = [rates.summer_graduation, rates.continuing, rates.without_requirements, rates.ged_at_end];
    let total: u32 = open.iter().sum();
    let short = year.plan.chances.short.min(999);
    // Where more seniors end otherwise than are short of credits, the rest are drawn from all others.
    let share = if credits < TO_GRADUATE {
        total * 1000 / short.max(total)
    } else {
        total.saturating_sub(short) * 1000 / (1000 - short)
    };
    let mut at = if drawn < share { stream.below(total) } else { return Ending::OnTime(ExitReason::Graduated) };
    for (kind, rate) in open.into_iter().enumerate() {
        if at < rate {
            return match kind {
                0 => Ending::InSummer(days),
                1 if year.is_last_by_age() => Ending::OnTime(ExitReason::ReachedMaximumAge),
                1 => Ending::OnTime(ExitReason::Continuing),
                2 => Ending::OnTime(ExitReason::CompletedWithoutRequirements),
                _ => Ending::OnTime(ExitReason::CompletedGed),
            };
        }
        at -= rate;
    }
    Ending::OnTime(ExitReason::Graduated)
}
