use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::enrollments::{PROOF, standing};
use super::{Enrollments, Programs, Roster, RosterSchool, Small};
use crate::calendar::{OPEN, SchoolYear};
use crate::codes::ExitReason;
use crate::records::{CodeSet, EnrollmentStatus, Grade, ParentEducation, ProgramKind, RaceEthnicity, Sex};

/// Builds a roster student by student, for whoever has columns already and would only write rows to have them read
/// again.
///
/// Students are given in the order of their numbers, and each student's enrollments and programs right after the
/// student, in the order in which a file would have them.
#[derive(Debug)]
pub struct RosterBuilder {
    roster: Roster,
    /// The present student's enrollments, not yet in order.
    open: Vec<(EnrollmentLine, u32)>,
    lines: u32,
}

/// A student of a roster in the making.
#[derive(Debug, Clone)]
pub struct StudentLine {
    /// The state's number, larger than that of the student before.
    pub student_id: String,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Race and ethnicity.
    pub race_ethnicity: Option<RaceEthnicity>,
    /// The school year of first entry to grade 9.
    pub grade9_entry_year: Option<SchoolYear>,
    /// Highest education of a parent.
    pub parent_education: Option<ParentEducation>,
}

/// An enrollment of a roster in the making.
#[derive(Debug, Clone, Copy)]
pub struct EnrollmentLine {
    /// The LEA, as a position in the list of LEAs.
    pub lea: Small,
    /// The school, as a position in the list of schools.
    pub school: Small,
    /// The school year.
    pub year: SchoolYear,
    /// The grade.
    pub grade: Grade,
    /// Whether the school is responsible for the student, or how else the student is there.
    pub status: EnrollmentStatus,
    /// The first day.
    pub entry: NaiveDate,
    /// The last day; none while the student is still there.
    pub exit: Option<NaiveDate>,
    /// What the code is read as.
    pub reason: ExitReason,
    /// The code, as a position in the list of texts.
    pub exit_text: Small,
    /// The day of a diploma.
    pub diploma: Option<NaiveDate>,
    /// Whether the office holds proof of the exit.
    pub has_proof: bool,
}

/// A program of a roster in the making.
#[derive(Debug, Clone, Copy)]
pub struct ProgramLine {
    /// Which.
    pub kind: ProgramKind,
    /// From when.
    pub start: NaiveDate,
    /// Until when; none while it lasts.
    pub end: Option<NaiveDate>,
}

impl RosterBuilder {
    /// Begins with the LEAs, sorted, the schools, and the distinct texts of the exit reason column.
    pub fn new(exit_codes: CodeSet, leas: Vec<String>, schools: Vec<RosterSchool>, exit_texts: Vec<String>) -> Self {
        let roster = Roster {
            exit_codes,
            leas,
            schools,
            exit_texts,
            student_ids: Vec::new(),
            births: Vec::new(),
            sexes: Vec::new(),
            races: Vec::new(),
            grade9_entry_years: Vec::new(),
            parent_educations: Vec::new(),
            first_diplomas: Vec::new(),
            enrollments: Enrollments::default(),
            programs: Programs::default(),
            enrollment_starts: vec![0],
            program_starts: vec![0],
            calendars: BTreeMap::new(),
        };
        Self { roster, open: Vec::new(), lines: 0 }
    }

    /// Makes room for so many students, enrollments and programs at once. Without it columns grow by being copied, which
    /// at a million students takes long enough for a page to stutter.
    pub fn reserve(&mut self, students: usize, enrollments: usize, programs: usize) {
        let roster = &mut self.roster;
        roster.student_ids.reserve_exact(students);
        roster.births.reserve_exact(students);
        roster.sexes.reserve_exact(students);
        roster.races.reserve_exact(students);
        roster.grade9_entry_years.reserve_exact(students);
        roster.parent_educations.reserve_exact(students);
        roster.first_diplomas.reserve_exact(students);
        roster.enrollment_starts.reserve_exact(students);
        roster.program_starts.reserve_exact(students);
        roster.enrollments.reserve(enrollments);
        roster.programs.reserve(programs);
    }

    /// Adds the first and last day of an LEA's school year.
    pub fn calendar(&mut self, lea: Small, year: SchoolYear, days: (NaiveDate, NaiveDate)) {
        self.roster.calendars.insert((lea, year), days);
    }

    /// Adds a student; what is added next is this student's.
    pub fn student(&mut self, line: StudentLine) {
        self.close();
        let roster = &mut self.roster;
        debug_assert!(
            roster.student_ids.last() < Some(&line.student_id),
            "students come in the order of their numbers"
        );
        roster.student_ids.push(line.student_id);
        roster.births.push(line.birth);
        roster.sexes.push(line.sex);
        roster.races.push(line.race_ethnicity);
        roster.grade9_entry_years.push(line.grade9_entry_year);
        roster.parent_educations.push(line.parent_education);
        roster.first_diplomas.push(None);
    }

    /// Adds an enrollment of the present student.
    pub fn enrollment(&mut self, line: EnrollmentLine) {
        self.open.push((line, self.lines));
        self.lines += 1;
    }

    /// Adds a program of the present student.
    pub fn program(&mut self, line: ProgramLine) {
        let programs = &mut self.roster.programs;
        programs.kinds.push(line.kind);
        programs.starts.push(line.start);
        programs.ends.push(line.end.unwrap_or(OPEN));
    }

    /// The roster of all that was added.
    pub fn finish(mut self) -> Roster {
        self.close();
        self.roster
    }

    /// Puts the present student's enrollments into the order of "last".
    fn close(&mut self) {
        if self.roster.student_ids.is_empty() {
            return;
        }
        self.open.sort_unstable_by_key(|(line, number)| (line.exit.unwrap_or(OPEN), line.entry, *number));
        let diplomas = self.open.iter().filter_map(|(line, _)| line.diploma);
        if let (Some(first), Some(diploma)) = (self.roster.first_diplomas.last_mut(), diplomas.min()) {
            *first = Some(diploma);
        }
        let columns = &mut self.roster.enrollments;
        for (line, number) in self.open.drain(..) {
            let is_no_show = line.reason == ExitReason::NoShow || line.exit.is_some_and(|exit| exit < line.entry);
            let standing = standing(line.status, is_no_show);
            columns.leas.push(line.lea);
            columns.schools.push(line.school);
            columns.years.push(line.year);
            columns.grades.push(line.grade);
            columns.statuses.push(line.status);
            columns.entries.push(line.entry);
            columns.exits.push(line.exit.unwrap_or(OPEN));
            columns.reasons.push(line.reason);
            columns.exit_texts.push(line.exit_text);
            columns.diplomas.push(line.diploma);
            columns.flags.push(standing | if line.has_proof { PROOF } else { 0 });
            columns.lines.push(number);
        }
        let end = |length: usize| u32::try_from(length).expect("a district has fewer than four billion records");
        let (enrollments, programs) = (end(columns.len()), end(self.roster.programs.kinds.len()));
        self.roster.enrollment_starts.push(enrollments);
        self.roster.program_starts.push(programs);
    }
}
