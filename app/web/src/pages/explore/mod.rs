//! Explore: one definition, turned setting by setting, and who changes places.

mod answer;
mod arrival;
mod clauses;
mod flips;
mod hands;
mod keys;
mod link;
mod picture;
pub(crate) mod turning;

use engine::definition::Definition;
use engine::evaluate::{EventReport, Unusable};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::screen::Exploring;
use workshop::flips::Flips;

use self::arrival::Asked;
use self::turning::Turning;
use crate::browser::keep_focus_from;
use crate::parts::{Awaiting, Page};
use crate::route::Explored;
use crate::state::{Kit, Memo, Shared, use_kit};

/// The report of a definition, or why there is none.
type Answer = Result<Shared<EventReport>, Unusable>;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct View {
    kit: Kit,
    turning: RwSignal<Turning>,
    start: Memo<Definition>,
    turned: Memo<Definition>,
    before: Memo<Answer>,
    after: Memo<Answer>,
    flips: Memo<Shared<Flips>>,
}

impl View {
    fn new(kit: Kit, turning: Turning) -> Self {
        let turning = RwSignal::new(turning);
        let start = Memo::new(move |_| turning.with(|turning| turning.start().clone()));
        let turned = Memo::new(move |_| turning.with(Turning::turned));
        let about = Memo::new(move |_| kit.attempt.with(|at| (at.lea_id.clone(), at.year)));
        let report = move |definition: &Definition| {
            let (lea, year) = about.get();
            kit.derived.desk.with(|desk| desk.report(definition, &lea, year, None)).map(Shared::new)
        };
        let before = Memo::new(move |_| start.with(report));
        let after = Memo::new(move |_| turned.with(report));
        let flips = Memo::new(move |_| {
            let found = before
                .with(|before| after.with(|after| Some(Flips::between(before.as_ref().ok()?, after.as_ref().ok()?))));
            Shared::new(found.unwrap_or_default())
        });
        Self { kit, turning, start, turned, before, after, flips }
    }
}

/// One live setting: change a clause, watch who counts.
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
    let of_report = kit.attempt.with_untracked(|attempt| attempt.definition.clone());
    let locked = kit.opened.with_untracked(|opened| opened.info.locked.clone());
    let (turning, refused) = Turning::arrive(explored, &of_report, &locked);
    let view = View::new(kit, turning);
    keys::listen(view);
    let link = link::keep_in_address(view);
    view! {
        <Page>
            <h1 class="sr">{words.of(Exploring::Title)}</h1>
            {arrival::troubles(kit, note, &refused)}
            <div class="lab">
                <div class="answer" aria-live="polite" aria-atomic="true">{move || answer::answer(view)}</div>
                <div class="bigroll">{move || picture::picture(view)} {picture::legend(view)}</div>
                {hands::hands(view)}
                <div class="lab-rest">
                    {move || flips::flips(view)}
                    {link::link_line(view, link)}
                    {move || clauses::clauses(view)}
                </div>
            </div>
        </Page>
    }
    .into_any()
}
