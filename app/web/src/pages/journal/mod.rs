mod replay;

use leptos::prelude::*;
use serde::Serialize;
use words::screen::{Folder, Journal as Text, JournalNames, Portal, Shell};
use workshop::export::{ByteOrderMark, csv_text};
use workshop::journal::{Entry, Recorded};

use crate::browser::offer_file;
use crate::parts::{PortalFrame, cited, path_to_report};
use crate::state::{Kit, Memo, use_kit};

/// A kind of act, to show alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Looking,
    Checking,
    Correcting,
    Answering,
    Attesting,
    Certifying,
    FollowingUp,
    Deciding,
    Waiting,
    HandingOver,
}

impl Kind {
    const ALL: [Self; 10] = [
        Self::Looking,
        Self::Checking,
        Self::Correcting,
        Self::Answering,
        Self::Attesting,
        Self::Certifying,
        Self::FollowingUp,
        Self::Deciding,
        Self::Waiting,
        Self::HandingOver,
    ];

    fn of(act: &Recorded) -> Self {
        match act {
            Recorded::Generated
            | Recorded::Viewed { .. }
            | Recorded::ViewedStudent { .. }
            | Recorded::ViewedRevision { .. } => Self::Looking,
            Recorded::Validated { .. } | Recorded::Extracted { .. } | Recorded::Reviewed => Self::Checking,
            Recorded::Corrected { .. }
            | Recorded::CorrectionUndone { .. }
            | Recorded::CheckedOut { .. }
            | Recorded::CheckedIn
            | Recorded::Imported { .. }
            | Recorded::DuplicateReported { .. }
            | Recorded::Reconciled { .. }
            | Recorded::Monitored { .. } => Self::Correcting,
            Recorded::Answered { .. } => Self::Answering,
            Recorded::Attested { .. } => Self::Attesting,
            Recorded::Certified { .. }
            | Recorded::Asked { .. }
            | Recorded::Decertified { .. }
            | Recorded::LevelOneApproved
            | Recorded::LevelTwoApproved { .. }
            | Recorded::PartnerApproved
            | Recorded::PartnerDisapproved { .. } => Self::Certifying,
            Recorded::FollowedUp { .. } => Self::FollowingUp,
            Recorded::Decided { .. } => Self::Deciding,
            Recorded::Waited { .. } => Self::Waiting,
            Recorded::HandedOver { .. } | Recorded::AccessGranted => Self::HandingOver,
        }
    }

    fn text(self) -> Text {
        match self {
            Self::Looking => Text::Looking,
            Self::Checking => Text::Checking,
            Self::Correcting => Text::Correcting,
            Self::Answering => Text::Answering,
            Self::Attesting => Text::Attesting,
            Self::Certifying => Text::Certifying,
            Self::FollowingUp => Text::FollowingUp,
            Self::Deciding => Text::Deciding,
            Self::Waiting => Text::Waiting,
            Self::HandingOver => Text::HandingOver,
        }
    }
}

/// The journal: who did what with the report, on which simulated day.
#[component]
pub(super) fn Journal() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let kind: RwSignal<Option<Kind>> = RwSignal::new(None);
    let mut path = path_to_report(kit);
    path.push((words.of(Shell::Journal), None));
    let is_empty = Memo::new(move |_| kit.attempt.with(|attempt| attempt.journal.is_empty()));
    view! {
        <PortalFrame path=path is_kits=true>
            <h1>{words.of(Shell::Journal)}</h1>
            <p>{words.of(Text::Says)}</p>
            {move || {
                if is_empty.get() {
                    view! {
                        <p>{words.of(Text::Empty)}</p>
                        <p><a href=kit.report_page().href()>{words.of(Portal::ToTheReport)}</a></p>
                    }
                    .into_any()
                } else {
                    view! { <Tools kind=kind/> <Lines kind=kind/> <replay::Replay/> }.into_any()
                }
            }}
        </PortalFrame>
    }
}

/// The choice of a kind, and the files.
#[component]
fn Tools(kind: RwSignal<Option<Kind>>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let options = Kind::ALL
        .iter()
        .enumerate()
        .map(|(index, kind)| view! { <option value=index.to_string()>{words.of(kind.text())}</option> })
        .collect_view();
    let choose = move |event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        kind.set(index.and_then(|index| Kind::ALL.get(index).copied()));
    };
    let count = move || {
        kit.attempt.with(|attempt| {
            let shown = attempt.journal.iter().filter(|entry| is_shown(entry, kind.get())).count();
            words.journal_lines(shown, attempt.journal.len())
        })
    };
    view! {
        <div class="list-tools">
            <p class="compare-with">
                <label for="journal-kind">{words.of(Text::Show)}</label>
                <select id="journal-kind" on:change=choose>
                    <option value="">{words.of(Text::Everything)}</option>
                    {options}
                </select>
                <span class="soft" role="status">{count}</span>
            </p>
            <p class="actions">
                <button class="btn btn-2 btn-sm" type="button" on:click=move |_| offer_csv(kit)>
                    {words.of(Portal::ExportCsv)}
                </button>
                <button class="btn btn-2 btn-sm" type="button" on:click=move |_| offer_json(kit)>
                    {words.of(Text::ExportJson)}
                </button>
            </p>
        </div>
    }
}

