//! The papers in a student's folder: what came after an exit, and what the office tried.

use chrono::{Days, NaiveDate};
use engine::codes::ExitReason;
use engine::records::Document;

use super::{Known, adults};
use crate::days::{day_between, later, school_day, year_days};
use crate::person::Person;
use crate::stream::{Kind, Stream};
use crate::world::{Lea, World};

/// A paper, before it has a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paper {
    pub(crate) student_id: String,
    pub(crate) kind: PaperKind,
    pub(crate) received_on: NaiveDate,
    pub(crate) from: String,
    pub(crate) summary: String,
}

/// What kind of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaperKind {
    RecordsRequest,
    Transcript,
    EnrollmentConfirmation,
    EmigrationLetter,
    ParentLetter,
    ContactNote,
    ReturnedMail,
    BoardOrder,
    WithdrawalForm,
    RegistrationForm,
    ReportCard,
}

impl PaperKind {
    fn slug(self) -> &'static str {
        match self {
            Self::RecordsRequest => "records_request",
            Self::Transcript => "transcript",
            Self::EnrollmentConfirmation => "enrollment_confirmation",
            Self::EmigrationLetter => "emigration_letter",
            Self::ParentLetter => "parent_letter",
            Self::ContactNote => "contact_note",
            Self::ReturnedMail => "returned_mail",
            Self::BoardOrder => "board_order",
            Self::WithdrawalForm => "withdrawal_form",
            Self::RegistrationForm => "registration_form",
            Self::ReportCard => "report_card",
        }
    }
}

impl Paper {
    pub(crate) fn numbered(&self, number: usize) -> Document {
        Document {
            document_id: format!("D{number:04}"),
            student_id: self.student_id.clone(),
            kind: self.kind.slug().to_owned(),
            received_on: Some(self.received_on),
            from: self.from.clone(),
            summary: self.summary.clone(),
        }
    }
}

pub(super) fn of(world: &World<'_>, person: &Person, stays: &[Known]) -> Vec<Paper> {
    let mut papers = Vec::new();
    for (at, known) in stays.iter().enumerate() {
        if known.ended && world.school(known.stay.school).lea == Lea::Home {
            let stream = world.streams.of(person.index, Kind::Papers, known.stay.year.0);
            Folder { world, person, known, next: stays.get(at + 1), stream, papers: &mut papers }.fill();
        }
    }
    papers
}

struct Folder<'a> {
    world: &'a World<'a>,
    person: &'a Person,
    known: &'a Known,
    next: Option<&'a Known>,
    stream: Stream,
    papers: &'a mut Vec<Paper>,
}

