//! The CALPADS-style rendering: from the data store to the partner's approval and back, its report, and the state's view.

use libtest_mimic::Trial;
use tests::browser::{Judged, Role, Tab};

use super::acts::{correct_a18, enter, see_it_kept, wait_until};
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("calpads::a_revision_is_certified_at_every_level", "#/calpads", a_revision_is_certified),
        walk("calpads::a_revision_is_certified_without_a_mouse", "#/calpads", a_revision_is_certified_by_keys),
        walk("calpads::a_number_of_the_report_opens_its_students", "#/calpads/report", a_number_opens_its_students),
        walk("calpads::the_state_sees_otherwise", "#/calpads/state-view", the_state_sees_otherwise),
        walk("calpads::a_principal_sees_one_school", "#/calpads", a_principal_sees_one_school),
        walk("calpads::after_the_amendments_everything_is_frozen", "#/calpads", everything_is_frozen),
        walk("calpads::its_pages_speak_the_kits_words", "#/calpads", its_pages_speak_the_kits_words),
    ];
    walks.into_iter().flatten().collect()
}

fn begin(tab: &Tab) {
    tab.click(Role::Button, "Go on with the Fall 1 certification");
    tab.see("CALPADS-style Fall 1. Training rendering, not the state's system");
}

#[track_caller]
fn is_sound(tab: &Tab) {
    let found = tab.axe(Judged::Everything);
    assert!(found.is_empty(), "{found:#?}");
}

fn a_revision_is_certified(tab: &Tab) {
    begin(tab);
    tab.see("24 enrollment records, 7 dropouts.");
    tab.see("The window is open. Open from 2 Oct 2024.");
    tab.click(Role::Button, "Request a new revision");
    tab.see_focus_on(Role::Heading, "Revisions");
    tab.see("24 enrollment records, 7 dropouts. As in revision 1.");
    tab.see("Snapshot created");
    is_sound(tab);

    look_at_the_report(tab, 1);
    tab.see("1 error is open.");
    tab.click(Role::Link, "Errors and warnings of revision 1");
    tab.see_heading("Errors and warnings of revision 1");
    tab.see_heading("ERD");
    tab.see("5.0% (1 of 20), over 2%");
    is_sound(tab);
    tab.click(Role::Link, "Open the record at “exit date”");
    tab.see_focus_on(Role::Date, "Exit date");
    correct_a18(tab);

    // The data store went on: the revision is as it was, and is not certified any more.
    tab.click(Role::Link, "Certification Status");
    tab.see("24 enrollment records, 7 dropouts. Changed since revision 1.");
    tab.see("Records of the data store came or changed after this revision was taken.");
    tab.click(Role::Button, "Request a new revision");
    tab.see("As in revision 2.");
    tab.go("#/calpads/report/2");
    tab.see("Since the revision before");
    tab.see("1 record of 1 student A18");
    is_sound(tab);

    tab.go("#/calpads");
    tab.see("What is signed: revision 2, with 7 dropouts, 0 errors and");
    tab.click(Role::Button, "I looked at its reports");
    tab.click(Role::Button, "Certify, level 1");
    tab.see("Certified, level 1 Data steward, 8 Oct 2024");
    tab.see("Only the superintendent may do this.");
    tab.click(Role::Button, "Request a new revision");
    tab.see("This is certified already.");
    tab.click(Role::Button, "Hand over to the superintendent");
    tab.click(Role::Button, "Certify, level 2");
    tab.see_focus_on(Role::Heading, "Revision 2");
    hand_over(tab, "Regional partner");
    tab.click(Role::Button, "Disapprove as the regional partner");
    tab.type_into("Reason", "A05 is at Pine High");
    tab.click(Role::Button, "Disapprove it");
    tab.see("What was certified was taken back. “A05 is at Pine High”");
    is_sound(tab);

    certify_again(tab);
    tab.see("Certified at every level.");
    tab.see("May be taken back until 24 Jan.");
    see_it_kept(tab);
    tab.click(Role::Button, "Decertify");
    tab.see("Only the superintendent or the data steward may do this.");
    hand_over(tab, "Superintendent");
    tab.click(Role::Button, "Decertify");
    tab.click(Role::Button, "Decertify it");
    tab.see("Write the reason.");
    tab.type_into("Reason", "A06 was found");
    tab.click(Role::Button, "Decertify it");
    tab.see("Uncertified “A06 was found”");
    tab.go("#/journal");
    tab.see("Approved revision 2 as the regional partner");
    tab.see("A06 was found");
}

