use super::super::authority::source;
use super::super::{
    AgeRule, Authority, CertificateRule, ClauseSource, CountDay, Definition, DenominatorRule, ElDate, ExpelledRule,
    GedRule, GradeSpan, Knob, Origin, ProgramDates, ProofRule, ReturnScope, Settings, SummerRule,
};
use crate::calendar::CountDayRule;

const SOURCES: &[ClauseSource] = &[
    source(Knob::Grades, Origin::PublicCopy, "NCES 2011-012, app. A: the published rate is for grades 9–12"),
    source(Knob::Age, Origin::PublicCopy, "NCES 2011-012, app. A has no age test"),
    source(
        Knob::CountDay,
        Origin::PublicCopy,
        "NCES 2011-012, app. A: the school year is “operationally set as October 1”",
    ),
    source(
        Knob::ReturnScope,
        Origin::PublicCopy,
        "NCES 2011-012, app. A: transfer to another public district is excluded; looked for in the state's own records",
    ),
    source(
        Knob::Summer,
        Origin::PublicCopy,
        "NCES 2011-012, app. A: “dropouts from the previous summer reported for the year and grade in which they fail to enroll”",
    ),
    source(
        Knob::TransferProof,
        Origin::PublicCopy,
        "NCES 2011-012, app. A: “Individuals who are not accounted for on October 1 are considered dropouts.” That a code without proof does not account for a student is the kit's reading",
    ),
    source(
        Knob::Ged,
        Origin::Recalled,
        "NCES 2011-012, app. A: an approved program may be GED preparation; the sentence is cut in the copy seen",
    ),
    source(
        Knob::Certificate,
        Origin::PublicCopy,
        "NCES 2011-012, app. A: “graduated or completed a state- or district-approved education program”",
    ),
    source(
        Knob::Expelled,
        Origin::PublicCopy,
        "North Carolina's FAQ: “Expelled students are counted as dropouts for federal reporting”",
    ),
    source(
        Knob::Denominator,
        Origin::PublicCopy,
        "NCES 2011-012, app. A: the October 1 membership of the grades concerned",
    ),
    source(Knob::ProgramDates, Origin::Kit, "Subgroup columns as in CALPADS report 1.24"),
    source(Knob::ElDate, Origin::Kit, "Subgroup columns as in CALPADS report 1.24"),
];

/// The federal event dropout rate of the Common Core of Data.
pub(in super::super) fn nces() -> Definition {
    Definition {
        id: "nces-ccd",
        title: "NCES CCD",
        authority: Authority {
            title: "NCES, Common Core of Data: NCES 2011-012, appendix A",
            place: "nces.ed.gov/pubs2011/dropout08/app_a2.asp",
            quotation: "Individuals who are not accounted for on October 1 are considered dropouts.",
            origin: Origin::PublicCopy,
            in_force: "The definition of the early 1990s onward; published to 2009–10 and again since 2018–19",
            caution: "",
        },
        sources: SOURCES,
        settings: Settings::CountDay(CountDay {
            grades: GradeSpan::Range(9, 12),
            age: AgeRule::Any,
            count_day: CountDayRule::Oct1,
            return_scope: ReturnScope::State,
            summer: SummerRule::NextYear,
            transfer_proof: ProofRule::Proof,
            ged: GedRule::Approved,
            certificate: CertificateRule::Completer,
            expelled: ExpelledRule::Dropout,
            denominator: DenominatorRule::CountDay,
            program_dates: ProgramDates::StartInCycle,
            el_date: ElDate::AnyDay,
        }),
    }
}
