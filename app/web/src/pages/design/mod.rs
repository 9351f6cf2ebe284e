//! The designer: a district in one's hands, and what it comes to while the hand moves.

mod choices;
mod dials;
mod errors;
mod fields;
mod keeping;
mod preview;

use leptos::prelude::*;
use scenarios::Card;
use words::screen::{Design as Texts, Exploring, Gallery};
use workshop::design::{Design, Designing, Part, Preview};

use crate::browser::{keep_draft, kept_draft};
use crate::parts::Page;
use crate::route::Route;
use crate::state::{Kit, Shared, own_design, use_kit};

/// The key of the design on the desk.
const DRAFT: &str = "design";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Hands {
    kit: Kit,
    designing: RwSignal<Designing>,
    /// The latest preview.
    shown: RwSignal<Option<Shared<Preview>>>,
    /// The preview before the last setting.
    before: RwSignal<Option<Shared<Preview>>>,
}

impl Hands {
    /// Reads the design.
    fn read<T>(self, read: impl FnOnce(&Design) -> T) -> T {
        self.designing.with(|designing| read(designing.now()))
    }

    /// Reads the design at the start.
    fn at_start<T>(self, read: impl FnOnce(&Design) -> T) -> T {
        self.designing.with(|designing| read(designing.start()))
    }

    /// Turns something while the hand is on it.
    fn turn(self, what: &'static str, turn: impl FnOnce(&mut Design)) {
        if self.designing.try_update(|designing| designing.turn(what, turn)) == Some(true) {
            self.before.set(self.shown.get_untracked());
        }
    }

    /// Turns something in one move.
    fn set(self, what: &'static str, turn: impl FnOnce(&mut Design)) {
        self.turn(what, turn);
        self.rest();
    }

    /// The hand rests.
    fn rest(self) {
        self.designing.update(Designing::rest);
        self.designing.with_untracked(|designing| keep_draft(DRAFT, designing.now().to_text()));
    }

    /// Goes a step back or on.
    fn step(self, step: fn(&mut Designing)) {
        self.before.set(self.shown.get_untracked());
        self.designing.update(step);
        self.rest();
    }

    /// What is wrong with a part of the design.
    fn problem(self, part: Part) -> Option<String> {
        let problem = self.read(|design| design.problems().into_iter().find(|(of, _)| *of == part));
        problem.map(|(_, sentence)| self.kit.words().design_problem(&sentence))
    }
}

/// What to start from: a scenario of the kit or one's own; else what lay on the desk; else the kit's own start.
fn start(like: Option<&str>) -> Design {
    let named = like.and_then(|id| scenarios::find(id).map(|scenario| scenario.card).or_else(|| own_design(id)));
    let on_desk = || scenarios::read_json(&kept_draft(DRAFT)?).ok();
    named.or_else(on_desk).and_then(|card: Card| Design::of(card)).unwrap_or_default()
}

/// The page of the designer.
#[component]
pub(super) fn DesignPage(
    /// A scenario of the kit, or one's own, to start from.
    like: Option<String>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let hands = Hands {
        kit,
        designing: RwSignal::new(Designing::at(start(like.as_deref()))),
        shown: RwSignal::new(None),
        before: RwSignal::new(None),
    };
    preview::run(hands);
    view! {
        <Page>
            <h1>{words.of(Texts::Title)}</h1>
            <p class="soft">{words.of(Texts::Says)}</p>
            <div class="lab design">
                <form class="knobs" aria-labelledby="design-form" on:submit=|event| event.prevent_default()>
                    <h2 id="design-form">{words.of(Texts::District)}</h2>
                    // Where the form takes the whole width; the preview itself is heard.
                    <p class="preview-line" aria-hidden="true">{move || preview::said(hands)}</p>
                    {fields::fields(hands)}
                    {choices::choices(hands)}
                    {dials::dials(hands)}
                    {errors::errors(hands)}
                    {way_back(hands)}
                </form>
                <div class="answer-design">
                    {preview::preview(hands, keeping::keeping(hands))}
                    <p class="actions noprint">
                        <a href=Route::Districts.href()>{words.of(Gallery::MoreDistricts)}</a>
                        <a href=Route::Realism.href()>{words.of(Texts::TryAlso)}</a>
                    </p>
                </div>
            </div>
        </Page>
    }
}

/// Undo, redo and reset.
fn way_back(hands: Hands) -> AnyView {
    let words = hands.kit.words();
    let button = |text: Exploring, can: fn(&Designing) -> bool, act: fn(&mut Designing)| {
        let is_idle = move || hands.designing.with(|designing| !can(designing)).then_some("true");
        view! {
            <button class="btn btn-2 btn-sm" type="button" aria-disabled=is_idle on:click=move |_| hands.step(act)>
                {words.of(text)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="actions way-back">
            {button(Exploring::Undo, Designing::can_undo, Designing::undo)}
            {button(Exploring::Redo, Designing::can_redo, Designing::redo)}
            {button(Exploring::Reset, |designing| designing.now() != designing.start(), Designing::reset)}
        </div>
    }
    .into_any()
}
