//! Where the records of each student stand, looked up once before many questions are asked.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use engine::codes::{ExitReason, YearEnd, neutral};
use engine::records::{Arrived, District, Enrollment, EnrollmentStatus};
use engine::sorting;

use super::choose::Own;
use crate::office::Paper;
use crate::plan::Plan;

/// What belongs to each student of a list of enrollments, in its order. All lists stand by student, and every student on
/// record has an enrollment.
#[derive(Debug, Default)]
pub(super) struct Belongings {
    /// The primary records of the reporting district in the year reported and the fall after it.
    pub(super) own: Vec<Own>,
    /// Where the papers of each student begin, and where the last one's end.
    pub(super) papers: Vec<usize>,
    /// The same for programs.
    pub(super) programs: Vec<usize>,
    /// Whether something about each student comes after the report day. Their records are left alone: what is right in
    /// them may be another thing by the end.
    pub(super) awaited: Vec<bool>,
}

impl Belongings {
    pub(super) fn of(plan: &Plan, district: &District, papers: &[Paper]) -> Self {
        let year = plan.profile.reporting_year;
        let list = &district.enrollments;
        let mut all = Self::default();
        let mut codes = Codes::default();
        let awaited = awaited(plan, district, papers);
        let (mut paper, mut program) = (0, 0);
        for (at, row) in list.iter().enumerate() {
            let id = row.student_id.as_str();
            let same = |other: &Enrollment| other.student_id == id;
            let has_before = at > 0 && same(&list[at - 1]);
            if !has_before {
                paper += papers[paper..].iter().take_while(|paper| paper.student_id.as_str() < id).count();
                program += district.programs[program..].iter().take_while(|row| row.student_id.as_str() < id).count();
                all.papers.push(paper);
                all.programs.push(program);
                all.awaited.push(awaited.contains(id));
            }
            let is_reported = row.school_year == year || row.school_year == year.next();
            if is_reported && row.status == EnrollmentStatus::Primary && row.lea_id == plan.profile.lea_id {
                // Side stays stand behind all others of a student.
                let primary = |after: &Enrollment| same(after) && after.status == EnrollmentStatus::Primary;
                let has_after = list.get(at + 1).is_some_and(primary);
                let reason = codes.reason(plan, district, row);
                all.own.push(Own { at, student: all.papers.len() - 1, reason, has_before, has_after });
            }
        }
        all.papers.push(papers.len());
        all.programs.push(district.programs.len());
        all
    }
}

/// The students about whom something comes after the report day.
fn awaited<'a>(plan: &Plan, district: &'a District, papers: &'a [Paper]) -> BTreeSet<&'a str> {
    if plan.report_day >= plan.through {
        return BTreeSet::new();
    }
    let arrivals = district.arrivals(plan.report_day.expect(), NaiveDate::MAX);
    let whose = arrivals.into_iter().map(|arrival| match arrival.arrived {
        Arrived::Enrollment(at) | Arrived::YearEnd(at) | Arrived::End(at) => {
            district.enrollments[at as usize].student_id.as_str()
        }
        Arrived::Program(at) | Arrived::ProgramEnd(at) => district.programs[at as usize].student_id.as_str(),
        Arrived::Document(at) => district.documents[at as usize].student_id.as_str(),
    });
    let late = papers.iter().filter(|paper| paper.received.max(paper.known) > plan.report_day);
    sorting::set(whose.chain(late.map(|paper| paper.student_id.as_str())))
}

/// The codes met so far: a district writes few, and looking one up takes longer than finding it here.
#[derive(Debug, Default)]
struct Codes<'a>(Vec<(&'a str, &'a str, YearEnd, ExitReason)>);

impl<'a> Codes<'a> {
    fn reason(&mut self, plan: &Plan, district: &District, row: &'a Enrollment) -> ExitReason {
        let (code, completion, end) = (row.exit_reason.as_str(), row.completion.as_str(), year_end(plan, row));
        if let Some(met) = self.0.iter().find(|met| (met.0, met.1, met.2) == (code, completion, end)) {
            return met.3;
        }
        let reason = neutral(district.exit_codes, code, completion, end);
        self.0.push((code, completion, end, reason));
        reason
    }
}

/// The reason behind the code of a record.
pub(super) fn reason(plan: &Plan, district: &District, row: &Enrollment) -> ExitReason {
    neutral(district.exit_codes, &row.exit_reason, &row.completion, year_end(plan, row))
}

fn year_end(plan: &Plan, row: &Enrollment) -> YearEnd {
    let last = plan.year(row.school_year.0).last.date();
    let before = row.exit_date < last && row.exit_date.is_some();
    if before { YearEnd::Before } else { YearEnd::OnOrAfter }
}
