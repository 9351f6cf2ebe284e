use super::super::authority::source;
use super::super::{Authority, ClauseSource, Definition, GradeSpan, Knob, Origin, Settings, SummerRule};
use super::nces::nces;

const SOURCES: &[ClauseSource] = &[
    source(
        Knob::Grades,
        Origin::PublicCopy,
        "Maine DOE Data Governance team, 10 December 2019: all grades of compulsory-age students, 2019–20 forward",
    ),
    source(
        Knob::Age,
        Origin::Kit,
        "The instructions say compulsory-age students; read strictly, a senior of 17 could never be a dropout, so the kit takes any age and offers the strict reading as a setting",
    ),
    source(
        Knob::CountDay,
        Origin::PublicCopy,
        "Maine DOE instructions: federal reporting year 1 October to 30 September",
    ),
    source(
        Knob::ReturnScope,
        Origin::PublicCopy,
        "Maine DOE instructions: no enrollment on 1 October in the state's system",
    ),
    source(
        Knob::Summer,
        Origin::PublicCopy,
        "Maine DOE instructions: enrolled between 1 October and 30 September, expected on the next 1 October",
    ),
    source(
        Knob::TransferProof,
        Origin::PublicCopy,
        "Maine DOE exit type codes: a transfer with no enrollment the next year is a dropout unless a signed request for records exists",
    ),
    source(
        Knob::Ged,
        Origin::PublicCopy,
        "20-A MRSA §5102: “has not enrolled in another educational institution or program”",
    ),
    source(Knob::Certificate, Origin::PublicCopy, "20-A MRSA §5102: “completion of a program of studies”"),
    source(Knob::Expelled, Origin::PublicCopy, "20-A MRSA §5102: “or been expelled from school”"),
    source(Knob::Denominator, Origin::Kit, "Maine certifies counts; the kit divides by the members on 1 October"),
    source(Knob::ProgramDates, Origin::Kit, "Subgroup columns as in CALPADS report 1.24"),
    source(Knob::ElDate, Origin::Kit, "Subgroup columns as in CALPADS report 1.24"),
];

/// Maine's certification report, as its instructions tell it.
pub(in super::super) fn maine() -> Definition {
    let mut settings = nces().settings;
    if let Settings::CountDay(set) = &mut settings {
        set.grades = GradeSpan::All;
        set.summer = SummerRule::EndedYear;
    }
    Definition {
        id: "maine-neo",
        title: "Maine NEO-style",
        authority: Authority {
            title: "Maine DOE notice on the 2019-20 report, January 2021 (copy)",
            place: "einpresswire.com/article/534081528",
            quotation: "On December 10, 2019 the DOE Data Governance team voted to bring Maine's Dropout reporting into compliance with USDOE's guidance, starting with the 2019-2020 school year … all compulsory age students.",
            origin: Origin::PublicCopy,
            in_force: "School years 2019–20 and after",
            caution: "The state's list of exit codes that make a dropout was not found. Current certification is of counts; the kit does not claim that Maine publishes a rate.",
        },
        sources: SOURCES,
        settings,
    }
}
