use leptos::prelude::*;
use words::screen::FollowUp as Text;
use workshop::desk::Desk;
use workshop::follow_up::Outcome;
use workshop::paper::{PaperKind, papers_by};
use workshop::worklist::{Line, field_to_correct};

use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// What the latest outcome asks for: the field of the record that says otherwise, and the paper that is missing.
#[component]
pub(super) fn Asks(
    /// The student.
    student_id: String,
    /// The student's line of the worklist.
    line: Memo<Option<Line>>,
) -> impl IntoView {
    let kit = use_kit();
    move || {
        let line = line.get()?;
        let outcome = line.outcome?;
        Some(view! {
            <div class="asks" role="status">
                {kit.derived.desk.with(|desk| asked(kit, desk, &student_id, &line, outcome))}
            </div>
        })
    }
}

fn asked(kit: Kit, desk: &Desk, student_id: &str, line: &Line, outcome: Outcome) -> AnyView {
    let words = kit.words();
    let day = kit.attempt.with(|attempt| attempt.day);
    let unproved = outcome == Outcome::Transferred
        && line.due.account.is_none()
        && !papers_by(&desk.district, student_id, day).any(|paper| PaperKind::of(paper).can_show_a_transfer());
    let correction = match field_to_correct(outcome, &line.due, &desk.roster) {
        Some(field) => {
            let record = u32::try_from(desk.roster.enrollments.record(line.due.enrollment)).unwrap_or(u32::MAX);
            let route = Route::Record { student: student_id.to_owned(), record, field };
            view! {
                <p>{words.outcome_asks(outcome)} " " <a href=route.href()>{words.open_the_record(field)}</a></p>
            }
            .into_any()
        }
        None if outcome == Outcome::Recovered => view! { <p>{words.of(Text::ReturnHasItsRecord)}</p> }.into_any(),
        None => view! { <p>{words.of(Text::RecordAgrees)}</p> }.into_any(),
    };
    view! {
        {unproved.then(|| view! { <p class="sev sev-warn">{words.of(Text::NoPaperShowsIt)}</p> })}
        {correction}
    }
    .into_any()
}
