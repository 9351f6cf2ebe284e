//! Districts that are opened, and districts that are not.

use std::fs;
use std::path::PathBuf;

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};
use tests::folder::Folder;

use super::walk;

const FIELD: &str = "Choose the files of a district folder";

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("districts::a_district_at_hand_opens", "#/districts", a_district_at_hand_opens),
        walk("districts::a_folder_opens", "#/districts", a_folder_opens),
        walk("districts::dropped_files_open", "#/districts", dropped_files_open),
        walk("districts::problems_are_told_by_file_and_line", "#/districts", problems_are_told_by_file_and_line),
        walk("districts::only_synthetic_districts_open", "#/districts", only_synthetic_districts_open),
    ];
    walks.into_iter().flatten().collect()
}

fn files(folder: &Folder) -> Vec<PathBuf> {
    fs::read_dir(folder.path()).expect("the folder is there").map(|file| file.expect("a file").path()).collect()
}

fn elm() -> Folder {
    Folder::harbor().with("district.json", "Harbor Unified", "Elm Unified")
}

fn a_district_at_hand_opens(tab: &Tab) {
    tab.click(Role::Button, "Open Tern Island");
    tab.see_heading("Dropout Certification Report");
    tab.see_thing(Role::Link, "Tern Island");
    tab.go("#/districts");
    tab.see("2023–24 · open now A small island");
}

fn a_folder_opens(tab: &Tab) {
    let folder = elm();
    tab.choose_files(FIELD, &files(&folder));
    tab.see("Elm Unified is open.");
    is_open(tab);
}

fn dropped_files_open(tab: &Tab) {
    let folder = elm();
    tab.drop_files("Drop the files here", &files(&folder));
    tab.see("Elm Unified is open.");
    is_open(tab);
}

/// The folder's district is on every page, and again after the page was loaded anew.
fn is_open(tab: &Tab) {
    tab.click(Role::Link, "Go to the report");
    tab.see_heading("Dropout Certification Report");
    tab.see_thing(Role::Link, "Elm Unified");
    tab.see_row(&["Harbor High HH · grades 9–12", "15", "6"]);
    tab.click(Role::Button, "Validate");
    tab.see("1 error");
    super::acts::see_it_kept(tab);
    tab.reload();
    tab.see_thing(Role::Link, "Elm Unified");
    tab.see("1 error");
}

fn problems_are_told_by_file_and_line(tab: &Tab) {
    let folder = elm().with("enrollments.csv", "2024-03-04", "3/4/2024").without("schools.csv");
    let number = folder.read("enrollments.csv").lines().position(|line| line.contains("3/4/2024"));
    let line = number.expect("the date was written") + 1;
    tab.choose_files(FIELD, &files(&folder));
    tab.see("The district was not opened. Nothing of it was kept.");
    tab.see("schools.csv: the file is missing.");
    tab.see(&format!("enrollments.csv line {line}, exit_date \"3/4/2024\": expected a date as YYYY-MM-DD"));
    tab.see("Write 2024-03-04");
    is_harbor_still(tab);
    // The same files can be chosen again once they are right.
    let folder = elm();
    tab.choose_files(FIELD, &files(&folder));
    tab.see("Elm Unified is open.");
    tab.not_see("The district was not opened.");
}

fn only_synthetic_districts_open(tab: &Tab) {
    for said in ["false", "\"true\"", "1"] {
        let folder = elm().with("district.json", "true", said);
        tab.choose_files(FIELD, &files(&folder));
        tab.see(&format!("synthetic {said}"));
        tab.see("The district was not opened. Nothing of it was kept.");
        is_harbor_still(tab);
    }
}

/// The district before is open, and nothing of the refused one is kept.
fn is_harbor_still(tab: &Tab) {
    tab.see_thing(Role::Link, "Harbor Unified");
    let keeps = tab.value("JSON.stringify({ ...localStorage }).includes('Elm Unified')");
    assert_eq!(keeps, false, "the browser keeps something of the refused district");
}
