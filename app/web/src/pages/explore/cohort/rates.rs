use engine::evaluate::{Outcome, Rate};
use leptos::prelude::*;
use words::screen::Classing;
use workshop::cohort::{Counts, Measure};

use super::Class;
use crate::geometry::stairs::shares;
use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, figure, move_between_seats, outcome_class, tenth};
use crate::state::Kit;

/// Graduation, dropout and retention at each level after four to seven years.
pub(super) fn figure_of(view: View, class: &Class) -> AnyView {
    let words = view.kit.words();
    let (before, after) = (&class.before.measures, &class.after.measures);
    let level = class.after.set.level;
    let today = view.kit.attempt.with(|attempt| attempt.day);
    let rates: Vec<(u8, String, bool)> = after
        .iter()
        .filter(|one| one.level == level)
        .filter_map(|one| {
            let rate = one.counts?.graduation()?.percent().to_string();
            Some((one.years, rate, today <= one.diploma_by))
        })
        .collect();
    let mut colophon = view.colophon();
    colophon.push(class.unit_name(view));
    figure(
        view.kit,
        Figure {
            id: "class-rates",
            finding: words.of(Classing::RatesFinding),
            unit: words.of(Classing::RatesUnit),
            picture: picture(view.kit, before, after),
            says: format!("{} {}", words.cohort_rates(level, &rates), words.of(Classing::Retention)),
            table: table(view.kit, after),
            colophon,
        },
    )
}

fn table(kit: Kit, measures: &[Measure]) -> DataTable {
    let words = kit.words();
    let today = kit.attempt.with(|attempt| attempt.day);
    let rate = |rate: Option<Rate>| rate.map(|rate| words.percent(&rate.percent().to_string())).unwrap_or_default();
    let number = |number: usize| words.plain_number(number);
    let row = |one: &Measure| {
        let name = words.cohort_measure(one.level, one.years);
        let Some(counts) = one.counts else {
            let mut row = vec![name, words.of(Classing::NotOnRecord)];
            row.resize(11, String::new());
            return row;
        };
        vec![
            name,
            number(counts.listed),
            number(counts.removed),
            number(counts.cohort()),
            number(counts.graduates),
            counts
                .graduation()
                .map(|rate| words.cohort_rate(&rate.percent().to_string(), today <= one.diploma_by))
                .unwrap_or_default(),
            number(counts.completers),
            number(counts.dropouts),
            rate(counts.dropout()),
            number(counts.continuing),
            rate(counts.retention()),
        ]
    };
    let head = [
        Classing::Level,
        Classing::Listed,
        Classing::Removed,
        Classing::Adjusted,
        Classing::Graduates,
        Classing::Graduation,
        Classing::Completers,
        Classing::Dropouts,
        Classing::Dropout,
        Classing::StillEnrolled,
        Classing::RetentionRate,
    ];
    DataTable {
        caption: words.of(Classing::RatesFinding),
        head: head.map(|text| words.of(text)).into(),
        rows: measures.iter().map(row).collect(),
        foot: None,
        numbers_from: 1,
    }
}

/// For a screen, a phone and paper: class, width, room for names before the bars, and over them.
const LAYOUTS: [(&str, f64, f64, f64); 3] =
    [("wide", 860.0, 146.0, 0.0), ("narrow", 350.0, 0.0, 17.0), ("paper", 650.0, 146.0, 0.0)];

/// The room for a rate behind its bar, and that it is only so far.
const RIGHT: f64 = 124.0;

/// What a bar is made of, from the left.
const PARTS: [Outcome; 4] = [Outcome::Graduate, Outcome::Completer, Outcome::Continuing, Outcome::Dropout];

fn picture(kit: Kit, before: &[Measure], after: &[Measure]) -> AnyView {
    let pictures: Vec<AnyView> = kit.room.shown(&LAYOUTS).map(|layout| drawing(kit, before, after, *layout)).collect();
    let part = |outcome: Outcome| {
        let fill = format!("url(#p-{})", outcome_class(outcome));
        view! {
            <li>
                <svg class="swatch" viewBox="0 0 16 10" aria-hidden="true"><rect class="stair" width="16" height="10" fill=fill></rect></svg>
                {kit.words().outcome(outcome)}
            </li>
        }
        .into_any()
    };
    view! { {pictures} <ul class="key">{Vec::from(PARTS.map(part))}</ul> }.into_any()
}

fn drawing(
    kit: Kit,
    before: &[Measure],
    after: &[Measure],
    (class, width, left, over): (&'static str, f64, f64, f64),
) -> AnyView {
    let words = kit.words();
    let mut y = 2.0 + over;
    let mut rows: Vec<AnyView> = Vec::new();
    for (at, one) in after.iter().enumerate() {
        if one.years == 4 && at > 0 {
            y += 10.0;
        }
        let name = words.cohort_measure(one.level, one.years);
        let was = before.iter().find(|was| (was.level, was.years) == (one.level, one.years)).and_then(|was| was.counts);
        let (says, drawn) = match one.counts {
            Some(counts) => {
                let is_so_far = kit.attempt.with_untracked(|attempt| attempt.day) <= one.diploma_by;
                let rate = counts.graduation().map(|rate| words.cohort_rate(&rate.percent().to_string(), is_so_far));
                let rate = rate.unwrap_or_default();
                (rate.clone(), bar(counts, was, rate, (left, width - left - RIGHT), y))
            }
            None => {
                let says = words.of(Classing::NotOnRecord);
                let text = view! { <text class="t11" x=tenth(left) y=tenth(y + 14.0)>{says.clone()}</text> };
                (says, text.into_any())
            }
        };
        let label = format!("{name}: {says}");
        let (text, x, name_y) = if over > 0.0 { ("t12", 0.0, y - 4.0) } else { ("t12 te", left - 10.0, y + 14.0) };
        let row = view! {
            <g class="mark-stop" role="img" tabindex=if at == 0 { "0" } else { "-1" } aria-label=label>
                <rect class="hit" x="0" y=tenth(y - over) width=width height=tenth(over + 22.0)></rect>
                <text class=text x=tenth(x) y=tenth(name_y)>{name}</text>
                {drawn}
            </g>
        };
        rows.push(row.into_any());
        y += 24.0 + over;
    }
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {width} {:.0}", y - over)
            role="group"
            aria-label=words.of(Classing::RatesFinding)
            on:keydown=move_between_seats
        >
            {rows}
        </svg>
    }
    .into_any()
}

/// A cohort as a bar of its outcomes, its graduation rate behind it, and in orange where its graduates ended before.
fn bar(counts: Counts, was: Option<Counts>, rate: String, (left, length): (f64, f64), y: f64) -> AnyView {
    let parts = |counts: Counts| [counts.graduates, counts.completers, counts.continuing, counts.dropouts];
    let rects: Vec<AnyView> = shares(&parts(counts), length)
        .into_iter()
        .zip(PARTS)
        .map(|((from, to), outcome)| {
            let fill = format!("url(#p-{})", outcome_class(outcome));
            view! { <rect class="stair" x=tenth(left + from) y=tenth(y) width=tenth(to - from) height="18" fill=fill></rect> }
                .into_any()
        })
        .collect();
    let moved = was.filter(|was| was.graduation() != counts.graduation()).map(|was| {
        let at = left + shares(&parts(was), length)[0].1;
        view! { <path class="theline flip" d=format!("M{at:.1} {:.1}v24", y - 3.0)></path> }
    });
    view! {
        {rects} {moved}
        <text class="t13 tb" x=tenth(left + length + 8.0) y=tenth(y + 14.0)>{rate}</text>
    }
    .into_any()
}
