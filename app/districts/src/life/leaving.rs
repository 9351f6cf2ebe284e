//! What may end a stay before the year does, apart from dropping out.

use engine::codes::ExitReason;
use engine::records::SchoolType;

use super::year::StudentYear;
use super::{behavior, moving};
use crate::day::Day;
use crate::plan::{HOME, SchoolIx};
use crate::stream::{Kind, Stream};

/// An end of a stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exit {
    pub(super) day: Day,
    pub(super) reason: ExitReason,
    /// The school to which it leads, where that is decided.
    pub(super) to: Option<SchoolIx>,
}

impl Exit {
    pub(super) fn new(day: Day, reason: ExitReason) -> Self {
        Self { day, reason, to: None }
    }
}

/// The earliest of the events that end a stay begun on a day at a school; of two on one day, the first listed.
pub(super) fn first(year: &StudentYear<'_>, entry: Day, school: SchoolIx) -> Option<Exit> {
    let events: &[fn(&StudentYear<'_>, Day) -> Option<Exit>] = match year.plan.schools.kind(school) {
        SchoolType::JuvenileCourt => &[death, release],
        _ if year.plan.schools.is_home(school) => {
            &[moving_away, death, changing_schools, discipline, ged, placement, referral]
        }
        _ => &[moving_away, death],
    };
    events.iter().filter_map(|event| event(year, entry)).min_by_key(|exit| exit.day)
}

/// A day on which a stay ends: not in its first week, and not in the last three of the year, when everyone waits for
/// the holidays.
pub(super) fn some_day(year: &StudentYear<'_>, entry: Day, stream: &mut Stream) -> Option<Day> {
    let (from, to) = (entry.plus(7), year.days.last.minus(21));
    let drawn = from.plus(stream.below(to.plus(1).since(from)));
    (from <= to).then(|| year.days.school_day(drawn))
}

fn moving_away(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    let mut stream = year.stream(Kind::Moving);
    if stream.below(1000) >= moving::chance(year, year.plan.profile.rates.moving_away) {
        return None;
    }
    let reason = moving::destination(year, &mut stream);
    some_day(year, entry, &mut stream).map(|day| Exit::new(day, reason))
}

/// A move within the district, where it has another school for the grade. One draw decides about both kinds of moves, so
/// that nobody makes two.
fn changing_schools(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    let rates = &year.plan.profile.rates;
    let mut stream = year.stream(Kind::Moving);
    let away = moving::chance(year, rates.moving_away);
    let within = away..away + moving::chance(year, rates.within_district);
    let elsewhere = year.plan.schools.regular(HOME, year.grade).len() > 1;
    if !within.contains(&stream.below(1000)) || !elsewhere {
        return None;
    }
    some_day(year, entry, &mut stream).map(|day| Exit::new(day, ExitReason::TransferredWithinLea))
}

fn death(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    let mut stream = year.stream(Kind::Death);
    let happens = stream.per_million(year.plan.profile.rates.deaths * 5 / 6);
    happens.then(|| Some(Exit::new(some_day(year, entry, &mut stream)?, ExitReason::Died)))?
}

/// Two of a year's twelve months lie between two years.
pub(super) fn death_in_summer(year: &StudentYear<'_>) -> bool {
    year.stream(Kind::DeathInSummer).per_million(year.plan.profile.rates.deaths / 6)
}

fn discipline(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    if !year.is_grade_7_to_12() {
        return None;
    }
    let rates = &year.plan.profile.rates;
    let times = behavior::times(year);
    let mut stream = year.stream(Kind::Discipline);
    let drawn = stream.below(1_000_000);
    let reason = if drawn < rates.expulsion * times {
        ExitReason::Expelled
    } else if drawn < (rates.expulsion + rates.disciplinary_transfer) * times {
        ExitReason::TransferredDisciplinary
    } else {
        return None;
    };
    Some(Exit::new(some_day(year, entry, &mut stream)?, reason))
}

/// GED programs take students from the age of 16.
const GED_AGE: u8 = 16;

fn ged(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    if year.age() < GED_AGE {
        return None;
    }
    let mut stream = year.stream(Kind::Ged);
    let happens = stream.per_mille(year.plan.profile.rates.ged);
    happens.then(|| Some(Exit::new(some_day(year, entry, &mut stream)?, ExitReason::AdultEducationOrGed)))?
}

fn placement(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    let rates = &year.plan.profile.rates;
    let institution = if year.is_grade_7_to_12() { rates.institution * behavior::times(year) } else { 0 };
    let mut stream = year.stream(Kind::Placement);
    let drawn = stream.below(1_000_000);
    let mut to = None;
    let reason = if drawn < institution {
        to = year.plan.schools.of_kind(SchoolType::JuvenileCourt, year.grade, year.start.seat());
        match stream.per_mille(rates.without_diploma_program) {
            true => ExitReason::InstitutionWithoutDiplomaProgram,
            false if to.is_some() => ExitReason::TransferredWithinLea,
            false => ExitReason::InstitutionWithDiplomaProgram,
        }
    } else if drawn < institution + rates.health_facility * 1000 {
        ExitReason::HealthFacility
    } else {
        return None;
    };
    Some(Exit { day: some_day(year, entry, &mut stream)?, reason, to })
}

fn referral(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    let alternative = year.plan.schools.of_kind(SchoolType::Alternative, year.grade, year.start.seat());
    let to = Some(alternative.filter(|_| year.grade >= 9)?);
    // Referral follows absence: nobody is sent away from a school that goes well.
    let rate = year.plan.profile.rates.referral * if year.absent >= 100 { 2400 } else { 400 } / 1000;
    let mut stream = year.stream(Kind::Referral);
    let happens = stream.per_mille(rate);
    let day = some_day(year, entry, &mut stream)?;
    happens.then_some(Exit { day, reason: ExitReason::ReferredAlternative, to })
}

/// A court school keeps a student for some weeks [the kit's own]; the way back leads to the student's own school.
fn release(year: &StudentYear<'_>, entry: Day) -> Option<Exit> {
    let day = entry.plus(year.stream(Kind::Release).between(20, 90));
    let before_the_holidays = day <= year.days.last.minus(21);
    before_the_holidays.then(|| Exit::new(year.days.school_day(day), ExitReason::TransferredWithinLea))
}
