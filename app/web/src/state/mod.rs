//! What the app holds: the open district, the attempt at its report, the worksheet, and how things look.
//!
//! Data flows one way: the opened district and the attempt's journal give the desk, the desk and a definition give a
//! report, the report gives pages. Everything derived is a memo; only acts of a person write.

mod derived;
mod designs;
mod display;
mod exploration;
mod making;
mod memo;
mod opened;
mod room;
mod saving;
mod storage;
mod turning;
mod under_way;

pub use derived::{Derived, Shared};
pub use designs::{NotKept, keep_design, open_profile, own_design, own_designs, remove_design};
pub use display::{Display, Theme};
pub use exploration::{Exploration, Poll};
pub use making::Making;
pub use memo::Memo;
pub use opened::{Opened, OpenedInfo, open_folder};
pub use room::Room;
pub use saving::{SaveState, Trouble, settle_other_tab};
pub use storage::{kept_district, kept_work};
pub use turning::{Kind, Refused, Turning};
pub use under_way::{Shown, UnderWay, preview};

use chrono::NaiveDate;
use engine::certification::{Act, Flow, Obstacle, Subject, User};
use engine::records::{Arrival, Arrived};
use leptos::prelude::*;
use words::Words;
use workshop::attempt::{Attempt, Refusal};
use workshop::board::Board;
use workshop::correction::Correction;
use workshop::journal::Recorded;
use workshop::predictions::Predictions;
use workshop::saved::SavedWork;
use workshop::worksheet::Worksheet;

use crate::route::Route;

/// The app's state, shared by every page.
#[derive(Clone, Copy)]
pub struct Kit {
    /// The open district.
    pub opened: RwSignal<Opened>,
    /// The attempt at its report.
    pub attempt: RwSignal<Attempt>,
    /// The group's worksheet.
    pub worksheet: RwSignal<Worksheet>,
    /// What groups guessed before answers showed.
    pub predictions: RwSignal<Predictions>,
    /// The definitions that were tried and named.
    pub board: RwSignal<Board>,
    /// How things look.
    pub display: RwSignal<Display>,
    /// Which layouts of the pictures show.
    pub room: Room,
    /// Whether work is kept, and what went wrong with it.
    pub saving: SaveState,
    /// The district in the making.
    pub under_way: UnderWay,
    /// What follows from the open district and the attempt.
    pub derived: Derived,
    /// The definitions in someone's hands.
    pub exploration: Exploration,
}

impl Kit {
    /// Makes the state from what the browser kept, and shares it with every page.
    pub fn provide() -> Self {
        let mut kept = storage::load();
        let later = kept.later.take();
        let opened = RwSignal::new(kept.opened);
        let attempt = RwSignal::new(kept.attempt);
        let worksheet = RwSignal::new(kept.worksheet);
        let predictions = RwSignal::new(kept.predictions);
        let board = RwSignal::new(kept.board);
        let display = RwSignal::new(kept.display);
        let kit = Self {
            opened,
            attempt,
            worksheet,
            predictions,
            board,
            display,
            room: Room::new(),
            saving: SaveState::new(kept.troubles),
            under_way: UnderWay::new(),
            derived: Derived::new(opened, attempt),
            exploration: Exploration::new(),
        };
        provide_context(kit);
        saving::keep(kit);
        if let Some((what, attempt)) = later {
            under_way::resume(kit, what, attempt);
        }
        kit
    }

    /// The voice of the app. Another language draws every page anew, so nothing needs to listen.
    pub fn words(self) -> Words {
        Words::new(self.display.with_untracked(|display| display.language))
    }

    /// Opens another district: its kept attempt, or a new one.
    pub fn open(self, opened: Opened) {
        saving::flush(self);
        self.saving.hold(self);
        let mut troubles = Vec::new();
        let attempt =
            self.saving.held(&opened.info.work_name()).or_else(|| storage::load_attempt(&opened, &mut troubles));
        let attempt = attempt.unwrap_or_else(|| opened.new_attempt());
        for trouble in troubles {
            self.saving.report(trouble);
        }
        self.stand(attempt, opened);
    }

    /// Goes on with the report of the open district in another flow: its kept attempt, or a new one.
    pub fn play(self, flow: Flow) {
        let opened = self.opened.get_untracked();
        if opened.info.flow != flow {
            self.open(opened.played(flow));
        }
    }

    /// The page on which the report of the present flow stands.
    pub fn report_page(self) -> Route {
        Route::of_flow(self.attempt.with_untracked(|attempt| attempt.flow))
    }

    /// Puts a district with an attempt in place of the open ones.
    fn stand(self, attempt: Attempt, opened: Opened) {
        together(move || {
            self.attempt.set(attempt);
            self.opened.set(opened);
        });
        storage::remember_open(self);
    }

    /// Opens a file of saved work: its district, attempt and worksheet. Gives back what stood before.
    pub fn open_saved(self, opened: Opened, saved: SavedWork) -> Before {
        saving::flush(self);
        self.saving.hold(self);
        let opened = match &saved.attempt {
            Some(attempt) => opened.played(attempt.flow),
            None => opened,
        };
        let before = Before::now(self, &opened);
        let attempt = saved.attempt.unwrap_or_else(|| opened.new_attempt());
        together(move || {
            self.attempt.set(attempt);
            self.opened.set(opened);
            if !saved.worksheet.is_empty() {
                self.worksheet.set(saved.worksheet);
            }
            if !saved.predictions.is_empty() {
                self.predictions.update(|own| own.take_over(saved.predictions));
            }
            if !saved.board.is_empty() {
                self.board.update(|own| own.take_over(saved.board));
            }
        });
        storage::remember_open(self);
        before
    }

