use std::cell::OnceCell;
use std::sync::Arc;

use engine::calendar::SchoolYear;
use engine::checks::{Field, RecordRef};
use engine::choice::Choice;
use engine::codes::ExitReason;
use engine::records::{
    District, Enrollment, EnrollmentStatus, ExitProof, Positions, ProgramKind, ProgramRecord, Student,
};
use engine::sorting;

use super::Pass;
use super::belongings::{self, Belongings};
use super::choose::Own;
use crate::answer_key::{Change, PlantedError};
use crate::day::{Day, Year};
use crate::office::{Paper, PaperKind};
use crate::plan::Plan;
use crate::records::Clean;
use crate::stream::Kind;

/// Records in which errors are being planted.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) plan: Arc<Plan>,
    pub(super) district: District,
    /// The papers as they came, by student, and behind them those of passes.
    pub(super) papers: Vec<Paper>,
    /// The district's own records of the year reported and the fall after it.
    pub(super) own: Vec<Own>,
    /// Where each student's papers and programs begin.
    folders: Vec<usize>,
    programs: Vec<usize>,
    /// Whether each student has an error already, or is still waited for.
    pub(super) taken: Vec<bool>,
    /// The pass at work, and the records that fit each of its wishes, once it has come to the wish.
    pass: Option<Pass>,
    pub(super) candidates: [OnceCell<Vec<Own>>; 3],
    key: Vec<(PlantedError, Option<usize>)>,
}

/// What a pass has changed.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) record: RecordRef,
    /// The enrollment that was chosen, which may be the record.
    pub(super) at: usize,
    /// Whose record it was.
    pub(super) student_id: String,
    pub(super) other_student_id: Option<String>,
    /// The field to correct first, then the others.
    pub(super) changes: Vec<Change>,
    pub(super) evidence: String,
    /// The position of the paper that shows it.
    pub(super) paper: Option<usize>,
}

impl Draft {
    pub(super) fn new(plan: Arc<Plan>, clean: Clean) -> Self {
        let Clean { district, papers } = clean;
        let nothing = plan.profile.planted.is_empty();
        let all = if nothing { Belongings::default() } else { Belongings::of(&plan, &district, &papers) };
        let Belongings { own, papers: folders, programs, awaited } = all;
        Self {
            plan,
            district,
            papers,
            own,
            taken: awaited,
            folders,
            programs,
            pass: None,
            candidates: Default::default(),
            key: Vec::new(),
        }
    }

    /// Runs a pass once; without a fitting record it does nothing.
    pub(super) fn plant(&mut self, pass: Pass, round: u32) {
        if self.pass != Some(pass) {
            (self.pass, self.candidates) = (Some(pass), Default::default());
        }
        let mut stream = self.plan.streams.of(pass as u32 * 0x1_0000 + round, Kind::Planting, 0);
        let Some(mistake) = pass.plant(self, &mut stream) else { return };
        let Mistake { record, at, student_id, other_student_id, mut changes, evidence, paper } = mistake;
        if changes.is_empty() {
            return;
        }
        self.take(at);
        let change = changes.remove(0);
        let document_id = None;
        let also = changes;
        let error = PlantedError { pass, student_id, other_student_id, record, change, also, evidence, document_id };
        self.key.push((error, paper));
    }

    /// Puts every paper into its folder and all records into the order in which they come, numbers the papers, and closes
    /// the key.
    pub(super) fn file(mut self) -> (District, Vec<PlantedError>) {
        let mut papers: Vec<(usize, Paper)> = self.papers.into_iter().enumerate().collect();
        sorting::sort_by(&mut papers, |(at, one), (other_at, other)| {
            (&one.student_id, one.received, at).cmp(&(&other.student_id, other.received, other_at))
        });
        let mut places = vec![0; papers.len()];
        for ((at, _), place) in papers.iter().zip(0..) {
            places[*at] = place;
        }
        self.district.documents = papers.into_iter().map(|(_, paper)| paper.filed()).collect();
        let positions = self.district.in_order_of_arrival(self.plan.report_day.expect());
        for (document, number) in self.district.documents.iter_mut().zip(1..) {
            document.document_id = format!("D{number:04}");
        }
        let documents = &self.district.documents;
        let key = self.key.into_iter().map(|(mut error, paper)| {
            let document = |at: usize| positions.document(places[at]) as usize;
            error.document_id = paper.map(|at| documents[document(at)].document_id.clone());
            error.record = moved(error.record, &positions);
            error
        });
        let key = key.collect();
        (self.district, key)
    }

    pub(super) fn year(&self) -> SchoolYear {
        self.plan.profile.reporting_year
    }

    /// The days of the year reported.
    pub(super) fn days(&self) -> &Year {
        self.plan.year(self.year().0)
    }

    pub(super) fn reason(&self, record: &Enrollment) -> ExitReason {
        belongings::reason(&self.plan, &self.district, record)
    }

