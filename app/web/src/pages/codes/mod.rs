//! The exit codes: what an office writes, and the neutral reason that every definition works on.

use engine::choice::Choice;
use engine::codes::{ExitCode, Known, codes_of, national_term};
use engine::records::CodeSet;
use leptos::prelude::*;
use words::Words;
use words::screen::CodeList;

use crate::parts::{Page, Reference, ReferenceTabs};
use crate::state::{Memo, use_kit};

/// A code set as a table; at first the open district's.
#[component]
pub(super) fn Codes() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let own = Memo::new(move |_| kit.opened.with(|opened| opened.base.exit_codes));
    let chosen: RwSignal<Option<CodeSet>> = RwSignal::new(None);
    let present = Memo::new(move |_| chosen.get().unwrap_or_else(|| own.get()));
    let options = move || {
        let option = |set: &CodeSet| {
            let of_district = (*set == own.get()).then(|| format!(" ({})", words.of(CodeList::OfTheOpenDistrict)));
            let text = format!("{}{}", words.code_set(*set), of_district.unwrap_or_default());
            view! { <option value=set.slug() selected=*set == present.get_untracked()>{text}</option> }.into_any()
        };
        CodeSet::ALL.iter().map(option).collect::<Vec<AnyView>>()
    };
    view! {
        <Page>
            <ReferenceTabs here=Reference::Codes/>
            <h1>{words.of(CodeList::Title)}</h1>
            <p>{words.of(CodeList::Says)}</p>
            <p class="chooser">
                <label for="code-set">{words.of(CodeList::CodeSet)}</label>
                <select
                    id="code-set"
                    prop:value=move || present.get().slug()
                    on:change=move |event| chosen.set(CodeSet::from_slug(&event_target_value(&event)))
                >
                    {options}
                </select>
            </p>
            {move || table(words, present.get())}
        </Page>
    }
}

fn table(words: Words, set: CodeSet) -> AnyView {
    let codes = codes_of(set);
    // The kit's own codes are their own meaning, and none of them has a completion status.
    let is_kit = set == CodeSet::Kit;
    let has_completion = codes.iter().any(|code| !code.completion.is_empty());
    let recalled =
        codes.iter().any(|code| code.known == Known::Recalled || national_term(code.reason).known == Known::Recalled);
    let rows: Vec<AnyView> = codes.iter().map(|code| row(words, code, has_completion, is_kit)).collect();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.code_set(set)>
            <table class="codes stacks">
                <caption>{words.code_set(set)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.of(CodeList::Code)}</th>
                        {has_completion.then(|| view! { <th scope="col">{words.of(CodeList::Completion)}</th> })}
                        <th scope="col">{words.of(CodeList::Meaning)}</th>
                        {(!is_kit).then(|| view! { <th scope="col">{words.of(CodeList::Reason)}</th> })}
                        <th scope="col">{words.of(CodeList::National)}</th>
                        {(!is_kit).then(|| view! { <th scope="col">{words.of(CodeList::Source)}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {recalled.then(|| view! { <p class="hint">{words.of(CodeList::RecalledSays)}</p> })}
    }
    .into_any()
}

fn row(words: Words, code: &ExitCode, has_completion: bool, is_kit: bool) -> AnyView {
    let national = national_term(code.reason);
    let name = if code.code.is_empty() {
        view! { <i>{words.of(CodeList::Empty)}</i> }.into_any()
    } else {
        view! { <span class="code" translate="no">{code.code}</span> }.into_any()
    };
    let source = match code.known {
        Known::FromSource => view! { <span class="src" translate="no">{code.source}</span> }.into_any(),
        known => mark(words, known),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {has_completion.then(|| view! { <td class="code" data-d=words.of(CodeList::Completion) translate="no">{code.completion}</td> })}
            <td data-d=words.of(CodeList::Meaning) translate="no">{code.meaning}</td>
            {(!is_kit)
                .then(|| {
                    view! {
                        <td data-d=words.of(CodeList::Reason) translate="no">
                            <div>{national.meaning} <small class="mute slug">{code.reason.slug()}</small></div>
                        </td>
                    }
                })}
            <td data-d=words.of(CodeList::National)>
                <div>
                    <span translate="no">{national.ed_fi}</span> " "
                    {(national.known == Known::Recalled).then(|| mark(words, Known::Recalled))}
                </div>
            </td>
            {(!is_kit).then(|| view! { <td data-d=words.of(CodeList::Source)>{source}</td> })}
        </tr>
    }
    .into_any()
}

/// How well a meaning is known, where no document was read.
fn mark(words: Words, known: Known) -> AnyView {
    let class = if known == Known::Recalled { "origin recalled-mark" } else { "origin" };
    view! { <span class=class>{words.known(known)}</span> }.into_any()
}
