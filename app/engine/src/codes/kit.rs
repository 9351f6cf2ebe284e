//! The kit's own codes are the neutral reasons themselves.

use super::{ExitCode, ExitReason, Known, national_term};
use crate::choice::Choice;

pub(super) fn codes() -> Vec<ExitCode> {
    (ExitReason::ALL.iter().copied())
        .filter(|reason| *reason != ExitReason::Unrecognized)
        .map(|reason| ExitCode {
            code: reason.slug(),
            completion: "",
            meaning: national_term(reason).meaning,
            source: "the kit's neutral exit reasons",
            known: Known::Own,
            reason,
        })
        .collect()
}
