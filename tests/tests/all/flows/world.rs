use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use engine::calendar::SchoolYear;
use engine::certification::{Act, Flow, Role, Standing, Subject, User, Window};
use engine::checks::{Field, Finding, Severity};
use engine::choice::Choice;
use engine::definition::{Definition, find_definition};
use engine::records::District;
use tests::districts::district_of;
use workshop::attempt::{Attempt, Situation, corrected, duplicate, key_of, standing};
use workshop::calpads::Revision;
use workshop::correction::Correction;
use workshop::desk::Desk;
use workshop::follow_up::{FollowUp, Means};
use workshop::journal::{CertifiedNumbers, Recorded};

/// Harbor Unified with a student who also stands under a second number: one error, warnings, and a duplicate.
pub(super) struct World {
    pub(super) window: Window,
    definition: Definition,
    base: District,
    /// What can be corrected: the exit that the error is about.
    correction: Correction,
    /// The desk without the correction, and with it.
    desks: [Laid; 2],
}

/// A desk with what is derived from it.
struct Laid {
    desk: Desk,
    findings: Vec<Finding>,
    lists: BTreeMap<String, Vec<String>>,
}

/// Something that someone tries.
#[derive(Debug, Clone)]
pub(super) struct Try {
    pub(super) act: Act,
    pub(super) user: User,
    pub(super) school: Option<&'static str>,
    pub(super) student: Option<&'static str>,
}

impl Try {
    pub(super) fn subject(&self) -> Subject<'static> {
        Subject { school_id: self.school, student_id: self.student }
    }
}

const YEAR: SchoolYear = SchoolYear(2023);
/// The schools on the report.
pub(super) const SCHOOLS: [&str; 3] = ["HE", "HH", "HM"];
/// The student whose exit is wrong, and that student's school.
pub(super) const WRONG: (&str, &str) = ("A18", "HH");

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

impl World {
    pub(super) fn new() -> Self {
        let mut base = district_of(&scenarios::find("harbor-unified").expect("it ships"));
        let twin = base.students.iter().find(|one| one.student_id == "A01").expect("it is on record").clone();
        base.students.push(engine::records::Student { student_id: "A99".to_owned(), ..twin });
        let row = base.enrollments.iter().find(|row| row.student_id == "A01").expect("it is on record").clone();
        base.enrollments.push(engine::records::Enrollment { student_id: "A99".to_owned(), ..row });
        let record = base.enrollments.iter().position(|row| row.student_id == WRONG.0).expect("it is on record");
        let correction = Correction {
            record: u32::try_from(record).expect("a small district"),
            field: Field::ExitDate,
            before: "2024-08-15".to_owned(),
            after: "2024-06-07".to_owned(),
            evidence: "The form in the folder".to_owned(),
            documents: Vec::new(),
        };
        let definition = find_definition("maine-neo").expect("the kit's own");
        let desks = [vec![], vec![correction.clone()]].map(|corrections| {
            let desk = Desk::new(corrected(&base, &corrections).0).expect("every student is listed");
            let report = desk.report(&definition, "H", YEAR, None).expect("a report");
            let lists = desk.lists(&desk.breakdowns(&definition, &report).expect("its parts"));
            Laid { findings: desk.findings(&definition, "H", YEAR).expect("findings"), lists, desk }
        });
        let window = Window {
            opens: day("2024-10-10"),
            due: day("2024-10-15"),
            amend_until: day("2024-10-25"),
            closes: day("2024-10-31"),
        };
        Self { window, definition, base, correction, desks }
    }

    pub(super) fn attempt(&self, flow: Flow) -> Attempt {
        Attempt { flow, ..Attempt::new(self.definition.id, "H", YEAR, day("2024-10-08")) }
    }

    fn laid(&self, attempt: &Attempt) -> &Laid {
        &self.desks[usize::from(attempt.progress().corrections.iter().any(|one| one.field == Field::ExitDate))]
    }

    pub(super) fn standing(&self, attempt: &Attempt) -> Standing {
        let laid = self.laid(attempt);
        standing(&Situation {
            flow: attempt.flow,
            window: &self.window,
            day: attempt.day,
            progress: &attempt.progress(),
            findings: &laid.findings,
            roster: &laid.desk.roster,
            lists: &laid.lists,
        })
    }

    /// Errors, warnings and duplicates as the records stand: what the model takes as given.
    pub(super) fn found(&self, attempt: &Attempt) -> (usize, usize, bool) {
        let laid = self.laid(attempt);
        let of = |severity| laid.findings.iter().filter(|finding| finding.severity == severity).count();
        let twice = laid.findings.iter().any(|finding| duplicate(finding, &laid.desk.roster).is_some());
        (of(Severity::Error), of(Severity::Warning), twice)
    }

    pub(super) fn lists(&self, attempt: &Attempt) -> &BTreeMap<String, Vec<String>> {
        &self.laid(attempt).lists
    }

