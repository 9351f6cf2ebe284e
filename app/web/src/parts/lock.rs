use leptos::prelude::*;

/// The sign of a button that cannot be used yet.
#[component]
pub fn Lock() -> impl IntoView {
    view! {
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path class="sign-lock" d="M3.5 8h11v8h-11zM6 8V5.4a3 3 0 0 1 6 0V8"></path>
        </svg>
    }
}
