//! One student: the records, what two definitions make of them, and a correction at its source.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("student::records_timeline_and_trail_stand_together", "#/student/A05", records_timeline_and_trail),
        walk("student::a_correction_is_made_and_undone", "#/student/A06", a_correction_is_made_and_undone),
        walk("student::a_correction_cites_a_paper", "#/student/A05", a_correction_cites_a_paper),
    ];
    walks.into_iter().flatten().collect()
}

fn records_timeline_and_trail(tab: &Tab) {
    tab.see_heading("Ellis Evans A05");
    tab.see("Counted by 1 of 5 definitions: CALPADS 1.24");
    tab.see("Gone from Harbor High on 4 Mar 2024, back in school at Pine High on 3 Sep 2024");
    tab.see("26 weeks without an enrollment");
    tab.see_row(&["Harbor High", "2023–24", "21 Aug 2023", "4 Mar 2024"]);
    tab.see_row(&["Pine High", "2024–25", "open", "kept by another district"]);

    tab.see_heading("The two definitions part at the return");
    tab.see("Found at Pine High, since 3 Sep 2024; the count day is 1 Oct 2024.");
    tab.see(
        "CALPADS report 1.24: “No subsequent enrollment, in the same LEA, with Start Date on or before Census Day”",
    );
    tab.see_row(&["So", "Not counted still enrolled", "Counted as a grade 11 dropout of Harbor High"]);
    tab.choose("Compare with", "NCES CCD");
    tab.see_heading("Neither definition counts this student");
    tab.see("Asks for the transcript of Ellis Evans, enrolled there since 3 Sep 2024.");
}

fn a_correction_is_made_and_undone(tab: &Tab) {
    tab.click(Role::Button, "Correct this record");
    tab.see_heading("Correct the record at Harbor High, begun on 21\u{a0}Aug\u{a0}2023");
    tab.choose("Proof of the exit", "request for records");
    tab.click(Role::Button, "Save the correction");
    tab.see("Say what the correction rests on.");
    tab.see_focus_on(Role::TextBox, "What does this rest on?");
    tab.type_into("What does this rest on?", "The request lies in the folder");
    tab.click(Role::Button, "Save the correction");
    tab.see("A06 was counted and is not counted now. The report counts 7 students; before, it counted 8.");
    tab.see("On the report: not counted, transfer");
    tab.see("“The request lies in the folder”");

    tab.click(Role::Button, "Undo the correction of the proof of the exit");
    tab.see("A06 was not counted and is counted now. The report counts 8 students; before, it counted 7.");
    tab.not_see("“The request lies in the folder”");
    tab.go("#/journal");
    tab.see("Corrected the proof of the exit of A06 from none to request for records");
    tab.see("Took back the correction of the proof of the exit of A06: none again");
}

fn a_correction_cites_a_paper(tab: &Tab) {
    tab.see("Can show: That the school asking expects the student or has enrolled the student.");
    tab.see("Cannot show: That the student came; the state's enrollments or a call there do.");
    tab.click(Role::Button, "Correct this record");
    tab.click(Role::CheckBox, "Records request from Pine High, registrar, 5\u{a0}Sep\u{a0}2024");
    tab.choose("Proof of the exit", "request for records");
    tab.click(Role::Button, "Save the correction");
    tab.see("cites records request from Pine High, registrar, 5 Sep 2024");
    tab.go("#/journal");
    tab.see("cites records request from Pine High, registrar, 5 Sep 2024");
    tab.go("#/neo/report");
    tab.see("cites records request from Pine High, registrar, 5 Sep 2024");
}
