//! The realism card: what a generated district comes to, beside what it should, with the source of every figure.
//!
//! Everything is measured on the truth of lives, except the mix of exit codes, which is what the office wrote. A
//! [`Target`] says what a profile should come to and how far off it may be over many seeds; one small district may be
//! further off by chance. [`gaps`] shows outcomes of groups beside the published ones: nothing here draws on a group, so
//! what differs comes from the circumstances in which its students live.

mod gaps;
mod measure;
mod targets;
mod years;

pub use gaps::{Gap, Group, Outcome, gaps};
pub use measure::measure;
pub use targets::targets;

use engine::codes::ExitReason;

/// Something that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Students of a grade who drop out in a year and are not back by 1 October, of the members on 1 October.
    EventRate(u8),
    /// Graduates of a cohort within four years; not to be seen in fewer than four years of records.
    Graduation,
    /// Students who miss a tenth of their days or more.
    ChronicAbsence,
    /// Students of grades 9-12 at one school for 245 days of the year.
    Stability,
    /// Leavers of grades 9-12 whom the office writes under a reason, of all its leavers.
    ExitShare(ExitReason),
}

/// What a measure should come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Which.
    pub measure: Measure,
    /// In hundredths of a percent.
    pub expected: u32,
    /// How far off it may be, in hundredths of a percent …
    pub points: u32,
    /// … or in percent of what is expected, whichever is more.
    pub percent: u32,
    /// Where the figure comes from.
    pub source: &'static str,
}

/// A part of a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many it is so for.
    pub part: u32,
    /// Of how many.
    pub whole: u32,
}

/// A measure taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// What it should come to.
    pub target: Target,
    /// What it comes to.
    pub share: Share,
}

impl Share {
    /// Counts one more, in the part or not.
    pub(crate) fn count(&mut self, is_so: bool) {
        self.whole += 1;
        self.part += u32::from(is_so);
    }

    /// In hundredths of a percent, rounded; none of nothing.
    pub fn value(self) -> Option<u32> {
        let (part, whole) = (u64::from(self.part), u64::from(self.whole));
        (whole > 0).then(|| u32::try_from((part * 10_000 + whole / 2) / whole).unwrap_or(u32::MAX))
    }
}

impl Target {
    /// How far off a value may be, in hundredths of a percent.
    pub fn tolerance(&self) -> u32 {
        self.points.max(self.expected * self.percent / 100)
    }

    /// Whether a value is near enough.
    pub fn allows(&self, value: u32) -> bool {
        value.abs_diff(self.expected) <= self.tolerance()
    }

    /// Whether an assumption of the kit stands behind the figure, and not only what is published.
    pub fn is_kits_own(&self) -> bool {
        self.source.contains("the kit's own")
    }
}

impl Measured {
    /// Whether it is near enough; none where nothing could be measured.
    pub fn is_near(&self) -> Option<bool> {
        self.share.value().map(|value| self.target.allows(value))
    }
}
