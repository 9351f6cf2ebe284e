use engine::certification::Level;
use leptos::prelude::*;
use words::screen::Calpads as Text;

use crate::state::{Memo, use_kit};

/// The steps of the latest revision, drawn as the line: it dips under the present one.
#[component]
pub(super) fn Steps() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    // How many of the five steps are done; none before there is a revision.
    let here = Memo::new(move |_| {
        kit.derived.standing.with(|standing| {
            let calpads = standing.calpads()?;
            let revision = calpads.revision?;
            Some(match calpads.level {
                Level::None => usize::from(revision.is_reviewed),
                Level::One => 2,
                Level::Two => 3,
                Level::Partner => 4,
            })
        })
    });
    let steps = [
        (Text::Created, Text::FromTheStore),
        (Text::Reviewed, Text::ByTheDistrict),
        (Text::LevelOne, Text::BySteward),
        (Text::LevelTwo, Text::BySuperintendent),
        (Text::Certified, Text::ByPartner),
    ];
    let steps: Vec<AnyView> = steps
        .into_iter()
        .enumerate()
        .map(|(at, (name, by))| {
            let is_here = move || here.get() == Some(at);
            view! {
                <li class:on=is_here aria-current=move || is_here().then_some("step")>
                    <b>{words.of(name)}</b>
                    <span class="small">{words.of(by)}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="lined steps">{steps}<li class="rest" aria-hidden="true"></li></ol> }
}
