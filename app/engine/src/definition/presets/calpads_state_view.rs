use super::super::authority::source;
use super::super::{Authority, ClauseSource, Definition, Knob, LostTransfers, Origin, ReturnScope, Settings};
use super::calpads::calpads;

const SOURCES: &[ClauseSource] = &[
    source(Knob::Grades, Origin::PublicCopy, "CALPADS glossary, Dropouts: as report 1.24, grades 7–12"),
    source(Knob::Age, Origin::Kit, "The state view has no age test"),
    source(Knob::Window, Origin::PublicCopy, "CALPADS glossary, Dropouts: as report 1.24, 16 August to 15 August"),
    source(Knob::CountDay, Origin::PublicCopy, "CALPADS glossary, Dropouts – State View Data: enrolled by Census Day"),
    source(
        Knob::ReturnScope,
        Origin::PublicCopy,
        "CALPADS glossary, Dropouts – State View Data: re-enrolled in any LEA. The glossary and the retired report 1.9 disagree on whether they are deducted; the kit deducts, as the note of report 1.24 implies",
    ),
    source(
        Knob::LostTransfers,
        Origin::PublicCopy,
        "CALPADS glossary, Dropouts – State View Data: a lost transfer adds to the sending LEA's count",
    ),
    source(Knob::Expelled, Origin::SourceDocument, "CALPADS report 1.24 lists E300 among the reason codes"),
    source(Knob::Denominator, Origin::PublicCopy, "CALPADS report 1.14 publishes counts, no rate"),
    source(Knob::ProgramDates, Origin::SourceDocument, "As CALPADS report 1.24, columns 4, 5 and 8"),
    source(Knob::ElDate, Origin::SourceDocument, "As CALPADS report 1.24, column 7"),
];

/// The same exits as the state sees them: found elsewhere leaves the count, lost transfers enter it.
pub(in super::super) fn calpads_state_view() -> Definition {
    let mut settings = calpads().settings;
    if let Settings::CodeWindow(set) = &mut settings {
        set.return_scope = ReturnScope::State;
        set.lost_transfers = LostTransfers::Count;
    }
    Definition {
        id: "calpads-state-view",
        title: "CALPADS state view",
        authority: Authority {
            title: "CALPADS glossary, Dropouts – State View Data; report 1.14",
            place: "documentation.calpads.org, Glossary",
            quotation: "To view Dropout data adjusted for re-enrollments in another LEA, please refer to Snapshot report 1.14 Dropout Count – State View and 8.1c – Student Profile Dropouts – State View List.",
            origin: Origin::PublicCopy,
            in_force: "As report 1.24; the view keeps changing until every district has certified",
            caution: "The quotation is report 1.24's note. The glossary's own wording was seen in copies only.",
        },
        sources: SOURCES,
        settings,
    }
}
