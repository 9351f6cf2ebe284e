//! What the kit tells about a district before, and to facilitators after: the gallery, the answer key, the realism card.

use libtest_mimic::Trial;
use tests::browser::{Judged, Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("gallery::a_district_is_told_before_it_opens", "#/districts", a_district_is_told_before_it_opens),
        walk("gallery::the_key_is_shown_when_asked_for", "#/districts", the_key_is_shown_when_asked_for),
        walk("gallery::the_realism_card_finds", "#/realism", the_realism_card_finds),
        walk("gallery::key_and_card_speak_the_kits_words", "#/", key_and_card_speak_the_kits_words),
    ];
    walks.into_iter().flatten().collect()
}

fn a_district_is_told_before_it_opens(tab: &Tab) {
    for scenario in scenarios::all() {
        tab.see_heading(&scenario.card.title);
        tab.see(&scenario.card.summary);
        if let Some(fingerprint) = &scenario.card.fingerprint {
            tab.see(fingerprint);
        }
    }
    tab.see("Schools: 1 of grades K–8 and 1 of grades 9–12");
    tab.not_see("The ferry to Tern Island runs three times a day");
}

fn open_tern_island(tab: &Tab) {
    tab.go("#/districts");
    tab.click(Role::Button, "Open Tern Island");
    tab.see_heading("Dropout Certification Report");
}

fn the_key_is_shown_when_asked_for(tab: &Tab) {
    tab.click(Role::Link, "Answer key");
    tab.see("Only generated districts have a key.");
    open_tern_island(tab);
    tab.go("#/key");
    tab.see("The key is hidden, not secret: anyone can open it.");
    tab.not_see("8 errors were planted");
    tab.click(Role::Button, "Show the answer key");
    tab.see("8 errors were planted; an edit check finds each");
    tab.see("exit reason: empty");
    let file = tab.save_file(|| tab.click(Role::Button, "Save as CSV"));
    assert_eq!(file.name, "tern-island-answer-key.csv");
    assert!(file.text.contains("missing-exit-reason,enrollments.csv row"), "{}", file.text);
    is_sound(tab);
    tab.click(Role::Button, "Hide it");
    tab.not_see("8 errors were planted");
}

fn the_realism_card_finds(tab: &Tab) {
    tab.see_heading("There is no realism card");
    open_tern_island(tab);
    tab.click(Role::Link, "Realism card");
    tab.see("measures come out near what the profile asks for");
    tab.see("Nothing in the generator draws on race, sex or name.");
    tab.see_thing(Role::Table, "Missing a tenth of the days or more");
    is_sound(tab);
}

/// The pages of a generated district, which is not open where every page is visited.
fn is_sound(tab: &Tab) {
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new());
    tab.resize(390, 844);
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new(), "on a phone");
    assert!(tab.overhang() <= 0, "on a phone the page is wider than the window");
}

fn key_and_card_speak_the_kits_words(tab: &Tab) {
    tab.speak_test_language();
    tab.go("#/explore?district=tern-island");
    tab.until("Tern Island is open", "document.querySelector('.where').innerText.includes('Tern Island')");
    tab.go("#/realism");
    tab.until("the card", "document.querySelector('.equity')");
    assert_eq!(tab.bare_texts(), Vec::<String>::new());
    tab.go("#/key");
    tab.until("the question", "document.querySelector('main .btn-2')");
    tab.value("document.querySelector('main .btn-2').click()");
    tab.until("the key", "document.querySelector('.key-table')");
    assert_eq!(tab.bare_texts(), Vec::<String>::new());
}
