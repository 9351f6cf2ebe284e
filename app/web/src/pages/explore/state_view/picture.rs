use engine::choice::Choice;
use leptos::prelude::*;
use words::screen::StateViews;
use workshop::two_passes::{Stage, TwoPasses};

use super::{Seen, name, stages_of};
use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, Layout, Seat, figure, strip};

/// Up to this many students are all shown; of more, only those who change places.
const MOST_SHOWN: usize = 120;
/// Of those as many are drawn as one row holds.
const MOST_MOVING: usize = 40;

const LAYOUTS: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, per_row: 40, size: 18.0, labels: true },
    Layout { class: "narrow", width: 350.0, per_row: 20, size: 11.5, labels: false },
    Layout { class: "paper", width: 650.0, per_row: 30, size: 15.0, labels: true },
];

/// The students at a stage, with the line of its count.
pub(super) fn figure_of(view: View, seen: &Seen, stage: Stage) -> AnyView {
    let (words, two) = (view.kit.words(), &seen.two);
    let has_lost = seen.passes.has_lost_transfers();
    let seats = seats(view, two, stage);
    let layouts = view.kit.room.shown(&LAYOUTS).filter(|_| !seats.is_empty());
    let strips: Vec<AnyView> = layouts.map(|layout| strip(view.kit, &seats, "", layout).into_any()).collect();
    let all = two.district.determinations.len();
    let explains = match stage {
        Stage::District => StateViews::DistrictSays,
        Stage::Found => StateViews::FoundSays,
        Stage::Lost => StateViews::LostSays,
        Stage::State => StateViews::StateSays,
    };
    let mut unit = format!("{} {}", words.of(explains), words.of(StateViews::Unit));
    if all > MOST_SHOWN {
        unit = format!("{unit} {}", words.shows_only_movers(seats.len(), all));
    }
    let notes = [(seen.passes.are_one(), StateViews::AreOne), (!has_lost, StateViews::NoLostTransfers)];
    let notes: Vec<AnyView> = notes
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, text)| view! { <p class="hint">{words.of(text)}</p> }.into_any())
        .collect();
    let picture = view! { {strips} {notes} }.into_any();
    let rows = stages_of(has_lost).into_iter().map(|stage| {
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
            says: words.stage_sum(two),
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

/// The seats that are drawn: everyone, or of many those who change places at some stage.
fn seats(view: View, two: &TwoPasses, stage: Stage) -> Vec<Seat> {
    let shows_all = two.district.determinations.len() <= MOST_SHOWN;
    let moves = two.at(Stage::ALL[Stage::ALL.len() - 1]).map(|(one, was)| one.is_counted() != was);
    view.kit.derived.desk.with_untracked(|desk| {
        two.at(stage)
            .zip(moves)
            .filter(|(_, moves)| shows_all || *moves)
            .take(if shows_all { MOST_SHOWN } else { MOST_MOVING })
            .map(|((one, was), _)| Seat {
                student_id: desk.roster.student_id(one.student).to_owned(),
                name: desk.name_of(one.student),
                outcome: one.outcome,
                before: Some(was),
            })
            .collect()
    })
}
