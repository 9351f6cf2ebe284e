use engine::codes::ExitReason;

use super::year::StudentYear;
use crate::plan::scaled;
use crate::stream::{Kind, Stream};

/// What circumstances do to moving, in thousandths [the kit's own, after stability rates in California of 79.5 % for
/// homeless and 65.8 % for foster students against 91 %].
pub(super) fn times(year: &StudentYear<'_>) -> u32 {
    let circumstances = &year.start.circumstances;
    [
        (circumstances.low_income, 1200),
        (circumstances.mobile, 2200),
        (circumstances.migrant, 1500),
        (year.homeless, 2200),
        (year.foster, 3200),
    ]
    .into_iter()
    .filter(|(applies, _)| *applies)
    .fold(1000, |product, (_, times)| product * times / 1000)
}

/// Where a student goes who moves away between two years.
pub(super) fn over_the_summer(year: &StudentYear<'_>) -> Option<ExitReason> {
    let rates = &year.plan.profile.rates;
    let mut stream = year.stream(Kind::MovingInSummer);
    stream.per_mille(chance(year, rates.moving_in_summer)).then(|| destination(year, &mut stream))
}

/// Whether a student who stays in the district goes to another of its schools after the summer.
pub(super) fn within_the_district(year: &StudentYear<'_>) -> bool {
    let chance = chance(year, year.plan.profile.rates.within_district_in_summer);
    year.stream(Kind::ChangingInSummer).per_mille(chance)
}

/// The chance of a move, of a thousand, for so many movers a year.
pub(super) fn chance(year: &StudentYear<'_>, rate: u32) -> u32 {
    scaled(rate, times(year), year.plan.chances.moving, 600)
}

pub(super) fn destination(year: &StudentYear<'_>, stream: &mut Stream) -> ExitReason {
    stream.weighted(&year.plan.profile.rates.destinations.weights()).unwrap_or(ExitReason::TransferredInState)
}
