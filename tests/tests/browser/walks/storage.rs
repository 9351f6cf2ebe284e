//! What the browser keeps, and what the app does where it keeps nothing or something that nobody can read.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::{A18_IS_CORRECTED, correct_a18, see_it_kept};
use super::{walk, walk_where};

/// A browser whose storage is full.
const FULL: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

/// A browser that lets no page store anything.
const REFUSED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
});";

/// A browser that gives a page that is loaded anew an empty storage in place of its own, and its own at the next try.
const ASTRAY: &str = "if (window.name === 'who-counts kept') {
    Object.defineProperty(window, 'localStorage', { value: { length: 0, getItem: () => null } });
}";

/// A browser in which an earlier visit left work, worksheet and look that were damaged since.
const DAMAGED: &str = "if (!window.name && localStorage.length === 0) {
    localStorage.setItem('who-counts/1/open', 'harbor-unified');
    localStorage.setItem('who-counts/1/work/harbor-unified', '{\"kit\": \"who-counts\", \"format\": 1, \"synth');
    localStorage.setItem('who-counts/1/work/tern-island', 'not even JSON');
    localStorage.setItem('who-counts/1/worksheet', '{\"answers\": 7}');
}";

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("storage::reloading_keeps_work_and_place", "#/neo/report", reloading_keeps_work_and_place),
        walk("storage::nothing_is_kept_before_something_is_done", "#/", nothing_is_kept_before_something_is_done),
        walk_where("storage::full_storage_is_told", FULL, "#/neo/report", full_storage_is_told),
        walk_where("storage::refused_storage_is_told", REFUSED, "#/neo/report", refused_storage_is_told),
        walk_where("storage::storage_gone_astray_is_found", ASTRAY, "#/neo/report", storage_gone_astray_is_found),
        walk_where("storage::damaged_work_is_set_aside", DAMAGED, "#/neo/report", damaged_work_is_set_aside),
    ];
    walks.into_iter().flatten().collect()
}

fn reloading_keeps_work_and_place(tab: &Tab) {
    tab.click(Role::Button, "Validate");
    tab.click(Role::Button, "Hand over");
    tab.click(Role::Button, "Principal of Harbor High");
    correct_a18(tab);
    see_it_kept(tab);
    tab.reload();
    tab.see_heading("Reese Reyes A18");
    tab.see(A18_IS_CORRECTED);
    tab.see("You are the principal of Harbor High, school view");

    // Leaving at once, before a hand has rested, loses nothing either.
    tab.click(Role::Button, "Undo the correction of the exit date");
    tab.not_see(A18_IS_CORRECTED);
    tab.reload();
    tab.see_heading("Reese Reyes A18");
    tab.not_see(A18_IS_CORRECTED);
}

fn nothing_is_kept_before_something_is_done(tab: &Tab) {
    for page in ["#/explore/many-rates", "#/definitions/maine-neo", "#/explore", "#/worksheet", "#/"] {
        tab.go(page);
    }
    tab.reload();
    assert_eq!(tab.value("localStorage.length"), 0, "the browser keeps something");
}

fn full_storage_is_told(tab: &Tab) {
    is_told(tab, "This browser's storage is full. Your latest work is not kept.");
}

fn refused_storage_is_told(tab: &Tab) {
    is_told(tab, "This browser does not let the kit keep anything. Your work lasts until you close the page");
}

fn storage_gone_astray_is_found(tab: &Tab) {
    correct_a18(tab);
    see_it_kept(tab);
    tab.reload();
    tab.see(A18_IS_CORRECTED);
}

/// The app works to the end, says what is not kept, and hands the work out as a file.
fn is_told(tab: &Tab, trouble: &str) {
    correct_a18(tab);
    tab.see(trouble);
    tab.not_see("Kept in this browser only.");
    let file = tab.save_file(|| tab.click(Role::Button, "Keep it in a file"));
    assert!(file.text.contains("The withdrawal form"), "{}", file.text);
    tab.go("#/explore");
    tab.see("47.1%, or 8 of 17");
    tab.go("#/");
    tab.see_heading("Who counts as a dropout, and who decides?");
    tab.go("#/student/A18");
    tab.see(A18_IS_CORRECTED);
    tab.see(trouble);
    // What the file holds opens again, in this browser too.
    tab.reload();
    tab.not_see(A18_IS_CORRECTED);
    tab.go("#/districts");
    tab.choose_files("Choose a file of saved work", &[file.path()]);
    tab.see("The file's district is open, as it was kept. Go to the report");
    tab.go("#/student/A18");
    tab.see(A18_IS_CORRECTED);
}

fn damaged_work_is_set_aside(tab: &Tab) {
    const SAYS: &str = "Something kept earlier could not be read. It was set aside, not deleted";
    tab.see(SAYS);
    tab.see_heading("Dropout Certification Report");
    correct_a18(tab);
    see_it_kept(tab);
    let aside = |of: &str| tab.value(&format!("localStorage.getItem('who-counts/1/aside/{of}')"));
    assert_eq!(aside("work/harbor-unified"), "{\"kit\": \"who-counts\", \"format\": 1, \"synth");
    assert_eq!(aside("worksheet"), "{\"answers\": 7}");
    tab.reload();
    tab.see(A18_IS_CORRECTED);
    tab.not_see(SAYS);

    // Another district's work is read when that district is opened.
    tab.go("#/districts");
    tab.click(Role::Button, "Open Tern Island");
    tab.see_heading("Dropout Certification Report");
    tab.see(SAYS);
    assert_eq!(aside("work/tern-island"), "not even JSON");
}
