//! Explore: the same students, different rules. One definition in hand, and one question a view.

mod arrival;
mod cohort;
mod explained;
mod flow;
mod gate;
mod hands;
mod keys;
mod link;
mod many_rates;
mod own;
mod rule_space;
mod settings;
mod state_view;
mod subgroups;
mod truth;
mod what_did_it;

use engine::definition::Definition;
use engine::evaluate::{BundleCount, EventReport, Unusable};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::screen::Exploring;
use workshop::flips::Crossings;

use self::arrival::Asked;
use self::many_rates::Compared;
pub(super) use self::many_rates::{ManyRates, compare_open_district};
use self::own::OwnPairs;
use crate::browser::keep_focus_from;
use crate::parts::{Awaiting, ExploreTabs, Page, view_name};
use crate::route::{ExploreView, Explored};
use crate::state::{Kind, Kit, Memo, Shared, Turning, use_kit};

/// The report of a definition, or why there is none.
type Answer = Result<Shared<EventReport>, Unusable>;

/// What a definition counts, or why that cannot be said.
type Count = Result<Shared<BundleCount>, Unusable>;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct View {
    kit: Kit,
    /// Which question is asked.
    shows: ExploreView,
    /// The definition in hand: of a yearly count, or of a class where the view is about one.
    turning: RwSignal<Turning>,
    kind: Kind,
    start: Memo<Definition>,
    turned: Memo<Definition>,
    /// What the definition counts as it started and as it is turned; of a yearly count only.
    was: Memo<Count>,
    is: Memo<Count>,
    /// Who changes places.
    flips: Memo<Shared<Crossings>>,
    /// The whole reports, for views that show every student: made only where they are read.
    before: Memo<Answer>,
    after: Memo<Answer>,
    /// The class under both; of a class only.
    class: Memo<cohort::Made>,
    /// All yearly definitions; only in the view that holds them side by side.
    all: Option<Compared>,
    /// What only this view knows.
    own: OwnPairs,
}

impl View {
    fn new(kit: Kit, explored: &Explored, kind: Kind) -> Self {
        let turning = kit.exploration.turning(kind);
        let start = Memo::new(move |_| turning.with(|turning| turning.start().clone()));
        let turned = Memo::new(move |_| turning.with(Turning::turned));
        let about = Memo::new(move |_| kit.attempt.with(|at| (at.lea_id.clone(), at.year)));
        let report = move |definition: &Definition| {
            let (lea, year) = about.get();
            kit.derived.desk.with(|desk| desk.report(definition, &lea, year, None)).map(Shared::new)
        };
        let before = Memo::new(move |_| start.with(report));
        let after = Memo::new(move |_| turned.with(report));
        let count = move |definition: &Definition| {
            kit.derived.bundles.with(|bundles| {
                let bundles = bundles.as_ref().map_err(Clone::clone)?;
                kit.derived.desk.with(|desk| bundles.count(&desk.roster, definition)).map(Shared::new)
            })
        };
        let was = Memo::new(move |_| start.with(count));
        let is = Memo::new(move |_| turned.with(count));
        let flips = Memo::new(move |_| {
            let found = kit.derived.bundles.with(|bundles| {
                let (was, is) = (was.get().ok()?, is.get().ok()?);
                Some(Crossings::between(bundles.as_ref().ok()?, &was, &is))
            });
            Shared::new(found.unwrap_or_default())
        });
        let own = OwnPairs::of(explored);
        let class = cohort::made(kit, start, turned, own);
        let shows = explored.view;
        let all = (shows == ExploreView::ManyRates).then(compare_open_district);
        Self { kit, shows, turning, kind, start, turned, was, is, flips, before, after, class, all, own }
    }

    /// What stands under a picture of the definition in hand; hears when it is turned.
    fn colophon(self) -> Vec<String> {
        let changed = self.turning.with(Turning::changes);
        vec![self.turned.with(|turned| self.kit.words().definition_with_changes(turned, &changed))]
    }
}

/// A view of the explorer.
#[component]
pub(super) fn Explore(
    /// What the link holds.
    explored: Explored,
) -> impl IntoView {
    let kit = use_kit();
    let explored = StoredValue::new(explored);
    let note = StoredValue::new(None);
    let awaited = RwSignal::new(None::<String>);
    match explored.with_value(|explored| arrival::asked(kit, explored)) {
        Asked::Nothing => {}
        Asked::Refused(why) => note.set_value(Some(why)),
        Asked::District(what) => {
            awaited.set(Some(what.title().to_owned()));
            spawn_local(async move {
                match kit.make(*what).await {
                    Some(opened) => kit.open(opened),
                    None => note.set_value(Some(Exploring::DistrictCancelled)),
                }
                keep_focus_from("main");
                awaited.set(None);
            });
        }
    }
    move || match awaited.get() {
        Some(title) => view! { <Awaiting title=title/> }.into_any(),
        None => explored.with_value(|explored| lab(kit, explored, note.get_value())),
    }
}

/// The page, once the district that its link names is open.
fn lab(kit: Kit, explored: &Explored, note: Option<Exploring>) -> AnyView {
    let words = kit.words();
    let (kind, refused) = kit.exploration.arrive(kit, explored);
    let view = View::new(kit, explored, kind);
    keys::listen(view);
    let link = link::keep_in_address(view);
    let gate = gate::gate(view);
    // The definitions side by side are about none in hand.
    let has_hands = view.all.is_none();
    let title = if view.shows == ExploreView::Settings { Exploring::Title } else { view_name(view.shows) };
    view! {
        <Page>
            <h1 class="sr">{words.of(title)}</h1>
            <ExploreTabs here=view.shows/>
            {arrival::troubles(kit, note, kind, &refused)}
            <div class="lab" class:whole=!has_hands>
                {move || (has_hands && !gate.is_up.get()).then(|| settings::answer(view))}
                {gate.panel}
                {has_hands.then(|| hands::hands(view))}
                <div class="lab-rest">
                    {move || (!gate.is_up.get()).then(|| shown(view))}
                    {gate.kept}
                    {link::link_line(view, link)}
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// What the view shows, beside the settings and under the answer.
fn shown(view: View) -> AnyView {
    match view.shows {
        ExploreView::ManyRates => view.all.map(|all| many_rates::view(view.kit, all)).into_any(),
        ExploreView::Settings => settings::view(view),
        ExploreView::WhatDidIt => what_did_it::view(view),
        ExploreView::RuleSpace => rule_space::view(view),
        ExploreView::StateView => state_view::view(view),
        ExploreView::Truth => truth::view(view),
        ExploreView::Flow => flow::view(view),
        ExploreView::Cohort => cohort::view(view),
        ExploreView::Subgroups => subgroups::view(view),
    }
}
