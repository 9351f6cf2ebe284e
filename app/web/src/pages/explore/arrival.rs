use leptos::prelude::*;
use words::screen::Exploring;

use crate::route::{Explored, Route};
use crate::state::{Kind, Kit, Making, Refused};

/// What a link's district asks for.
pub(super) enum Asked {
    /// Nothing: it is open, or none is named.
    Nothing,
    /// To be made and opened.
    District(Box<Making>),
    /// What it asks for is not done, and why.
    Refused(Exploring),
}

/// What to do about the district that a link names: nothing is opened where work would be lost.
pub(super) fn asked(kit: Kit, explored: &Explored) -> Asked {
    let Some(named) = explored.district.as_deref() else { return Asked::Nothing };
    if kit.opened.with_untracked(|opened| opened.info.key == named) {
        return Asked::Nothing;
    }
    let Some(scenario) = scenarios::find(named) else {
        return Asked::Refused(Exploring::DistrictUnknown);
    };
    let is_safe =
        kit.saving.is_kept.get_untracked() || kit.attempt.with_untracked(workshop::attempt::Attempt::is_untouched);
    if !is_safe {
        return Asked::Refused(Exploring::DistrictKept);
    }
    Asked::District(Box::new(Making::of_scenario(&scenario, None)))
}

/// What of the link was not followed, piece by piece.
pub(super) fn troubles(kit: Kit, note: Option<Exploring>, kind: Kind, refused: &[Refused]) -> AnyView {
    let words = kit.words();
    let ids: Vec<&'static str> = kind.definitions().iter().map(|definition| definition.id).collect();
    let mut lines: Vec<AnyView> = Vec::new();
    if let Some(note) = note {
        let way_out = view! { <a href=Route::Districts.href()>{words.of(Exploring::OpenDistricts)}</a> };
        lines.push(view! { <li>{words.of(note)} " " {way_out}</li> }.into_any());
    }
    for one in refused {
        let text = match one {
            Refused::Piece(piece) => words.link_piece_refused(piece),
            Refused::Definition(given) => words.link_definition_refused(given, kind == Kind::Class, &ids),
            Refused::Locked(knob) => words.link_setting_locked(*knob),
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
