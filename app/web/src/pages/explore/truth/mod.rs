//! Truth: what really became of the students, held against what the definition in hand counts.

mod lists;
mod picture;

use engine::evaluate::EventReport;
use leptos::prelude::*;
use words::screen::Truths as Text;
use workshop::truth::{TruthTable, Truths};

use super::View;
use crate::parts::{Question, Sealed, Unsealed};
use crate::route::{ExploreView, Explored, Route};
use crate::state::{Memo, Shared, open_profile};

/// The smallest district whose students the kit let live.
const LIVED: &str = "tern-island";

/// A report beside the truth, as the settings started or as they are turned.
type Held = Option<(Shared<EventReport>, Shared<TruthTable>)>;

pub(super) fn view(view: View) -> AnyView {
    let words = view.kit.words();
    let asked = Memo::new(move |_| view.kit.opened.with(|opened| open_profile(&opened.source)));
    let question = move || Question {
        says: words.of(Text::Says),
        gate: words.of(Text::Gate),
        show: words.of(Text::Show),
        hide: words.of(Text::Hide),
        making: words.of(Text::Making),
    };
    let shown = Callback::new(move |unsealed| shown(view, unsealed));
    let sealed = move || match asked.get() {
        None => {
            let lived = Explored { district: Some(LIVED.to_owned()), ..Explored::of(ExploreView::Truth) };
            view! {
                <p>{words.of(Text::ByHand)}</p>
                <p><a class="btn btn-2 btn-sm" href=Route::Explore(lived).href()>{words.of(Text::SeeLived)}</a></p>
            }
            .into_any()
        }
        Some((profile, seed)) => {
            view! { <Sealed id="truth" profile=profile seed=seed question=question() shown=shown/> }.into_any()
        }
    };
    view! { <div class="gap">{sealed}</div> }.into_any()
}

fn shown(view: View, unsealed: Shared<Unsealed>) -> AnyView {
    let kit = view.kit;
    let truths: Memo<Option<Shared<Truths>>> = Memo::new(move |_| {
        let year = kit.attempt.with(|at| at.year);
        let desk = kit.derived.desk.get();
        Truths::of(&unsealed.lives, &unsealed.key, &desk.roster, year).map(Shared::new)
    });
    let held = move |answer: Memo<super::Answer>| {
        Memo::new(move |_| -> Held {
            let (report, truths) = (answer.get().ok()?, truths.get()?);
            let table = Shared::new(TruthTable::of(&report, &truths));
            Some((report, table))
        })
    };
    let (before, after) = (held(view.before), held(view.after));
    let drawn = move || match (truths.get(), before.get(), after.get()) {
        (None, ..) => view! { <p>{kit.words().of(Text::NotYet)}</p> }.into_any(),
        (Some(truths), Some((_, before)), Some((report, after))) => {
            let picture = picture::figure_of(view, &report, &before, &after);
            let lists = lists::lists(view, &lists::Told { report, truths, before, after });
            view! { {picture} {lists} }.into_any()
        }
        // Why there is no report stands over every view.
        _ => ().into_any(),
    };
    view! {
        {drawn}
        <p class="small soft">{kit.words().of(Text::Meaning)}</p>
    }
    .into_any()
}
