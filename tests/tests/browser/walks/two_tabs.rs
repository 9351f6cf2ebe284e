//! The same work in two tabs: noticed, not overwritten, and settled by the person.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::{A18_IS_CORRECTED, correct_a18, see_it_kept};
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("two_tabs::the_other_tabs_work_is_taken", "#/student/A06", the_other_tabs_work_is_taken),
        walk("two_tabs::this_tabs_work_is_kept", "#/student/A06", this_tabs_work_is_kept),
    ];
    walks.into_iter().flatten().collect()
}

const NOTICED: &str = "Another tab changed the same work. Nothing was overwritten";
const A06_IS_CORRECTED: &str = "A06: proof of the exit from none to request for records";

/// Another tab corrects A18; this one notices, and corrects A06 on top.
fn diverge(tab: &Tab) {
    tab.beside("#/student/A18", |other| {
        correct_a18(other);
        see_it_kept(other);
    });
    tab.see(NOTICED);
    tab.click(Role::Button, "Correct this record");
    tab.choose("Proof of the exit", "request for records");
    tab.type_into("What does this rest on?", "The request lies in the folder");
    tab.click(Role::Button, "Save the correction");
    tab.see(A06_IS_CORRECTED);
    tab.beside("#/student/A18", |other| other.see(A18_IS_CORRECTED));
}

fn the_other_tabs_work_is_taken(tab: &Tab) {
    diverge(tab);
    tab.reload_by(|| tab.click(Role::Button, "Use the other tab's"));
    tab.see_heading("Frankie Foster A06");
    tab.not_see(NOTICED);
    tab.not_see(A06_IS_CORRECTED);
    tab.go("#/student/A18");
    tab.see(A18_IS_CORRECTED);
}

fn this_tabs_work_is_kept(tab: &Tab) {
    diverge(tab);
    tab.click(Role::Button, "Keep this tab's");
    tab.not_see(NOTICED);
    see_it_kept(tab);
    tab.reload();
    tab.see(A06_IS_CORRECTED);
    tab.go("#/student/A18");
    tab.not_see(A18_IS_CORRECTED);
}
