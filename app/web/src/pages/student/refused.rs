use engine::certification::{Obstacle, Role, User};
use leptos::prelude::*;

use crate::parts::Obstacles;
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
    let names: Vec<String> = kit.derived.desk.with_untracked(|desk| {
        let lea = kit.attempt.with_untracked(|attempt| attempt.lea_id.clone());
        let name = |id: &String| {
            desk.district.school(&lea, id).map_or_else(|| id.clone(), |school| school.school_name.clone())
        };
        schools.iter().map(name).collect()
    });
    view! {
        <h1>{words.student_page(&student_id)}</h1>
        <section class="refuse not-yours">
            <Obstacles obstacles=vec![Obstacle::OtherSchool { own }]/>
            <p>{words.who_may_open(&names)}</p>
            <p class="actions">
                <button
                    class="btn btn-2"
                    type="button"
                    on:click=move |_| kit.hand_over(User::of_district(Role::DataSteward))
                >
                    {words.hand_over_to(Role::DataSteward)}
                </button>
            </p>
        </section>
    }
}
