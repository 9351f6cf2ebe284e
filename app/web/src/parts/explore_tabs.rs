use leptos::prelude::*;
use words::screen::Exploring;

use crate::route::{ExploreView, Explored, Route};
use crate::state::use_kit;

/// The tabs over the views of the explorer: one question each. A tab leads to the view of what is in hand.
#[component]
pub fn ExploreTabs(
    /// The view where one is; none for the first tab, every definition side by side.
    here: Option<ExploreView>,
) -> impl IntoView {
    let words = use_kit().words();
    let tab = |is_here: bool, route: Route, text: Exploring| {
        let class = if is_here { "on" } else { "" };
        let current = is_here.then_some("page");
        view! { <li class=class><a href=route.href() aria-current=current>{words.of(text)}</a></li> }.into_any()
    };
    let views = ExploreView::ALL
        .into_iter()
        .map(|view| tab(here == Some(view), Route::Explore(Explored::of(view)), view_name(view)))
        .collect::<Vec<AnyView>>();
    view! {
        <nav class="tabs noprint" aria-label=words.of(Exploring::Views)>
            <ul class="lined">
                {tab(here.is_none(), Route::Compare, Exploring::ManyRates)}
                {views}
                <li class="rest" aria-hidden="true"></li>
            </ul>
        </nav>
    }
}

/// What a view is called.
pub fn view_name(view: ExploreView) -> Exploring {
    match view {
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
