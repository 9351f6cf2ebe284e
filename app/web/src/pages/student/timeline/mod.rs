//! The picture of a student's enrollments, under the sentence that it shows.

mod events;
mod labels;
mod layout;
mod picture;
#[cfg(test)]
mod tests;

use leptos::prelude::*;

use super::case::Case;
use super::story::story;
use crate::state::use_kit;

/// The enrollments as bars over days, and below them where and when two definitions look.
#[component]
pub(super) fn Timeline(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let year = kit.attempt.with(|attempt| attempt.year);
        let decided_on = case.decided_record();
        case.pair(|subject, walks| {
            let shown = layout::shown(subject, walks, year);
            let left_out = subject.stays.len() - shown.stays.len();
            view! {
                <figure class="fig timeline">
                    <figcaption>
                        <h2 class="finding">{words.story(story(subject, decided_on, year))}</h2>
                        <p class="unit">{words.picture_unit(shown.from, shown.to, left_out)}</p>
                    </figcaption>
                    <div class="timeline-wide">{picture::picture(kit, subject, walks, year, decided_on, &shown)}</div>
                    {events::list(words, subject, walks, &shown.stays)}
                </figure>
            }
            .into_any()
        })
    }
}
