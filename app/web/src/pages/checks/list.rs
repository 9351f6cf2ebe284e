use std::collections::BTreeMap;

use engine::checks::{EditCheck, REGISTRY, Severity};
use leptos::prelude::*;
use words::screen::Checking;

use crate::parts::SeverityIcon;
use crate::route::Route;
use crate::state::Kit;

/// The checks by what they look at, each with how often it fires on the open district.
pub(super) fn check_list(kit: Kit) -> AnyView {
    let words = kit.words();
    let times = kit.derived.findings.with(|findings| {
        let mut times: BTreeMap<&'static str, usize> = BTreeMap::new();
        for finding in findings.iter() {
            *times.entry(finding.code).or_default() += 1;
        }
        times
    });
    let area = |check: &EditCheck| check.code.get(..4).unwrap_or(check.code);
    let groups: Vec<AnyView> = REGISTRY
        .chunk_by(|one, next| area(one) == area(next))
        .map(|checks| {
            let rows: Vec<AnyView> =
                checks.iter().map(|check| row(kit, check, times.get(check.code).copied().unwrap_or(0))).collect();
            view! {
                <tbody>
                    <tr><th class="area" colspan="4" scope="rowgroup">{words.check_area(checks[0].code)}</th></tr>
                    {rows}
                </tbody>
            }
            .into_any()
        })
        .collect();
    view! {
        <p class="soft">{words.checks_firing(times.len(), REGISTRY.len())} " " {words.of(Checking::NowSays)}</p>
        <table class="checks">
            <caption class="sr">{words.of(Checking::Title)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.of(Checking::Code)}</th>
                    <th scope="col">{words.of(Checking::Check)}</th>
                    <th scope="col">{words.of(Checking::Severity)}</th>
                    <th scope="col" class="n">{words.of(Checking::Now)}</th>
                </tr>
            </thead>
            {groups}
        </table>
    }
    .into_any()
}

fn row(kit: Kit, check: &EditCheck, times: usize) -> AnyView {
    let words = kit.words();
    let class = if times > 0 { "n fires" } else { "n mute" };
    view! {
        <tr>
            <td class="code" translate="no">{check.code}</td>
            <th scope="row">
                <a href=Route::Check(check.code.to_owned()).href() translate="no">{check.title()}</a>
                <p class="soft" translate="no">{check.lead()}</p>
            </th>
            <td>
                <span class=severity_class(check.severity)>
                    <SeverityIcon severity=check.severity/> {words.severity(check.severity)}
                </span>
            </td>
            <td class=class translate="no">{times}</td>
        </tr>
    }
    .into_any()
}

/// The class that colors a severity.
pub(super) fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "sev sev-error",
        Severity::Warning => "sev sev-warn",
        Severity::Information => "sev sev-info",
    }
}
