use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::checks::Finding;
use leptos::prelude::*;
use workshop::attempt::corrected;
use workshop::calpads::{Dropouts, Told, as_of, revisions};
use workshop::correction::Correction;
use workshop::desk::Desk;

use crate::state::{Kit, Memo, Shared};

/// The records of a revision, laid out as they were; or the data store as it stands.
#[derive(Clone, Copy)]
pub(super) struct Snapshot {
    /// The records, compiled; none where there is no such revision.
    pub(super) desk: Memo<Option<Shared<Desk>>>,
    /// What the edit checks find in them.
    pub(super) findings: Memo<Shared<Vec<Finding>>>,
}

impl Snapshot {
    /// Of a revision by its number; of the data store where there is none.
    pub(super) fn of(kit: Kit, number: Option<u32>) -> Self {
        // A revision stays as it is: its records are those known on its day, with the corrections made until then.
        let made: Memo<Option<(NaiveDate, Vec<Correction>)>> = Memo::new(move |_| {
            let Some(number) = number else {
                let day = kit.attempt.with(|attempt| attempt.day);
                return kit.derived.progress.with(|progress| Some((day, progress.corrections.clone())));
            };
            kit.attempt.with(|attempt| {
                let place = revisions(attempt).iter().find(|told| told.revision.number == number)?.place;
                let then = as_of(attempt, place);
                Some((then.day, then.progress().corrections))
            })
        });
        let desk = Memo::new(move |_| {
            let (day, made) = made.get()?;
            let known = kit.opened.with(|opened| opened.known_on(day));
            let is_as_known = kit.derived.known.with(|present| *present == known);
            let is_today = kit.attempt.with(|attempt| attempt.day == day);
            if (is_today || is_as_known) && kit.derived.progress.with(|progress| progress.corrections == made) {
                return Some(kit.derived.desk.get());
            }
            Desk::new(corrected(&known, &made).0).ok().map(Shared::new)
        });
        let findings = Memo::new(move |_| {
            let Some(desk) = desk.get() else { return Shared::new(Vec::new()) };
            if kit.derived.desk.with(|present| *present == desk) {
                return kit.derived.findings.get();
            }
            let (lea, year) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.year));
            let found = kit.derived.definition.with(|definition| desk.findings(definition, &lea, year));
            Shared::new(found.unwrap_or_default())
        });
        Self { desk, findings }
    }

    /// Who is counted in a year.
    pub(super) fn dropouts(self, kit: Kit, year: Signal<SchoolYear>) -> Memo<Option<Shared<Dropouts>>> {
        Memo::new(move |_| {
            let lea = kit.attempt.with(|attempt| attempt.lea_id.clone());
            let desk = self.desk.get()?;
            kit.derived
                .definition
                .with(|definition| Dropouts::count(&desk, definition, &lea, year.get()))
                .ok()
                .flatten()
                .map(Shared::new)
        })
    }
}

/// Reads something off a revision; none where there is no such one.
pub(super) fn told<T>(kit: Kit, number: u32, read: impl FnOnce(&Told<'_>) -> T) -> Option<T> {
    kit.attempt.with(|attempt| revisions(attempt).iter().find(|told| told.revision.number == number).map(read))
}

/// Whether a revision is no longer as the data store is.
pub(super) fn is_old(kit: Kit, number: u32) -> bool {
    kit.derived
        .progress
        .with(|progress| progress.revisions.iter().any(|taken| taken.revision.number == number && !taken.is_current))
}

/// The school that the user sees alone, as a number of a desk.
pub(super) fn own_school(kit: Kit, desk: &Desk) -> Option<engine::roster::Small> {
    let (lea, user) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.user.clone()));
    desk.roster.find_school(desk.roster.find_lea(&lea)?, user.school_id.as_deref()?)
}

/// The name of a school of a desk.
pub(super) fn name_of(desk: &Desk, school: engine::roster::Small) -> String {
    let school = &desk.roster.schools[usize::from(school)];
    let found = desk.district.school(&desk.roster.leas[usize::from(school.lea)], &school.school_id);
    found.map_or_else(|| school.school_id.clone(), |school| school.school_name.clone())
}
