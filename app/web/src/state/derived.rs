use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use engine::certification::{Flow, Standing};
use engine::checks::Finding;
use engine::definition::{Definition, definitions, find_definition};
use engine::evaluate::{Breakdowns, Bundles, ClassOf, EventReport, Period, Unusable, Windows};
use engine::records::District;
use leptos::prelude::*;
use workshop::attempt::{Attempt, Progress, Situation, corrected, standing};
use workshop::correction::{Correction, CorrectionError};
use workshop::desk::Desk;
use workshop::incidents::{Cast, Scene, deal};
use workshop::stars::{self, ClassList};
use workshop::worklist::Worklist;

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
    /// The records as known on the simulated day, without any correction.
    pub known: Memo<Shared<District>>,
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
    /// The students of the report in bundles that no setting can tell apart, for while settings are turned.
    pub bundles: Memo<Result<Shared<Bundles>, Unusable>>,
    /// The class lists of the graduation rate report, in the flow that has one.
    pub class_lists: Memo<Shared<Vec<ClassList>>>,
    /// The findings of the edit checks.
    pub findings: Memo<Shared<Vec<Finding>>>,
    /// The students counted at each school on the report, by number.
    pub lists: Memo<BTreeMap<String, Vec<String>>>,
    /// How far the report has come.
    pub standing: Memo<Standing>,
    /// The students to follow up.
    pub worklist: Memo<Shared<Worklist>>,
    /// Whom each incident card is about.
    pub casts: Memo<Vec<Option<Cast>>>,
}

impl Derived {
    pub(super) fn new(opened: RwSignal<Opened>, attempt: RwSignal<Attempt>) -> Self {
        let progress = Memo::new(move |_| attempt.with(Attempt::progress));
        let corrections = Memo::new(move |_| progress.with(|progress| progress.corrections.clone()));
        let is_for_exploring = Memo::new(move |_| opened.with(|opened| opened.info.is_for_exploring));
        let day = Memo::new(move |_| attempt.with(|attempt| attempt.day));
        let known = Memo::new(move |_| opened.with(|opened| opened.known_on(day.get())));
        let laid_out = Memo::new(move |_| {
            let known = known.get();
            let as_opened = opened.with(|opened| (known == opened.known).then(|| opened.roster.clone()));
            if let Some(roster) = as_opened.filter(|_| corrections.with(Vec::is_empty)) {
                // Nothing to do anew: a large district takes a while to lay out.
                return (Shared::new(Desk::of(known.0, roster.0)), Vec::new());
            }
            let (district, misfits) = corrections.with(|corrections| corrected(&known, corrections));
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
        let bundles = bundles(opened, attempt, desk);
        let is_stars = Memo::new(move |_| attempt.with(|at| at.flow == Flow::Stars) && !is_for_exploring.get());
        let class_lists = Memo::new(move |_| {
            let (_, lea, year) = about.get();
            // The report of a class is named for the school year in which it ends.
            let class = ClassOf(year.0 + 1);
            Shared::new(if is_stars.get() {
                desk.with(|desk| stars::class_lists(desk, &lea, class))
            } else {
                Vec::new()
            })
        });
        let findings = Memo::new(move |_| {
            // Findings point to records.
            if is_for_exploring.get() {
                return Shared::new(Vec::new());
            }
            if is_stars.get() {
                return Shared::new(desk.with(|desk| class_lists.with(|lists| stars::findings(desk, lists))));
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
            let (flow, day) = attempt.with(|at| (at.flow, at.day));
            let window = opened.with(|opened| opened.info.window());
            progress.with(|progress| {
                desk.with(|desk| {
                    findings.with(|findings| {
                        lists.with(|lists| {
                            let roster = &desk.roster;
                            standing(&Situation { flow, window: &window, day, progress, findings, roster, lists })
                        })
                    })
                })
            })
        });
        let worklist = worklist(attempt, progress, desk, definition, is_for_exploring);
        let casts = casts(opened, attempt, definition, is_for_exploring);
        Self {
            progress,
            is_for_exploring,
            known,
            desk,
            misfits,
            definition,
            report,
            breakdowns,
            bundles,
            class_lists,
            findings,
            lists,
            standing,
            worklist,
            casts,
        }
    }
}

/// The students of the report in bundles: those made with the district, where they are of this report.
fn bundles(
    opened: RwSignal<Opened>,
    attempt: RwSignal<Attempt>,
    desk: Memo<Shared<Desk>>,
) -> Memo<Result<Shared<Bundles>, Unusable>> {
    let about = Memo::new(move |_| attempt.with(|at| (at.lea_id.clone(), at.year)));
    Memo::new(move |_| {
        let (lea, year) = about.get();
        desk.with(|desk| {
            let period = Period::find(&desk.roster, &lea, year)?;
            let made = opened.with_untracked(|opened| {
                let is_its_own = Arc::ptr_eq(&desk.roster, &opened.roster.0);
                opened.bundles.clone().filter(|bundles| is_its_own && bundles.period() == period)
            });
            Ok(made.unwrap_or_else(|| Shared::new(Bundles::new(&desk.roster, period, Windows::Any))))
        })
    })
}

/// Whom to follow up, and how far that is.
fn worklist(
    attempt: RwSignal<Attempt>,
    progress: Memo<Progress>,
    desk: Memo<Shared<Desk>>,
    definition: Memo<Definition>,
    is_for_exploring: Memo<bool>,
) -> Memo<Shared<Worklist>> {
    let about = Memo::new(move |_| attempt.with(|at| (at.lea_id.clone(), at.year)));
    let due = Memo::new(move |_| {
        if is_for_exploring.get() {
            return Shared::new(Vec::new());
        }
        let (lea, year) = about.get();
        let due = desk.with(|desk| definition.with(|definition| desk.to_follow_up(definition, &lea, year)));
        Shared::new(due.unwrap_or_default())
    });
    Memo::new(move |_| {
        let day = attempt.with(|at| at.day);
        let worklist =
            due.with(|due| desk.with(|desk| progress.with(|progress| Worklist::new(due, desk, progress, day))));
        Shared::new(worklist)
    })
}

/// Whom the incidents are about: cast from the district as it came.
fn casts(
    opened: RwSignal<Opened>,
    attempt: RwSignal<Attempt>,
    definition: Memo<Definition>,
    is_for_exploring: Memo<bool>,
) -> Memo<Vec<Option<Cast>>> {
    let about = Memo::new(move |_| attempt.with(|at| (at.lea_id.clone(), at.year)));
    Memo::new(move |_| {
        if is_for_exploring.get() {
            return Vec::new();
        }
        let (lea, year) = about.get();
        let (desk, window) =
            opened.with(|opened| (Desk::of(opened.known.clone().0, opened.roster.clone().0), opened.info.window()));
        definition.with(|definition| deal(&Scene::new(&desk, definition, &lea, year, &window)))
    })
}
