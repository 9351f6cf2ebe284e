//! A class built step by step: the cohort that was worked out by hand, seen as a person sees it.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let school = "#/explore/cohort?district=north-prairie&definition=nd-cohort";
    let walks = [
        walk("explore_cohort::the_class_is_built_step_by_step", school, the_class_is_built_step_by_step),
        walk("explore_cohort::a_turned_setting_moves_the_cohort", school, a_turned_setting_moves_the_cohort),
    ];
    walks.into_iter().flatten().collect()
}

fn the_class_is_built_step_by_step(tab: &Tab) {
    tab.see("35.7%, or 5 of 14");
    tab.see_heading("Step 1 takes in 15 students: 15 listed so far");
    tab.see_locked(Role::Button, "Back");
    let steps = [
        "Step 2 takes in one student: 16 listed so far",
        "Step 3 takes in one student: 17 listed so far",
        "Step 4 takes in one student: 18 listed so far",
        "Step 5 leaves two students out: 18 listed",
        "Four students are removed: 14 left in the adjusted cohort",
        "5 of 14 graduated: 35.7%",
    ];
    for step in steps {
        tab.click(Role::Button, "Next step");
        tab.see_heading(step);
    }
    tab.see_locked(Role::Button, "Next step");
    tab.until("the link holds the step", "location.hash.includes('step=7')");
    tab.see("7 Dropouts 6 students: B04 B05 B07 B12 B18 B19");
    // The bars of the rates are one stop of the tab key; arrows go from bar to bar.
    tab.value("document.querySelector('#class-rates .wide .mark-stop[tabindex=\"0\"]').focus(), 0");
    tab.press("ArrowDown");
    tab.until(
        "the next bar says its rate",
        "document.activeElement.getAttribute('aria-label') === 'School, 5 years: 42.9% so far'",
    );
    tab.click(Role::Button, "Back");
    tab.see("6 Last enrolled elsewhere 1 student: B08");
    tab.see("6 Transferred out 2 students: B06 B21");
    tab.see("6 Died 1 student: B09");
    // South High was the last school of one of them.
    tab.choose("School", "South High");
    tab.until("the link holds the school", "location.hash.includes('school=NS')");
    tab.see("100.0%, or 1 of 1");
    tab.beside("#/explore/cohort?district=north-prairie&definition=nd-cohort&school=XX&step=7", |other| {
        other.see("The school in the link has nobody of this class; another is shown.");
        other.see_heading("5 of 14 graduated: 35.7%");
    });
}

fn a_turned_setting_moves_the_cohort(tab: &Tab) {
    // The records of this district begin when its class is in grade 11.
    tab.beside("#/explore/cohort?district=foundry-city&definition=nd-cohort", |other| {
        other.see_heading("Step 3 takes in 521 students: 521 listed so far");
    });
    tab.click(Role::Button, "All steps");
    tab.click(Role::Disclosure, "Other settings");
    tab.click(Role::Radio, "the code alone");
    tab.see("35.7% → 38.5%, or 5 of 14 → 5 of 13");
    tab.see("One student stands elsewhere in the class");
    tab.see("dropout → removed");
    tab.see_thing(Role::Link, "B07");
    tab.see("North Dakota cohort, changed: “A removal needs” the code alone");
    tab.click(Role::Button, "Reset");
    tab.click(Role::Radio, "district");
    tab.see("35.7% → 40.0%, or 5 of 14 → 6 of 15");
    tab.see("removed → graduate");
    tab.see("District: graduation is 40.0% in 4 years and 46.7% so far in 5 years.");
}
