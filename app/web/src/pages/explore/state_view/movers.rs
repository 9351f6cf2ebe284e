use std::sync::Arc;

use leptos::prelude::*;
use words::Names;
use words::screen::StateViews;
use workshop::two_passes::{Mover, Stage, TwoPasses};

use super::Seen;
use crate::pages::explore::View;
use crate::pages::explore::explained::line_of;
use crate::parts::{Crossing, StudentLine, StudentList, student_list};
use crate::state::Shared;

/// Who leaves and who enters, each with the clause and with where the student was found.
///
/// No list tells more than the stage that shows.
pub(super) fn lists(view: View, seen: &Shared<Seen>, stage: Stage) -> AnyView {
    let sides =
        [(Stage::Found, StateViews::Leave, Crossing::Leaves), (Stage::Lost, StateViews::Enter, Crossing::Enters)];
    let sides: Vec<AnyView> = sides
        .into_iter()
        .filter(|(from, ..)| stage >= *from)
        .map(|(_, heading, crossing)| side(view, seen, heading, crossing))
        .collect();
    view! { <div class="flips">{sides}</div> }.into_any()
}

fn movers(two: &TwoPasses, crossing: Crossing) -> &[Mover] {
    if crossing == Crossing::Leaves { &two.leave } else { &two.enter }
}

fn side(view: View, seen: &Shared<Seen>, heading: StateViews, crossing: Crossing) -> AnyView {
    let all = movers(&seen.two, crossing).len();
    let seen = Shared::clone(seen);
    let lines = Arc::new(move |most| {
        let movers = movers(&seen.two, crossing).iter().take(most);
        movers.map(|one| line(view, &seen.two, one, crossing)).collect()
    });
    let id = if crossing == Crossing::Leaves { "found-enrolled" } else { "lost-transfers" };
    let list = StudentList { id, class: "flip-list", all, columns: Vec::new(), lines };
    view! {
        <div>
            <h2>
                <span class="num" class:moves=all != 0 translate="no">{all.to_string()}</span> " "
                {view.kit.words().of(heading)}
            </h2>
            {student_list(view.kit, list)}
        </div>
    }
    .into_any()
}

fn line(view: View, two: &TwoPasses, one: &Mover, crossing: Crossing) -> StudentLine {
    let words = view.kit.words();
    view.kit.derived.desk.with_untracked(|desk| {
        let names = Names { district: &desk.district, roster: &desk.roster };
        let told = words.exit_and_after(names, one.exited, one.found, Some(two.by));
        StudentLine {
            crossing: Some(crossing),
            // Whoever was found is told by the place; whoever enters, by what the district believed.
            why: if one.found.is_some() { told } else { format!("{told} {}", words.step(&one.step, names)) },
            question: words.question(one.step.clause.question()),
            ..line_of(desk, one.student)
        }
    })
}
