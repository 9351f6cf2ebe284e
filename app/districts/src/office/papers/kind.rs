/// What kind of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaperKind {
    RecordsRequest,
    Transcript,
    EnrollmentConfirmation,
    EmigrationLetter,
    ParentLetter,
    DeathRecord,
    ContactNote,
    ReturnedMail,
    BoardOrder,
    WithdrawalForm,
    RegistrationForm,
    ReportCard,
    BirthCertificate,
    ProgramForm,
    Diploma,
}

impl PaperKind {
    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::RecordsRequest => "records_request",
            Self::Transcript => "transcript",
            Self::EnrollmentConfirmation => "enrollment_confirmation",
            Self::EmigrationLetter => "emigration_letter",
            Self::ParentLetter => "parent_letter",
            Self::DeathRecord => "death_record",
            Self::ContactNote => "contact_note",
            Self::ReturnedMail => "returned_mail",
            Self::BoardOrder => "board_order",
            Self::WithdrawalForm => "withdrawal_form",
            Self::RegistrationForm => "registration_form",
            Self::ReportCard => "report_card",
            Self::BirthCertificate => "birth_certificate",
            Self::ProgramForm => "program_form",
            Self::Diploma => "diploma",
        }
    }
}
