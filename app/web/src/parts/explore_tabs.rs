use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::screen::Exploring;

use crate::route::{ExploreView, Explored, Route};
use crate::state::use_kit;

/// The tabs over the views of the explorer: one question each. A tab leads to the view of what is in hand.
#[component]
pub fn ExploreTabs(
    /// The view that shows.
    here: ExploreView,
) -> impl IntoView {
    let words = use_kit().words();
    let tab = |is_here: bool, route: Route, text: Exploring| {
        let class = if is_here { "on" } else { "" };
        let current = is_here.then_some("page");
        view! { <li class=class><a href=route.href() aria-current=current>{words.of(text)}</a></li> }.into_any()
    };
    let views = ExploreView::ALL
        .into_iter()
        .map(|view| tab(here == view, Route::Explore(Explored::of(view)), view_name(view)))
        .collect::<Vec<AnyView>>();
    let list = NodeRef::<leptos::html::Ul>::new();
    // On a narrow page the tabs run on beyond its edge; the one that shows is brought into sight.
    list.on_load(|list| {
        if let Ok(Some(on)) = list.query_selector(".on") {
            list.set_scroll_left(on.unchecked_into::<web_sys::HtmlElement>().offset_left() - list.offset_left());
        }
    });
    view! {
        <nav class="tabs explore-tabs noprint" aria-label=words.of(Exploring::Views)>
            <ul class="lined" node_ref=list>
                {views}
                <li class="rest" aria-hidden="true"></li>
            </ul>
        </nav>
    }
}

/// What a view is called.
pub fn view_name(view: ExploreView) -> Exploring {
    match view {
        ExploreView::ManyRates => Exploring::ManyRates,
        ExploreView::Settings => Exploring::Settings,
        ExploreView::WhatDidIt => Exploring::WhatDidIt,
        ExploreView::RuleSpace => Exploring::RuleSpace,
        ExploreView::StateView => Exploring::StateView,
        ExploreView::Flow => Exploring::Flow,
        ExploreView::Cohort => Exploring::Cohort,
        ExploreView::Subgroups => Exploring::SubgroupView,
        ExploreView::Truth => Exploring::Truth,
    }
}
