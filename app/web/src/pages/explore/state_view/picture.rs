use engine::evaluate::Determination;
use leptos::prelude::*;
use words::screen::StateViews;
use workshop::desk::Desk;
use workshop::two_passes::{Stage, TwoPasses};

use super::{Seen, name, stages_of};
use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, HeldRoll, Seat, figure};
use crate::route::{ExploreView, Explored, Route};

/// The students at a stage, with the line of its count.
pub(super) fn figure_of(view: View, seen: &Seen, stage: Stage) -> AnyView {
    let (words, two) = (view.kit.words(), &seen.two);
    let has_lost = seen.passes.has_lost_transfers();
    let held = held(view, two, stage);
    let explains = match stage {
        Stage::District => StateViews::DistrictSays,
        Stage::Found => StateViews::FoundSays,
        Stage::Lost => StateViews::LostSays,
        Stage::State => StateViews::StateSays,
    };
    let unit = format!("{} {}", words.of(explains), held.unit(view.kit));
    let notes = [(seen.passes.are_one(), StateViews::AreOne), (!has_lost, StateViews::NoLostTransfers)];
    let notes: Vec<AnyView> = notes
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, text)| view! { <p class="hint">{words.of(text)}</p> }.into_any())
        .collect();
    let way_on = (!has_lost).then(|| {
        let explored = Explored { definition: Some("calpads-1.24".to_owned()), ..Explored::of(ExploreView::StateView) };
        view! { <p><a href=Route::Explore(explored).href()>{words.of(StateViews::SeeCalpads)}</a></p> }
    });
    let picture = view! { {held.picture(view.kit)} {notes} {way_on} }.into_any();
    let rows = stages_of(has_lost).into_iter().filter(|one| *one <= stage).map(|stage| {
        let moved = match stage {
            Stage::Found => format!("−{}", two.leave.len()),
            Stage::Lost => format!("+{}", two.enter.len()),
            Stage::District | Stage::State => String::new(),
        };
        vec![words.of(name(stage)), moved, two.count_at(stage).to_string()]
    });
    let mut colophon = view.colophon();
    colophon.push(words.found_by(two.by));
    figure(
        view.kit,
        Figure {
            id: "two-passes",
            finding: words.stage_finding(stage, two),
            unit,
            picture,
            says: words.stage_sum(stage, two),
            table: DataTable {
                caption: words.of(StateViews::Stages),
                head: [StateViews::Step, StateViews::Change, StateViews::Students].map(|text| words.of(text)).into(),
                rows: rows.collect(),
                foot: None,
                numbers_from: 1,
            },
            colophon,
        },
    )
}

/// The students at a stage, held against the stage before.
fn held(view: View, two: &TwoPasses, stage: Stage) -> HeldRoll {
    let mut held = HeldRoll { all: two.district.determinations.len(), ..HeldRoll::default() };
    for (one, was) in two.at(stage) {
        match (was, one.is_counted()) {
            (true, true) => held.groups[0] += 1,
            (false, true) => held.groups[1] += 1,
            (true, false) => held.groups[2] += 1,
            (false, false) => {}
        }
    }
    if held.all <= HeldRoll::MOST_SEATS {
        let seat = |desk: &Desk, one: &Determination, was: bool| Seat {
            student_id: desk.roster.student_id(one.student).to_owned(),
            name: desk.name_of(one.student),
            outcome: one.outcome,
            before: Some(was),
        };
        let seats = |desk: &Desk| two.at(stage).map(|(one, was)| seat(desk, one, was)).collect();
        held.seats = view.kit.derived.desk.with_untracked(|desk| seats(desk));
    }
    held
}
