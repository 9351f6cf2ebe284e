use engine::choice::Choice;
use engine::definition::{Definition, Family, Knob};
use leptos::prelude::*;
use words::screen::Defining;
use words::{ClauseText, Words};

use crate::parts::clause_source;
use crate::route::{ExploreView, Explored, Route};

/// A definition as a statute: numbered clauses with their sources, the authority's own words, and its settings.
pub(super) fn statute(words: Words, definition: &Definition) -> AnyView {
    let authority = &definition.authority;
    let clauses = words.clauses(definition);
    let items: Vec<AnyView> = clauses.iter().map(|clause| item(words, definition, clause)).collect();
    let caution = (!authority.caution.is_empty()).then(|| {
        view! {
            <div class="caution">
                <h2>{words.of(Defining::Caution)}</h2>
                <p translate="no">{authority.caution}</p>
            </div>
        }
    });
    view! {
        <div class="lead-row">
            <div>
                <h1 translate="no">{definition.title}</h1>
                <p class="soft">{words.definition_subtitle(definition)}</p>
            </div>
            <div class="actions noprint">{ways_on(words, definition)}</div>
        </div>
        <p class="gist">{words.gist(definition)}</p>
        <div class="with-margin authority">
            <figure class="quotation">
                <blockquote translate="no"><p>{format!("“{}”", authority.quotation)}</p></blockquote>
                <figcaption class="src">
                    <span translate="no">{format!("{} · {}", authority.title, authority.place)}</span>
                </figcaption>
            </figure>
            <div class="margin">
                <p><span class="origin">{words.origin(authority.origin)}</span></p>
                <p><b>{words.of(Defining::InForce)}</b> " " <span translate="no">{authority.in_force}</span></p>
            </div>
        </div>
        {caution}
        <section>
            <h2>{words.of(Defining::Clauses)}</h2>
            <p class="soft small">{words.of(Defining::KitsWords)}</p>
            <ol class="clauses">{items}</ol>
        </section>
        <section>
            <h2 id="settings">{words.of(Defining::Settings)}</h2>
            {settings(words, definition)}
        </section>
    }
    .into_any()
}

fn ways_on(words: Words, definition: &Definition) -> AnyView {
    if definition.family() == Family::Cohort {
        return view! { <a class="btn btn-2 btn-sm" href=Route::Explore(Explored::of(ExploreView::ManyRates)).href()>{words.of(Defining::CompareClass)}</a> }
            .into_any();
    }
    let explored = Explored { definition: Some(definition.id.to_owned()), ..Explored::default() };
    view! {
        <a class="btn btn-2 btn-sm" href=Route::Explore(explored).href()>{words.of(Defining::TryIt)}</a>
        <a class="btn btn-3" href=Route::Explore(Explored::of(ExploreView::ManyRates)).href()>{words.of(Defining::CompareAll)}</a>
    }
    .into_any()
}

fn item(words: Words, definition: &Definition, clause: &ClauseText) -> AnyView {
    let sources: Vec<AnyView> =
        clause.knobs.iter().filter_map(|knob| clause_source(words, definition, *knob)).collect();
    let source =
        if sources.is_empty() { view! { <p>{words.of(Defining::OwnRule)}</p> }.into_any() } else { sources.into_any() };
    view! { <li><p>{clause.text.clone()}</p> <div class="src">{source}</div></li> }.into_any()
}

fn settings(words: Words, definition: &Definition) -> AnyView {
    let rows: Vec<AnyView> = definition.family().knobs().iter().map(|knob| setting(words, definition, *knob)).collect();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-labelledby="settings">
            <table class="settings">
                <caption class="sr">{words.of(Defining::Settings)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.of(Defining::Setting)}</th>
                        <th scope="col">{words.of(Defining::Value)}</th>
                        <th scope="col">{words.of(Defining::InALink)}</th>
                        <th scope="col">{words.of(Defining::HowItReached)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn setting(words: Words, definition: &Definition, knob: Knob) -> AnyView {
    let value = definition.settings.get(knob).unwrap_or_default();
    let origin = definition.source(knob).map(|source| words.origin(source.origin));
    view! {
        <tr>
            <th scope="row">{words.knob(knob)}</th>
            <td>{words.option(knob, &value)}</td>
            <td><code translate="no">{format!("{}={value}", knob.slug())}</code></td>
            <td>{origin}</td>
        </tr>
    }
    .into_any()
}
