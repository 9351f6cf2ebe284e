use super::super::authority::source;
use super::super::{Authority, ClauseSource, Definition, Knob, Level, Origin, Settings};
use super::nd_cohort::nd_cohort;

const SOURCES: &[ClauseSource] = &[
    source(
        Knob::CohortEntry,
        Origin::PublicCopy,
        "20 USC 7801(25): first-time ninth graders; guidance G1: a student stays in one cohort",
    ),
    source(
        Knob::RemovalProof,
        Origin::PublicCopy,
        "34 CFR 200.19(b)(1) (historical): removal only if confirmed in writing",
    ),
    source(Knob::DiplomaBy, Origin::Kit, "States may include the summer after year four; the kit takes 31 August"),
    source(
        Knob::Level,
        Origin::PublicCopy,
        "20 USC 7801(25): for schools, LEAs and states; the kit starts with the LEA",
    ),
    source(Knob::Years, Origin::PublicCopy, "20 USC 7801(25) four-year, 7801(23) extended-year"),
    source(
        Knob::Ged,
        Origin::PublicCopy,
        "34 CFR 200.19(b)(1) (historical): a student who enrolls in a GED program must remain in the cohort",
    ),
    source(Knob::Certificate, Origin::PublicCopy, "20 USC 7801: never a certificate of completion or attendance"),
];

/// The federal four-year adjusted cohort graduation rate.
pub(in super::super) fn acgr() -> Definition {
    let mut settings = nd_cohort().settings;
    if let Settings::Cohort(set) = &mut settings {
        set.level = Level::District;
    }
    Definition {
        id: "acgr-federal",
        title: "Federal ACGR",
        authority: Authority {
            title: "Elementary and Secondary Education Act, 20 USC 7801(23) and (25)",
            place: "Four-year and extended-year adjusted cohort graduation rate",
            quotation: "must remain in the adjusted cohort",
            origin: Origin::PublicCopy,
            in_force: "Since the class of 2011; in statute since 2015",
            caution: "The quotation is from 34 CFR 200.19(b)(1), which the statute replaced. 34 CFR 200.34 was disapproved in 2017 and is not cited.",
        },
        sources: SOURCES,
        settings,
    }
}
