use engine::choice::Choice;
use engine::evaluate::ClassOf;
use leptos::prelude::*;
use workshop::predictions::{Asked, Prediction, Question};
use workshop::two_passes::{Passes, TwoPasses};

use super::super::View;
use super::PLACE;
use crate::browser::focus_later;
use crate::route::ExploreView;
use crate::state::{Kind, Poll};

/// The groups in front of the gate, and what they committed.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// The view that wears the gate.
    pub(super) view: View,
    /// What was asked and committed; it outlives the view.
    pub(super) poll: Poll,
}

impl Room {
    /// Follows the link, or goes on with the question that was asked before the view changed.
    pub(super) fn arrive(self) {
        // What another view revealed is kept with the predictions, and no longer asked.
        if self.poll.revealed.with_untracked(Option::is_some) {
            self.poll.clear(None);
        }
        let named = untrack(|| self.view.own.get("ask")).and_then(|slug| Asked::from_slug(&slug));
        match named.filter(|asked| self.may_be_asked().contains(asked)) {
            // A link asks what another question's guesses do not answer.
            Some(asked) if self.poll.asked.get_untracked() != Some(asked) => self.poll.clear(Some(asked)),
            Some(_) => {}
            None => self.tell_link(),
        }
    }

    fn tell_link(self) {
        let asked = self.poll.asked.get_untracked().filter(|asked| self.may_be_asked().contains(asked));
        self.view.own.set("ask", asked.map(|asked| asked.slug().to_owned()));
    }

    /// What is asked.
    pub(super) fn asked(self) -> Option<Asked> {
        self.poll.asked.get()
    }

    /// Asks something else about the same.
    pub(super) fn ask(self, asked: Asked) {
        self.poll.asked.set(Some(asked));
        self.tell_link();
    }

    /// Asks, of nobody yet.
    pub(super) fn put_up(self, asked: Asked) {
        self.poll.clear(Some(asked));
        self.tell_link();
        focus_later(PLACE);
    }

    /// Takes the gate away with what was committed.
    pub(super) fn take_down(self) {
        self.poll.clear(None);
        self.tell_link();
        focus_later(PLACE);
    }

    /// Asks the same of everyone again.
    pub(super) fn start_over(self) {
        self.poll.clear(self.poll.asked.get_untracked());
    }

    /// Whether the definition is one of a class.
    pub(super) fn is_of_class(self) -> bool {
        self.view.kind == Kind::Class
    }

    /// What may be asked in the view: its own questions before those of every view.
    pub(super) fn may_be_asked(self) -> Vec<Asked> {
        match self.view.shows {
            ExploreView::ManyRates => Asked::OF_ALL.into(),
            _ if self.is_of_class() => Asked::OF_CLASS.into(),
            ExploreView::StateView => {
                let has_lost = self.passes().is_some_and(|passes| passes.has_lost_transfers());
                let own = Asked::OF_PASSES.into_iter().filter(|asked| has_lost || *asked != Asked::Lost);
                own.chain(Asked::OF_YEAR).collect()
            }
            _ => Asked::OF_YEAR.into(),
        }
    }

    /// The view that answers what another view asked; none where the present one does.
    pub(super) fn is_asked_in(self) -> Option<ExploreView> {
        let asked = self.asked().filter(|asked| !self.may_be_asked().contains(asked))?;
        Some(match asked {
            Asked::Differ | Asked::Spread => ExploreView::ManyRates,
            Asked::Elsewhere | Asked::Lost => ExploreView::StateView,
            Asked::Rate | Asked::Count | Asked::Enter | Asked::Leave => ExploreView::Settings,
        })
    }

    fn passes(self) -> Option<Passes> {
        self.view.turned.with(Passes::of)
    }

    /// The answer to a question about the definition as turned, or about all of them.
    pub(super) fn answer(self, asked: Asked) -> Option<i64> {
        let view = self.view;
        if let Some(all) = view.all {
            return asked.answer_of_all(&*all.get()?);
        }
        let (lea, year) = view.kit.attempt.with(|at| (at.lea_id.clone(), at.year));
        if self.is_of_class() {
            let class = ClassOf(view.kit.opened.with(|opened| opened.info.class));
            return view
                .kit
                .derived
                .desk
                .with(|desk| view.turned.with(|turned| asked.answer_of_class(desk, turned, &lea, class)));
        }
        if Asked::OF_PASSES.contains(&asked) {
            let passes = self.passes()?;
            let made =
                view.kit.derived.desk.with(|desk| TwoPasses::make(desk, (&passes.district, &passes.state), &lea, year));
            return asked.answer_of_passes(&made.ok()?);
        }
        view.before.with(|before| view.after.with(|after| asked.answer(before.as_ref().ok()?, after.as_ref().ok()?)))
    }

    /// Whether the definition as turned has a rate.
    pub(super) fn has_rate(self) -> bool {
        self.answer(Asked::Rate).is_some()
    }

    /// The question as it stands.
    pub(super) fn question(self) -> Option<Question> {
        let asked = self.asked()?;
        let (year, day) = self.view.kit.attempt.with(|attempt| (attempt.year, attempt.day));
        let (district, fingerprint) =
            self.view.kit.opened.with(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
        let of_all =
            Question { district, fingerprint, year, day, definition: String::new(), changes: Vec::new(), asked };
        if Asked::OF_ALL.contains(&asked) {
            return Some(of_all);
        }
        self.view.start.with(|start| {
            let question = Question { definition: start.id.to_owned(), ..of_all };
            Some(self.view.turned.with(|turned| question.with_changes(start, turned)))
        })
    }

    /// Whether the guesses are about another question than the one that stands.
    pub(super) fn is_about_another(self) -> bool {
        self.poll.about.with(|about| about.is_some() && *about != self.question())
    }

    /// Shows the answer, and keeps what was guessed.
    pub(super) fn reveal(self) {
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
