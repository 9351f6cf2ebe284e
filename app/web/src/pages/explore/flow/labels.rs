use leptos::prelude::*;
use words::Words;
use workshop::flow::Place;

use super::laid_out::{APART, LaidOut};
use crate::geometry::labels::heavy_width;
use crate::geometry::timeline::text_width;
use crate::parts::tenth;

/// The size of a label, and from line to line.
const SIZE: f64 = 12.5;
/// See [`SIZE`].
pub(super) const LINE: f64 = 14.0;

/// The lines of a label: the name of a place, and its number in the last one.
fn lines(words: Words, place: Place, count: usize, letters: usize) -> (Vec<String>, String) {
    let number = words.plain_number(count);
    let mut lines = words.in_lines(&words.flow_place(place), letters);
    let last = lines.last().map_or(0, |line| line.chars().count());
    if last + 1 + number.chars().count() > letters {
        lines.push(String::new());
    }
    (lines, number)
}

/// The room that the labels of some places need: the width of the widest, and the most lines.
pub(super) fn room(words: Words, places: &[(Place, usize)], letters: usize) -> (f64, usize) {
    let mut room = (0.0_f64, 1);
    for (place, count) in places {
        let (mut lines, number) = lines(words, *place, *count, letters);
        room.1 = room.1.max(lines.len());
        let last = lines.pop().unwrap_or_default();
        let last = text_width(&last, SIZE) + heavy_width(&number, SIZE) + 8.0;
        room.0 = lines.iter().map(|line| text_width(line, SIZE)).chain([last]).fold(room.0, f64::max);
    }
    room
}

/// The names of the places: of lanes at their end, of members' grades before them and of their ends behind.
pub(super) fn labels(words: Words, drawn: &LaidOut<'_>, lanes: bool) -> AnyView {
    let mut labels: Vec<AnyView> = Vec::new();
    let bars = &drawn.ribbons.bars;
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else { return ().into_any() };
    let mut label = |x: f64, middle: f64, (class, letters): (&'static str, usize), place: Place, count: usize| {
        let (lines, number) = lines(words, place, count, letters);
        let end = lines.len().saturating_sub(1);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let mut y = middle + 4.0 - LINE / 2.0 * end as f64;
        for (at, line) in lines.into_iter().enumerate() {
            let number = (at == end).then(|| view! { <tspan class="tb" translate="no">" " {number.clone()}</tspan> });
            labels.push(view! { <text class=class x=tenth(x) y=tenth(y)>{line} {number}</text> }.into_any());
            y += LINE;
        }
    };
    let end = bars.len() - 1;
    let behind = last.first().map_or(0.0, |bar| bar.x) + APART;
    if lanes {
        for (place, (middle, _)) in drawn.rows[end].iter().zip(&drawn.ribbons.lanes) {
            let at_end = last.iter().find(|bar| drawn.place(end, bar.row) == *place);
            if let Some(bar) = at_end.filter(|bar| bar.count > 0) {
                label(behind, *middle, ("t12", drawn.letters.1), *place, bar.count);
            }
        }
        return labels.into_any();
    }
    let before = first.first().map_or(0.0, |bar| bar.x) - APART;
    let sides = [(0, first, before, ("t12 te", drawn.letters.0)), (end, last, behind, ("t12", drawn.letters.1))];
    for (stage, bars, x, look) in sides {
        for bar in bars {
            let middle = bar.y + bar.height.max(drawn.least) / 2.0;
            label(x, middle, look, drawn.place(stage, bar.row), bar.count);
        }
    }
    labels.into_any()
}
