//! Columns made of columns: a roster for evaluation without rows in between.

use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::ExitProof;
use engine::roster::{EnrollmentLine, ProgramLine, Roster, RosterBuilder, RosterSchool, Small, StudentLine};

use crate::life::Stay;
use crate::lives::Lives;
use crate::office::{Closing, closing};
use crate::person::Background;
use crate::plan::{Plan, grade_of};
use crate::records::calendars;

/// Compiles the records as the office knows them on the last day on record, without planted errors. The same as
/// compiling the written rows, in a fraction of the time and memory.
pub(crate) fn roster(lives: &Lives) -> Roster {
    let plan = &lives.plan;
    let mut leas = plan.schools.leas.clone();
    leas.sort();
    let place = |id: &str| leas.iter().position(|lea| lea == id).and_then(|at| Small::try_from(at).ok()).unwrap_or(0);
    let lea_of: Vec<Small> = plan.schools.leas.iter().map(|id| place(id)).collect();
    let schools = plan.schools.list.iter().map(|school| RosterSchool {
        lea: lea_of[usize::from(school.lea.0)],
        school_id: school.plan.school_id.clone(),
        school_type: Some(school.plan.school_type),
    });
    let (texts, readings) = readings(plan);
    let mut builder = RosterBuilder::new(plan.profile.exit_codes, leas.clone(), schools.collect(), texts);
    for row in calendars(plan) {
        builder.calendar(place(&row.lea_id), row.school_year, (row.first_day, row.last_day));
    }
    for student in lives.by_number() {
        let student = student as usize;
        let start = lives.start(student);
        let Background { race_ethnicity, sex } = Background::of(plan, start.streams);
        builder.student(StudentLine {
            student_id: lives.student_id(student),
            birth: start.birth().date(),
            sex: Some(sex),
            race_ethnicity: Some(race_ethnicity),
            grade9_entry_year: lives.grade9_entry(student, &start).map(SchoolYear),
            parent_education: Some(Lives::parent_education(&start)),
        });
        for stay in lives.stays(student) {
            if let Some(line) = enrollment(plan, stay, &lea_of, &readings) {
                builder.enrollment(line);
            }
        }
        for spell in lives.spells(student) {
            if spell.start <= plan.through && spell.known <= plan.through {
                let end = spell.end.date().filter(|_| spell.end <= plan.through);
                builder.program(ProgramLine { kind: spell.program, start: spell.start.expect(), end });
            }
        }
    }
    builder.finish()
}

/// How a code is read: before the end of the year, and at it.
#[derive(Debug, Clone, Copy)]
struct Reading {
    text: Small,
    before: ExitReason,
    at_year_end: ExitReason,
}

/// The texts of the exit reason column, the empty one first, and how each reason is read once it is written.
fn readings(plan: &Plan) -> (Vec<String>, Vec<Reading>) {
    let mut texts = vec![String::new()];
    let set = plan.profile.exit_codes;
    let mut reading = |reason: &ExitReason| {
        let (code, completion) = plan.codes.write(*reason);
        let at = texts.iter().position(|text| text == code).unwrap_or_else(|| {
            texts.push(code.to_owned());
            texts.len() - 1
        });
        Reading {
            text: Small::try_from(at).unwrap_or(0),
            before: neutral(set, code, completion, YearEnd::Before),
            at_year_end: neutral(set, code, completion, YearEnd::OnOrAfter),
        }
    };
    let readings = ExitReason::ALL.iter().map(&mut reading).collect();
    (texts, readings)
}

fn enrollment(plan: &Plan, stay: &Stay, lea_of: &[Small], readings: &[Reading]) -> Option<EnrollmentLine> {
    let last = plan.year(stay.year).last;
    let (reason, exit, proof, diploma) = match closing(plan, stay, plan.through) {
        Closing::NotBegun => return None,
        Closing::Open => (None, None, ExitProof::None, None),
        Closing::WithTheYear => (Some(ExitReason::YearEnd), last.date(), ExitProof::None, None),
        Closing::Known => (Some(stay.written), stay.exit.date(), stay.proof, stay.diploma.date()),
    };
    let reading = reason.map(|reason| readings[reason as usize]);
    let set = plan.profile.exit_codes;
    let read = match reading {
        Some(reading) if stay.exit < last => reading.before,
        Some(reading) => reading.at_year_end,
        None => neutral(set, "", "", YearEnd::OnOrAfter),
    };
    Some(EnrollmentLine {
        lea: lea_of[usize::from(plan.schools.get(stay.school).lea.0)],
        school: stay.school.0,
        year: SchoolYear(stay.year),
        grade: grade_of(stay.grade),
        entry: stay.entry.expect(),
        exit,
        reason: read,
        exit_text: reading.map_or(0, |reading| reading.text),
        diploma,
        has_proof: proof != ExitProof::None,
    })
}
