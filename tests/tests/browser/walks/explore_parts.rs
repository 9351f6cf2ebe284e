//! What each setting did, the rule space, and the dropout set code by code, by keyboard.

use libtest_mimic::Trial;
use tests::browser::{Role, SavedFile, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk(
            "explore_parts::the_change_is_shared_out_and_adds_up",
            "#/explore/what-did-it?definition=nces-ccd&grades=7-12&summer=ended-year&transfer-proof=trust-code&ged=not-approved",
            the_change_is_shared_out_and_adds_up,
        ),
        walk(
            "explore_parts::a_class_is_shown_beside_and_not_shared_out",
            "#/explore/what-did-it?definition=nces-ccd",
            a_class_is_shown_beside_and_not_shared_out,
        ),
        walk(
            "explore_parts::a_point_of_the_rule_space_is_taken_in_hand",
            "#/explore/rule-space?definition=nces-ccd",
            a_point_of_the_rule_space_is_taken_in_hand,
        ),
        walk("explore_parts::a_code_is_put_into_the_dropout_set", "#/explore?definition=calpads-1.24", dropout_set),
        walk(
            "explore_parts::a_definition_is_kept_on_the_board",
            "#/explore?definition=nces-ccd",
            a_definition_is_kept_on_the_board,
        ),
        walk("explore_parts::a_code_opens_the_view", "#/explore?definition=nces-ccd", a_code_opens_the_view),
    ];
    walks.into_iter().flatten().collect()
}

fn the_change_is_shared_out_and_adds_up(tab: &Tab) {
    // Harbor's twenty students, 5 of 15 to 7 of 16: the golden reports of NCES and of the four turns.
    tab.see("33.3% → 43.8%, or 5 of 15 → 7 of 16");
    tab.see("Three settings raise the rate; “A transfer needs” pulls it back");
    tab.see("Together: +10.42 points.");
    tab.tab_to(Role::Button, "Grades, grades 9–12 → grades 7–12: +3.96");
    tab.press("ArrowDown");
    tab.press("Enter");
    tab.see("Whom “Summer leavers go to” moves: 3 students");
    tab.see_focus_on(Role::Button, "Summer leavers go to, next year → ended year: +6.46");
    tab.until("the link holds what is looked at", "location.hash.includes('focus=summer')");
    tab.click(Role::Radio, "students counted");
    tab.see("Together: +2 students.");
    tab.value("document.querySelector('.figure-table').open = true, 0");
    tab.see_row(&["Together", "", "", "+2", "+1", "+10.42"]);
    let table = tab.save_file(|| tab.click(Role::Button, "CSV: keep the table as a file"));
    assert!(text_of(&table).contains("yes,Grades,grades 9–12,grades 7–12,1,1,3.96"), "{}", text_of(&table));
    assert!(text_of(&table).contains("yes,A transfer needs,proof,the code alone,-1,0,-6.46"));
    let picture = tab.save_file(|| tab.click(Role::Button, "SVG: keep the picture as a file"));
    let text = text_of(&picture);
    assert!(text.starts_with("<svg xmlns=") && text.contains("<title>Three settings raise the count"), "{text:.300}");
    assert!(!text.contains("var(--flip)\"") || text.contains("--flip:#"), "its colors travel with it");
}

fn text_of(file: &SavedFile) -> String {
    std::fs::read_to_string(file.path()).expect("a text")
}

fn a_class_is_shown_beside_and_not_shared_out(tab: &Tab) {
    tab.choose("Compare with", "Federal ACGR");
    tab.see_heading("A yearly count and a class are shown side by side only");
    tab.see("so no setting lies between them");
    tab.choose("Compare with", "Maine NEO-style");
    tab.see("Together:");
}

