use engine::evaluate::Period;
use engine::space::{RuleSpace, SpaceError, SpaceWalk};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Asked, View};
use crate::browser::Latest;
use crate::state::{Memo, Shared};

/// A space, or why there is none.
type Found = Result<Shared<RuleSpace>, SpaceError>;

/// The counting of a rule space, in slices, so that the page answers while it goes on.
#[derive(Clone, Copy)]
pub(super) struct Counting {
    /// The space, once it is counted.
    pub(super) found: RwSignal<Option<Found>>,
    /// How many definitions are counted, and of how many.
    pub(super) progress: RwSignal<(usize, usize)>,
}

impl Counting {
    /// Counts whenever what is combined, or the district, is another one.
    pub(super) fn begin(view: View, asked: Memo<Asked>) -> Self {
        let counting = Self { found: RwSignal::new(None), progress: RwSignal::new((0, 0)) };
        let line = StoredValue::new_local(Latest::default());
        Effect::new(move |_| {
            let turn = line.with_value(Latest::begin);
            let Asked { base, axes } = asked.get();
            let desk = view.kit.derived.desk.get();
            let (lea, year) = view.kit.attempt.with(|at| (at.lea_id.clone(), at.year));
            spawn_local(async move {
                if !turn.breathe().await {
                    return;
                }
                let begun = Period::find(&desk.roster, &lea, year)
                    .map_err(SpaceError::Unusable)
                    .and_then(|period| SpaceWalk::begin(&desk.roster, period, &base, axes));
                let mut walk = match begun {
                    Ok(walk) => walk,
                    Err(why) => return counting.found.set(Some(Err(why))),
                };
                counting.progress.set(walk.progress());
                let mut stopped = None;
                let mut shown = (0, 0);
                // A step counts a definition and gives how far it is; the page hears of it between slices.
                let came_to_an_end = {
                    let progress = std::cell::Cell::new((0, 0));
                    turn.slices(
                        &mut || {
                            let step = walk.step();
                            progress.set(walk.progress());
                            match step {
                                Ok(goes_on) => !goes_on,
                                Err(why) => {
                                    stopped = Some(why);
                                    true
                                }
                            }
                        },
                        &mut || {
                            if counting.found.with_untracked(Option::is_none) && progress.get() != shown {
                                shown = progress.get();
                                counting.progress.set(shown);
                            }
                        },
                    )
                    .await
                };
                if came_to_an_end {
                    counting.found.set(Some(match stopped {
                        Some(why) => Err(why),
                        None => Ok(Shared::new(walk.finish())),
                    }));
                }
            });
        });
        on_cleanup(move || line.with_value(Latest::stop));
        counting
    }
}
