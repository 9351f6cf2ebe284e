//! The dropout set of a code-and-window definition, code by code, as a hand turns it.

use engine::codes::ExitReason;
use engine::codes::codes_of;
use engine::definition::{CodeWindow, ExpelledRule, ReasonChange, ReasonChanges};
use engine::roster::Roster;

/// Whether exits by a code count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// All of them.
    All,
    /// By their completion: some do.
    Some,
    /// None.
    None,
}

/// A code of the district's set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeLine {
    /// As the exit reason column writes it.
    pub code: String,
    /// What it means; the first meaning where its completions have several, and empty where only the file has it.
    pub meaning: &'static str,
    /// Whether it counts where nothing is changed.
    pub stated: Counts,
    /// Whether it counts now.
    pub now: Counts,
}

/// Every code of the set and of the file, in the order of the set, then of the file.
pub fn dropout_set(roster: &Roster, set: &CodeWindow) -> Vec<CodeLine> {
    let known = codes_of(roster.exit_codes);
    let mut lines: Vec<CodeLine> = Vec::new();
    let line = |code: &str, meaning: &'static str| {
        let stated = stated(roster, set, code);
        let now = match set.reasons.verdict(code) {
            Some(true) => Counts::All,
            Some(false) => Counts::None,
            None => stated,
        };
        CodeLine { code: code.to_owned(), meaning, stated, now }
    };
    for one in &known {
        if !one.code.is_empty() && lines.iter().all(|line| line.code != one.code) {
            lines.push(line(one.code, one.meaning));
        }
    }
    for text in &roster.exit_texts {
        if !text.is_empty() && lines.iter().all(|line| line.code != *text) {
            lines.push(line(text, ""));
        }
    }
    lines
}

/// Whether a code counts by what the definition states, before it is changed code by code.
fn stated(roster: &Roster, set: &CodeWindow, code: &str) -> Counts {
    let known = codes_of(roster.exit_codes);
    let counts = |reason: ExitReason| {
        reason.is_dropout_reason() && !(reason == ExitReason::Expelled && set.expelled == ExpelledRule::Excluded)
    };
    let all: Vec<bool> = known.iter().filter(|one| one.code == code).map(|one| counts(one.reason)).collect();
    match (all.contains(&true), all.contains(&false)) {
        (true, false) => Counts::All,
        (true, true) => Counts::Some,
        (false, _) => Counts::None,
    }
}

/// The changes to the dropout set once a code is turned: what it states anyway is no change.
pub fn turned(set: &CodeWindow, line: &CodeLine, to: Counts) -> String {
    let mut changes: Vec<ReasonChange> =
        set.reasons.0.iter().filter(|change| change.code != line.code).cloned().collect();
    if to != line.stated && to != Counts::Some {
        changes.push(ReasonChange { counts: to == Counts::All, code: line.code.clone() });
    }
    ReasonChanges(changes).to_string()
}

#[cfg(test)]
mod tests {
    use engine::definition::{Settings, find_definition};

    use super::*;
    use crate::desk::Desk;

    fn harbor() -> (Desk, CodeWindow) {
        let desk = Desk::new(crate::shipped::district_of(&scenarios::find("harbor-unified").unwrap(), None).district);
        let Settings::CodeWindow(set) = find_definition("calpads-1.24").unwrap().settings else { panic!() };
        (desk.unwrap(), set)
    }

    #[test]
    fn the_set_of_report_1_24_is_told_code_by_code() {
        let (desk, set) = harbor();
        let lines = dropout_set(&desk.roster, &set);
        let all: Vec<&str> =
            lines.iter().filter(|line| line.now == Counts::All).map(|line| line.code.as_str()).collect();
        // [CALPADS report 1.24: E140, E300, E400, T380, and E230 with completion 360]
        assert_eq!(all, ["E140", "E300", "E400", "T380"]);
        let some: Vec<&str> =
            lines.iter().filter(|line| line.now == Counts::Some).map(|line| line.code.as_str()).collect();
        assert_eq!(some, ["E230"]);
    }

    #[test]
    fn a_code_is_turned_and_turned_back() {
        let (desk, mut set) = harbor();
        let find = |set: &CodeWindow, code: &str| {
            dropout_set(&desk.roster, set).into_iter().find(|line| line.code == code).unwrap()
        };
        let e300 = find(&set, "E300");
        let text = turned(&set, &e300, Counts::None);
        assert_eq!(text, "-E300");
        set.reasons = ReasonChanges::parse(&text).unwrap();
        assert_eq!(find(&set, "E300").now, Counts::None);
        let t260 = find(&set, "T260");
        let text = turned(&set, &t260, Counts::All);
        assert_eq!(text, "-E300,+T260");
        set.reasons = ReasonChanges::parse(&text).unwrap();
        assert_eq!(turned(&set, &find(&set, "E300"), Counts::All), "+T260");
    }
}
