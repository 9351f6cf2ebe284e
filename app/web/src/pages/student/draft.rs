//! What a filled-in form amounts to: one correction for each changed field, or what is wrong with it.

use engine::checks::Field;
use engine::records::{District, Enrollment};
use workshop::correction::{Correction, CorrectionError, value};

/// What a correction rests on: words, papers of the student's folder, or both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// The person's own words.
    pub(super) words: String,
    /// The papers cited, by number.
    pub(super) documents: Vec<String>,
}

/// What is wrong with a filled-in form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mistake {
    /// A field.
    Field(Field, CorrectionError),
    /// Nothing says what the correction rests on.
    NoEvidence,
    /// No field is changed.
    NothingChanged,
}

/// What a browser's date field holds is no date and not empty: it gives this in place of its text.
pub(super) const HALF_A_DATE: &str = "?";

/// The corrections that a form asks for, in the order of its fields.
///
/// All of them are tried on a copy of the record first, so that either every field is saved or none.
pub(super) fn corrections(
    district: &District,
    record: u32,
    filled: &[(Field, String)],
    evidence: &Evidence,
) -> Result<Vec<Correction>, Vec<Mistake>> {
    let Some(present) = district.enrollments.get(record as usize) else { return Err(vec![Mistake::NothingChanged]) };
    let mut copy = copy_of(district, present);
    let mut made = Vec::new();
    let mut mistakes = Vec::new();
    for (field, text) in filled {
        let before = value(present, *field);
        let after = text.trim().to_owned();
        if before == after {
            continue;
        }
        let Evidence { words, documents } = evidence.clone();
        let correction =
            Correction { record: 0, field: *field, before, after, evidence: words.trim().to_owned(), documents };
        match correction.apply(&mut copy) {
            Ok(()) => made.push(Correction { record, ..correction }),
            Err(error) => mistakes.push(Mistake::Field(*field, error)),
        }
    }
    if made.is_empty() && mistakes.is_empty() {
        mistakes.push(Mistake::NothingChanged);
    } else if evidence.words.trim().is_empty() && evidence.documents.is_empty() {
        mistakes.push(Mistake::NoEvidence);
    }
    if mistakes.is_empty() { Ok(made) } else { Err(mistakes) }
}

/// A district of one record and the schools that it may name.
fn copy_of(district: &District, record: &Enrollment) -> District {
    District {
        name: String::new(),
        reporting_lea: String::new(),
        exit_codes: district.exit_codes,
        schools: district.schools_of(&record.lea_id).cloned().collect(),
        calendars: Vec::new(),
        students: Vec::new(),
        enrollments: vec![record.clone()],
        programs: Vec::new(),
        terms: engine::records::TermRecords::default(),
        documents: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::subject::tests::{desk, subject};
    use super::*;

    /// The form of the first record of A05, with some fields filled in anew.
    fn fill(changes: &[(Field, &str)], evidence: &str) -> Result<Vec<Correction>, Vec<Mistake>> {
        let filled: Vec<(Field, String)> = changes.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        let evidence = Evidence { words: evidence.to_owned(), documents: Vec::new() };
        corrections(&desk().district, subject("A05").stays[0].record, &filled, &evidence)
    }

    #[test]
    fn each_changed_field_is_a_correction() {
        let made = fill(&[(Field::ExitDate, "2024-03-04"), (Field::ExitReason, "T160")], " the request ").unwrap();
        assert_eq!(made.len(), 1);
        assert_eq!((made[0].before.as_str(), made[0].after.as_str()), ("E140", "T160"));
        assert_eq!(made[0].evidence, "the request");
        assert_eq!(made[0].record, subject("A05").stays[0].record);
    }

    #[test]
    fn every_mistake_is_told_at_once() {
        let mistakes = fill(&[(Field::EntryDate, ""), (Field::ExitDate, HALF_A_DATE)], "").unwrap_err();
        assert_eq!(
            mistakes,
            [
                Mistake::Field(Field::EntryDate, CorrectionError::Empty),
                Mistake::Field(Field::ExitDate, CorrectionError::NotADate),
                Mistake::NoEvidence,
            ]
        );
    }

    #[test]
    fn a_form_without_a_change_asks_for_one() {
        assert_eq!(fill(&[(Field::ExitReason, "E140")], ""), Err(vec![Mistake::NothingChanged]));
    }

    #[test]
    fn a_cited_paper_is_evidence_enough() {
        let filled = [(Field::ExitReason, "T160".to_owned())];
        let evidence = Evidence { words: String::new(), documents: vec!["D0003".to_owned()] };
        let made = corrections(&desk().district, subject("A05").stays[0].record, &filled, &evidence).unwrap();
        assert_eq!(made[0].documents, ["D0003"]);
    }
}
