/// Sums over the lives of a pilot group, from which chances are made.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// What circumstances do to chronic absence, by student and year.
    pub(crate) absence: Mean,
    /// The share of the chronically absent among students like one, of a thousand, by student and year.
    pub(crate) share: Mean,
    /// What that share should come to in the mean.
    pub(crate) wanted: Mean,
    /// What they do to moving, likewise.
    pub(crate) moving: Mean,
    /// The risk of dropping out by grade, by student and term.
    pub(crate) risk: [Mean; 13],
    /// Seniors short of credits at the end of their year, each 1000.
    pub(crate) short: Mean,
}

/// A mean of whole numbers.
#[derive(Debug, Default)]
pub(crate) struct Mean {
    sum: u64,
    count: u64,
}

impl Mean {
    pub(crate) fn add(&mut self, value: u32) {
        self.sum += u64::from(value);
        self.count += 1;
    }

    pub(crate) fn mean(&self) -> u32 {
        u32::try_from(self.sum / self.count.max(1)).unwrap_or(u32::MAX)
    }
}
