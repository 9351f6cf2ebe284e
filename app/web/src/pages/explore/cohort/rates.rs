use engine::evaluate::{Outcome, Rate};
use leptos::prelude::*;
use words::screen::Classing;
use workshop::cohort::{Counts, Measure};

use super::Class;
use crate::geometry::stairs::shares;
use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, figure, outcome_class, tenth};
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
    figure(
        view.kit,
        Figure {
            id: "class-rates",
            finding: words.of(Classing::RatesFinding),
            unit: words.of(Classing::RatesUnit),
            picture: picture(view.kit, before, after),
            says: format!("{} {}", words.cohort_rates(level, &rates), words.of(Classing::Retention)),
            table: table(view.kit, after),
            colophon: view.colophon(),
        },
    )
}

fn table(kit: Kit, measures: &[Measure]) -> DataTable {
    let words = kit.words();
    let rate = |rate: Option<Rate>| rate.map(|rate| words.percent(&rate.percent().to_string())).unwrap_or_default();
    let number = |number: usize| words.plain_number(number);
    let row = |one: &Measure| {
        let name = words.cohort_measure(one.level, one.years);
        let Some(counts) = one.counts else {
            let mut row = vec![name, words.of(Classing::NotOnRecord)];
            row.resize(10, String::new());
            return row;
        };
        vec![
            name,
            number(counts.listed),
            number(counts.removed),
            number(counts.cohort()),
            number(counts.graduates),
            rate(counts.graduation()),
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

/// For a screen, a phone and paper: class, width and room for names.
const LAYOUTS: [(&str, f64, f64); 3] = [("wide", 860.0, 130.0), ("narrow", 350.0, 112.0), ("paper", 650.0, 130.0)];

/// The room for a rate behind its bar.
const RIGHT: f64 = 100.0;

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

fn drawing(kit: Kit, before: &[Measure], after: &[Measure], (class, width, left): (&'static str, f64, f64)) -> AnyView {
    let words = kit.words();
    let mut y = 2.0;
    let mut rows: Vec<AnyView> = Vec::new();
    for one in after {
        if one.years == 4 && y > 2.0 {
            y += 10.0;
        }
        let name = words.cohort_measure(one.level, one.years);
        rows.push(view! { <text class="t12 te" x=tenth(left - 10.0) y=tenth(y + 14.0)>{name}</text> }.into_any());
        let was = before.iter().find(|was| (was.level, was.years) == (one.level, one.years)).and_then(|was| was.counts);
        rows.push(match one.counts {
            Some(counts) => {
                let is_so_far = kit.attempt.with_untracked(|attempt| attempt.day) <= one.diploma_by;
                bar(kit, counts, was, is_so_far, (left, width - left - RIGHT), y)
            }
            None => {
                view! { <text class="t11" x=tenth(left) y=tenth(y + 14.0)>{words.of(Classing::NotOnRecord)}</text> }
                    .into_any()
            }
        });
        y += 24.0;
    }
    view! { <svg class=class viewBox=format!("0 0 {width} {y:.0}") aria-hidden="true">{rows}</svg> }.into_any()
}

/// A cohort as a bar of its outcomes, its graduation rate behind it, and in orange where its graduates ended before.
fn bar(kit: Kit, counts: Counts, was: Option<Counts>, is_so_far: bool, (left, length): (f64, f64), y: f64) -> AnyView {
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
    let rate = counts.graduation().map(|rate| kit.words().cohort_rate(&rate.percent().to_string(), is_so_far));
    view! {
        {rects} {moved}
        <text class="t13 tb" x=tenth(left + length + 8.0) y=tenth(y + 14.0)>{rate}</text>
    }
    .into_any()
}
