use leptos::prelude::*;

/// A table that stacks its cells where the page is narrow, in a section of its own. Every cell but the row's head says in
/// `data-d` what it holds.
pub fn stacking(class: &'static str, caption: String, heads: Vec<String>, rows: Vec<AnyView>) -> AnyView {
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }.into_any());
    view! {
        <section>
            <table class=format!("stacks {class}")>
                <caption>{caption}</caption>
                <thead><tr>{heads.collect::<Vec<_>>()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
