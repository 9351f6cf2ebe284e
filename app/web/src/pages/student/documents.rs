use engine::checks::Finding;
use leptos::prelude::*;
use words::screen::Student;

use super::case::Case;
use crate::parts::FindingCard;
use crate::state::use_kit;

/// The student's folder: the papers in it, and what the edit checks find.
#[component]
pub(super) fn Folder(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let found = move || -> Vec<Finding> {
        let student = case.subject.with(|subject| subject.as_ref().map(|subject| subject.student));
        kit.derived.findings.with(|findings| {
            findings.iter().filter(|finding| finding.student.is_some() && finding.student == student).cloned().collect()
        })
    };
    let findings = move || {
        let found = found();
        if found.is_empty() {
            return view! { <p>{words.of(Student::NoFindings)}</p> }.into_any();
        }
        found
            .into_iter()
            .map(|finding| view! { <FindingCard finding=finding on_student_page=true/> })
            .collect_view()
            .into_any()
    };
    view! {
        <h2 id="folder">{words.of(Student::EvidenceFolder)}</h2>
        <section>
            <h3>{words.of(Student::Papers)}</h3>
            <Papers case=case/>
        </section>
        <section>
            <h3 id="findings" tabindex="-1">{words.of(Student::Findings)}</h3>
            {findings}
        </section>
    }
}

/// The papers in the folder.
#[component]
pub(super) fn Papers(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let student_id = case.subject.with(|subject| subject.as_ref().map(|subject| subject.student_id.clone()));
        kit.derived.desk.with(|desk| {
            let papers: Vec<_> = desk
                .district
                .documents
                .iter()
                .filter(|paper| Some(&paper.student_id) == student_id.as_ref())
                .map(|paper| {
                    view! {
                        <li>
                            <b>{words.document_kind(&paper.kind)}</b>
                            <span class="src">{words.received(&paper.from, paper.received_on)}</span>
                            <p translate="no">{paper.summary.clone()}</p>
                        </li>
                    }
                })
                .collect();
            if papers.is_empty() {
                view! { <p>{words.of(Student::NoDocuments)}</p> }.into_any()
            } else {
                view! { <ul class="papers">{papers}</ul> }.into_any()
            }
        })
    }
}
