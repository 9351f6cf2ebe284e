use leptos::prelude::*;
use words::Words;
use words::screen::{Pictures, Shell};
use workshop::export::{ByteOrderMark, csv_text};

use crate::app::MARKS;
use crate::browser::{PictureWords, offer_file, picture_text};
use crate::state::Kit;

/// A picture with what must stand around it: a title that states the finding, what it shows, a sentence, a table, and
/// where it comes from.
pub struct Figure {
    /// Its place on the page, and the name of its files.
    pub id: &'static str,
    /// What it shows, as a sentence.
    pub finding: String,
    /// What is measured, of whom, and what a mark stands for.
    pub unit: String,
    /// The picture, in as many layouts as it has.
    pub picture: AnyView,
    /// What the picture says, in words.
    pub says: String,
    /// The same as numbers.
    pub table: DataTable,
    /// The definition, the window, the count day: what the numbers depend on besides the district.
    pub colophon: Vec<String>,
}

/// A table of texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DataTable {
    /// What it is a table of.
    pub caption: String,
    /// The heads of its columns.
    pub head: Vec<String>,
    /// Its rows, each as long as the head; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// The row under the rule.
    pub foot: Option<Vec<String>>,
    /// The first column of numbers.
    pub numbers_from: usize,
}

/// Draws a figure.
pub fn figure(kit: Kit, figure: Figure) -> AnyView {
    let words = kit.words();
    let Figure { id, finding, unit, picture, says, table, colophon } = figure;
    let (of_title, of_unit, description, said) = (finding.clone(), unit.clone(), says.clone(), colophon.join(" · "));
    let save_picture = move |_| {
        let (district, fingerprint) =
            kit.opened.with_untracked(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
        let year = words.school_year(kit.attempt.with_untracked(|attempt| attempt.year));
        let synthetic = words.of(Shell::Synthetic);
        let of_all = [format!("{district} ({synthetic})"), fingerprint, year, said.clone()];
        let colophon = of_all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        let picture = PictureWords { title: &of_title, unit: &of_unit, description: &description, colophon };
        let text = picture_text(id, &picture, MARKS);
        if let Some(text) = text {
            offer_file(&file_name(kit, id, "svg"), "image/svg+xml", &text);
        }
    };
    let drawn = data_table(words, &table);
    let save_table = move |_| offer_file(&file_name(kit, id, "csv"), "text/csv", &csv_of(&table));
    let colophon: Vec<AnyView> = colophon.into_iter().map(|text| view! { <span>{text}</span> }.into_any()).collect();
    let (title, fingerprint) =
        kit.opened.with_untracked(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
    let year = kit.attempt.with_untracked(|attempt| attempt.year);
    view! {
        <figure class="fig" id=id>
            <figcaption>
                <h2 class="finding">{finding}</h2>
                <p class="unit">{unit}</p>
            </figcaption>
            <div class="picture has-paper">{picture}</div>
            <p class="says" aria-live="polite">{says}</p>
            <details class="figure-table">
                <summary>{words.of(Pictures::Table)}</summary>
                <div class="scroll-x">{drawn}</div>
            </details>
            <p class="colophon">
                <span><span translate="no">{title}</span> " (" {words.of(Shell::Synthetic)} ")"</span>
                <span class="code" translate="no">{fingerprint}</span>
                <span>{words.school_year(year)}</span>
                {colophon}
                <span class="noprint">
                    <button class="plain-link" type="button" on:click=save_picture aria-label=words.of(Pictures::SaveSvg)>
                        <span translate="no">"SVG"</span>
                    </button>
                    " "
                    <button class="plain-link" type="button" on:click=save_table aria-label=words.of(Pictures::SaveCsv)>
                        <span translate="no">"CSV"</span>
                    </button>
                </span>
            </p>
        </figure>
    }
    .into_any()
}

fn data_table(words: Words, table: &DataTable) -> AnyView {
    let from = table.numbers_from.max(1);
    let class = |at: usize| if at >= from { "n" } else { "" };
    let head: Vec<AnyView> = table
        .head
        .iter()
        .enumerate()
        .map(|(at, text)| view! { <th scope="col" class=class(at)>{text.clone()}</th> }.into_any())
        .collect();
    let row = |cells: &Vec<String>| {
        let cells: Vec<AnyView> = cells
            .iter()
            .enumerate()
            .map(|(at, text)| match at {
                0 => view! { <th scope="row">{text.clone()}</th> }.into_any(),
                _ if at >= from => view! { <td class="n">{words.grouped(text)}</td> }.into_any(),
                _ => view! { <td>{text.clone()}</td> }.into_any(),
            })
            .collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = table.rows.iter().map(row).collect();
    let foot = table.foot.as_ref().map(|cells| view! { <tfoot>{row(cells)}</tfoot> });
    view! {
        <table>
            <caption class="sr">{table.caption.clone()}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{rows}</tbody>
            {foot}
        </table>
    }
    .into_any()
}

/// The table as a file; each row says that its students are synthetic.
fn csv_of(table: &DataTable) -> String {
    let mut header = vec!["synthetic"];
    header.extend(table.head.iter().map(String::as_str));
    let from = table.numbers_from.max(1);
    let row = |cells: &Vec<String>| {
        let mut row = vec!["yes".to_owned()];
        row.extend(cells.iter().enumerate().map(|(at, cell)| if at < from { cell.clone() } else { number(cell) }));
        row
    };
    let rows: Vec<Vec<String>> = table.rows.iter().chain(&table.foot).map(row).collect();
    csv_text(&header, &rows, ByteOrderMark::Write)
}

/// A number as a spreadsheet reads it: without a plus sign or commas, and with the minus sign of a keyboard behind which it
/// looks for no formula.
fn number(cell: &str) -> String {
    let plain = cell.trim_start_matches('+').replace('−', "-").replace(',', "");
    if is_number(&plain) { plain } else { cell.to_owned() }
}

/// Whether a text is a number as tables write them. Asking for an `f64` would bring ten kilobytes of powers of ten.
fn is_number(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let are_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    are_digits(whole.strip_prefix('-').unwrap_or(whole)) && are_digits(part)
}

/// The name of a file about the open district.
pub(super) fn file_name(kit: Kit, id: &str, kind: &str) -> String {
    let key = kit.opened.with_untracked(|opened| opened.info.key.clone());
    format!("{id}-{key}.{kind}")
}
