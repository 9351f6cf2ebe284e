//! The certification without a mouse: Tab, Enter, Space, arrows and letters.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::enter;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("keyboard::a_report_is_certified_without_a_mouse", "#/neo/student-reports", a_report_is_certified),
        walk("keyboard::content_is_one_key_away", "#/explore/many-rates", content_is_one_key_away),
        walk("keyboard::settings_turn_by_arrows", "#/explore?definition=nces-ccd", settings_turn_by_arrows),
        walk("keyboard::seats_are_reached_by_arrows", "#/neo/report", seats_are_reached_by_arrows),
    ];
    walks.into_iter().flatten().collect()
}

/// Follows a link, and waits for the heading of its page to take the keyboard.
fn follow(tab: &Tab, link: &str, heading: &str) {
    enter(tab, Role::Link, link);
    tab.see_focus_on(Role::Heading, heading);
}

fn a_report_is_certified(tab: &Tab) {
    follow(tab, "Dropout Certification Report", "Dropout Certification Report");
    enter(tab, Role::Button, "Validate");
    enter(tab, Role::Link, "Open the record at “exit date”");
    correct_the_exit_date(tab);
    follow(tab, "Report", "Dropout Certification Report");
    enter(tab, Role::Button, "Validate again");
    for (code, student) in [("EXT307", "A05"), ("PRF401", "A06")] {
        answer(tab, code, student);
    }
    for school in ["Harbor Elementary", "Harbor Middle", "Harbor High"] {
        attest(tab, school);
    }
    enter(tab, Role::Button, "Hand over to the superintendent");
    tab.see("Nothing stands in the way.");
    enter(tab, Role::Button, "Certify and submit to DOE");
    tab.see_heading("Certified and submitted to DOE");
    tab.see("8 students counted of 17, 47.1%.");
}

fn correct_the_exit_date(tab: &Tab) {
    tab.see_focus_on(Role::Date, "Exit date");
    tab.type_day("2024-06-07");
    tab.tab_to(Role::TextBox, "What does this rest on?");
    tab.type_keys("The withdrawal form");
    tab.press("Enter");
    tab.see("A18 is counted, as before.");
    tab.see_focus_on(Role::Button, "Correct this record");
}

fn answer(tab: &Tab, code: &str, student: &str) {
    enter(tab, Role::Button, &format!("Write a note on {code}, {student}"));
    tab.tab_to(Role::TextBox, "Why it stands");
    tab.type_keys(&format!("Called about {student}"));
    tab.press("Enter");
    tab.see(&format!("“Called about {student}”"));
}

fn attest(tab: &Tab, school: &str) {
    enter(tab, Role::Button, "Hand over");
    let principal = format!("Principal of {school}");
    tab.see_thing(Role::Button, &principal);
    tab.tab_to(Role::Button, &principal);
    tab.press("Space");
    tab.see(&format!("You are the principal of {school}, school view"));
    follow(tab, &format!("View Details of {school}"), &format!("Students counted at {school}"));
    enter(tab, Role::Button, "Attest this school");
    tab.see("Attested. The principal looked at every student on this list.");
    follow(tab, "Report", "Dropout Certification Report");
}

fn content_is_one_key_away(tab: &Tab) {
    tab.press("Tab");
    tab.see_focus_on(Role::Link, "Skip to content");
    tab.press("Enter");
    tab.until("the main part has the focus", "document.activeElement === document.getElementById('main')");
    tab.press("Tab");
    tab.see_focus_on(Role::Link, "Many rates");
}

fn settings_turn_by_arrows(tab: &Tab) {
    tab.tab_to(Role::Radio, "next year");
    tab.press("ArrowRight");
    tab.see_focus_on(Role::Radio, "ended year");
    tab.see("33.3% → 40.0%, or 5 of 15 → 6 of 15");
    tab.tab_to(Role::Button, "Undo");
    tab.press("Space");
    tab.see("33.3%, or 5 of 15");
}

/// The roll is one stop of the tab key, and the arrows go from seat to seat.
fn seats_are_reached_by_arrows(tab: &Tab) {
    tab.tab_to(Role::Link, "A01 Avery Abbott, not counted");
    tab.press("ArrowRight");
    tab.press("ArrowRight");
    tab.see_focus_on(Role::Link, "A03 Casey Castro, counted");
    tab.press("ArrowLeft");
    tab.press("ArrowRight");
    tab.press("Enter");
    tab.see_focus_on(Role::Heading, "Casey Castro A03");
}
