use chrono::NaiveDate;
use engine::roster::{EnrollmentIx, StudentIx};
use leptos::prelude::*;
use words::screen::FollowUp as Text;
use workshop::desk::Desk;
use workshop::follow_up::{FollowUp, Means};
use workshop::journal::{Entry, Recorded};
use workshop::paper::papers_by;
use workshop::worklist::{Line, look_up};

use crate::parts::school_name;
use crate::state::{Kit, Memo, use_kit};

/// The contacts with a student's family and with schools, oldest first, each with what the folder held that day.
#[component]
pub(super) fn Log(
    /// The student.
    student_id: String,
    /// The student's line of the worklist.
    line: Memo<Option<Line>>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let contacts: Vec<AnyView> = kit.attempt.with(|attempt| {
            let of_student = |entry: &Entry| match &entry.act {
                Recorded::FollowedUp { student_id: of, follow_up } if *of == student_id => {
                    Some(contact(kit, entry, follow_up, &student_id, line.get()))
                }
                _ => None,
            };
            attempt.journal.iter().filter_map(of_student).collect()
        });
        if contacts.is_empty() {
            view! { <p>{words.of(Text::NoContacts)}</p> }.into_any()
        } else {
            view! { <ol class="contacts">{contacts}</ol> }.into_any()
        }
    }
}

fn contact(kit: Kit, entry: &Entry, follow_up: &FollowUp, student_id: &str, line: Option<Line>) -> AnyView {
    let words = kit.words();
    let school = entry.user.school_id.as_deref().map(|id| school_name(kit, id));
    let outcome = follow_up.outcome.map(|outcome| {
        view! { <p><b>{words.of(Text::Outcome)}</b> " " {words.follow_up_outcome(outcome)}</p> }
    });
    let showed = line.filter(|_| follow_up.means == Means::StateLookup).map(|line| showed(kit, &line, entry.day));
    view! {
        <li>
            <p class="contact-head">
                <b>{words.on_day(entry.day)}</b> " · " {words.user(&entry.user, school.as_deref())} " · "
                {words.means(follow_up.means)}
            </p>
            <p class="effect" translate="no">"“" {follow_up.note.clone()} "”"</p>
            {showed}
            {held(kit, student_id, entry.day)}
            {outcome}
        </li>
    }
    .into_any()
}

/// The papers that the folder held on a day.
fn held(kit: Kit, student_id: &str, day: NaiveDate) -> AnyView {
    let words = kit.words();
    kit.derived.desk.with(|desk| {
        let papers: Vec<String> = papers_by(&desk.district, student_id, day).map(|paper| words.paper(paper)).collect();
        if papers.is_empty() {
            return view! { <p class="soft">{words.of(Text::FolderEmpty)}</p> }.into_any();
        }
        let count = papers.len();
        let papers = papers.into_iter().map(|paper| view! { <li>{paper}</li> }).collect_view();
        view! { <p class="soft">{words.folder_held(count)}</p> <ul class="held">{papers}</ul> }.into_any()
    })
}

/// What the state's enrollments showed on a day: those begun by then.
fn showed(kit: Kit, line: &Line, day: NaiveDate) -> AnyView {
    let words = kit.words();
    kit.derived.desk.with(|desk| {
        let found = look_up(desk, &line.due);
        let own = found.under_this_number.iter().map(|row| (None, *row));
        let others = found.other_numbers.iter().flat_map(|(other, rows)| rows.iter().map(|row| (Some(*other), *row)));
        let lines: Vec<AnyView> = own
            .chain(others)
            .filter(|(_, row)| desk.roster.enrollments.entry(*row) <= day)
            .map(|(other, row)| view! { <li>{told(kit, desk, other, row)}</li> }.into_any())
            .collect();
        if lines.is_empty() {
            view! { <p class="soft">{words.of(Text::StateShowsNothing)}</p> }.into_any()
        } else {
            view! { <ul class="held">{lines}</ul> }.into_any()
        }
    })
}

fn told(kit: Kit, desk: &Desk, other: Option<StudentIx>, row: EnrollmentIx) -> String {
    let record = &desk.district.enrollments[desk.roster.enrollments.record(row)];
    let school = desk.district.school(&record.lea_id, &record.school_id);
    let school = school.map_or(record.school_id.as_str(), |school| &school.school_name);
    kit.words().state_showed(school, record.entry_date, other.map(|other| desk.roster.student_id(other)))
}
