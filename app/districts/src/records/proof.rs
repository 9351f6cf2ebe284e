use engine::codes::ExitReason;
use engine::records::ExitProof;

/// What an office holds for an exit. An exit that needs proof and has none is written as E140 [district guidance on
/// CALPADS exit codes], so every transfer on clean records has some.
pub(super) fn of(reason: ExitReason) -> ExitProof {
    match reason {
        ExitReason::TransferredInState | ExitReason::TransferredPrivate => ExitProof::RecordsRequest,
        ExitReason::TransferredOutOfState => ExitProof::TranscriptExchange,
        ExitReason::TransferredWithinLea | ExitReason::AdultEducationOrGed | ExitReason::HealthFacility => {
            ExitProof::EnrollmentConfirmed
        }
        ExitReason::Emigrated => ExitProof::EmigrationLetter,
        ExitReason::HomeSchool => ExitProof::ParentLetter,
        _ => ExitProof::None,
    }
}
