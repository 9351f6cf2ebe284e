use districts::realism::{Measure, Measured, measure};
use districts::{Lives, Profile};
use engine::calendar::SchoolYear;

/// The most students at a time that a preview lets live [the kit's own: as many as live in about a tenth of a second].
pub const SAMPLE: u32 = 5_000;

/// Years on record before the one reported that a preview needs to see a class through four years.
const YEARS_BEFORE: u16 = 2;

/// The profile of a preview: as large as is quick, long enough for a class, and without planted errors, which change no
/// life.
pub fn sample(profile: &Profile) -> Profile {
    let reporting = profile.reporting_year.0;
    Profile {
        students: profile.students.clamp(1, SAMPLE),
        first_year: SchoolYear(reporting.saturating_sub(YEARS_BEFORE)),
        last_year: profile.reporting_year.next(),
        ..profile.without_errors()
    }
}

/// What a profile comes to on its sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// How many students lived.
    pub students: usize,
    /// What was measured, in the order of the realism card.
    pub measured: Vec<Measured>,
}

impl Preview {
    /// Measures the lives of a sample.
    pub fn of(lives: &Lives) -> Self {
        Self { students: lives.len(), measured: measure(lives) }
    }

    /// What a measure comes to, in hundredths of a percent; none where nothing could be measured.
    pub fn value(&self, measure: Measure) -> Option<u32> {
        self.measured.iter().find(|one| one.target.measure == measure)?.share.value()
    }

    /// How a measure has changed since another preview, in hundredths of a point.
    pub fn change(&self, measure: Measure, before: &Self) -> Option<i64> {
        Some(i64::from(self.value(measure)?) - i64::from(before.value(measure)?))
    }
}
