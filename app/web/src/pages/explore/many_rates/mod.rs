//! Many rates: one district under every yearly definition, and its class under the definitions of a class.

mod cohorts;
mod figure;
mod who;

use leptos::prelude::*;
use leptos::task::spawn_local;
use workshop::comparison::Comparison;
use workshop::desk::Desk;

use self::cohorts::Cohorts;
pub(in crate::pages) use self::figure::ManyRates;
use self::who::Who;
use crate::browser::Latest;
use crate::state::{Kind, Kit, Memo, Shared, use_kit};

/// The comparison of the open district, shared by the parts of the page.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Compared {
    /// Where it is made at once.
    now: Memo<Option<Shared<Comparison>>>,
    /// Where it is made definition by definition, once it is.
    later: RwSignal<Option<Shared<Comparison>>>,
}

impl Compared {
    /// The comparison; none while a large one is being made.
    pub(super) fn get(self) -> Option<Shared<Comparison>> {
        self.now.get().or_else(|| self.later.get())
    }

    fn get_untracked(self) -> Option<Shared<Comparison>> {
        self.now.get_untracked().or_else(|| self.later.get_untracked())
    }
}

/// Up to this many students every definition is applied at once; beyond, the page answers between definitions.
const MOST_AT_ONCE: usize = 20_000;

/// Every event definition on the open district.
pub(in crate::pages) fn compare_open_district() -> Compared {
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

/// The definitions side by side, on whom they differ, and the class; that waits where the room is asked about it.
pub(super) fn view(kit: Kit, compared: Compared) -> AnyView {
    let is_asked = Memo::new(move |_| kit.exploration.poll(Kind::Class).is_open());
    view! {
        <ManyRates compared=compared/>
        <Who compared=compared/>
        {move || (!is_asked.get()).then(|| view! { <Cohorts/> })}
    }
    .into_any()
}
