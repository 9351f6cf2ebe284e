use engine::checks::{Finding, Severity};
use leptos::prelude::*;
use words::screen::Stars;
use workshop::desk::Desk;
use workshop::stars::ClassList;
use workshop::stars::duplicates::CHECK;

use crate::parts::school_name;
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// A school building of the district's report.
#[derive(Clone, PartialEq)]
pub(super) struct Building {
    pub(super) school: String,
    students: usize,
    /// Errors and warnings on its list, once the report is validated.
    marks: Option<(usize, usize)>,
    out: usize,
}

impl Building {
    /// Whether something is marked on its list.
    pub(super) fn is_marked(&self) -> bool {
        self.marks.is_some_and(|(errors, warnings)| errors + warnings > 0)
    }
}

/// Every building of the report.
pub(super) fn buildings(kit: Kit) -> Vec<Building> {
    let is_validated = kit.derived.standing.with(|standing| standing.is_validated);
    let out = kit.derived.progress.with(|progress| progress.checked_out.clone());
    kit.derived.desk.with(|desk| {
        kit.derived.findings.with(|found| {
            kit.derived.class_lists.with(|lists| {
                let of = |list: &ClassList| {
                    let count = |severity| {
                        found.iter().filter(|one| one.severity == severity && is_on(desk, list, one)).count()
                    };
                    Building {
                        school: list.school_id.clone(),
                        students: list.rows.len(),
                        marks: is_validated.then(|| (count(Severity::Error), count(Severity::Warning))),
                        out: out.iter().filter(|student| list.find(student).is_some()).count(),
                    }
                };
                lists.iter().map(of).collect()
            })
        })
    })
}

/// Whether a finding is marked on a list. Duplicates are reconciled before, and are no marks.
pub(super) fn is_on(desk: &Desk, list: &ClassList, finding: &Finding) -> bool {
    finding.code != CHECK
        && desk.is_about_school(finding, &list.school_id)
        && finding.student.is_some_and(|student| list.find(desk.roster.student_id(student)).is_some())
}

/// That the report is of several buildings, with a line for each.
#[component]
pub(super) fn Buildings(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let all = Memo::new(move |_| buildings(kit));
    let lines = move || all.get().iter().map(|one| line(kit, one, one.school == school)).collect_view();
    view! {
        <Show when=move || all.with(|all| all.len() > 1)>
            <section aria-labelledby="buildings">
                <h2 id="buildings">{words.of(Stars::Buildings)}</h2>
                <p class="small soft">{words.of(Stars::BuildingsSay)}</p>
                <ul class="plain">{lines.clone()}</ul>
            </section>
        </Show>
    }
}

/// A building with the way to its list.
pub(super) fn line(kit: Kit, one: &Building, is_here: bool) -> AnyView {
    let href = Route::Stars(StarsPlace::List(one.school.clone())).href();
    view! {
        <li>
            <a class="building-link" href=href aria-current=is_here.then_some("page") translate="no">
                {school_name(kit, &one.school)}
            </a>
            " "
            {kit.words().building_says(one.students, one.marks, one.out)}
        </li>
    }
    .into_any()
}
