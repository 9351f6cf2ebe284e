//! Following students up: the list, a contact, and what its outcome asks for.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("follow_up::the_list_is_filtered_and_says_how_far_it_is", "#/follow-up", the_list_is_filtered),
        walk("follow_up::a_contact_is_noted_and_its_outcome_leads_to_the_field", "#/follow-up/A06", a_contact_is_noted),
        walk("follow_up::a_contact_is_noted_without_a_mouse", "#/follow-up", a_contact_without_a_mouse),
        walk("follow_up::a_lookup_shows_the_states_enrollments", "#/follow-up/A05", a_lookup_shows_enrollments),
        walk(
            "follow_up::a_lookup_that_shows_nothing_settles_nothing",
            "#/follow-up/A06",
            a_lookup_that_shows_nothing_settles_nothing,
        ),
        walk("follow_up::a_principal_sees_one_school", "#/follow-up", a_principal_sees_one_school),
        walk("follow_up::it_prints_without_controls", "#/follow-up/A06", it_prints_without_controls),
    ];
    walks.into_iter().flatten().collect()
}

fn the_list_is_filtered(tab: &Tab) {
    tab.see_heading("Follow-up");
    tab.see("5 of 13 students are settled, 8 open.");
    tab.see_row(&["A03", "Casey Castro", "Harbor High", "11", "left early", "18 Jan 2024", "open"]);
    tab.see_row(&["A05", "Ellis Evans", "settled by the records: enrolled at Pine High"]);
    tab.choose("Duty", "did not come");
    tab.see("1 student on the list.");
    tab.see_row(&["A18", "Reese Reyes", "did not come", "open"]);
    tab.choose("State", "settled");
    tab.see("Nobody on the list is as asked for.");
    tab.choose("Duty", "both duties");
    tab.choose("School", "Harbor High");
    tab.see("5 students on the list.");
}

fn a_contact_is_noted(tab: &Tab) {
    tab.see("Left Harbor High on 30 Nov 2023, before the school year ended.");
    tab.see("No contact is noted.");
    tab.click(Role::Button, "Note it");
    tab.see("Write what was done and said.");
    tab.choose("How", "asked another school");
    tab.choose("What came of it", "transferred");
    tab.type_into("What was done and said", "Pine High has no such student");
    tab.click(Role::Button, "Note it");
    tab.see("“Pine High has no such student”");
    tab.see("8 Oct 2024 · Data steward · asked another school");
    tab.see("That day the folder held 1 paper:");
    tab.see("settled: transferred");
    tab.see("No paper in the folder can show a transfer");
    tab.click(Role::Link, "Open the record at “proof of the exit”");
    tab.see_focus_on(Role::ComboBox, "Proof of the exit");
    tab.go("#/follow-up");
    tab.see("6 of 13 students are settled, 7 open.");
    tab.go("#/journal");
    tab.see("Followed up A06 at another school: transferred");
    tab.see("“Pine High has no such student”");
}

fn a_contact_without_a_mouse(tab: &Tab) {
    tab.tab_to(Role::Link, "A08");
    tab.press("Enter");
    tab.see("Left Harbor Middle on 15 Apr 2024, before the school year ended.");
    tab.tab_to(Role::TextBox, "What was done and said");
    tab.type_keys("Visited the last address");
    tab.press("Enter");
    tab.see("“Visited the last address”");
    tab.see_focus_on(Role::Heading, "Contact log");
}

fn a_lookup_shows_enrollments(tab: &Tab) {
    tab.choose("How", "looked up in the state's enrollments");
    tab.choose("What came of it", "transferred");
    tab.type_into("What was done and said", "Asked for Ellis Evans");
    tab.click(Role::Button, "Note it");
    tab.see("The state's enrollments showed Pine High, since 3 Sep 2024.");
    tab.see("The outcome is “transferred”, and the record does not say so.");
    tab.not_see("No paper in the folder can show a transfer");
}

/// Nobody was found later, so nobody can have come back by that look.
fn a_lookup_that_shows_nothing_settles_nothing(tab: &Tab) {
    tab.choose("How", "looked up in the state's enrollments");
    tab.choose("What came of it", "recovered, came back");
    tab.type_into("What was done and said", "Asked for A06");
    tab.click(Role::Button, "Note it");
    tab.see("The state's enrollments show nothing later for this student, so they cannot show this outcome.");
    tab.see("No contact is noted.");
    tab.choose("What came of it", "dropped out");
    tab.click(Role::Button, "Note it");
    tab.see("The state's enrollments showed nothing later.");
    tab.see("settled: dropped out");
}

fn a_principal_sees_one_school(tab: &Tab) {
    tab.click(Role::Button, "Hand over");
    tab.click(Role::Button, "Principal of Harbor Elementary");
    tab.see("0 of 1 student is settled, 1 open.");
    tab.go("#/follow-up/A06");
    tab.see("You see Harbor Elementary only.");
    tab.go("#/follow-up/A09");
    tab.type_into("What was done and said", "Called the last number");
    tab.click(Role::Button, "Note it");
    tab.see("Principal of Harbor Elementary · by phone");
}

fn it_prints_without_controls(tab: &Tab) {
    tab.look_at_paper();
    tab.see("Left Harbor High on 30 Nov 2023");
    assert_eq!(tab.controls(), Vec::<String>::new());
}
