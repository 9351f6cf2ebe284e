use super::super::authority::source;
use super::super::{Authority, CertificateRule, ClauseSource, Definition, GedRule, Knob, Origin, Settings, SummerRule};
use super::nces::nces;

const SOURCES: &[ClauseSource] = &[
    source(Knob::Grades, Origin::Kit, "The instructions are for high schools; the kit takes grades 9–12"),
    source(Knob::Age, Origin::Kit, "The instructions have no age test"),
    source(
        Knob::CountDay,
        Origin::Kit,
        "“does not return to school by the fall of the following school year”; the kit takes 1 October",
    ),
    source(Knob::ReturnScope, Origin::Kit, "The kit looks in the whole state"),
    source(
        Knob::Summer,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15, exit code 2: “completes the school year but fails to re-enroll”; the year that ended is the kit's reading",
    ),
    source(
        Knob::TransferProof,
        Origin::SourceDocument,
        "NDDPI instructions 2014-15, exit code 2: “a documented transfer, as evidenced by a transcript exchange”",
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
    source(Knob::Expelled, Origin::Kit, "The instructions have no code for the expelled"),
    source(
        Knob::Denominator,
        Origin::Kit,
        "The instructions have no event rate; the kit divides by the members on 1 October",
    ),
    source(Knob::ProgramDates, Origin::Kit, "Subgroup columns as in CALPADS report 1.24"),
    source(Knob::ElDate, Origin::Kit, "Subgroup columns as in CALPADS report 1.24"),
];

/// North Dakota's exit code 2 read as an event: the kit's reading.
pub(in super::super) fn nd_leavers() -> Definition {
    let mut settings = nces().settings;
    if let Settings::CountDay(set) = &mut settings {
        set.summer = SummerRule::EndedYear;
        set.ged = GedRule::NotApproved;
        set.certificate = CertificateRule::Dropout;
    }
    Definition {
        id: "nd-leavers",
        title: "North Dakota leavers",
        authority: Authority {
            title: "NDDPI STARS Graduation Rate Report instructions 2014-15",
            place: "Exit code 2",
            quotation: "A student who completes the school year but fails to re-enroll the following school year",
            origin: Origin::Kit,
            in_force: "School year 2014–15 (historical)",
            caution: "The kit's reading: the instructions define exit code 2 for a cohort report, not a yearly count. The state's public dashboard counts differently.",
        },
        sources: SOURCES,
        settings,
    }
}
