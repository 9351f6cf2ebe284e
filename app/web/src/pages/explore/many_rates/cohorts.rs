use engine::definition::{Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, CohortReport, Outcome, Unit};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Comparing;
use workshop::cohort::schools_of_class;
use workshop::desk::Desk;

use crate::route::Route;
use crate::state::{Kit, Memo, Shared, use_kit};

/// Up to this many students are named in a cell.
const MOST_NAMED: usize = 24;

/// A cohort definition on one unit.
#[derive(Debug)]
struct Class {
    definition: Definition,
    /// The school's number and name; none for the whole district.
    school: Option<(String, String)>,
    report: CohortReport,
}

/// The cohort definitions side by side: what became of one class.
#[component]
pub(super) fn Cohorts() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let class = Memo::new(move |_| kit.opened.with(|opened| opened.info.class));
    let lea = Memo::new(move |_| kit.attempt.with(|attempt| attempt.lea_id.clone()));
    let district = Memo::new(move |_| {
        kit.derived
            .desk
            .with(|desk| lea.with(|lea| Shared::new(class_of(desk, "acgr-federal", lea, None, class.get()))))
    });
    let schools = Memo::new(move |_| kit.derived.desk.with(|desk| lea.with(|lea| schools(desk, lea, class.get()))));
    let chosen = RwSignal::new(String::new());
    let present = Memo::new(move |_| {
        schools.with(|schools| {
            let named = chosen.with(|chosen| schools.iter().find(|(id, _)| id == chosen));
            named.or_else(|| schools.first()).cloned()
        })
    });
    // A school's class is made when it is asked for: a state has hundreds.
    let school = Memo::new(move |_| {
        let one = present.get();
        kit.derived.desk.with(|desk| {
            lea.with(|lea| Shared::new(one.and_then(|one| class_of(desk, "nd-cohort", lea, Some(one), class.get()))))
        })
    });
    view! {
        <section class="cohorts">
            <h2>{words.of(Comparing::CohortTitle)}</h2>
            <p class="soft">{words.of(Comparing::CohortSays)}</p>
            {move || schools.with(|schools| chooser(kit, schools, chosen))}
            {move || district.with(|district| school.with(|school| side_by_side(kit, [&**district, &**school], class.get())))}
        </section>
    }
}

/// A cohort definition on the district or on one of its schools; none where it lists nobody.
fn class_of(desk: &Desk, id: &str, lea_id: &str, school: Option<(String, String)>, class: u16) -> Option<Class> {
    let definition = find_definition(id)?;
    let Settings::Cohort(set) = &definition.settings else { return None };
    let school_id = school.as_ref().map(|(school_id, _)| school_id.as_str());
    let unit = Unit::find(&desk.roster, set.level, lea_id, school_id).ok()?;
    let report = CohortEvaluator::new(&desk.roster, set, ClassOf(class), unit).ok()?.report();
    (!report.determinations.is_empty()).then_some(Class { definition, school, report })
}

/// The schools of a class: number and name.
fn schools(desk: &Desk, lea_id: &str, class: u16) -> Vec<(String, String)> {
    schools_of_class(desk, lea_id, ClassOf(class)).into_iter().map(|school| (school.school_id, school.name)).collect()
}

fn chooser(kit: Kit, schools: &[(String, String)], chosen: RwSignal<String>) -> AnyView {
    if schools.len() < 2 {
        return ().into_any();
    }
    let options: Vec<AnyView> = schools
        .iter()
        .map(|(id, name)| view! { <option value=id.clone() translate="no">{name.clone()}</option> }.into_any())
        .collect();
    view! {
        <p class="chooser">
            <label for="cohort-school">{kit.words().of(Comparing::School)}</label>
            <select id="cohort-school" on:change=move |event| chosen.set(event_target_value(&event))>
                {options}
            </select>
        </p>
    }
    .into_any()
}

fn side_by_side(kit: Kit, classes: [&Option<Class>; 2], class: u16) -> AnyView {
    let words = kit.words();
    let shown: Vec<&Class> = classes.into_iter().flatten().collect();
    if shown.is_empty() {
        return view! { <p>{words.no_class(class)}</p> }.into_any();
    }
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Comparing::CohortTitle)>
            {table(kit, &shown, class)}
        </div>
    }
    .into_any()
}

fn table(kit: Kit, shown: &[&Class], class: u16) -> AnyView {
    let words = kit.words();
    let heads: Vec<AnyView> = shown
        .iter()
        .map(|one| {
            let unit = match &one.school {
                Some((_, name)) => view! { <small translate="no">{name.clone()}</small> }.into_any(),
                None => view! { <small>{words.of(Comparing::WholeDistrict)}</small> }.into_any(),
            };
            view! {
                <th scope="col">
                    <a href=Route::Definition(one.definition.id.to_owned()).href() translate="no">{one.definition.title}</a>
                    {unit}
                </th>
            }
            .into_any()
        })
        .collect();
    let row = |text: Comparing, of: &dyn Fn(&CohortReport) -> Vec<StudentIx>| {
        let cells: Vec<AnyView> = shown.iter().map(|one| cell(kit, &of(&one.report))).collect();
        view! { <tr><th scope="row">{words.of(text)}</th> {cells}</tr> }.into_any()
    };
    let rates: Vec<AnyView> = shown
        .iter()
        .map(|one| match one.report.rate(Outcome::Graduate) {
            Some(rate) => view! { <td translate="no">{format!("{}%", rate.percent())}</td> }.into_any(),
            None => view! { <td>{words.of(Comparing::NoRate)}</td> }.into_any(),
        })
        .collect();
    view! {
        <table class="classes">
            <caption>{words.class_of(class)}</caption>
            <thead><tr><th scope="col">{words.of(Comparing::Measure)}</th> {heads}</tr></thead>
            <tbody>
                {row(Comparing::Listed, &CohortReport::listed)}
                {row(Comparing::Removed, &|report| report.of(Outcome::Removed))}
                {row(Comparing::AdjustedCohort, &CohortReport::adjusted_cohort)}
                {row(Comparing::Graduates, &|report| report.of(Outcome::Graduate))}
                {row(Comparing::OtherCompleters, &|report| report.of(Outcome::Completer))}
                {row(Comparing::StillEnrolled, &|report| report.of(Outcome::Continuing))}
                {row(Comparing::Dropouts, &|report| report.of(Outcome::Dropout))}
            </tbody>
            <tfoot><tr><th scope="row">{words.of(Comparing::GraduationRate)}</th> {rates}</tr></tfoot>
        </table>
    }
    .into_any()
}

/// How many, and who where they are few.
fn cell(kit: Kit, students: &[StudentIx]) -> AnyView {
    let named: Vec<AnyView> = if students.len() > MOST_NAMED {
        Vec::new()
    } else {
        kit.derived.desk.with_untracked(|desk| {
            let id = |student: &StudentIx| desk.roster.student_id(*student).to_owned();
            students
                .iter()
                .map(id)
                .map(|id| (Route::Student(id.clone()).href(), id))
                .map(|(href, id)| view! { <a href=href>{id}</a> " " }.into_any())
                .collect()
        })
    };
    view! { <td translate="no"><b>{students.len()}</b> <span class="ids">{named}</span></td> }.into_any()
}
