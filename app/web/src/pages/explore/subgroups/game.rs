use engine::suppression::{Key, Measure, Verdict};
use leptos::prelude::*;
use words::screen::Subgrouping;
use workshop::subgroups::{Board, Guess, Row};

use super::Tables;
use crate::state::Shared;

/// What someone said of a hidden number, and what becomes of it.
type Said = Option<(i64, Guess)>;

/// Try to break it: a number that someone works out, held against every other.
pub(super) fn game(tables: Tables, board: &Shared<Board>, rows: &[Row]) -> AnyView {
    let words = tables.view.kit.words();
    let filter = tables.filter.get();
    let total = board.publication.find(filter).filter(|total| board.hiding.hides(*total));
    let hidden: Vec<(usize, Key)> = rows
        .iter()
        .filter(|row| row.verdict.is_some())
        .map(|row| (row.cell, row.key))
        .chain(total.map(|total| (total, filter)))
        .collect();
    let has_nothing = hidden.is_empty();
    let body = if has_nothing {
        view! { <p class="mute">{words.of(Subgrouping::NothingHidden)}</p> }.into_any()
    } else {
        form(tables, board, hidden)
    };
    view! {
        <section class="break-it" class:noprint=has_nothing aria-labelledby="break-it">
            <h2 id="break-it">{words.of(Subgrouping::Break)}</h2>
            <p>{words.of(Subgrouping::BreakSays)}</p>
            {body}
        </section>
    }
    .into_any()
}

fn form(tables: Tables, board: &Shared<Board>, hidden: Vec<(usize, Key)>) -> AnyView {
    let words = tables.view.kit.words();
    let measures: Vec<Measure> = board.publication.measures.iter().map(|(measure, _)| *measure).collect();
    let can_be_told = |(cell, _): &(usize, Key)| {
        let is_told = |told: &&Vec<Option<engine::suppression::Told>>| {
            told[*cell].as_ref().is_some_and(|told| told.verdict == Verdict::Derivable)
        };
        board.told.iter().filter(is_told).count()
    };
    let all: usize = hidden.iter().map(can_be_told).sum();
    let (cell, measure) = (RwSignal::new(hidden[0].0), RwSignal::new(measures[0]));
    let (text, said, wrong) = (RwSignal::new(String::new()), RwSignal::new(Said::None), RwSignal::new(false));
    let broken = RwSignal::new(Vec::<(usize, Measure)>::new());
    let cells: Vec<AnyView> = hidden
        .iter()
        .map(|(cell, key)| {
            let name = tables.placed(*key, |place| words.cell_place(place));
            view! { <option value=cell.to_string()>{name}</option> }.into_any()
        })
        .collect();
    let numbers: Vec<AnyView> = measures
        .iter()
        .enumerate()
        .map(|(at, measure)| view! { <option value=at.to_string()>{words.measure_name(*measure)}</option> }.into_any())
        .collect();
    let board = Shared::clone(board);
    let proof_of = Shared::clone(&board);
    let check = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let number = text.with_untracked(|text| text.trim().parse::<i64>().ok()).filter(|number| *number >= 0);
        wrong.set(number.is_none());
        let (cell, measure) = (cell.get_untracked(), measure.get_untracked());
        let guess = number.and_then(|number| Some((number, proof_of.guess(cell, measure, number)?)));
        if matches!(guess, Some((_, Guess::Only { .. }))) {
            broken.update(|broken| {
                broken.retain(|one| *one != (cell, measure));
                broken.push((cell, measure));
            });
        }
        said.set(guess);
    };
    view! {
        <form class="break-form" on:submit=check>
            <p>
                <label for="break-cell">{words.of(Subgrouping::Cell)}</label>
                <select
                    id="break-cell"
                    on:change=move |event| cell.set(event_target_value(&event).parse().unwrap_or_default())
                >
                    {cells}
                </select>
            </p>
            <p>
                <label for="break-measure">{words.of(Subgrouping::NumberOf)}</label>
                <select
                    id="break-measure"
                    on:change=move |event| {
                        let at = event_target_value(&event).parse::<usize>().unwrap_or(0);
                        measure.set(measures[at.min(measures.len() - 1)]);
                    }
                >
                    {numbers}
                </select>
            </p>
            <p>
                <label for="break-number">{words.of(Subgrouping::Yours)}</label>
                <input
                    id="break-number"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="6"
                    aria-describedby="break-error"
                    aria-invalid=move || wrong.get().then_some("true")
                    on:input=move |event| text.set(event_target_value(&event))
                />
            </p>
            <button class="btn" type="submit">{words.of(Subgrouping::Check)}</button>
        </form>
        <p class="knob-error" id="break-error" role="status">
            {move || wrong.get().then(|| words.of(Subgrouping::WholeNumber))}
        </p>
        <div class="pointed" aria-live="polite">{move || said.with(|said| verdict(tables, said))}</div>
        <p class="hint">{move || words.broken_so_far(broken.with(Vec::len), all)}</p>
    }
    .into_any()
}

/// What becomes of a number: the sums that tell it, and what would stop that.
fn verdict(tables: Tables, said: &Said) -> AnyView {
    let words = tables.view.kit.words();
    let Some((number, guess)) = said else { return ().into_any() };
    let (sums, stops) = match guess {
        Guess::Only { sums, stops } => (sums.as_slice(), *stops),
        _ => (&[][..], None),
    };
    let sums: Vec<AnyView> = sums
        .iter()
        .map(|sum| view! { <li class="num">{tables.placed(sum.whole, |place| words.sum(place, sum))}</li> }.into_any())
        .collect();
    let stops = stops.map(|stops| tables.placed(stops, |place| words.stopped_by(place)));
    view! {
        <p><b>{words.guess(*number, guess)}</b></p>
        <ul class="sums">{sums}</ul>
        <p>{stops}</p>
    }
    .into_any()
}
