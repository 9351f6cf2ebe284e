//! When the app breaks: the page takes over, says so, and hands the work out.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab, visit};

use super::acts::{A18_IS_CORRECTED, correct_a18, see_it_kept};
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("crash::a_broken_app_hands_out_the_work", "#/neo/report", a_broken_app_hands_out_the_work),
        walk("crash::another_scripts_error_is_no_crash", "#/neo/report", another_scripts_error_is_no_crash),
    ];
    walks.into_iter().flatten().collect()
}

fn a_broken_app_hands_out_the_work(tab: &Tab) {
    correct_a18(tab);
    see_it_kept(tab);
    // No page can be drawn without copying what it is drawn from: the next one ends the app in a panic.
    tab.value("Node.prototype.cloneNode = () => { throw new Error('no copies') }; 0");
    tab.value("location.hash = '#/explore/many-rates'");
    tab.see_thing(Role::Dialog, "Something broke in the kit.");
    tab.see("Your work up to the last second is kept.");
    tab.hear("panicked at");
    tab.hear("RuntimeError");

    let file = tab.save_file(|| tab.click(Role::Button, "Keep the work as a file"));
    tab.see(&format!("Saved as {}. Open that file in Who Counts to go on", file.name));
    tab.press("Escape");
    tab.see_thing(Role::Dialog, "Something broke in the kit.");
    visit(tab.site(), "#/districts", |other| {
        other.choose_files("Choose a file of saved work", &[file.path()]);
        other.see("The file's district is open, as it was kept. Go to the report");
        other.go("#/student/A18");
        other.see(A18_IS_CORRECTED);
    });

    tab.reload_by(|| tab.click(Role::Button, "Reload"));
    tab.see_heading("Many rates");
    tab.not_see_thing(Role::Dialog, "Something broke in the kit.");
    tab.go("#/student/A18");
    tab.see(A18_IS_CORRECTED);
}

/// An extension of the browser may fail on the page; the app does not.
fn another_scripts_error_is_no_crash(tab: &Tab) {
    tab.value("setTimeout(() => { throw new Error('odd') }), new Promise((done) => setTimeout(done, 1))");
    tab.hear("odd");
    tab.not_see_thing(Role::Dialog, "Something broke in the kit.");
    tab.click(Role::Button, "Validate");
    tab.see("1 error");
}
