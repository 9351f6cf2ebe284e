use engine::checks::{EditCheck, Finding};
use leptos::prelude::*;
use words::Names;
use words::screen::Checking;

use crate::route::Route;
use crate::state::Kit;

/// Beyond this many findings the first are listed.
const MOST_LISTED: usize = 100;

/// How often a check fires on the open district, and on whom.
pub(super) fn firing(kit: Kit, check: &'static EditCheck) -> AnyView {
    let words = kit.words();
    let found: Vec<Finding> = kit
        .derived
        .findings
        .with(|findings| findings.iter().filter(|finding| finding.code == check.code).cloned().collect());
    if found.is_empty() {
        return view! { <p>{words.of(Checking::NotNow)}</p> }.into_any();
    }
    let lines: Vec<AnyView> = kit.derived.desk.with_untracked(|desk| {
        let names = Names { district: &desk.district, roster: &desk.roster };
        let line = |finding: &Finding| {
            let student = finding.student.map(|student| {
                let href = Route::Student(desk.roster.student_id(student).to_owned()).href();
                view! { <a href=href>{words.open_the_record(finding.field)}</a> }
            });
            view! { <li>{words::checks::message(words, finding, names)} " " {student}</li> }.into_any()
        };
        found.iter().take(MOST_LISTED).map(line).collect()
    });
    let more = (found.len() > lines.len()).then(|| words.first_shown(lines.len(), found.len()));
    view! {
        <p>{words.fires_times(found.len())}</p>
        <ul class="firing">{lines}</ul>
        <p class="hint">{more}</p>
    }
    .into_any()
}
