use engine::checks::{Severity, find_check};
use engine::sorting;
use leptos::prelude::*;
use words::screen::Findings as Text;
use workshop::findings::{Facets, Listed, Status};

use crate::parts::school_name;
use crate::state::{Memo, Shared, use_kit};

/// The facets: severity, what became of it, edit check, school, student.
#[component]
pub(super) fn FacetForm(all: Memo<Shared<Vec<Listed>>>, facets: RwSignal<Facets>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let severities = [Severity::Error, Severity::Warning, Severity::Information];
    let severity = select(
        "facet-severity",
        words.of(Text::Severity),
        move || severities.iter().map(|one| (words.severity(*one), words.severity(*one))).collect(),
        move |value| {
            let chosen = severities.iter().copied().find(|one| words.severity(*one) == value);
            facets.update(|facets| facets.severity = chosen);
        },
        facets,
    );
    let statuses = [Status::Open, Status::Answered, Status::Solved];
    let status = select(
        "facet-status",
        words.of(Text::Status),
        move || statuses.iter().map(|one| (words.finding_status(*one), words.finding_status(*one))).collect(),
        move |value| {
            let chosen = statuses.iter().copied().find(|one| words.finding_status(*one) == value);
            facets.update(|facets| facets.status = chosen);
        },
        facets,
    );
    let codes = Memo::new(move |_| all.with(|all| sorting::distinct(all.iter().map(|one| one.finding.code))));
    let check = select(
        "facet-check",
        words.of(Text::Check),
        move || {
            let title = |code: &str| find_check(code).map(|check| words::checks::title(words, check.name));
            codes
                .get()
                .iter()
                .map(|code| ((*code).to_owned(), format!("{code} {}", title(code).unwrap_or_default())))
                .collect()
        },
        move |value| facets.update(|facets| facets.check = (!value.is_empty()).then_some(value)),
        facets,
    );
    let schools = Memo::new(move |_| kit.derived.lists.with(|lists| lists.keys().cloned().collect::<Vec<_>>()));
    let school = select(
        "facet-school",
        words.of(Text::School),
        move || schools.get().into_iter().map(|id| (id.clone(), school_name(kit, &id))).collect(),
        move |value| facets.update(|facets| facets.school_id = (!value.is_empty()).then_some(value)),
        facets,
    );
    let is_school = move || kit.attempt.with(|attempt| attempt.user.school_id.is_some());
    let student = move |event| facets.update(|facets| facets.student = event_target_value(&event));
    view! {
        <form class="facets noprint" role="search" aria-label=words.of(Text::Title) on:submit=|event| event.prevent_default()>
            {severity}
            {status}
            {check}
            {(!is_school()).then_some(school)}
            <p>
                <label for="facet-student">{words.of(Text::Student)}</label>
                <input
                    id="facet-student"
                    type="text"
                    placeholder=words.of(Text::StudentHint)
                    prop:value=move || facets.with(|facets| facets.student.clone())
                    on:input=student
                />
            </p>
        </form>
    }
}

/// One facet to choose from. It shows all again where every facet was cleared.
fn select(
    id: &'static str,
    label: String,
    options: impl Fn() -> Vec<(String, String)> + Send + 'static,
    choose: impl Fn(String) + Send + 'static,
    facets: RwSignal<Facets>,
) -> AnyView {
    let words = use_kit().words();
    let is_clear = Memo::new(move |_| facets.with(|facets| *facets == Facets::default()));
    let options = move || {
        // Cleared facets draw their choices anew, with none of them chosen.
        is_clear.track();
        options().into_iter().map(|(value, text)| view! { <option value=value>{text}</option> }).collect_view()
    };
    view! {
        <p>
            <label for=id>{label}</label>
            <select id=id on:change=move |event| choose(event_target_value(&event))>
                <option value="">{words.of(Text::All)}</option>
                {options}
            </select>
        </p>
    }
    .into_any()
}
