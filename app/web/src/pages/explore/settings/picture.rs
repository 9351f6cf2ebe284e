use leptos::prelude::*;
use words::screen::{Exploring, StateViews};

use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, GROUPS, HeldRoll, Seat, figure};

/// The roll under the turned definition, with what moved in orange over where the line was.
pub(super) fn picture(view: View) -> AnyView {
    if view.was.with(Result::is_err) || view.is.with(Result::is_err) {
        return ().into_any();
    }
    let words = view.kit.words();
    let all = view.kit.derived.bundles.with(|bundles| bundles.as_ref().map_or(0, |bundles| bundles.student_count()));
    let seats = if all <= HeldRoll::MOST_SEATS { everyone(view) } else { Vec::new() };
    let groups @ [stay, enter, leave] = view.flips.with(|flips| [flips.stay, flips.enter.len(), flips.leave.len()]);
    let held = HeldRoll { all, groups, seats };
    let mut rows: Vec<Vec<String>> =
        GROUPS.into_iter().zip(groups).map(|(group, count)| vec![words.of(group), count.to_string()]).collect();
    rows.push(vec![words.of(Exploring::CountedNever), held.never().to_string()]);
    let drawn = figure(
        view.kit,
        Figure {
            id: "who-is-counted",
            finding: words.held_finding(stay + leave, stay + enter, all),
            unit: held.unit(view.kit),
            picture: held.picture(view.kit),
            says: words.held_says(groups, held.never()),
            table: DataTable {
                caption: words.of(Exploring::WhoIsCounted),
                head: vec![words.of(Exploring::WhoIsCounted), words.of(StateViews::Students)],
                rows,
                foot: Some(vec![words.of(Exploring::Together), all.to_string()]),
                numbers_from: 1,
            },
            colophon: view.colophon(),
        },
    );
    view! { <div class="bigroll">{drawn}</div> }.into_any()
}

/// Every student.
fn everyone(view: View) -> Vec<Seat> {
    let (Ok(before), Ok(after)) = (view.before.get(), view.after.get()) else { return Vec::new() };
    view.kit.derived.desk.with_untracked(|desk| {
        let pairs = before.determinations.iter().zip(&after.determinations);
        let seat = |(before, after): (&engine::evaluate::Determination, &engine::evaluate::Determination)| Seat {
            student_id: desk.roster.student_id(after.student).to_owned(),
            name: desk.name_of(after.student),
            outcome: after.outcome,
            before: Some(before.is_counted()),
        };
        pairs.map(seat).collect()
    })
}
