//! The first page: doors, districts at hand, and the way back into what was begun.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::{A18_IS_CORRECTED, correct_a18, see_it_kept};
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("home::every_door_leads_somewhere", "#/", every_door_leads_somewhere),
        walk("home::a_district_at_hand_opens", "#/", a_district_at_hand_opens),
        walk("home::what_was_begun_goes_on", "#/", what_was_begun_goes_on),
    ];
    walks.into_iter().flatten().collect()
}

fn every_door_leads_somewhere(tab: &Tab) {
    tab.see("Nothing begun yet in this browser.");
    for (door, heading) in [
        ("Open the report", "Dropout Certification Report"),
        ("Turn a clause", "Explore: change a clause, watch who counts"),
        ("Fill it in", "Understanding the Role of Data Systems in Dropout Prevention"),
        ("All districts, with pictures and stories", "Districts"),
        ("Design a district", "Design a district"),
    ] {
        tab.click(Role::Link, door);
        tab.see_heading(heading);
        tab.click(Role::Link, "Who Counts");
        tab.see_heading("Who counts as a dropout, and who decides?");
    }
}

fn a_district_at_hand_opens(tab: &Tab) {
    tab.see("Nine of the 20 students are dropouts under one definition and not under another");
    tab.click(Role::Button, "Open Tern Island");
    tab.see_heading("Dropout Certification Report");
    tab.click(Role::Link, "Who Counts");
    tab.not_see("Nine of the 20 students");
    tab.see("Tern Island (synthetic)");
}

fn what_was_begun_goes_on(tab: &Tab) {
    correct_a18(tab);
    see_it_kept(tab);
    tab.go("#/worksheet");
    tab.type_into("How do you know these indicators are important?", "From last year's exits");
    tab.click(Role::Link, "Who Counts");
    tab.see("Begun, 1 correction");
    tab.see("1 of 4 questions answered");

    tab.click(Role::Button, "Open Tern Island");
    tab.see_thing(Role::Link, "Tern Island");
    tab.click(Role::Link, "Who Counts");
    tab.click(Role::Button, "Harbor Unified, 2023–24");
    tab.see_heading("Dropout Certification Report");
    tab.see_thing(Role::Link, "Harbor Unified");
    tab.go("#/student/A18");
    tab.see(A18_IS_CORRECTED);
}