    /// Puts back what stood before a file of saved work was opened.
    pub fn put_back(self, before: Before) {
        if let Some((opened, attempt)) = before.displaced {
            // Where even this is refused, the work was never kept, and its district is the open one again.
            let _ = saving::keep_attempt(&opened, attempt);
        }
        together(move || {
            self.attempt.set(before.attempt);
            self.opened.set(before.opened);
            self.worksheet.set(before.worksheet);
            self.predictions.set(before.predictions);
            self.board.set(before.board);
        });
        storage::remember_open(self);
    }

    /// The work as a file.
    pub fn saved_work(self) -> SavedWork {
        let (source, fingerprint) =
            self.opened.with_untracked(|opened| (opened.source.clone(), opened.info.fingerprint.clone()));
        let (attempt, worksheet) = (self.attempt.get_untracked(), self.worksheet.get_untracked());
        let work = SavedWork::new(Some(source), fingerprint, Some(attempt), worksheet);
        SavedWork { predictions: self.predictions.get_untracked(), board: self.board.get_untracked(), ..work }
    }

    /// Writes an act that needs nothing but leave.
    ///
    /// # Errors
    /// With what stands in the way.
    pub fn act(self, act: Act, subject: Subject<'_>, recorded: Recorded) -> Result<(), Vec<Obstacle>> {
        let standing = self.derived.standing.get_untracked();
        self.attempt.try_update(|attempt| attempt.act(act, subject, &standing, recorded)).unwrap_or(Ok(()))
    }

    /// Notes that something was looked at.
    pub fn looked_at(self, recorded: Recorded) {
        self.attempt.update(|attempt| attempt.record(recorded));
    }

    /// Corrects a record.
    ///
    /// # Errors
    /// With what stands in the way.
    pub fn correct(self, correction: Correction) -> Result<(), Refusal> {
        let standing = self.derived.standing.get_untracked();
        let base = self.derived.known.get_untracked();
        self.attempt.try_update(|attempt| attempt.correct(&base, correction, &standing)).unwrap_or(Ok(()))
    }

    /// Takes a correction back.
    ///
    /// # Errors
    /// With what stands in the way.
    pub fn undo_correction(self, correction: &Correction) -> Result<(), Refusal> {
        let standing = self.derived.standing.get_untracked();
        let base = self.derived.known.get_untracked();
        self.attempt.try_update(|attempt| attempt.undo_correction(&base, correction, &standing)).unwrap_or(Ok(()))
    }

    /// Lets the simulated day pass.
    ///
    /// # Errors
    /// With what stands in the way.
    pub fn wait_until(self, day: NaiveDate) -> Result<(), Vec<Obstacle>> {
        let user = self.attempt.with_untracked(|attempt| attempt.user.clone());
        let obstacles =
            self.derived.standing.with_untracked(|standing| standing.obstacles(Act::Wait, &user, Subject::REPORT));
        if obstacles.is_empty() {
            let since = self.attempt.with_untracked(|attempt| attempt.day);
            let is_paper = |one: &Arrival| matches!(one.arrived, Arrived::Document(_));
            let records = self
                .opened
                .with_untracked(|opened| opened.base.arrivals(since, day).iter().filter(|one| !is_paper(one)).count());
            self.attempt.update(|attempt| attempt.wait_until(day, records));
            return Ok(());
        }
        Err(obstacles)
    }

    /// Hands the keyboard over.
    pub fn hand_over(self, to: User) {
        self.attempt.update(|attempt| attempt.hand_over(to));
    }
}

/// What stood before a file of saved work was opened.
#[derive(Clone)]
pub struct Before {
    opened: Opened,
    attempt: Attempt,
    worksheet: Worksheet,
    predictions: Predictions,
    board: Board,
    /// The kept attempt at the file's own district, where another district was open.
    displaced: Option<(Opened, Attempt)>,
}

impl Before {
    fn now(kit: Kit, coming: &Opened) -> Self {
        let opened = kit.opened.get_untracked();
        let is_other = opened.info.work_name() != coming.info.work_name();
        // What cannot be read was told when the kit started, or will be when it is opened.
        let displaced = is_other.then(|| storage::load_attempt(coming, &mut Vec::new())).flatten();
        Self {
            displaced: displaced.map(|attempt| (coming.clone(), attempt)),
            attempt: kit.attempt.get_untracked(),
            worksheet: kit.worksheet.get_untracked(),
            predictions: kit.predictions.get_untracked(),
            board: kit.board.get_untracked(),
            opened,
        }
    }
}

/// The app's state.
///
/// # Panics
/// Outside the app, which provides it at its root.
pub fn use_kit() -> Kit {
    expect_context::<Kit>()
}

/// Runs several writes as one, so that nothing is derived from half of them.
fn together(writes: impl FnOnce()) {
    // Effects and memos run after the present task; writes inside one task are seen together.
    writes();
}
