//! The texts above the bars: what begins and what ends there.

use words::Words;

use super::super::subject::Subject;
use super::layout::PLOT;
use crate::geometry::timeline::{Stretch, beside, text_width};

/// A text, and where it stands along the days.
pub(super) struct Text {
    pub(super) stretch: Stretch,
    pub(super) said: String,
    /// The place of the bar's end that it speaks of.
    pub(super) at: f64,
    /// Which of the lane's bars.
    pub(super) bar: usize,
    /// Whether it ends at the bar's end.
    pub(super) is_at_end: bool,
}

/// The texts above the bars of a lane: one at each end, or one for both where the bar is short.
pub(super) fn texts_of(words: Words, subject: &Subject, stays: &[usize], bars: &[Stretch]) -> Vec<Text> {
    let mut texts = Vec::new();
    for (bar, index) in stays.iter().enumerate() {
        let stay = &subject.stays[*index];
        let record = &stay.enrollment;
        let Stretch { left, right } = bars[bar];
        let width = |text: &str| text_width(text, 13.5);
        let enters = words.enters(record.entry_date, record.grade, record.status);
        let Some(exit) = record.exit_date else {
            texts.push(Text {
                stretch: beside(left, width(&enters), PLOT),
                said: enters,
                at: left,
                bar,
                is_at_end: false,
            });
            continue;
        };
        let (code, completion) = (&record.exit_reason, &record.completion);
        let leaves = if exit == record.entry_date {
            words.leaves_at_once(code, completion, stay.reason)
        } else {
            words.leaves(exit, code, completion, stay.reason)
        };
        if right - left < width(&enters) {
            let text = words.enters_and_leaves(&enters, &leaves);
            texts.push(Text { stretch: beside(left, width(&text), PLOT), said: text, at: left, bar, is_at_end: false });
            continue;
        }
        // After the bar where nothing follows, else over it, ending where it ends.
        let next = bars.get(bar + 1).map_or(PLOT.right, |next| next.left);
        let follows = right + 4.0 + width(&leaves) <= next || right - width(&leaves) < PLOT.left;
        let from = if follows { right + 4.0 } else { right - width(&leaves) };
        texts.push(Text { stretch: beside(left, width(&enters), PLOT), said: enters, at: left, bar, is_at_end: false });
        let stretch = beside(from, width(&leaves), PLOT);
        texts.push(Text { stretch, said: leaves, at: right, bar, is_at_end: !follows });
    }
    texts
}
