//! Every finding of the report, with facets: what is left to do, and what became of the rest.

mod facets;
mod list;

use std::sync::Arc;

use engine::checks::Finding;
use leptos::prelude::*;
use words::screen::{Findings as Text, Portal, Shell};
use workshop::desk::Desk;
use workshop::findings::{BeforeAndNow, Facets, Left, Listed, listed};

use crate::parts::PortalFrame;
use crate::route::Route;
use crate::state::{Kit, Memo, Shared, use_kit};

/// The records without any correction and as they stand, with what was found in them.
#[derive(Clone, PartialEq)]
struct Sides {
    before: (Shared<Desk>, Shared<Vec<Finding>>),
    now: (Shared<Desk>, Shared<Vec<Finding>>),
}

impl Sides {
    fn records(&self) -> BeforeAndNow<'_> {
        BeforeAndNow { before: (&self.before.0, &self.before.1), now: (&self.now.0, &self.now.1) }
    }
}

/// The page.
#[component]
pub(super) fn FindingsPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let shows = Memo::new(move |_| kit.derived.standing.with(|at| at.is_validated || at.is_submitted));
    let path = vec![(words.of(Text::Title), None)];
    view! {
        <PortalFrame path=path>
            <h1>{words.of(Text::Title)}</h1>
            {move || {
                if shows.get() {
                    view! { <Validated/> }.into_any()
                } else {
                    let home = Route::of_flow(kit.attempt.with_untracked(|attempt| attempt.flow)).href();
                    view! {
                        <p>{words.of(Text::NotYet)}</p>
                        <p><a href=home>{words.of(Portal::ToTheReport)}</a></p>
                    }
                    .into_any()
                }
            }}
        </PortalFrame>
    }
}

/// The list, once it is known.
#[component]
fn Validated() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let sides = Memo::new(move |_| sides(kit));
    let all: Memo<Shared<Vec<Listed>>> = Memo::new(move |_| {
        sides.with(|sides| {
            let user = kit.attempt.with(|attempt| attempt.user.clone());
            let sees = |one: &Listed| {
                let own = user.school_id.as_deref();
                own.is_none_or(|own| {
                    Facets { school_id: Some(own.to_owned()), ..Facets::default() }.let_through(one, &sides.records())
                })
            };
            let mut list = kit.derived.progress.with(|progress| listed(&sides.records(), progress));
            list.retain(sees);
            Shared::new(list)
        })
    });
    let facets = RwSignal::new(Facets::default());
    let through: Memo<Shared<Vec<Listed>>> = Memo::new(move |_| {
        sides.with(|sides| {
            facets.with(|facets| {
                let is_through = |one: &&Listed| facets.let_through(one, &sides.records());
                all.with(|all| Shared::new(all.iter().filter(is_through).cloned().collect()))
            })
        })
    });
    view! {
        <p class="lead" role="status">{move || all.with(|all| words.left_to_do(Left::of(all)))}</p>
        <facets::FacetForm all=all facets=facets/>
        <p class="soft" role="status">
            {move || words.findings_shown(through.with(|list| list.len()), all.with(|list| list.len()))}
        </p>
        <list::List through=through sides=sides facets=facets/>
        <p class="small noprint"><a href=Route::Checks.href()>{words.of(Shell::EditChecks)}</a></p>
    }
}

/// What was found before any correction is found anew only where one was made.
fn sides(kit: Kit) -> Sides {
    let now = (kit.derived.desk.get(), kit.derived.findings.get());
    if kit.derived.progress.with(|progress| progress.corrections.is_empty()) {
        return Sides { before: now.clone(), now };
    }
    let before = Desk::new(kit.derived.known.with(|known| (*known.0).clone()));
    let before = before.expect("every record's student is in the list of students");
    let (lea, year) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.year));
    let found = kit.derived.definition.with(|definition| before.findings(definition, &lea, year)).unwrap_or_default();
    Sides { before: (Shared(Arc::new(before)), Shared::new(found)), now }
}
