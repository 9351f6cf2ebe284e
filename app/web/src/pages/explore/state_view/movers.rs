use leptos::prelude::*;
use words::Names;
use words::screen::{Exploring, StateViews};
use workshop::two_passes::{Mover, TwoPasses};

use crate::pages::explore::View;
use crate::parts::{Crossing, FlipLine, flip_line};

/// The most students listed on each side.
const MOST_LISTED: usize = 40;

/// Who leaves and who enters, each with the clause and with where the student was found.
pub(super) fn lists(view: View, two: &TwoPasses) -> AnyView {
    let sides = [(StateViews::Leave, Crossing::Leaves, &two.leave), (StateViews::Enter, Crossing::Enters, &two.enter)];
    let sides: Vec<AnyView> =
        sides.into_iter().map(|(heading, crossing, movers)| side(view, two, heading, crossing, movers)).collect();
    view! { <div class="flips">{sides}</div> }.into_any()
}

fn side(view: View, two: &TwoPasses, heading: StateViews, crossing: Crossing, movers: &[Mover]) -> AnyView {
    let words = view.kit.words();
    let lines: Vec<AnyView> =
        movers.iter().take(MOST_LISTED).map(|one| flip_line(crossing, &line(view, two, one), None)).collect();
    let more = (movers.len() > lines.len())
        .then(|| view! { <p class="hint">{words.first_shown(lines.len(), movers.len())}</p> });
    let nobody = movers.is_empty().then(|| view! { <p class="mute">{words.of(Exploring::Nobody)}</p> });
    let class = if movers.is_empty() { "num" } else { "num moves" };
    view! {
        <div>
            <h2><span class=class translate="no">{movers.len().to_string()}</span> " " {words.of(heading)}</h2>
            {nobody}
            <ul class="flip-list">{lines}</ul>
            {more}
        </div>
    }
    .into_any()
}

fn line(view: View, two: &TwoPasses, one: &Mover) -> FlipLine {
    let words = view.kit.words();
    view.kit.derived.desk.with_untracked(|desk| {
        let names = Names { district: &desk.district, roster: &desk.roster };
        let told = words.exit_and_after(names, one.exited, one.found, Some(two.by));
        // Whoever was found is told by the place; whoever enters, by what the district believed.
        let why = if one.found.is_some() { told } else { format!("{told} {}", words.step(&one.step, names)) };
        FlipLine {
            student_id: desk.roster.student_id(one.student).to_owned(),
            name: desk.name_of(one.student),
            why,
            question: words.question(one.step.clause.question()),
        }
    })
}
