//! Where everything stands in the picture of a student's enrollments.

use chrono::{Days, NaiveDate};
use engine::calendar::SchoolYear;
use engine::codes::Category;
use words::{Words, lines};

use super::super::subject::{Stay, Subject};
use super::super::walks::Walk;
use super::labels::texts_of;
use crate::geometry::timeline::{Scale, Stretch, rows};

/// The picture's width, in units of one pixel on a window of 1 088.
pub(super) const WIDTH: f64 = 1040.0;
/// The days stand between these two places; names stand to the left.
pub(super) const PLOT: Stretch = Stretch { left: 176.0, right: 1026.0 };

const LABEL_ROW: f64 = 18.0;
const BAR_ROW: f64 = 16.0;
const NAME_LETTERS: usize = 20;

/// The picture, laid out.
pub(super) struct Layout {
    pub(super) scale: Scale,
    pub(super) height: f64,
    /// The line of the months.
    pub(super) axis: f64,
    pub(super) lanes: Vec<Lane>,
    pub(super) bars: Vec<Bar>,
    pub(super) labels: Vec<Label>,
    pub(super) gaps: Vec<Gap>,
    pub(super) found: Vec<Found>,
    /// The height of each definition's bracket.
    pub(super) brackets: Vec<f64>,
}

/// A school's name beside its bars.
pub(super) struct Lane {
    pub(super) name: Vec<String>,
    /// The number of another district, empty for the district's own school.
    pub(super) other_lea: String,
    pub(super) y: f64,
}

/// An enrollment.
pub(super) struct Bar {
    /// Its place in [`Subject::stays`].
    pub(super) stay: usize,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) y: f64,
}

/// A text above a bar, and the height of its bar where a thin line must lead there.
pub(super) struct Label {
    pub(super) stretch: Stretch,
    pub(super) y: f64,
    pub(super) text: String,
    /// Whether it ends at the bar's end.
    pub(super) is_at_end: bool,
    pub(super) leads: Option<(f64, f64)>,
}

/// A stretch without an enrollment.
pub(super) struct Gap {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    /// How many days, where the student came back.
    pub(super) days: Option<i64>,
}

/// An enrollment that a definition finds on its count day.
pub(super) struct Found {
    pub(super) day: NaiveDate,
    pub(super) x: f64,
    pub(super) y: f64,
}

/// What of the records the picture shows: the days from and to, and the enrollments between.
pub(super) struct Shown {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    /// Places in [`Subject::stays`].
    pub(super) stays: Vec<usize>,
}

/// The year before the one reported, the year itself and the next are shown, as far as there is anything in them.
pub(super) fn shown(subject: &Subject, walks: &[&Walk], year: SchoolYear) -> Shown {
    let july = |year| NaiveDate::from_ymd_opt(year, 7, 1).unwrap_or_default();
    let (mut earliest, latest) = (july(year.begins() - 1), july(year.begins() + 2));
    let last_day = |stay: &Stay| stay.enrollment.exit_date.unwrap_or(NaiveDate::MAX).max(stay.enrollment.entry_date);
    let near = |stay: &Stay| last_day(stay) >= earliest && stay.enrollment.entry_date < latest;
    let all: Vec<usize> = (0..subject.stays.len()).collect();
    let mut stays: Vec<usize> = all.iter().copied().filter(|index| near(&subject.stays[*index])).collect();
    if stays.is_empty() {
        // All that is known lies before: the picture begins there.
        earliest = all.iter().map(|index| subject.stays[*index].enrollment.entry_date).min().unwrap_or(earliest);
        stays = all;
    }
    let reaches = || walks.iter().filter_map(|walk| walk.reach);
    let entries = stays.iter().map(|index| subject.stays[*index].enrollment.entry_date);
    let from = entries.chain(reaches().map(|reach| reach.opens)).min().unwrap_or(earliest).max(earliest);
    let ends = stays.iter().filter_map(|index| subject.stays[*index].enrollment.exit_date);
    // Room for the name of the count day to its right.
    let after = |day: NaiveDate| {
        let days = u64::try_from((day - from).num_days()).unwrap_or(0);
        day.checked_add_days(Days::new((days / 6).max(70))).unwrap_or(day)
    };
    let to = ends.chain(reaches().map(|reach| after(reach.count_day))).max().unwrap_or(latest).min(latest);
    Shown { from: from.min(to), to, stays }
}

impl Layout {
    /// Lays the picture out, for the texts of a language.
    pub(super) fn new(words: Words, subject: &Subject, walks: &[&Walk], shown: &Shown, parts: bool) -> Self {
        let scale = Scale::new(shown.from, shown.to, PLOT.left, PLOT.right);
        let mut layout = Self {
            scale,
            height: 0.0,
            axis: 0.0,
            lanes: Vec::new(),
            bars: Vec::new(),
            labels: Vec::new(),
            gaps: Vec::new(),
            found: Vec::new(),
            brackets: Vec::new(),
        };
        let found: Vec<(u32, NaiveDate)> =
            if parts { walks.iter().filter_map(|walk| walk.found()).collect() } else { Vec::new() };
        let mut top = 30.0;
        for lane in schools(subject, &shown.stays) {
            top = layout.add_lane(words, subject, &lane, &found, top);
        }
        layout.add_gaps(subject, &shown.stays);
        top += 18.0;
        for walk in walks {
            layout.brackets.push(top + 8.0);
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let text = 17.0 * lines(walk.definition.title, 22).len() as f64 + 15.0;
            top += text.max(36.0) + 12.0;
        }
        layout.axis = top;
        layout.height = top + 40.0;
        layout
    }

