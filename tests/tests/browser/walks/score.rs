//! How an attempt did, and the packet of what was certified.

use districts::PlantedError;
use engine::checks::{Field, RecordRef};
use engine::choice::Choice;
use libtest_mimic::Trial;
use tests::browser::{Judged, Role, Tab};
use tests::command_line::run;
use tests::folder::Folder;
use tests::packets::certified_work;
use workshop::shipped::district_of;

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("score::each_error_meets_its_fate", "#/districts", each_error_meets_its_fate),
        walk("score::a_district_made_by_hand_has_no_key", "#/score", a_district_made_by_hand_has_no_key),
        walk("score::a_packet_is_saved_and_verified", "#/packet", a_packet_is_saved_and_verified),
        walk("score::score_and_packet_speak_the_kits_words", "#/", score_and_packet_speak_the_kits_words),
    ];
    walks.into_iter().flatten().collect()
}

/// The planted error of Tern Island that a check finds.
fn planted(check: &str) -> PlantedError {
    let tern_island = district_of(&scenarios::find("tern-island").expect("it ships"), None);
    let mut key = tern_island.answer_key.into_iter();
    key.find(|error| error.pass.check() == Some(check)).expect("an error of the key")
}

fn open_tern_island(tab: &Tab) {
    tab.go("#/districts");
    tab.click(Role::Button, "Open Tern Island");
    tab.see_heading("Dropout Certification Report");
}

/// One error is corrected as the key has it, one is waved through, the others are missed.
fn each_error_meets_its_fate(tab: &Tab) {
    open_tern_island(tab);
    let (late, hearsay) = (planted("ENR112"), planted("PRF401"));
    let RecordRef::Enrollment(record) = late.record else { panic!("an enrollment") };
    tab.go(&format!("#/student/{}?record={record}&field={}", late.student_id, Field::ExitDate.slug()));
    tab.type_date("Exit date", &late.change.right);
    tab.type_into("What does this rest on?", "The withdrawal form");
    tab.click(Role::Button, "Save the correction");
    tab.see(&format!("{}: exit date from", late.student_id));

    tab.go("#/neo/report");
    tab.click(Role::Button, "Validate");
    tab.click(Role::Button, &format!("Write a note on PRF401, {}", hearsay.student_id));
    tab.type_into("Why it stands", "The neighbor is sure");
    tab.click(Role::Button, "Keep the note");

    tab.go("#/score");
    tab.see("It gives the answer key away.");
    tab.not_see("Errors missed");
    tab.click(Role::Button, "Show how we did");
    tab.see("Nothing is certified. This is the attempt as it stands.");
    tab.see_row(&["Errors found and corrected right", "1 of 7"]);
    tab.see_row(&["True warnings waved through with a note", "1 of 7"]);
    tab.see_row(&["Errors missed", "5 of 7"]);
    tab.see_row(&["Errors that no form of this report reaches", "1 of 8"]);
    tab.see_row(&["Right records changed", "0 fields"]);
    tab.see("below the 0.5% that procurement guides ask for");
    tab.see("Errors are counted out of the 7 that a form of this report reaches, of 8 planted.");
    tab.see_row(&[&late.student_id, "Corrected right"]);
    tab.see_row(&[&hearsay.student_id, "Waved through"]);
    tab.see("The group answered its warning and left it: The neighbor is sure");
    is_sound(tab);
    tab.look_at_paper();
    assert_eq!(tab.controls(), Vec::<String>::new(), "controls on the paper");
    tab.see("Errors missed");
}

fn a_district_made_by_hand_has_no_key(tab: &Tab) {
    tab.see("Nobody planted errors in it, so it has no key");
    tab.see("0 corrected away, 0 answered with a note");
    tab.see_row(&["A18", "Stands"]);
    is_sound(tab);
}

/// Opens work on Harbor Unified that is certified.
fn open_certified_work(tab: &Tab) {
    let folder = Folder::empty();
    folder.write("work.json", certified_work().to_text());
    tab.go("#/districts");
    tab.choose_files("Choose a file of saved work", &[folder.file("work.json")]);
    tab.see("The file's district is open, as it was kept.");
}

fn a_packet_is_saved_and_verified(tab: &Tab) {
    tab.see("Nothing is certified yet.");
    open_certified_work(tab);
    tab.go("#/neo/report");
    tab.click(Role::Link, "The certification packet, to print or to save");
    tab.see_heading("Certification packet");
    tab.see("8 students counted of 17, 47.1%");
    tab.see_row(&["Attested Harbor High", "Principal"]);
    tab.see_row(&["Certified and submitted", "Superintendent"]);
    tab.see_row(&["Warning PRF401", "A06", "Called about A06"]);
    tab.see_row(&["A18", "exit date from 15 Aug 2024 to 7 Jun 2024", "The withdrawal form", "D0017"]);
    tab.see_row(&["Harbor Middle", "hidden", "hidden"]);
    let file = tab.save_file(|| tab.click(Role::Button, "Save as a file"));
    assert_eq!(file.name, "harbor-unified-packet.json");
    let answer = run(&["verify", &file.path().display().to_string()]);
    assert_eq!(answer.status, 0, "{}{}", answer.stdout, answer.stderr);
    is_sound(tab);
    tab.look_at_paper();
    assert_eq!(tab.controls(), Vec::<String>::new(), "controls on the paper");
    tab.see("That does not prove:");
}

/// The pages of an attempt, which is not open where every page is visited.
fn is_sound(tab: &Tab) {
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new());
    tab.resize(390, 844);
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new(), "on a phone");
    assert!(tab.overhang() <= 0, "on a phone the page is wider than the window");
    tab.resize(1280, 800);
}

fn score_and_packet_speak_the_kits_words(tab: &Tab) {
    open_certified_work(tab);
    tab.go("#/");
    tab.speak_test_language();
    tab.go("#/packet");
    tab.until("the packet", "document.querySelector('.packet-facts')");
    assert_eq!(tab.bare_texts(), Vec::<String>::new());
    tab.go("#/explore?district=tern-island");
    tab.until("Tern Island is open", "document.querySelector('.where').innerText.includes('Tern Island')");
    tab.go("#/score");
    tab.until("the question", "document.querySelector('main .btn-2')");
    tab.value("document.querySelector('main .btn-2').click()");
    tab.until("the score", "document.querySelector('.score-items')");
    assert_eq!(tab.bare_texts(), Vec::<String>::new());
}
