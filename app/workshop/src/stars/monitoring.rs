//! The state asks for papers: “The Department of Public Instruction may monitor for evidence of documentation” [NDDPI
//! instructions 2014-15, exit codes 4 and 5].
//!
//! A transfer without the proof that its code demands is no transfer, and the student a dropout. The list that a school
//! submits trusts its own codes; what monitoring leaves of its rate is what this module tells.

use engine::definition::{Cohort, ProofRule};
use engine::evaluate::{CohortEvaluator, Outcome, Unit, Unusable};
use engine::records::{EnrollmentStatus, ExitProof};
use engine::sorting;

use super::class_list::{cohort, nd_cohort};
use super::{Circumstance, ClassList, ClassRow, Edited, Editor, ExitEdit, StarsCode};
use crate::attempt::corrected;
use crate::correction::Correction;
use crate::desk::Desk;

/// What monitoring found of one student.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Monitored {
    /// The row of the list.
    pub row: u32,
    /// The code that was claimed: 4 or 5.
    pub code: StarsCode,
    /// What the school holds.
    pub proof: ExitProof,
    /// Whether it bears the code out.
    pub is_documented: bool,
}

/// What monitoring comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monitoring {
    /// The students asked about, in the order of the list.
    pub sample: Vec<Monitored>,
    /// The students that could have been asked about.
    pub claimed: usize,
    /// What the state corrects: the undocumented become dropouts.
    pub corrections: Vec<Correction>,
    /// Graduates and cohort as submitted, every code trusted.
    pub before: (usize, usize),
    /// The same after the corrections.
    pub after: (usize, usize),
}

/// Asks for the papers of so many students with code 4 or 5. The same seed asks about the same students.
///
/// # Errors
/// When the list's school or class does not exist on the desk.
pub fn monitor(desk: &Desk, list: &ClassList, seed: u64, size: usize) -> Result<Monitoring, Unusable> {
    let claims: Vec<(u32, StarsCode)> = (0_u32..)
        .zip(&list.rows)
        .filter_map(|(at, row)| StarsCode::from_digit(&row.exit_code).map(|code| (at, code)))
        .filter(|(_, code)| matches!(code, StarsCode::TransferredOutOfDistrict | StarsCode::TransferredWithinDistrict))
        .collect();
    let claimed = claims.len();
    let mut drawn: Vec<(u64, (u32, StarsCode))> =
        claims.into_iter().map(|claim| (draw(seed, &list.rows[claim.0 as usize].state_id), claim)).collect();
    sorting::sort(&mut drawn);
    drawn.truncate(size);
    let mut sample: Vec<Monitored> = drawn
        .into_iter()
        .map(|(_, (row, code))| {
            let student = &list.rows[row as usize];
            let (proof, is_documented) = documented(desk, student, code);
            Monitored { row, code, proof, is_documented }
        })
        .collect();
    sorting::sort_by_key(&mut sample, |one| one.row);

    let editor = Editor::new(&desk.district);
    let dropout = ExitEdit {
        code: Edited::To(Some(StarsCode::Dropout)),
        circumstance: Some(Circumstance::AbsentWithoutTransfer),
        date: Edited::Kept,
    };
    let corrections: Vec<Correction> = sample
        .iter()
        .filter(|one| !one.is_documented)
        // Every code set has a word for a dropout.
        .flat_map(|one| editor.corrections(list.rows[one.row as usize].record, &dropout, "").unwrap_or_default())
        .collect();
    let (district, _) = corrected(&desk.district, &corrections);
    let after = Desk::new(district).map_or_else(|_| counts(desk, list), |desk| counts(&desk, list))?;
    Ok(Monitoring { sample, claimed, corrections, before: counts(desk, list)?, after })
}

