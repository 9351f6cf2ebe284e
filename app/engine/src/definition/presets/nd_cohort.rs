use super::super::authority::source;
use super::super::{
    Authority, CertificateRule, ClauseSource, Cohort, CohortEntry, Definition, GedRule, Knob, Level, Origin, ProofRule,
    Settings,
};
use crate::calendar::MonthDay;

const SOURCES: &[ClauseSource] = &[
    source(
        Knob::CohortEntry,
        Origin::Kit,
        "NDDPI instructions 2014-15, steps 1 to 5; that nobody enters who belongs to another class is the kit's reading of “first-time 9th graders”",
    ),
    source(
        Knob::RemovalProof,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15, exit codes 4 and 5: documentation evidenced by a transcript exchange, or by enrollment at the receiving school",
    ),
    source(
        Knob::DiplomaBy,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15, exit code 1: “August 31, 2015, is the date by which a student must receive his or her diploma to be counted as a graduate”",
    ),
    source(
        Knob::Level,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15: rates for schools, districts and the State",
    ),
    source(
        Knob::Years,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15: on time is four years; fifth-, sixth- and seventh-year rates are computed by the state",
    ),
    source(
        Knob::Ged,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15, exit code 2: “A student who has entered a GED program of study prior to the completion of his or her secondary education”",
    ),
    source(
        Knob::Certificate,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15, exit code 2: “A student who receives a certificate of attendance or a non-standard diploma”",
    ),
];

/// North Dakota's graduation rate of one school's class.
pub(in super::super) fn nd_cohort() -> Definition {
    Definition {
        id: "nd-cohort",
        title: "North Dakota cohort",
        authority: Authority {
            title: "NDDPI STARS Graduation Rate Report instructions 2014-15",
            place: "Graduation Rate Formula",
            quotation: "Number of first-time 9th graders in fall 2011 (starting cohort) plus students who transfer in, minus students who transfer out, emigrate, or die",
            origin: Origin::SourceDocument,
            in_force: "Class of 2015 (historical)",
            caution: "",
        },
        sources: SOURCES,
        settings: Settings::Cohort(Cohort {
            cohort_entry: CohortEntry::OneCohort,
            removal_proof: ProofRule::Proof,
            diploma_by: MonthDay::new(8, 31),
            level: Level::School,
            years: 4,
            ged: GedRule::NotApproved,
            certificate: CertificateRule::Dropout,
        }),
    }
}
