//! Large districts: the page answers while they are made, says how far they are, and lets them be cancelled.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};
use tests::designed::{card, crowd_card, saved_work};
use tests::folder::Folder;

use super::walk;

const FIELD: &str = "Choose a file of saved work";
const IS_OPEN: &str = "The file's district is open, as it was kept.";

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("making::a_large_district_is_cancelled_by_key", "#/districts", a_large_district_is_cancelled_by_key),
        walk("making::a_second_request_replaces_the_first", "#/districts", a_second_request_replaces_the_first),
        walk("making::work_on_an_own_card_is_kept", "#/districts", work_on_an_own_card_is_kept),
        walk("making::a_kept_large_district_comes_back", "#/districts", a_kept_large_district_comes_back),
        walk("making::a_kept_district_may_be_cancelled", "#/neo/report", a_kept_district_may_be_cancelled),
        walk("making::a_district_for_exploring_is_explored", "#/districts", a_district_for_exploring_is_explored),
    ];
    walks.into_iter().flatten().collect()
}

/// Chooses a file of saved work with that card.
fn choose(tab: &Tab, folder: &Folder, card: &serde_json::Value) {
    folder.write("designed.json", saved_work(card));
    tab.choose_files(FIELD, &[folder.file("designed.json")]);
}

fn a_large_district_is_cancelled_by_key(tab: &Tab) {
    let folder = Folder::empty();
    choose(tab, &folder, &card("North County", 60_000));
    tab.see_thing(Role::Region, "District in the making");
    tab.see("of 60,000 students");
    // Meanwhile the page answers: what is shown opens, and another page comes.
    tab.go("#/definitions");
    tab.see_heading("Definitions");
    tab.see("of 60,000 students");
    tab.tab_to(Role::Button, "Cancel");
    tab.press("Escape");
    tab.see("North County was cancelled. Harbor Unified stays open.");
    tab.not_see_thing(Role::Region, "District in the making");
    tab.until("the keyboard is on the page", "document.activeElement?.id === 'main'");
    tab.see_thing(Role::Link, "Harbor Unified");
    tab.go("#/neo/report");
    tab.see_row(&["Harbor High HH · grades 9–12", "15", "6"]);
}

fn a_second_request_replaces_the_first(tab: &Tab) {
    let folder = Folder::empty();
    choose(tab, &folder, &card("North County", 60_000));
    tab.see("Making North County");
    tab.click(Role::Button, "Open Tern Island");
    tab.see_heading("Dropout Certification Report");
    tab.see_thing(Role::Link, "Tern Island");
    tab.not_see_thing(Role::Region, "District in the making");
    tab.not_see("North County");
}

fn work_on_an_own_card_is_kept(tab: &Tab) {
    let folder = Folder::empty();
    choose(tab, &folder, &card("Heron Bay", 90));
    tab.see(IS_OPEN);
    tab.click(Role::Link, "Go to the report");
    tab.see_thing(Role::Link, "Heron Bay");
    tab.click(Role::Button, "Validate");
    super::acts::see_it_kept(tab);
    let fingerprint = tab.value("document.querySelector('.foot .code').textContent");
    let key = format!("who-counts/1/work/own-{}", fingerprint.as_str().expect("a text"));
    assert_eq!(tab.value(&format!("localStorage.getItem('{key}') !== null")), true);
    tab.reload();
    tab.see_thing(Role::Link, "Heron Bay");
    assert_eq!(tab.value("document.querySelector('.foot .code').textContent"), fingerprint);
    // Among what was begun it is listed with its name, and opens from there.
    tab.go("#/districts");
    tab.click(Role::Button, "Open Tern Island");
    tab.see_thing(Role::Link, "Tern Island");
    tab.go("#/");
    tab.click(Role::Button, "Heron Bay, 2023–24");
    tab.see_thing(Role::Link, "Heron Bay");
}

fn a_kept_large_district_comes_back(tab: &Tab) {
    let folder = Folder::empty();
    choose(tab, &folder, &card("Plover County", 3_000));
    tab.see(IS_OPEN);
    tab.click(Role::Link, "Go to the report");
    tab.click(Role::Button, "Validate");
    super::acts::see_it_kept(tab);
    tab.reload();
    tab.see_thing(Role::Link, "Plover County");
    tab.see("Validate again");
}

fn a_kept_district_may_be_cancelled(tab: &Tab) {
    let work = serde_json::json!(saved_work(&card("North County", 60_000)));
    let kept = "localStorage.getItem('who-counts/1/work/own-north')";
    tab.value(&format!(
        "localStorage.setItem('who-counts/1/open', 'own-north'),
        localStorage.setItem('who-counts/1/work/own-north', {work}), 0"
    ));
    // The app stands before the district is made anew, and pages that need none are there.
    tab.reload();
    tab.see_heading("North County is being made");
    tab.go("#/definitions");
    tab.see_heading("Definitions");
    tab.go("#/neo/report");
    tab.see_heading("North County is being made");
    tab.see_thing(Role::Region, "District in the making");
    tab.press("Escape");
    tab.see("North County was cancelled. Harbor Unified stays open.");
    tab.see_heading("Dropout Certification Report");
    assert_eq!(tab.value(kept), work);
}

fn a_district_for_exploring_is_explored(tab: &Tab) {
    let folder = Folder::empty();
    choose(tab, &folder, &crowd_card("State of Tern", 2_000));
    tab.see(IS_OPEN);
    tab.go("#/explore?definition=nces-ccd");
    tab.click(Role::Radio, "ended year");
    tab.see("students change places");
    for page in ["#/neo/report", "#/journal", "#/student/9912345678"] {
        tab.go(page);
        tab.see("State of Tern is for exploring only.");
        assert!(!tab.first_headings()[0].is_empty());
    }
    tab.click(Role::Link, "Change the definition");
    // What was turned is still in hand.
    tab.see("students change places");
    for page in ["#/", "#/explore/many-rates", "#/codes", "#/checks", "#/definitions/maine-neo", "#/worksheet"] {
        tab.go(page);
        tab.see_thing(Role::Link, "State of Tern");
    }
}
