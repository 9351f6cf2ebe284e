use leptos::prelude::*;

use crate::parts::Page;

/// In work.
#[component]
pub(super) fn StudentPage(student_id: String) -> impl IntoView {
    let _ = student_id;
    view! { <Page><h1>"In work"</h1></Page> }
}
