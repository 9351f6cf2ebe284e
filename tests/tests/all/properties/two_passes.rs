use engine::definition::Family;
use proptest::prelude::*;
use tests::property::holds;
use tests::random::{LEA, YEAR, any_district, any_event};
use workshop::desk::Desk;
use workshop::two_passes::{Passes, TwoPasses};

#[test]
fn whom_the_two_passes_take_differently_is_found_elsewhere_or_lost_on_the_way() {
    holds(&(any_district(), any_event()), |(district, definition)| {
        let desk = Desk::new(district).expect("every record has its student");
        let passes = Passes::of(&definition).expect("an event definition");
        let two =
            TwoPasses::make(&desk, (&passes.district, &passes.state), LEA, YEAR).expect("every calendar row is there");
        let (first, second) = (&two.district.numerator, &two.state.numerator);
        prop_assert_eq!((two.district_count(), two.state_count()), (first.len(), second.len()));
        let columns = &desk.roster.enrollments;
        for one in &two.leave {
            prop_assert!(first.contains(&one.student) && !second.contains(&one.student));
            prop_assert!(!one.step.goes_on);
            let found = one.found.expect("whoever leaves was found");
            // Rows stand in the order of "last".
            prop_assert!(one.exited < found, "{:?}", one);
        }
        for one in &two.enter {
            prop_assert!(!first.contains(&one.student) && second.contains(&one.student));
            prop_assert!(!one.step.goes_on && one.found.is_none());
            prop_assert!(columns.reason(one.exited).stays_in_state(), "{:?}", one);
        }
        prop_assert!(passes.has_lost_transfers() || two.enter.is_empty());
        prop_assert_eq!(passes.has_lost_transfers(), definition.family() == Family::CodeWindow);
        prop_assert!(!passes.are_one() || (two.leave.is_empty() && two.enter.is_empty()));
        Ok(())
    });
}
