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

fn groups_guess_before_the_answer(tab: &Tab) {
    tab.see("What will the rate be under");
    tab.see("with “Summer leavers go to: ended year”?");
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

fn what_was_guessed_is_kept(tab: &Tab) {
    enter(tab, Role::Button, "Ask the room first");
    tab.until("no answer is on the page", NO_ANSWER);
    tab.click(Role::Radio, "how many are counted");
    guess(tab, "Table 3", "7");
    tab.see("Table 3 committed");
    // The question stays up in every view, and nobody's guess is lost on the way.
    for view in ["Flow", "Rule space", "Settings"] {
        enter(tab, Role::Link, view);
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
