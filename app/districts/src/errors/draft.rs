use std::cell::OnceCell;
use std::sync::Arc;

use engine::calendar::SchoolYear;
use engine::checks::{Field, RecordRef};
use engine::choice::Choice;
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::{District, Enrollment, EnrollmentStatus, ExitProof, ProgramKind, ProgramRecord, Student};

use super::Pass;
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
    came: usize,
    /// The district's own records of the year reported and the fall after it.
    pub(super) own: Vec<Own>,
    /// Whether each student has an error already.
    pub(super) taken: Vec<bool>,
    /// The pass at work, and the records that fit each of its wishes.
    pass: Option<Pass>,
    pub(super) candidates: OnceCell<Vec<Vec<Own>>>,
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
        let (own, students) =
            if plan.profile.planted.is_empty() { (Vec::new(), 0) } else { own_records(&plan, &district) };
        Self {
            plan,
            district,
            came: papers.len(),
            papers,
            own,
            taken: vec![false; students],
            pass: None,
            candidates: OnceCell::new(),
            key: Vec::new(),
        }
    }

    /// Runs a pass once; without a fitting record it does nothing.
    pub(super) fn plant(&mut self, pass: Pass, round: u32) {
        if self.pass != Some(pass) {
            (self.pass, self.candidates) = (Some(pass), OnceCell::new());
        }
        let mut stream = self.plan.streams.of(pass as u32 * 0x1_0000 + round, Kind::Planting, 0);
        let Some(mistake) = pass.plant(self, &mut stream) else { return };
        let Mistake { record, at, student_id, other_student_id, mut changes, evidence, paper } = mistake;
        if changes.is_empty() {
            return;
        }
        if let Ok(place) = self.own.binary_search_by_key(&at, |own| own.at) {
            self.taken[self.own[place].student] = true;
        }
        let change = changes.remove(0);
        let document_id = None;
        let also = changes;
        let error = PlantedError { pass, student_id, other_student_id, record, change, also, evidence, document_id };
        self.key.push((error, paper));
    }

    /// Puts every paper into its folder, numbers them, and closes the key.
    pub(super) fn file(mut self) -> (District, Vec<PlantedError>) {
        let mut papers: Vec<(usize, Paper)> = self.papers.into_iter().enumerate().collect();
        papers.sort_by(|(at, one), (other_at, other)| {
            (&one.student_id, one.received, at).cmp(&(&other.student_id, other.received, other_at))
        });
        let mut places = vec![0; papers.len()];
        for (place, (at, _)) in papers.iter().enumerate() {
            places[*at] = place;
        }
        let numbered = papers.into_iter().zip(1..).map(|((_, paper), number)| paper.numbered(number));
        self.district.documents = numbered.collect();
        let documents = &self.district.documents;
        let key = self.key.into_iter().map(|(mut error, paper)| {
            error.document_id = paper.map(|at| documents[places[at]].document_id.clone());
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
        reason(&self.plan, &self.district, record)
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

    /// The program records of a student with their positions; they stand by student.
    pub(super) fn programs_of(&self, student_id: &str) -> impl Iterator<Item = (usize, &ProgramRecord)> {
        let programs = &self.district.programs;
        let first = programs.partition_point(|row| row.student_id.as_str() < student_id);
        let rows = programs.iter().enumerate().skip(first);
        rows.take_while(move |(_, row)| row.student_id == student_id)
    }

    /// Whether the student of a record has an education plan.
    pub(super) fn has_plan(&self, record: &Enrollment) -> bool {
        let mut programs = self.programs_of(&record.student_id);
        programs.any(|(_, row)| matches!(row.program, ProgramKind::Iep | ProgramKind::Isp))
    }

    /// Whether the student of a record has a side stay in a year; they stand behind all other records of a student.
    pub(super) fn has_side_stay(&self, at: usize, year: SchoolYear) -> bool {
        let list = &self.district.enrollments;
        let own = list[at..].iter().take_while(|row| row.student_id == list[at].student_id);
        own.filter(|row| row.status != EnrollmentStatus::Primary).any(|row| row.school_year == year)
    }

    /// The first paper in the folder of the student of a record that speaks of something.
    pub(super) fn paper(&self, at: usize, speaks: impl Fn(&Paper) -> bool) -> Option<usize> {
        let id = &self.district.enrollments[at].student_id;
        let came = &self.papers[..self.came];
        let first = came.partition_point(|paper| paper.student_id < *id);
        let folder = came.iter().enumerate().skip(first).take_while(|(_, paper)| paper.student_id == *id);
        folder.filter(|(_, paper)| speaks(paper)).map(|(at, _)| at).next()
    }

    /// The first paper that gives the exit date of a record.
    pub(super) fn paper_of_exit(&self, at: usize) -> Option<usize> {
        let exit = self.district.enrollments[at].exit_date?.to_string();
        self.paper(at, |paper| paper.summary.contains(&exit))
    }

    /// Puts a paper into the folder of the student of a record.
    pub(super) fn add(&mut self, at: usize, kind: PaperKind, day: Day, from: &str, summary: String) -> usize {
        let received = day.min(self.plan.through);
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

/// The district's own primary records of the year reported and the fall after it, and how many students there are.
fn own_records(plan: &Plan, district: &District) -> (Vec<Own>, usize) {
    let year = plan.profile.reporting_year;
    let list = &district.enrollments;
    let mut own = Vec::new();
    let mut students = 0;
    for (at, row) in list.iter().enumerate() {
        let same = |other: &Enrollment| other.student_id == row.student_id;
        let has_before = at > 0 && same(&list[at - 1]);
        students += usize::from(!has_before);
        let is_reported = row.school_year == year || row.school_year == year.next();
        if is_reported && row.status == EnrollmentStatus::Primary && row.lea_id == plan.profile.lea_id {
            // Side stays stand behind all others of a student.
            let has_after =
                list.get(at + 1).is_some_and(|after| same(after) && after.status == EnrollmentStatus::Primary);
            own.push(Own { at, student: students - 1, reason: reason(plan, district, row), has_before, has_after });
        }
    }
    (own, students)
}

fn reason(plan: &Plan, district: &District, record: &Enrollment) -> ExitReason {
    let last = plan.year(record.school_year.0).last.date();
    let before = record.exit_date < last && record.exit_date.is_some();
    let year_end = if before { YearEnd::Before } else { YearEnd::OnOrAfter };
    neutral(district.exit_codes, &record.exit_reason, &record.completion, year_end)
}
