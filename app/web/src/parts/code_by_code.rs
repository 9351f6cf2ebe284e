use engine::definition::{Knob, Settings};
use leptos::prelude::*;
use words::screen::Exploring;
use workshop::dropout_set::{CodeLine, Counts, dropout_set, turned};

use crate::state::{Kit, Memo};

/// The dropout set, code by code: a box for each code of the district's set. It follows the definition in hand, and a
/// press turns the setting as its text would.
pub fn code_by_code(kit: Kit, settings: Memo<Settings>, turn: Option<Callback<(Knob, String)>>) -> AnyView {
    let words = kit.words();
    let lines = Memo::new(move |_| match settings.get() {
        Settings::CodeWindow(set) => kit.derived.desk.with(|desk| dropout_set(&desk.roster, &set)),
        Settings::CountDay(_) | Settings::Cohort(_) => Vec::new(),
    });
    let count = lines.with_untracked(Vec::len);
    let boxes: Vec<AnyView> = (0..count).map(|at| code_box(kit, settings, lines, at, turn)).collect();
    view! {
        <details class="code-by-code">
            <summary>{words.of(Exploring::CodeByCode)}</summary>
            <fieldset disabled=turn.is_none()>
                <legend class="sr">{words.of(Exploring::CodeByCode)}</legend>
                {boxes}
            </fieldset>
        </details>
    }
    .into_any()
}

fn code_box(
    kit: Kit,
    settings: Memo<Settings>,
    lines: Memo<Vec<CodeLine>>,
    at: usize,
    turn: Option<Callback<(Knob, String)>>,
) -> AnyView {
    let words = kit.words();
    let line = move || lines.with(|lines| lines.get(at).cloned());
    let is = move |counts: Counts| line().is_some_and(|line| line.now == counts);
    let changed = move || line().is_some_and(|line| line.now != line.stated);
    let press = move |_| {
        let (Some(turn), Some(line)) = (turn, line()) else { return };
        // A code of which some exits count is first counted whole, then not at all, then as stated again.
        let to = match (line.stated, line.now) {
            (Counts::Some, Counts::None) => Counts::Some,
            (_, Counts::All) => Counts::None,
            (_, Counts::None | Counts::Some) => Counts::All,
        };
        if let Settings::CodeWindow(set) = settings.get_untracked() {
            turn.run((Knob::Reasons, turned(&set, &line, to)));
        }
    };
    let (code, meaning) =
        lines.with_untracked(|lines| lines.get(at).map(|line| (line.code.clone(), line.meaning)).unwrap_or_default());
    view! {
        <label class="choice" class:flip=changed>
            <input type="checkbox" prop:checked=move || is(Counts::All) prop:indeterminate=move || is(Counts::Some) on:click=press/>
            <span>
                <b translate="no">{code}</b> " " <span translate="no">{meaning}</span>
                {move || is(Counts::Some).then(|| view! { " " <i class="mute">{words.of(Exploring::ByCompletion)}</i> })}
            </span>
        </label>
    }
    .into_any()
}
