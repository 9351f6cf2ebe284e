use std::sync::Arc;

use leptos::prelude::*;
use words::screen::Listing;
use workshop::export::{ByteOrderMark, csv_text};

use super::figure::file_name;
use super::{Crossing, Glyph};
use crate::browser::offer_file;
use crate::route::Route;
use crate::state::Kit;

/// How many students are listed at first, and how many more each time that more are asked for: lists follow the hand, and
/// longer ones are slower to draw than to count.
const STEP: usize = 20;

/// One student of a list, and why the student is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StudentLine {
    /// Into the count, out of it, or neither.
    pub crossing: Option<Crossing>,
    /// The student's number.
    pub student_id: String,
    /// The student's name.
    pub name: String,
    /// What changed for the student; may be empty.
    pub change: String,
    /// Which side the reason speaks of, before or now; may be empty.
    pub when: String,
    /// What decided.
    pub why: String,
    /// The question that this answers; may be empty.
    pub question: String,
    /// What only the file tells, a cell for each of the list's columns.
    pub cells: Vec<String>,
}

/// The first so many lines of a list.
pub type Lines = Arc<dyn Fn(usize) -> Vec<StudentLine> + Send + Sync>;

/// A list of students. As many show as can be read; more when asked for, and the file has all.
#[derive(Clone)]
pub struct StudentList {
    /// The name of its file.
    pub id: &'static str,
    /// How it is laid out: `flip-list` under each other, `flow-list` in columns.
    pub class: &'static str,
    /// How many students it has.
    pub all: usize,
    /// The heads of what only the file tells.
    pub columns: Vec<String>,
    /// Its lines.
    pub lines: Lines,
}

/// Draws a list.
pub fn student_list(kit: Kit, list: StudentList) -> AnyView {
    let words = kit.words();
    let all = list.all;
    if all == 0 {
        return view! { <p class="mute">{words.of(Listing::Nobody)}</p> }.into_any();
    }
    let shown = RwSignal::new(STEP);
    let lines = Arc::clone(&list.lines);
    let items = move || lines(shown.get()).into_iter().map(item).collect::<Vec<AnyView>>();
    let more = move || {
        (shown.get() < all).then(|| {
            let show = move |_| shown.update(|shown| *shown += STEP);
            view! {
                {words.first_shown(shown.get(), all)} " "
                <button class="plain-link noprint" type="button" on:click=show>{words.of(Listing::More)}</button> " "
            }
        })
    };
    let class = list.class;
    let save = move |_| offer_file(&file_name(kit, list.id, "csv"), "text/csv", &file_of(kit, &list));
    view! {
        <ul class=class>{items}</ul>
        <p class="hint list-end">
            {more}
            <button class="plain-link noprint" type="button" on:click=save aria-label=words.keep_list(all)>
                <span translate="no">"CSV"</span>
            </button>
        </p>
    }
    .into_any()
}

fn item(line: StudentLine) -> AnyView {
    let href = Route::Student(line.student_id.clone()).href();
    let some = |text: String| (!text.is_empty()).then_some(text);
    view! {
        <li>
            {line.crossing.map(|crossing| view! { <Glyph crossing=crossing/> })}
            <div>
                <a class="sid" href=href translate="no">{line.student_id}</a>
                " " <span translate="no">{line.name}</span>
                {some(line.change).map(|change| view! { " " <b class="tf-text">{change}</b> })}
                <p>
                    {some(line.when).map(|when| view! { <span class="mute">{when}</span> " " })}
                    {line.why} " " <span class="src">{line.question}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// All of a list, each line saying that its student is synthetic.
fn file_of(kit: Kit, list: &StudentList) -> String {
    let words = kit.words();
    let heads = [Listing::Student, Listing::Name, Listing::Change, Listing::Why, Listing::Question];
    let heads: Vec<String> = heads.map(|head| words.of(head)).into_iter().chain(list.columns.clone()).collect();
    let header: Vec<&str> = ["synthetic"].into_iter().chain(heads.iter().map(String::as_str)).collect();
    let row = |line: StudentLine| {
        let why = format!("{} {}", line.when, line.why);
        let mut row =
            vec!["yes".to_owned(), line.student_id, line.name, line.change, why.trim().to_owned(), line.question];
        row.extend(line.cells);
        row
    };
    let rows: Vec<Vec<String>> = (list.lines)(list.all).into_iter().map(row).collect();
    csv_text(&header, &rows, ByteOrderMark::Write)
}
