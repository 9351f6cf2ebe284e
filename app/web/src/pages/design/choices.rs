use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::definition::find_definition;
use engine::records::CodeSet;
use leptos::prelude::*;
use words::screen::Design as Texts;
use workshop::design::{Layout, Part, Pattern, report_definitions};

use super::{Hands, fields::problem};
use crate::parts::radios;
use crate::state::Memo;

/// School years that can be reported, near those of the kit's own scenarios.
const YEARS: std::ops::RangeInclusive<u16> = 2014..=2029;

/// Most years on record before the one reported that are offered.
const MOST_BEFORE: u16 = 8;

/// How many letters a row of choices holds.
pub(super) const ROOM: usize = 36;

/// What is chosen from a list: schools, codes, years, definition.
pub(super) fn choices(hands: Hands) -> AnyView {
    let words = hands.kit.words();
    view! {
        {pattern(hands)}
        {layout_box(hands, Texts::Alternative, |layout| layout.alternative, |layout, is| layout.alternative = is)}
        {layout_box(hands, Texts::Court, |layout| layout.court, |layout, is| layout.court = is)}
        {problem(hands, Part::Schools)}
        {radios(
            "codes",
            words.of(Texts::Codes),
            CodeSet::ALL.iter().map(|set| (set.slug(), words.short_code_set(*set))).collect(),
            Memo::new(move |_| hands.read(|design| design.profile.exit_codes.slug().to_owned())),
            ROOM,
            Callback::new(move |slug: &'static str| {
                if let Some(set) = CodeSet::from_slug(slug) {
                    hands.set("codes", |design| design.profile.exit_codes = set);
                }
            }),
        )}
        {select(
            "reporting-year",
            words.of(Texts::ReportingYear),
            YEARS.map(|year| (year.to_string(), SchoolYear(year).to_string())).collect(),
            Memo::new(move |_| hands.read(|design| design.profile.reporting_year.0.to_string())),
            Callback::new(move |year: String| {
                let year = SchoolYear(year.parse().unwrap_or(*YEARS.start()));
                hands.set("years", |design| design.set_years(year, design.years_before()));
            }),
        )}
        {select(
            "years-before",
            words.of(Texts::YearsBefore),
            (1..=MOST_BEFORE).map(|years| (years.to_string(), years.to_string())).collect(),
            Memo::new(move |_| hands.read(|design| design.years_before().to_string())),
            Callback::new(move |years: String| {
                let years = years.parse().unwrap_or(1);
                hands.set("years", |design| design.set_years(design.profile.reporting_year, years));
            }),
        )}
        <p class="hint">{words.of(Texts::YearsHint)}</p>
        {problem(hands, Part::Years)}
        {select(
            "definition",
            words.of(Texts::Definition),
            report_definitions()
                .into_iter()
                .filter_map(find_definition)
                .map(|one| (one.id.to_owned(), one.title.to_owned()))
                .collect(),
            Memo::new(move |_| hands.read(|design| design.definition().to_owned())),
            Callback::new(move |id: String| hands.set("definition", |design| design.set_definition(&id))),
        )}
        {problem(hands, Part::Other)}
    }
    .into_any()
}

/// How the schools divide the grades. Schools that someone wrote one by one are an option of their own.
fn pattern(hands: Hands) -> AnyView {
    let words = hands.kit.words();
    let own = "own";
    let mut options: Vec<(&'static str, String)> =
        Pattern::ALL.iter().map(|pattern| (pattern.slug(), words.school_pattern(*pattern))).collect();
    let schools = hands.designing.with_untracked(|designing| designing.start().profile.schools.clone());
    if hands.designing.with_untracked(|designing| Layout::of(&designing.start().profile).is_none()) {
        options.push((own, words.of(Texts::OwnSchools)));
    }
    let now = Memo::new(move |_| {
        hands.read(|design| Layout::of(&design.profile).map_or(own, |layout| layout.pattern.slug()).to_owned())
    });
    let turn = Callback::new(move |slug: &'static str| {
        let pattern = Pattern::ALL.into_iter().find(|pattern| pattern.slug() == slug);
        hands.set("pattern", |design| match pattern {
            Some(pattern) => {
                let layout = Layout::of(&design.profile);
                let or_none = |has: fn(Layout) -> bool| layout.is_some_and(has);
                let (alternative, court) = (or_none(|layout| layout.alternative), or_none(|layout| layout.court));
                design.set_layout(Layout { pattern, alternative, court });
            }
            None => design.profile.schools.clone_from(&schools),
        });
    });
    radios("pattern", words.of(Texts::Grades), options, now, ROOM, turn)
}

/// A school that a layout may have.
fn layout_box(hands: Hands, text: Texts, has: fn(&Layout) -> bool, set: fn(&mut Layout, bool)) -> AnyView {
    let words = hands.kit.words();
    let layout = Memo::new(move |_| hands.read(|design| Layout::of(&design.profile)));
    let toggle = move |event| {
        let is = event_target_checked(&event);
        if let Some(mut layout) = layout.get_untracked() {
            set(&mut layout, is);
            hands.set("layout", |design| design.set_layout(layout));
        }
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || layout.with(|layout| layout.as_ref().is_some_and(has))
                // Schools that someone wrote one by one stay as they are.
                disabled=move || layout.with(Option::is_none)
                on:change=toggle
            />
            <span>{words.of(text)}</span>
        </label>
    }
    .into_any()
}

/// One of many, as a list. A value that is not offered, from a file, is offered too.
fn select(
    id: &'static str,
    label: String,
    mut options: Vec<(String, String)>,
    now: Memo<String>,
    turn: Callback<String>,
) -> AnyView {
    let present = now.get_untracked();
    if options.iter().all(|(value, _)| *value != present) {
        options.push((present.clone(), present.clone()));
    }
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, text)| {
            let selected = value == present;
            view! { <option value=value selected=selected>{text}</option> }.into_any()
        })
        .collect();
    view! {
        <div class="knob start-from">
            <label for=id>{label}</label>
            <select
                id=id
                translate="no"
                prop:value=move || now.get()
                on:change=move |event| turn.run(event_target_value(&event))
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
