//! The worksheet: written, kept, carried away as a file, and printed.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab, visit};

use super::acts::see_it_kept;
use super::walk;

const KNOW: &str = "How do you know these indicators are important?";
const MONITOR: &str = "How do you monitor students who you think are at risk of dropping out of school?";

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("worksheet::what_was_written_is_there_again", "#/worksheet", what_was_written_is_there_again),
        walk("worksheet::it_travels_as_a_file", "#/worksheet", it_travels_as_a_file),
        walk("worksheet::emptying_it_can_be_taken_back", "#/worksheet", emptying_it_can_be_taken_back),
        walk("worksheet::it_prints_with_its_answers", "#/worksheet", it_prints_with_its_answers),
    ];
    walks.into_iter().flatten().collect()
}

fn fill_in(tab: &Tab) {
    tab.type_into("Group", "Table 4");
    tab.type_into(KNOW, "Attendance — “every morning”");
    tab.type_into(MONITOR, "A list\nevery Monday");
}

fn see_it_filled_in(tab: &Tab) {
    tab.see_in_field("Group", "Table 4");
    tab.see_in_field(KNOW, "Attendance — “every morning”");
    tab.see_in_field(MONITOR, "A list\nevery Monday");
}

fn what_was_written_is_there_again(tab: &Tab) {
    fill_in(tab);
    see_it_kept(tab);
    tab.reload();
    see_it_filled_in(tab);
    // Leaving at once, before a hand has rested, loses nothing either.
    tab.type_into("School or district", "Elm High");
    tab.reload();
    tab.see_in_field("School or district", "Elm High");
    see_it_filled_in(tab);
}

fn it_travels_as_a_file(tab: &Tab) {
    fill_in(tab);
    let file = tab.save_file(|| tab.click(Role::Button, "Save to a file"));
    assert_eq!(file.name, "who-counts-worksheet.json");
    visit(tab.site(), "#/worksheet", |other| {
        other.see_in_field("Group", "");
        other.choose_files("Open a saved worksheet", &[file.path()]);
        other.see("The worksheet of the file stands in place of the one before.");
        see_it_filled_in(other);
    });
}

fn emptying_it_can_be_taken_back(tab: &Tab) {
    fill_in(tab);
    tab.click(Role::Button, "Empty the worksheet");
    tab.see("Emptied.");
    tab.see_in_field(KNOW, "");
    tab.click(Role::Button, "Take that back");
    see_it_filled_in(tab);
}

fn it_prints_with_its_answers(tab: &Tab) {
    let long = "Every line of a long answer stands on the paper. ".repeat(40);
    let long = long.trim();
    fill_in(tab);
    tab.type_into(KNOW, long);
    tab.look_at_paper();
    tab.see(long);
    tab.see("A list every Monday");
    tab.see(MONITOR);
    tab.until(
        "no answer cut off",
        "[...document.querySelectorAll('.answer-paper')].every((one) => one.scrollHeight <= one.clientHeight + 1)",
    );
    // The names of group and school print as they stand in their fields.
    let fields = "textarea, button, input[type=file], .noprint";
    let shown = tab.value(&format!(
        "[...document.querySelectorAll('{fields}')].filter((one) => one.checkVisibility()).map((one) => one.outerHTML)"
    ));
    assert_eq!(shown, serde_json::json!([]), "controls on the paper");
}
