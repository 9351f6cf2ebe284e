use engine::choice::Choice;
use engine::evaluate::EventReport;
use leptos::prelude::*;
use words::screen::Truths as Text;
use workshop::truth::{Field, TruthTable};

use crate::geometry::fields::Fields;
use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, Seat, SeatStyle, figure, move_between_seats, seat_row, tenth};

/// Up to this many students are marks; more are bars.
const MOST_MARKS: usize = 120;

/// Class, width, columns of fields and size of a mark.
const LAYOUTS: [(&str, f64, usize, f64); 3] =
    [("wide", 860.0, 2, 17.0), ("narrow", 350.0, 1, 14.0), ("paper", 650.0, 2, 15.0)];

/// Truth by count: four fields of students, or of many, bars.
pub(super) fn figure_of(view: View, report: &EventReport, before: &TruthTable, after: &TruthTable) -> AnyView {
    let words = view.kit.words();
    let are_marks = after.fields.len() <= MOST_MARKS;
    let drawing = |layout: &_| {
        if are_marks { marks(view, report, before, after, *layout) } else { bars(view, before, after, *layout) }
    };
    let picture: Vec<AnyView> = view.kit.room.shown(&LAYOUTS).map(drawing).collect();
    let mut says = words.truth_says(after.found(), after.right());
    if before.fields != after.fields {
        says = format!("{says} {}", words.truth_moved(before, after));
    }
    if after.without_record > 0 {
        says = format!("{says} {}", words.truth_without_record(after.without_record));
    }
    figure(
        view.kit,
        Figure {
            id: "truth-by-count",
            finding: words.truth_finding(after),
            unit: words.of(if are_marks { Text::Unit } else { Text::UnitOfBars }),
            picture: picture.into_any(),
            says,
            table: table(view, after),
            colophon: view.colophon(),
        },
    )
}

/// The two by two, with its sums.
fn table(view: View, table: &TruthTable) -> DataTable {
    let words = view.kit.words();
    let count = |field| table.count(field);
    let row = |text: Text, counted: usize, not: usize| {
        let mut row = vec![words.of(text)];
        row.extend([counted, not, counted + not].map(|count| count.to_string()));
        row
    };
    let (counted, missed) = (count(Field::Counted), count(Field::Missed));
    let (mistaken, neither) = (count(Field::Mistaken), count(Field::Neither));
    DataTable {
        caption: words.truth_finding(table),
        head: [Text::Truth, Text::CountedHead, Text::NotCounted, Text::All].map(|text| words.of(text)).into(),
        rows: vec![row(Text::DroppedOut, counted, missed), row(Text::DidNot, mistaken, neither)],
        foot: Some(row(Text::All, counted + mistaken, missed + neither)),
        numbers_from: 1,
    }
}

/// The label over a field: how many, and what they are; in orange what settings did to it.
fn label(view: View, field: Field, before: &TruthTable, after: &TruthTable, at: (f64, f64)) -> AnyView {
    let (was, is) = (before.count(field), after.count(field));
    let moved = (was != is).then(|| {
        view! { <tspan class="tf" dx="6" translate="no">{format!("({} → {})", view.kit.words().number(was), view.kit.words().number(is))}</tspan> }
    });
    view! {
        <text class="t13 tb" x=tenth(at.0) y=tenth(at.1)>
            <tspan translate="no">{format!("{} ", view.kit.words().number(is))}</tspan> {view.kit.words().truth_field(field)} {moved}
        </text>
    }
    .into_any()
}

fn marks(
    view: View,
    report: &EventReport,
    before: &TruthTable,
    after: &TruthTable,
    (class, width, columns, size): (&'static str, f64, usize, f64),
) -> AnyView {
    let words = view.kit.words();
    let fields: Vec<Field> = Field::ALL.to_vec();
    let places: Vec<Vec<usize>> = fields.iter().map(|field| after.places(*field).collect()).collect();
    let laid_out = Fields::new(width, columns, size, [0, 1, 2, 3].map(|at: usize| places[at].len()));
    let first = places.iter().position(|places| !places.is_empty());
    let drawn: Vec<AnyView> = fields
        .iter()
        .enumerate()
        .map(|(at, field)| {
            let block = laid_out.fields[at];
            let seats: Vec<Seat> = view.kit.derived.desk.with_untracked(|desk| {
                let seat = |place: &usize| {
                    let one = &report.determinations[*place];
                    Seat {
                        student_id: desk.roster.student_id(one.student).to_owned(),
                        name: desk.name_of(one.student),
                        outcome: one.outcome,
                        before: Some(matches!(before.fields[*place], Field::Counted | Field::Mistaken)),
                    }
                };
                places[at].iter().map(seat).collect()
            });
            let rows: Vec<AnyView> = seats
                .chunks(block.per_row)
                .enumerate()
                .map(|(index, chunk)| {
                    let stop = (first == Some(at) && index == 0).then_some(0);
                    seat_row(words, chunk, &block.row(index), SeatStyle { size, labels: false, here: "", stop })
                })
                .collect();
            view! { {label(view, *field, before, after, (block.left, block.label()))} {rows} }.into_any()
        })
        .collect();
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {width} {:.0}", laid_out.height)
            role="group"
            aria-label=words.truth_finding(after)
            on:keydown=move_between_seats
        >
            {drawn}
        </svg>
    }
    .into_any()
}

/// The three fields that a count is about, as bars from one edge; who neither dropped out nor counts is only named.
fn bars(
    view: View,
    before: &TruthTable,
    after: &TruthTable,
    (class, width, ..): (&'static str, f64, usize, f64),
) -> AnyView {
    // Filled is counted, as with marks: rightly, then wrongly.
    let drawn =
        [(Field::Counted, "url(#p-dropout)"), (Field::Missed, "var(--sheet)"), (Field::Mistaken, "url(#p-ink)")];
    let most = drawn.iter().map(|(field, _)| after.count(*field).max(before.count(*field))).max().unwrap_or(0).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a length in a picture")]
    let length = |count: usize| width * count as f64 / most as f64;
    let bars: Vec<AnyView> = (0_u8..)
        .zip(drawn)
        .map(|(at, (field, fill))| {
            let top = 58.0 * f64::from(at);
            let (was, is) = (length(before.count(field)), length(after.count(field)));
            let moved = (before.count(field) != after.count(field))
                .then(|| view! { <path class="theline flip" d=format!("M{was:.1} {:.1}v30", top + 20.0)></path> });
            view! {
                {label(view, field, before, after, (0.0, top + 16.0))}
                <rect class="ink-bar" fill=fill x="0" y=tenth(top + 24.0) width=tenth(is) height="22"></rect>
                {moved}
            }
            .into_any()
        })
        .collect();
    view! {
        <svg class=class viewBox=format!("0 0 {width} 204") role="img" aria-label=view.kit.words().truth_finding(after)>
            {bars} {label(view, Field::Neither, before, after, (0.0, 196.0))}
        </svg>
    }
    .into_any()
}
