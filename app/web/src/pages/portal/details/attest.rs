use engine::certification::{Act, Obstacle, Role, Subject, User};
use leptos::prelude::*;
use words::screen::{Details as Text, Portal};
use workshop::journal::Recorded;

use crate::browser::focus_later;
use crate::parts::{Lock, Obstacles, school_name};
use crate::route::Route;
use crate::state::{Kit, use_kit};

/// The principal's word that someone looked at every student on the list.
#[component]
pub(super) fn Attestation(
    /// The school.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        // A school that has neither members nor dropouts is not on the report, so nothing of it is attested.
        let list = kit.derived.lists.with(|lists| lists.get(&school).cloned())?;
        let attested = kit.derived.progress.with(|progress| progress.attestations.get(&school).cloned());
        let said = if attested.as_ref() == Some(&list) {
            is_attested(kit)
        } else {
            ask(kit, &school, list, attested.is_some())
        };
        let view = view! {
            <section class="attest refuse" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">{words.of(Text::Attestation)}</h2>
                {said}
            </section>
        };
        Some(view.into_any())
    }
}

const HEADING: &str = "attestation";
const REASONS: &str = "attest-obstacles";

fn is_attested(kit: Kit) -> AnyView {
    let words = kit.words();
    let is_submitted = kit.derived.standing.with(|standing| standing.is_submitted);
    let next = (!is_submitted).then(|| hand_on(kit));
    view! {
        <p class="sev sev-ok">
            <svg viewBox="0 0 18 18" aria-hidden="true" class="ans-sign"><path d="m3 9.6 4 4L15 4.4"></path></svg>
            {words.of(Text::IsAttested)}
        </p>
        <p><a href=Route::Report.href()>{words.of(Portal::BackToTheReport)}</a> {next.is_some().then_some(" · ")} {next}</p>
    }
    .into_any()
}

/// Who goes on after an attestation: the principal of a school that is not attested, on that school's list; after the
/// last one, the superintendent, on the report.
fn hand_on(kit: Kit) -> AnyView {
    let school =
        kit.derived.standing.with(|standing| standing.neo().and_then(|neo| neo.unattested().into_iter().next()));
    let (to, route) = match &school {
        Some(school) => (User::of_school(school), Route::Details(Some(school.clone()))),
        None => (User::of_district(Role::Superintendent), Route::Report),
    };
    let text = kit.words().hand_over_to(&to, school.map(|school| school_name(kit, &school)).as_deref());
    let hand_over = move |_| {
        crate::browser::go(&route.href());
        kit.hand_over(to.clone());
    };
    view! { <button class="btn btn-3" type="button" on:click=hand_over>{text}</button> }.into_any()
}

/// The sentence to attest, and the button, which says why where it cannot be pressed.
fn ask(kit: Kit, school: &str, list: Vec<String>, list_changed: bool) -> AnyView {
    let words = kit.words();
    let obstacles = obstacles(kit, school);
    let is_blocked = !obstacles.is_empty();
    let is_empty = list.is_empty();
    let reasons = {
        let school = school.to_owned();
        is_blocked.then(|| {
            view! { <div id=REASONS tabindex="-1"><Obstacles obstacles=obstacles school=school/></div> }
        })
    };
    let school = school.to_owned();
    let attest = move |_| {
        let recorded = Recorded::Attested { school_id: school.clone(), students: list.clone() };
        // What stands in the way is shown below the button all the time.
        let done = kit.act(Act::Attest, Subject::school(&school), recorded).is_ok();
        focus_later(if done { HEADING } else { REASONS }.to_owned());
    };
    view! {
        {list_changed.then(|| view! { <p class="sev sev-warn">{words.of(Portal::ListChanged)}</p> })}
        <p>{words.of(Portal::AttestSays)}</p>
        {is_empty.then(|| view! { <p class="soft">{words.of(Text::NobodyToLookAt)}</p> })}
        <p class="actions">
            <button
                class="btn"
                type="button"
                aria-disabled=is_blocked.then_some("true")
                aria-describedby=is_blocked.then_some(REASONS)
                on:click=attest
            >
                {is_blocked.then(|| view! { <Lock/> })}
                {words.of(Portal::Attest)}
            </button>
        </p>
        {reasons}
    }
    .into_any()
}

/// What stands in the way.
fn obstacles(kit: Kit, school: &str) -> Vec<Obstacle> {
    let user = kit.attempt.with(|attempt| attempt.user.clone());
    let found = kit.derived.standing.with(|standing| standing.obstacles(Act::Attest, &user, Subject::school(school)));
    // While the report is submitted, nobody can attest, whoever is asked.
    if found.contains(&Obstacle::Submitted) { vec![Obstacle::Submitted] } else { found }
}
