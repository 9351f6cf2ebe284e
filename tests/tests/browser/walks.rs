//! The kit's main jobs, done as a person does them.

use libtest_mimic::Trial;
use tests::browser::{Role, Site, Tab, visit};

use super::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let both = Site::ALL.into_iter().flat_map(|site| {
        [
            trial(format!("walks::a_report_is_corrected_and_certified ({})", site.name()), move || {
                visit(site, "#/neo", a_report_is_corrected_and_certified);
            }),
            trial(format!("walks::a_turned_setting_moves_the_rate_and_the_flips ({})", site.name()), move || {
                visit(site, "#/explore?definition=nces-ccd", a_turned_setting_moves_the_rate_and_the_flips);
            }),
        ]
    });
    both.collect()
}

/// From *Student Data* to the submission.
fn a_report_is_corrected_and_certified(tab: &Tab) {
    tab.click(Role::Link, "Student Reports");
    tab.click(Role::Link, "Dropout Certification Report");
    tab.see_heading("Dropout Certification Report");
    tab.see("Not yet certified");

    tab.click(Role::Button, "Validate");
    tab.see("A18 Reese Reyes left Harbor High on 15 Aug 2024; its school year ended on 7 Jun 2024.");
    tab.click(Role::Link, "Open the record at “exit date”");
    tab.see_heading("Reese Reyes A18");
    tab.see_focus_on(Role::Date, "Exit date");
    tab.type_date("Exit date", "2024-06-07");
    tab.type_into("What does this rest on?", "The withdrawal form");
    tab.click(Role::Button, "Save the correction");
    tab.see("A18 is counted, as before.");

    tab.go("#/neo/report");
    tab.see("A record changed since the last validation");
    tab.click(Role::Button, "Validate again");
    for (code, student) in [("EXT307", "A05"), ("PRF401", "A06")] {
        tab.click(Role::Button, &format!("Write a note on {code}, {student}"));
        tab.type_into("Why it stands", &format!("Called about {student}"));
        tab.click(Role::Button, "Keep the note");
        tab.see(&format!("Called about {student}"));
        tab.see_focus_on(Role::Button, &format!("Change the note on {code}, {student}"));
    }
    for school in ["Harbor Elementary", "Harbor Middle", "Harbor High"] {
        tab.click(Role::Button, "Hand over");
        tab.click(Role::Button, &format!("Principal of {school}"));
        tab.click(Role::Link, &format!("View Details of {school}"));
        tab.see_heading(&format!("Students counted at {school}"));
        tab.click(Role::Button, "Attest this school");
        tab.go("#/neo/report");
    }
    tab.see("Only the superintendent may do this.");
    tab.click(Role::Button, "Hand over to the superintendent");
    tab.click(Role::Button, "Certify and submit to DOE");
    tab.see_focus_on(Role::Heading, "Certified and submitted to DOE");
    tab.see("8 students counted of 17, 47.1%.");
    tab.see("Kept in this browser only.");

    tab.go("#/journal");
    tab.see("Corrected the exit date of A18 from 15 Aug 2024 to 7 Jun 2024");
}

fn a_turned_setting_moves_the_rate_and_the_flips(tab: &Tab) {
    tab.see("5 of 15");
    tab.click(Role::Radio, "ended year");
    tab.see("33.3% → 40.0%, or 5 of 15 → 6 of 15");
    tab.see("Three students change places: two enter the count, one leaves it");
    tab.click(Role::Radio, "district");
    tab.see("5 of 15 → 7 of 15");
    tab.until("the link holds the view", "location.hash.includes('summer=ended-year')");
    tab.click(Role::Radio, "state");
    tab.see("5 of 15 → 6 of 15");
}
