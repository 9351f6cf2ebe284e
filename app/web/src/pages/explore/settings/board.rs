use engine::calendar::SchoolYear;
use engine::definition::Knob;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::screen::Boarding;
use workshop::board::{LONGEST_NAME, Tried};
use workshop::export::{ByteOrderMark, csv_text};

use super::answer;
use crate::browser::offer_file;
use crate::pages::explore::{View, cohort};
use crate::route::{ExploreView, Explored, Route};
use crate::state::{Kind, Kit};

/// The definitions that were tried and named, each with what it came to, and the one in hand to add.
pub(super) fn board(view: View) -> AnyView {
    let words = view.kit.words();
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let field = document().get_element_by_id("board-name");
        let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
        if let Some(tried) = in_hand(view, field.value().trim()) {
            view.kit.board.update(|board| board.add(tried));
            field.set_value("");
        }
    };
    let is_full = move || view.kit.board.with(|board| !board.has_room());
    view! {
        <section class="board" class:noprint=move || view.kit.board.with(|board| board.lines.is_empty())>
            <h2>{words.of(Boarding::Title)}</h2>
            <p class="soft">{words.of(Boarding::Says)}</p>
            <form class="paste noprint" on:submit=keep>
                <label for="board-name">{words.of(Boarding::Name)}</label>
                <input id="board-name" type="text" autocomplete="off" maxlength=LONGEST_NAME translate="no"/>
                <button class="btn btn-2 btn-sm" type="submit" aria-disabled=move || is_full().then_some("true")>
                    {words.of(Boarding::Keep)}
                </button>
            </form>
            <p class="hint" role="status">
                {move || {
                    let number = view.kit.board.with(|board| board.lines.len());
                    if is_full() { words.of(Boarding::Full) } else { words.on_the_board(number) }
                }}
            </p>
            {move || view.kit.board.with(|board| table(view.kit, &board.lines))}
        </section>
    }
    .into_any()
}

/// The definition in hand with what it comes to; none while that cannot be said.
fn in_hand(view: View, name: &str) -> Option<Tried> {
    let kit = view.kit;
    let words = kit.words();
    let level = match view.kind {
        Kind::Event => view.is.get_untracked().ok().map(|is| answer::level(&is)),
        Kind::Class => cohort::level_now(view),
    }?;
    let year = match view.kind {
        Kind::Event => kit.attempt.with_untracked(|attempt| attempt.year),
        Kind::Class => SchoolYear(kit.opened.with_untracked(|opened| opened.info.class)),
    };
    let (title, fingerprint) =
        kit.opened.with_untracked(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
    let name = if name.is_empty() { words.of(Boarding::Unnamed) } else { name.to_owned() };
    view.turning.with_untracked(|turning| {
        let changes = turning.changes();
        Some(Tried {
            name,
            definition: turning.start().id.to_owned(),
            changes: changes.into_iter().map(|(knob, option)| (slug(knob), option)).collect(),
            district: title,
            fingerprint,
            year,
            count: u32::try_from(level.count).unwrap_or(u32::MAX),
            halves: level.denominator.map(|all| all.halves),
        })
    })
}

fn slug(knob: Knob) -> String {
    engine::choice::Choice::slug(knob).to_owned()
}

fn table(kit: Kit, lines: &[Tried]) -> AnyView {
    let words = kit.words();
    if lines.is_empty() {
        return ().into_any();
    }
    let head = [
        Boarding::NameColumn,
        Boarding::Definition,
        Boarding::District,
        Boarding::Counted,
        Boarding::Of,
        Boarding::Rate,
    ];
    let heads: Vec<AnyView> = head
        .iter()
        .enumerate()
        .map(|(at, text)| view! { <th scope="col" class:n={at > 2}>{words.of(*text)}</th> }.into_any())
        .collect();
    let rows: Vec<AnyView> = lines.iter().enumerate().map(|(at, line)| row(kit, at, line)).collect();
    let of_file = lines.to_vec();
    let save = move |_| {
        let mut header: Vec<String> = vec!["synthetic".to_owned()];
        header.extend(head.iter().map(|text| words.of(*text)));
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        let rows: Vec<Vec<String>> = of_file.iter().map(|line| file_row(kit, line)).collect();
        offer_file("definitions-tried.csv", "text/csv", &csv_text(&header, &rows, ByteOrderMark::Write));
    };
    view! {
        <div class="scroll-x">
            <table>
                <caption class="sr">{words.of(Boarding::Title)}</caption>
                <thead><tr>{heads} <td class="noprint"></td></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <button class="btn btn-2 btn-sm noprint" type="button" on:click=save aria-label=words.of(words::screen::Pictures::SaveCsv)>
            <span translate="no">"CSV"</span>
        </button>
    }
    .into_any()
}

/// What a line holds, as texts: name, definition, district, count, denominator, rate.
fn cells(kit: Kit, line: &Tried) -> [String; 6] {
    let words = kit.words();
    let is_class = line.definition().is_some_and(|definition| Kind::of(&definition) == Kind::Class);
    let year = if is_class { words.class_of(line.year.0) } else { line.year.to_string() };
    let definition = match line.definition() {
        Some(definition) => format!("{} · {}", definition.title, words.turned_on_board(&line.turned())),
        None => format!("{} ({})", line.definition, words.of(Boarding::Unknown)),
    };
    [
        line.name.clone(),
        definition,
        format!("{} · {year}", line.district),
        line.count.to_string(),
        line.denominator().map(|all| all.to_string()).unwrap_or_default(),
        line.rate().map(|rate| format!("{}%", rate.percent())).unwrap_or_default(),
    ]
}

fn file_row(kit: Kit, line: &Tried) -> Vec<String> {
    let mut row = vec!["yes".to_owned()];
    row.extend(cells(kit, line));
    row
}

fn row(kit: Kit, at: usize, line: &Tried) -> AnyView {
    let words = kit.words();
    let [name, definition, district, count, all, rate] = cells(kit, line);
    let load = line.definition().map(|_| {
        let explored = Explored {
            definition: Some(line.definition.clone()),
            changes: line.turned(),
            ..Explored::of(ExploreView::Settings)
        };
        view! {
            <a href=Route::Explore(explored).href() aria-label=words.act_on_line(Boarding::Load, &name)>{words.of(Boarding::Load)}</a>
        }
    });
    let remove_label = words.act_on_line(Boarding::Remove, &name);
    let remove = move |_| {
        kit.board.update(|board| {
            if at < board.lines.len() {
                board.lines.remove(at);
            }
        });
        crate::browser::focus_later("board-name");
    };
    view! {
        <tr>
            <th scope="row" translate="no">{name}</th>
            <td>{definition}</td>
            <td translate="no">{district}</td>
            <td class="n" translate="no">{count}</td>
            <td class="n" translate="no">{all}</td>
            <td class="n" translate="no">{rate}</td>
            <td class="noprint">
                {load} " "
                <button class="plain-link" type="button" aria-label=remove_label on:click=remove>{words.of(Boarding::Remove)}</button>
            </td>
        </tr>
    }
    .into_any()
}
