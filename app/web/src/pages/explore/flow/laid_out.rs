use engine::sorting;
use words::Words;
use workshop::flow::{Flow, Place};

use super::labels::{LINE, room};
use crate::geometry::ribbons::{Frame, Ribbons, ribbons};

/// Up to this many students each has a thread; more are a ribbon.
const MOST_THREADS: usize = 120;

/// From a bar's middle to its label.
pub(super) const APART: f64 = 16.0;

/// A width for which a flow is laid out.
pub(super) struct Layout {
    /// The class that shows it: wide, narrow or paper.
    pub(super) class: &'static str,
    /// Its width.
    pub(super) width: f64,
    /// How many letters a line of a label holds, before the bars and behind them.
    pub(super) letters: (usize, usize),
    /// The half of a stage's head.
    pub(super) head: f64,
}

/// The flow of one layout with its places.
pub(super) struct LaidOut<'a> {
    pub(super) flow: &'a Flow,
    /// The places that are rows: of each stage its own, or where rows are lanes all of them.
    pub(super) rows: Vec<Vec<Place>>,
    pub(super) ribbons: Ribbons,
    pub(super) unit: f64,
    pub(super) threads: bool,
    /// How many letters a line of a label holds, before the bars and behind them.
    pub(super) letters: (usize, usize),
    /// The least height of a bar, which its label needs.
    pub(super) least: f64,
}

/// Whether students have threads of their own.
pub(super) fn has_threads(flow: &Flow) -> bool {
    flow.students.len() <= MOST_THREADS
}

impl<'a> LaidOut<'a> {
    /// Lays a flow out: of lanes only the last bars have labels, else the first ones, too.
    pub(super) fn new(words: Words, flow: &'a Flow, lanes: bool, layout: &Layout) -> Self {
        let all = flow.students.len();
        let threads = has_threads(flow);
        #[expect(clippy::cast_precision_loss, reason = "students of a district")]
        let unit = if threads { (520.0 / all as f64).clamp(5.0, 15.0) } else { 340.0 / all as f64 };
        let stages: Vec<Vec<(Place, usize)>> = (0..flow.stages.len()).map(|stage| flow.places(stage)).collect();
        let mut rows: Vec<Vec<Place>> =
            stages.iter().map(|places| places.iter().map(|(place, _)| *place).collect()).collect();
        if lanes {
            let mut lanes: Vec<Place> = rows.concat();
            sorting::sort(&mut lanes);
            lanes.dedup();
            rows.fill(lanes);
        }
        let row = |stage: usize, place: Place| rows[stage].binary_search(&place).unwrap_or(0);
        let bars: Vec<Vec<(usize, usize)>> = stages
            .iter()
            .enumerate()
            .map(|(stage, places)| places.iter().map(|(place, count)| (row(stage, *place), *count)).collect())
            .collect();
        let streams: Vec<Vec<(usize, usize, usize)>> = (1..stages.len())
            .map(|next| {
                let streams = flow.streams(next - 1).into_iter();
                streams.map(|one| (row(next - 1, one.from), row(next, one.to), one.count)).collect()
            })
            .collect();
        let of_lanes: Vec<(Place, usize)> = rows[0].iter().map(|place| (*place, all)).collect();
        let behind = if lanes { &of_lanes } else { &stages[stages.len() - 1] };
        let before = if lanes { (0.0, 1) } else { room(words, &stages[0], layout.letters.0) };
        let behind = room(words, behind, layout.letters.1);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let least = 17.0 + LINE * (before.1.max(behind.1) - 1) as f64;
        let frame = Frame {
            left: (before.0 + APART).max(layout.head),
            right: layout.width - behind.0 - APART,
            top: 24.0,
            bar: if threads { unit + 4.0 } else { 10.0 },
            unit,
            least,
            gap: if threads { 7.0 } else { 5.0 },
            lanes,
        };
        let ribbons = ribbons(&bars, &streams, &frame);
        Self { flow, rows, ribbons, unit, threads, letters: layout.letters, least }
    }

    pub(super) fn place(&self, stage: usize, row: usize) -> Place {
        self.rows[stage][row]
    }

    /// Where each student stands, by line and stage: under whoever came from the same places and sits before.
    pub(super) fn seats(&self) -> Vec<Vec<(f64, f64)>> {
        let mut order: Vec<usize> = (0..self.flow.students.len()).collect();
        sorting::sort_by_key(&mut order, |line| {
            self.flow.stages.iter().map(|places| places[*line]).collect::<Vec<_>>()
        });
        let mut seats = vec![Vec::new(); order.len()];
        for (stage, places) in self.flow.stages.iter().enumerate() {
            for bar in &self.ribbons.bars[stage] {
                let place = self.place(stage, bar.row);
                let mut y = bar.y + self.unit / 2.0;
                for line in order.iter().filter(|line| places[**line] == place) {
                    seats[*line].push((bar.x, y));
                    y += self.unit;
                }
            }
        }
        seats
    }
}
