//! Compare: one district under every event definition, and its class under the cohort definitions.

mod cohorts;
mod comparison;
mod figure;
mod who;

use leptos::prelude::*;
use words::screen::Comparing;

use self::cohorts::Cohorts;
use self::comparison::Comparison;
pub(super) use self::figure::Figure;
use self::who::{Who, export};
use crate::parts::Page;
use crate::state::{Memo, Shared, use_kit};

/// The comparison of the open district, shared by the parts of the page.
pub(super) type Compared = Memo<Shared<Comparison>>;

/// Every event definition on the open district.
pub(super) fn compare_open_district() -> Compared {
    let kit = use_kit();
    let about = Memo::new(move |_| kit.attempt.with(|at| (at.lea_id.clone(), at.year)));
    Memo::new(move |_| {
        let (lea, year) = about.get();
        kit.derived.desk.with(|desk| Shared::new(Comparison::of(desk, &lea, year)))
    })
}

/// One district, five definitions.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let compared = compare_open_district();
    view! {
        <Page>
            <div class="lead-row">
                <h1>{words.of(Comparing::Title)}</h1>
                <div class="actions noprint">
                    <button class="btn btn-2 btn-sm" type="button" on:click=move |_| export(kit, compared)>
                        {words.of(Comparing::ExportCsv)}
                    </button>
                </div>
            </div>
            <Figure compared=compared/>
            <Who compared=compared/>
            <Cohorts/>
        </Page>
    }
}
