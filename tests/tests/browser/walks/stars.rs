//! The graduation rate report of the STARS-style flow, from Fill Out Reports to the state's un-submit.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::enter;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("stars::a_report_is_played_to_its_end_with_the_mouse", "#/districts", by_mouse),
        walk("stars::a_report_is_played_to_its_end_without_a_mouse", "#/districts", by_keyboard),
        walk("stars::a_file_goes_out_and_comes_back", "#/districts", by_file),
    ];
    walks.into_iter().flatten().collect()
}

const LIST: &str = "Graduation Rate, North High, 2014-2015";

/// North Prairie, in this flow.
fn open_north_prairie(tab: &Tab) {
    tab.click(Role::Button, "Open North Prairie");
    tab.see_made("North Prairie");
    tab.go("#/stars");
    tab.click(Role::Button, "Play the STARS-style flow");
}

/// From the tree of reports to the class list.
fn select_the_building(tab: &Tab) {
    tab.click(Role::Disclosure, "Other");
    tab.click(Role::Disclosure, "Graduation Rate");
    tab.click(Role::Button, "North High");
    tab.see("2014-2015");
    tab.click(Role::Button, "Select");
}

fn by_mouse(tab: &Tab) {
    open_north_prairie(tab);
    access_is_refused_and_granted(tab);
    tab.see("18 students ever enrolled here as a member of the class of 2015");
    a_column_sorts_and_a_filter_finds(tab);
    a_record_is_checked_out_and_saved(tab);
    tab.click(Role::Button, "Validate");
    tab.see("Warnings: are you sure?");
    tab.see("B07 Gray Gunderson left North High on 1 Feb 2013 with code 4 and without proof of the transfer.");
    tab.click(Role::Button, "Write a note on PRF401, B07");
    tab.type_into("Why it stands", "The transcript was asked for");
    tab.click(Role::Button, "Keep the note");
    tab.see("Check In comes before Submit.");
    tab.click(Role::Button, "Check In");
    hand_over(tab, "Superintendent");
    tab.click(Role::Button, "Submit");
    tab.see("2 warnings have no note. Are you sure?");
    tab.click(Role::Button, "Yes, submit");
    tab.see("The report is submitted.");
    tab.see("North High: 5 graduates of 14, 35.7%.");
    tab.see("The district as submitted, North Prairie: 6 graduates of 15, 40.0%.");
    is_locked(tab);
    the_state_monitors_and_un_submits(tab);
}

/// The clerk is sent to the school administrator, who gives authority.
fn access_is_refused_and_granted(tab: &Tab) {
    hand_over(tab, "Attendance clerk");
    select_the_building(tab);
    tab.see("You have no authority over this report.");
    tab.see("Contact your school administrator");
    hand_over(tab, "Superintendent");
    tab.click(Role::Button, "Give the clerk authority over this report");
    hand_over(tab, "Attendance clerk");
    tab.click(Role::Button, "Select");
    tab.see_heading(LIST);
}

fn a_column_sorts_and_a_filter_finds(tab: &Tab) {
    tab.click(Role::Button, "State ID");
    tab.until("the list by State ID", "document.querySelector('th[aria-sort]').textContent === 'State ID'");
    tab.type_into("Filter by name or State ID", "dahl");
    tab.see("Rows 1 to 1 of 1");
    tab.type_into("Filter by name or State ID", "nobody");
    tab.see("No student of the list fits the filter.");
    tab.type_into("Filter by name or State ID", "");
    tab.see("Rows 1 to 18 of 18");
}

fn a_record_is_checked_out_and_saved(tab: &Tab) {
    tab.click(Role::Link, "B04");
    tab.see_heading("B04 Dahl, Drew");
    tab.until(
        "the fields that cannot be used yet",
        "document.querySelectorAll('form :is(select, input, button)[aria-disabled=true]').length === 5",
    );
    tab.click(Role::Button, "Save");
    tab.see("The record is not checked out.");
    tab.click(Role::Button, "Check Out");
    tab.type_into("Exit Date", "2013-03-08");
    tab.click(Role::Button, "Save");
    tab.see("Write the date as MM/DD/YYYY: 03/08/2013.");
    tab.type_into("Exit Date", "03/08/2013");
    tab.click(Role::Button, "Save");
    tab.see("Save Complete");
    tab.click(Role::Link, "Return to Graduation Rate");
    tab.see_heading(LIST);
    tab.see("03/08/2013");
    tab.see("18 students; not validated; 1 record checked out.");
    tab.until("the list still by State ID", "document.querySelector('th[aria-sort]').textContent === 'State ID'");
    tab.click(Role::Link, "B07");
    tab.see("Counts as a dropout. A transfer without its proof stays in the class, whatever exit code 4 says.");
    tab.click(Role::Link, "Return to Graduation Rate");
}

fn hand_over(tab: &Tab, to: &str) {
    tab.click(Role::Button, "Hand over");
    tab.click(Role::Button, to);
}

