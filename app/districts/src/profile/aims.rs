use serde::{Deserialize, Serialize};

/// What a district should come to look like, of a thousand. Nothing is drawn from these: they are what the realism card
/// holds the generated district against, beside the rates of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default = "Aims::national")]
pub struct Aims {
    /// Graduates of a cohort within four years: 866 [U.S. ACGR 2021-22; by locale in 2019-20: city 82 %, suburb 89 %,
    /// town 87 %, rural 90 %].
    pub graduation: u32,
    /// At one school for 245 days of the year, grades 9-12: 890 [California stability rate].
    pub stability: u32,
}

impl Aims {
    /// The figures named at each field.
    pub fn national() -> Self {
        Self { graduation: 866, stability: 890 }
    }
}
