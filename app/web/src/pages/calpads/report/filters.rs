use engine::sorting;
use leptos::prelude::*;
use words::screen::Calpads as Text;
use workshop::calpads::{Filter, Filters, Options};
use workshop::desk::Desk;

use super::super::snapshot::name_of;
use super::Shown;
use crate::state::{Kit, Memo, use_kit};

/// The eight filters of the report. Academic year and LEA choose the report itself.
#[component]
pub(super) fn FiltersForm(
    /// What stands on the page.
    shown: Shown,
    /// Whether other academic years can be chosen: a revision is of one.
    has_years: bool,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let lists = Memo::new(move |_| {
        let (Some(desk), Some(dropouts)) = (shown.desk.get(), shown.dropouts.get()) else { return Vec::new() };
        let own = super::own_school(kit, &desk);
        let schools = dropouts.schools(&desk).into_iter().filter(|school| own.is_none_or(|own| own == *school));
        Options::of(&desk, dropouts.lea, schools.collect()).lists().to_vec()
    });
    let labels = [Text::Status, Text::SchoolType, Text::School, Text::Grade, Text::Gender, Text::Race];
    let selects: Vec<AnyView> =
        labels.into_iter().enumerate().map(|(place, label)| select(kit, shown, lists, place, label)).collect();
    let remove = move |_| {
        shown.filters.set(Filters::default());
        let year = kit.attempt.with_untracked(|attempt| attempt.year);
        if shown.year.get_untracked() != year {
            shown.year.set(year);
            shown.chosen.set(None);
        }
    };
    view! {
        <fieldset class="filters noprint">
            <legend>{words.of(Text::Filters)}</legend>
            {year(kit, shown, has_years)}
            {lea(kit, shown)}
            {selects}
            <p>
                <button class="btn btn-3 btn-sm" type="button" on:click=remove>{words.of(Text::RemoveFilters)}</button>
            </p>
        </fieldset>
    }
}

fn select(kit: Kit, shown: Shown, lists: Memo<Vec<Vec<Filter>>>, place: usize, label: Text) -> AnyView {
    let words = kit.words();
    let id = format!("filter-{place}");
    let options = move || {
        let Some(desk) = shown.desk.get() else { return Vec::new() };
        let present = shown.filters.with_untracked(|filters| filters.chosen()[place]);
        lists.with(|lists| {
            let list = lists.get(place).map(Vec::as_slice).unwrap_or_default();
            let option = |(at, filter): (usize, &Filter)| {
                let selected = present == Some(*filter);
                match filter {
                    Filter::School(school) => view! {
                        <option value=at.to_string() selected=selected translate="no">{name_of(&desk, *school)}</option>
                    }
                    .into_any(),
                    other => {
                        view! { <option value=at.to_string() selected=selected>{words.filter_choice(*other)}</option> }
                            .into_any()
                    }
                }
            };
            list.iter().enumerate().map(option).collect::<Vec<AnyView>>()
        })
    };
    let choose = move |event| {
        let filter = event_target_value(&event)
            .parse()
            .ok()
            .and_then(|at: usize| lists.with_untracked(|lists| lists.get(place)?.get(at).copied()));
        shown.filters.update(|filters| {
            let before = std::mem::take(filters).without(place);
            *filters = filter.map_or_else(|| before.clone(), |filter| before.clone().with(filter));
        });
    };
    // Where the filters were removed, the first choice shows again.
    let value = move || {
        let present = shown.filters.with(|filters| filters.chosen()[place]);
        let at = present.and_then(|one| lists.with(|lists| lists.get(place)?.iter().position(|filter| *filter == one)));
        at.map(|at| at.to_string()).unwrap_or_default()
    };
    view! {
        <p>
            <label for=id.clone()>{words.of(label)}</label>
            <select id=id on:change=choose prop:value=value>
                <option value="">{words.of(Text::All)}</option>
                {options}
            </select>
        </p>
    }
    .into_any()
}

fn year(kit: Kit, shown: Shown, has_years: bool) -> AnyView {
    let words = kit.words();
    let options = move || {
        let (Some(desk), Some(dropouts)) = (shown.desk.get(), shown.dropouts.get()) else { return Vec::new() };
        let present = dropouts.fall1.academic_year();
        let mut years =
            if has_years { Options::of(&desk, dropouts.lea, Vec::new()).academic_years } else { vec![present] };
        sorting::sort(&mut years);
        years
            .into_iter()
            .map(|year| {
                view! { <option value=year.0.to_string() selected=year == present translate="no">{year.to_string()}</option> }
                    .into_any()
            })
            .collect::<Vec<AnyView>>()
    };
    let choose = move |event| {
        if let Ok(year) = event_target_value(&event).parse() {
            shown.year.set(engine::calendar::SchoolYear(year).previous());
            shown.chosen.set(None);
        }
    };
    view! {
        <p>
            <label for="filter-year">{words.of(Text::AcademicYear)}</label>
            <select id="filter-year" on:change=choose>{options}</select>
        </p>
    }
    .into_any()
}

/// The LEA: a district sees its own alone.
fn lea(kit: Kit, shown: Shown) -> AnyView {
    let words = kit.words();
    let name = move || shown.desk.with(|desk| desk.as_ref().map(|desk| lea_name(desk)));
    view! {
        <p>
            <label for="filter-lea">{words.of(Text::Lea)}</label>
            <select id="filter-lea"><option translate="no">{name}</option></select>
        </p>
    }
    .into_any()
}

/// The name of the reporting LEA.
pub(super) fn lea_name(desk: &Desk) -> String {
    format!("{} ({})", desk.district.name, desk.district.reporting_lea)
}
