use engine::calendar::SchoolYear;
use engine::evaluate::{Breakdowns, EventReport, Outcome};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::desk::Desk;

use crate::parts::Mark;
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// Most students named in a row; a longer list is behind View Details.
const NAMED: usize = 12;

/// The school rows and the District totals, each with View Details.
#[component]
pub(super) fn SchoolTable() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let enrolled = move || {
        let day = kit.derived.desk.with(|desk| {
            kit.derived.definition.with(|definition| {
                kit.derived.report.with(|report| desk.members_day(definition, report.as_ref().ok()?))
            })
        });
        day.map_or_else(|| words.of(Portal::NoMembers), |day| words.enrolled_on(day))
    };
    let rows = move || {
        kit.derived.desk.with(|desk| {
            kit.derived.breakdowns.with(|found| found.as_ref().ok().map(|found| school_rows(kit, desk, found)))
        })
    };
    let is_district = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.school_id.is_none()));
    let totals = move || {
        is_district.get().then(|| {
            kit.derived.breakdowns.with(|found| {
                kit.derived.report.with(|report| Some(totals(kit, report.as_ref().ok()?, found.as_ref().ok()?)))
            })
        })
    };
    view! {
        <div class="year-line">
            <YearChooser/>
        </div>
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Portal::StudentsCounted)>
            <table class="report">
                <thead>
                    <tr>
                        <th scope="col">{words.of(Portal::School)}</th>
                        <th scope="col" class="n">{enrolled}</th>
                        <th scope="col" class="n">{words.of(Portal::Dropouts)}</th>
                        <th scope="col">{words.of(Portal::StudentsCounted)}</th>
                        <th scope="col">{words.of(Portal::Attested)}</th>
                        <th scope="col"><span class="sr">{words.of(Portal::ViewDetails)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>{totals}</tfoot>
            </table>
        </div>
        {move || (!is_district.get()).then(|| view! { <p class="small mute">{words.of(Portal::OtherSchoolsHidden)}</p> })}
    }
}

fn school_rows(kit: Kit, desk: &Desk, breakdowns: &Breakdowns) -> AnyView {
    let words = kit.words();
    let user = kit.attempt.with(|attempt| attempt.user.clone());
    let lea = kit.attempt.with(|attempt| attempt.lea_id.clone());
    breakdowns
        .by_school
        .iter()
        .map(|group| (desk.roster.schools[usize::from(group.key)].school_id.clone(), group))
        .filter(|(id, _)| user.sees(id))
        .map(|(id, group)| {
            let school = desk.district.school(&lea, &id);
            let name = school.map_or_else(|| id.clone(), |school| school.school_name.clone());
            let span = school.map(|school| words.school_grades(school.low_grade, school.high_grade));
            let count = group.dropouts.len();
            let named = group.dropouts.iter().take(NAMED).map(|student| {
                let number = desk.roster.student_id(*student).to_owned();
                let href = Route::Student(number.clone()).href();
                view! {
                    <li>
                        <Mark outcome=Outcome::Dropout/>
                        <a class="sid" href=href translate="no">{number}</a>
                    </li>
                }
            });
            let more = (count > NAMED).then(|| view! { <li>{words.and_more(count - NAMED)}</li> });
            let key = id.clone();
            let attested = move || {
                let done = kit.derived.standing.with(|standing| standing.neo().is_some_and(|neo| neo.attested.contains(&key)));
                let class = if done { "sev sev-ok" } else { "mute" };
                let text = if done { Portal::Principal } else { Portal::NotYet };
                view! { <span class=class>{done.then(check_mark)} {words.of(text)}</span> }
            };
            let label = words.view_details_of(&name);
            view! {
                <tr>
                    <th scope="row">
                        <span translate="no">{name}</span>
                        <span class="small mute"><span translate="no">{id.clone()}</span> " · " {span}</span>
                    </th>
                    <td class="n" data-d=words.of(Portal::Members) translate="no">{group.members}</td>
                    <td class="n big" data-d=words.of(Portal::Dropouts) translate="no">{count}</td>
                    <td data-d=words.of(Portal::StudentsCounted)><ul class="plain named">{named.collect_view()} {more}</ul></td>
                    <td data-d=words.of(Portal::Attested)>{attested}</td>
                    <td><a href=Route::Details(Some(id)).href() aria-label=label>{words.of(Portal::ViewDetails)}</a></td>
                </tr>
            }
        })
        .collect_view()
        .into_any()
}

fn totals(kit: Kit, report: &EventReport, breakdowns: &Breakdowns) -> AnyView {
    let words = kit.words();
    let parts: Vec<String> = breakdowns.by_school.iter().map(|group| group.dropouts.len().to_string()).collect();
    let sum = format!("{} = {}", parts.join(" + "), report.numerator.len());
    let attested = move || {
        kit.derived
            .standing
            .with(|standing| standing.neo().map(|neo| words.schools_attested(neo.attested.len(), neo.schools.len())))
    };
    let rate = report.rate.zip(report.denominator).map(|(rate, denominator)| {
        words.rate_sentence(report.numerator.len(), &denominator.to_string(), &rate.percent().to_string())
    });
    let label = words.of(Portal::ViewDetailsOfTotals);
    view! {
        <tr>
            <th scope="row">{words.of(Portal::DistrictTotals)}</th>
            <td class="n" data-d=words.of(Portal::Members) translate="no">{report.denominator.map(|count| count.to_string())}</td>
            <td class="n big" data-d=words.of(Portal::Dropouts) translate="no">{report.numerator.len()}</td>
            <td data-d=words.of(Portal::StudentsCounted)>
                <div><span class="num" translate="no">{sum}</span> <span class="small mute rate">{rate}</span></div>
            </td>
            <td data-d=words.of(Portal::Attested)>{attested}</td>
            <td><a href=Route::Details(None).href() aria-label=label>{words.of(Portal::ViewDetails)}</a></td>
        </tr>
    }
    .into_any()
}

fn check_mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 18 18" aria-hidden="true"><path class="sign-ok" d="m3 9.6 4 4L15 4.4"></path></svg>
    }
}

/// The school years of which the district has records.
#[component]
fn YearChooser() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let years = move || {
        let lea = kit.attempt.with(|attempt| attempt.lea_id.clone());
        let present = kit.attempt.with(|attempt| attempt.year);
        kit.derived.desk.with(|desk| {
            desk.years(&lea)
                .into_iter()
                .map(|year| {
                    view! {
                        <option value=year.0.to_string() selected=year == present>{year.to_string()}</option>
                    }
                })
                .collect_view()
        })
    };
    let is_locked = move || kit.derived.standing.with(|standing| standing.is_submitted);
    let choose = move |event| {
        if let Ok(year) = event_target_value(&event).parse() {
            kit.attempt.update(|attempt| attempt.year = SchoolYear(year));
        }
    };
    view! {
        <label for="report-year">{words.of(Portal::AnotherYear)}</label>
        <select id="report-year" translate="no" on:change=choose disabled=is_locked>{years}</select>
    }
}
