use leptos::prelude::*;
use words::screen::Gate as Text;
use workshop::predictions::{Asked, Prediction};

use super::Room;
use super::asking::button;
use crate::geometry::gaps::Scale;
use crate::parts::{DataTable, Figure, figure, tenth};

/// The height of a group's lane, of a line of its label, and of what stands over and under the lanes.
const LANE: f64 = 46.0;
const LINE: f64 = 17.0;
const HEAD: f64 = 30.0;
const FOOT: f64 = 26.0;

/// The answer, with each group's gap.
pub(super) fn revealed(room: Room) -> AnyView {
    let Some(prediction) = room.poll.revealed.get() else { return ().into_any() };
    let (kit, asked) = (room.view.kit, prediction.question.asked);
    let words = kit.words();
    let rows = prediction.guesses.iter().map(|guess| {
        let gap = words.gate_gap(asked, guess.gap(prediction.answer));
        vec![guess.group.clone(), words.gate_amount(asked, guess.tenths), gap]
    });
    let question = words.gate_question(&prediction.question);
    let picture: Vec<AnyView> = [("wide", 860.0), ("narrow", 350.0), ("paper", 650.0)]
        .into_iter()
        .map(|(class, width)| lanes(room, &prediction, class, width))
        .collect();
    let drawn = figure(
        kit,
        Figure {
            id: "guesses",
            finding: words.gate_finding(&prediction),
            unit: format!("{question} {}", words.of(Text::Unit)),
            picture: picture.into_any(),
            says: words.gate_says(&prediction),
            table: DataTable {
                caption: question.clone(),
                head: [Text::Group, Text::Guess, Text::Gap].map(|text| words.of(text)).into(),
                rows: rows.collect(),
                foot: Some(vec![words.of(Text::Answer), words.gate_amount(asked, prediction.answer), String::new()]),
                numbers_from: 1,
            },
            colophon: Vec::new(),
        },
    );
    view! {
        {drawn}
        <p class="actions noprint">
            {button(room, Text::AskAgain, "btn btn-2 btn-sm", None, |room| {
                let asked = room.poll.revealed.with_untracked(|one| one.as_ref().map_or(Asked::Count, |one| one.question.asked));
                room.put_up(asked);
            })}
            {button(room, Text::Close, "btn btn-2 btn-sm", None, Room::take_down)}
        </p>
    }
    .into_any()
}

/// A lane for each group: its guess as a dot, the answer as a line through all, the gap between.
fn lanes(room: Room, prediction: &Prediction, class: &'static str, width: f64) -> AnyView {
    let words = room.view.kit.words();
    let (asked, answer) = (prediction.question.asked, prediction.answer);
    let mut values: Vec<i64> = prediction.guesses.iter().map(|guess| guess.tenths).collect();
    values.push(answer);
    let scale = Scale::over(&values, if asked.is_of_rates() { 1 } else { 10 });
    let x = |value| scale.place(value, (24.0, width - 24.0));
    // Beside a long name a narrow page has no room for the gap: it stands beneath.
    let (beside, lane) = if width < 500.0 { (None, LANE + LINE) } else { (Some("8"), LANE) };
    let height = (0..prediction.guesses.len()).fold(HEAD, |height, _| height + lane);
    let marks: Vec<AnyView> = scale
        .marks()
        .map(|mark| {
            let text =
                if asked.is_of_rates() { format!("{}.{}", mark / 10, mark % 10) } else { (mark / 10).to_string() };
            view! {
                <path class="ax-l" d=format!("M{:.1} {HEAD}V{height}", x(mark))></path>
                <text class="t11 tm" x=tenth(x(mark)) y=tenth(height + 18.0) translate="no">{text}</text>
            }
            .into_any()
        })
        .collect();
    let mut top = HEAD;
    let lanes: Vec<AnyView> = prediction
        .guesses
        .iter()
        .map(|guess| {
            let (at, label, middle) = (x(guess.tenths), top + 16.0, top + lane - 14.0);
            top += lane;
            let (left, below) = if beside.is_some() { (None, None) } else { (Some("0"), Some(tenth(LINE))) };
            view! {
                <text class="t13 onpaper" x="0" y=tenth(label)>
                    <tspan class="tb" translate="no">{guess.group.clone()}</tspan>
                    <tspan x=left dx=beside dy=below>{words.gate_gap(asked, guess.gap(answer))}</tspan>
                </text>
                <path class="theline ghost" d=format!("M{at:.1} {middle:.1}H{:.1}", x(answer))></path>
                <circle class="mk mk-c" cx=tenth(at) cy=tenth(middle) r="6"></circle>
            }
            .into_any()
        })
        .collect();
    let anchor = x(answer).clamp(50.0, width - 50.0);
    view! {
        <svg class=class viewBox=format!("0 0 {width} {:.0}", height + FOOT) role="img" aria-label=words.gate_finding(prediction)>
            {marks}
            <path class="theline" d=format!("M{:.1} {:.1}V{height}", x(answer), HEAD - 8.0)></path>
            <text class="t15 tb tm" x=tenth(anchor) y="16">{words.gate_amount(asked, answer)}</text>
            {lanes}
        </svg>
    }
    .into_any()
}
