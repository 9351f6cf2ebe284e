//! A district is designed: the preview follows the hand, and the design is kept, saved, opened and measured.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::{walk, walk_where};

/// A browser that lets no page store anything.
const REFUSED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
});";

const DROPPING_OUT: &str = "Drop out in a year, grades 9–12";

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("design::a_district_is_designed_kept_and_opened", "#/design", a_district_is_designed_kept_and_opened),
        walk("design::the_preview_follows_the_hand_and_back", "#/design", the_preview_follows_the_hand_and_back),
        walk("design::what_cannot_be_is_told_at_its_field", "#/design", what_cannot_be_is_told_at_its_field),
        walk("design::a_district_of_the_kit_is_designed_on", "#/districts", a_district_of_the_kit_is_designed_on),
        walk_where("design::refused_storage_is_told", REFUSED, "#/design", refused_storage_is_told),
    ];
    walks.into_iter().flatten().collect()
}

/// Something that the preview has come to.
fn see_preview(tab: &Tab) {
    tab.see("of a class graduate in four years");
}

fn a_district_is_designed_kept_and_opened(tab: &Tab) {
    tab.type_into("Name", "Elm Bay");
    tab.type_into("Students at a time", "150");
    tab.slide(DROPPING_OUT, 120);
    tab.click(Role::Radio, "a handful");
    let file = tab.save_file(|| tab.click(Role::Button, "Save as a file"));
    assert_eq!(file.name, "elm-bay.scenario.json");
    let card: serde_json::Value = serde_json::from_str(&file.text).expect("a scenario is JSON");
    assert_eq!(card["profile"]["rates"]["dropping_out"], 120);
    assert_eq!(card["profile"]["planted"].as_array().map(Vec::len), Some(8));
    tab.click(Role::Button, "Keep under your districts");
    tab.see("It is under your districts.");

    tab.click(Role::Link, "To your districts");
    tab.see_heading("Elm Bay");
    tab.click(Role::Button, "Remove: Elm Bay");
    tab.see("Removed.");
    tab.not_see_thing(Role::Heading, "Elm Bay");
    tab.choose_files("Open a scenario file", &[file.path()]);
    tab.see_heading("Elm Bay");
    tab.click(Role::Link, "Design one like this: Elm Bay");
    tab.see_in_field("Students at a time", "150");
    tab.see("12.0%");

    tab.click(Role::Button, "Open it");
    tab.see_heading("Dropout Certification Report");
    tab.see_thing(Role::Link, "Elm Bay");
    tab.reload();
    tab.see_thing(Role::Link, "Elm Bay");
    tab.click(Role::Link, "Realism card");
    tab.see("measures come out near what the profile asks for");
}

fn the_preview_follows_the_hand_and_back(tab: &Tab) {
    see_preview(tab);
    let grade_12 = "[...document.querySelectorAll('tr')].find((row) => row.cells[0].innerText === 'Grade 12')";
    let change = format!("{grade_12}?.cells[3].innerText.startsWith('+')");
    let is_level = format!("{grade_12}?.cells[3].innerText === ''");
    tab.until("no change yet", &is_level);
    tab.slide(DROPPING_OUT, 90);
    tab.until("grade 12 moves up", &change);
    tab.see("was 2.5%");
    tab.click(Role::Button, "Undo");
    tab.not_see("was 2.5%");
    tab.until("grade 12 moves down", &change.replace('+', "−"));
    tab.click(Role::Button, "Redo");
    tab.see("was 2.5%");
    tab.click(Role::Button, "Reset");
    tab.not_see("was 2.5%");
    // What lay on the desk is there again.
    tab.slide(DROPPING_OUT, 90);
    tab.reload();
    tab.see("9.0%");
}

fn what_cannot_be_is_told_at_its_field(tab: &Tab) {
    tab.type_into("Students at a time", "many");
    tab.see("Write a whole number");
    tab.type_into("Students at a time", "0");
    tab.see("A district has 1 to 2000000 students at a time");
    tab.see("The preview waits until everything above can be so.");
    tab.click(Role::Button, "Open it");
    tab.see("It cannot be opened yet:");
    tab.see_thing(Role::Link, "Harbor Unified");
    tab.type_into("Students at a time", "80");
    tab.not_see("The preview waits");
    tab.type_into("Name", "");
    tab.see("Give it a name with a letter in it");
}

fn a_district_of_the_kit_is_designed_on(tab: &Tab) {
    tab.click(Role::Link, "Design one like this: Tern Island");
    tab.see_heading("Design a district");
    tab.see_in_field("Name", "Tern Island");
    tab.see_in_field("Seed", "2716");
    tab.click(Role::Button, "Draw another");
    tab.until("another seed", "document.getElementById('seed').value !== '2716'");
    tab.click(Role::Button, "Undo");
    tab.see_in_field("Seed", "2716");
}

fn refused_storage_is_told(tab: &Tab) {
    see_preview(tab);
    tab.click(Role::Button, "Keep under your districts");
    tab.see("This browser does not let the kit keep anything. Save it as a file.");
}