/// What proves the exit, and whether it bears the code out: for 4 a transcript exchange, or the receiving school's side
/// of it, or a letter of emigration, which has no code of its own; for 5 the receiving school's word. The state's own
/// records are proof of either [kit's reading of “evidenced by”].
fn documented(desk: &Desk, row: &ClassRow, code: StarsCode) -> (ExitProof, bool) {
    let records = &desk.district.enrollments;
    let Some(record) = records.get(row.record as usize) else { return (ExitProof::None, false) };
    let proof = record.exit_proof;
    let is_paper = match proof {
        ExitProof::TranscriptExchange | ExitProof::RecordsRequest | ExitProof::EnrollmentConfirmed => true,
        ExitProof::EmigrationLetter => code == StarsCode::TransferredOutOfDistrict,
        ExitProof::ParentLetter | ExitProof::DeathRecord | ExitProof::None => false,
    };
    let columns = &desk.roster.enrollments;
    let rows = engine::roster::EnrollmentIx::rows(desk.roster.enrollments_of(row.student));
    let is_received = rows.map(|row| &records[columns.record(row)]).any(|other| {
        let is_elsewhere = match code {
            StarsCode::TransferredWithinDistrict => {
                other.lea_id == record.lea_id && other.school_id != record.school_id
            }
            _ => other.lea_id != record.lea_id,
        };
        let counts = matches!(
            other.status,
            EnrollmentStatus::Primary | EnrollmentStatus::ShortTerm | EnrollmentStatus::NonEnrolled
        );
        let is_real = other.exit_date.is_none_or(|exit| exit >= other.entry_date);
        is_elsewhere && counts && is_real && record.exit_date.is_some_and(|exit| exit <= other.entry_date)
    });
    (proof, is_paper || is_received)
}

/// Graduates and cohort of the list with every code trusted.
fn counts(desk: &Desk, list: &ClassList) -> Result<(usize, usize), Unusable> {
    let definition = nd_cohort();
    let set = Cohort { removal_proof: ProofRule::TrustCode, ..*cohort(&definition) };
    let unit = Unit::find(&desk.roster, set.level, &list.lea_id, Some(&list.school_id))?;
    let report = CohortEvaluator::new(&desk.roster, &set, list.class, unit)?.report();
    Ok((report.of(Outcome::Graduate).len(), report.adjusted_cohort().len()))
}

/// A number for a student that looks like chance: FNV-1a over the seed and the State ID, mixed once more so that
/// neighboring numbers part.
fn draw(seed: u64, state_id: &str) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(state_id.bytes());
    let hash = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let mixed = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ mixed >> 27
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stars::sample::{edited, exit_of};

    #[test]
    fn an_undocumented_transfer_becomes_a_dropout() {
        let (desk, list) = edited(|_| {});
        let all = monitor(&desk, &list, 1, 99).unwrap();
        let found: Vec<_> = all
            .sample
            .iter()
            .map(|one| (list.rows[one.row as usize].state_id.as_str(), one.code.digit(), one.is_documented))
            .collect();
        assert_eq!(found, [("B06", "4", true), ("B07", "4", false), ("B08", "5", true), ("B21", "4", true)]);
        assert_eq!(all.claimed, 4);
        // Worked out by hand: 5 of 13 where every code is trusted, 5 of 14 when the auditor has been.
        assert_eq!((all.before, all.after), ((5, 13), (5, 14)));
        assert_eq!(all.corrections.len(), 1);
    }

    #[test]
    fn a_sample_is_as_large_as_asked_and_the_same_again() {
        let (desk, list) = edited(|_| {});
        let draw = |seed| monitor(&desk, &list, seed, 2).unwrap().sample;
        assert_eq!(draw(7), draw(7));
        assert_eq!(draw(7).len(), 2);
        assert!((0..20).any(|seed| draw(seed) != draw(7)), "another seed asks about others");
        assert_eq!(monitor(&desk, &list, 7, 0).unwrap().sample, []);
    }

    #[test]
    fn a_letter_of_emigration_proves_4_and_not_5() {
        let is_documented = |code: &str| {
            let (desk, list) = edited(|district| code.clone_into(&mut exit_of(district, "B21").exit_reason));
            let all = monitor(&desk, &list, 1, 99).unwrap();
            let row = list.find("B21").unwrap();
            all.sample.iter().find(|one| one.row == row).unwrap().is_documented
        };
        assert!(is_documented("4"));
        assert!(!is_documented("5"));
    }
}
