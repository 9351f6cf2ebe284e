use std::sync::Arc;

use engine::attribution::{Attribution, Part};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Exploring;

use super::View;
use super::picture::player_key;
use crate::pages::explore::explained::explained;
use crate::parts::{Crossing, StudentLine, StudentList, student_list};
use crate::state::Shared;

/// Whom the chosen difference moves: of several, the first that moves someone.
pub(super) fn moved(view: View, attribution: Shared<Attribution>) -> AnyView {
    let list = move || list(view, &attribution);
    view! { <section class="moved" aria-live="polite">{list}</section> }.into_any()
}

fn list(view: View, attribution: &Shared<Attribution>) -> AnyView {
    let focus = view.own.get("focus");
    let parts = &attribution.parts;
    let chosen = parts.iter().position(|part| Some(player_key(&part.player)) == focus.as_deref());
    let Some(chosen) = chosen.or_else(|| parts.iter().position(|part| !part.students.is_empty())) else {
        return ().into_any();
    };
    let (player, all) = (&parts[chosen].player, parts[chosen].students.len());
    let attribution = Shared::clone(attribution);
    let lines = Arc::new(move |most| lines(view, &attribution.parts[chosen], most));
    let heading = view.kit.words().moved_by(player, all);
    let list = StudentList { id: "moved", class: "flip-list", all, columns: Vec::new(), lines };
    view! { <h2>{heading}</h2> {student_list(view.kit, list)} }.into_any()
}

/// Each with its share, and what the definition in hand makes of the student now.
fn lines(view: View, part: &Part, most: usize) -> Vec<StudentLine> {
    let words = view.kit.words();
    let students: Vec<StudentIx> = part.students.iter().take(most).map(|(student, _)| *student).collect();
    let mut lines = view.turned.with_untracked(|turned| explained(view, turned, &students));
    for (line, (_, share)) in lines.iter_mut().zip(&part.students) {
        line.crossing = Some(if share.hundredths() > 0 { Crossing::Enters } else { Crossing::Leaves });
        line.change = words.share(*share);
        line.when = words.of(Exploring::Now);
    }
    lines
}
