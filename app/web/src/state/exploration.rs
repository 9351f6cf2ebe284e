use engine::definition::Definition;
use leptos::prelude::*;
use workshop::predictions::{Asked, Guess, Prediction, Question};

use super::Kit;
use super::turning::{Kind, Refused, Turning};
use crate::route::{ExploreView, Explored};

/// The definitions in someone's hands, one of each kind. They outlive a page, so that every view is about the same ones.
#[derive(Clone, Copy)]
pub struct Exploration {
    event: RwSignal<Turning>,
    class: RwSignal<Turning>,
    /// The kind turned last, which the first view shows.
    last: RwSignal<Kind>,
    /// The questions to the room, one of each kind.
    of_event: Poll,
    of_class: Poll,
    /// The work in which they were taken up. Another district begins anew.
    of: StoredValue<String>,
}

/// A question to the room, with what groups committed. It outlives a page: nobody's guess is lost with a change of view.
#[derive(Clone, Copy)]
pub struct Poll {
    /// What is asked; none while nothing is.
    pub asked: RwSignal<Option<Asked>>,
    /// What was committed so far.
    pub guesses: RwSignal<Vec<Guess>>,
    /// What the guesses are about: the question as it stood at the first.
    pub about: RwSignal<Option<Question>>,
    /// The answer beside the guesses, once it is shown.
    pub revealed: RwSignal<Option<Prediction>>,
}

impl Poll {
    fn new() -> Self {
        let (asked, guesses) = (RwSignal::new(None), RwSignal::new(Vec::new()));
        Self { asked, guesses, about: RwSignal::new(None), revealed: RwSignal::new(None) }
    }

    /// Whether the room is asked and the answer not shown yet; hears when that changes.
    pub fn is_open(self) -> bool {
        self.asked.with(Option::is_some)
    }

    /// Asks anew, of nobody yet; or no more.
    pub fn clear(self, asked: Option<Asked>) {
        self.guesses.set(Vec::new());
        self.about.set(None);
        self.revealed.set(None);
        self.asked.set(asked);
    }
}

impl Exploration {
    /// Nothing taken up yet.
    pub(super) fn new() -> Self {
        Self {
            event: RwSignal::new(Turning::at(Kind::Event.first())),
            class: RwSignal::new(Turning::at(Kind::Class.first())),
            last: RwSignal::new(Kind::Event),
            of_event: Poll::new(),
            of_class: Poll::new(),
            of: StoredValue::new(String::new()),
        }
    }

    /// The definition in hand, of a kind.
    pub fn turning(self, kind: Kind) -> RwSignal<Turning> {
        match kind {
            Kind::Event => self.event,
            Kind::Class => self.class,
        }
    }

    /// The question to the room about the definition in hand.
    pub fn poll(self, kind: Kind) -> Poll {
        match kind {
            Kind::Event => self.of_event,
            Kind::Class => self.of_class,
        }
    }

    /// The kind of definition that a view shows.
    pub fn kind_of(self, view: ExploreView) -> Kind {
        match view {
            ExploreView::Cohort => Kind::Class,
            ExploreView::Settings => self.last.get_untracked(),
            _ => Kind::Event,
        }
    }

    /// Takes up another kind in the first view.
    pub fn take_up(self, kind: Kind) {
        self.last.set(kind);
    }

    /// Follows a link: what it names is taken into the hand, and what it does not follow is given back. What is in hand
    /// already keeps its way back.
    pub fn arrive(self, kit: Kit, explored: &Explored) -> (Kind, Vec<Refused>) {
        let (work, locked) = kit.opened.with_untracked(|opened| (opened.info.work_name(), opened.info.locked.clone()));
        let of_report = kit.attempt.with_untracked(|attempt| Kind::Event.definition(&attempt.definition));
        if self.of.get_value() != work {
            self.of.set_value(work);
            self.event.set(Turning::at(of_report.unwrap_or_else(|| Kind::Event.first())));
            self.class.set(Turning::at(Kind::Class.first()));
            self.last.set(Kind::Event);
            self.of_event.clear(None);
            self.of_class.clear(None);
        }
        // A rule space shows yearly counts only, and says so to whoever has a class in hand.
        if matches!(explored.view, ExploreView::Settings | ExploreView::RuleSpace)
            && let Some(named) = &explored.definition
        {
            let is_class = Kind::Class.definition(named).is_some();
            self.last.set(if is_class { Kind::Class } else { Kind::Event });
        }
        let kind = self.kind_of(explored.view);
        let in_hand = self.turning(kind);
        let start: Definition = in_hand.with_untracked(|turning| turning.start().clone());
        let (arrived, refused) = Turning::arrive(explored, kind, &start, &locked);
        let is_new = explored.names_a_definition()
            && in_hand
                .with_untracked(|turning| (turning.start(), turning.turned()) != (arrived.start(), arrived.turned()));
        if is_new {
            in_hand.set(arrived);
        }
        (kind, refused)
    }
}
