//! The answer key of the open district, behind a plain question.

use districts::PlantedError;
use engine::checks::find_check;
use leptos::prelude::*;
use words::Words;
use words::screen::Gallery as Texts;
use workshop::answer_key::csv_of_key;

use crate::browser::{offer_file, print};
use crate::parts::{Page, Question, Sealed, Unsealed};
use crate::route::Route;
use crate::state::{Kit, Memo, Shared, open_profile, use_kit};

/// The page of the answer key.
#[component]
pub(in crate::pages) fn KeyPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let asked = Memo::new(move |_| kit.opened.with(|opened| open_profile(&opened.source)));
    let question = move || Question {
        says: words.of(Texts::KeySays),
        gate: words.of(Texts::KeyGate),
        show: words.of(Texts::ShowKey),
        hide: words.of(Texts::HideKey),
        making: words.of(Texts::MakingKey),
    };
    view! {
        <Page>
            <h1>{words.of(Texts::AnswerKey)}</h1>
            {move || match asked.get() {
                None => view! { <p>{words.of(Texts::KeyByHand)}</p> }.into_any(),
                Some((profile, _)) if profile.planted.is_empty() => {
                    view! { <p>{words.of(Texts::NoKey)}</p> }.into_any()
                }
                Some((profile, seed)) => view! {
                    <Sealed id="answer-key" profile=profile seed=seed question=question() shown=Callback::new(move |unsealed| shown(kit, unsealed))/>
                }
                .into_any(),
            }}
            <p class="actions noprint"><a href=Route::Districts.href()>{words.of(Texts::MoreDistricts)}</a></p>
        </Page>
    }
}

fn shown(kit: Kit, unsealed: Shared<Unsealed>) -> AnyView {
    let words = kit.words();
    let key = &unsealed.key;
    let by_papers = key.iter().filter(|error| error.pass.check().is_none()).count();
    let (title, fingerprint) =
        kit.opened.with_untracked(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
    let rows: Vec<AnyView> = key.iter().map(|error| row(words, error)).collect();
    let columns = [Texts::Student, Texts::Mistake, Texts::Stands, Texts::Right, Texts::Evidence, Texts::FoundBy];
    let heads = columns.map(|text| view! { <th scope="col">{words.of(text)}</th> });
    let name = format!("{}-answer-key.csv", kit.opened.with_untracked(|opened| opened.info.key.clone()));
    let found = words.key_title(key.len(), by_papers);
    let save = move |_| offer_file(&name, "text/csv", &csv_of_key(&unsealed.key));
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Texts::AnswerKey)>
            <table class="key-table stacks">
                <caption>{found}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="small mute"><b translate="no">{title}</b> " " <span class="code" translate="no">{fingerprint}</span></p>
        <p class="actions noprint">
            <button class="btn btn-2 btn-sm" type="button" on:click=save>{words.of(Texts::SaveKey)}</button>
            <button class="btn btn-2 btn-sm" type="button" on:click=|_| print()>{words.of(Texts::Print)}</button>
        </p>
    }
    .into_any()
}

fn row(words: Words, error: &PlantedError) -> AnyView {
    let changes = || std::iter::once(&error.change).chain(&error.also);
    let values = |of: fn(&districts::Change) -> &str| -> Vec<AnyView> {
        changes().map(|change| view! { <div>{words.field_value(change.field, of(change))}</div> }.into_any()).collect()
    };
    let student = |id: &str| {
        let href = Route::Student(id.to_owned()).href();
        view! { <div><a class="sid" href=href translate="no">{id.to_owned()}</a></div> }
    };
    let check = match error.pass.check() {
        Some(code) => {
            let name = find_check(code).map_or("", |check| check.name);
            let href = Route::Check(code.to_owned()).href();
            view! {
                <div><a class="code" href=href translate="no">{code}</a> " " {words::checks::title(words, name)}</div>
            }
            .into_any()
        }
        None => view! { <div>{words.of(Texts::ByPapers)}</div> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{student(&error.student_id)} {error.other_student_id.as_deref().map(student)}</th>
            <td data-d=words.of(Texts::Mistake)>{words.pass(error.pass)}</td>
            <td data-d=words.of(Texts::Stands)><div>{values(|change| &change.wrong)}</div></td>
            <td data-d=words.of(Texts::Right)><div>{values(|change| &change.right)}</div></td>
            <td data-d=words.of(Texts::Evidence) translate="no">{error.evidence.clone()}</td>
            <td data-d=words.of(Texts::FoundBy)>{check}</td>
        </tr>
    }
    .into_any()
}