    /// Adds the bars of one school and the labels above them; returns where the next one begins.
    fn add_lane(
        &mut self,
        words: Words,
        subject: &Subject,
        stays: &[usize],
        found: &[(u32, NaiveDate)],
        top: f64,
    ) -> f64 {
        let place = |day| self.scale.place(day);
        let ends = |stay: &Stay| stay.enrollment.exit_date.map_or(PLOT.right, place);
        let bars: Vec<Stretch> = stays
            .iter()
            .map(|index| {
                let stay = &subject.stays[*index];
                let left = place(stay.enrollment.entry_date);
                Stretch { left, right: ends(stay).max(left + 2.0) }
            })
            .collect();
        let bar_rows = rows(&bars, 1.0);
        let texts = texts_of(words, subject, stays, &bars);
        let stretches: Vec<Stretch> = texts.iter().map(|text| text.stretch).collect();
        let label_rows = rows(&stretches, 10.0);
        let above = label_rows.iter().max().map_or(0, |row| row + 1);
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let (labels_end, bar_y) =
            (top + LABEL_ROW * above as f64, |row: usize| top + LABEL_ROW * above as f64 + 9.0 + BAR_ROW * row as f64);
        for ((index, bar), row) in stays.iter().zip(&bars).zip(&bar_rows) {
            let y = bar_y(*row);
            self.bars.push(Bar { stay: *index, left: bar.left, right: bar.right, y });
            for (_, day) in found.iter().filter(|(record, _)| *record == subject.stays[*index].record) {
                self.found.push(Found { day: *day, x: place(*day).clamp(bar.left, bar.right), y });
            }
        }
        // A thin line leads from a label on a higher row down to its bar, unless it would cross another label.
        let is_crossed = |at: f64, row: usize| {
            let lower = stretches.iter().zip(&label_rows).filter(|(_, other)| **other < row);
            lower.into_iter().any(|(other, _)| other.left - 2.0 < at && at < other.right + 2.0)
        };
        for (text, row) in texts.into_iter().zip(label_rows.iter().copied()) {
            #[expect(clippy::cast_precision_loss, reason = "a few rows")]
            let y = labels_end - LABEL_ROW * row as f64 - 5.0;
            let bar = bar_y(bar_rows[text.bar]);
            let leads = (row > 0 && !is_crossed(text.at, row)).then_some((text.at, bar));
            self.labels.push(Label { stretch: text.stretch, y, text: text.said, is_at_end: text.is_at_end, leads });
        }
        let first = &subject.stays[stays[0]];
        let name = lines(&first.school, NAME_LETTERS);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let name_end = bar_y(0) + 18.0 * name.len() as f64 + 16.0;
        let other_lea = if first.is_own { String::new() } else { first.enrollment.lea_id.clone() };
        self.lanes.push(Lane { name, other_lea, y: bar_y(0) + 5.0 });
        let last_bar = bar_y(bar_rows.iter().max().copied().unwrap_or(0));
        (last_bar + 28.0).max(name_end) + 6.0
    }

    fn add_gaps(&mut self, subject: &Subject, stays: &[usize]) {
        let mut last: Option<(NaiveDate, usize)> = None;
        for index in stays.iter().copied().filter(|index| !subject.stays[*index].is_no_show) {
            let record = &subject.stays[index].enrollment;
            if let Some((until, from)) = last
                && record.entry_date > until.checked_add_days(Days::new(1)).unwrap_or(until)
            {
                let days = record.entry_date.signed_duration_since(until).num_days();
                self.push_gap(from, Some((index, days)));
            }
            let until = record.exit_date.unwrap_or(NaiveDate::MAX).max(record.entry_date);
            if last.is_none_or(|(latest, _)| until >= latest) {
                last = Some((until, index));
            }
        }
        let has_diploma = subject.stays.iter().any(|stay| stay.enrollment.diploma_date.is_some());
        if let Some((until, from)) = last
            && until < NaiveDate::MAX
            && !has_diploma
            && is_missed(&subject.stays[from])
        {
            self.push_gap(from, None);
        }
    }

    fn push_gap(&mut self, from: usize, to: Option<(usize, i64)>) {
        let find = |stay: usize| self.bars.iter().find(|bar| bar.stay == stay);
        let Some(first) = find(from) else { return };
        let start = (first.right + 12.0, first.y);
        let (end, days) = match to {
            Some((stay, days)) => match find(stay) {
                Some(bar) => ((bar.left - 2.0, bar.y), Some(days)),
                None => return,
            },
            None => ((PLOT.right, first.y), None),
        };
        if end.0 > start.0 {
            self.gaps.push(Gap { from: start, to: end, days });
        }
    }
}

/// The enrollments of each school, in the order in which the schools appear.
fn schools(subject: &Subject, stays: &[usize]) -> Vec<Vec<usize>> {
    let mut lanes: Vec<Vec<usize>> = Vec::new();
    for index in stays {
        let school = |index: usize| {
            let record = &subject.stays[index].enrollment;
            (&record.lea_id, &record.school_id)
        };
        match lanes.iter_mut().find(|lane| school(lane[0]) == school(*index)) {
            Some(lane) => lane.push(*index),
            None => lanes.push(vec![*index]),
        }
    }
    lanes
}

/// Whether the student should be somewhere after the exit: neither completed nor died.
fn is_missed(stay: &Stay) -> bool {
    use Category::{Expelled, Other, Placement, Transfer, YearEnd};
    matches!(stay.reason.category(), Expelled | Other | Placement | Transfer | YearEnd)
}
