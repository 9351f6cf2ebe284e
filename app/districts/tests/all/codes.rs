//! A district says the same in another code set, but for what is listed as lost.

use districts::{Profile, generate};
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::definition::find_definition;
use engine::evaluate::{Period, event_report};
use engine::records::{CodeSet, District};
use engine::roster::Roster;

use crate::example::city;

fn district(exit_codes: CodeSet) -> District {
    generate(&Profile { exit_codes, ..city(1500).without_errors() }, 2).district
}

#[test]
fn the_kits_own_set_loses_nothing() {
    for set in [CodeSet::Calpads, CodeSet::NdStars] {
        let (kit, losses) = district(set).recoded(CodeSet::Kit);
        assert_eq!(losses, [], "{set:?}");
        let (back, losses) = kit.recoded(set);
        assert_eq!(losses, [], "{set:?}");
        assert_eq!(back, district(set));
    }
}

#[test]
fn what_a_set_cannot_say_is_listed() {
    let (_, losses) = district(CodeSet::Kit).recoded(CodeSet::Calpads);
    let lost: Vec<_> = losses.iter().map(|loss| (loss.reason, loss.becomes)).collect();
    assert!(lost.contains(&(ExitReason::TransferredWithinLea, ExitReason::TransferredInState)), "{lost:?}");
    let (_, losses) = district(CodeSet::Calpads).recoded(CodeSet::NdStars);
    let lost: Vec<_> = losses.iter().map(|loss| (loss.reason, loss.becomes)).collect();
    assert!(lost.contains(&(ExitReason::NoKnownEnrollment, ExitReason::Unknown)), "{lost:?}");
    assert!(lost.contains(&(ExitReason::TransferredInState, ExitReason::TransferredOutOfState)), "{lost:?}");
    assert!(losses.iter().all(|loss| loss.enrollments > 0));
}

#[test]
fn reports_that_ask_no_lost_reason_stay_the_same() {
    let calpads = district(CodeSet::Calpads);
    let (kit, _) = calpads.recoded(CodeSet::Kit);
    for id in ["calpads-1.24", "maine-neo", "nces-ccd", "nd-leavers"] {
        assert_eq!(counted(&calpads, id), counted(&kit, id), "{id}");
    }
}

fn counted(district: &District, id: &str) -> Vec<String> {
    let roster = Roster::compile(district).expect("every record has its student");
    let definition = find_definition(id).expect("it ships");
    let period = Period::find(&roster, &district.reporting_lea, SchoolYear(2023)).expect("its own LEA");
    let report = event_report(&roster, &definition, period, None).expect("every calendar row is there");
    report.numerator.iter().map(|student| roster.student_id(*student).to_owned()).collect()
}
