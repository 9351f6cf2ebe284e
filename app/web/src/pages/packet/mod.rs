//! The certification packet of the open district: on paper, and as a file.

mod tables;

use leptos::prelude::*;
use words::Words;
use words::screen::{CertificationPacket as Texts, Portal};
use workshop::calpads::revisions;
use workshop::packet::{NoPacket, Packet};

use crate::browser::{offer_file, print};
use crate::parts::{PortalFrame, path_to_report};
use crate::state::{Kit, use_kit};

/// The page of the packet.
#[component]
pub(super) fn PacketPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let mut path = path_to_report(kit);
    path.push((words.of(Texts::Title), None));
    view! {
        <PortalFrame path=path is_kits=true>
            <h1>{words.of(Texts::Title)}</h1>
            {move || {
                // Another district, or another act, is another packet.
                kit.opened.track();
                kit.attempt.track();
                match made(kit) {
                    Ok(packet) => shown(kit, packet),
                    Err(why) => view! {
                        <p>{words.no_packet(&why)}</p>
                        <p class="actions"><a class="btn" href=kit.report_page().href()>{words.of(Portal::ToTheReport)}</a></p>
                    }
                    .into_any(),
                }
            }}
        </PortalFrame>
    }
}

fn made(kit: Kit) -> Result<Packet, NoPacket> {
    let base = kit.opened.with_untracked(|opened| opened.base.clone());
    Packet::of(&base, kit.saved_work())
}

fn shown(kit: Kit, packet: Packet) -> AnyView {
    let words = kit.words();
    let name = format!("{}-packet.json", kit.opened.with_untracked(|opened| opened.info.key.clone()));
    // No line may break inside the two dashes.
    let command =
        view! { <code translate="no"><span class="nowrap">"cargo run -- verify"</span> " " {name.clone()}</code> };
    let parts = view! {
        {facts(words, &packet)}
        {tables::signatures(kit, &packet)}
        {tables::totals(kit, &packet)}
        {tables::findings(words, &packet)}
        {tables::corrections(words, &packet)}
        {tables::settings(words, &packet)}
    };
    let save = move |_| offer_file(&name, "application/json", &packet.to_text());
    view! {
        <p class="actions noprint">
            <button class="btn" type="button" on:click=save>{words.of(Texts::Save)}</button>
            <button class="btn btn-2" type="button" on:click=|_| print()>{words.of(Texts::Print)}</button>
        </p>
        {parts}
        <section class="gap">
            <h2>{words.of(Texts::CheckIt)}</h2>
            <p>{words.of(Texts::CheckSays)} " " {command}</p>
            <p>{words.of(Texts::DoesNotProve)}</p>
            <ul class="plain">
                {words::screen::NOT_PROVEN.map(|text| view! { <li>{words.of(text)}</li> })}
            </ul>
        </section>
    }
    .into_any()
}

/// What the packet is of.
fn facts(words: Words, packet: &Packet) -> AnyView {
    let data = |text: &str| view! { <span translate="no">{text.to_owned()}</span> }.into_any();
    let says = |text: String| view! { <span>{text}</span> }.into_any();
    let code = |text: &str| view! { <span class="code" translate="no">{text.to_owned()}</span> }.into_any();
    let definition = format!("{} ({})", packet.definition.title, packet.definition.id);
    let district = format!("{} ({})", packet.district, packet.lea_id);
    let rows = [
        (Texts::District, data(&district)),
        (Texts::Fingerprint, code(&packet.fingerprint)),
        (Texts::Year, data(&packet.year.to_string())),
        (Texts::Flow, says(words.flow_as_rendering(packet.flow))),
        (Texts::Definition, data(&definition)),
        (Texts::InForce, data(&packet.definition.in_force)),
        (Texts::AsCertified, says(words.short_numbers(&packet.certified))),
    ];
    let taken = packet.work.attempt.iter().filter_map(|attempt| {
        let told = revisions(attempt).pop()?;
        Some((
            Texts::Revision,
            says(format!("{} · {}", words.revision(told.revision.number), words.taken_on(told.day, told.by))),
        ))
    });
    let made = [
        (Texts::JournalLines, data(&packet.journal.entries.to_string())),
        (Texts::JournalDigest, code(&packet.journal.digest)),
        (Texts::MadeBy, data(&packet.kit_version)),
    ];
    let rows = rows.into_iter().chain(taken).chain(made);
    let rows = rows.map(|(text, value)| view! { <dt>{words.of(text)}</dt><dd>{value}</dd> });
    view! { <dl class="packet-facts">{rows.collect_view()}</dl> }.into_any()
}
