//! Incident cards: they come, are decided with a reason, and print.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("incidents::a_card_is_decided_and_reviewed", "#/neo/report", a_card_is_decided),
        walk("incidents::a_card_is_decided_without_a_mouse", "#/incidents", a_card_without_a_mouse),
        walk("incidents::cards_print_for_groups_on_paper", "#/incidents", cards_print),
    ];
    walks.into_iter().flatten().collect()
}

fn a_card_is_decided(tab: &Tab) {
    tab.see("An incident waits:");
    tab.click(Role::Link, "The calendar changes");
    tab.see_heading("The calendar changes");
    tab.see("Speaks to: Attendance clerk");
    tab.click(Role::Button, "Hand over to the attendance clerk");
    tab.click(Role::Button, "Decide");
    tab.see("Choose what to do.");
    tab.click(Role::Radio, "Change the exit dates of those on the list, one by one.");
    tab.click(Role::Button, "Decide");
    tab.see("Write why.");
    tab.type_into("Why?", "It is quick");
    tab.click(Role::Button, "Decide");
    tab.see("“It is quick”");
    tab.see("With the new calendar they all left early.");
    tab.see("The guide holds another answer right.");
    tab.click(Role::Disclosure, "The other answers");
    tab.see("One change at the source");
    tab.go("#/journal");
    tab.see("Decided “The calendar changes”: Change the exit dates of those on the list, one by one");
    tab.see("“It is quick”");
}

fn a_card_without_a_mouse(tab: &Tab) {
    tab.tab_to(Role::Button, "Hand over to the attendance clerk");
    tab.press("Enter");
    tab.see_thing(Role::Button, "Decide");
    tab.tab_to(Role::Radio, "Change the exit dates of those on the list, one by one.");
    tab.press("ArrowDown");
    tab.tab_to(Role::TextBox, "Why?");
    tab.type_keys("The source comes first");
    tab.press("Enter");
    tab.see("The guide holds this right.");
    tab.see_focus_on(Role::Heading, "The calendar changes");
}

fn cards_print(tab: &Tab) {
    tab.see_heading("Waiting");
    tab.look_at_paper();
    tab.see("Can we have it back?");
    tab.see("For the facilitator");
    assert_eq!(tab.controls(), Vec::<String>::new());
}
