use engine::evaluate::Outcome;
use leptos::prelude::*;

use super::mark_at;

/// How a student stands to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crossing {
    /// Under which the line runs.
    Counted,
    /// Over which the line runs.
    NotCounted,
    /// Whom the line now takes in.
    Enters,
    /// Whom the line now leaves out.
    Leaves,
}

/// The crossing of the line as a small drawing inside text.
#[component]
pub fn Glyph(
    /// Which crossing.
    crossing: Crossing,
) -> impl IntoView {
    let mark = |class, x, y, size| mark_at(Outcome::Dropout, class, x, y, size);
    match crossing {
        Crossing::Counted => view! {
            <svg class="mark glyph" viewBox="0 0 20 20" aria-hidden="true">
                <path class="theline" d="M1 3Q1 17 5 17H15Q19 17 19 3"></path>
                {mark("mk-c", 10.0, 9.0, 11.0)}
            </svg>
        }
        .into_any(),
        Crossing::NotCounted => view! {
            <svg class="mark glyph" viewBox="0 0 20 20" aria-hidden="true">
                <path class="theline" d="M1 2.5H19"></path>
                {mark("mk-n", 10.0, 11.5, 11.0)}
            </svg>
        }
        .into_any(),
        Crossing::Enters => view! {
            <svg class="mark glyph glyph-wide" viewBox="0 0 34 20" aria-hidden="true">
                <path class="theline flip" d="M1 2.5H12Q16 2.5 16 6.5V14Q16 18 20 18H33"></path>
                {mark("mk-n", 8.0, 11.5, 10.0)}
                {mark("mk-in", 25.0, 9.0, 11.0)}
            </svg>
        }
        .into_any(),
        Crossing::Leaves => view! {
            <svg class="mark glyph glyph-wide" viewBox="0 0 34 20" aria-hidden="true">
                <path class="theline flip" d="M1 18H12Q16 18 16 14V6.5Q16 2.5 20 2.5H33"></path>
                {mark("mk-c", 8.0, 9.0, 10.0)}
                {mark("mk-out", 25.0, 11.5, 10.0)}
            </svg>
        }
        .into_any(),
    }
}
