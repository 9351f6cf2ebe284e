//! The picture of a student's enrollments, under the sentence that it shows.

mod events;
mod layout;
mod picture;

use leptos::prelude::*;

use super::case::Case;
use super::story::story;
use crate::state::use_kit;
use events::Events;
use picture::picture;

/// The enrollments as bars over days, and below them where and when two definitions look.
#[component]
pub(super) fn Timeline(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let year = Memo::new(move |_| kit.attempt.with(|attempt| attempt.year));
    let title = move || {
        case.subject.with(|subject| {
            let decided_on = case.decided_record();
            subject.as_ref().map(|subject| words.story(story(subject, decided_on, year.get())))
        })
    };
    let unit = move || {
        case.pair(|subject, walks| {
            let shown = layout::shown(subject, walks, year.get());
            words.picture_unit(shown.from, shown.to, subject.stays.len() - shown.stays.len())
        })
    };
    let drawn = move || case.pair(|subject, walks| picture(kit, subject, walks, year.get(), case.decided_record()));
    view! {
        <figure class="fig timeline">
            <figcaption>
                <h2 class="finding">{title}</h2>
                <p class="unit">{unit}</p>
            </figcaption>
            <div class="timeline-wide">{drawn}</div>
            <Events case=case/>
        </figure>
    }
}
