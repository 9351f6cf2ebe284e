use engine::definition::{Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, CohortReport, Outcome, Unit};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Comparing;
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
    let classes = Memo::new(move |_| {
        kit.derived.desk.with(|desk| lea.with(|lea| Shared::new(classes_of(desk, lea, ClassOf(class.get())))))
    });
    let chosen = RwSignal::new(String::new());
    view! {
        <section class="cohorts">
            <h2>{words.of(Comparing::CohortTitle)}</h2>
            <p class="soft">{words.of(Comparing::CohortSays)}</p>
            {move || classes.with(|classes| side_by_side(kit, classes, class.get(), chosen))}
        </section>
    }
}

/// The federal definition on the district, and North Dakota's on each school that has members of the class.
fn classes_of(desk: &Desk, lea_id: &str, class: ClassOf) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut add = |id: &str, school: Option<(String, String)>| {
        let Some(definition) = find_definition(id) else { return };
        let Settings::Cohort(set) = &definition.settings else { return };
        let school_id = school.as_ref().map(|(school_id, _)| school_id.as_str());
        let report = Unit::find(&desk.roster, set.level, lea_id, school_id)
            .and_then(|unit| CohortEvaluator::new(&desk.roster, set, class, unit))
            .map(|evaluator| evaluator.report());
        if let Ok(report) = report
            && !report.determinations.is_empty()
        {
            classes.push(Class { definition, school, report });
        }
    };
    add("acgr-federal", None);
    for school in desk.district.schools_of(lea_id) {
        add("nd-cohort", Some((school.school_id.clone(), school.school_name.clone())));
    }
    classes
}

fn side_by_side(kit: Kit, classes: &[Class], class: u16, chosen: RwSignal<String>) -> AnyView {
    let words = kit.words();
    if classes.is_empty() {
        return view! { <p>{words.no_class(class)}</p> }.into_any();
    }
    let school_id = |one: &Class| one.school.as_ref().map(|(school_id, _)| school_id.clone());
    let schools: Vec<&Class> = classes.iter().filter(|one| one.school.is_some()).collect();
    let present = chosen.with(|chosen| {
        let named = schools.iter().find(|one| school_id(one).as_ref() == Some(chosen));
        named.or_else(|| schools.first()).copied()
    });
    let options: Vec<AnyView> = schools
        .iter()
        .filter_map(|one| one.school.clone())
        .map(|(id, name)| {
            let is_present = present.and_then(school_id).as_ref() == Some(&id);
            view! { <option value=id selected=is_present translate="no">{name}</option> }.into_any()
        })
        .collect();
    let shown: Vec<&Class> = classes.iter().filter(|one| one.school.is_none()).chain(present).collect();
    view! {
        {(options.len() > 1)
            .then(|| {
                view! {
                    <p class="chooser">
                        <label for="cohort-school">{words.of(Comparing::School)}</label>
                        <select id="cohort-school" on:change=move |event| chosen.set(event_target_value(&event))>
                            {options}
                        </select>
                    </p>
                }
            })}
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
