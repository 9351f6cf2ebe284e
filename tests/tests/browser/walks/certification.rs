//! What every flow shares: people, days, the list of findings, and the journal's replay.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::{correct_a18, wait_until};
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("certification::papers_arrive_on_their_days", "#/certification", papers_arrive_on_their_days),
        walk("certification::after_the_close_nothing_goes", "#/certification", after_the_close_nothing_goes),
        walk("certification::roles_say_what_they_may", "#/certification", roles_say_what_they_may),
        walk("certification::findings_are_filtered", "#/neo/report", findings_are_filtered),
        walk("certification::a_journal_is_replayed", "#/neo/report", a_journal_is_replayed),
    ];
    walks.into_iter().flatten().collect()
}

/// A paper that comes while the report is open is not in the folder before its day.
fn papers_arrive_on_their_days(tab: &Tab) {
    tab.see("Tue 8 Oct 2024: due on 15 Oct 2024, 7 days left.");
    tab.see("Nothing yet.");
    tab.click(Role::Button, "Wait for the next arrival");
    tab.see("It is Fri 11 Oct 2024. One arrival since 8 Oct 2024, about a student who had left");
    tab.see("about Morgan Mora arrived");
    tab.click(Role::Link, "A13");
    tab.see_heading("Morgan Mora A13");
    tab.go("#/journal");
    tab.see("Waited until 11 Oct 2024");

    tab.go("#/certification");
    wait_until(tab, "15 Oct 2024");
    tab.see("today is the last day");
    tab.see("Nothing arrived since 11 Oct 2024");
    tab.click(Role::Button, "Wait a day");
    tab.see("past due since 15 Oct 2024");
    // The next paper comes on 19 November; waiting for another week never passes a day that has a name.
    tab.click(Role::Button, "Wait for the next arrival");
    tab.see("It is Tue 19 Nov 2024.");
    for _ in 0..4 {
        tab.click(Role::Button, "Wait a week");
    }
    tab.see("It is Fri 13 Dec 2024. The wait ends on this day of the calendar.");
}

fn after_the_close_nothing_goes(tab: &Tab) {
    for day in ["15 Oct 2024", "13 Dec 2024", "24 Jan 2025"] {
        wait_until(tab, day);
    }
    tab.click(Role::Button, "Wait a day");
    tab.see("the window is closed. The numbers are final.");
    tab.not_see_thing(Role::Button, "Wait a day");
    tab.go("#/neo/report");
    tab.click(Role::Button, "Validate");
    tab.see("The window is closed. The numbers are final.");
}

fn roles_say_what_they_may(tab: &Tab) {
    tab.see_row(&["State reviewer", "what the district submits", "send the report back"]);
    tab.see_row(&["Superintendent", "the whole district"]);
    tab.see("decide incidents, validate, certify and submit");
    tab.click(Role::Button, "Hand over to the attendance clerk");
    tab.see("You are the attendance clerk, district view");
    tab.go("#/neo/report");
    tab.click(Role::Button, "Validate");
    tab.see("Only the data steward or the superintendent may do this.");
    // A reviewer sees what the district submits, and the district has submitted nothing.
    tab.go("#/certification");
    tab.click(Role::Button, "Hand over to the state reviewer");
    for page in ["#/neo/report", "#/student/A13", "#/findings", "#/follow-up"] {
        tab.go(page);
        tab.see("The district has not submitted its report.");
        tab.not_see("Morgan Mora");
    }
    tab.click(Role::Button, "Hand over to the data steward");
    tab.see("Morgan Mora");
}

/// A finding that a correction did away with stays in the list, with before and after.
fn findings_are_filtered(tab: &Tab) {
    tab.click(Role::Button, "Validate");
    tab.click(Role::Link, "All findings, to filter");
    tab.see("Left to do: 1 error to correct and 2 warnings to answer.");
    tab.choose("Severity", "Warning");
    tab.not_see("A18 Reese Reyes left");
    tab.type_into("Student", "ellis");
    tab.see("A05 Ellis Evans left");
    tab.not_see("A06 Frankie Foster left");
    tab.type_into("Student", "nobody of that name");
    tab.click(Role::Button, "Show all of them");
    tab.see("A18 Reese Reyes left");

    correct_a18(tab);
    tab.go("#/neo/report");
    tab.click(Role::Button, "Validate again");
    tab.click(Role::Link, "All findings, to filter");
    tab.see("Left to do: 2 warnings to answer. Done: 1 corrected.");
    tab.choose("What became of it", "corrected");
    tab.see("A18: exit date from 15 Aug 2024 to 7 Jun 2024");
    tab.not_see("A05 Ellis Evans left");
}

fn a_journal_is_replayed(tab: &Tab) {
    tab.click(Role::Button, "Validate");
    tab.go("#/student/A13");
    tab.click(Role::Button, "Correct this record");
    tab.choose("Exit reason", "E130 · Died, also over the summer");
    tab.type_into("What does this rest on?", "A call");
    tab.click(Role::Button, "Save the correction");
    tab.see("A13 was counted and is not counted now.");
    tab.go("#/neo/report");
    tab.click(Role::Button, "Undo the last correction");
    tab.see("A13: exit reason is E300");
    tab.click(Role::Button, "Redo");
    tab.see("A13: exit reason from E300");

    tab.click(Role::Link, "Journal");
    tab.see("7 students counted of 17, 41.2%.");
    tab.see("1 left.");
    tab.slide("After line", 1);
    tab.see("8 students counted of 17, 47.1%.");
    tab.see("The same students are counted.");
}
