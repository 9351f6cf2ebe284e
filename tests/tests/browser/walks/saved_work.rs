//! Work as a file: kept by one person, opened by another, refused where it cannot be trusted.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab, visit};
use tests::folder::Folder;

use super::acts::{A18_IS_CORRECTED, correct_a18};
use super::walk;

const FIELD: &str = "Choose a file of saved work";

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("saved_work::work_goes_on_elsewhere", "#/neo/report", work_goes_on_elsewhere),
        walk(
            "saved_work::files_that_are_not_ours_change_nothing",
            "#/districts",
            files_that_are_not_ours_change_nothing,
        ),
    ];
    walks.into_iter().flatten().collect()
}

fn work_goes_on_elsewhere(tab: &Tab) {
    correct_a18(tab);
    tab.go("#/worksheet");
    tab.type_into("Group", "Table 4");
    tab.go("#/neo/report");
    let file = tab.save_file(|| tab.click(Role::Button, "Keep it in a file"));
    assert_eq!(file.name, "who-counts-harbor-unified.json");
    assert!(file.text.contains("\"synthetic\": true"), "{}", file.text);

    visit(tab.site(), "#/districts", |other| {
        other.click(Role::Button, "Open Tern Island");
        other.see_thing(Role::Link, "Tern Island");
        other.go("#/districts");
        other.choose_files(FIELD, &[file.path()]);
        other.see("The file's district is open, as it was kept. Go to the report");
        other.see_thing(Role::Link, "Harbor Unified");
        other.click(Role::Link, "Go to the report");
        other.see_heading("Dropout Certification Report");
        other.go("#/student/A18");
        other.see(A18_IS_CORRECTED);
        other.go("#/worksheet");
        other.see_in_field("Group", "Table 4");
        other.reload();
        other.see_in_field("Group", "Table 4");
        other.see_thing(Role::Link, "Harbor Unified");
    });
}

fn files_that_are_not_ours_change_nothing(tab: &Tab) {
    correct_a18(tab);
    tab.go("#/districts");
    let good = tab.save_file(|| tab.click(Role::Button, "Keep it in a file"));
    let half = &good.text[..good.text.len() / 2];
    let others_students = good.text.replacen("\"synthetic\": true", "\"synthetic\": false", 1);
    let newer = good.text.replacen("\"format\": 2", "\"format\": 9", 1);
    let folder = Folder::empty();
    for (content, says) in [
        (half, "The file is not saved work of this kit:"),
        ("{\"kit\": \"another\"}", "Nothing was changed."),
        (&others_students, "The file does not say that its students are synthetic, so it is not opened"),
        (&newer, "A newer kit wrote this file (format 9). Open it with that kit."),
    ] {
        folder.write("damaged.json", content);
        tab.choose_files(FIELD, &[folder.file("damaged.json")]);
        tab.see(says);
        tab.not_see_thing(Role::Link, "Go to the report");
    }
    tab.see_thing(Role::Link, "Harbor Unified");
    tab.go("#/student/A18");
    tab.see(A18_IS_CORRECTED);
}
