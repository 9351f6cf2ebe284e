use engine::choice::Choice;
use engine::suppression::{Group, Key, Mode};
use leptos::prelude::*;
use words::screen::Subgrouping;
use workshop::subgroups::By;

use super::{Tables, View};
use crate::browser::focus_later;
use crate::parts::radios;
use crate::route::{NOT_PROTECTED, ROWS};
use crate::state::Memo;

/// How many letters a row of choices holds.
const ROOM: usize = 140;

/// The rows that a link asks for.
pub(super) fn by(slug: &str) -> By {
    ROWS.into_iter().find(|(one, _)| *one == slug).map_or(By::Subgroup, |(_, by)| by)
}

/// The rule, whether it protects, the rows, and the filter.
pub(super) fn choices(tables: Tables) -> AnyView {
    let words = tables.view.kit.words();
    let Tables { view, mode, is_protected, by, .. } = tables;
    let keep = move |mode: Mode, is_protected: bool| {
        let alone = if is_protected { "" } else { NOT_PROTECTED };
        view.own.set("suppress", Some(format!("{}{alone}", mode.slug())));
    };
    let rule = Callback::new(move |slug: &'static str| {
        if let Some(mode) = Mode::from_slug(slug) {
            keep(mode, is_protected.get_untracked());
        }
    });
    let rows = Callback::new(move |slug: &'static str| view.own.set("by", Some(slug.to_owned())));
    let slug_of = move |by: By| ROWS.into_iter().find(|(_, one)| *one == by).map_or("", |(slug, _)| slug).to_owned();
    view! {
        <div class="measures cell-choices noprint">
            {radios(
                "suppress",
                words.of(Subgrouping::SmallGroups),
                Mode::ALL.iter().map(|mode| (mode.slug(), words.suppression_mode(*mode))).collect(),
                Memo::new(move |_| mode.get().slug().to_owned()),
                ROOM,
                rule,
            )}
            <p class="hint">{move || words.suppression_says(mode.get())}</p>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || is_protected.get()
                    on:change=move |event| keep(mode.get_untracked(), event_target_checked(&event))
                />
                <span>{words.of(Subgrouping::Protect)}</span>
            </label>
            {radios(
                "rows",
                words.of(Subgrouping::Rows),
                ROWS.map(|(slug, by)| (slug, words.rows_by(by))).into(),
                Memo::new(move |_| slug_of(by.get())),
                ROOM,
                rows,
            )}
            {move || filters(tables)}
        </div>
    }
    .into_any()
}

/// The filters that may be opened: one school, one grade or one sex.
fn filters(tables: Tables) -> AnyView {
    let words = tables.view.kit.words();
    let (present, by) = (tables.filter.get(), tables.by.get());
    let keys = filter_keys(tables, by);
    let option = |at: usize, key: Key| {
        let name = tables.placed(key, |place| words.cell_place(place));
        view! { <option value=at.to_string() selected=key == present>{name}</option> }.into_any()
    };
    let group = |text: Subgrouping, holds: fn(&Key) -> bool| {
        let options: Vec<AnyView> =
            keys.iter().enumerate().filter(|(_, key)| holds(key)).map(|(at, key)| option(at, *key)).collect();
        view! { <optgroup label=words.of(text)>{options}</optgroup> }.into_any()
    };
    let everyone = option(0, Key::default());
    let schools = group(Subgrouping::Schools, |key| key.school.is_some());
    let grades = group(Subgrouping::Grades, |key| key.grade.is_some());
    let sexes = group(Subgrouping::Sexes, |key| key.group.is_some());
    let open = move |event| {
        let at = event_target_value(&event).parse::<usize>().unwrap_or(0);
        set_filter(tables.view, keys.get(at).copied().unwrap_or_default());
    };
    view! {
        <p class="chooser">
            <label for="filter">{words.of(Subgrouping::Only)}</label>
            <select id="filter" on:change=open>{everyone} {schools} {grades} {sexes}</select>
        </p>
    }
    .into_any()
}

fn set_filter(view: View, key: Key) {
    let school = view.kit.derived.desk.with_untracked(|desk| {
        key.school.and_then(|at| desk.roster.schools.get(usize::from(at))).map(|school| school.school_id.clone())
    });
    let sex = if let Some(Group::Sex(Some(sex))) = key.group { Some(sex.slug().to_owned()) } else { None };
    view.own.set("school", school);
    view.own.set("group", key.grade.map(|grade| grade.to_string()).or(sex));
}

/// The rows by which a row can be looked into: of a school or a grade its subgroups, of a sex its schools; none where no
/// table is that deep, as under a filter.
pub(super) fn rows_within(key: Key) -> Option<&'static str> {
    match (key.school, key.grade, key.group) {
        (Some(_), None, None) | (None, Some(_), None) => Some("subgroup"),
        (None, None, Some(Group::Sex(Some(_)))) => Some("school"),
        _ => None,
    }
}

/// Shows a row alone, by the rows within it.
pub(super) fn look_into(view: View, key: Key, rows: &'static str) {
    set_filter(view, key);
    view.own.set("by", Some(rows.to_owned()));
    focus_later("filter");
}

/// Everyone, then every school, grade and sex that the report has; not those that are its rows.
fn filter_keys(tables: Tables, by: By) -> Vec<Key> {
    let mut keys = vec![Key::default()];
    let all = tables.made.with(|made| match made {
        Some(Ok(board)) => board.publication.keys[..board.publication.published].to_vec(),
        Some(Err(_)) | None => Vec::new(),
    });
    keys.extend(all.into_iter().filter(|key| match (key.school, key.grade, key.group) {
        (Some(_), None, None) => by != By::School,
        (None, Some(_), None) => by != By::Grade,
        // Sexes are crossed with schools and grades only.
        (None, None, Some(Group::Sex(Some(_)))) => by == By::School || by == By::Grade,
        _ => false,
    }));
    keys
}
