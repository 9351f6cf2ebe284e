use engine::certification::{Act, Obstacle, Subject};
use engine::choice::Choice;
use leptos::prelude::*;
use words::Words;
use words::screen::FollowUp as Text;
use workshop::desk::Desk;
use workshop::follow_up::{FollowUp, Means, Outcome};
use workshop::journal::Recorded;
use workshop::worklist::{Line, look_up};
use workshop::worksheet::bounded;

use crate::browser::focus_later;
use crate::parts::Obstacles;
use crate::state::{Kit, Memo, Shared, use_kit};

/// The longest note, in characters.
const LONGEST: usize = 500;
const NOTE: &str = "contact-note";
const OUTCOME: &str = "contact-outcome";
const REASONS: &str = "contact-obstacles";

/// The form that notes a contact.
#[component]
pub(super) fn ContactForm(
    /// The student.
    student_id: String,
    /// The school whose user may note it.
    school_id: String,
    /// The student's line of the worklist.
    line: Line,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let means = RwSignal::new(Means::Phone.slug().to_owned());
    let outcome = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let is_shown = RwSignal::new(true);
    let in_the_way: Memo<Vec<Obstacle>> = {
        let (student_id, school_id) = (student_id.clone(), school_id.clone());
        Memo::new(move |_| {
            let user = kit.attempt.with(|attempt| attempt.user.clone());
            let about = Subject::student(&school_id, &student_id);
            kit.derived.standing.with(|standing| standing.obstacles(Act::FollowUp, &user, about))
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if in_the_way.with_untracked(|list| !list.is_empty()) {
            focus_later(REASONS);
            return;
        }
        let text = bounded(note.read_untracked().trim(), LONGEST);
        is_missing.set(text.is_empty());
        is_shown.set(!is_contradicted(kit, line, &means.read_untracked(), &outcome.read_untracked()));
        if text.is_empty() {
            focus_later(NOTE);
            return;
        }
        if !is_shown.get_untracked() {
            focus_later(OUTCOME);
            return;
        }
        let follow_up = FollowUp {
            means: Means::from_slug(&means.read_untracked()).unwrap_or(Means::Phone),
            note: text,
            outcome: Outcome::from_slug(&outcome.read_untracked()),
        };
        let recorded = Recorded::FollowedUp { student_id: student_id.clone(), follow_up };
        if kit.act(Act::FollowUp, Subject::student(&school_id, &student_id), recorded).is_ok() {
            note.set(String::new());
            outcome.set(String::new());
            focus_later("contact-log");
        }
    };
    let all_means = Means::ALL.iter().map(|one| option(one.slug(), words.means(*one))).collect_view();
    let is_blocked = move || in_the_way.with(|list| !list.is_empty());
    view! {
        <form class="correct contact noprint" novalidate aria-labelledby="contact-heading" on:submit=submit>
            <h3 id="contact-heading">{words.of(Text::NewContact)}</h3>
            <div class="fields">
                <div class="field">
                    <label for="contact-means">{words.of(Text::Means)}</label>
                    <select id="contact-means" bind:value=means>{all_means}</select>
                </div>
                {outcome_field(words, outcome, is_shown)}
            </div>
            <div class="field field-wide">
                <label for=NOTE>{words.of(Text::Note)}</label>
                <input
                    id=NOTE
                    type="text"
                    maxlength=LONGEST.to_string()
                    aria-describedby="contact-error"
                    aria-invalid=move || is_missing.get().then_some("true")
                    bind:value=note
                />
                <p class="field-error" id="contact-error" role="alert">
                    {move || is_missing.get().then(|| words.of(Text::NoteIsMissing))}
                </p>
            </div>
            <p class="actions">
                <button
                    class="btn"
                    type="submit"
                    aria-disabled=move || is_blocked().then_some("true")
                    aria-describedby=move || is_blocked().then_some(REASONS)
                >
                    {words.of(Text::Keep)}
                </button>
            </p>
            {move || in_the_way.with(|list| (!list.is_empty()).then(|| view! {
                <div id=REASONS tabindex="-1"><Obstacles obstacles=list.clone()/></div>
            }))}
        </form>
    }
}

/// Whether a look into the state's enrollments is said to have found what they do not show. That nobody is found there may
/// well mean that the student dropped out.
fn is_contradicted(kit: Kit, line: Line, means: &str, outcome: &str) -> bool {
    let is_found = Outcome::from_slug(outcome).is_some_and(|outcome| outcome != Outcome::DroppedOut);
    let day = kit.attempt.with_untracked(|attempt| attempt.day);
    let shows = |desk: &Shared<Desk>| look_up(desk, &line.due).shows_by(desk, day);
    is_found && means == Means::StateLookup.slug() && !kit.derived.desk.with_untracked(shows)
}

/// The choice of what came of it, refused where nothing shows it.
fn outcome_field(words: Words, outcome: RwSignal<String>, is_shown: RwSignal<bool>) -> AnyView {
    let outcomes = Outcome::ALL.iter().map(|one| option(one.slug(), words.follow_up_outcome(*one))).collect_view();
    view! {
        <div class="field">
            <label for=OUTCOME>{words.of(Text::Outcome)}</label>
            <select
                id=OUTCOME
                aria-describedby="outcome-error"
                aria-invalid=move || (!is_shown.get()).then_some("true")
                bind:value=outcome
            >
                {option("", words.of(Text::StillOpen))} {outcomes}
            </select>
            <p class="field-error" id="outcome-error" role="alert">
                {move || (!is_shown.get()).then(|| words.of(Text::NothingShowsIt))}
            </p>
        </div>
    }
    .into_any()
}

fn option(value: &str, text: String) -> AnyView {
    view! { <option value=value.to_owned()>{text}</option> }.into_any()
}
