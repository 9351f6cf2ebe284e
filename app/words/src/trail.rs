//! A student's way through a definition, clause by clause.

use engine::calendar::OPEN;
use engine::codes::{Category, ExitReason};
use engine::evaluate::{Clause, Fact, Step};
use engine::records::{District, Enrollment, EnrollmentStatus, ExitProof};
use engine::roster::{EnrollmentIx, Roster};

use crate::Words;
use crate::dates::day;
use crate::exits::{category_name, code_name, exit_code, exit_reason};
use crate::names::{grade_name, grade_span};

/// Where sentences find the names behind numbers.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The records.
    pub district: &'a District,
    /// The same records, compiled.
    pub roster: &'a Roster,
}

impl Names<'_> {
    pub(crate) fn school(&self, row: EnrollmentIx) -> String {
        let school = &self.roster.schools[usize::from(self.roster.enrollments.school(row))];
        self.district
            .school(&self.roster.leas[usize::from(school.lea)], &school.school_id)
            .map_or_else(|| school.school_id.clone(), |school| school.school_name.clone())
    }

    fn code(&self, row: EnrollmentIx) -> String {
        match self.record(row) {
            Some(record) => exit_code(self.district.exit_codes, &record.exit_reason, &record.completion),
            None => exit_reason(self.exit_text(row), self.roster.enrollments.reason(row)),
        }
    }

    pub(crate) fn short_code(&self, row: EnrollmentIx) -> String {
        let code = match self.record(row) {
            Some(record) => code_name(&record.exit_reason, &record.completion),
            None => self.exit_text(row).to_owned(),
        };
        if code.is_empty() { "No exit code".to_owned() } else { code }
    }

    fn status(&self, row: EnrollmentIx) -> EnrollmentStatus {
        self.roster.enrollments.status(row)
    }

    /// What proves an exit; none where only that something does is known.
    fn proof(&self, row: EnrollmentIx) -> Option<ExitProof> {
        self.record(row).map(|record| record.exit_proof)
    }

    /// The record of an enrollment; none in a district for the explorer only, which has no rows.
    fn record(&self, row: EnrollmentIx) -> Option<&Enrollment> {
        self.district.enrollments.get(self.roster.enrollments.record(row))
    }

    fn exit_text(&self, row: EnrollmentIx) -> &str {
        &self.roster.exit_texts[usize::from(self.roster.enrollments.exit_text(row))]
    }
}

impl Words {
    /// What one clause saw and made of it.
    pub fn step(self, step: &Step, names: Names<'_>) -> String {
        self.say(sentence(step, names))
    }
}

