use std::collections::{BTreeMap, BTreeSet};

use engine::calendar::SchoolYear;
use engine::checks::{Field, RecordRef};
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::{District, Enrollment, ProgramKind};

use super::Pass;
use crate::answer_key::PlantedError;
use crate::days::year_days;
use crate::records::{Clean, Paper};
use crate::stream::{Kind, Stream};
use crate::world::World;

/// Records in which errors are being planted.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) world: &'a World<'a>,
    pub(super) district: District,
    pub(super) papers: Vec<Paper>,
    /// The district's own records of the year reported and the fall after it.
    own: Vec<Own>,
    /// The positions of each student's papers.
    folders: BTreeMap<String, Vec<usize>>,
    /// Students who have an education plan.
    with_plan: BTreeSet<String>,
    /// Students who have an error already.
    taken: BTreeSet<String>,
    key: Vec<(PlantedError, Option<usize>)>,
}

/// A change that a pass has made.
#[derive(Debug)]
pub(super) struct Mistake {
    /// Whose record it was.
    pub(super) student_id: String,
    pub(super) other_student_id: Option<String>,
    /// The position of the enrollment.
    pub(super) at: usize,
    pub(super) field: Field,
    pub(super) wrong: String,
    pub(super) right: String,
    pub(super) evidence: String,
    /// The position of the paper that proves it.
    pub(super) paper: Option<usize>,
}

/// An enrollment with those of the same student around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) at: usize,
    pub(super) record: &'a Enrollment,
    pub(super) reason: ExitReason,
    pub(super) before: Option<&'a Enrollment>,
    pub(super) after: Option<&'a Enrollment>,
}

impl Row<'_> {
    pub(super) fn is_of(&self, year: SchoolYear) -> bool {
        self.record.school_year == year
    }

    pub(super) fn is_grade_7_to_12(&self) -> bool {
        self.record.grade.number().is_some_and(|grade| grade >= 7)
    }

    /// Whether it is the last that was seen of a student who left with nothing known.
    pub(super) fn is_lost(&self) -> bool {
        self.reason == ExitReason::NoKnownEnrollment && self.after.is_none()
    }
}

impl<'a> Draft<'a> {
    pub(super) fn new(world: &'a World<'a>, clean: Clean) -> Self {
        let Clean { district, papers } = clean;
        let mut folders = BTreeMap::<String, Vec<usize>>::new();
        for (at, paper) in papers.iter().enumerate() {
            folders.entry(paper.student_id.clone()).or_default().push(at);
        }
        let plans = district.programs.iter().filter(|row| matches!(row.program, ProgramKind::Iep | ProgramKind::Isp));
        let with_plan = plans.map(|row| row.student_id.clone()).collect();
        let own = own_records(world, &district);
        Self { world, district, papers, own, folders, with_plan, taken: BTreeSet::new(), key: Vec::new() }
    }

    /// Runs a pass once; without a fitting record it does nothing.
    pub(super) fn plant(&mut self, pass: Pass, round: u32) {
        let mut stream = self.world.streams.of(pass as u32 * 0x1_0000 + round, Kind::Planting, 0);
        let Some(mistake) = pass.plant(self, &mut stream) else { return };
        let Mistake { student_id, other_student_id, at, field, wrong, right, evidence, paper } = mistake;
        self.taken.insert(student_id.clone());
        self.taken.extend(other_student_id.clone());
        let record = RecordRef::Enrollment(u32::try_from(at).unwrap_or(u32::MAX));
        let document_id = None;
        let error =
            PlantedError { pass, student_id, other_student_id, record, field, wrong, right, evidence, document_id };
        self.key.push((error, paper));
    }

    /// Puts every paper into its folder, numbers them, and closes the key.
    pub(super) fn file(mut self) -> (District, Vec<PlantedError>) {
        let mut order: Vec<usize> = (0..self.papers.len()).collect();
        order.sort_by_key(|at| (&self.papers[*at].student_id, self.papers[*at].received_on));
        self.district.documents = order.iter().zip(1..).map(|(at, number)| self.papers[*at].numbered(number)).collect();
        let key = self.key.into_iter().map(|(mut error, paper)| {
            let filed = order.iter().position(|at| Some(*at) == paper);
            error.document_id = filed.map(|at| self.district.documents[at].document_id.clone());
            error
        });
        let key = key.collect();
        (self.district, key)
    }

    /// One of the district's own records whose student has no error yet: the first of the wishes that any of them meets
    /// decides.
    pub(super) fn choose(&self, stream: &mut Stream, wishes: &[&dyn Fn(&Row<'_>) -> bool]) -> Option<usize> {
        wishes.iter().find_map(|wish| {
            let rows = self.own.iter().map(|own| self.row(*own));
            let free = |row: &Row<'_>| !self.taken.contains(&row.record.student_id);
            let fitting: Vec<usize> = rows.filter(|row| wish(row) && free(row)).map(|row| row.at).collect();
            stream.pick(&fitting).copied()
        })
    }

    fn row(&self, own: Own) -> Row<'_> {
        let list = &self.district.enrollments;
        let Own { at, reason, has_before, has_after } = own;
        let before = has_before.then(|| &list[at - 1]);
        let after = has_after.then(|| &list[at + 1]);
        Row { at, record: &list[at], reason, before, after }
    }

    pub(super) fn reason(&self, record: &Enrollment) -> ExitReason {
        reason(&self.district, record)
    }

    /// The code that the office writes for a reason.
    pub(super) fn code(&self, reason: ExitReason) -> &'static str {
        self.world.codes.write(reason).0
    }

    pub(super) fn year(&self) -> SchoolYear {
        self.world.profile.reporting_year
    }

    /// First and last name of the student of a record.
    pub(super) fn name(&self, at: usize) -> String {
        let id = &self.district.enrollments[at].student_id;
        let student = self.district.students.iter().find(|student| student.student_id == *id);
        student.map_or_else(String::new, |student| format!("{} {}", student.first_name, student.last_name))
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

    /// Puts a paper into a folder.
    pub(super) fn add(&mut self, paper: Paper) -> usize {
        let at = self.papers.len();
        self.folders.entry(paper.student_id.clone()).or_default().push(at);
        self.papers.push(paper);
        at
    }
}

/// What is known of a record before anything is planted, so that looking for candidates stays cheap.
#[derive(Debug, Clone, Copy)]
struct Own {
    at: usize,
    /// The true reason of the exit.
    reason: ExitReason,
    /// Whether the record before it in the list is the same student's.
    has_before: bool,
    /// Whether the record after it is.
    has_after: bool,
}

fn own_records(world: &World<'_>, district: &District) -> Vec<Own> {
    let year = world.profile.reporting_year;
    let list = &district.enrollments;
    let reported = |row: &Enrollment| row.school_year == year || row.school_year == year.next();
    let own = list.iter().enumerate().filter(|(_, row)| reported(row) && row.lea_id == world.profile.lea_id);
    own.map(|(at, row)| {
        let same = |other: &Enrollment| other.student_id == row.student_id;
        let has_before = at > 0 && same(&list[at - 1]);
        Own { at, reason: reason(district, row), has_before, has_after: list.get(at + 1).is_some_and(same) }
    })
    .collect()
}

fn reason(district: &District, record: &Enrollment) -> ExitReason {
    let before = record.exit_date.is_some_and(|exit| exit < year_days(record.school_year).last);
    let year_end = if before { YearEnd::Before } else { YearEnd::OnOrAfter };
    neutral(district.exit_codes, &record.exit_reason, &record.completion, year_end)
}
