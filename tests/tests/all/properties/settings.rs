use engine::choice::Choice;
use engine::definition::{Definition, Knob};
use proptest::prelude::*;
use tests::property::{Holds, holds};
use tests::random::{any_cohort, any_event};

#[test]
fn a_setting_of_any_mixture_reads_back_as_it_was_written() {
    holds(&any_event(), |definition| check(&definition));
    holds(&any_cohort(), |definition| check(&definition));
}

fn check(definition: &Definition) -> Holds {
    for knob in definition.family().knobs() {
        let option = definition.settings.get(*knob).expect("a knob of its family");
        let again = definition.clone().with(knob.slug(), &option).expect("its own value");
        prop_assert_eq!(&again, definition, "{}={}", knob.slug(), option);
    }
    Ok(())
}

#[test]
fn no_text_brings_a_setting_down_or_changes_it_when_refused() {
    let knob = proptest::sample::select(Knob::ALL);
    holds(&(any_event(), knob, "[-+0-9A-Z.,:a-z]{0,14}|.{0,9}"), |(definition, knob, text)| {
        let mut turned = definition.clone();
        if turned.settings.set(knob, &text).is_ok() {
            return check(&turned);
        }
        prop_assert_eq!(turned, definition);
        Ok(())
    });
}
