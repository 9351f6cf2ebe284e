use leptos::prelude::*;
use words::screen::Calpads as Text;
use workshop::calpads::{Column, Status, Told, revisions};

use super::super::snapshot::is_old;
use crate::parts::school_name;
use crate::route::{CalpadsPage, Route};
use crate::state::{Kit, use_kit};

/// Every revision, the latest first.
#[component]
pub(super) fn Revisions() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let rows = move || {
        let rows: Vec<AnyView> =
            kit.attempt.with(|attempt| revisions(attempt).iter().rev().map(|told| row(kit, told)).collect());
        if rows.is_empty() {
            return view! { <tr><td colspan="9">{words.of(Text::NoRevisionYet)}</td></tr> }.into_any();
        }
        rows.into_any()
    };
    let heads = [Text::Taken, Text::Status, Text::Acts];
    let numbers = [Text::Records, Text::Counted, Text::Errors, Text::Warnings];
    view! {
        <section>
            <h2 id="revisions" tabindex="-1">{words.of(Text::Revisions)}</h2>
            <div class="scroll-x" tabindex="0" role="region" aria-labelledby="revisions">
                <table class="stacks">
                    <thead>
                        <tr>
                            <th scope="col">{words.of(Text::Revision)}</th>
                            {heads.map(|text| view! { <th scope="col">{words.of(text)}</th> })}
                            {numbers.map(|text| view! { <th scope="col" class="n">{words.of(text)}</th> })}
                            <th scope="col">{words.of(Text::Anomalies)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="small mute">{words.of(Text::AnomalyLimit)}</p>
        </section>
    }
}

fn row(kit: Kit, told: &Told<'_>) -> AnyView {
    let words = kit.words();
    let revision = told.revision;
    let number = revision.number;
    let reason = match told.status {
        Status::Uncertified { reason } => {
            let reason = reason.to_owned();
            Some(view! { " " <span translate="no">"“" {reason} "”"</span> })
        }
        _ => None,
    };
    let old = is_old(kit, number).then(|| view! { <p class="small mute">{words.of(Text::OlderThanData)}</p> });
    let acts = told.acts.iter().map(|entry| {
        let school = entry.user.school_id.as_deref().map(|id| school_name(kit, id));
        let by = words.user(&entry.user, school.as_deref());
        view! { <li><b>{words.act_on_revision(&entry.act)}</b> " " {by} ", " {words.on_day(entry.day)}</li> }
    });
    let acts = (!told.acts.is_empty()).then(|| view! { <ul class="plain of-revision">{acts.collect_view()}</ul> });
    let number_cell = |name: Text, value: String| {
        view! { <td class="n" data-d=words.of(name) translate="no">{value}</td> }
    };
    view! {
        <tr>
            <th scope="row">
                {words.revision(number)}
                <ul class="plain of-revision">
                    <li><a href=Route::Calpads(CalpadsPage::Report(Some(number))).href()>{words.reports_of_revision(Some(number))}</a></li>
                    <li><a href=Route::Calpads(CalpadsPage::Checks(Some(number))).href()>{words.checks_of_revision(Some(number))}</a></li>
                </ul>
            </th>
            <td data-d=words.of(Text::Taken)>{words.taken_on(told.day, told.by)}</td>
            <td data-d=words.of(Text::Status)><div><b>{words.revision_status(told.status)}</b> {reason} {old}</div></td>
            <td data-d=words.of(Text::Acts)>{acts}</td>
            {number_cell(Text::Records, revision.records.to_string())}
            {number_cell(Text::Counted, revision.totals.of(Column::Dropouts).to_string())}
            {number_cell(Text::Errors, revision.errors.to_string())}
            {number_cell(Text::Warnings, revision.warnings.to_string())}
            <td data-d=words.of(Text::Anomalies)>{words.anomalies(revision.anomalies)}</td>
        </tr>
    }
    .into_any()
}
