//! The little Markdown that the checks' pages are written in: headings, paragraphs, code, bold, and records as CSV.

use engine::checks::find_check;
use leptos::prelude::*;
use words::Words;
use words::screen::Checking;

use crate::route::Route;

/// A page as HTML, without its first heading. Text stays text: nothing of it is ever read as markup of the browser.
pub(super) fn markdown(words: Words, page: &str) -> AnyView {
    let blocks: Vec<AnyView> = blocks(page).into_iter().map(|block| show(words, &block)).collect();
    blocks.into_any()
}

/// A block of a page.
#[derive(Debug, PartialEq, Eq)]
enum Block<'a> {
    /// A heading of the second level.
    Heading(&'a str),
    /// Lines that run on.
    Paragraph(Vec<&'a str>),
    /// Records in one or more tables, and what stood behind the fence.
    Records { info: &'a str, tables: Vec<Vec<&'a str>> },
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = page.lines().skip(1).peekable();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let mut tables = vec![Vec::new()];
            for row in lines.by_ref().take_while(|row| !row.starts_with("```")) {
                match tables.last_mut() {
                    Some(table) if !row.is_empty() => table.push(row),
                    _ => tables.push(Vec::new()),
                }
            }
            blocks.push(Block::Records { info: info.trim_start_matches("csv").trim(), tables });
        } else if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(heading));
        } else if !line.trim().is_empty() {
            let mut paragraph = vec![line];
            while let Some(next) = lines.next_if(|next| !next.trim().is_empty() && !next.starts_with("```")) {
                paragraph.push(next);
            }
            blocks.push(Block::Paragraph(paragraph));
        }
    }
    blocks
}

fn show(words: Words, block: &Block<'_>) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2>{(*text).to_owned()}</h2> }.into_any(),
        Block::Paragraph(lines) => view! { <p>{inline(&lines.join(" "))}</p> }.into_any(),
        Block::Records { info, tables } => {
            let tables: Vec<AnyView> = tables.iter().map(|table| records(words, table)).collect();
            view! {
                <div class="example">
                    {outcome(words, info)}
                    <div class="scroll-x" tabindex="0" role="group" aria-label=words.of(Checking::Example)>{tables}</div>
                </div>
            }
            .into_any()
        }
    }
}

/// What the records of an example make the check do.
fn outcome(words: Words, info: &str) -> AnyView {
    let mut parts = info.split_whitespace().filter(|part| *part != "nd-stars");
    let fires = parts.next() == Some("fires");
    let on: Vec<&str> = parts.collect();
    if fires {
        let on = on.join(", ");
        return view! { <p class="sev">{words.of(Checking::FiresOn)} " " <b class="code">{on}</b></p> }.into_any();
    }
    view! { <p class="sev mute">{words.of(Checking::Quiet)}</p> }.into_any()
}

fn records(words: Words, table: &[&str]) -> AnyView {
    let Some((header, rows)) = table.split_first() else { return ().into_any() };
    let heads: Vec<AnyView> =
        header.split(',').map(|cell| view! { <th scope="col">{cell.to_owned()}</th> }.into_any()).collect();
    let row = |row: &&str| {
        let cells: Vec<AnyView> = row.split(',').map(|cell| view! { <td>{cell.to_owned()}</td> }.into_any()).collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = rows.iter().map(row).collect();
    view! {
        <table>
            <caption class="sr">{words.of(Checking::Example)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A piece of a line.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Code(&'a str),
    Bold(&'a str),
    Check(&'a str),
}

fn inline(text: &str) -> Vec<AnyView> {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned().into_any(),
            Piece::Code(text) => view! { <code>{text.to_owned()}</code> }.into_any(),
            Piece::Bold(text) => view! { <b>{text.to_owned()}</b> }.into_any(),
            Piece::Check(code) => {
                view! { <a href=Route::Check(code.to_owned()).href()>{code.to_owned()}</a> }.into_any()
            }
        })
        .collect()
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 1 {
            pieces.push(Piece::Code(part));
            continue;
        }
        for (at, part) in part.split("**").enumerate() {
            if at % 2 == 1 {
                pieces.push(Piece::Bold(part));
            } else {
                with_checks(part, &mut pieces);
            }
        }
    }
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// The codes of other checks become links.
fn with_checks<'a>(text: &'a str, pieces: &mut Vec<Piece<'a>>) {
    let is_part = |letter: char| letter.is_ascii_alphanumeric();
    let (mut rest, mut at) = (0, 0);
    for chunk in text.split_inclusive(|letter| !is_part(letter)) {
        let word = chunk.trim_end_matches(|letter| !is_part(letter));
        if word.len() == 6 && find_check(word).is_some() {
            pieces.push(Piece::Text(&text[rest..at]));
            pieces.push(Piece::Check(word));
            rest = at + word.len();
        }
        at += chunk.len();
    }
    pieces.push(Piece::Text(&text[rest..]));
}

#[cfg(test)]
mod tests {
    use engine::checks::REGISTRY;

    use super::*;

    #[test]
    fn code_bold_and_other_checks_are_told_apart() {
        let found = pieces("**Fires.** `not_reported` is the matter of STU103, not of STU999.");
        let expected = [
            Piece::Bold("Fires."),
            Piece::Text(" "),
            Piece::Code("not_reported"),
            Piece::Text(" is the matter of "),
            Piece::Check("STU103"),
            Piece::Text(", not of STU999."),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn records_of_two_kinds_are_two_tables() {
        let page = "# X\n\nLead.\n\n```csv fires 1001\nstudent_id\n1001\n\nstudent_id,program\n1001,iep\n```\n";
        let records = Block::Records {
            info: "fires 1001",
            tables: vec![vec!["student_id", "1001"], vec!["student_id,program", "1001,iep"]],
        };
        assert_eq!(blocks(page), [Block::Paragraph(vec!["Lead."]), records]);
    }

    #[test]
    fn every_page_is_read_to_its_end() {
        for check in REGISTRY {
            let found = blocks(check.page);
            let headings = found.iter().filter(|block| matches!(block, Block::Heading(_))).count();
            assert_eq!(headings, 4, "{}", check.code);
            for block in &found {
                match block {
                    Block::Paragraph(lines) => {
                        assert!(!lines[0].starts_with(['#', '-', '|', '>']), "{}: {lines:?}", check.code);
                    }
                    Block::Records { tables, .. } => {
                        for table in tables {
                            let columns = table[0].split(',').count();
                            assert!(table.iter().all(|row| row.split(',').count() == columns), "{}", check.code);
                            assert!(!table.iter().any(|row| row.contains('"')), "{}", check.code);
                        }
                    }
                    Block::Heading(_) => {}
                }
            }
        }
    }
}