impl Folder<'_> {
    fn fill(&mut self) {
        let name = format!("{} {}", self.person.student.first_name, self.person.student.last_name);
        let last_name = self.person.student.last_name.clone();
        let adult = adults::family_name(&mut self.stream);
        let exit = self.known.stay.exit.day;
        if exit < year_days(self.known.stay.year).last && self.known.stay.exit.reason.leaves().is_some() {
            let summary = format!("{name} withdraws. Last day of attendance: {exit}.");
            self.add(PaperKind::WithdrawalForm, exit, format!("{last_name} family"), summary);
        }
        match self.known.stay.exit.reason {
            ExitReason::TransferredInState => {
                let school = self.next_school();
                let since = self.next.map_or(exit, |next| next.stay.entry);
                let summary = format!("Asks for the records of {name}, enrolled there since {since}.");
                self.after(PaperKind::RecordsRequest, format!("{school}, registrar {adult}"), summary);
            }
            ExitReason::TransferredWithinLea => {
                let school = self.next_school();
                let summary = format!("{name} has begun at {school}.");
                self.after(PaperKind::EnrollmentConfirmation, format!("{school}, {adult}"), summary);
            }
            ExitReason::TransferredPrivate => {
                let summary = format!("A private school in the state asks for the records of {name}.");
                self.after(PaperKind::RecordsRequest, format!("Private school, registrar {adult}"), summary);
            }
            ExitReason::TransferredOutOfState => {
                let summary =
                    format!("A public school in another state has enrolled {name} and asks for the transcript.");
                self.after(PaperKind::Transcript, format!("School in another state, registrar {adult}"), summary);
            }
            ExitReason::Emigrated => {
                let summary = format!("The family has moved to another country with {name} and gives the new address.");
                self.after(PaperKind::EmigrationLetter, format!("{last_name} family"), summary);
            }
            ExitReason::HomeSchool => {
                let summary = format!("Signed statement that {name} is taught at home from now on.");
                self.after(PaperKind::ParentLetter, format!("{last_name} family"), summary);
            }
            ExitReason::AdultEducationOrGed => {
                let summary = format!("{name} has begun an approved class toward the GED.");
                self.after(PaperKind::EnrollmentConfirmation, format!("Adult school, {adult}"), summary);
            }
            ExitReason::HealthFacility => {
                let summary = format!("{name} is in care and taught at the facility.");
                self.after(PaperKind::EnrollmentConfirmation, format!("Health facility, {adult}"), summary);
            }
            ExitReason::Expelled => {
                let summary = format!("{name} is expelled. No new school was named at the hearing.");
                self.add(PaperKind::BoardOrder, exit, "District board".to_owned(), summary);
            }
            ExitReason::NoKnownEnrollment | ExitReason::Unknown => {
                self.search(&name, adult);
                self.found_next_door(&name);
            }
            _ => {}
        }
    }

    /// What the office tried before it wrote that nothing is known.
    fn search(&mut self, name: &str, adult: &str) {
        let exit = self.known.stay.exit.day;
        let counselor = format!("Counselor {adult}");
        let called = school_day(later(exit, self.stream.between(1, 6)));
        let summary = format!("{name} last attended on {exit}. Called twice; the number is no longer in service.");
        self.add(PaperKind::ContactNote, called, counselor.clone(), summary);
        let visited = school_day(later(called, self.stream.between(4, 12)));
        let summary = format!("Visited the address. A relative says that {name} is not in school anywhere.");
        self.add(PaperKind::ContactNote, visited, counselor, summary);
        if self.stream.per_mille(400) {
            let back = school_day(later(visited, self.stream.between(5, 20)));
            let summary =
                format!("Letter to the {} family came back: moved, left no address.", self.person.student.last_name);
            self.add(PaperKind::ReturnedMail, back, "Post office".to_owned(), summary);
        }
    }

    /// A student who is back in school next door is asked for from there.
    fn found_next_door(&mut self, name: &str) {
        let Some(next) = self.next.filter(|next| self.world.school(next.stay.school).lea == Lea::Neighbor) else {
            return;
        };
        let registrar = adults::family_name(&mut self.stream);
        let from = format!("{}, registrar {registrar}", self.next_school());
        let summary = format!("Asks for the records of {name}, enrolled there since {}.", next.stay.entry);
        self.after(PaperKind::RecordsRequest, from, summary);
    }

    /// A paper that came some days after the exit, or after the first day at the next school.
    fn after(&mut self, kind: PaperKind, from: String, summary: String) {
        let exit = self.known.stay.exit.day;
        let since = self.next.map_or(exit, |next| next.stay.entry).max(exit);
        let day = day_between(&mut self.stream, later(since, 3), later(since, 25));
        self.add(kind, day, from, summary);
    }

    /// A paper; one that would come after the last day on record was brought along on that day.
    fn add(&mut self, kind: PaperKind, day: NaiveDate, from: String, summary: String) {
        let received_on = day.min(self.world.profile.records_through).max(self.known.stay.exit.day - Days::new(1));
        let student_id = self.person.student.student_id.clone();
        self.papers.push(Paper { student_id, kind, received_on, from, summary });
    }

    fn next_school(&self) -> String {
        let school = self.next.map(|next| self.world.school(next.stay.school).plan.school_name.clone());
        school.unwrap_or_else(|| self.world.profile.neighbor.name.clone())
    }
}
