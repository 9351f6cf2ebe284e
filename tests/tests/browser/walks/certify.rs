//! From *Student Data* to the submission, and what is locked after it.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::acts::correct_a18;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("certify::a_report_is_corrected_and_certified", "#/neo", a_report_is_corrected_and_certified),
        walk("certify::what_stands_in_the_way_leads_there", "#/neo/report", what_stands_in_the_way_leads_there),
    ];
    walks.into_iter().flatten().collect()
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
    tab.see_focus_on(Role::Date, "Exit date");
    correct_a18(tab);

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

    is_locked(tab);
    is_in_the_journal(tab);
    is_sent_back(tab);
}

/// Nothing of a submitted report can be changed, and each place says who could.
fn is_locked(tab: &Tab) {
    tab.see("The report is locked. Only the state can send it back.");
    for gone in ["Validate again", "Certify and submit to DOE"] {
        tab.not_see_thing(Role::Button, gone);
    }
    tab.see("Called about A05");
    tab.go("#/student/A05");
    tab.see_locked(Role::Button, "Correct this record");
    tab.see("The report is submitted. Only the state can send it back.");
    tab.click(Role::Button, "Correct this record");
    tab.not_see_thing(Role::Button, "Save the correction");
    tab.see("Called about A05");
    for on in ["#/student/A05", "#/neo/report"] {
        tab.go(on);
        tab.not_see_thing(Role::Button, "Write a note on EXT307, A05");
        tab.not_see_thing(Role::Button, "Change the note on EXT307, A05");
    }
    tab.go("#/student/A18");
    tab.see_locked(Role::Button, "Undo the correction of the exit date");
}

fn is_in_the_journal(tab: &Tab) {
    tab.go("#/neo/report");
    tab.click(Role::Link, "Journal");
    tab.see_heading("Journal");
    for (who, what) in [
        ("Data steward", "Opened the report"),
        ("Data steward", "Looked at the records of A18"),
        ("Principal of Harbor High", "Looked at the students counted at Harbor High"),
        ("Data steward", "Validated the report: 1 error, 2 warnings"),
        ("Data steward", "Validated the report: 0 errors, 2 warnings"),
        ("Principal of Harbor High", "Attested Harbor High: looked at 6 students on the list"),
        ("Superintendent", "Certified and submitted: 8 students counted of 17, 47.1%"),
    ] {
        tab.see_row(&[who, what]);
    }
    tab.see("Corrected the exit date of A18 from 15 Aug 2024 to 7 Jun 2024");
    tab.see("It rests on: “The withdrawal form”");
    tab.choose("Show", "certifying and sending back");
    tab.not_see("Attested Harbor High");
    tab.see("Certified and submitted: 8 students counted");
}

/// The state's reviewer opens the report again, and everyone sees why.
fn is_sent_back(tab: &Tab) {
    tab.go("#/neo/report");
    tab.type_into("Why the state should send it back", "A paper came late");
    tab.click(Role::Button, "Ask the state to send it back");
    tab.see("The district asked for the report back “A paper came late”");
    tab.click(Role::Button, "Hand over to the state reviewer");
    tab.see("The district asked for the report back “A paper came late”");
    tab.type_into("Reason", "A05 enrolled elsewhere in time");
    tab.click(Role::Button, "Send the report back");
    tab.see("The state sent the report back “A05 enrolled elsewhere in time”");
    tab.see_thing(Role::Button, "Certify and submit to DOE");
}

/// Each reason takes whoever follows it to the place where it can be dealt with.
fn what_stands_in_the_way_leads_there(tab: &Tab) {
    tab.see_locked(Role::Button, "Certify and submit to DOE");
    tab.click(Role::Button, "Certify and submit to DOE");
    tab.until(
        "the reasons have the focus",
        "document.activeElement?.innerText.includes('The report is not validated.')",
    );
    tab.click(Role::Button, "Go to Validate");
    tab.see_focus_on(Role::Button, "Validate");

    tab.go("#/neo/report/school/HH");
    tab.click(Role::Button, "Go to Validate");
    tab.see_heading("Dropout Certification Report");
    tab.see_focus_on(Role::Button, "Validate");
    tab.press("Enter");
    tab.until("the findings have the focus", "document.activeElement?.innerText.includes('A18 Reese Reyes left')");
    tab.not_see("The report is not validated.");
    tab.see("1 error is open.");

    correct_a18(tab);
    tab.go("#/neo/report");
    tab.click(Role::Button, "Go to Validate");
    tab.press("Enter");
    tab.not_see("1 error is open.");
    tab.click(Role::Button, "Go to the findings");
    tab.until("the findings have the focus", "document.activeElement?.innerText.includes('EXT307')");

    tab.see("Harbor Elementary, Harbor High and Harbor Middle are not attested.");
    tab.click(Role::Button, "Hand over to the principal of Harbor Elementary");
    tab.see("You are the principal of Harbor Elementary, school view");
    tab.click(Role::Button, "Hand over to the superintendent");
    tab.not_see("Only the superintendent may do this.");
    tab.see("2 warnings wait for a note.");
}
