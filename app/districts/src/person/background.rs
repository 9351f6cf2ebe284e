use engine::records::{RaceEthnicity, Sex};

use crate::plan::Plan;
use crate::stream::{Kind, Own};

/// Race, ethnicity and sex. Lives do not know them: they reach a student only through the circumstances that a group is
/// published to live in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Background {
    pub(crate) race_ethnicity: RaceEthnicity,
    pub(crate) sex: Sex,
}

impl Background {
    pub(crate) fn of(plan: &Plan, streams: Own) -> Self {
        let mut stream = streams.of(Kind::Background, 0);
        let race_ethnicity = stream.weighted(&plan.shares.groups).unwrap_or(RaceEthnicity::NotReported);
        // The kit's own weights: the contract's three values, most students F or M.
        let sex = match stream.below(1000) {
            0..490 => Sex::Female,
            490..990 => Sex::Male,
            _ => Sex::Nonbinary,
        };
        Self { race_ethnicity, sex }
    }
}
