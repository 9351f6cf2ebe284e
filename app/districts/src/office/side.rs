use engine::codes::ExitReason;
use engine::records::{CodeSet, EnrollmentStatus, ExitProof};

use super::filing::usual_proof;
use crate::life::SideStay;
use crate::plan::Plan;

/// What an office writes at the end of a side stay, which it learns on the day.
///
/// Summer school ends like a year. A few days elsewhere end with the way back to the own school. A secondary enrollment
/// has an exit code of its own [CALPADS input validation SENR0302], for which North Dakota has none: there it ends with
/// the year, or like a few days elsewhere.
pub(crate) fn side_exit(plan: &Plan, side: &SideStay) -> (ExitReason, ExitProof) {
    let is_home = plan.schools.is_home(side.school);
    let way_back = if is_home { ExitReason::TransferredWithinLea } else { ExitReason::TransferredInState };
    let reason = match side.status {
        EnrollmentStatus::Summer => ExitReason::YearEnd,
        EnrollmentStatus::ShortTerm => way_back,
        _ if plan.profile.exit_codes != CodeSet::NdStars => ExitReason::SecondaryExit,
        _ if side.exit == plan.year(side.year).last => ExitReason::YearEnd,
        _ => way_back,
    };
    (reason, usual_proof(reason))
}
