use engine::checks::Finding;
use engine::records::Document;
use leptos::prelude::*;
use words::screen::{Folder as Proof, Student};
use workshop::paper::{PaperKind, papers_by};

use super::case::Case;
use super::contacts;
use crate::parts::FindingCard;
use crate::state::{Kit, use_kit};

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
        {contacts::link(kit, case)}
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

/// The papers in the folder, each with what it can show and what it cannot.
#[component]
pub(super) fn Papers(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let student_id = case.subject.with(|subject| subject.as_ref().map(|subject| subject.student_id.clone()));
        let day = kit.attempt.with(|attempt| attempt.day);
        kit.derived.desk.with(|desk| {
            let student_id = student_id.unwrap_or_default();
            let papers: Vec<_> = papers_by(&desk.district, &student_id, day).map(|paper| shown(kit, paper)).collect();
            if papers.is_empty() {
                view! { <p>{words.of(Student::NoDocuments)}</p> }.into_any()
            } else {
                view! { <ul class="papers">{papers}</ul> }.into_any()
            }
        })
    }
}

fn shown(kit: Kit, paper: &Document) -> AnyView {
    let words = kit.words();
    let kind = PaperKind::of(paper);
    view! {
        <li>
            <b>{words.document_kind(&paper.kind)}</b>
            <span class="src">
                {words.received(&paper.from, paper.received_on)} " · " <span translate="no">{paper.document_id.clone()}</span>
            </span>
            <p translate="no">{words.with_days(&paper.summary)}</p>
            <p class="worth"><b>{words.of(Proof::CanShow)}</b> " " {words.paper_can_show(kind)}</p>
            <p class="worth"><b>{words.of(Proof::CannotShow)}</b> " " {words.paper_cannot_show(kind)}</p>
        </li>
    }
    .into_any()
}