fn is_locked(tab: &Tab) {
    tab.click(Role::Link, "B05");
    tab.click(Role::Button, "Check Out");
    tab.see("The report is submitted. Only the state can send it back.");
    tab.click(Role::Link, "Return to Graduation Rate");
}

fn the_state_monitors_and_un_submits(tab: &Tab) {
    tab.type_into("Why the report must be opened again", "B04 is at another school");
    tab.click(Role::Button, "Ask the state to un-submit");
    tab.see("The state was asked to un-submit:");
    hand_over(tab, "State reviewer");
    tab.type_into("Students asked about", "0");
    tab.click(Role::Button, "Monitor documentation");
    tab.see("Write a number from 1 to 500.");
    tab.type_into("Students asked about", "5");
    tab.click(Role::Button, "Monitor documentation");
    tab.see("4 of 4 students with code 4 or 5 asked about; 1 without proof.");
    tab.see("North High, if every code 4 and 5 is taken at its word: 5 of 13, 38.5%.");
    tab.see("With those found without proof as dropouts: 5 of 14, 35.7%.");
    tab.see("changed by the state: no proof of the transfer");
    tab.type_into("Reason of the state", "A late transcript");
    tab.click(Role::Button, "Un-submit");
    tab.see("The state un-submitted the report:");
    tab.see("Not validated since the last change.");
}

fn by_keyboard(tab: &Tab) {
    open_north_prairie(tab);
    enter(tab, Role::Disclosure, "Other");
    enter(tab, Role::Disclosure, "Graduation Rate");
    enter(tab, Role::Button, "North High");
    enter(tab, Role::Button, "Select");
    tab.see_focus_on(Role::Heading, LIST);
    enter(tab, Role::Button, "State ID");
    enter(tab, Role::Link, "B04");
    tab.see_focus_on(Role::Heading, "B04 Dahl, Drew");
    enter(tab, Role::Button, "Check Out");
    tab.see_focus_on(Role::ComboBox, "Exit Code");
    tab.tab_to(Role::TextBox, "What the change rests on");
    tab.type_keys("The form");
    tab.press("Enter");
    tab.see("Save Complete");
    enter(tab, Role::Link, "Return to Graduation Rate");
    tab.see_focus_on(Role::Heading, LIST);
    enter(tab, Role::Button, "Validate");
    tab.see("Validated: 0 errors, 3 warnings without a note.");
    enter(tab, Role::Button, "Check In");
    tab.see("0 records checked out.");
    enter(tab, Role::Button, "Hand over");
    tab.see_thing(Role::Button, "Superintendent");
    tab.tab_to(Role::Button, "Superintendent");
    tab.press("Space");
    enter(tab, Role::Button, "Submit");
    enter(tab, Role::Button, "Yes, submit");
    tab.see("The report is submitted.");
}

fn by_file(tab: &Tab) {
    open_north_prairie(tab);
    select_the_building(tab);
    tab.click(Role::Button, "Import from File");
    tab.see_focus_on(Role::Heading, "Import from File");
    let file = tab.save_file(|| tab.click(Role::Button, "Export"));
    let text = file.text.trim_start_matches('\u{FEFF}').to_owned();
    assert_eq!(file.name, "GraduationRPT.csv");
    tab.see("Saved as GraduationRPT.csv: 18 students.");
    assert!(text.contains("SpecialEd_IEP,LEP_ELL,Migrant,NSLunch,ExitCode,ExitDate\r\n"), "{text}");

    let folder = tempfile::tempdir().expect("a folder for the file");
    let path = folder.path().join("ours.csv");
    let browse = |text: &str| {
        std::fs::write(&path, text).expect("the file is written");
        tab.choose_files("Browse", std::slice::from_ref(&path));
    };
    tab.click(Role::Button, "Next");
    tab.click(Role::Button, "Next");
    tab.see("Choose a file first.");
    browse(&text.replace("2,2013/03/11", "2,3/11/2013"));
    tab.see("1 problem. Correct the file and browse again.");
    tab.click(Role::Button, "Next");
    tab.see("ours.csv line 5");
    tab.see("expected a date as YYYY/MM/DD, not month/day/year as on screen");
    tab.not_see("What would change");
    tab.click(Role::Button, "Back");
    browse(&text.replace("10,not_reported,0,0,0,0,2,2013/03/11", "10,not_reported,0,1,0,0,2,2013/03/08"));
    tab.see("18 rows read: 1 change; 1 change of a locked element is ignored.");
    tab.click(Role::Button, "Next");
    tab.see("Ignored changes of locked elements");
    tab.see("03/08/2013");
    tab.click(Role::Button, "Next");
    tab.click(Role::Button, "Import");
    tab.see("Import complete: 1 change made.");
    tab.go("#/stars/school/NH/rates");
    tab.see("The state's goal is 89%.");
    tab.see("35.7%");
    tab.see("It decides before the exit code, whatever that says");
    tab.see("12 (80.0%)");
    tab.click(Role::Radio, "State");
    tab.see_heading("The state: every record on file");
    tab.see("10th-grade enrollment of 2012–13, if not included in step 1");
}
