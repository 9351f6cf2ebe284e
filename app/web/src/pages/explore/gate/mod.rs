//! Predict, then reveal: while the room guesses, the answer is not on the page.

mod asking;
mod kept;
mod revealed;

use engine::choice::Choice;
use engine::evaluate::ClassOf;
use leptos::prelude::*;
use words::screen::Gate as Text;
use workshop::predictions::{Asked, Prediction, Question};

use super::View;
use crate::browser::focus_later;
use crate::state::{Kind, Memo, Poll};

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

/// The groups in front of the gate, and what they committed.
#[derive(Clone, Copy)]
struct Room {
    view: View,
    poll: Poll,
}

/// The place of the question, and that of the answer.
const PLACE: &str = "gate";

/// The gate that any view may wear. It is put up by its button or by the link (`ask=rate|count|enter|leave`).
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
        let has_rate = room.has_rate();
        room.put_up(if has_rate { Asked::Rate } else { Asked::Count });
    };
    view! {
        <button class="btn btn-2 btn-sm noprint" type="button" on:click=ask>
            {room.view.kit.words().of(Text::AskFirst)}
        </button>
    }
    .into_any()
}

impl Room {
    /// Follows the link, or goes on with the question that was asked before the view changed.
    fn arrive(self) {
        let named = untrack(|| self.view.own.get("ask")).and_then(|slug| Asked::from_slug(&slug));
        match named.filter(|asked| self.may_be_asked().contains(asked)) {
            // A link asks what another question's guesses do not answer.
            Some(asked) if self.poll.asked.get_untracked() != Some(asked) => self.poll.clear(Some(asked)),
            Some(_) => {}
            None => self.tell_link(),
        }
    }

    fn tell_link(self) {
        let asked = self.poll.asked.get_untracked();
        self.view.own.set("ask", asked.map(|asked| asked.slug().to_owned()));
    }

    /// What is asked.
    fn asked(self) -> Option<Asked> {
        self.poll.asked.get()
    }

    /// Asks something else about the same.
    fn ask(self, asked: Asked) {
        self.poll.asked.set(Some(asked));
        self.tell_link();
    }

    /// Asks, of nobody yet.
    fn put_up(self, asked: Asked) {
        self.poll.clear(Some(asked));
        self.tell_link();
        focus_later(PLACE);
    }

    /// Takes the gate away with what was committed.
    fn take_down(self) {
        self.poll.clear(None);
        self.tell_link();
        focus_later(PLACE);
    }

    /// Asks the same of everyone again.
    fn start_over(self) {
        self.poll.clear(self.poll.asked.get_untracked());
    }

    /// Whether the definition is one of a class.
    fn is_of_class(self) -> bool {
        self.view.kind == Kind::Class
    }

    /// What may be asked about the definition.
    fn may_be_asked(self) -> &'static [Asked] {
        if self.is_of_class() { &Asked::OF_CLASS } else { Asked::ALL }
    }

    /// The answer to a question about the definition as turned.
    fn answer(self, asked: Asked) -> Option<i64> {
        let view = self.view;
        if !self.is_of_class() {
            return view
                .before
                .with(|before| view.after.with(|after| asked.answer(before.as_ref().ok()?, after.as_ref().ok()?)));
        }
        let class = ClassOf(view.kit.opened.with(|opened| opened.info.class));
        let lea = view.kit.attempt.with(|at| at.lea_id.clone());
        view.kit.derived.desk.with(|desk| view.turned.with(|turned| asked.answer_of_class(desk, turned, &lea, class)))
    }

    /// Whether the definition as turned has a rate.
    fn has_rate(self) -> bool {
        self.answer(Asked::Rate).is_some()
    }

    /// The question as it stands.
    fn question(self) -> Option<Question> {
        let asked = self.asked()?;
        let (year, day) = self.view.kit.attempt.with(|attempt| (attempt.year, attempt.day));
        let (district, fingerprint) =
            self.view.kit.opened.with(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
        self.view.start.with(|start| {
            let definition = start.id.to_owned();
            let question = Question { district, fingerprint, year, day, definition, changes: Vec::new(), asked };
            Some(self.view.turned.with(|turned| question.with_changes(start, turned)))
        })
    }

    /// Whether the guesses are about another question than the one that stands.
    fn is_about_another(self) -> bool {
        self.poll.about.with(|about| about.is_some() && *about != self.question())
    }

    /// Shows the answer, and keeps what was guessed.
    fn reveal(self) {
        let Some(question) = self.poll.about.get() else { return };
        let Some(answer) = untrack(|| self.answer(question.asked)) else { return };
        let prediction = Prediction { question, guesses: self.poll.guesses.get(), answer };
        self.view.kit.predictions.update(|kept| kept.keep(prediction.clone()));
        self.poll.revealed.set(Some(prediction));
        self.poll.asked.set(None);
        self.tell_link();
        focus_later(PLACE);
    }
}
