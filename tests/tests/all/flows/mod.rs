//! The flows as state machines: whatever people try, in one tab or in two, what may be done is done, and nothing else.
//!
//! [`model`] is a second reading of the rules, written from what each flow asks for and not from what stands in the way.
//! Random walks over it are compared with the engine at every step, for every act, role and subject.

mod model;
mod world;

use std::collections::BTreeSet;

use engine::certification::{Act, Flow};
use engine::choice::Choice;
use proptest::prelude::*;
use tests::property::holds;

use model::Model;
use world::{Try, World, tries};

/// How many acts a walk has.
const STEPS: usize = 90;

#[test]
fn what_the_rules_allow_is_what_the_engine_allows_in_the_neo_like_flow() {
    walks(Flow::Neo);
}

#[test]
fn what_the_rules_allow_is_what_the_engine_allows_in_the_stars_like_flow() {
    walks(Flow::Stars);
}

#[test]
fn what_the_rules_allow_is_what_the_engine_allows_in_the_calpads_like_flow() {
    walks(Flow::Calpads);
}

fn walks(flow: Flow) {
    let world = World::new();
    let choices = proptest::collection::vec((any::<u32>(), any::<bool>(), any::<bool>()), STEPS);
    let done = std::cell::RefCell::new(BTreeSet::<Act>::new());
    holds(&choices, |choices| {
        let mut tabs = [world.attempt(flow), world.attempt(flow)];
        let mut kept = world.attempt(flow);
        for (choice, is_second, takes_theirs) in choices {
            let tab = &mut tabs[usize::from(is_second)];
            // A tab that finds other work kept takes it over, or keeps its own over it.
            if *tab != kept && takes_theirs {
                tab.clone_from(&kept);
            }
            let model = Model::of(&world, tab);
            let standing = world.standing(tab);
            let mut allowed: Vec<Try> = Vec::new();
            for attempted in tries(flow) {
                let is_free = standing.obstacles(attempted.act, &attempted.user, attempted.subject()).is_empty();
                prop_assert_eq!(is_free, model.allows(&attempted), "{:?} in {:?}", attempted, tab.journal);
                if is_free && !matches!(attempted.act, Act::ViewDetails) {
                    allowed.push(attempted);
                }
            }
            // Every walk goes on until the window closes.
            let Some(chosen) = pick(&allowed, choice) else { break };
            world.perform(tab, chosen);
            done.borrow_mut().insert(chosen.act);
            kept.clone_from(tab);
        }
        Ok(())
    });
    let missing: Vec<Act> =
        flow.acts().filter(|act| *act != Act::ViewDetails && !done.borrow().contains(act)).collect();
    assert_eq!(missing, [], "no walk of {} reached these", flow.slug());
}

/// One of those allowed. Each act has the same chance, however many people may do it; waiting has a small one, so that a
/// walk does not end before it has gone anywhere.
fn pick(allowed: &[Try], choice: u32) -> Option<&Try> {
    let acts: BTreeSet<Act> = allowed.iter().map(|one| one.act).filter(|act| *act != Act::Wait).collect();
    let acts: Vec<Act> = acts.into_iter().collect();
    let is_waiting = acts.is_empty() || choice.is_multiple_of(29);
    let act = if is_waiting { Act::Wait } else { acts[(choice / 29) as usize % acts.len()] };
    let of_act: Vec<&Try> = allowed.iter().filter(|one| one.act == act).collect();
    (!of_act.is_empty()).then(|| of_act[(choice / 997) as usize % of_act.len()])
}
