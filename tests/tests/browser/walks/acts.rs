//! What several walks do on their way.

use tests::browser::{Role, Tab};

/// Goes to a thing with the tab key and presses Enter there.
pub(super) fn enter(tab: &Tab, role: Role, name: &str) {
    tab.tab_to(role, name);
    tab.press("Enter");
}

/// Lets the days pass until one that the simulated calendar names, such as `15 Oct 2024`.
pub(super) fn wait_until(tab: &Tab, day: &str) {
    // A day does not break across lines.
    tab.click(Role::Button, &format!("Wait until {}", day.replace(' ', "\u{a0}")));
}

/// Corrects the exit date of A18, which lies after the end of the school year, to the last day of school.
pub(super) fn correct_a18(tab: &Tab) {
    tab.go("#/student/A18");
    tab.click(Role::Button, "Correct this record");
    tab.type_date("Exit date", "2024-06-07");
    tab.type_into("What does this rest on?", "The withdrawal form");
    tab.click(Role::Button, "Save the correction");
    tab.see("A18 is counted, as before.");
    tab.see(A18_IS_CORRECTED);
}

/// The line of that correction on the student's page.
pub(super) const A18_IS_CORRECTED: &str = "A18: exit date from 15 Aug 2024 to 7 Jun 2024";

/// Waits until everything done is kept in the browser.
pub(super) fn see_it_kept(tab: &Tab) {
    tab.see("Kept in this browser only.");
}
