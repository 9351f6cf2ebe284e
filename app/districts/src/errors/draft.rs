use std::collections::{BTreeMap, BTreeSet};

use engine::calendar::SchoolYear;
use engine::checks::{Field, RecordRef};
use engine::choice::Choice;
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::{District, Enrollment, ExitProof, ProgramKind, Student};

use super::Pass;
use super::choose::Own;
use crate::answer_key::{Change, PlantedError};
use crate::day::{Day, Year};
use crate::lives::Lives;
use crate::office::{Paper, PaperKind};
use crate::plan::Plan;
use crate::records::Clean;
use crate::stream::Kind;

/// Records in which errors are being planted.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) plan: &'a Plan,
    pub(super) district: District,
    pub(super) papers: Vec<Paper>,
    /// The district's own records of the year reported and the fall after it.
    pub(super) own: Vec<Own>,
    /// Students who have an error already.
    pub(super) taken: BTreeSet<String>,
    /// The positions of each student's papers.
    folders: BTreeMap<String, Vec<usize>>,
    /// Students who have an education plan.
    with_plan: BTreeSet<String>,
    key: Vec<(PlantedError, Option<usize>)>,
}

/// What a pass has changed.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) record: RecordRef,
    /// Whose record it was.
    pub(super) student_id: String,
    pub(super) other_student_id: Option<String>,
    /// The field to correct first, then the others.
    pub(super) changes: Vec<Change>,
    pub(super) evidence: String,
    /// The position of the paper that shows it.
    pub(super) paper: Option<usize>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(lives: &'a Lives, clean: Clean, order: &[u32]) -> Self {
        let plan = &lives.plan;
        let Clean { district, papers } = clean;
        debug_assert_eq!(order.len(), district.students.len(), "every student has a row");
        let mut folders = BTreeMap::<String, Vec<usize>>::new();
        if !plan.profile.planted.is_empty() {
            for (at, paper) in papers.iter().enumerate() {
                folders.entry(paper.student_id.clone()).or_default().push(at);
            }
        }
        let plans = district.programs.iter().filter(|row| matches!(row.program, ProgramKind::Iep | ProgramKind::Isp));
        let with_plan = plans.map(|row| row.student_id.clone()).collect();
        let own = own_records(plan, &district);
        Self { plan, district, papers, own, taken: BTreeSet::new(), folders, with_plan, key: Vec::new() }
    }

    /// Runs a pass once; without a fitting record it does nothing.
    pub(super) fn plant(&mut self, pass: Pass, round: u32) {
        let mut stream = self.plan.streams.of(pass as u32 * 0x1_0000 + round, Kind::Planting, 0);
        let Some(mistake) = pass.plant(self, &mut stream) else { return };
        let Mistake { record, student_id, other_student_id, mut changes, evidence, paper } = mistake;
        if changes.is_empty() {
            return;
        }
        let change = changes.remove(0);
        self.taken.insert(student_id.clone());
        self.taken.extend(other_student_id.clone());
        let document_id = None;
        let also = changes;
        let error = PlantedError { pass, student_id, other_student_id, record, change, also, evidence, document_id };
        self.key.push((error, paper));
    }

    /// Puts every paper into its folder, numbers them, and closes the key.
    pub(super) fn file(mut self) -> (District, Vec<PlantedError>) {
        let mut order: Vec<usize> = (0..self.papers.len()).collect();
        order.sort_by_key(|at| (&self.papers[*at].student_id, self.papers[*at].received, *at));
        self.district.documents = order.iter().zip(1..).map(|(at, number)| self.papers[*at].numbered(number)).collect();
        let mut numbers = vec![0; order.len()];
        for (number, at) in order.iter().enumerate() {
            numbers[*at] = number;
        }
        let documents = &self.district.documents;
        let key = self.key.into_iter().map(|(mut error, paper)| {
            error.document_id = paper.map(|at| documents[numbers[at]].document_id.clone());
            error
        });
        let key = key.collect();
        (self.district, key)
    }

    pub(super) fn year(&self) -> SchoolYear {
        self.plan.profile.reporting_year
    }

    /// The days of the year reported.
    pub(super) fn days(&self) -> &'a Year {
        self.plan.year(self.year().0)
    }

    pub(super) fn reason(&self, record: &Enrollment) -> ExitReason {
        reason(self.plan, &self.district, record)
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

    /// Whether the student of a record has an education plan.
    pub(super) fn has_plan(&self, record: &Enrollment) -> bool {
        self.with_plan.contains(&record.student_id)
    }

    /// The first paper in the folder of the student of a record that speaks of something.
    pub(super) fn paper(&self, at: usize, speaks: impl Fn(&Paper) -> bool) -> Option<usize> {
        let id = &self.district.enrollments[at].student_id;
        self.folders.get(id)?.iter().copied().find(|paper| speaks(&self.papers[*paper]))
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
        self.folders.entry(student_id.clone()).or_default().push(place);
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
            student_id: self.district.enrollments[at].student_id.clone(),
            other_student_id: None,
            changes: changes.into_iter().filter(|change| change.wrong != change.right).collect(),
            evidence,
            paper,
        }
    }
}

fn own_records(plan: &Plan, district: &District) -> Vec<Own> {
    let year = plan.profile.reporting_year;
    let list = &district.enrollments;
    let reported = |row: &Enrollment| row.school_year == year || row.school_year == year.next();
    let own = list.iter().enumerate().filter(|(_, row)| reported(row) && row.lea_id == plan.profile.lea_id);
    own.map(|(at, row)| {
        let same = |other: &Enrollment| other.student_id == row.student_id;
        let has_before = at > 0 && same(&list[at - 1]);
        Own { at, reason: reason(plan, district, row), has_before, has_after: list.get(at + 1).is_some_and(same) }
    })
    .collect()
}

fn reason(plan: &Plan, district: &District, record: &Enrollment) -> ExitReason {
    let last = plan.year(record.school_year.0).last.date();
    let before = record.exit_date < last && record.exit_date.is_some();
    let year_end = if before { YearEnd::Before } else { YearEnd::OnOrAfter };
    neutral(district.exit_codes, &record.exit_reason, &record.completion, year_end)
}
