use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use engine::certification::Standing;
use engine::checks::Finding;
use engine::definition::{Definition, definitions, find_definition};
use engine::evaluate::{Breakdowns, EventReport, Unusable};
use leptos::prelude::*;
use workshop::attempt::{Attempt, Progress, corrected, standing};
use workshop::correction::{Correction, CorrectionError};
use workshop::desk::Desk;

use super::memo::Memo;
use super::opened::Opened;

/// A large value, shared and compared by identity: two are equal when they are the same one.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// What follows from the open district and the attempt's journal, each computed once.
#[derive(Clone, Copy)]
pub struct Derived {
    /// What the journal amounts to.
    pub progress: Memo<Progress>,
    /// Whether the open district is for the explorer only.
    pub is_for_exploring: Memo<bool>,
    /// The district with its corrections, compiled.
    pub desk: Memo<Shared<Desk>>,
    /// Corrections of an older file that no longer fit this district.
    pub misfits: Memo<Vec<(Correction, CorrectionError)>>,
    /// The definition of the report.
    pub definition: Memo<Definition>,
    /// The report.
    pub report: Memo<Result<Shared<EventReport>, Unusable>>,
    /// The report by school, grade, subgroup, sex and race.
    pub breakdowns: Memo<Result<Shared<Breakdowns>, Unusable>>,
    /// The findings of the edit checks.
    pub findings: Memo<Shared<Vec<Finding>>>,
    /// The students counted at each school on the report, by number.
    pub lists: Memo<BTreeMap<String, Vec<String>>>,
    /// How far the report has come.
    pub standing: Memo<Standing>,
}

impl Derived {
    pub(super) fn new(opened: RwSignal<Opened>, attempt: RwSignal<Attempt>) -> Self {
        let progress = Memo::new(move |_| attempt.with(Attempt::progress));
        let corrections = Memo::new(move |_| progress.with(|progress| progress.corrections.clone()));
        let is_for_exploring = Memo::new(move |_| opened.with(|opened| opened.info.is_for_exploring));
        let laid_out = Memo::new(move |_| {
            let (base, roster) = opened.with(|opened| (opened.base.clone(), opened.roster.clone()));
            if corrections.with(Vec::is_empty) {
                // Nothing to do anew: a large district takes a while to lay out.
                return (Shared::new(Desk::of(base.0, roster.0)), Vec::new());
            }
            let (district, misfits) = corrections.with(|corrections| corrected(&base, corrections));
            // The folder reader and the generator hold that every record's student is listed, and no correction can
            // change whose record it is.
            let desk = Desk::new(district).expect("every record's student is in the list of students");
            (Shared::new(desk), misfits)
        });
        let desk = Memo::new(move |_| laid_out.with(|(desk, _)| desk.clone()));
        let misfits = Memo::new(move |_| laid_out.with(|(_, misfits)| misfits.clone()));
        let about = Memo::new(move |_| attempt.with(|at| (at.definition.clone(), at.lea_id.clone(), at.year)));
        let definition = Memo::new(move |_| {
            about
                .with(|(id, ..)| find_definition(id))
                .unwrap_or_else(|| definitions().into_iter().next().expect("the kit has definitions"))
        });
        let report = Memo::new(move |_| {
            let (_, lea, year) = about.get();
            desk.with(|desk| definition.with(|definition| desk.report(definition, &lea, year, None))).map(Shared::new)
        });
        let breakdowns = Memo::new(move |_| {
            desk.with(|desk| {
                definition.with(|definition| {
                    report.with(|report| {
                        Ok(Shared::new(desk.breakdowns(definition, report.as_ref().map_err(Clone::clone)?)?))
                    })
                })
            })
        });
        let findings = Memo::new(move |_| {
            // Findings point to records.
            if is_for_exploring.get() {
                return Shared::new(Vec::new());
            }
            let (_, lea, year) = about.get();
            let found = desk.with(|desk| definition.with(|definition| desk.findings(definition, &lea, year)));
            Shared::new(found.unwrap_or_default())
        });
        let lists = Memo::new(move |_| {
            desk.with(|desk| {
                breakdowns.with(|found| found.as_ref().map(|breakdowns| desk.lists(breakdowns)).unwrap_or_default())
            })
        });
        let standing = Memo::new(move |_| {
            progress.with(|progress| {
                desk.with(|desk| {
                    findings.with(|findings| lists.with(|lists| standing(progress, findings, &desk.roster, lists)))
                })
            })
        });
        Self { progress, is_for_exploring, desk, misfits, definition, report, breakdowns, findings, lists, standing }
    }
}