fn a_point_of_the_rule_space_is_taken_in_hand(tab: &Tab) {
    tab.see("The same 20 students can be reported anywhere from 5.9% to 83.3%");
    tab.see("864 combinations of 8 settings");
    tab.value("document.querySelector('.figure-table').open = true, 0");
    tab.see_row(&["NCES CCD", "5", "15", "33.3%"]);
    tab.see_row(&["Maine NEO-style", "8", "17", "47.1%"]);
    tab.see_row(&["North Dakota leavers", "8", "15", "53.3%"]);
    tab.see("It does not see 10 of the 11 students whom at least one of these definitions counts.");
    tab.see("Not here: CALPADS 1.24 and CALPADS state view. They count by exit code and window");
    // The stacks are one stop of the tab key; the last one is the highest.
    tab.value("document.querySelector('.picture .wide .mark-stop').focus(), 0");
    tab.press("End");
    tab.see_heading("83.3%: 1 definition");
    tab.until("the point picked is marked", "document.querySelector('.picture .wide .thread').getAttribute('d')");
    tab.until(
        "its button is on the first screen",
        "document.getElementById('take-in-hand').getBoundingClientRect().bottom < innerHeight",
    );
    tab.press("Enter");
    tab.see_focus_on(Role::Button, "Take this definition in hand");
    tab.press("Enter");
    tab.see("33.3% → 83.3%");
    tab.see_focus_on(Role::Button, "Take this definition in hand");
    tab.click(Role::Button, "Undo");
    tab.see("33.3%, or 5 of 15");
    // One setting more, one less.
    tab.value("document.querySelector('.axes').open = true, 0");
    tab.click(Role::CheckBox, "Age × 3");
    tab.see("288 combinations of 7 settings");
    tab.click(Role::CheckBox, "Grades × 3");
    tab.see("Not here: Maine NEO-style. It sets “Grades” to “all grades”, which is not combined.");
    // Whoever has a class in hand is told why it has no space, and which definitions have one.
    tab.go("#/explore?definition=acgr-federal");
    tab.see_heading("Your definition in words");
    tab.go("#/explore/rule-space");
    tab.see("A class has no rule space");
    tab.click(Role::Link, "Maine NEO-style");
    tab.see("47.1%, or 8 of 17");
}

fn dropout_set(tab: &Tab) {
    tab.see("7 counted, no rate");
    tab.value("document.querySelectorAll('.knobs details').forEach((one) => one.open = true), 0");
    tab.click(
        Role::CheckBox,
        "E140 Left, and after truancy intervention there is no evidence of enrollment in an academic program",
    );
    tab.see("7 → ");
    tab.until("the link holds the code", "location.hash.includes('reasons=-E140')");
    tab.click(
        Role::CheckBox,
        "E140 Left, and after truancy intervention there is no evidence of enrollment in an academic program",
    );
    tab.see("7 counted, no rate");
    tab.see("Not part of this definition:");
}

fn a_code_opens_the_view(tab: &Tab) {
    tab.type_into("Paste a code or a link", "worksheet");
    tab.click(Role::Button, "Go");
    tab.see("This is no code or link of the explorer.");
    tab.type_into("Paste a code or a link", "explore/what-did-it?definition=nces-ccd&summer=ended-year");
    tab.click(Role::Button, "Go");
    tab.see("“Summer leavers go to” raises the rate");
    // What a code asks for and nobody understands is told, as with a link.
    tab.type_into("Paste a code or a link", "explore/flow?definition=nces-ccd&of=moon");
    tab.click(Role::Button, "Go");
    tab.see("“of=moon” means nothing in a link.");
}

fn a_definition_is_kept_on_the_board(tab: &Tab) {
    tab.click(Role::Radio, "ended year");
    tab.see("5 of 15 → 6 of 15");
    tab.type_into("Name of the definition in hand", "Summer stays");
    tab.press("Enter");
    tab.see("1 definition on the board");
    tab.see_row(&[
        "Summer stays",
        "NCES CCD · Summer leavers go to: ended year",
        "Harbor Unified · 2023–24",
        "6",
        "15",
        "40.0%",
    ]);
    tab.click(Role::Button, "Reset");
    tab.until("the address follows", "!location.hash.includes('summer')");
    tab.reload();
    tab.see("33.3%, or 5 of 15");
    tab.click(Role::Link, "Take in hand: Summer stays");
    tab.see("5 of 15 → 6 of 15");
    tab.click(Role::Button, "Take away: Summer stays");
    tab.see("0 definitions on the board");
}
