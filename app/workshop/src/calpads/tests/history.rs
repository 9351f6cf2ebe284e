use engine::certification::{Flow, Role, User};

use super::super::{Revision, Status, as_of, has_opened, revisions};
use super::{YEAR, day, definition, harbor};
use crate::attempt::Attempt;
use crate::journal::{CertifiedNumbers, Recorded};

fn attempt() -> Attempt {
    Attempt { flow: Flow::Calpads, ..Attempt::new("calpads-1.24", "H", YEAR, day("2024-10-08")) }
}

fn extracted(number: u32) -> Recorded {
    let (desk, definition) = (harbor(), definition("calpads-1.24"));
    let findings = desk.findings(&definition, "H", YEAR).unwrap();
    let revision = Revision::extract(&desk, &definition, ("H", YEAR), &findings, number).unwrap().unwrap();
    Recorded::Extracted { revision }
}

#[test]
fn a_revision_goes_from_created_to_certified_and_back() {
    let mut attempt = attempt();
    let numbers = CertifiedNumbers {
        definition: "calpads-1.24".to_owned(),
        students: vec![],
        denominator: String::new(),
        rate_percent: String::new(),
    };
    let reason = "A05 is at Pine High".to_owned();
    for (act, status) in [
        (extracted(1), Status::Created),
        (Recorded::Reviewed, Status::Reviewed),
        (Recorded::LevelOneApproved, Status::LevelOne),
        (Recorded::LevelTwoApproved { numbers }, Status::LeaApproved),
        (Recorded::PartnerApproved, Status::Certified),
        (Recorded::Decertified { reason: reason.clone() }, Status::Uncertified { reason: &reason }),
    ] {
        attempt.record(act);
        assert_eq!(revisions(&attempt).last().unwrap().status, status);
    }
    attempt.record(extracted(2));
    let told = revisions(&attempt);
    assert_eq!(told.iter().map(|told| told.revision.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!((told[0].status, told[1].status), (Status::Uncertified { reason: &reason }, Status::Created));
    // Every act on the first revision stays told, with who and when.
    assert_eq!(told[0].acts.len(), 5);
    assert_eq!(
        (&told[0].acts[0].user, told[0].acts[0].day),
        (&User::of_district(Role::DataSteward), day("2024-10-08"))
    );
    assert!(told[1].acts.is_empty());
}

#[test]
fn a_report_is_reviewed_by_who_opened_it() {
    let mut attempt = attempt();
    attempt.record(extracted(1));
    attempt.record(Recorded::ViewedRevision { number: 1 });
    attempt.record(extracted(2));
    assert!(has_opened(&attempt, 1) && !has_opened(&attempt, 2));
    attempt.hand_over(User::of_district(Role::Superintendent));
    assert!(!has_opened(&attempt, 1), "another one opened it");
}

#[test]
fn an_attempt_as_of_a_revision_knows_nothing_of_later_days() {
    let mut attempt = attempt();
    attempt.record(extracted(1));
    attempt.wait_until(day("2024-11-01"), 0);
    attempt.record(extracted(2));
    let told = revisions(&attempt);
    let (first, second) = (as_of(&attempt, told[0].place), as_of(&attempt, told[1].place));
    assert_eq!((first.day, first.journal.len()), (day("2024-10-08"), 1));
    assert_eq!((second.day, second.journal.len()), (day("2024-11-01"), 3));
}
