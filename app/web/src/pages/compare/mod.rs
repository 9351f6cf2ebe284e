//! Compare: one district under every event definition, and its class under the cohort definitions.

mod cohorts;
mod comparison;
mod figure;
mod who;

use leptos::prelude::*;
use leptos::task::spawn_local;
use words::screen::Comparing;
use workshop::desk::Desk;

use self::cohorts::Cohorts;
use self::comparison::Comparison;
pub(super) use self::figure::ManyRates;
use self::who::{Who, export};
use crate::browser::Latest;
use crate::parts::{ExploreTabs, Page};
use crate::state::{Memo, Shared, use_kit};

/// The comparison of the open district, shared by the parts of the page.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    /// Where it is made at once.
    now: Memo<Option<Shared<Comparison>>>,
    /// Where it is made definition by definition, once it is.
    later: RwSignal<Option<Shared<Comparison>>>,
}

impl Compared {
    /// The comparison; none while a large one is being made.
    fn get(self) -> Option<Shared<Comparison>> {
        self.now.get().or_else(|| self.later.get())
    }

    fn get_untracked(self) -> Option<Shared<Comparison>> {
        self.now.get_untracked().or_else(|| self.later.get_untracked())
    }
}

/// Up to this many students every definition is applied at once; beyond, the page answers between definitions.
const MOST_AT_ONCE: usize = 20_000;

/// Every event definition on the open district.
pub(super) fn compare_open_district() -> Compared {
    let kit = use_kit();
    let about = Memo::new(move |_| kit.attempt.with(|at| (at.lea_id.clone(), at.year)));
    let now = Memo::new(move |_| {
        let (lea, year) = about.get();
        let is_small = |desk: &Shared<Desk>| desk.roster.len() <= MOST_AT_ONCE;
        kit.derived.desk.with(|desk| is_small(desk).then(|| Shared::new(Comparison::of(desk, &lea, year))))
    });
    let later = RwSignal::new(None);
    let line = StoredValue::new_local(Latest::default());
    Effect::new(move |_| {
        let turn = line.with_value(Latest::begin);
        later.set(None);
        let ((lea, year), desk) = (about.get(), kit.derived.desk.get());
        if now.with(Option::is_none) {
            spawn_local(async move {
                let mut lines = Vec::new();
                for definition in Comparison::definitions() {
                    if !turn.breathe().await {
                        return;
                    }
                    lines.push(Comparison::line(&desk, definition, &lea, year));
                }
                if turn.breathe().await {
                    later.set(Some(Shared::new(Comparison::from_lines(lines, lea, year))));
                }
            });
        }
    });
    on_cleanup(move || line.with_value(Latest::stop));
    Compared { now, later }
}

/// One district, five definitions.
#[component]
pub(super) fn Compare() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let compared = compare_open_district();
    view! {
        <Page>
            <ExploreTabs here=None/>
            <div class="lead-row">
                <h1>{words.of(Comparing::Title)}</h1>
                <div class="actions noprint">
                    <button class="btn btn-2 btn-sm" type="button" on:click=move |_| export(kit, compared)>
                        {words.of(Comparing::ExportCsv)}
                    </button>
                </div>
            </div>
            <ManyRates compared=compared/>
            <Who compared=compared/>
            <Cohorts/>
        </Page>
    }
}
