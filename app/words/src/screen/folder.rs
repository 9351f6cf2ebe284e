//! What a paper in a student's folder can show, and what it cannot.

use engine::records::Document;
use workshop::paper::PaperKind;

use crate::Words;
use crate::amounts::capitalized;
use crate::dates::day;
use crate::exits::lower_first;
use crate::texts::texts;

texts! {
    /// The fixed texts of the evidence folder.
    pub enum Folder {
        CanShow = "Can show:",
        CannotShow = "Cannot show:",
        Cites = "Papers that it cites",
        CitesHint = "A cited paper is evidence enough; say more where it needs words.",
        Cited = "cites",
    }
}

/// What a kind of paper can show, what it cannot, and who says so.
struct Worth {
    can: &'static str,
    cannot: &'static str,
    source: &'static str,
}

const WRITTEN: &str = "20 USC 7801(25)";
const OWN: &str = "kit's own";

/// Papers that prove transfers are told apart by what states publish; that a move must be confirmed in writing is the
/// statute's.
fn worth(kind: PaperKind) -> Worth {
    let (can, cannot, source) = match kind {
        PaperKind::RecordsRequest => (
            "that the school asking expects the student or has enrolled the student",
            "that the student came; the state's enrollments or a call there do",
            "La. Admin. Code 28 XI §1709; Maine exit codes",
        ),
        PaperKind::Transcript => (
            "a transfer, where it went to another school that asked; courses and a diploma, where it is from here",
            "a transfer by itself, where no other school asked for it",
            "ND STARS instructions 2014-15, code 4",
        ),
        PaperKind::EnrollmentConfirmation => (
            "that the student is enrolled where it comes from",
            "that the program there leads to a regular diploma; read what it says",
            "ND STARS instructions 2014-15, codes 2 and 5",
        ),
        PaperKind::EmigrationLetter => ("that the student left the country", "a move inside the country", WRITTEN),
        PaperKind::ParentLetter => (
            "teaching at home or a move out of the state, where it is signed",
            "an enrollment in a public school of this state; that school's word does",
            "La. Admin. Code 28 XI §1709",
        ),
        PaperKind::DeathRecord => {
            ("a death; a parent's letter or an obituary is enough", "anything else", "CALPADS Data Guide, exit E130")
        }
        PaperKind::ContactNote => (
            "that somebody tried, on that day, and what was heard",
            "a transfer: no other school has put anything in writing",
            WRITTEN,
        ),
        PaperKind::ReturnedMail => {
            ("that the family is not at the address any more", "where the student is in school", WRITTEN)
        }
        PaperKind::BoardOrder => (
            "that the board decided, and when",
            "that another school took the student; an expelled student who is nowhere else counts",
            "NCES CCD, dropout definition",
        ),
        PaperKind::WithdrawalForm => (
            "the last day of attendance, and what the family meant to do",
            "that the student arrived anywhere",
            WRITTEN,
        ),
        PaperKind::RegistrationForm => ("first day, grade and school here", "that the student came", OWN),
        PaperKind::ReportCard => ("grade and school of its year", "why the student left", OWN),
        PaperKind::BirthCertificate => ("name and birth date, and so one person under two numbers", "any school", OWN),
        PaperKind::ProgramForm => ("when a program began or ended", "an enrollment or an exit", OWN),
        PaperKind::Diploma => ("a diploma and its day", "the day of the exit", OWN),
        PaperKind::Other => ("what it says", "more; the kit does not know this kind of paper", OWN),
    };
    Worth { can, cannot, source }
}

impl Words {
    /// What a paper of a kind can show.
    pub fn paper_can_show(self, kind: PaperKind) -> String {
        self.say(format!("{}.", capitalized(worth(kind).can)))
    }

    /// What it cannot, with the source of both.
    pub fn paper_cannot_show(self, kind: PaperKind) -> String {
        let Worth { cannot, source, .. } = worth(kind);
        self.say(format!("{}. [{source}]", capitalized(cannot)))
    }

    /// A paper in a line: kind, from whom, when.
    pub fn paper(self, paper: &Document) -> String {
        self.say(paper_name(paper))
    }

    /// The papers that a correction cites; one that is not in the folder is named by its number.
    pub fn cited(self, papers: &[(&str, Option<&Document>)]) -> String {
        let names: Vec<String> = papers
            .iter()
            .map(|(number, paper)| {
                paper.map_or_else(|| format!("paper {number}"), |paper| lower_first(&paper_name(paper)))
            })
            .collect();
        self.say(names.join("; "))
    }
}

/// A paper inside a sentence that someone else says: kind, from whom, when.
pub fn paper_name(paper: &Document) -> String {
    let kind = capitalized(&paper.kind.replace('_', " "));
    let from = if paper.from.is_empty() { String::new() } else { format!(" from {}", paper.from) };
    let on = paper.received_on.map_or_else(|| ", no date".to_owned(), |on| format!(", {}", day(on)));
    format!("{kind}{from}{on}")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use engine::choice::Choice;

    use super::*;
    use crate::Language;

    #[test]
    fn every_kind_of_paper_says_what_it_cannot_show_and_who_says_so() {
        let words = Words::new(Language::English);
        for kind in PaperKind::ALL.iter().copied() {
            let cannot = words.paper_cannot_show(kind);
            assert!(cannot.ends_with(']') && cannot.contains(". ["), "{cannot}");
            assert!(!words.paper_can_show(kind).is_empty());
        }
    }

    #[test]
    fn a_cited_paper_is_named_by_what_it_is() {
        let paper = Document {
            document_id: "D0003".to_owned(),
            student_id: "A05".to_owned(),
            kind: "records_request".to_owned(),
            received_on: NaiveDate::from_ymd_opt(2024, 9, 5),
            from: "Pine High, registrar".to_owned(),
            summary: String::new(),
            known_from: None,
        };
        let cited = Words::new(Language::English).cited(&[("D0003", Some(&paper)), ("D9", None)]);
        assert_eq!(cited, "records request from Pine High, registrar, 5\u{a0}Sep\u{a0}2024; paper D9");
    }
}
