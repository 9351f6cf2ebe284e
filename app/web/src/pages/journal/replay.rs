use std::sync::Arc;

use engine::evaluate::Unusable;
use leptos::prelude::*;
use words::screen::Journal as Text;
use workshop::attempt::corrected;
use workshop::desk::Desk;
use workshop::journal::Recorded;
use workshop::replay::{Count, Moment};

use super::said;
use crate::parts::{Crossing, Glyph};
use crate::route::Route;
use crate::state::{Kit, Memo, Shared, use_kit};

/// The report as it stood after any line of the journal, and what has changed since another one.
#[component]
pub(super) fn Replay() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let all = Memo::new(move |_| kit.attempt.with(|attempt| attempt.journal.len()));
    let at = RwSignal::new(all.get_untracked());
    let against = RwSignal::new(0_usize);
    let then = count_after(kit, at);
    let other = count_after(kit, against);
    let line = move || {
        let lines = at.get();
        kit.attempt.with(|attempt| {
            let entry = lines.checked_sub(1).and_then(|line| attempt.journal.get(line));
            entry.map_or_else(
                || words.of(Text::BeforeTheFirstLine),
                |entry| {
                    let said = said(kit, lines, entry);
                    format!("{} · {} · {}", words.on_day(entry.day), said.who, said.what)
                },
            )
        })
    };
    let step =
        move |by: isize| move |_| at.update(|lines| *lines = lines.saturating_add_signed(by).min(all.get_untracked()));
    let slide = move |event| at.set(event_target_value(&event).parse().unwrap_or_else(|_| all.get_untracked()));
    let marks = move || {
        let marks = kit.attempt.with(|attempt| marks(kit, attempt));
        marks.into_iter().map(|(lines, text)| view! { <option value=lines.to_string()>{text}</option> }).collect_view()
    };
    let compare = move |event| against.set(event_target_value(&event).parse().unwrap_or(0));
    view! {
        <section class="replay" aria-labelledby="replay">
            <h2 id="replay">{words.of(Text::Replay)}</h2>
            <p class="actions noprint">
                <button class="btn btn-2 btn-sm" type="button" aria-disabled=move || (at.get() == 0).to_string() on:click=step(-1)>
                    {words.of(Text::LineBack)}
                </button>
                <button
                    class="btn btn-2 btn-sm"
                    type="button"
                    aria-disabled=move || (at.get() >= all.get()).to_string()
                    on:click=step(1)
                >
                    {words.of(Text::LineOn)}
                </button>
                <input
                    type="range"
                    min="0"
                    max=move || all.get().to_string()
                    aria-label=words.of(Text::AfterLine)
                    aria-valuetext=move || words.after_line(at.get(), all.get())
                    prop:value=move || at.get().to_string()
                    on:input=slide
                />
            </p>
            <p role="status"><b>{move || words.after_line(at.get(), all.get())}</b> " " {line}</p>
            <p class="lead">{move || sentence(kit, &then.get())}</p>
            <p class="compare-with">
                <label for="replay-against">{words.of(Text::ComparedWith)}</label>
                <select id="replay-against" on:change=compare>{marks}</select>
            </p>
            {move || difference(kit, &then.get(), &other.get())}
        </section>
    }
}

/// What the report came to; shared, because a district has many students.
type Counted = Result<Shared<Count>, Unusable>;

/// Lines that change no record leave the moment as it was, and nothing is counted anew.
fn count_after(kit: Kit, lines: RwSignal<usize>) -> Memo<Counted> {
    let moment = Memo::new(move |_| {
        let Moment { day, corrections, .. } = kit.attempt.with(|attempt| attempt.moment(lines.get()));
        (day, corrections)
    });
    Memo::new(move |_| {
        let (lea, year) = kit.attempt.with_untracked(|attempt| (attempt.lea_id.clone(), attempt.year));
        let desk = moment.with(|(day, corrections)| {
            let known = kit.opened.with(|opened| opened.known_on(*day));
            Desk::new(corrected(&known, corrections).0).expect("every record's student is in the list of students")
        });
        kit.derived
            .definition
            .with(|definition| Count::of(&desk, definition, &lea, year))
            .map(|count| Shared(Arc::new(count)))
    })
}

/// The lines that one would come back to: the beginning, each validation, revision and certification, and the end.
fn marks(kit: Kit, attempt: &workshop::attempt::Attempt) -> Vec<(usize, String)> {
    let words = kit.words();
    let is_mark = |act: &Recorded| {
        matches!(
            act,
            Recorded::Validated { .. }
                | Recorded::Extracted { .. }
                | Recorded::Certified { .. }
                | Recorded::LevelTwoApproved { .. }
                | Recorded::Waited { .. }
        )
    };
    let marked = attempt.journal.iter().enumerate().filter(|(_, entry)| is_mark(&entry.act));
    let marked =
        marked.map(|(index, entry)| (index + 1, format!("{} · {}", index + 1, said(kit, index + 1, entry).what)));
    std::iter::once((0, words.of(Text::TheBeginning)))
        .chain(marked)
        .chain([(attempt.journal.len(), words.of(Text::TheEnd))])
        .collect()
}

fn sentence(kit: Kit, counted: &Counted) -> String {
    let words = kit.words();
    match counted {
        Ok(count) => words.as_certified(
            count.students.len(),
            count.denominator.as_deref().unwrap_or_default(),
            count.rate_percent.as_deref().unwrap_or_default(),
        ),
        Err(problem) => words.unusable(problem),
    }
}

fn difference(kit: Kit, then: &Counted, other: &Counted) -> AnyView {
    let words = kit.words();
    let (Ok(then), Ok(other)) = (then, other) else { return ().into_any() };
    let (entered, left) = then.difference(other);
    let list = |crossing: Crossing, students: Vec<String>| {
        students
            .into_iter()
            .map(|student| {
                let href = Route::Student(student.clone()).href();
                view! { <li><Glyph crossing=crossing/> " " <a class="sid" href=href translate="no">{student}</a></li> }
            })
            .collect_view()
    };
    view! {
        <p role="status">{words.moved_between(entered.len(), left.len())}</p>
        <ul class="plain replay-moves">{list(Crossing::Enters, entered)} {list(Crossing::Leaves, left)}</ul>
    }
    .into_any()
}