/// Whoever says that the reports were looked at has opened them.
fn look_at_the_report(tab: &Tab, number: u32) {
    tab.see("Before you say that you looked at its reports:");
    tab.not_see_thing(Role::Button, "I looked at its reports");
    tab.click(Role::Link, &format!("Open report 1.24 of revision {number}"));
    tab.see_heading(&format!("Report 1.24 of revision {number}"));
    tab.go("#/calpads");
    tab.click(Role::Button, "I looked at its reports");
}

fn hand_over(tab: &Tab, user: &str) {
    tab.click(Role::Button, "Hand over");
    tab.click(Role::Button, user);
}

fn certify_again(tab: &Tab) {
    hand_over(tab, "Data steward");
    tab.click(Role::Button, "Certify, level 1");
    hand_over(tab, "Superintendent");
    tab.click(Role::Button, "Certify, level 2");
    hand_over(tab, "Regional partner");
    tab.click(Role::Button, "Approve as the regional partner");
}

fn a_revision_is_certified_by_keys(tab: &Tab) {
    enter(tab, Role::Button, "Go on with the Fall 1 certification");
    tab.see("24 enrollment records, 7 dropouts.");
    // The record first, so that one revision is enough.
    enter(tab, Role::Link, "Errors and warnings of the data store");
    tab.see_focus_on(Role::Heading, "Errors and warnings of the data store");
    enter(tab, Role::Link, "Open the record at “exit date”");
    tab.see_focus_on(Role::Date, "Exit date");
    tab.type_day("2024-06-07");
    tab.tab_to(Role::TextBox, "What does this rest on?");
    tab.type_keys("The withdrawal form");
    tab.press("Enter");
    tab.see("A18 is counted, as before.");
    enter(tab, Role::Link, "Report");
    tab.see_focus_on(Role::Heading, "Certification Status");

    enter(tab, Role::Button, "Request a new revision");
    tab.see_focus_on(Role::Heading, "Revisions");
    enter(tab, Role::Link, "Open report 1.24 of revision 1");
    tab.see_focus_on(Role::Heading, "Report 1.24 of revision 1");
    enter(tab, Role::Link, "Certification Status");
    tab.see_focus_on(Role::Heading, "Certification Status");
    enter(tab, Role::Button, "I looked at its reports");
    tab.see_focus_on(Role::Heading, "Revision 1");
    enter(tab, Role::Button, "Certify, level 1");
    tab.see_focus_on(Role::Heading, "Revision 1");
    enter(tab, Role::Button, "Hand over to the superintendent");
    tab.see("You are the superintendent");
    enter(tab, Role::Button, "Certify, level 2");
    tab.see("Only the regional partner may do this.");
    enter(tab, Role::Button, "Hand over");
    tab.see_thing(Role::Button, "Regional partner");
    tab.tab_to(Role::Button, "Regional partner");
    tab.press("Space");
    tab.see("You are the regional partner");
    enter(tab, Role::Button, "Approve as the regional partner");
    tab.see("Certified at every level.");
}

