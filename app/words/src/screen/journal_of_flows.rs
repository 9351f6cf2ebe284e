//! What the journal says of time, follow-up, incidents, and the acts of one flow alone.

use workshop::calpads::Revision;
use workshop::follow_up::{FollowUp, Means, Outcome};
use workshop::journal::Recorded;

use super::incidents::{answer_text, title};
use crate::amounts::counted;
use crate::dates::day;

/// What was done, in a sentence.
pub(super) fn recorded_of_flows(act: &Recorded, revision: Option<u32>) -> String {
    let revision = || revision.map_or_else(|| "the revision".to_owned(), |number| format!("revision {number}"));
    match act {
        Recorded::Asked { .. } => "Asked the state to send the report back".to_owned(),
        Recorded::Waited { to, records: 0 } => format!("Waited until {}", day(*to)),
        Recorded::Waited { to, records } => {
            format!("Waited until {}; {} changed", day(*to), counted(*records, "record came or", "records came or"))
        }
        Recorded::FollowedUp { student_id, follow_up } => followed_up(student_id, follow_up),
        Recorded::Decided { incident, choice, .. } => {
            let answer = answer_text(incident, choice).map_or(choice.as_str(), |text| text.does);
            format!("Decided “{}”: {}", title(incident), answer.trim_end_matches('.'))
        }
        Recorded::AccessGranted => "Gave the attendance clerk authority over the report".to_owned(),
        Recorded::CheckedOut { student_id } => format!("Checked out the record of {student_id}"),
        Recorded::CheckedIn => "Checked every record in".to_owned(),
        Recorded::Imported { file, corrections } => {
            format!("Imported {file}: {} changed", counted(corrections.len(), "field", "fields"))
        }
        Recorded::DuplicateReported { students: [one, other] } => {
            format!("Reported {one} and {other} to the state as one student")
        }
        Recorded::Reconciled { students: [one, other], corrections } if corrections.is_empty() => {
            format!("Found that {one} and {other} are two students")
        }
        Recorded::Reconciled { students: [one, other], .. } => {
            format!("Brought the records of {one} and {other} under one number")
        }
        Recorded::Monitored { students, corrections } => format!(
            "Asked for the documents of {}; {} without proof became dropouts",
            counted(students.len(), "transfer", "transfers"),
            corrections.len()
        ),
        Recorded::Extracted { revision } => extracted(revision),
        Recorded::ViewedRevision { number } => format!("Opened report 1.24 of revision {number}"),
        Recorded::Reviewed => format!("Reviewed the reports of {}", revision()),
        Recorded::LevelOneApproved => format!("Certified {}, level 1", revision()),
        Recorded::LevelTwoApproved { numbers } => format!(
            "Certified {}, level 2: {}",
            revision(),
            counted(numbers.students.len(), "student counted", "students counted")
        ),
        Recorded::PartnerApproved => format!("Approved {} as the regional partner", revision()),
        Recorded::PartnerDisapproved { .. } => format!("Disapproved {} as the regional partner", revision()),
        Recorded::Decertified { .. } => format!("Decertified {}", revision()),
        _ => String::new(),
    }
}

fn followed_up(student: &str, FollowUp { means, outcome, .. }: &FollowUp) -> String {
    let means = match means {
        Means::Phone => "by phone",
        Means::Letter => "by letter",
        Means::HomeVisit => "at home",
        Means::Meeting => "in a meeting",
        Means::OtherSchool => "at another school",
        Means::StateLookup => "in the state's enrollments",
    };
    let outcome = outcome.map_or("", |outcome| match outcome {
        Outcome::DroppedOut => ": dropped out",
        Outcome::Transferred => ": transferred",
        Outcome::Found => ": found",
        Outcome::Recovered => ": recovered",
    });
    format!("Followed up {student} {means}{outcome}")
}

fn extracted(revision: &Revision) -> String {
    let Revision { number, records, errors, warnings, .. } = revision;
    format!(
        "Took revision {number}: {}, {}, {}",
        counted(*records, "record", "records"),
        counted(*errors, "error", "errors"),
        counted(*warnings, "warning", "warnings")
    )
}
