use engine::certification::Stage;
use engine::checks::{Finding, Severity};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::desk::count_of;

use crate::state::{Memo, use_kit};

/// The four steps of a certification, drawn as the line: it dips under the present one.
#[component]
pub(super) fn Steps() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let stage = Memo::new(move |_| kit.derived.standing.with(engine::certification::Standing::stage));
    let detail = move |step: Stage| match step {
        Stage::Generated => words.of(Portal::FromTheRecords),
        Stage::Validated => {
            if stage.get() < Stage::Validated {
                words.of(Portal::NotYet)
            } else {
                let user = kit.attempt.with(|attempt| attempt.user.clone());
                let seen: Vec<Finding> = kit.derived.desk.with(|desk| {
                    kit.derived.findings.with(|findings| desk.findings_seen_by(&user, findings).cloned().collect())
                });
                let of = |severity| words.findings_of(severity, count_of(&seen, severity));
                format!("{}, {}", of(Severity::Error), of(Severity::Warning))
            }
        }
        Stage::Attested => kit
            .derived
            .standing
            .with(|standing| standing.neo().map(|neo| words.schools_attested(neo.attested.len(), neo.schools.len())))
            .unwrap_or_default(),
        Stage::Submitted => words.of(Portal::BySuperintendent),
    };
    let steps = [Stage::Generated, Stage::Validated, Stage::Attested, Stage::Submitted].map(|step| {
        let is_here = move || stage.get() == step;
        view! {
            <li class:on=is_here aria-current=move || is_here().then_some("step")>
                <b>{words.stage(step)}</b>
                <span class="small">{move || detail(step)}</span>
            </li>
        }
    });
    view! { <ol class="lined steps">{steps}<li class="rest" aria-hidden="true"></li></ol> }
}
