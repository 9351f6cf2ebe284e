use engine::choice::Choice;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use words::screen::Gate as Text;
use workshop::predictions::{Asked, Guess, GuessProblem, LONGEST_NAME};

use super::Room;
use crate::browser::focus_later;
use crate::parts::{choice_line, view_name};
use crate::route::{Explored, Route};
use crate::state::Memo;

/// The question, and where each group commits its guess; in a view that does not answer it, the way to the one that does.
pub(super) fn asking(room: Room) -> AnyView {
    let words = room.view.kit.words();
    let question = move || room.question().map(|question| words.gate_question(&question));
    if let Some(view) = untrack(|| room.is_asked_in()) {
        let href = Route::Explore(Explored::of(view)).href();
        return view! {
            <h2>{question}</h2>
            <p class="hint">{words.of(Text::Hidden)}</p>
            <p class="actions noprint">
                <a class="btn btn-sm" href=href>{words.gate_goes_on(&words.of(view_name(view)))}</a>
                {button(room, Text::Stop, "btn btn-2 btn-sm", None, Room::take_down)}
            </p>
        }
        .into_any();
    }
    let may_be_asked = room.may_be_asked().into_iter();
    let options = may_be_asked.map(|asked| (asked.slug().to_owned(), words.asked(asked, room.is_of_class()))).collect();
    let chosen = Memo::new(move |_| room.asked().map(|asked| asked.slug().to_owned()).unwrap_or_default());
    let choose = Callback::new(move |slug: String| {
        if let Some(asked) = Asked::from_slug(&slug) {
            room.ask(asked);
        }
    });
    let is_another = Memo::new(move |_| room.is_about_another());
    let another = move || {
        is_another.get().then(|| {
            let about = room.poll.about.get().map(|about| words.gate_question(&about));
            view! { <p class="banner" role="status">{words.of(Text::Turned)} " " <b>{about}</b></p> }
        })
    };
    // Only a rate can be missing; the definitions side by side may not be made yet.
    let has_no_answer = Memo::new(move |_| {
        let asked = room.asked().filter(|asked| asked.is_of_rates() || room.view.all.is_some());
        asked.is_some_and(|asked| room.answer(asked).is_none())
    });
    let no_rate = move || {
        let asked = room.asked().filter(|asked| asked.is_of_rates() && has_no_answer.get())?;
        Some(view! { <p class="banner" role="status">{words.gate_has_no_rate(asked)}</p> })
    };
    let cannot = Memo::new(move |_| room.poll.guesses.with(Vec::is_empty) || is_another.get() || has_no_answer.get());
    view! {
        <h2>{question}</h2>
        <p class="hint">{words.of(Text::Hidden)}</p>
        {choice_line("ask", words.of(Text::Ask), options, chosen, choose)}
        {no_rate}
        {form(room)}
        <div role="status">{move || committed(room)}</div>
        {another}
        <p class="actions noprint">
            {button(room, Text::Reveal, "btn btn-sm", Some(cannot), Room::reveal)}
            {button(room, Text::StartOver, "btn btn-2 btn-sm", None, Room::start_over)}
            {button(room, Text::Stop, "btn btn-2 btn-sm", None, Room::take_down)}
        </p>
    }
    .into_any()
}

/// Who has committed a guess; not what it is.
fn committed(room: Room) -> AnyView {
    let words = room.view.kit.words();
    let groups: Vec<AnyView> = room.poll.guesses.with(|guesses| {
        let one = |guess: &Guess| {
            view! { <li><b translate="no">{guess.group.clone()}</b> " " {words.of(Text::Committed)}</li> }.into_any()
        };
        guesses.iter().map(one).collect()
    });
    if groups.is_empty() {
        return view! { <p class="mute">{words.of(Text::NobodyYet)}</p> }.into_any();
    }
    view! { <ul class="key">{groups}</ul> }.into_any()
}

/// A button that does something with the room.
pub(super) fn button(
    room: Room,
    text: Text,
    class: &'static str,
    cannot: Option<Memo<bool>>,
    act: fn(Room),
) -> AnyView {
    let is_idle = move || cannot.is_some_and(|cannot| cannot.get());
    let press = move |_| {
        if !untrack(is_idle) {
            act(room);
        }
    };
    view! {
        <button class=class type="button" aria-disabled=move || is_idle().then_some("true") on:click=press>
            {room.view.kit.words().of(text)}
        </button>
    }
    .into_any()
}

/// A group's name and guess. What was committed is not shown before the answer.
fn form(room: Room) -> AnyView {
    let words = room.view.kit.words();
    let (group, guess) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problem = RwSignal::new(None::<GuessProblem>);
    let commit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(question), false) = (untrack(|| room.question()), untrack(|| room.is_about_another())) else {
            return;
        };
        let read = room.poll.guesses.with_untracked(|committed| {
            Guess::read(question.asked, &group.read_untracked(), &guess.read_untracked(), committed)
        });
        match read {
            Ok(read) => {
                room.poll.about.update(|about| *about = about.take().or(Some(question)));
                room.poll.guesses.update(|guesses| guesses.push(read));
                group.set(String::new());
                guess.set(String::new());
                problem.set(None);
                focus_later("gate-group");
            }
            Err(found) => {
                problem.set(Some(found));
                let is_number = matches!(found, GuessProblem::NoPercentage | GuessProblem::NoCount);
                focus_later(if is_number { "gate-guess" } else { "gate-group" });
            }
        }
    };
    let is_number =
        move || problem.with(|problem| matches!(problem, Some(GuessProblem::NoPercentage | GuessProblem::NoCount)));
    let is_name = move || problem.with(Option::is_some) && !is_number();
    let unit = move || {
        words.of(match room.asked() {
            Some(Asked::Spread) => Text::InPoints,
            Some(Asked::Rate) => Text::InPercent,
            _ => Text::InStudents,
        })
    };
    view! {
        <form class="guess" novalidate on:submit=commit>
            <div>
                <label for="gate-group">{words.of(Text::Group)}</label>
                <input
                    id="gate-group"
                    type="text"
                    autocomplete="off"
                    maxlength=LONGEST_NAME.to_string()
                    aria-describedby="gate-error"
                    aria-invalid=move || is_name().then_some("true")
                    bind:value=group
                />
            </div>
            <div>
                <label for="gate-guess">{words.of(Text::Guess)}</label>
                <input
                    id="gate-guess"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength="10"
                    aria-describedby="gate-unit gate-error"
                    aria-invalid=move || is_number().then_some("true")
                    bind:value=guess
                />
            </div>
            <button class="btn btn-2" type="submit">{words.of(Text::Commit)}</button>
            <p class="hint" id="gate-unit">{unit}</p>
            <p class="field-error" id="gate-error" role="alert">
                {move || problem.get().map(|problem| words.guess_problem(problem))}
            </p>
        </form>
    }
    .into_any()
}
