//! The follow-up of one student: why, what the folder holds, the contact log, and what an outcome asks for.

mod asks;
mod form;
mod log;

use leptos::prelude::*;
use words::screen::{FollowUp as Text, Student};
use workshop::journal::Recorded;
use workshop::worklist::Line;

use super::access::{Access, note_the_look};
use super::case::Case;
use super::documents::Papers;
use super::refused::Refused;
use crate::pages::follow_up::state;
use crate::parts::{Policy, PortalFrame, path_to_report, school_name};
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// The page of the follow-up of a student.
#[component]
pub(crate) fn FollowUpPage(
    /// The student's number, as the address writes it.
    student_id: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let case = Case::new(kit, &student_id);
    let access = Memo::new(move |_| case.access());
    note_the_look(kit, access, Recorded::ViewedStudent { student_id: student_id.clone() });
    let mut path = path_to_report(kit);
    path.extend([(words.of(Text::Title), Some(Route::FollowUp(None))), (words.follow_up_of(&student_id), None)]);
    view! {
        <PortalFrame path=path student=student_id.clone()>
            {move || match access.get() {
                Access::Open => view! { <Body case=case student_id=student_id.clone()/> }.into_any(),
                Access::OtherSchool { own, schools } => {
                    view! { <Refused student_id=student_id.clone() own=own schools=schools/> }.into_any()
                }
                Access::Unknown => view! {
                    <h1>{words.follow_up_of(&student_id)}</h1>
                    <p>{words.of(Student::NoSuchStudent)}</p>
                    <p><a href=Route::FollowUp(None).href()>{words.of(Text::ToTheList)}</a></p>
                }
                .into_any(),
            }}
        </PortalFrame>
    }
}

#[component]
fn Body(case: Case, student_id: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let line = line_of(kit, case);
    let name = case.subject.with_untracked(|subject| subject.as_ref().map(|subject| subject.name.clone()));
    let records = Route::Student(student_id.clone()).href();
    let log_of = student_id.clone();
    let form = move || {
        let line = line.get()?;
        let school_id = kit.derived.desk.with_untracked(|desk| line.school_id(&desk.roster).to_owned());
        Some(view! { <form::ContactForm student_id=student_id.clone() school_id=school_id line=line/> })
    };
    view! {
        <div class="student-head">
            <h1>{words.follow_up_of(&log_of)} " " <small translate="no">{name}</small></h1>
        </div>
        <Why line=line/>
        <p class="links noprint">
            <a href=Route::FollowUp(None).href()>{words.of(Text::ToTheList)}</a> " · "
            <a href=records>{words.of(Text::ToTheRecords)}</a>
        </p>
        <div class="with-margin case">
            <section aria-labelledby="contact-log">
                <h2 id="contact-log" tabindex="-1">{words.of(Text::ContactLog)}</h2>
                <p class="small soft">{words.of(Text::Simulated)}</p>
                <log::Log student_id=log_of.clone() line=line/>
                <asks::Asks student_id=log_of line=line/>
                {form}
            </section>
            <aside class="margin" aria-labelledby="folder">
                <h2 id="folder">{words.of(Student::EvidenceFolder)}</h2>
                <Papers case=case/>
                <Policy/>
            </aside>
        </div>
    }
}

/// The student's line of the worklist; none where the student is not on it.
fn line_of(kit: Kit, case: Case) -> Memo<Option<Line>> {
    Memo::new(move |_| {
        let student = case.subject.with(|subject| subject.as_ref().map(|subject| subject.student))?;
        kit.derived.worklist.with(|worklist| worklist.line(student).copied())
    })
}

/// The way from a student's records to the follow-up; none where the student is not on the worklist.
pub(super) fn link(kit: Kit, case: Case) -> impl IntoView {
    let line = line_of(kit, case);
    move || {
        line.get()?;
        let student_id = case.subject.with(|subject| subject.as_ref().map(|subject| subject.student_id.clone()))?;
        let href = Route::FollowUp(Some(student_id.clone())).href();
        Some(view! { <p class="small noprint"><a href=href>{kit.words().follow_up_of(&student_id)}</a></p> })
    }
}

/// Why the student is on the list, what the record says, and how far it has come.
#[component]
fn Why(line: Memo<Option<Line>>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let Some(line) = line.get() else {
            return view! { <p class="lead">{words.of(Text::NotOnTheList)}</p> }.into_any();
        };
        kit.derived.desk.with(|desk| {
            let record = &desk.district.enrollments[desk.roster.enrollments.record(line.due.enrollment)];
            let school = school_name(kit, &record.school_id);
            view! {
                <p class="lead">{words.why_to_follow_up(line.due.duty, &school, line.due.since)}</p>
                <dl class="why">
                    <div><dt>{words.of(Text::RecordSays)}</dt><dd>{words.exit_code(desk.district.exit_codes, record)}</dd></div>
                    <div><dt>{words.of(Text::State)}</dt><dd><span role="status">{state(kit, desk, &line)}</span></dd></div>
                </dl>
            }
            .into_any()
        })
    }
}
