use engine::certification::{Obstacle, Role, User};
use leptos::prelude::*;
use words::screen::Portal;

use crate::route::Route;
use crate::state::use_kit;

/// Why something cannot be done, one reason a line, each with the way out.
#[component]
pub fn Obstacles(
    /// What stands in the way.
    obstacles: Vec<Obstacle>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let lines = obstacles
        .into_iter()
        .map(|obstacle| {
            let school_name = move |id: &str| {
                kit.derived.desk.with_untracked(|desk| {
                    let lea = kit.attempt.with_untracked(|at| at.lea_id.clone());
                    desk.district.school(&lea, id).map_or_else(|| id.to_owned(), |school| school.school_name.clone())
                })
            };
            let (reason, detail) = words.obstacle(&obstacle, &school_name);
            let way_out = match &obstacle {
                Obstacle::NeedsRole { roles } => roles.first().map(|role| hand_over(*role)),
                Obstacle::NotAttested { schools } => {
                    schools.first().map(|school| hand_over_to(User::of_school(school)))
                }
                Obstacle::OtherSchool { .. } => None,
                Obstacle::NotValidated | Obstacle::OpenErrors { .. } | Obstacle::UnansweredWarnings { .. } => {
                    Some(go_to_validation(matches!(obstacle, Obstacle::NotValidated)))
                }
                Obstacle::Submitted => Some(hand_over(Role::StateReviewer)),
                Obstacle::NotSubmitted => {
                    Some(view! { <a href=Route::Report.href()>{words.of(Portal::ToTheReport)}</a> }.into_any())
                }
            };
            view! { <li><b>{reason}</b> " " {detail} " " {way_out}</li> }
        })
        .collect_view();
    view! { <ol class="reasons">{lines}</ol> }
}

fn hand_over(role: Role) -> AnyView {
    let kit = use_kit();
    let user = if role == Role::Principal {
        let first = kit.derived.lists.with_untracked(|lists| lists.keys().next().cloned());
        first.map_or_else(|| User::of_district(Role::DataSteward), |school| User::of_school(&school))
    } else {
        User::of_district(role)
    };
    hand_over_to(user)
}

fn hand_over_to(user: User) -> AnyView {
    let kit = use_kit();
    let text = kit.words().hand_over_to(user.role);
    view! {
        <button class="btn btn-3" type="button" on:click=move |_| kit.hand_over(user.clone())>{text}</button>
    }
    .into_any()
}

fn go_to_validation(run: bool) -> AnyView {
    let words = use_kit().words();
    let text = if run { Portal::ToValidate } else { Portal::ToTheFindings };
    view! {
        <button
            class="btn btn-3"
            type="button"
            on:click=move |_| crate::browser::go_to(&Route::Report.href(), if run { "validate" } else { "findings" })
        >
            {words.of(text)}
        </button>
    }
    .into_any()
}
