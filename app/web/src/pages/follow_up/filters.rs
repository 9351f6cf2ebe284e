use engine::checks::Duty;
use engine::choice::Choice;
use engine::sorting;
use leptos::prelude::*;
use words::screen::{FollowUp as Text, Portal};
use workshop::worklist::Filter;

use super::PAGE;
use crate::parts::school_name;
use crate::state::{Kit, use_kit};

/// The choice of a duty, a school and a state.
#[component]
pub(super) fn Filters(
    /// What is asked for.
    filter: RwSignal<Filter>,
    /// How many lines show; another choice begins anew.
    limit: RwSignal<usize>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let set = move |change: &dyn Fn(&mut Filter)| {
        filter.update(|filter| change(filter));
        limit.set(PAGE);
    };
    let duties = Duty::ALL.iter().map(|duty| option(duty.slug(), words.duty(*duty))).collect_view();
    let states = [option(OPEN, words.of(Text::OpenOnly)), option(SETTLED, words.of(Text::SettledOnly))];
    let choose_duty = move |event| {
        let duty = Duty::from_slug(&event_target_value(&event));
        set(&|filter| filter.duty = duty);
    };
    let choose_school = move |event| {
        let school = Some(event_target_value(&event)).filter(|school| !school.is_empty());
        set(&|filter| filter.school_id.clone_from(&school));
    };
    let choose_state = move |event| {
        let is_settled = match event_target_value(&event).as_str() {
            OPEN => Some(false),
            SETTLED => Some(true),
            _ => None,
        };
        set(&|filter| filter.is_settled = is_settled);
    };
    view! {
        <div class="list-tools follow-up-filters">
            <p class="compare-with">
                <label for="follow-up-duty">{words.of(Text::Duty)}</label>
                <select id="follow-up-duty" on:change=choose_duty>{option("", words.of(Text::AllDuties))} {duties}</select>
            </p>
            <p class="compare-with">
                <label for="follow-up-school">{words.of(Portal::School)}</label>
                <select id="follow-up-school" on:change=choose_school>
                    {option("", words.of(Text::AllSchools))}
                    {schools(kit)}
                </select>
            </p>
            <p class="compare-with">
                <label for="follow-up-state">{words.of(Text::State)}</label>
                <select id="follow-up-state" on:change=choose_state>{option("", words.of(Text::AllStates))} {states}</select>
            </p>
        </div>
    }
}

const OPEN: &str = "open";
const SETTLED: &str = "settled";

fn option(value: &str, text: String) -> AnyView {
    view! { <option value=value.to_owned()>{text}</option> }.into_any()
}

/// The schools that someone on the list left, by name; their names are data.
fn schools(kit: Kit) -> Vec<AnyView> {
    let mut schools: Vec<(String, String)> = kit.derived.desk.with_untracked(|desk| {
        kit.derived.worklist.with_untracked(|worklist| {
            let mut numbers: Vec<&str> = worklist.lines.iter().map(|line| line.school_id(&desk.roster)).collect();
            sorting::sort(&mut numbers);
            numbers.dedup();
            numbers.into_iter().map(|id| (school_name(kit, id), id.to_owned())).collect()
        })
    });
    sorting::sort(&mut schools);
    let line = |(name, id): (String, String)| view! { <option value=id translate="no">{name}</option> }.into_any();
    schools.into_iter().map(line).collect()
}
