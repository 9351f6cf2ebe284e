use engine::evaluate::Determination;
use leptos::prelude::*;

use super::access::Access;
use super::subject::Subject;
use super::walks::{Walk, first_other, walks};
use crate::state::{Kit, Memo};

/// What the parts of a student's page share: the records, and what each event definition makes of them.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub(super) subject: Memo<Option<Subject>>,
    pub(super) walks: Memo<Vec<Walk>>,
    /// The definition chosen to compare with; none for the page's own choice.
    pub(super) chosen: RwSignal<Option<&'static str>>,
    kit: Kit,
}

impl Case {
    pub(super) fn new(kit: Kit, student_id: &str) -> Self {
        let about = move || kit.attempt.with(|at| (at.lea_id.clone(), at.year));
        let id = student_id.to_owned();
        let subject = Memo::new(move |_| {
            let (lea, year) = about();
            kit.derived.desk.with(|desk| Subject::find(desk, &id, &lea, year))
        });
        let walks = Memo::new(move |_| {
            let (lea, year) = about();
            let Some(student) = subject.with(|subject| subject.as_ref().map(|subject| subject.student)) else {
                return Vec::new();
            };
            kit.derived.desk.with(|desk| walks(desk, student, &lea, year))
        });
        Self { subject, walks, chosen: RwSignal::new(None), kit }
    }

    /// What the report decided.
    pub(super) fn decided(self) -> Option<Determination> {
        let student = self.subject.with(|subject| subject.as_ref().map(|subject| subject.student))?;
        self.kit.derived.report.with(|report| {
            let determinations = &report.as_ref().ok()?.determinations;
            let seat = determinations.binary_search_by_key(&student, |one| one.student).ok()?;
            Some(determinations[seat])
        })
    }

    /// Whether the present user may open the page.
    pub(super) fn access(self) -> Access {
        self.subject.with(|subject| {
            let Some(subject) = subject else { return Access::Unknown };
            let schools = subject.own_schools();
            match self.kit.attempt.with(|attempt| attempt.user.school_id.clone()) {
                Some(own) if !schools.contains(&own) => Access::OtherSchool { own, schools },
                _ => Access::Open,
            }
        })
    }

    /// The record on which the report decided, as a position among the district's enrollments.
    pub(super) fn decided_record(self) -> Option<u32> {
        let row = self.decided()?.enrollment?;
        let record = self.kit.derived.desk.with(|desk| {
            let columns = &desk.roster.enrollments;
            ((row.0 as usize) < columns.len()).then(|| columns.record(row))
        })?;
        u32::try_from(record).ok()
    }

    /// The definition to compare with.
    pub(super) fn other(self) -> Option<&'static str> {
        let report = self.kit.derived.definition.with(|definition| definition.id);
        self.walks.with(|walks| self.chosen.get().filter(|id| *id != report).or_else(|| first_other(walks, report)))
    }

    /// Shows the student under the report's definition and the other one.
    pub(super) fn pair<T>(self, show: impl FnOnce(&Subject, &[&Walk]) -> T) -> Option<T> {
        let report = self.kit.derived.definition.with(|definition| definition.id);
        let other = self.other();
        self.subject.with(|subject| {
            let subject = subject.as_ref()?;
            self.walks.with(|walks| {
                let find = |id: &str| walks.iter().find(|walk| walk.definition.id == id);
                let pair: Vec<&Walk> = [find(report), other.and_then(find)].into_iter().flatten().collect();
                Some(show(subject, &pair))
            })
        })
    }
}
