use engine::codes::ExitReason;

use super::{Exit, Moment};
use crate::days::{later, school_day};
use crate::profile::dropout_per_million;
use crate::stream::{Kind, Stream};

/// What the office writes when it finds out, as weights [the kit's own leaver mix: E140 14, E400 2, T380 0.5].
const REASONS: [(ExitReason, u32); 3] = [
    (ExitReason::NoKnownEnrollment, 140),
    (ExitReason::Unknown, 20),
    (ExitReason::InstitutionWithoutDiplomaProgram, 5),
];

/// How dropping out over the summer comes to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Summer {
    /// The student never came in the fall; the exit of last year gets this reason.
    NeverCame(ExitReason),
    /// A record was opened in the fall and closed after some days of absence.
    LeftInTheFirstDays(Exit),
}

/// Of a thousand who drop out over the summer, those for whom a fall record was opened first [the kit's own].
const OPENED_IN_FALL: u32 = 400;

pub(super) fn during_the_year(moment: &Moment<'_>) -> Option<Exit> {
    let mut stream = moment.stream(Kind::DroppingOut);
    let in_year = u64::from(1000 - moment.world.profile.rates.in_summer.min(1000));
    let happens = stream.per_million(risk(moment) * in_year / 1000);
    let reason = reason(&mut stream);
    happens.then(|| moment.leave(&mut stream, reason))?
}

/// Whether a student who is expected fails to come; asked of the year that begins.
pub(super) fn over_the_summer(moment: &Moment<'_>) -> Option<Summer> {
    let mut stream = moment.stream(Kind::NotComingBack);
    let happens = stream.per_million(risk(moment) * u64::from(moment.world.profile.rates.in_summer) / 1000);
    let reason = reason(&mut stream);
    let opened = stream.per_mille(OPENED_IN_FALL);
    // California asks for three unexcused days before E140 [district guidance on CALPADS exit codes].
    let day = school_day(later(moment.entry, stream.between(4, 11)));
    happens.then_some(if opened { Summer::LeftInTheFirstDays(Exit { day, reason }) } else { Summer::NeverCame(reason) })
}

fn risk(moment: &Moment<'_>) -> u64 {
    let alternative = moment.world.is_alternative(moment.school);
    dropout_per_million(moment.world.profile, &moment.person.circumstances, moment.grade, alternative)
}

fn reason(stream: &mut Stream) -> ExitReason {
    stream.weighted(&REASONS).unwrap_or(ExitReason::NoKnownEnrollment)
}
