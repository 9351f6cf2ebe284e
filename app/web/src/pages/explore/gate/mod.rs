//! Predict, then reveal: while the room guesses, the answer is not on the page.

mod asking;
mod kept;
mod revealed;
mod room;

use leptos::prelude::*;
use words::screen::Gate as Text;
use workshop::predictions::Asked;

use self::room::Room;
use super::View;
use crate::state::Memo;

/// The gate before the answer of a view.
pub(super) struct Gate {
    /// The question to the room, or the button that asks it; it stands over the answer.
    pub(super) panel: AnyView,
    /// The predictions of earlier questions.
    pub(super) kept: AnyView,
    /// Whether the answer, in any form, must stay off the page.
    pub(super) is_up: Memo<bool>,
}

/// What is going on before the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Closed,
    Asking,
    Revealed,
}

/// The place of the question, and that of the answer.
const PLACE: &str = "gate";

/// The gate that any view may wear. It is put up by its button or by the link (`ask=` and what is asked).
pub(super) fn gate(view: View) -> Gate {
    let room = Room { view, poll: view.kit.exploration.poll(view.kind) };
    room.arrive();
    let phase = Memo::new(move |_| {
        let is_revealed = room.poll.revealed.with(Option::is_some);
        match (room.asked(), is_revealed) {
            (_, true) => Phase::Revealed,
            (Some(_), false) => Phase::Asking,
            (None, false) => Phase::Closed,
        }
    });
    let is_up = Memo::new(move |_| phase.get() == Phase::Asking);
    let kept = view! { {move || kept::kept(view.kit)} }.into_any();
    let shown = move || match phase.get() {
        Phase::Closed => closed(room),
        Phase::Asking => asking::asking(room),
        Phase::Revealed => revealed::revealed(room),
    };
    let is_closed = move || phase.get() == Phase::Closed;
    let panel = view! { <section class="gate" class:closed=is_closed id=PLACE tabindex="-1">{shown}</section> };
    Gate { panel: panel.into_any(), kept, is_up }
}

fn closed(room: Room) -> AnyView {
    let ask = move |_| {
        let first = room.may_be_asked().first().copied().unwrap_or(Asked::Count);
        let needs_a_rate = first == Asked::Rate && !room.has_rate();
        room.put_up(if needs_a_rate { Asked::Count } else { first });
    };
    view! {
        <button class="btn btn-2 btn-sm noprint" type="button" on:click=ask>
            {room.view.kit.words().of(Text::AskFirst)}
        </button>
    }
    .into_any()
}
