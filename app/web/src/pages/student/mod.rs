//! One student: the records, what two definitions make of them, and their correction at the source.

mod access;
mod case;
mod cites;
mod contacts;
mod documents;
mod draft;
mod field;
mod form;
mod heading;
mod kept;
mod made;
mod reach;
mod records;
mod refused;
mod story;
mod subject;
mod timeline;
mod trail;
mod walks;

pub(super) use access::{Access, note_the_look};
pub(super) use contacts::FollowUpPage;

use engine::certification::Flow;
use engine::checks::Field;
use leptos::prelude::*;
use words::screen::{Shell, Student};
use workshop::journal::Recorded;

use crate::parts::{PortalFrame, path_to_report};
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};
use case::Case;

/// The page of a student.
#[component]
pub(super) fn StudentPage(
    /// The student's number, as the address writes it.
    student_id: String,
    /// The record and the field at which its form opens.
    at: Option<(u32, Field)>,
) -> impl IntoView {
    let kit = use_kit();
    let case = Case::new(kit, &student_id);
    let access = Memo::new(move |_| case.access());
    note_the_look(kit, access, Recorded::ViewedStudent { student_id: student_id.clone() });
    let words = kit.words();
    view! {
        <PortalFrame path=path(kit, case, &student_id) student=student_id.clone()>
            {move || match access.get() {
                Access::Open => view! { <Body case=case at=at/> }.into_any(),
                Access::OtherSchool { own, schools } => {
                    view! { <refused::Refused student_id=student_id.clone() own=own schools=schools/> }.into_any()
                }
                Access::Unknown => view! {
                    <h1>{words.student_page(&student_id)}</h1>
                    <p>{words.of(Student::NoSuchStudent)}</p>
                    <p><a href=Route::Districts.href()>{words.of(Student::OpenAnother)}</a></p>
                }
                .into_any(),
            }}
        </PortalFrame>
    }
}

#[component]
fn Body(case: Case, at: Option<(u32, Field)>) -> impl IntoView {
    view! {
        <heading::Heading case=case/>
        <timeline::Timeline case=case/>
        <records::Records case=case at=at/>
        <div class="with-margin case">
            <trail::TrailTable case=case/>
            <aside class="margin" aria-labelledby="folder">
                <documents::Folder case=case/>
            </aside>
        </div>
    }
}

/// The way here: through the list of the school at which the report decided.
fn path(kit: Kit, case: Case, student_id: &str) -> Vec<(String, Option<Route>)> {
    let words = kit.words();
    let school = kit.derived.desk.with_untracked(|desk| {
        let school = desk.roster.schools.get(usize::from(untrack(|| case.decided())?.school?))?;
        Some(school.school_id.clone())
    });
    let mut path = path_to_report(kit);
    if kit.attempt.with_untracked(|attempt| attempt.flow) == Flow::Neo {
        path.push((words.of(Shell::Details), Some(Route::Details(school))));
    }
    path.push((words.student_page(student_id), None));
    path
}
