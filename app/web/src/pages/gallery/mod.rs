//! The gallery: the districts of the kit with their pictures and stories, one's own, and the open one's answer key.

mod card;
mod key;
mod own;
mod picture;

pub(super) use key::KeyPage;

use leptos::prelude::*;
use scenarios::Scenario;
use words::screen::{Gallery as Texts, Shell};

use crate::parts::Page;
use crate::route::Route;
use crate::state::{Making, Memo, use_kit};

/// Districts that Home names beside the open one.
const NEXT: usize = 2;

/// The districts of the kit, each with all that one wants to know before opening it.
#[component]
pub(super) fn Gallery() -> impl IntoView {
    let words = use_kit().words();
    let cards = scenarios::all().into_iter().map(card::card).collect_view();
    view! {
        <section class="districts">
            <h2>{words.of(Texts::Shipped)}</h2>
            <ul class="plain">{cards}</ul>
        </section>
        <own::Own/>
    }
}

/// The open district and the next ones, in lines: for Home.
#[component]
pub(super) fn Shelf() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let all = scenarios::all();
    let key = kit.opened.with_untracked(|opened| opened.info.key.clone());
    let open = all.iter().position(|scenario| scenario.card.id == key);
    // After the open one, or from the first.
    let next = (1..=all.len()).map(|step| (open.unwrap_or(all.len() - 1) + step) % all.len());
    let shown = open.into_iter().chain(next.filter(|at| Some(*at) != open).take(NEXT));
    let rows: Vec<AnyView> = shown.map(|at| line(all[at].clone())).collect();
    view! {
        <section class="districts">
            <h2>{words.of(words::screen::Home::DistrictsAtHand)}</h2>
            <ul class="plain">{rows}</ul>
            <p class="actions">
                <a href=Route::Districts.href()>{words.of(Texts::MoreDistricts)}</a>
                <a href=Route::Design(None).href()>{words.of(Texts::DesignOne)}</a>
            </p>
        </section>
    }
}

/// A district in a line.
fn line(scenario: Scenario) -> AnyView {
    view! {
        <li class="district">
            {heading(&scenario)}
            <p translate="no">{scenario.card.summary.clone()}</p>
            {open_button(scenario)}
        </li>
    }
    .into_any()
}

/// A district's name, its year, and whether it is open.
fn heading(scenario: &Scenario) -> AnyView {
    let kit = use_kit();
    let words = kit.words();
    let is_open = is_open(&scenario.card.id);
    let year = scenario.card.reporting_year.to_string();
    view! {
        <div>
            <h3 translate="no">{scenario.card.title.clone()}</h3>
            <p class="small mute">
                <span translate="no">{year}</span>
                {move || is_open.get().then(|| view! { " · " <b>{words.of(words::screen::Home::IsOpen)}</b> })}
            </p>
        </div>
    }
    .into_any()
}

/// Whether a scenario of the kit is the open district.
fn is_open(id: &str) -> Memo<bool> {
    let (kit, id) = (use_kit(), id.to_owned());
    Memo::new(move |_| kit.opened.with(|opened| opened.info.key == id))
}

/// The button that makes and opens a scenario's district.
fn open_button(scenario: Scenario) -> AnyView {
    let kit = use_kit();
    let words = kit.words();
    let is_open = is_open(&scenario.card.id);
    let label = words.open_district(&scenario.card.title);
    let open = move |_| {
        if is_open.get_untracked() {
            kit.go_to_work(kit.report_page());
        } else {
            kit.make_and_open(Making::of_scenario(&scenario, None), Route::Report);
        }
    };
    view! {
        <button class="btn btn-2 btn-sm" type="button" aria-label=label on:click=open>
            {words.of(words::screen::Home::Open)}
        </button>
    }
    .into_any()
}

/// The page of districts.
#[component]
pub(super) fn Districts() -> impl IntoView {
    let words = use_kit().words();
    view! {
        <Page>
            <h1>{words.of(Shell::Districts)}</h1>
            <p class="actions noprint">
                <a class="btn btn-2 btn-sm" href=Route::Design(None).href()>{words.of(Texts::DesignOne)}</a>
                <a href=Route::Realism.href()>{words.of(Texts::Realism)}</a>
                <a href=Route::Key.href()>{words.of(Texts::AnswerKey)}</a>
            </p>
            <Gallery/>
            <super::districts::OpenFolder/>
            <super::districts::OpenSaved/>
        </Page>
    }
}
