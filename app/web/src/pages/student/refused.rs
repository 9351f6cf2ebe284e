use engine::certification::{Obstacle, Role, User};
use leptos::prelude::*;

use crate::parts::{Obstacles, hand_over_to, school_name};
use crate::state::use_kit;

/// Why a principal may not open the page of another school's student, and who may.
#[component]
pub(super) fn Refused(
    /// The student's number.
    student_id: String,
    /// The principal's school.
    own: String,
    /// The schools whose principals may.
    schools: Vec<String>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let names: Vec<String> = schools.iter().map(|school| school_name(kit, school)).collect();
    view! {
        <h1>{words.student_page(&student_id)}</h1>
        <section class="refuse not-yours">
            <Obstacles obstacles=vec![Obstacle::OtherSchool { own }]/>
            <p>{words.who_may_open(&names)}</p>
            <p class="actions">
                {hand_over_to(kit, User::of_district(Role::DataSteward))}
            </p>
        </section>
    }
}