    /// Does it, as the pages do: under the user and through the attempt.
    pub(super) fn perform(&self, attempt: &mut Attempt, one: &Try) {
        attempt.hand_over(one.user.clone());
        let standing = self.standing(attempt);
        if one.act == Act::Wait {
            let next = [attempt.day + Days::new(1), attempt.day + Days::new(4)][attempt.journal.len() % 2];
            attempt.wait_until(next, 0);
            return;
        }
        let recorded = self.recorded(attempt, one);
        match recorded {
            Recorded::Corrected { correction } => {
                attempt.correct(&self.base, correction, &standing).expect("the model allows it");
            }
            Recorded::CorrectionUndone { correction } => {
                attempt.undo_correction(&self.base, &correction, &standing).expect("the model allows it");
            }
            recorded => attempt.act(one.act, one.subject(), &standing, recorded).expect("the model allows it"),
        }
    }

    fn recorded(&self, attempt: &Attempt, one: &Try) -> Recorded {
        let reason = || "Because".to_owned();
        let numbers = CertifiedNumbers {
            definition: self.definition.id.to_owned(),
            students: vec![],
            denominator: String::new(),
            rate_percent: String::new(),
        };
        let laid = self.laid(attempt);
        let pair = || ["A01", "A99"].map(str::to_owned);
        match one.act {
            Act::FollowUp => Recorded::FollowedUp {
                student_id: WRONG.0.to_owned(),
                follow_up: FollowUp { means: Means::Phone, note: String::new(), outcome: None },
            },
            Act::Decide => {
                Recorded::Decided { incident: "audit".to_owned(), choice: "yes".to_owned(), reason: reason() }
            }
            Act::Validate => Recorded::Validated { errors: 0, warnings: 0 },
            // The other student has nothing to correct; the note stands for any act that changes no record.
            Act::Correct if one.student != Some(WRONG.0) => Recorded::ViewedStudent { student_id: "A09".to_owned() },
            Act::Correct if attempt.progress().corrections.is_empty() => {
                Recorded::Corrected { correction: self.correction.clone() }
            }
            Act::Correct => Recorded::CorrectionUndone { correction: self.correction.clone() },
            Act::AnswerWarning => {
                let answers = attempt.progress().answers;
                let warnings = laid.findings.iter().filter(|finding| finding.severity == Severity::Warning);
                let mut keys = warnings.map(|finding| key_of(finding, &laid.desk.roster));
                let open = keys.clone().find(|key| !answers.contains_key(key));
                let finding = open.or_else(|| keys.next()).expect("Harbor has warnings");
                Recorded::Answered { finding, note: reason() }
            }
            Act::Attest => {
                let school_id = one.school.expect("of a school").to_owned();
                Recorded::Attested { students: laid.lists[&school_id].clone(), school_id }
            }
            Act::Certify | Act::Submit => Recorded::Certified { numbers },
            Act::AskState => Recorded::Asked { reason: reason() },
            Act::Decertify | Act::UnSubmit => Recorded::Decertified { reason: reason() },
            Act::GrantAccess => Recorded::AccessGranted,
            Act::CheckOut => Recorded::CheckedOut { student_id: one.student.expect("of a student").to_owned() },
            Act::CheckIn => Recorded::CheckedIn,
            Act::ReportDuplicate => Recorded::DuplicateReported { students: pair() },
            Act::Reconcile => Recorded::Reconciled { students: pair(), corrections: vec![] },
            Act::Monitor => Recorded::Monitored { students: vec![], corrections: vec![] },
            Act::Extract => Recorded::Extracted { revision: self.revision(attempt) },
            Act::Review => Recorded::Reviewed,
            Act::ApproveLevelOne => Recorded::LevelOneApproved,
            Act::ApproveLevelTwo => Recorded::LevelTwoApproved { numbers },
            Act::PartnerApprove => Recorded::PartnerApproved,
            Act::PartnerDisapprove => Recorded::PartnerDisapproved { reason: reason() },
            Act::ViewDetails => Recorded::Viewed { school_id: None },
            Act::Wait => unreachable!("waiting is no act of the report"),
        }
    }

    fn revision(&self, attempt: &Attempt) -> Revision {
        let laid = self.laid(attempt);
        let definition = find_definition("calpads-1.24").expect("the kit's own");
        let number = u32::try_from(attempt.progress().revisions.len() + 1).expect("a short walk");
        let taken = Revision::extract(&laid.desk, &definition, ("H", YEAR), &laid.findings, number);
        taken.expect("a report").expect("a definition by code and window")
    }
}

/// Everything that anyone could try.
pub(super) fn tries(flow: Flow) -> Vec<Try> {
    let principals = SCHOOLS.map(User::of_school);
    let others = Role::ALL.iter().filter(|role| **role != Role::Principal).map(|role| User::of_district(*role));
    let users: Vec<User> = others.chain(principals).collect();
    let mut tries = Vec::new();
    for act in flow.acts() {
        for user in &users {
            let all: Vec<(Option<&str>, Option<&str>)> = match act {
                Act::Attest => SCHOOLS.map(|school| (Some(school), None)).to_vec(),
                Act::CheckOut | Act::Correct => vec![(Some(WRONG.1), Some(WRONG.0)), (Some("HE"), Some("A09"))],
                _ => vec![(None, None)],
            };
            tries.extend(all.into_iter().map(|(school, student)| Try { act, user: user.clone(), school, student }));
        }
    }
    tries
}
