use leptos::prelude::*;
use words::Words;
use words::screen::Exploring;

use super::{Crossing, Glyph};
use crate::route::Route;

/// One student who changes places, with the step that parts the two definitions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlipLine {
    /// The student's number.
    pub student_id: String,
    /// The student's name.
    pub name: String,
    /// What decided where the student is not counted.
    pub why: String,
    /// The question that this answers.
    pub question: String,
}

/// The students who enter a count, or those who leave it.
pub fn flip_list(words: Words, crossing: Crossing, lines: &[FlipLine]) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="mute">{words.of(Exploring::Nobody)}</p> }.into_any();
    }
    // Who enters was kept out before; who leaves is kept out now.
    let when = words.of(if crossing == Crossing::Enters { Exploring::Before } else { Exploring::Now });
    let items: Vec<AnyView> = lines.iter().map(|line| flip_line(crossing, line, Some(&when))).collect();
    view! { <ul class="flip-list">{items}</ul> }.into_any()
}

/// One student of such a list; `when` says of which side the reason speaks.
pub fn flip_line(crossing: Crossing, line: &FlipLine, when: Option<&str>) -> AnyView {
    let href = Route::Student(line.student_id.clone()).href();
    view! {
        <li>
            <Glyph crossing=crossing/>
            <div>
                <a class="sid" href=href translate="no">{line.student_id.clone()}</a>
                " " <span translate="no">{line.name.clone()}</span>
                <p>
                    <span class="mute">{when.map(str::to_owned)}</span> " " {line.why.clone()} " "
                    <span class="src">{line.question.clone()}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}
