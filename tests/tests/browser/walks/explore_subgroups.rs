//! Small groups hidden, and the game of telling what is hidden.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let start = "#/explore/subgroups?definition=nces-ccd";
    let alone = "#/explore/subgroups?definition=nces-ccd&suppress=ma-6,alone";
    let walks = [
        walk("explore_subgroups::a_rule_hides_groups_and_the_link_keeps_it", start, a_rule_hides_and_the_link_keeps_it),
        walk("explore_subgroups::a_hidden_number_is_told_and_then_protected", alone, a_hidden_number_is_told),
    ];
    walks.into_iter().flatten().collect()
}

fn a_rule_hides_and_the_link_keeps_it(tab: &Tab) {
    // The one student with a disability is counted, and 4 of the 14 others.
    tab.see("The widest gap: Students with disabilities, 71.4 points above everyone else");
    tab.click(Role::Radio, "California ≤ 10");
    tab.see("All four groups are hidden");
    tab.see("None of them can be told from what is shown.");
    tab.click(Role::Radio, "none");
    tab.see("The widest gap: Students with disabilities, 71.4 points above everyone else");
    tab.see("No table hides anything, with or without a filter.");
    tab.click(Role::Radio, "grade");
    tab.choose("Filter", "HH");
    tab.until(
        "the link holds the view",
        "location.hash.includes('suppress=none') && location.hash.includes('school=HH')",
    );
    tab.reload();
    tab.see("The widest gap: Grade ");
    tab.see("members on the count day · HH");
    // One row of the picture after another, by the arrow keys.
    tab.until(
        "a mark has the focus",
        "document.querySelector('.picture .wide .mark-stop, .picture svg.wide .mark-stop').focus() ?? true",
    );
    tab.press("ArrowDown");
    tab.until("the next row has it", "document.activeElement.getAttribute('aria-label')?.startsWith('Grade 10: ')");
    tab.click(Role::Radio, "ranges");
    tab.see("hidden, small");
    // Enter looks into a row alone.
    tab.go("#/explore/subgroups?definition=nces-ccd&by=grade");
    tab.see("Click a row, or press Enter on it, to look into it alone.");
    tab.until(
        "a mark has the focus",
        "document.querySelector('.picture .wide .mark-stop, .picture svg.wide .mark-stop').focus() ?? true",
    );
    tab.press("ArrowDown");
    tab.press("Enter");
    tab.until(
        "the link holds the grade",
        "location.hash.includes('group=10') && location.hash.includes('by=subgroup')",
    );
    tab.see_focus_on(Role::ComboBox, "Filter");
}

fn a_hidden_number_is_told(tab: &Tab) {
    tab.see("All four groups are hidden, and four can be told all the same");
    tab.see("You have told 0 of 8 numbers that can be told.");
    tab.choose("Hidden cell", "Homeless");
    tab.choose("Its number of", "members");
    tab.type_into("Your number", "many");
    tab.press("Enter");
    tab.see("Write a whole number.");
    tab.type_into("Your number", "4");
    tab.press("Enter");
    tab.see("No: 4 does not fit. Exactly one number does.");
    tab.type_into("Your number", "1");
    tab.press("Enter");
    tab.see("Yes: 1 is the only number that fits. It follows from");
    tab.see("Everyone, by subgroup and everyone else: 15 = ? + 14");
    tab.see("It would stop if this were hidden as well: everyone outside “Homeless”.");
    tab.see("You have told 1 of 8 numbers that can be told.");

    tab.click(Role::CheckBox, "Also hide what would give a hidden one away");
    tab.see("Nothing can be told here: the rule holds.");
    tab.see("None of them can be told from what is shown.");
    tab.choose("Its number of", "members");
    tab.type_into("Your number", "1");
    tab.click(Role::Button, "Check");
    tab.see("Perhaps: 1 is not the only number that fits. 1 to 4 is open.");
    tab.type_into("Your number", "9");
    tab.click(Role::Button, "Check");
    tab.see("No: 9 does not fit. 1 to 4 would.");
}
