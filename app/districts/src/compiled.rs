//! Columns made of columns: a roster for evaluation without rows in between.

use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::{EnrollmentStatus, ExitProof};
use engine::roster::{EnrollmentLine, ProgramLine, Roster, RosterBuilder, RosterSchool, Small, StudentLine};
use engine::sorting;

use crate::day::Day;
use crate::life::{SideStay, Stay};
use crate::lives::Lives;
use crate::office::{Closing, closing, side_exit};
use crate::order::Order;
use crate::person::Background;
use crate::plan::{Plan, SchoolIx, grade_of};
use crate::records::calendars;

/// Compiles the records as the office knows them on the last day on record, without planted errors, student by student
/// in the order of their numbers. The same as compiling the written rows, in a fraction of the time and memory.
#[derive(Debug)]
pub(crate) struct Compiler {
    builder: RosterBuilder,
    order: Order,
    /// The place of each LEA of the plan among those of the roster.
    leas: Vec<Small>,
    readings: Vec<Reading>,
}

impl Compiler {
    pub(crate) fn new(lives: &Lives, order: Order) -> Self {
        let plan = &lives.plan;
        let mut sorted = plan.schools.leas.clone();
        sorting::sort(&mut sorted);
        let place =
            |id: &String| sorted.binary_search(id).ok().and_then(|at| Small::try_from(at).ok()).unwrap_or_default();
        let leas: Vec<Small> = plan.schools.leas.iter().map(place).collect();
        let schools = plan.schools.list.iter().map(|school| RosterSchool {
            lea: leas[usize::from(school.lea.0)],
            school_id: school.plan.school_id.clone(),
            school_type: Some(school.plan.school_type),
        });
        let (texts, readings) = readings(plan);
        let mut builder = RosterBuilder::new(plan.profile.exit_codes, sorted.clone(), schools.collect(), texts);
        for row in calendars(plan) {
            builder.calendar(place(&row.lea_id), row.school_year, (row.first_day, row.last_day));
        }
        let (stays, side_stays, spells) = lives.rows();
        builder.reserve(lives.len(), stays + side_stays, spells);
        Self { builder, order, leas, readings }
    }

    /// Goes on for so many students.
    pub(crate) fn compile(&mut self, lives: &Lives, students: u32) {
        for _ in 0..students {
            let Some(student) = self.order.next() else { return };
            self.student(lives, student);
        }
    }

    pub(crate) fn finish(self) -> Roster {
        self.builder.finish()
    }

    fn student(&mut self, lives: &Lives, student: usize) {
        if !lives.has_come(student) {
            return;
        }
        let plan = &lives.plan;
        let start = lives.start(student);
        let Background { race_ethnicity, sex } = Background::of(plan, start.streams);
        self.builder.student(StudentLine {
            student_id: lives.student_id(student),
            birth: start.birth().date(),
            sex: Some(sex),
            race_ethnicity: Some(race_ethnicity),
            grade9_entry_year: lives.grade9_entry(student, &start).map(SchoolYear),
            parent_education: Some(Lives::parent_education(&start)),
        });
        let lines = lives.stays(student).iter().filter_map(|stay| Line::of_stay(plan, stay));
        let beside = lives.side_stays(student).iter().filter_map(|side| Line::of_side_stay(plan, side));
        for line in lines.chain(beside) {
            let line = line.read(plan, &self.leas, &self.readings);
            self.builder.enrollment(line);
        }
        for spell in lives.spells(student) {
            if spell.start <= plan.through && spell.known <= plan.through {
                let end = spell.end.date().filter(|_| spell.end <= plan.through);
                self.builder.program(ProgramLine { kind: spell.program, start: spell.start.expect(), end });
            }
        }
    }
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

/// An enrollment on record, before its code is read.
struct Line {
    school: SchoolIx,
    year: u16,
    grade: u8,
    status: EnrollmentStatus,
    entry: Day,
    /// Where it has ended: the day and the reason written.
    end: Option<(Day, ExitReason)>,
    diploma: Day,
    proof: ExitProof,
}

impl Line {
    fn of_stay(plan: &Plan, stay: &Stay) -> Option<Self> {
        let (mut diploma, mut proof) = (Day::NONE, ExitProof::None);
        let end = match closing(plan, stay, plan.through) {
            Closing::NotBegun => return None,
            Closing::Open => None,
            Closing::WithTheYear => Some((plan.year(stay.year).last, ExitReason::YearEnd)),
            Closing::Known => {
                (diploma, proof) = (stay.diploma, stay.proof);
                Some((stay.exit, stay.written))
            }
        };
        let Stay { school, year, grade, entry, .. } = *stay;
        Some(Self { school, year, grade, status: EnrollmentStatus::Primary, entry, end, diploma, proof })
    }

    fn of_side_stay(plan: &Plan, side: &SideStay) -> Option<Self> {
        let SideStay { entry, exit, school, year, grade, status } = *side;
        let has_ended = exit <= plan.through;
        let (reason, proof) = side_exit(plan, side);
        let proof = if has_ended { proof } else { ExitProof::None };
        let end = has_ended.then_some((exit, reason));
        (entry <= plan.through).then_some(Self { school, year, grade, status, entry, end, diploma: Day::NONE, proof })
    }

    fn read(self, plan: &Plan, leas: &[Small], readings: &[Reading]) -> EnrollmentLine {
        let last = plan.year(self.year).last;
        let (reason, exit_text) = match self.end.map(|(exit, reason)| (exit, readings[reason as usize])) {
            Some((exit, reading)) if exit < last => (reading.before, reading.text),
            Some((_, reading)) => (reading.at_year_end, reading.text),
            None => (neutral(plan.profile.exit_codes, "", "", YearEnd::OnOrAfter), 0),
        };
        EnrollmentLine {
            lea: leas[usize::from(plan.schools.get(self.school).lea.0)],
            school: self.school.0,
            year: SchoolYear(self.year),
            grade: grade_of(self.grade),
            status: self.status,
            entry: self.entry.expect(),
            exit: self.end.and_then(|(exit, _)| exit.date()),
            reason,
            exit_text,
            diploma: self.diploma.date(),
            has_proof: self.proof != ExitProof::None,
        }
    }
}
