use engine::codes::ExitReason;
use engine::records::{CodeSet, SchoolType};

use super::{Measure, Target};
use crate::plan::by_grade;
use crate::profile::Profile;

/// What a profile should come to.
pub fn targets(profile: &Profile) -> Vec<Target> {
    let rates = &profile.rates;
    let event = (7..=12).map(|grade: u8| Target {
        measure: Measure::EventRate(grade),
        // Of a thousand, times a factor in thousandths.
        expected: u32::try_from(u64::from(rates.dropping_out) * by_grade(grade.into()) / 100).unwrap_or(0),
        points: 30,
        percent: 15,
        source: "the profile's rate, by the grade factors of state rates in 1997-98 [NCES 2001-341]; the kit's own",
    });
    let of_thousand = |measure, expected: u32, points, source| Target {
        measure,
        expected: expected * 10,
        points,
        percent: 0,
        source,
    };
    let whole = [
        of_thousand(
            Measure::Graduation,
            profile.aims.graduation,
            150,
            "U.S. four-year adjusted cohort graduation rate 2021-22; by locale 2019-20",
        ),
        of_thousand(
            Measure::ChronicAbsence,
            profile.composition.chronically_absent,
            200,
            "U.S. chronic absence 2022-23",
        ),
        of_thousand(Measure::Stability, profile.aims.stability, 200, "California stability rate, grades 9-12"),
    ];
    event.chain(whole).chain(exit_mix(profile)).collect()
}

/// The shares of leavers of grades 9-12 that the office writes under each reason: the rates of the profile, with what
/// its office makes of them. At the sourced rates this is the kit's own mix for a Californian district.
fn exit_mix(profile: &Profile) -> Vec<Target> {
    let (rates, office) = (&profile.rates, profile.office);
    let split = |whole: u32, per_mille: u32| (whole * (1000 - per_mille) / 1000, whole * per_mille / 1000);
    let has = |kind| profile.schools.iter().any(|school| school.school_type == kind);

    // Of a million students each. The rate of grade 12 includes those who end without the requirements.
    let net = rates.dropping_out * 1000;
    let others = rates.expulsion * 1000
        + rates.institution * rates.without_diploma_program
        + rates.without_requirements * 1000 / 4;
    let net = net.saturating_sub(others).max(net / 4);
    let (in_year, in_summer) = split(net, rates.in_summer.min(1000));
    let gone = in_year / (1000 - rates.back_by_count_day.min(900)) * 1000 + in_summer;
    let (gone, misled) = split(gone, office.misleading);

    let moving = (rates.moving_away * 1000 + rates.moving_in_summer * 750) * 97 / 100;
    let weights = rates.destinations.weights();
    let total: u32 = weights.iter().map(|(_, weight)| weight).sum();
    let unwritten = office.undocumented * (1000 - office.coded_by_habit.min(1000)) / 1000;
    let (written, unknown) = split(moving, unwritten);
    let (no_enrollment, by_habit) = split(gone + unknown, office.unknown_by_habit);

    let high_schools = profile.schools.iter().filter(|school| school.teaches_regularly(9));
    let within = if high_schools.map(|school| u32::from(school.count)).sum::<u32>() > 1 {
        // Seniors have no summer in the district before them.
        rates.within_district * 1000 + rates.within_district_in_summer * 750
    } else {
        0
    };
    // Referral follows absence, and older students are absent more often.
    let absent = 400 + 2 * profile.composition.chronically_absent * 5 / 4;
    let referral = if has(SchoolType::Alternative) { rates.referral * absent } else { 0 };
    let is_calpads = profile.exit_codes == CodeSet::Calpads;
    let destination = |at: usize| written / total.max(1) * weights[at].1;
    let diploma_program = rates.institution * (1000 - rates.without_diploma_program);
    // Most come back from a court school within the year, which is a second transfer.
    let court_school = if has(SchoolType::JuvenileCourt) { diploma_program } else { 0 };
    let mix = [
        (ExitReason::TransferredInState, destination(0) + misled / 2 + within + court_school * 17 / 10),
        (ExitReason::TransferredOutOfState, destination(1) + misled / 2),
        (ExitReason::TransferredPrivate, destination(2)),
        (ExitReason::Emigrated, destination(3)),
        (ExitReason::HomeSchool, destination(4)),
        (ExitReason::NoKnownEnrollment, no_enrollment),
        (ExitReason::Unknown, by_habit),
        (ExitReason::Expelled, rates.expulsion * 1000),
        (ExitReason::TransferredDisciplinary, rates.disciplinary_transfer * 1000),
        (ExitReason::ReferredAlternative, referral),
        (ExitReason::AdultEducationOrGed, rates.ged * 1000 / 2),
        (ExitReason::HealthFacility, rates.health_facility * 1000),
        (ExitReason::InstitutionWithDiplomaProgram, diploma_program - court_school),
        (ExitReason::InstitutionWithoutDiplomaProgram, rates.institution * rates.without_diploma_program),
        (ExitReason::Died, rates.deaths),
    ];
    let whole: u32 = mix.iter().map(|(_, part)| part).sum();
    let shown = mix.into_iter().filter(|(reason, _)| is_calpads || *reason != ExitReason::ReferredAlternative);
    shown
        .map(|(reason, part)| Target {
            measure: Measure::ExitShare(reason),
            expected: u32::try_from(u64::from(part) * 10_000 / u64::from(whole.max(1))).unwrap_or(0),
            points: 200,
            percent: 0,
            source: "the kit's own leaver mix, at the rates of the profile",
        })
        .collect()
}
