//! The class list of a school: its students, what can be done with it, and what was marked on it.

mod buildings;
mod duplicates;
mod found;
mod functions;
mod state;
mod submit;
mod table;

pub(super) use table::{by_state, cell, is_changed_by_state};

use leptos::prelude::*;
use workshop::stars::written_year;

use super::codes::Definitions;
use super::{class, with_list};
use crate::parts::school_name;
use crate::state::{Memo, use_kit};

/// The page.
#[component]
pub(super) fn ListPage(
    /// The school.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let class = class(kit);
    let heading = words.graduation_rate_of(&school_name(kit, &school), &written_year(class));
    let students = {
        let school = school.clone();
        Memo::new(move |_| with_list(kit, &school, |list| list.rows.len()).unwrap_or(0))
    };
    view! {
        <h1>{heading}</h1>
        <p class="lead">{move || words.class_list_says(students.get(), class.0)}</p>
        <functions::Functions school=school.clone()/>
        <buildings::Buildings school=school.clone()/>
        <duplicates::Duplicates school=school.clone()/>
        <table::Students school=school.clone()/>
        <found::Found school=school.clone()/>
        <submit::Submit school=school.clone()/>
        <state::OfTheState school=school/>
        <Definitions/>
    }
}
