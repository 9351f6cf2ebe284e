//! The district's pass and the state's, stage by stage.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::enter;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let start = "#/explore/state-view?definition=calpads-1.24";
    let walks = [
        walk("explore_state_view::the_two_passes_are_walked_by_keyboard", start, the_two_passes_are_walked_by_keyboard),
        walk(
            "explore_state_view::the_passes_are_those_of_the_definition_in_hand",
            start,
            the_passes_are_of_the_definition,
        ),
    ];
    walks.into_iter().flatten().collect()
}

/// Harbor Unified, whose two views were worked out by hand: seven and seven, one child for another.
fn the_two_passes_are_walked_by_keyboard(tab: &Tab) {
    tab.see_heading("The district counts seven students");
    tab.see("7 counted by the district.");
    tab.not_see("counted by the state");
    tab.not_see("at Pine High (P) since");
    tab.see_locked(Role::Button, "Back");
    enter(tab, Role::Button, "Next");
    tab.see_heading("One of the seven is found enrolled: six stay");
    tab.until("the link holds the stage", "location.hash.includes('pass=found')");
    enter(tab, Role::Button, "Next");
    tab.see_heading("One lost transfer enters: six become seven");
    tab.see("Stage 3 of 4");
    enter(tab, Role::Button, "Next");
    tab.see_heading("Equal counts, different students: both count seven, but not the same seven");
    tab.see_locked(Role::Button, "Next");
    tab.see("7 counted by the district, less 1 found enrolled, plus 1 lost transfer: 7 counted by the state.");
    tab.see("at Pine High (P) since");
    tab.see("in no public school of the state by 2 Oct 2024");
    enter(tab, Role::Disclosure, "Table");
    tab.see_row(&["Found enrolled", "−1", "6"]);
    tab.see_row(&["State’s pass", "7"]);

    // The same by the arrows of the row of stages, and by the seats of the picture.
    tab.tab_to(Role::Radio, "State’s pass");
    tab.press("ArrowLeft");
    tab.see_heading("One lost transfer enters: six become seven");
    let link = tab.value("location.hash");
    tab.until("the link holds the stage", "location.hash.includes('pass=lost')");
    tab.beside(&link.as_str().expect("the address is text").replace("pass=state", "pass=lost"), |other| {
        other.see_heading("One lost transfer enters: six become seven");
    });
}

fn the_passes_are_of_the_definition(tab: &Tab) {
    tab.go("#/explore/state-view?definition=calpads-1.24&grades=9-12&return-scope=state&lost-transfers=count");
    tab.see("so the two passes are one");
    tab.go("#/explore/state-view?definition=nces-ccd");
    tab.see("This family of definitions has no lost transfers");
    tab.see("Stage 1 of 3");
    tab.not_see_thing(Role::Radio, "Lost transfers");
    enter(tab, Role::Link, "See it under CALPADS 1.24");
    tab.see("Stage 1 of 4");
    tab.see_thing(Role::Radio, "Lost transfers");
    tab.go("#/explore/state-view?definition=nces-ccd&pass=everywhere");
    tab.see("Stage 1 of 3");
}
