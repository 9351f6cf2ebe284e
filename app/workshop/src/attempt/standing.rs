//! How far a report has come, from its journal and its findings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::certification::{
    CalpadsStanding, Flow, FlowStanding, Level, NeoStanding, RevisionStanding, Standing, StarsStanding, Window,
};
use engine::checks::{Detail, Finding, RecordRef, Severity};
use engine::roster::Roster;
use engine::sorting;

use super::Progress;
use crate::journal::FindingKey;

/// The key by which a note finds its finding again.
pub fn key_of(finding: &Finding, roster: &Roster) -> FindingKey {
    let (kind, position) = match finding.record {
        RecordRef::Student(position) => ("student", position),
        RecordRef::Enrollment(position) => ("enrollment", position),
        RecordRef::Program(position) => ("program", position),
        RecordRef::School(position) => ("school", position),
    };
    FindingKey {
        code: finding.code.to_owned(),
        student_id: finding.student.map(|student| roster.student_id(student).to_owned()).unwrap_or_default(),
        record: format!("{kind} {position}"),
    }
}

/// The two numbers of a finding that says that they may be one student, the smaller first.
pub fn duplicate(finding: &Finding, roster: &Roster) -> Option<[String; 2]> {
    let (Some(student), Detail::SamePersonTwoNumbers { other }) = (finding.student, finding.detail) else {
        return None;
    };
    let mut pair = [student, other].map(|one| roster.student_id(one).to_owned());
    sorting::sort(&mut pair);
    Some(pair)
}

/// What a standing is read from.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The flow.
    pub flow: Flow,
    /// The reporting window.
    pub window: &'a Window,
    /// The simulated day.
    pub day: NaiveDate,
    /// What the journal amounts to.
    pub progress: &'a Progress,
    /// The findings that count for this report.
    pub findings: &'a [Finding],
    /// The roster that they point into.
    pub roster: &'a Roster,
    /// The students counted at each school on the report, by number.
    pub lists: &'a BTreeMap<String, Vec<String>>,
}

/// How far the report has come.
pub fn standing(at: &Situation<'_>) -> Standing {
    let Situation { progress, findings, roster, .. } = *at;
    let unanswered = |finding: &&Finding| {
        finding.severity == Severity::Warning && !progress.answers.contains_key(&key_of(finding, roster))
    };
    let flow = match at.flow {
        Flow::Neo => FlowStanding::Neo(neo(at)),
        Flow::Stars => FlowStanding::Stars(stars(at)),
        Flow::Calpads => FlowStanding::Calpads(calpads(progress)),
    };
    Standing {
        phase: at.window.phase(at.day),
        is_validated: progress.is_validated,
        open_errors: findings.iter().filter(|finding| finding.severity == Severity::Error).count(),
        unanswered_warnings: findings.iter().filter(unanswered).count(),
        is_submitted: match at.flow {
            Flow::Neo | Flow::Stars => progress.certified.is_some(),
            Flow::Calpads => progress.level == Level::Partner,
        },
        has_asked: progress.asked.is_some(),
        flow,
    }
}

fn neo(at: &Situation<'_>) -> NeoStanding {
    let is_attested = |school: &str, students: &Vec<String>| at.progress.attestations.get(school) == Some(students);
    let attested = at.lists.iter().filter(|(school, students)| is_attested(school, students));
    NeoStanding {
        schools: sorting::set(at.lists.keys().cloned()),
        attested: sorting::set(attested.map(|(school, _)| school.clone())),
    }
}

fn stars(at: &Situation<'_>) -> StarsStanding {
    let pairs = sorting::set(at.findings.iter().filter_map(|finding| duplicate(finding, at.roster)));
    let open = pairs.difference(&at.progress.reconciled);
    StarsStanding {
        clerk_has_access: at.progress.clerk_has_access,
        checked_out: at.progress.checked_out.clone(),
        duplicates: open.count(),
        reported: at.progress.reported.len(),
    }
}

fn calpads(progress: &Progress) -> CalpadsStanding {
    let revision = progress.revisions.last().map(|taken| RevisionStanding {
        errors: taken.revision.errors,
        is_reviewed: taken.is_reviewed,
        is_current: taken.is_current,
    });
    CalpadsStanding { revision, level: progress.level }
}
