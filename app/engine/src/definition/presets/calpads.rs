use super::super::authority::source;
use super::super::{
    AgeRule, Authority, ClauseSource, CodeWindow, Definition, DenominatorRule, ElDate, ExpelledRule, GradeSpan, Knob,
    LostTransfers, Origin, ProgramDates, ReasonChanges, ReturnScope, Settings, Window,
};
use crate::calendar::{CountDayRule, MonthDay};

const REPORT: &str = "CALPADS report 1.24, Dropouts by Subgroup, updated 12 Sep 2024";

const SOURCES: &[ClauseSource] = &[
    source(Knob::Grades, Origin::SourceDocument, "CALPADS report 1.24: “Grade Level = 7 – 12”"),
    source(Knob::Age, Origin::Kit, "Report 1.24 has no age test"),
    source(
        Knob::Window,
        Origin::SourceDocument,
        "CALPADS report 1.24: “Graduate/Dropout Reporting Cycle: 8/16 – 8/15”; both ends included is the kit's reading",
    ),
    source(
        Knob::CountDay,
        Origin::SourceDocument,
        "CALPADS report 1.24: “Fall 1 Census Day (First Wednesday in October)”",
    ),
    source(
        Knob::ReturnScope,
        Origin::SourceDocument,
        "CALPADS report 1.24: “No subsequent enrollment, in the same LEA, with Start Date on or before Census Day”",
    ),
    source(
        Knob::LostTransfers,
        Origin::SourceDocument,
        "CALPADS report 1.24: “Re-enrollment in another LEA is not evaluated for purposes of adjusting dropout counts in this report”",
    ),
    source(Knob::Expelled, Origin::SourceDocument, "CALPADS report 1.24 lists E300 among the reason codes"),
    source(Knob::Denominator, Origin::SourceDocument, "CALPADS report 1.24 publishes counts, no rate"),
    source(
        Knob::ProgramDates,
        Origin::SourceDocument,
        "CALPADS report 1.24, columns 4, 5 and 8: “Membership Start Date = any date during the Dropout Reporting Cycle”; its header says overlapping",
    ),
    source(
        Knob::ElDate,
        Origin::SourceDocument,
        "CALPADS report 1.24, column 7: “status effective during the report period”; any day of the cycle is the kit's reading",
    ),
];

/// California's Report 1.24, as the district sees it.
pub(in super::super) fn calpads() -> Definition {
    Definition {
        id: "calpads-1.24",
        title: "CALPADS 1.24",
        authority: Authority {
            title: REPORT,
            place: "Basic selection criteria",
            quotation: "Reason Code = E140, E300, E400, T380 or E230 with Completion Status = 360 AND No subsequent enrollment, in the same LEA, with Start Date on or before Census Day of the current academic year.",
            origin: Origin::SourceDocument,
            in_force: "School years reported in Fall 1 of 2024–25 and after; criteria unchanged in the revision of 1 October 2025 as far as seen",
            caution: "",
        },
        sources: SOURCES,
        settings: Settings::CodeWindow(CodeWindow {
            grades: GradeSpan::Range(7, 12),
            age: AgeRule::Any,
            window: Window { opens: MonthDay::new(8, 16), closes: MonthDay::new(8, 15) },
            count_day: CountDayRule::FirstWednesdayOctober,
            return_scope: ReturnScope::Lea,
            lost_transfers: LostTransfers::Trust,
            expelled: ExpelledRule::Dropout,
            reasons: ReasonChanges::default(),
            denominator: DenominatorRule::None,
            program_dates: ProgramDates::StartInCycle,
            el_date: ElDate::AnyDay,
        }),
    }
}