fn a_number_opens_its_students(tab: &Tab) {
    begin(tab);
    tab.see("Fall 1 of academic year 2024–25. It reports the dropouts of the year before, 2023–24");
    tab.see_row(&["HM", "Harbor Middle", "1", "0", "0", "0", "1", "1"]);
    tab.see_row(&["HH", "Harbor High", "6", "1", "0", "1", "1", "4"]);
    tab.see_row(&["", "Total", "7", "1", "0", "1", "2", "5"]);
    tab.see("No further filter.");
    tab.click(Role::Button, "5, Socioeconomically Disadvantaged in all schools");
    tab.see_focus_on(Role::Heading, "Socioeconomically Disadvantaged");
    tab.see("5 students.");
    tab.type_into("Find a name or number", "a1");
    tab.see("2 of 5 students.");
    is_sound(tab);

    tab.choose("Grade", "Grade 11");
    tab.see("Grade: grade 11");
    tab.see_row(&["HH", "Harbor High", "4", "1", "0", "0", "1", "4"]);
    tab.choose("Status", "30 Short-term");
    tab.see("Report 1.24 counts primary enrollments, so every number is zero by its rule.");
    tab.see("Status: 30 Short-term");
    tab.click(Role::Button, "Remove the filters");
    tab.see("No further filter.");
    tab.see_row(&["", "Total", "7", "1", "0", "1", "2", "5"]);

    // What was asked for is there again after a look at a student; another year says what it lacks.
    tab.choose("Grade", "Grade 11");
    tab.click(Role::Link, "A03");
    tab.value("history.back()");
    tab.see("Grade: grade 11");
    tab.see_heading("Socioeconomically Disadvantaged");
    tab.choose("Academic Year", "2025–26");
    tab.see("Fall 1 of academic year 2025–26. It reports the dropouts of the year before, 2024–25");
    tab.see("Not complete: today is 8 Oct 2024.");
    tab.click(Role::Button, "Remove the filters");
    tab.see("Fall 1 of academic year 2024–25.");
    tab.resize(390, 844);
    assert!(tab.overhang() <= 0, "{}", tab.overhang());

    tab.resize(1280, 800);
    tab.look_at_paper();
    assert_eq!(tab.controls(), Vec::<String>::new(), "controls on the paper");
    tab.see_row(&["HH", "Harbor High", "6", "1", "0", "1", "1", "4"]);
    tab.not_see("Students behind the number");
    tab.see("Filters in force");
}

fn the_state_sees_otherwise(tab: &Tab) {
    begin(tab);
    tab.see("The LEA counts 7, the state 7. Both count 6 of them; only the LEA counts 1 more, only the state 1 more.");
    tab.see("Expected between 14 May 2023 and 15 Aug 2024, and never there.");
    tab.see("The two views agree on the number. They need not agree on the students.");
    tab.see("Harbor High, left 4 Mar 2024 with E140; at Pine High (P) since 3 Sep 2024.");
    tab.see("Harbor High, left 30 Nov 2023 with T160; in no public school of the state by Census Day.");
    is_sound(tab);
}

fn a_principal_sees_one_school(tab: &Tab) {
    begin(tab);
    hand_over(tab, "Principal of Harbor Middle");
    tab.click(Role::Button, "Request a new revision");
    tab.see("Only the data steward may do this.");
    tab.go("#/calpads/report");
    tab.see_row(&["HM", "Harbor Middle", "1", "0", "0", "0", "1", "1"]);
    tab.see_row(&["", "Total", "1", "0", "0", "0", "1", "1"]);
    tab.see("School: Harbor Middle");
}

fn everything_is_frozen(tab: &Tab) {
    begin(tab);
    tab.click(Role::Button, "Request a new revision");
    tab.see("As in revision 1.");
    tab.go("#/certification");
    for day in ["13 Dec 2024", "24 Jan 2025"] {
        wait_until(tab, day);
    }
    tab.go("#/calpads");
    tab.see("This is the amendment window.");
    look_at_the_report(tab, 1);
    tab.go("#/certification");
    tab.click(Role::Button, "Wait a day");
    tab.go("#/calpads");
    tab.see("Frozen. Nothing can be certified or taken back any more.");
    tab.see("The window is closed. The numbers are final.");
    tab.see_locked(Role::Button, "Certify, level 1");
    is_sound(tab);
}

fn its_pages_speak_the_kits_words(tab: &Tab) {
    begin(tab);
    tab.click(Role::Button, "Request a new revision");
    tab.see("As in revision 1.");
    tab.speak_test_language();
    for page in ["#/calpads", "#/calpads/report/1", "#/calpads/checks/1", "#/calpads/state-view"] {
        tab.go(page);
        tab.until("the page's own title", "document.activeElement?.closest('main')");
        let bare = tab.bare_texts();
        assert!(bare.is_empty(), "{page}: {bare:#?}");
    }
}
