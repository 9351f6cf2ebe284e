use engine::certification::Flow;
use leptos::prelude::*;
use words::Words;
use words::screen::CertificationPacket as Texts;
use workshop::packet::{By, Packet, Table};

use crate::parts::{school_name, stacking};
use crate::state::Kit;

/// Who signed.
pub(super) fn signatures(kit: Kit, packet: &Packet) -> AnyView {
    let words = kit.words();
    let rows = packet.signatures.iter().map(|one| {
        let school = one.school_id.as_ref().map(|id| school_name(kit, id));
        view! {
            <tr>
                <th scope="row">{words.signed(one, school.as_deref())}</th>
                <td data-d=words.of(Texts::Who)>{words.signed_by(one)}</td>
                <td data-d=words.of(Texts::Day)>{words.signed_on(one)}</td>
                <td class="n" data-d=words.of(Texts::Line) translate="no">{one.entry}</td>
                <td data-d=words.of(Texts::Digest)><span class="code" translate="no">{one.digest.clone()}</span></td>
            </tr>
        }
        .into_any()
    });
    let heads = [Texts::What, Texts::Who, Texts::Day, Texts::Line, Texts::Digest];
    table(words, Texts::Signatures, &heads, rows.collect())
}

/// The totals, small groups hidden.
pub(super) fn totals(kit: Kit, packet: &Packet) -> AnyView {
    let words = kit.words();
    // A definition that divides by nothing has no population to speak of.
    let has_population = !packet.certified.denominator.is_empty();
    let tables: Vec<AnyView> =
        packet.totals.iter().map(|table| total(kit, packet.flow, table, has_population)).collect();
    let rows = || packet.totals.iter().flat_map(|table| &table.rows);
    let hidden = rows().filter(|row| row.shown.is_none()).count();
    view! {
        <section class="gap">
            <h2>{words.of(Texts::Totals)}</h2>
            <p class="small">{words.hiding(hidden, rows().count())} " " {has_population.then(|| words.population_is(packet.flow))}</p>
            <div class="columns packet-totals">{tables}</div>
        </section>
    }
    .into_any()
}

fn total(kit: Kit, flow: Flow, table: &Table, has_population: bool) -> AnyView {
    let words = kit.words();
    let rows = table.rows.iter().map(|row| {
        let name = match table.by {
            By::School => school_name(kit, &row.group),
            by => words.group_of(flow, by, &row.group),
        };
        let is_data = matches!(table.by, By::School | By::District).then_some("no");
        let numbers = match row.shown {
            Some(shown) => view! {
                <td class="n" translate="no">{shown.counted}</td>
                {has_population.then(|| view! { <td class="n" translate="no">{shown.population}</td> })}
            }
            .into_any(),
            None => {
                let hidden = || view! { <td class="n mute">{words.of(Texts::Hidden)}</td> };
                view! { {hidden()} {has_population.then(hidden)} }.into_any()
            }
        };
        view! { <tr><th scope="row" translate=is_data>{name}</th>{numbers}</tr> }.into_any()
    });
    view! {
        <div>
            <table>
                <caption>{words.totals_by(flow, table.by)}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col" class="n">{words.of(Texts::Counted)}</th>
                        {has_population.then(|| view! { <th scope="col" class="n">{words.of(Texts::Population)}</th> })}
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
            {(table.by == By::Subgroup).then(|| view! { <p class="small mute">{words.of(Texts::Overlap)}</p> })}
        </div>
    }
    .into_any()
}

/// The findings that stood, with their notes.
pub(super) fn findings(words: Words, packet: &Packet) -> AnyView {
    if packet.findings.is_empty() {
        return empty(words, Texts::Findings, Texts::NoFindings);
    }
    let rows = packet.findings.iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{words.stood(one.severity, &one.finding.code)}</th>
                <td data-d=words.of(Texts::Student) translate="no">{one.finding.student_id.clone()}</td>
                <td data-d=words.of(Texts::Note) translate="no">{one.note.clone()}</td>
            </tr>
        }
        .into_any()
    });
    table(words, Texts::Findings, &[Texts::Finding, Texts::Student, Texts::Note], rows.collect())
}

/// The corrections, with what they rest on.
pub(super) fn corrections(words: Words, packet: &Packet) -> AnyView {
    if packet.corrections.is_empty() {
        return empty(words, Texts::Corrections, Texts::NoCorrections);
    }
    let rows = packet.corrections.iter().map(|one| {
        view! {
            <tr>
                <th scope="row" translate="no">{one.student_id.clone()}</th>
                <td data-d=words.of(Texts::Correction)>{words.made(one)}</td>
                {match one.correction.evidence.as_str() {
                    "" => view! { <td data-d=words.of(Texts::RestsOn)>{words.of(Texts::PapersAlone)}</td> }.into_any(),
                    text => view! { <td data-d=words.of(Texts::RestsOn) translate="no">{text.to_owned()}</td> }.into_any(),
                }}
                <td data-d=words.of(Texts::Papers) translate="no">{one.correction.documents.join(", ")}</td>
            </tr>
        }
        .into_any()
    });
    let heads = [Texts::Student, Texts::Correction, Texts::RestsOn, Texts::Papers];
    table(words, Texts::Corrections, &heads, rows.collect())
}

/// Every setting of the definition.
pub(super) fn settings(words: Words, packet: &Packet) -> AnyView {
    let rows = packet.definition.settings.iter().map(|(knob, option)| {
        let (knob, option) = words.setting_used(knob, option);
        view! { <tr><th scope="row">{knob}</th><td data-d=words.of(Texts::Option)>{option}</td></tr> }.into_any()
    });
    table(words, Texts::Settings, &[Texts::Setting, Texts::Option], rows.collect())
}

fn empty(words: Words, heading: Texts, says: Texts) -> AnyView {
    view! { <section class="gap"><h2>{words.of(heading)}</h2><p>{words.of(says)}</p></section> }.into_any()
}

fn table(words: Words, caption: Texts, heads: &[Texts], rows: Vec<AnyView>) -> AnyView {
    let heads = heads.iter().map(|text| words.of(*text)).collect();
    stacking("", words.of(caption), heads, rows)
}
