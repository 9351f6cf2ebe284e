use engine::evaluate::Outcome;
use leptos::prelude::*;

/// The name of an outcome's mark and color.
pub fn outcome_class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Dropout => "dropout",
        Outcome::Graduate => "graduate",
        Outcome::Transfer => "transfer",
        Outcome::Continuing => "continuing",
        Outcome::Completer => "completer",
        Outcome::Removed => "removed",
        Outcome::NotConsidered => "none",
    }
}

/// A mark inside a picture. `class` says counted (`mk-c`), not counted (`mk-n`), entering (`mk-in`) or leaving (`mk-out`).
pub fn mark_at(outcome: Outcome, class: &'static str, x: f64, y: f64, size: f64) -> impl IntoView {
    let name = outcome_class(outcome);
    view! {
        <g>
            <use
                href=format!("#m-{name}")
                class=format!("mk {class} o-{name}")
                x=format!("{:.1}", x - size / 2.0)
                y=format!("{:.1}", y - size / 2.0)
                width=size
                height=size
            ></use>
        </g>
    }
}

/// A mark inside text.
#[component]
pub fn Mark(
    /// What became of the student.
    outcome: Outcome,
    /// Larger, beside a name.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let class = if outcome == Outcome::Dropout { "mk-c" } else { "mk-n" };
    let size = if large { "mark mark-lg" } else { "mark" };
    view! {
        <svg class=size viewBox="-9 -9 18 18" aria-hidden="true">
            {mark_at(outcome, class, 0.0, 0.0, 16.0)}
        </svg>
    }
}
