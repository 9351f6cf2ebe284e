//! What the class comes to at school, district and state level, year by year and after more years; and how it was built.

mod build;
mod groups;
mod more_years;
mod years;

use engine::definition::{Cohort, Definition, Level, Settings, find_definition};
use engine::evaluate::{Unit, Unusable};
use leptos::prelude::*;
use words::screen::{Stars, StarsRates};
use workshop::desk::Desk;
use workshop::stars::diploma_by;
use workshop::stars::rates::{begins_late, class_rates, used_in};

use super::class;
use crate::parts::school_name;
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, use_kit};

/// The page.
#[component]
pub(super) fn RatesPage(
    /// The school.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let class = class(kit);
    let level = RwSignal::new(Level::School);
    let back = Route::Stars(StarsPlace::List(school.clone())).href();
    let levels = [Level::School, Level::District, Level::State].map(|one| {
        view! {
            <label class="choice">
                <input type="radio" name="level" prop:checked=move || level.get() == one on:change=move |_| level.set(one)/>
                <span>{words.stars_level(one)}</span>
            </label>
        }
    });
    let of_whom = {
        let name = school_name(kit, &school);
        let district = kit.derived.desk.with_untracked(|desk| desk.district.name.clone());
        move || match level.get() {
            Level::School => words.rates_of(Level::School, &name),
            other => words.rates_of(other, &district),
        }
    };
    let late = move || {
        let first = kit.derived.desk.with(|desk| begins_late(desk, class))?;
        Some(view! { <p class="banner">{words.begins_late(class, first)}</p> })
    };
    let rules = words.who_counts(diploma_by(class, 4)).into_iter().map(|rule| view! { <li>{rule}</li> });
    let rules = rules.collect_view();
    let tables = {
        let school = school.clone();
        move || {
            let asked = Asked { level: level.get(), school: &school };
            kit.derived.desk.with(|desk| {
                let is_district = asked.level == Level::State && is_district(kit, desk, &school);
                view! {
                    {is_district.then(|| view! { <p>{words.of(StarsRates::StateIsDistrict)}</p> })}
                    {groups::table(kit, desk, &asked)}
                    {years::table(kit, desk, &asked)}
                    {more_years::table(kit, desk, &asked)}
                }
            })
        }
    };
    view! {
        <h1>{words.of(StarsRates::Title)}</h1>
        <p class="lead">{words.goal_and_lag(class, used_in(class))}</p>
        {late}
        <section aria-labelledby="who-counts">
            <h2 id="who-counts">{words.of(StarsRates::WhoCounts)}</h2>
            <ol>{rules}</ol>
        </section>
        <fieldset class="levels">
            <legend>{words.of(StarsRates::Level)}</legend>
            {levels}
        </fieldset>
        <section class="rates" aria-labelledby="rates-of">
            <div role="status"><h2 id="rates-of">{of_whom}</h2></div>
            {tables}
        </section>
        <section class="rates"><build::Steps school=school/></section>
        <p class="actions"><a class="btn btn-2" href=back>{words.of(Stars::BackToList)}</a></p>
    }
}

/// Whether the state's rates are those of the district.
fn is_district(kit: Kit, desk: &Desk, school: &str) -> bool {
    let rates = |level| {
        let (set, unit) = Asked { level, school }.unit(kit, desk)?;
        class_rates(desk, &set, class(kit), unit)
    };
    rates(Level::State) == rates(Level::District)
}

/// Of which unit the rates are asked.
struct Asked<'a> {
    level: Level,
    school: &'a str,
}

impl Asked<'_> {
    /// The definition's settings and the unit.
    fn unit(&self, kit: Kit, desk: &Desk) -> Result<(Cohort, Unit), Unusable> {
        let lea = kit.attempt.with_untracked(|attempt| attempt.lea_id.clone());
        let school = (self.level == Level::School).then_some(self.school);
        Ok((cohort(), Unit::find(&desk.roster, self.level, &lea, school)?))
    }
}

/// The settings of North Dakota's cohort.
fn cohort() -> Cohort {
    match find_definition("nd-cohort") {
        Some(Definition { settings: Settings::Cohort(set), .. }) => set,
        _ => panic!("the kit has North Dakota's cohort"),
    }
}

/// A table whose first column names its rows.
fn plain_table(title: String, heads: Vec<String>, rows: Vec<Vec<String>>) -> AnyView {
    let head = heads.iter().map(|text| view! { <th scope="col">{text.clone()}</th> }).collect_view();
    let body = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        let name = cells.next().unwrap_or_default();
        let cells = cells.zip(heads.iter().skip(1)).map(|(text, head)| {
            view! { <td class="n" data-d=head.clone()>{text}</td> }
        });
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
    });
    let body = body.collect_view();
    let label = title.clone();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=label>
            <table class="students stacks">
                <caption class="sr">{title}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}
