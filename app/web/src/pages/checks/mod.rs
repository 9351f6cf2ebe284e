//! The edit checks: a list by what they look at, and a page for each.

mod firing;
mod list;
mod markdown;

use engine::checks::find_check;
use leptos::prelude::*;
use words::screen::Checking;

use self::firing::firing;
use self::list::check_list;
use self::markdown::markdown;
use crate::parts::{Page, Reference, ReferenceTabs, SeverityIcon};
use crate::route::Route;
use crate::state::use_kit;

/// Every edit check.
#[component]
pub(super) fn Checks() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    view! {
        <Page>
            <ReferenceTabs here=Reference::Checks/>
            <h1>{words.of(Checking::Title)}</h1>
            <p>{words.of(Checking::Says)}</p>
            {move || check_list(kit)}
        </Page>
    }
}

/// One edit check: its page, and whom it fires on now.
#[component]
pub(super) fn CheckPage(
    /// Its code, as the address has it.
    code: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let body = match find_check(&code) {
        Some(check) => view! {
            <h1 translate="no"><span class="check-code">{check.code}</span> " " {check.title()}</h1>
            <p class=list::severity_class(check.severity)>
                <SeverityIcon severity=check.severity/> {words.severity(check.severity)}
            </p>
            <p class="soft">{words.severity_says(check.severity)}</p>
            <section>
                <h2 id="firing">{words.of(Checking::FiresNow)}</h2>
                {move || firing(kit, check)}
            </section>
            <div class="check-page" translate="no">{markdown(words, check.page)}</div>
            <p class="noprint"><a href=Route::Checks.href()>{words.of(Checking::AllChecks)}</a></p>
        }
        .into_any(),
        None => view! {
            <h1>{words.of(Checking::Unknown)}</h1>
            <p class="code" translate="no">{code}</p>
            <p>{words.of(Checking::UnknownSays)}</p>
            <p><a href=Route::Checks.href()>{words.of(Checking::AllChecks)}</a></p>
        }
        .into_any(),
    };
    view! { <Page><ReferenceTabs here=Reference::Checks/> {body}</Page> }
}
