//! Predict, then reveal.

use libtest_mimic::Trial;
use tests::browser::{Judged, Role, Tab};

use super::acts::enter;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let asked = "#/explore?definition=nces-ccd&summer=ended-year&ask=rate";
    let walks = [
        walk("explore_gate::groups_guess_before_the_answer_is_on_the_page", asked, groups_guess_before_the_answer),
        walk("explore_gate::what_was_guessed_is_kept", "#/explore?definition=nces-ccd", what_was_guessed_is_kept),
        walk("explore_gate::a_view_asks_its_own_question", "#/explore/many-rates", a_view_asks_its_own_question),
    ];
    walks.into_iter().flatten().collect()
}

const NO_ANSWER: &str = "!document.querySelector('.delta, .level, .bigroll, .flips, .fig')";

fn guess(tab: &Tab, group: &str, guess: &str) {
    tab.tab_to(Role::TextBox, "Group");
    tab.type_keys(group);
    tab.tab_to(Role::TextBox, "Guess");
    tab.type_keys(guess);
    tab.press("Enter");
}

/// Goes to another view. The question stands in both, so its tab tells which one shows.
fn go_to(tab: &Tab, view: &str) {
    enter(tab, Role::Link, view);
    tab.until("the view", &format!("document.querySelector('.explore-tabs .on').textContent === '{view}'"));
}

fn groups_guess_before_the_answer(tab: &Tab) {
    tab.see("What will the rate be under");
    tab.see("if “Summer leavers go to” is “ended year”?");
    tab.until("no answer is on the page", NO_ANSWER);
    tab.see_locked(Role::Button, "Reveal");

    guess(tab, "Table 1", "a lot");
    tab.see("The guess is no percentage.");
    tab.see_focus_on(Role::TextBox, "Guess");
    tab.type_into("Guess", "35");
    tab.press("Enter");
    tab.see("Table 1 committed");
    tab.see_focus_on(Role::TextBox, "Group");
    guess(tab, "table 1", "36");
    tab.see("A group of this name has committed its guess.");
    tab.type_into("Group", "Table 2");
    tab.press("Enter");
    tab.see("Table 2 committed");
    tab.until("no answer is on the page", NO_ANSWER);
    tab.not_see("36.0%");
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new());

    // Another question is not answered by these guesses.
    tab.click(Role::Radio, "how many are counted");
    tab.see("The settings or the question changed after the first guess.");
    tab.see_locked(Role::Button, "Reveal");
    tab.click(Role::Radio, "the rate");
    enter(tab, Role::Button, "Reveal");
    tab.see_heading("40.0%. Closest: Table 2, 4.0 points off");
    tab.see("Table 1 guessed 35.0%, 5.0 points too low; Table 2 guessed 36.0%, 4.0 points too low.");
    tab.see("33.3% → 40.0%, or 5 of 15 → 6 of 15");
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new());
    tab.resize(390, 844);
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new(), "on a phone");
    assert!(tab.overhang() <= 0, "on a phone the page is wider than the window");
}

fn a_view_asks_its_own_question(tab: &Tab) {
    const NO_LINES: &str = "!document.querySelector('.stave-sys, .verdicts, .classes, .delta, .level, .fig')";
    tab.see_heading("Nine of the 20 students are dropouts under one definition and not under another");
    enter(tab, Role::Button, "Ask the room first");
    tab.see_heading("On how many students will the yearly definitions differ?");
    tab.until("no answer is on the page", NO_LINES);
    guess(tab, "Table 1", "12");
    tab.see("Table 1 committed");
    // No other page tells it: not the settings, and not the first page.
    go_to(tab, "Settings");
    tab.see_heading("On how many students will the yearly definitions differ?");
    tab.until("no answer is on the page", NO_LINES);
    tab.not_see_thing(Role::TextBox, "Guess");
    tab.go("#/");
    tab.see("The room has been asked.");
    tab.until("no answer is on the page", NO_LINES);
    tab.go("#/explore/flow");
    enter(tab, Role::Link, "Go on in Many rates");
    tab.see("Table 1 committed");
    enter(tab, Role::Button, "Reveal");
    tab.see_heading("9 students. Closest: Table 1, 3 students off");
    tab.see_heading("Nine of the 20 students are dropouts under one definition and not under another");

    // Rates of 33.3, 47.1 and 53.3 percent: 8 of 15 less 5 of 15.
    tab.go("#/explore/many-rates?ask=spread");
    guess(tab, "Table 1", "19.5");
    tab.see("Table 1 committed");
    enter(tab, Role::Button, "Reveal");
    tab.see_heading("20.0 points. Closest: Table 1, 0.5 points off");

    tab.go("#/explore/state-view?definition=calpads-1.24&ask=lost");
    tab.see_heading("How many lost transfers will the state add under CALPADS 1.24?");
    guess(tab, "Table 2", "1");
    tab.see("Table 2 committed");
    enter(tab, Role::Button, "Reveal");
    tab.see_heading("1 student. Closest: Table 2, exactly right");
    tab.go("#/explore/state-view?definition=maine-neo&ask=elsewhere");
    tab.see_heading("How many dropouts of the district will the state find enrolled under Maine NEO-style?");
    tab.not_see_thing(Role::Radio, "how many lost transfers enter");
}

fn what_was_guessed_is_kept(tab: &Tab) {
    enter(tab, Role::Button, "Ask the room first");
    tab.until("no answer is on the page", NO_ANSWER);
    tab.click(Role::Radio, "how many are counted");
    guess(tab, "Table 3", "7");
    tab.see("Table 3 committed");
    // The question stays up in every view, and nobody's guess is lost on the way.
    for view in ["Flow", "Rule space", "Settings"] {
        go_to(tab, view);
        tab.see("Table 3 committed");
        tab.until("no answer is on the page", NO_ANSWER);
    }
    enter(tab, Role::Button, "Reveal");
    tab.see_heading("5 students. Closest: Table 3, 2 students off");
    enter(tab, Role::Button, "Close");
    tab.not_see_thing(Role::Heading, "5 students. Closest: Table 3, 2 students off");
    tab.click(Role::Radio, "ended year");
    tab.click(Role::Button, "Undo");
    tab.click(Role::Radio, "ended year");
    tab.click(Role::Button, "Reset");
    enter(tab, Role::Disclosure, "Kept predictions (1)");
    tab.see("Table 3 guessed 7 students, 2 students too high");
    tab.until("the work is kept", "localStorage.getItem('who-counts/1/predictions')");
    tab.reload();
    enter(tab, Role::Disclosure, "Kept predictions (1)");
    let file = tab.save_file(|| tab.click(Role::Button, "Save as CSV"));
    assert_eq!(file.name, "predictions.csv");
    assert!(file.text.contains(",count,Table 3,7,5,2,above"), "{}", file.text);

    // A class is asked for its graduates.
    tab.go("#/explore/cohort?definition=nd-cohort&ask=count");
    tab.see("How many of the class will graduate under");
    tab.not_see_thing(Role::Radio, "how many enter");
    tab.until("no answer is on the page", NO_ANSWER);
    tab.speak_test_language();
    tab.go("#/explore?definition=nces-ccd&ask=count");
    tab.until("the question", "document.querySelector('.gate .guess')");
    assert_eq!(tab.bare_texts(), Vec::<String>::new());
}
