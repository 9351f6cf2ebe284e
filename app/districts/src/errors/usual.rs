use super::Pass;
use crate::profile::Planting;

impl Planting {
    /// How many of each error a district of so many students usually has: rates of a thousand students a year, from what
    /// is known of error classes [the kit's own rates: several numbers 3, concurrent enrollment 10, exit reason against
    /// next enrollment 15, not exited or without a reason 10, dates outside the calendar 7, wrong ages and grades 3, meals
    /// at provision schools 5, where there are any; the classes are those of CALPADS anomalies and certification rules and of North Dakota's STARS instructions]. Small
    /// districts get one of those that come to one in two.
    pub fn usual(students: u32) -> Vec<Self> {
        let usual = |(pass, per_mille): (Pass, u32)| Self { pass, count: (students * per_mille + 500) / 1000 };
        let all = USUAL.into_iter().map(usual);
        all.filter(|planting| planting.count > 0).collect()
    }
}

const USUAL: [(Pass, u32); 15] = [
    (Pass::SamePersonTwoNumbers, 3),
    (Pass::ConcurrentPrimaryElsewhere, 6),
    (Pass::TwoPrimarySchoolsAtOnce, 2),
    (Pass::OverlapAtSameSchool, 2),
    (Pass::CodedAsGone, 6),
    (Pass::TransferWithoutProof, 4),
    (Pass::DropoutCodedAsHomeSchool, 2),
    (Pass::CodedAsOutOfState, 2),
    (Pass::LeftOpenAfterYearEnd, 4),
    (Pass::MissingExitReason, 4),
    (Pass::UnknownExitCode, 2),
    (Pass::ExitAfterYearEnd, 4),
    (Pass::ExitBeforeEntry, 3),
    (Pass::GradeOutsideSchool, 3),
    (Pass::ProvisionWithoutFreeMeal, 5),
];
