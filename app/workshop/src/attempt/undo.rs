//! Undo and redo: corrections are taken back and made again, and both are acts of their own in the journal.

use crate::correction::Correction;
use crate::journal::Recorded;

use super::Attempt;

impl Attempt {
    /// The correction that undo would take back: the last one that stands. Imported ones go one by one.
    pub fn to_undo(&self) -> Option<Correction> {
        self.stacks().0.pop()
    }

    /// The correction that redo would make again: the last one taken back, as long as none was made since.
    pub fn to_redo(&self) -> Option<Correction> {
        self.stacks().1.pop()
    }

    fn stacks(&self) -> (Vec<Correction>, Vec<Correction>) {
        let (mut made, mut undone): (Vec<Correction>, Vec<Correction>) = (Vec::new(), Vec::new());
        for entry in &self.journal {
            match &entry.act {
                Recorded::Corrected { correction } => {
                    if undone.last() == Some(correction) {
                        undone.pop();
                    } else {
                        undone.clear();
                    }
                    made.push(correction.clone());
                }
                Recorded::Imported { corrections, .. } => {
                    undone.clear();
                    made.extend_from_slice(corrections);
                }
                Recorded::CorrectionUndone { correction } => {
                    if let Some(position) = made.iter().rposition(|one| one == correction) {
                        undone.push(made.remove(position));
                    }
                }
                // What was certified or decided by the state stands on what was corrected before.
                Recorded::Certified { .. } | Recorded::Reconciled { .. } | Recorded::Monitored { .. } => {
                    made.clear();
                    undone.clear();
                }
                _ => {}
            }
        }
        (made, undone)
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::checks::Field;

    use super::*;

    fn correction(after: &str) -> Correction {
        Correction {
            record: 0,
            field: Field::Grade,
            before: "10".to_owned(),
            after: after.to_owned(),
            evidence: String::new(),
            documents: Vec::new(),
        }
    }

    fn attempt() -> Attempt {
        Attempt::new("maine-neo", "H", SchoolYear(2023), "2024-10-08".parse().unwrap())
    }

    #[test]
    fn what_was_undone_last_is_redone_first() {
        let mut attempt = attempt();
        let [one, two] = ["11", "12"].map(correction);
        for correction in [&one, &two] {
            attempt.record(Recorded::Corrected { correction: correction.clone() });
        }
        for correction in [&two, &one] {
            assert_eq!(attempt.to_undo().as_ref(), Some(correction));
            attempt.record(Recorded::CorrectionUndone { correction: correction.clone() });
        }
        assert_eq!((attempt.to_undo(), attempt.to_redo()), (None, Some(one.clone())));
        attempt.record(Recorded::Corrected { correction: one.clone() });
        assert_eq!((attempt.to_undo(), attempt.to_redo()), (Some(one), Some(two)));
    }

    #[test]
    fn a_new_correction_ends_redo() {
        let mut attempt = attempt();
        let [one, other] = ["11", "9"].map(correction);
        attempt.record(Recorded::Corrected { correction: one.clone() });
        attempt.record(Recorded::CorrectionUndone { correction: one });
        attempt.record(Recorded::Corrected { correction: other.clone() });
        assert_eq!((attempt.to_undo(), attempt.to_redo()), (Some(other), None));
    }
}