/// The lines, oldest first; a line keeps its number when others are not shown.
#[component]
fn Lines(kind: RwSignal<Option<Kind>>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let rows = move || {
        let kind = kind.get();
        let rows: Vec<AnyView> = kit.attempt.with(|attempt| {
            let entries = attempt.journal.iter().enumerate().filter(|(_, entry)| is_shown(entry, kind));
            entries.map(|(index, entry)| row(kit, index + 1, entry)).collect()
        });
        if rows.is_empty() {
            view! { <tr><td colspan="4">{words.of(Text::NothingOfThisKind)}</td></tr> }.into_any()
        } else {
            rows.into_any()
        }
    };
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Text::Table)>
            <table class="stacks journal">
                <caption class="sr">{words.of(Text::Table)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.of(Text::Number)}</th>
                        <th scope="col">{words.of(Text::Day)}</th>
                        <th scope="col">{words.of(Text::Who)}</th>
                        <th scope="col">{words.of(Text::What)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn is_shown(entry: &Entry, kind: Option<Kind>) -> bool {
    kind.is_none_or(|kind| Kind::of(&entry.act) == kind)
}

fn row(kit: Kit, number: usize, entry: &Entry) -> AnyView {
    let words = kit.words();
    let said = said(kit, number, entry);
    view! {
        <tr>
            <th scope="row" translate="no">{number}</th>
            <td class="nowrap" data-d=words.of(Text::Day)>{words.on_day(entry.day)}</td>
            <td data-d=words.of(Text::Who)>{said.who}</td>
            <td data-d=words.of(Text::What)><div>
                {said.what}
                {written(&entry.act).map(|(label, text)| view! {
                    <p class="effect">{words.of(label)} " " <span translate="no">"“" {text.to_owned()} "”"</span></p>
                })}
                {papers(kit, &entry.act).map(|papers| view! {
                    <p class="effect">{words.of(Folder::Cited)} " " {papers}</p>
                })}
            </div></td>
        </tr>
    }
    .into_any()
}

/// A line in words.
struct Said {
    who: String,
    what: String,
}

/// The line of a number, from 1, in words.
fn said(kit: Kit, number: usize, entry: &Entry) -> Said {
    let words = kit.words();
    let revision = kit.attempt.with_untracked(|attempt| revision_at(&attempt.journal, number));
    kit.derived.desk.with_untracked(|desk| {
        let lea = kit.attempt.with_untracked(|attempt| attempt.lea_id.clone());
        let school = |id: &str| {
            desk.district.school(&lea, id).map_or_else(|| id.to_owned(), |school| school.school_name.clone())
        };
        let student = |record: u32| {
            desk.district.enrollments.get(record as usize).map(|row| row.student_id.clone()).unwrap_or_default()
        };
        let own = entry.user.school_id.as_deref().map(school);
        Said {
            who: words.user(&entry.user, own.as_deref()),
            what: words.recorded(&entry.act, &JournalNames { school: &school, student: &student, revision }),
        }
    })
}

/// The latest revision when a line was written.
fn revision_at(journal: &[Entry], number: usize) -> Option<u32> {
    journal.iter().take(number).rev().find_map(|entry| match &entry.act {
        Recorded::Extracted { revision } => Some(revision.number),
        _ => None,
    })
}

/// What a person wrote with an act, and its label.
fn written(act: &Recorded) -> Option<(Text, &str)> {
    let (label, text) = match act {
        Recorded::Corrected { correction } => (Text::Evidence, &correction.evidence),
        Recorded::Answered { note, .. } => (Text::Note, note),
        Recorded::FollowedUp { follow_up, .. } => (Text::Note, &follow_up.note),
        Recorded::Asked { reason }
        | Recorded::Decertified { reason }
        | Recorded::PartnerDisapproved { reason }
        | Recorded::Decided { reason, .. } => (Text::ReasonGiven, reason),
        _ => return None,
    };
    (!text.is_empty()).then_some((label, text))
}

/// The papers that a correction cites.
fn papers(kit: Kit, act: &Recorded) -> Option<String> {
    match act {
        Recorded::Corrected { correction } => cited(kit, correction),
        _ => None,
    }
}

fn offer_csv(kit: Kit) {
    let rows: Vec<Vec<String>> = kit.attempt.with_untracked(|attempt| {
        let rows = attempt.journal.iter().enumerate().map(|(index, entry)| {
            let said = said(kit, index + 1, entry);
            let written = written(&entry.act).map(|(_, text)| text.to_owned()).unwrap_or_default();
            let papers = papers(kit, &entry.act).unwrap_or_default();
            vec!["yes".to_owned(), (index + 1).to_string(), entry.day.to_string(), said.who, said.what, written, papers]
        });
        rows.collect()
    });
    let header = ["synthetic", "number", "simulated_day", "who", "what", "written", "papers"];
    offer_file(&file_name(kit, "csv"), "text/csv", &csv_text(&header, &rows, ByteOrderMark::Write));
}

/// The journal as other programs read it.
#[derive(Serialize)]
struct JournalFile<'a> {
    synthetic: bool,
    district: &'a str,
    fingerprint: &'a str,
    entries: &'a [Entry],
}

fn offer_json(kit: Kit) {
    let text = kit.opened.with_untracked(|opened| {
        kit.attempt.with_untracked(|attempt| {
            let file = JournalFile {
                synthetic: true,
                district: &opened.info.title,
                fingerprint: &opened.info.fingerprint,
                entries: &attempt.journal,
            };
            serde_json::to_string_pretty(&file).unwrap_or_default()
        })
    });
    offer_file(&file_name(kit, "json"), "application/json", &text);
}

fn file_name(kit: Kit, ending: &str) -> String {
    kit.opened.with_untracked(|opened| format!("{}-journal.{ending}", opened.info.key))
}
