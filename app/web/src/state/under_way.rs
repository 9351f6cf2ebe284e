//! Making a district while the page answers: in slices, with its progress shown, and to be cancelled.

use std::cell::Cell;

use districts::{Crowd, Fingerprint, Generated, Generation, Lives, Living, Profile, Progress, RosterFingerprint};
use engine::calendar::SchoolYear;
use engine::evaluate::{Bundling, Period, Windows};
use js_sys::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;
use workshop::attempt::Attempt;

use super::making::{Making, Matter};
use super::opened::Columns;
use super::{Kit, Opened};
use crate::browser::{Latest, Turn, go, hash, keep_focus_from};
use crate::route::{Explored, Route};

/// Students to take in one step: about a millisecond's work.
const STEP: u32 = 32;

/// How long a district may take before the page says so, in milliseconds.
const PATIENCE: f64 = 200.0;

/// Up to this many students a report is derived in less than a moment.
const MOST_AT_ONCE: usize = 5_000;

/// How often it says how far it is, in milliseconds.
const PAUSE: f64 = 100.0;

/// The district in the making, if there is one.
#[derive(Clone, Copy)]
pub struct UnderWay {
    line: StoredValue<Latest, LocalStorage>,
    /// What the page says about it. None for the first fifth of a second: most districts are made by then.
    pub shown: RwSignal<Option<Shown>>,
    /// What became of the one before, where someone cancelled it: its name.
    pub cancelled: RwSignal<Option<String>>,
    /// The district that was open when the app was left, by name, until it is made or someone cancels it. Pages of the
    /// open district wait for it.
    pub awaited: RwSignal<Option<String>>,
}

/// How far a district in the making has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What people call it.
    pub title: String,
    /// Students made so far; each is made in several passes, and counts in parts.
    pub done: usize,
    /// About how many students it is to have.
    pub students: usize,
}

impl Shown {
    /// How much of it is made, in percent.
    pub fn percent(&self) -> usize {
        self.done * 100 / self.students.max(1)
    }
}

impl UnderWay {
    pub(super) fn new() -> Self {
        Self {
            line: StoredValue::new_local(Latest::default()),
            shown: RwSignal::new(None),
            cancelled: RwSignal::new(None),
            awaited: RwSignal::new(None),
        }
    }

    /// Stops making it. The open district stays as it is.
    pub fn cancel(self) {
        self.line.with_value(Latest::stop);
        if let Some(shown) = self.shown.try_update(Option::take).flatten() {
            self.cancelled.set(Some(shown.title));
        }
    }
}

impl Kit {
    /// Makes a district in slices, so that the page answers meanwhile. It says how far it is once that takes longer than
    /// a moment. None where it was cancelled, another one was begun since, or its files cannot be read; nothing is then
    /// changed.
    pub async fn make(self, what: Making) -> Option<Opened> {
        let turn = self.under_way.line.with_value(Latest::begin);
        self.under_way.cancelled.set(None);
        self.under_way.shown.set(None);
        let made = match &what.matter {
            Matter::Generated { profile, seed, info } => {
                let told = Telling::new(self.under_way, what.title(), profile.students);
                let source = what.source.clone();
                if info.is_for_exploring {
                    crowd(&turn, profile, *seed, info.year, &told).await.map(|(columns, fingerprint)| {
                        Opened::of_columns(source, columns, info.clone().named(&fingerprint))
                    })
                } else {
                    records(&turn, profile, *seed, &told)
                        .await
                        .map(|made| Opened::of_records(source, made.district, info.clone().named(&made.fingerprint)))
                }
            }
            Matter::Shipped { .. } | Matter::Folder => what.read_files(),
        };
        if turn.is_latest() {
            self.under_way.shown.set(None);
        }
        made.map(|opened| opened.played(what.flow))
    }

    /// Makes a district, opens it with its kept attempt or a new one, and goes to a page; to Explore where it is for the
    /// explorer only. Whoever went elsewhere meanwhile stays there. Where it was cancelled, everything stays as it was.
    pub fn make_and_open(self, what: Making, page: Route) {
        let asked_at = hash();
        spawn_local(async move {
            if let Some(opened) = self.make(what).await {
                self.open(opened);
                if self.settle().await && hash() == asked_at {
                    self.go_to_work(page);
                }
            }
        });
    }