    /// The code that the office writes for a reason.
    pub(super) fn code(&self, reason: ExitReason) -> &'static str {
        self.plan.codes.write(reason).0
    }

    pub(super) fn student(&self, at: usize) -> Option<&Student> {
        let id = &self.district.enrollments[at].student_id;
        let students = &self.district.students;
        students.binary_search_by(|student| student.student_id.cmp(id)).ok().map(|place| &students[place])
    }

    /// First and last name of the student of a record.
    pub(super) fn name(&self, at: usize) -> String {
        let name = |student: &Student| format!("{} {}", student.first_name, student.last_name);
        self.student(at).map_or_else(String::new, name)
    }

    /// How many students have a second number already.
    pub(super) fn second_numbers(&self) -> u64 {
        self.key.iter().filter(|(error, _)| error.other_student_id.is_some()).count() as u64
    }

    /// The program records of the student of a record, with their positions.
    pub(super) fn programs_of(&self, at: usize) -> impl Iterator<Item = (usize, &ProgramRecord)> {
        let student = self.ordinal(at);
        let (from, to) = (self.programs[student], self.programs[student + 1]);
        self.district.programs[from..to].iter().zip(from..).map(|(row, position)| (position, row))
    }

    /// Whether the student of a record has an education plan.
    pub(super) fn has_plan(&self, at: usize) -> bool {
        self.programs_of(at).any(|(_, row)| matches!(row.program, ProgramKind::Iep | ProgramKind::Isp))
    }

    /// Whether the student of a record has a side stay in a year; they stand behind all other records of a student.
    pub(super) fn has_side_stay(&self, at: usize, year: SchoolYear) -> bool {
        let list = &self.district.enrollments;
        let own = list[at..].iter().take_while(|row| row.student_id == list[at].student_id);
        own.filter(|row| row.status != EnrollmentStatus::Primary).any(|row| row.school_year == year)
    }

    /// The first paper in the folder of the student of a record that speaks of something.
    pub(super) fn paper(&self, at: usize, speaks: impl Fn(&Paper) -> bool) -> Option<usize> {
        let student = self.ordinal(at);
        (self.folders[student]..self.folders[student + 1]).find(|paper| speaks(&self.papers[*paper]))
    }

    /// The first paper that gives the exit date of a record.
    pub(super) fn paper_of_exit(&self, at: usize) -> Option<usize> {
        let exit = self.district.enrollments[at].exit_date?.to_string();
        self.paper(at, |paper| paper.summary.contains(&exit))
    }

    /// Puts a paper into the folder of the student of a record.
    pub(super) fn add(&mut self, at: usize, kind: PaperKind, day: Day, from: &str, summary: String) -> usize {
        let received = day.min(self.plan.report_day);
        let student_id = self.district.enrollments[at].student_id.clone();
        let place = self.papers.len();
        self.papers.push(Paper { student_id, kind, received, known: received, from: from.to_owned(), summary });
        place
    }

    /// Writes something else into a field of an enrollment.
    pub(super) fn set(&mut self, at: usize, field: Field, value: impl ToString) -> Change {
        let row = &mut self.district.enrollments[at];
        let wrong = value.to_string();
        let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let right = match field {
            Field::EntryDate => {
                let right = row.entry_date.to_string();
                row.entry_date = wrong.parse().unwrap_or(row.entry_date);
                right
            }
            Field::ExitDate => date(std::mem::replace(&mut row.exit_date, wrong.parse().ok())),
            Field::ExitReason => std::mem::replace(&mut row.exit_reason, wrong.clone()),
            Field::Completion => std::mem::replace(&mut row.completion, wrong.clone()),
            Field::ExitProof => {
                let proof = ExitProof::from_slug(&wrong).unwrap_or(ExitProof::None);
                std::mem::replace(&mut row.exit_proof, proof).slug().to_owned()
            }
            Field::Grade => {
                let right = row.grade.to_string();
                row.grade = wrong.parse().unwrap_or(row.grade);
                right
            }
            _ => String::new(),
        };
        Change { field, wrong, right }
    }

    /// What was changed in an enrollment. A field that reads the same as before is no change.
    pub(super) fn mistake(&self, at: usize, changes: Vec<Change>, evidence: String, paper: Option<usize>) -> Mistake {
        Mistake {
            record: RecordRef::Enrollment(u32::try_from(at).unwrap_or(u32::MAX)),
            at,
            student_id: self.district.enrollments[at].student_id.clone(),
            other_student_id: None,
            changes: changes.into_iter().filter(|change| change.wrong != change.right).collect(),
            evidence,
            paper,
        }
    }
}

/// The record that is meant, once records stand in another order.
fn moved(record: RecordRef, positions: &Positions) -> RecordRef {
    match record {
        RecordRef::Student(at) => RecordRef::Student(positions.student(at)),
        RecordRef::Enrollment(at) => RecordRef::Enrollment(positions.enrollment(at)),
        RecordRef::Program(at) => RecordRef::Program(positions.program(at)),
        school @ RecordRef::School(_) => school,
    }
}
