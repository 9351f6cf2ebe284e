use engine::certification::{Role, User};
use leptos::prelude::*;
use words::screen::Portal;

use crate::browser::focus_after_press;
use crate::state::{Kit, Memo, use_kit};

/// Hands the keyboard over. The focus goes where the page says who has it now: the button that was pressed is gone.
pub fn hand_over(kit: Kit, to: User, press: &leptos::ev::MouseEvent) {
    kit.hand_over(to);
    focus_after_press("user-button", press);
}

/// Who is at the keyboard, and the menu to hand over.
#[component]
pub(super) fn UserLine() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let school_name = move |id: &str| {
        kit.derived.desk.with(|desk| {
            desk.district
                .school(&kit.attempt.with(|at| at.lea_id.clone()), id)
                .map_or_else(|| id.to_owned(), |school| school.school_name.clone())
        })
    };
    let you_are = move || {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        let school = user.school_id.as_deref().map(school_name);
        words.you_are(&user, school.as_deref())
    };
    // The buttons stay the same ones while others act: a press that has begun on one also ends on it.
    let users = Memo::new(move |_| {
        let schools = kit.derived.lists.with(|lists| lists.keys().cloned().collect::<Vec<_>>());
        let flow = kit.attempt.with(|attempt| attempt.flow);
        // A district has many principals and one of everyone else, who are found first.
        let district = flow.roles().iter().filter(|role| **role != Role::Principal);
        let principals = schools.iter().map(|school| User::of_school(school));
        let users = district.map(|role| User::of_district(*role)).chain(principals).map(|user| {
            let school = user.school_id.as_deref().map(school_name);
            (words.user(&user, school.as_deref()), user)
        });
        users.collect::<Vec<_>>()
    });
    let others = move || users.get().into_iter().map(|(name, user)| one_of(kit, name, user)).collect_view();
    view! {
        <span class="user-line">
            <span id="you-are">{you_are}</span>
            <button
                class="btn btn-3 btn-sm"
                type="button"
                popovertarget="user-menu"
                id="user-button"
                aria-describedby="you-are"
            >
                {words.of(Portal::HandOver)}
            </button>
            <span id="user-menu" class="menu" popover="auto" role="group" aria-labelledby="user-button">
                <ul class="plain">{others}</ul>
            </span>
        </span>
    }
}

/// The line of the menu that hands over to a user.
fn one_of(kit: Kit, name: String, user: User) -> impl IntoView {
    let to = user.clone();
    let is_here = move || kit.attempt.with(|attempt| attempt.user == user).then_some("true");
    view! {
        <li>
            <button
                class="btn btn-3"
                type="button"
                popovertarget="user-menu"
                popovertargetaction="hide"
                aria-current=is_here
                on:click=move |press| hand_over(kit, to.clone(), &press)
            >
                {name}
            </button>
        </li>
    }
}