    /// Derives what the report needs, one thing after another, so that the page answers in between and the report stands
    /// at once when it is asked for. Whether nobody asked for another district meanwhile.
    async fn settle(self) -> bool {
        let derived = self.derived;
        let is_small = self.opened.with_untracked(|opened| opened.roster.len() <= MOST_AT_ONCE);
        if is_small || derived.is_for_exploring.get_untracked() {
            return true;
        }
        let turn = self.under_way.line.with_value(Latest::begin);
        let derive: [&dyn Fn(); 4] = [
            &|| derived.report.with_untracked(|_| ()),
            &|| derived.breakdowns.with_untracked(|_| ()),
            &|| derived.findings.with_untracked(|_| ()),
            &|| derived.standing.with_untracked(|_| ()),
        ];
        for one in derive {
            one();
            if !turn.breathe().await {
                return false;
            }
        }
        true
    }

    /// Goes to a page of the open district; to Explore where that is for the explorer only.
    pub fn go_to_work(self, page: Route) {
        let is_for_exploring = self.opened.with_untracked(|opened| opened.info.is_for_exploring);
        go(&if is_for_exploring { Route::Explore(Explored::default()) } else { page }.href());
    }
}

async fn records(turn: &Turn, profile: &Profile, seed: u64, told: &Telling<'_>) -> Option<Generated> {
    let mut generation = Generation::new(profile, seed);
    turn.slices(&mut || told.note(generation.step(STEP)), &mut || told.tell()).await.then(|| generation.finish())
}

async fn crowd(
    turn: &Turn,
    profile: &Profile,
    seed: u64,
    year: SchoolYear,
    told: &Telling<'_>,
) -> Option<(Columns, Fingerprint)> {
    let mut crowd = Crowd::new(profile, seed);
    if !turn.slices(&mut || told.note(crowd.step(STEP)), &mut || told.tell()).await {
        return None;
    }
    let (roster, lives) = crowd.finish();
    let base = lives.frame();
    // A million lives take a quarter of a gigabyte; they are done with.
    drop(lives);
    let mut fingerprint = RosterFingerprint::new(&roster);
    if !turn.slices(&mut || fingerprint.step(&roster, STEP), &mut || told.tell()).await {
        return None;
    }
    let fingerprint = fingerprint.finish(&base.name, &roster);
    let bundles = match Period::find(&roster, &base.reporting_lea, year) {
        Ok(period) => {
            let mut bundling = Bundling::new(&roster, period, Windows::Any);
            if !turn.slices(&mut || bundling.step(STEP), &mut || told.tell()).await {
                return None;
            }
            Some(bundling.finish())
        }
        // Whoever asks for a count is told why there is none.
        Err(_) => None,
    };
    Some((Columns { base, roster, bundles }, fingerprint))
}

/// Makes the district that was open when the app was left, with the attempt that was kept.
pub(super) fn resume(kit: Kit, what: Making, attempt: Option<Attempt>) {
    kit.under_way.awaited.set(Some(what.title().to_owned()));
    spawn_local(async move {
        let made = kit.make(what).await;
        keep_focus_from("main");
        kit.under_way.awaited.set(None);
        if let Some(opened) = made {
            kit.stand(attempt.unwrap_or_else(|| opened.new_attempt()), opened);
        }
    });
}

/// What happens to the students of a profile and a seed, made in slices: a preview. Keep the line with whoever shows
/// it; only the latest preview of a line comes to its end, the others give nothing.
pub async fn preview(line: &Latest, profile: &Profile, seed: u64) -> Option<Lives> {
    let turn = line.begin();
    let mut living = Living::new(profile, seed);
    turn.slices(&mut || living.step(STEP).is_complete(), &mut || {}).await.then(|| living.finish())
}

/// Tells the page how far a district is: not before a moment has passed, and then not at every slice.
struct Telling<'a> {
    under_way: UnderWay,
    title: &'a str,
    students: u32,
    next: Cell<f64>,
    progress: Cell<Option<Progress>>,
}

impl<'a> Telling<'a> {
    fn new(under_way: UnderWay, title: &'a str, students: u32) -> Self {
        let progress = Cell::new(None);
        Self { under_way, title, students, next: Cell::new(Date::now() + PATIENCE), progress }
    }

    /// Whether that was the last step.
    fn note(&self, progress: Progress) -> bool {
        self.progress.set(Some(progress));
        progress.is_complete()
    }

    fn tell(&self) {
        let now = Date::now();
        if now >= self.next.get() {
            self.next.set(now + PAUSE);
            let Some(Progress { done, total, .. }) = self.progress.get() else { return };
            let part = u64::from(done) * u64::from(self.students) / u64::from(total.max(1));
            let done = usize::try_from(part).unwrap_or(usize::MAX);
            let shown = Shown { title: self.title.to_owned(), done, students: self.students as usize };
            self.under_way.shown.set(Some(shown));
        }
    }
}
