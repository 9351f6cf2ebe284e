use leptos::prelude::*;
use words::screen::Incidents as Text;
use workshop::incidents::{Cast, INCIDENTS};

use super::told::{addressee, story};
use crate::parts::school_name;
use crate::state::{Kit, use_kit};

/// For groups who play on paper: every card that fits the district, two to a page; behind them, for the facilitator, what
/// follows from each answer.
#[component]
pub(super) fn OnPaper() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let dealt: Vec<(usize, Cast)> = kit
            .derived
            .casts
            .with(|casts| casts.iter().enumerate().filter_map(|(seat, cast)| Some((seat, cast.clone()?))).collect());
        let cards = dealt.iter().map(|(seat, cast)| card(kit, *seat, cast)).collect_view();
        let answers = dealt.iter().map(|(seat, _)| answers(kit, *seat)).collect_view();
        view! {
            <div class="paper">
                <div>{cards}</div>
                <section class="new-page">
                    <h2>{words.of(Text::ForTheFacilitator)}</h2>
                    {answers}
                </section>
            </div>
        }
    }
}

fn card(kit: Kit, seat: usize, cast: &Cast) -> AnyView {
    let words = kit.words();
    let incident = INCIDENTS[seat];
    let to = addressee(seat, Some(cast));
    let school = to.school_id.as_deref().map(|id| school_name(kit, id));
    let choices = incident.answers.iter().map(|answer| {
        view! { <li><span class="box" aria-hidden="true"></span> {words.answer(incident.name, answer.name)}</li> }
    });
    view! {
        <article class="card-on-paper">
            <h2>{words.incident_title(incident.name)}</h2>
            <p class="src">
                {words.of(Text::SpeaksTo)} " " {words.user(&to, school.as_deref())} " · " {words.comes(incident.when)}
            </p>
            <p class="story">{story(kit, seat, cast)}</p>
            <ul>{choices.collect_view()}</ul>
            <p>{words.of(Text::ReasonOnPaper)}</p>
            <div class="write-lines" aria-hidden="true"></div>
        </article>
    }
    .into_any()
}

fn answers(kit: Kit, seat: usize) -> AnyView {
    let words = kit.words();
    let incident = INCIDENTS[seat];
    let lines = incident.answers.iter().map(|answer| {
        let mark = answer.is_right.then(|| view! { " " <b>"(" {words.of(Text::HoldsRight)} ")"</b> });
        view! {
            <li>{words.answer(incident.name, answer.name)} {mark} " " <i>{words.what_follows(incident.name, answer.name)}</i></li>
        }
    });
    view! {
        <article class="key-on-paper">
            <h3>{words.incident_title(incident.name)}</h3>
            <ul>{lines.collect_view()}</ul>
        </article>
    }
    .into_any()
}
