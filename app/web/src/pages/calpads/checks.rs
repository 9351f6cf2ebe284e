//! Certification errors and warnings by their CALPADS numbers, each finding with the way to its record.

use engine::checks::{Finding, Severity, find_check};
use leptos::prelude::*;
use words::Names;
use words::screen::Calpads as Text;
use workshop::calpads::{Anomalies, Checked, Fall1, Rule, RuleKind, certification_checks};
use workshop::desk::Desk;

use super::snapshot::{Snapshot, is_old};
use super::{Frame, fall1, link, no_such};
use crate::parts::{SeverityIcon, record_link};
use crate::route::{CalpadsPage, Route};
use crate::state::{Kit, use_kit};

/// Most findings shown under a rule.
const SHOWN: usize = 40;

/// The page.
#[component]
pub(super) fn ChecksPage(
    /// The revision; none for the data store.
    number: Option<u32>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let snapshot = Snapshot::of(kit, number);
    let parts = move || {
        let Some(desk) = snapshot.desk.get() else {
            return view! { <p>{no_such(kit)}</p> }.into_any();
        };
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        let findings: Vec<Finding> =
            snapshot.findings.with(|findings| desk.findings_seen_by(&user, findings).cloned().collect());
        let checked = certification_checks(&desk, &findings);
        let of = |kind: Option<RuleKind>| -> Vec<&Checked<'_>> {
            checked.iter().filter(|one| one.rule.map(|rule| rule.kind) == kind).collect()
        };
        let kinds = [
            (Text::InputRules, Some(RuleKind::Input)),
            (Text::AnomalyRules, Some(RuleKind::Anomaly)),
            (Text::CertificationRules, Some(RuleKind::Certification)),
            (Text::OtherChecks, None),
        ];
        let sections: Vec<AnyView> = kinds
            .into_iter()
            .map(|(heading, kind)| {
                let says = match kind {
                    Some(RuleKind::Anomaly) => fall1(kit).map(|fall1| weighed(kit, &desk, fall1, &findings)),
                    None => Some(words.of(Text::OtherChecksSay)),
                    _ => None,
                };
                section(kit, &desk, heading, says, &of(kind))
            })
            .collect();
        sections.into_any()
    };
    view! {
        <Frame page=CalpadsPage::Checks(number)>
            {move || {
                number.filter(|number| is_old(kit, *number)).map(|_| view! { <p class="banner">{words.of(Text::OlderThanData)}</p> })
            }}
            {parts}
            <p class="actions noprint">
                {link(CalpadsPage::Report(number), words.reports_of_revision(number))}
                {link(CalpadsPage::Status, words.of(Text::Back))}
            </p>
        </Frame>
    }
}

/// The anomalies against their limit.
fn weighed(kit: Kit, desk: &Desk, fall1: Fall1, findings: &[Finding]) -> String {
    let words = kit.words();
    let lea = kit.attempt.with(|attempt| attempt.lea_id.clone());
    let students = desk.roster.find_lea(&lea).map_or(0, |lea| fall1.gathered(&desk.roster, lea).students);
    let anomalies = Anomalies::among(findings, students);
    format!("{}. {} {}", words.anomalies(anomalies), words.anomalies_by_kind(anomalies), words.of(Text::AnomalyLimit))
}

fn section(kit: Kit, desk: &Desk, heading: Text, says: Option<String>, checked: &[&Checked<'_>]) -> AnyView {
    let words = kit.words();
    let rows: Vec<AnyView> = checked.iter().filter_map(|one| Some(row(kit, one.rule?, one))).collect();
    let found: Vec<AnyView> = checked
        .iter()
        .filter(|one| !one.findings.is_empty())
        .map(|one| {
            let name = one.rule.map(|rule| view! { <h3 translate="no">{rule.number}</h3> });
            let more = one.findings.len().saturating_sub(SHOWN);
            let cards: Vec<AnyView> =
                one.findings.iter().take(SHOWN).map(|finding| card(kit, desk, finding, one.rule.is_some())).collect();
            view! { {name} {cards} {(more > 0).then(|| view! { <p>{words.and_more(more)}</p> })} }.into_any()
        })
        .collect();
    let nothing = found.is_empty().then(|| view! { <p>{words.of(Text::NothingFound)}</p> });
    let table = (!rows.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.of(Text::AllRules)}</summary>
                <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(heading)>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{words.of(Text::Rule)}</th>
                                <th scope="col">{words.of(Text::AskedBy)}</th>
                                <th scope="col" class="n">{words.of(Text::Errors)}</th>
                                <th scope="col" class="n">{words.of(Text::Warnings)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
    });
    view! {
        <section>
            <h2>{words.of(heading)}</h2>
            {says.map(|says| view! { <p>{says}</p> })}
            {nothing}
            {found}
            {table}
        </section>
    }
    .into_any()
}

fn row(kit: Kit, rule: &Rule, one: &Checked<'_>) -> AnyView {
    let words = kit.words();
    let checks: Vec<AnyView> = rule
        .checks
        .iter()
        .filter_map(|code| find_check(code))
        .map(|check| {
            view! {
                <a href=Route::Check(check.code.to_owned()).href()>{words::checks::title(words, check.name)}</a> " "
            }
            .into_any()
        })
        .collect();
    let asked = if checks.is_empty() { words.of(Text::NotAsked).into_any() } else { checks.into_any() };
    view! {
        <tr>
            <th scope="row" translate="no">{rule.number}</th>
            <td>{asked}</td>
            <td class="n" translate="no">{one.count(Severity::Error)}</td>
            <td class="n" translate="no">{one.count(Severity::Warning)}</td>
        </tr>
    }
    .into_any()
}

/// A finding: what is wrong, where, what to do, and the way to the record.
fn card(kit: Kit, desk: &Desk, finding: &Finding, has_number: bool) -> AnyView {
    let words = kit.words();
    let class = match finding.severity {
        Severity::Error => "sev sev-error",
        Severity::Warning => "sev sev-warn",
        Severity::Information => "sev sev-info",
    };
    let names = Names { district: &desk.district, roster: &desk.roster };
    let message = words::checks::message(words, finding, names);
    let check = find_check(finding.code);
    let code = finding.code;
    let title = words::checks::title(words, finding.name);
    let title = if has_number { view! { <h4>{title}</h4> }.into_any() } else { view! { <h3>{title}</h3> }.into_any() };
    view! {
        <article class="find">
            <p class=class>
                <SeverityIcon severity=finding.severity/>
                {words.severity(finding.severity)} " "
                <a class="code mute" href=Route::Check(code.to_owned()).href() translate="no">{code}</a>
            </p>
            {title}
            <p>{message}</p>
            <p class="do">{check.map(|check| words::checks::how_to_correct(words, check))} " " {record_link(kit, finding)}</p>
        </article>
    }
    .into_any()
}
