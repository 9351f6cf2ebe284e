use engine::codes::{ExitReason, Leaves};
use engine::records::ExitProof;

use super::super::filing::{after_the_vacancy, noticed, pleasing};
use super::{Paper, PaperKind, Whose};
use crate::day::{Day, weekday};
use crate::life::Stay;
use crate::person::{Start, family_name};
use crate::plan::Plan;
use crate::stream::Stream;

/// A folder in which the papers about one exit are put.
pub(super) struct Folder<'a> {
    pub(super) plan: &'a Plan,
    pub(super) start: &'a Start,
    pub(super) whose: Whose<'a>,
    pub(super) stay: &'a Stay,
    pub(super) next: Option<&'a Stay>,
    pub(super) stream: Stream,
    pub(super) papers: &'a mut Vec<Paper>,
}

impl Folder<'_> {
    pub(super) fn fill(&mut self) {
        let reason = self.stay.happened;
        let adult = family_name(&mut self.stream);
        match reason {
            ExitReason::NoKnownEnrollment => self.gone(adult),
            ExitReason::NoShow => {
                let summary = format!("{} was registered and has not come. Nobody answers.", self.name());
                self.add(PaperKind::ContactNote, self.stay.exit.plus(3), format!("Counselor {adult}"), summary);
            }
            ExitReason::Expelled => {
                let summary = format!("{} is expelled. No new school was named at the hearing.", self.name());
                self.add(PaperKind::BoardOrder, self.stay.exit, "District board".to_owned(), summary);
            }
            ExitReason::Died => {
                let summary = format!("The family gives notice of the death of {}.", self.name());
                self.add(PaperKind::DeathRecord, self.stay.known, self.family(), summary);
            }
            _ if reason.leaves().is_some() => self.moved(adult),
            _ => self.paper_of(reason, adult),
        }
    }

    /// A family that moved: a withdrawal form if it came by, and the paper that proves it if one ever came.
    fn moved(&mut self, adult: &str) {
        let during_the_year = self.stay.exit < self.plan.year(self.stay.year).last;
        let documented = self.stay.proof != ExitProof::None;
        if during_the_year && (documented || self.stream.per_mille(500)) {
            let summary = format!("{} withdraws. Last day of attendance: {}.", self.name(), self.stay.exit.expect());
            self.add(PaperKind::WithdrawalForm, self.stay.exit, self.family(), summary);
        }
        if documented {
            self.paper_of(self.stay.happened, adult);
            return;
        }
        let called = weekday(noticed(self.plan, self.stay).plus(self.stream.between(5, 12)));
        let summary = format!("A neighbor says that the family of {} has moved. Nobody has written.", self.name());
        self.add(PaperKind::ContactNote, called, format!("Counselor {adult}"), summary);
        if self.stream.per_mille(500) {
            self.returned_mail(called);
        }
    }

    /// A student who dropped out: what the office tried, and what misled it.
    fn gone(&mut self, adult: &str) {
        let exit = self.stay.exit;
        let counselor = format!("Counselor {adult}");
        let called = weekday(noticed(self.plan, self.stay).plus(self.stream.between(1, 6)));
        let name = self.name();
        let summary =
            format!("{name} last attended on {}. Called twice; the number is no longer in service.", exit.expect());
        self.add(PaperKind::ContactNote, called, counselor.clone(), summary);
        // Where the code is only to please, the notes say what is so.
        let written = self.stay.written.leaves().filter(|_| pleasing(self.plan, self.start, self.stay).is_none());
        match written {
            Some(Leaves::Lea) => {
                let school = self.school_next_door();
                let summary = format!("Asks for the records of {name}, who is registered there to begin next week.");
                self.add(PaperKind::RecordsRequest, self.stay.known, format!("{school}, registrar {adult}"), summary);
            }
            Some(_) => {
                let summary = format!("An uncle says on the phone that {name} is with family in another state now.");
                self.add(PaperKind::ContactNote, self.stay.known, "Front office".to_owned(), summary);
            }
            _ => {
                let visited = weekday(called.plus(self.stream.between(4, 12)));
                let summary = format!("Visited the address. A relative says that {name} is not in school anywhere.");
                self.add(PaperKind::ContactNote, visited, counselor, summary);
                if self.stream.per_mille(400) {
                    self.returned_mail(visited);
                }
                self.found_next_door();
            }
        }
    }

    /// A student who is back in school next door is asked for from there.
    fn found_next_door(&mut self) {
        let Some(next) = self.next.filter(|next| !self.plan.schools.is_home(next.school)) else { return };
        let registrar = family_name(&mut self.stream);
        let school = &self.plan.schools.get(next.school).plan.school_name;
        let from = format!("{school}, registrar {registrar}");
        let summary = format!("Asks for the records of {}, enrolled there since {}.", self.name(), next.entry.expect());
        let day = weekday(next.entry.plus(self.stream.between(3, 25)));
        self.add(PaperKind::RecordsRequest, day, from, summary);
    }

    fn returned_mail(&mut self, after: Day) {
        let back = weekday(after.plus(self.stream.between(5, 20)));
        let summary = format!("Letter to the {} family came back: moved, left no address.", self.whose.last_name);
        self.add(PaperKind::ReturnedMail, back, "Post office".to_owned(), summary);
    }

    /// The paper that proves an exit, on the day from which the office knows.
    fn paper_of(&mut self, reason: ExitReason, adult: &str) {
        let name = self.name();
        let (kind, from, summary) = match reason {
            ExitReason::TransferredInState | ExitReason::TransferredDisciplinary => {
                let since = self.next.map_or(self.stay.exit, |next| next.entry).expect();
                let from = format!("{}, registrar {adult}", self.next_school());
                (
                    PaperKind::RecordsRequest,
                    from,
                    format!("Asks for the records of {name}, enrolled there since {since}."),
                )
            }
            ExitReason::TransferredWithinLea | ExitReason::ReferredAlternative => {
                let school = self.next_school();
                let summary = format!("{name} has begun at {school}.");
                (PaperKind::EnrollmentConfirmation, format!("{school}, {adult}"), summary)
            }
            ExitReason::TransferredPrivate => (
                PaperKind::RecordsRequest,
                format!("Private school, registrar {adult}"),
                format!("A private school in the state asks for the records of {name}."),
            ),
            ExitReason::TransferredOutOfState => (
                PaperKind::Transcript,
                format!("School in another state, registrar {adult}"),
                format!("A public school in another state has enrolled {name} and asks for the transcript."),
            ),
            ExitReason::Emigrated => (
                PaperKind::EmigrationLetter,
                self.family(),
                format!("The family has moved to another country with {name} and gives the new address."),
            ),
            ExitReason::HomeSchool => (
                PaperKind::ParentLetter,
                self.family(),
                format!("Signed statement that {name} is taught at home from now on."),
            ),
            ExitReason::AdultEducationOrGed => (
                PaperKind::EnrollmentConfirmation,
                format!("Adult school, {adult}"),
                format!("{name} has begun an approved class toward the GED."),
            ),
            ExitReason::HealthFacility => (
                PaperKind::EnrollmentConfirmation,
                format!("Health facility, {adult}"),
                format!("{name} is in care and taught at the facility."),
            ),
            ExitReason::InstitutionWithDiplomaProgram => (
                PaperKind::EnrollmentConfirmation,
                format!("County institution, {adult}"),
                format!("{name} attends the school of the institution, which leads to a diploma."),
            ),
            ExitReason::InstitutionWithoutDiplomaProgram => (
                PaperKind::EnrollmentConfirmation,
                format!("County institution, {adult}"),
                format!("{name} has been placed. The institution has no program that leads to a diploma."),
            ),
            _ => return,
        };
        self.add(kind, self.stay.known, from, summary);
    }

    /// A paper, unless it comes after the last day on record. What came while nobody was there was read later.
    fn add(&mut self, kind: PaperKind, day: Day, from: String, summary: String) {
        let received = day.max(self.stay.exit.minus(1));
        if received > self.plan.through {
            return;
        }
        let known = after_the_vacancy(self.plan, received).min(self.plan.through);
        let student_id = self.whose.student_id.to_owned();
        self.papers.push(Paper { student_id, kind, received, known, from, summary });
    }

    fn name(&self) -> String {
        format!("{} {}", self.whose.first_name, self.whose.last_name)
    }

    fn family(&self) -> String {
        format!("{} family", self.whose.last_name)
    }

    fn next_school(&self) -> &str {
        match self.next {
            Some(next) => &self.plan.schools.get(next.school).plan.school_name,
            None => self.school_next_door(),
        }
    }

    fn school_next_door(&self) -> &str {
        let grade = self.stay.grade;
        let next_door = self.plan.schools.list.iter().filter(|school| school.lea != crate::plan::HOME);
        let school = next_door.clone().find(|school| school.teaches(grade)).or_else(|| next_door.clone().next());
        school.map_or("A school next door", |school| &school.plan.school_name)
    }
}