fn sentence(step: &Step, names: Names<'_>) -> String {
    let columns = &names.roster.enrollments;
    match step.fact {
        Fact::NoEnrollment => "No primary enrollment here that fits.".to_owned(),
        Fact::Enrolled { enrollment } => {
            let until = match columns.exit(enrollment) {
                OPEN => ", still open".to_owned(),
                exit => format!(" to {}", day(exit)),
            };
            format!("Primary enrollment at {}, {}{until}.", names.school(enrollment), day(columns.entry(enrollment)))
        }
        Fact::NotPrimary { enrollment, no_show: true } => {
            format!("The record at {} is a no-show: the student never came.", names.school(enrollment))
        }
        Fact::NotPrimary { enrollment, no_show: false } => {
            let status = engine::choice::Choice::slug(names.status(enrollment)).replace('_', " ");
            format!("The enrollment at {} is {status}, not primary.", names.school(enrollment))
        }
        Fact::ExitInWindow { exit, opens, closes } => {
            let verb = if step.goes_on { "lies" } else { "does not lie" };
            format!("The exit on {} {verb} between {} and {}.", day(exit), day(opens), day(closes))
        }
        Fact::StillEnrolled { since } => format!("Still enrolled, since {}.", day(since)),
        Fact::ExitBetweenCountDays { exit, from, to } => {
            if step.goes_on {
                format!("Left on {}, between the count days {} and {}.", day(exit), day(from), day(to))
            } else {
                format!("Left on {}, before the count day {}.", day(exit), day(from))
            }
        }
        Fact::EnrolledOnCountDay { day: count_day } => format!("Enrolled here on the count day, {}.", day(count_day)),
        Fact::BelongsTo { year, summer, last_day } => {
            let why = if summer {
                format!("A summer leaver: the year ended on {}.", day(last_day))
            } else {
                format!("Left by the last day of school, {}.", day(last_day))
            };
            format!("{why} Belongs to {year}.")
        }
        Fact::Grade { grade, next, span } => {
            let which = if next { " (the next grade, in which the student failed to enroll)" } else { "" };
            let verb = if step.goes_on { "is" } else { "is not" };
            let span = grade_span(span);
            format!("{}{which} {verb} in {span}.", crate::amounts::capitalized(&grade_name(grade)))
        }
        Fact::AnyAge => "Any age counts.".to_owned(),
        Fact::Age { years: Some(years), on } => {
            let verb = if step.goes_on { "of compulsory age" } else { "not of compulsory age" };
            format!("{years} years old on {}, {verb}.", day(on))
        }
        Fact::Age { years: None, .. } => "No birth date, so no age.".to_owned(),
        Fact::Reason { enrollment, reason } => reason_sentence(step, names, enrollment, reason),
        Fact::DiplomaOnFile { day: diploma } => format!("A diploma is on file, dated {}.", day(diploma)),
        Fact::Category { enrollment, category, proof } => category_sentence(step, names, enrollment, category, proof),
        Fact::ReturnBy { day: last, found } => match found {
            Some(found) => format!(
                "Back at {} on {}, by {}.",
                names.school(found.enrollment),
                day(columns.entry(found.enrollment)),
                day(last)
            ),
            None => format!("No return found by {}.", day(last)),
        },
        Fact::NothingCancels => "Nothing cancels the exit under this definition.".to_owned(),
        Fact::OnCountDay { day: count_day, found } => match found {
            Some(found) => format!(
                "Found at {}, since {}; the count day is {}.",
                names.school(found.enrollment),
                day(columns.entry(found.enrollment)),
                day(count_day)
            ),
            None => format!("Not enrolled on {}.", day(count_day)),
        },
        Fact::EnteredBy { step: _, other_class: true } => "Belongs to another class.".to_owned(),
        Fact::EnteredBy { step: Some(number), .. } => format!("Enters the class by step {number} of the import."),
        Fact::EnteredBy { step: None, .. } => "No step of the import takes the student in.".to_owned(),
        Fact::DiplomaBy { diploma: Some(diploma), cut_off } => {
            format!("Earned a diploma on {}, by the cut-off {}.", day(diploma), day(cut_off))
        }
        Fact::DiplomaBy { diploma: None, cut_off } => format!("No diploma here by {}.", day(cut_off)),
        Fact::LastEnrollment { enrollment: Some(row), cut_off } => match step.clause {
            Clause::Listed if step.goes_on => "Listed: enrolled here in grades 9–12 in the four years.".to_owned(),
            Clause::Listed => "Never enrolled here in grades 9–12 in the four years.".to_owned(),
            _ => format!("The last enrollment begun by {} is at {}.", day(cut_off), names.school(row)),
        },
        Fact::LastEnrollment { enrollment: None, cut_off } => format!("No enrollment begun by {}.", day(cut_off)),
        Fact::OnOctoberFirst { day: first, found } => match found {
            Some(found) => format!("Enrolled at {} on {}.", names.school(found.enrollment), day(first)),
            None => format!("Not enrolled on {}.", day(first)),
        },
    }
}

fn reason_sentence(step: &Step, names: Names<'_>, row: EnrollmentIx, reason: ExitReason) -> String {
    let category = reason.category();
    match (step.clause, step.goes_on) {
        (Clause::LostTransfer, _) => {
            format!("{} says another public school of the state: looked for there.", names.short_code(row))
        }
        (Clause::Continuing, _) => format!("{}: still enrolled.", crate::amounts::capitalized(&names.code(row))),
        (_, true) => format!("{} is a dropout reason.", names.short_code(row)),
        (_, false) if reason.stays_in_state() => {
            format!("{} is a transfer, believed on its code.", names.short_code(row))
        }
        (_, false) if category == Category::Other => {
            format!("{}: not a dropout reason.", crate::amounts::capitalized(&names.code(row)))
        }
        // The code of an office may call a dropout what is none here, so what it amounts to stands beside it.
        (_, false) => format!("{} is {}: not a dropout reason.", names.short_code(row), category_name(category)),
    }
}

fn category_sentence(step: &Step, names: Names<'_>, row: EnrollmentIx, category: Category, proof: bool) -> String {
    let code = names.short_code(row);
    let what = category_name(category);
    let held = names.proof(row).map(|proof| engine::choice::Choice::slug(proof).replace('_', " "));
    match (step.goes_on, category) {
        (true, Category::Transfer) if !proof => format!("{code} is {what}, but the office holds no proof of it."),
        (true, Category::Transfer) => format!("{code} is {what} that does not leave this unit."),
        (true, Category::Other) => format!("{code}: {what}."),
        (true, _) => format!("{code} is {what}, which does not excuse here."),
        (false, Category::Transfer) if proof => match held {
            Some(held) => format!("{code} is {what}, proven by: {held}."),
            None => format!("{code} is {what}, with proof on file."),
        },
        (false, Category::Transfer) => format!("{code} is {what}, believed on its code."),
        (false, _) => format!("{code} is {what}: excused."),
    }
}
