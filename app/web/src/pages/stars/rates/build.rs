use engine::definition::Level;
use engine::evaluate::{ClassBuild, CohortEvaluator};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::StarsRates;
use workshop::desk::Desk;

use super::super::class;
use super::Asked;
use crate::parts::school_name;
use crate::state::{Kit, use_kit};

/// Most students named behind a step.
const NAMED: usize = 40;

/// The five steps by which the class of the school was put together.
#[component]
pub(super) fn Steps(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let class = class(kit);
    let name = school_name(kit, &school);
    let rows = move || {
        kit.derived.desk.with(|desk| {
            let Some(build) = built(kit, desk, &school) else { return ().into_any() };
            let steps = (1_u8..).zip(&build.imported).map(|(step, students)| {
                let names = names(desk, students.iter().copied());
                line(kit, step, words.build_step(step, class), students.len(), names)
            });
            let excluded = build
                .excluded
                .iter()
                .map(|(student, why)| format!("{} {}", desk.roster.student_id(*student), words.excluded(*why)));
            let excluded: Vec<String> = excluded.take(NAMED).collect();
            let others = build.of_other_classes.len();
            let said = (others > 0).then(|| {
                view! {
                    <tr>
                        <td></td>
                        <td colspan="3">
                            {words.of_other_classes(others)} " "
                            <span translate="no">{names(desk, build.of_other_classes.iter().copied())}</span>
                        </td>
                    </tr>
                }
            });
            view! {
                {steps.collect_view()}
                {line(kit, 5, words.build_step(5, class), build.excluded.len(), excluded.join(", "))}
                {said}
            }
            .into_any()
        })
    };
    let heads = [StarsRates::Step, StarsRates::Says, StarsRates::Students];
    let heads = heads.map(|text| view! { <th scope="col">{words.of(text)}</th> });
    view! {
        <h2 id="build-steps">{words.build_steps_of(&name)}</h2>
        <p class="small soft">{words.of(StarsRates::StepsSay)}</p>
        <div class="scroll-x build-steps" tabindex="0" role="region" aria-labelledby="build-steps">
            <table class="students stacks">
                <caption class="sr">{words.of(StarsRates::BuildSteps)}</caption>
                <thead><tr>{heads} <td></td></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn built(kit: Kit, desk: &Desk, school: &str) -> Option<ClassBuild> {
    let (set, unit) = Asked { level: Level::School, school }.unit(kit, desk).ok()?;
    Some(CohortEvaluator::new(&desk.roster, &set, class(kit), unit).ok()?.build())
}

fn names(desk: &Desk, students: impl ExactSizeIterator<Item = StudentIx>) -> String {
    let more = if students.len() > NAMED { " …" } else { "" };
    let names: Vec<&str> = students.take(NAMED).map(|student| desk.roster.student_id(student)).collect();
    format!("{}{more}", names.join(", "))
}

fn line(kit: Kit, step: u8, says: String, count: usize, names: String) -> AnyView {
    let words = kit.words();
    view! {
        <tr>
            <th scope="row" translate="no">{step}</th>
            <td data-d=words.of(StarsRates::Says)>{says}</td>
            <td class="n" data-d=words.of(StarsRates::Students) translate="no">{count}</td>
            <td class="small" translate="no">{names}</td>
        </tr>
    }
    .into_any()
}
