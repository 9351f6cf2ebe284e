use leptos::prelude::*;
use words::screen::Exploring;

use super::turning::{Refused, event_definitions};
use crate::route::{Explored, Route};
use crate::state::{Kit, open_scenario};

/// Opens the district that a link names, unless work would be lost; otherwise says why not.
pub(super) fn open_district(kit: Kit, explored: &Explored) -> Option<Exploring> {
    let named = explored.district.as_deref()?;
    if kit.opened.with_untracked(|opened| opened.info.key == named) {
        return None;
    }
    let Some(scenario) = scenarios::find(named) else {
        return Some(Exploring::DistrictUnknown);
    };
    let is_safe =
        kit.saving.is_kept.get_untracked() || kit.attempt.with_untracked(workshop::attempt::Attempt::is_untouched);
    if !is_safe {
        return Some(Exploring::DistrictKept);
    }
    kit.open(open_scenario(&scenario));
    None
}

/// What of the link was not followed, piece by piece.
pub(super) fn troubles(kit: Kit, note: Option<Exploring>, refused: &[Refused]) -> AnyView {
    let words = kit.words();
    let ids: Vec<&'static str> = event_definitions().iter().map(|definition| definition.id).collect();
    let mut lines: Vec<AnyView> = Vec::new();
    if let Some(note) = note {
        let way_out = view! { <a href=Route::Districts.href()>{words.of(Exploring::OpenDistricts)}</a> };
        lines.push(view! { <li>{words.of(note)} " " {way_out}</li> }.into_any());
    }
    for one in refused {
        let text = match one {
            Refused::Piece(piece) => words.link_piece_refused(piece),
            Refused::Definition(given) => words.link_definition_refused(given, &ids),
            Refused::Setting(error) => words.setting_error(error),
        };
        lines.push(view! { <li>{text}</li> }.into_any());
    }
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="banner refused" role="alert">
            <b>{words.of(Exploring::LinkTrouble)}</b>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}
