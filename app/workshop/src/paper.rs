//! The papers in a student's folder: of what kind they are, and what each can show.

use chrono::NaiveDate;
use engine::choice::Choice;
use engine::records::{District, Document};

use crate::named::named;

named! {
    /// A kind of paper, as the folder's file writes it.
    pub enum PaperKind {
        /// Another school asks for the records.
        RecordsRequest = "records_request",
        /// A transcript, from here or from elsewhere.
        Transcript = "transcript",
        /// A school or program says that the student is there.
        EnrollmentConfirmation = "enrollment_confirmation",
        /// The family writes that it lives in another country.
        EmigrationLetter = "emigration_letter",
        /// A parent writes.
        ParentLetter = "parent_letter",
        /// A notice of death.
        DeathRecord = "death_record",
        /// Somebody at the office noted what was said or tried.
        ContactNote = "contact_note",
        /// A letter came back.
        ReturnedMail = "returned_mail",
        /// The board decided.
        BoardOrder = "board_order",
        /// The family took the student out of school.
        WithdrawalForm = "withdrawal_form",
        /// The family registered the student.
        RegistrationForm = "registration_form",
        /// Marks of a year.
        ReportCard = "report_card",
        /// Name and birth.
        BirthCertificate = "birth_certificate",
        /// A program began or ended.
        ProgramForm = "program_form",
        /// A diploma was given.
        Diploma = "diploma",
        /// A kind that the kit does not know.
        Other = "other",
    }
}

impl PaperKind {
    /// The kind of a paper.
    pub fn of(paper: &Document) -> Self {
        Self::from_slug(&paper.kind).unwrap_or(Self::Other)
    }

    /// Whether it comes from where the student went, in writing, and so can show a transfer.
    ///
    /// Who leaves the count of a class by a transfer is confirmed in writing [20 USC 7801(23) and (25)]; a note about
    /// what somebody said is no such writing. Which paper counts for which move is each state's matter [Louisiana
    /// Administrative Code 28 XI §1709; ND STARS instructions 2014-15].
    pub fn can_show_a_transfer(self) -> bool {
        matches!(
            self,
            Self::RecordsRequest
                | Self::Transcript
                | Self::EnrollmentConfirmation
                | Self::EmigrationLetter
                | Self::ParentLetter
        )
    }
}

/// The papers of a student that the office had read by a day, in the order of the file.
pub fn papers_by<'a>(
    district: &'a District,
    student_id: &'a str,
    day: NaiveDate,
) -> impl Iterator<Item = &'a Document> + 'a {
    let is_there = move |paper: &&Document| paper.student_id == student_id && had_by(paper, day);
    district.documents.iter().filter(is_there)
}

/// Whether the office had read a paper by a day. A paper without a day was always there.
pub fn had_by(paper: &Document, day: NaiveDate) -> bool {
    paper.received_on.is_none_or(|came| came <= day) && paper.known_from.is_none_or(|read| read <= day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(kind: &str, received: &str, known: Option<&str>) -> Document {
        Document {
            document_id: "D1".to_owned(),
            student_id: "A".to_owned(),
            kind: kind.to_owned(),
            received_on: received.parse().ok(),
            from: String::new(),
            summary: String::new(),
            known_from: known.and_then(|day| day.parse().ok()),
        }
    }

    #[test]
    fn a_letter_that_lies_unread_is_not_had() {
        let letter = paper("parent_letter", "2024-05-20", Some("2024-09-09"));
        let on = |day: &str| had_by(&letter, day.parse().unwrap());
        assert!(!on("2024-09-08"));
        assert!(on("2024-09-09"));
    }

    #[test]
    fn a_note_shows_no_transfer_and_a_request_may() {
        assert!(!PaperKind::of(&paper("contact_note", "", None)).can_show_a_transfer());
        assert!(PaperKind::of(&paper("records_request", "", None)).can_show_a_transfer());
        assert_eq!(PaperKind::of(&paper("postcard", "", None)), PaperKind::Other);
    }
}
