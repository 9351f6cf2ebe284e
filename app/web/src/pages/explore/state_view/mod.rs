//! State view: the district's pass, then the state's, stage by stage.

mod movers;
mod picture;

use engine::choice::Choice;
use engine::evaluate::Unusable;
use leptos::prelude::*;
use words::screen::StateViews;
use workshop::two_passes::{Passes, Stage, TwoPasses};

use super::View;
use crate::parts::choice_line;
use crate::state::{Memo, Shared};

/// The two passes and what they make of the students.
#[derive(Debug)]
struct Seen {
    passes: Passes,
    two: TwoPasses,
}

/// None of a definition that follows a class.
type Look = Option<Result<Shared<Seen>, Unusable>>;

pub(super) fn view(view: View) -> AnyView {
    let words = view.kit.words();
    let look: Memo<Look> = Memo::new(move |_| {
        let passes = view.turned.with(Passes::of)?;
        let (lea, year) = view.kit.attempt.with(|at| (at.lea_id.clone(), at.year));
        let two =
            view.kit.derived.desk.with(|desk| TwoPasses::make(desk, (&passes.district, &passes.state), &lea, year));
        Some(two.map(|two| Shared::new(Seen { passes, two })))
    });
    let shown = move || match look.get() {
        None => ().into_any(),
        Some(Err(problem)) => view! { <p class="answer-why">{words.unusable(&problem)}</p> }.into_any(),
        Some(Ok(seen)) => picture::figure_of(view, &seen, stage(view)),
    };
    let movers = move || match look.get() {
        Some(Ok(seen)) => movers::lists(view, &seen, stage(view)),
        _ => ().into_any(),
    };
    let has_lost = Memo::new(move |_| {
        view.turned.with(|turned| Passes::of(turned).is_some_and(|passes| passes.has_lost_transfers()))
    });
    view! {
        <div class="passes">{move || stages(view, has_lost.get())} {shown}</div>
        {movers}
    }
    .into_any()
}

/// The stage that shows: the link's, or the first.
fn stage(view: View) -> Stage {
    view.own.get("pass").and_then(|pass| Stage::from_slug(&pass)).unwrap_or(Stage::District)
}

/// The stages that a family has.
fn stages_of(has_lost: bool) -> Vec<Stage> {
    Stage::ALL.iter().copied().filter(|stage| has_lost || *stage != Stage::Lost).collect()
}

fn go_to(view: View, stage: Stage) {
    view.own.set("pass", (stage != Stage::District).then(|| stage.slug().to_owned()));
}

/// The stages as a row of choices, with the way back and on.
fn stages(view: View, has_lost: bool) -> AnyView {
    let words = view.kit.words();
    let all = stages_of(has_lost);
    let options = all.iter().map(|stage| (stage.slug().to_owned(), words.of(name(*stage)))).collect();
    let chosen = Memo::new(move |_| stage(view).slug().to_owned());
    let choose = Callback::new(move |slug: String| {
        if let Some(stage) = Stage::from_slug(&slug) {
            go_to(view, stage);
        }
    });
    let count = all.len();
    let all = StoredValue::new(all);
    // A link may name a stage that the family lacks; it stands before the last.
    let at = move || all.with_value(|all| all.iter().position(|one| *one >= stage(view)).unwrap_or(0));
    let step = move |text: StateViews, by: i64| {
        let to = move || i64::try_from(at()).ok().and_then(|at| usize::try_from(at + by).ok()).filter(|to| *to < count);
        let press = move |_| {
            if let Some(stage) = untrack(to).and_then(|to| all.with_value(|all| all.get(to).copied())) {
                go_to(view, stage);
            }
        };
        view! {
            <button class="btn btn-2 btn-sm" type="button" aria-disabled=move || to().is_none().then_some("true") on:click=press>
                {words.of(text)}
            </button>
        }
        .into_any()
    };
    view! {
        {choice_line("pass", words.of(StateViews::Stages), options, chosen, choose)}
        <div class="actions noprint">
            {step(StateViews::Back, -1)}
            {step(StateViews::Next, 1)}
            <span class="hint">{move || words.stage_of(at() + 1, count)}</span>
        </div>
    }
    .into_any()
}

/// What a stage is called.
fn name(stage: Stage) -> StateViews {
    match stage {
        Stage::District => StateViews::District,
        Stage::Found => StateViews::Found,
        Stage::Lost => StateViews::Lost,
        Stage::State => StateViews::State,
    }
}
