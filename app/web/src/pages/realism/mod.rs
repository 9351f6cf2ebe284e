//! The realism card of the open district: what it comes to, beside what its profile asks for.

mod gaps;
mod targets;

use districts::realism::{Gap, Measured, gaps, measure};
use districts::{Lives, Profile};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::screen::{Gallery, Realism as Texts};

use crate::browser::{Latest, print};
use crate::parts::Page;
use crate::route::Route;
use crate::state::{Kit, Memo, open_profile, preview, use_kit};

/// The most students at a time whose lives are measured in the browser [the kit's own: beyond it memory runs short]. A
/// larger district is measured on one of this size.
const MOST: u32 = 100_000;

/// What was measured of a district.
#[derive(Debug, Clone, PartialEq)]
struct Taken {
    /// Whether a smaller district stood in for the open one.
    is_smaller: bool,
    students: usize,
    years: usize,
    measured: Vec<Measured>,
    gaps: Vec<Gap>,
}

impl Taken {
    fn of(lives: &Lives, profile: &Profile, is_smaller: bool) -> Self {
        let (students, years) = (lives.len(), profile.years().count());
        Self { is_smaller, students, years, measured: measure(lives), gaps: gaps(lives) }
    }

    /// How many measures are near, of how many.
    fn near(&self) -> (usize, usize) {
        let judged = self.measured.iter().filter_map(Measured::is_near);
        judged.fold((0, 0), |(near, all), is_near| (near + usize::from(is_near), all + 1))
    }
}

/// The page of the realism card.
#[component]
pub(super) fn Realism() -> impl IntoView {
    let kit = use_kit();
    let asked = Memo::new(move |_| kit.opened.with(|opened| open_profile(&opened.source)));
    let taken = RwSignal::new(None::<Taken>);
    let line = StoredValue::new_local(Latest::default());
    Effect::new(move |_| {
        taken.set(None);
        let Some((mut profile, seed)) = asked.get() else { return };
        let is_smaller = profile.students > MOST;
        profile.students = profile.students.min(MOST);
        let line = line.get_value();
        spawn_local(async move {
            if let Some(lives) = preview(&line, &profile, seed).await {
                taken.set(Some(Taken::of(&lives, &profile, is_smaller)));
            }
        });
    });
    on_cleanup(move || line.with_value(Latest::stop));
    view! {
        <Page>
            {move || {
                if asked.with(Option::is_none) { by_hand(kit) } else { taken.with(|taken| card(kit, taken.as_ref())) }
            }}
        </Page>
    }
}

fn by_hand(kit: Kit) -> AnyView {
    let words = kit.words();
    view! {
        <h1>{words.of(Texts::ByHand)}</h1>
        <p>{words.of(Texts::ByHandSays)}</p>
        <p><a href=Route::Districts.href()>{words.of(Gallery::MoreDistricts)}</a></p>
    }
    .into_any()
}

fn card(kit: Kit, taken: Option<&Taken>) -> AnyView {
    let words = kit.words();
    let Some(taken) = taken else {
        return view! {
            <h1>{words.of(Gallery::Realism)}</h1>
            <p role="status">{words.of(Texts::Measuring)}</p>
        }
        .into_any();
    };
    let (near, all) = taken.near();
    let (title, fingerprint) =
        kit.opened.with_untracked(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
    view! {
        <h1>{words.realism_finding(near, all)}</h1>
        <div class="gap">
            <p class="small mute">
                <b translate="no">{title}</b> " " <span class="code" translate="no">{fingerprint}</span> " · "
                {words.realism_of(taken.students, taken.years)}
            </p>
            {taken.is_smaller.then(|| view! { <p>{words.of(Texts::Smaller)}</p> })}
            <p>{words.of(Texts::Says)} " " {words.of(Texts::Chance)}</p>
        </div>
        {targets::targets(kit, &taken.measured)}
        {gaps::equity(kit, &taken.gaps)}
        <p class="actions noprint">
            <button class="btn btn-2" type="button" on:click=|_| print()>{words.of(Gallery::Print)}</button>
            <a href=Route::Districts.href()>{words.of(Gallery::MoreDistricts)}</a>
        </p>
    }
    .into_any()
}
