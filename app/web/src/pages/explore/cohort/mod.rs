//! Cohort: a class built one step at a time, its adjusted cohort, and its rates at every level.

mod changes;
mod picture;
mod rates;
mod steps;

use engine::definition::{Cohort, Definition, Level, Settings};
use engine::evaluate::{ClassBuild, ClassOf, CohortEvaluator, CohortReport, HalfCount, Unit, Unusable};
use leptos::prelude::*;
use words::screen::{Classing, Level as Told};
use workshop::cohort::{ClassSchool, Counts, Measure, changes, measures, schools_of_class};
use workshop::desk::Desk;

use super::View;
use super::own::OwnPairs;
use super::settings::delta;
use crate::state::{Kit, Memo, Shared};

/// The class of the open district under the definition in hand, or why there is none.
pub(super) type Made = Result<Shared<Class>, Unusable>;

/// A class as the definition started, and as it is turned.
pub(super) struct Class {
    asked: Shared<Asked>,
    before: Shared<Side>,
    after: Shared<Side>,
}

/// Of which class and school a view is.
struct Asked {
    class: ClassOf,
    lea_id: String,
    /// The schools with anyone of the class.
    schools: Vec<ClassSchool>,
    /// Which of them is asked about: the one with most of them where none is chosen.
    school: Option<ClassSchool>,
}

/// A class under one definition.
struct Side {
    set: Cohort,
    build: ClassBuild,
    report: CohortReport,
    counts: Counts,
    measures: Vec<Measure>,
}

/// The class of a view; made when it is first read. What it was at the start stays while settings are turned.
pub(super) fn made(kit: Kit, start: Memo<Definition>, turned: Memo<Definition>, own: OwnPairs) -> Memo<Made> {
    let school = Memo::new(move |_| own.get("school"));
    let asked = Memo::new(move |_| {
        let class = ClassOf(kit.opened.with(|opened| opened.info.class));
        let lea_id = kit.attempt.with(|attempt| attempt.lea_id.clone());
        let schools = kit.derived.desk.with(|desk| schools_of_class(desk, &lea_id, class));
        let named = school.with(|asked| schools.iter().find(|one| Some(&one.school_id) == asked.as_ref()));
        let school = named.or_else(|| schools.iter().rev().max_by_key(|one| one.records)).cloned();
        Shared::new(Asked { class, lea_id, schools, school })
    });
    let under = move |definition: Memo<Definition>| {
        Memo::new(move |_| {
            let asked = asked.get();
            kit.derived.desk.with(|desk| definition.with(|definition| side(desk, definition, &asked)).map(Shared::new))
        })
    };
    let (before, after) = (under(start), under(turned));
    Memo::new(move |_| Ok(Shared::new(Class { asked: asked.get(), before: before.get()?, after: after.get()? })))
}

fn side(desk: &Desk, definition: &Definition, asked: &Asked) -> Result<Side, Unusable> {
    let Settings::Cohort(set) = &definition.settings else { panic!("a view of a class has a cohort in hand") };
    let (roster, lea_id, school_id) = (&desk.roster, &asked.lea_id, asked.school_id());
    let unit = Unit::find(roster, set.level, lea_id, school_id)?;
    let evaluator = CohortEvaluator::new(roster, set, asked.class, unit)?;
    let report = evaluator.report();
    let measures = measures(roster, set, asked.class, lea_id, school_id)?;
    Ok(Side { set: set.clone(), build: evaluator.build(), counts: Counts::of(&report), report, measures })
}

/// The graduates of the class as the definition is turned; none where there is no such class.
pub(super) fn level_now(view: View) -> Option<Told> {
    view.class.with_untracked(|class| class.as_ref().ok().map(|class| told(&class.after.counts)))
}

fn told(counts: &Counts) -> Told {
    Told { count: counts.graduates, denominator: Some(HalfCount::whole(counts.cohort())), rate: counts.graduation() }
}

/// The graduation rate before and after, over whatever the view shows of a class.
pub(super) fn answer(view: View) -> AnyView {
    let words = view.kit.words();
    let class = match view.class.get() {
        Ok(class) => class,
        Err(Unusable::SchoolNeeded { .. }) => {
            return view! { <p class="answer-why">{words.of(Classing::NoSchool)}</p> }.into_any();
        }
        Err(problem) => return view! { <p class="answer-why">{words.unusable(&problem)}</p> }.into_any(),
    };
    let set = &class.after.set;
    let is_on_record = |one: &Measure| one.counts.is_some() || (one.level, one.years) != (set.level, set.years);
    if !class.after.measures.iter().all(is_on_record) {
        let name = words.cohort_measure(set.level, set.years);
        return view! { <p class="answer-why">{name} ": " {words.of(Classing::NotOnRecord)}</p> }.into_any();
    }
    let moved = changes(&class.before.report, &class.after.report).len();
    let points = words.points_of_graduation();
    delta(view, told(&class.before.counts), told(&class.after.counts), points, words.cohort_changes(moved))
}

pub(super) fn view(view: View) -> AnyView {
    view! {
        <div class="class-built">{steps::steps(view, (move || chooser(view)).into_any())}</div>
        {who_changes(view)}
        {move || view.class.get().ok().map(|class| rates::figure_of(view, &class))}
    }
    .into_any()
}

/// Who stands elsewhere in the class since a setting was turned.
pub(super) fn who_changes(view: View) -> AnyView {
    (move || view.class.get().ok().map(|class| changes::list(view, &class))).into_any()
}

/// Which school is asked about, where there are several.
fn chooser(view: View) -> AnyView {
    let words = view.kit.words();
    let Ok(class) = view.class.get() else { return ().into_any() };
    let present = class.asked.school_id().unwrap_or_default().to_owned();
    let is_unknown = view.own.get("school").is_some_and(|asked| asked != present);
    let options: Vec<AnyView> = class
        .asked
        .schools
        .iter()
        .map(|ClassSchool { school_id: id, name, .. }| {
            let is_present = *id == present;
            view! { <option value=id.clone() selected=is_present translate="no">{name.clone()}</option> }.into_any()
        })
        .collect();
    view! {
        {is_unknown.then(|| view! { <p class="hint">{words.of(Classing::UnknownSchool)}</p> })}
        {(class.asked.schools.len() > 1).then(|| view! {
            <p class="chooser">
                <label for="class-school">{words.of(Classing::School)}</label>
                <select
                    id="class-school"
                    on:change=move |event| view.own.set("school", Some(event_target_value(&event)))
                >
                    {options}
                </select>
            </p>
        })}
    }
    .into_any()
}

impl Asked {
    fn school_id(&self) -> Option<&str> {
        self.school.as_ref().map(|one| one.school_id.as_str())
    }
}

impl Class {
    /// What people call the unit under the definition in hand.
    fn unit_name(&self, view: View) -> String {
        let words = view.kit.words();
        match (&self.asked.school, self.after.set.level) {
            (Some(school), Level::School) => words.class_at(self.asked.class, &school.name),
            (_, level) => words.class_at(self.asked.class, &words.cohort_unit(level)),
        }
    }
}
