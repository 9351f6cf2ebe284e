use std::sync::Arc;

use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Exploring;

use crate::pages::explore::View;
use crate::pages::explore::explained::explained;
use crate::parts::{Crossing, StudentLine, StudentList, student_list};
use crate::route::Route;

/// Up to this many are named among those who stay.
const MOST_NAMED: usize = 40;

/// Who enters, who leaves, and who stays counted.
pub(super) fn flips(view: View) -> AnyView {
    let words = view.kit.words();
    if view.was.with(Result::is_err) || view.is.with(Result::is_err) {
        return ().into_any();
    }
    let (enter, leave, stay) = view.flips.with(|flips| (flips.enter.len(), flips.leave.len(), flips.stay));
    let named: Vec<AnyView> = view.kit.derived.desk.with_untracked(|desk| {
        let named = staying(view, stay).into_iter().map(|student| desk.roster.student_id(student).to_owned());
        named
            .map(|id| (Route::Student(id.clone()).href(), id))
            .map(|(href, id)| view! { " " <a class="sid" href=href translate="no">{id}</a> }.into_any())
            .collect()
    });
    view! {
        <div class="flips">
            {side(view, Crossing::Enters, enter, words.enter_the_count(enter))}
            {side(view, Crossing::Leaves, leave, words.leave_the_count(leave))}
        </div>
        <p class="still">{words.still_counted(stay)} {named}</p>
    }
    .into_any()
}

fn side(view: View, crossing: Crossing, all: usize, heading: String) -> AnyView {
    let id = if crossing == Crossing::Enters { "enter" } else { "leave" };
    let lines = Arc::new(move |most| lines(view, crossing, most));
    let list = StudentList { id, class: "flip-list", all, columns: Vec::new(), lines };
    view! {
        <div>
            <h2><span class="num" class:moves=all != 0 translate="no">{all.to_string()}</span> " " {heading}</h2>
            {student_list(view.kit, list)}
        </div>
    }
    .into_any()
}

/// The students of one side, each with the last step of the definition that does not count them: there the two part.
fn lines(view: View, crossing: Crossing, most: usize) -> Vec<StudentLine> {
    let enters = crossing == Crossing::Enters;
    let students: Vec<StudentIx> = view.flips.with_untracked(|flips| {
        let side = if enters { &flips.enter } else { &flips.leave };
        side.iter().take(most).copied().collect()
    });
    let (uncounting, when) = if enters { (view.start, Exploring::Before) } else { (view.turned, Exploring::Now) };
    let mut lines = uncounting.with_untracked(|definition| explained(view, definition, &students));
    for line in &mut lines {
        line.crossing = Some(crossing);
        line.when = view.kit.words().of(when);
    }
    lines
}

/// Who is counted both before and after, where they are few enough to be named.
fn staying(view: View, stay: usize) -> Vec<StudentIx> {
    let (Ok(was), Ok(is)) = (view.was.get(), view.is.get()) else { return Vec::new() };
    if stay > MOST_NAMED {
        return Vec::new();
    }
    view.kit.derived.bundles.with(|bundles| {
        let stays = |bundle: usize| was.counted[bundle] && is.counted[bundle];
        bundles.as_ref().map(|bundles| bundles.students_where(stays)).unwrap_or_default()
    })
}
