use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::{
    AttendanceRecord, BehaviorRecord, CourseRecord, Enrollment, EnrollmentStatus, ExitProof, ProgramRecord, Student,
};

use super::Clean;
use crate::day::Day;
use crate::life::{SideStay, Stay, Term};
use crate::lives::Lives;
use crate::office::{Closing, Spell, Whose, closing, papers, side_exit};
use crate::person::Background;
use crate::plan::{Plan, SchoolIx, grade_of};

/// Writes all rows of one student, unless the student has yet to come.
pub(super) fn write(lives: &Lives, at: usize, clean: &mut Clean) {
    let plan = &lives.plan;
    let start = lives.start(at);
    let stays = lives.stays(at);
    if !lives.has_come(at) {
        return;
    }
    let Background { race_ethnicity, sex } = Background::of(plan, start.streams);
    let (first_name, last_name) = plan.numbering.name(u32::try_from(at).unwrap_or(0));
    let student = Student {
        student_id: lives.student_id(at),
        last_name,
        first_name,
        birth_date: start.birth().date(),
        sex: Some(sex),
        race_ethnicity: Some(race_ethnicity),
        grade9_entry_year: lives.grade9_entry(at, &start).filter(|year| *year <= plan.last_year()).map(SchoolYear),
        parent_education: Some(Lives::parent_education(&start)),
    };
    let id = student.student_id.as_str();
    let whose = Whose { student_id: id, first_name: &student.first_name, last_name: &student.last_name };
    papers(plan, &start, whose, stays, &mut clean.papers);
    let district = &mut clean.district;
    district.enrollments.extend(stays.iter().filter_map(|stay| enrollment(plan, id, stay)));
    district.enrollments.extend(lives.side_stays(at).iter().filter_map(|side| side_enrollment(plan, id, side)));
    district.programs.extend(lives.spells(at).iter().filter_map(|spell| program(plan, id, spell)));
    for term in lives.terms(at) {
        let stay = &stays[usize::from(term.stay)];
        let end = plan.year(stay.year).term(u32::from(term.term) - 1, plan.terms).last;
        if end > plan.through {
            continue;
        }
        let school_id = plan.schools.get(stay.school).plan.school_id.as_str();
        let place = Place { id, school_id, year: SchoolYear(stay.year), term };
        district.terms.attendance.push(place.attendance());
        district.terms.courses.extend(place.courses());
        district.terms.behavior.extend(place.behavior());
    }
    district.students.push(student);
}

fn enrollment(plan: &Plan, student_id: &str, stay: &Stay) -> Option<Enrollment> {
    let begun = Begun { school: stay.school, year: stay.year, grade: stay.grade, entry: stay.entry };
    let mut row = begun.open(plan, student_id, EnrollmentStatus::Primary);
    let (reason, exit, known) = match closing(plan, stay, plan.through) {
        Closing::NotBegun => return None,
        Closing::Open => return Some(row),
        Closing::WithTheYear => {
            let last = plan.year(stay.year).last;
            (ExitReason::YearEnd, last, last)
        }
        Closing::Known => {
            row.exit_proof = stay.proof;
            row.diploma_date = stay.diploma.date();
            (stay.written, stay.exit, stay.known)
        }
    };
    close(plan, &mut row, reason, exit, known);
    Some(row)
}

/// A side stay that has begun; its end is known on the day.
fn side_enrollment(plan: &Plan, student_id: &str, side: &SideStay) -> Option<Enrollment> {
    let begun = Begun { school: side.school, year: side.year, grade: side.grade, entry: side.entry };
    let mut row = begun.open(plan, student_id, side.status);
    if side.exit <= plan.through {
        let (reason, proof) = side_exit(plan, side);
        row.exit_proof = proof;
        close(plan, &mut row, reason, side.exit, side.exit);
    }
    (side.entry <= plan.through).then_some(row)
}

/// An enrollment that has begun.
struct Begun {
    school: SchoolIx,
    year: u16,
    grade: u8,
    entry: Day,
}

impl Begun {
    fn open(self, plan: &Plan, student_id: &str, status: EnrollmentStatus) -> Enrollment {
        Enrollment {
            student_id: student_id.to_owned(),
            lea_id: plan.schools.lea_id(self.school).to_owned(),
            school_id: plan.schools.get(self.school).plan.school_id.clone(),
            school_year: SchoolYear(self.year),
            grade: grade_of(self.grade),
            status,
            entry_date: self.entry.expect(),
            exit_date: None,
            exit_reason: String::new(),
            completion: String::new(),
            exit_proof: ExitProof::None,
            diploma_date: None,
            known_from: self.entry.date(),
        }
    }
}

fn close(plan: &Plan, row: &mut Enrollment, reason: ExitReason, exit: Day, known: Day) {
    let (code, completion) = plan.codes.write(reason);
    row.exit_date = exit.date();
    code.clone_into(&mut row.exit_reason);
    completion.clone_into(&mut row.completion);
    row.known_from = known.date();
}

/// A program that has begun and is known; an end that lies ahead is not known yet.
fn program(plan: &Plan, student_id: &str, spell: &Spell) -> Option<ProgramRecord> {
    let Spell { program, start, end, known } = *spell;
    (start <= plan.through && known <= plan.through).then(|| ProgramRecord {
        student_id: student_id.to_owned(),
        program,
        start_date: start.date(),
        end_date: end.date().filter(|_| end <= plan.through),
        known_from: known.date(),
    })
}

/// A term of a student at a school.
struct Place<'a> {
    id: &'a str,
    school_id: &'a str,
    year: SchoolYear,
    term: &'a Term,
}

impl Place<'_> {
    fn attendance(&self) -> AttendanceRecord {
        AttendanceRecord {
            student_id: self.id.to_owned(),
            school_id: self.school_id.to_owned(),
            school_year: self.year,
            term: self.term.term,
            days_enrolled: self.term.days_enrolled.into(),
            days_present: (self.term.days_enrolled - self.term.days_absent).into(),
            days_unexcused: self.term.days_unexcused.into(),
            days_tardy: self.term.days_tardy.into(),
        }
    }

    /// Where the student was there for the marks.
    fn courses(&self) -> Option<CourseRecord> {
        self.term.has_marks.then(|| CourseRecord {
            student_id: self.id.to_owned(),
            school_id: self.school_id.to_owned(),
            school_year: self.year,
            term: self.term.term,
            credits_earned: self.term.credits.into(),
            core_fs: self.term.core_fs.into(),
            below_grade_level: self.term.below_grade_level.into(),
        })
    }

    /// Where there was something to write.
    fn behavior(&self) -> Option<BehaviorRecord> {
        (self.term.incidents > 0).then(|| BehaviorRecord {
            student_id: self.id.to_owned(),
            school_id: self.school_id.to_owned(),
            school_year: self.year,
            term: self.term.term,
            incidents: self.term.incidents.into(),
            suspension_days: self.term.suspension_days.into(),
        })
    }
}
