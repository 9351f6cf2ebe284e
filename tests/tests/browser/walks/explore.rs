//! One definition, turned: what moves, and the way back.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};
use workshop::desk::Desk;
use workshop::flips::Flips;
use workshop::shipped::district_of;

use super::acts::enter as enter_key;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let start = "#/explore?definition=nces-ccd";
    let walks = [
        walk(
            "explore::a_turned_setting_moves_the_rate_and_the_flips",
            start,
            a_turned_setting_moves_the_rate_and_the_flips,
        ),
        walk("explore::turns_are_taken_back_and_made_again", start, turns_are_taken_back_and_made_again),
        walk("explore::keys_do_what_the_buttons_do", start, keys_do_what_the_buttons_do),
        walk("explore::a_link_opens_the_same_view", start, a_link_opens_the_same_view),
        walk("explore::who_changes_places_is_kept_as_a_file", start, who_changes_places_is_kept_as_a_file),
        walk(
            "explore::a_mark_stands_for_students_and_lists_go_on",
            "#/explore?district=alder-valley&definition=nces-ccd&summer=ended-year",
            a_mark_stands_for_students_and_lists_go_on,
        ),
        walk("explore::what_a_scenario_puts_away_is_not_offered", "#/explore?district=tern-island", what_is_put_away),
    ];
    walks.into_iter().flatten().collect()
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

fn who_changes_places_is_kept_as_a_file(tab: &Tab) {
    tab.click(Role::Radio, "ended year");
    tab.see("Three students change places: two enter the count, one leaves it");
    tab.see("2 enter the count");
    let file = tab.save_file(|| tab.click(Role::Button, "CSV: keep the list of 2 students as a file"));
    assert_eq!(file.name, "enter-harbor-unified.csv");
    assert!(file.text.contains("synthetic,Student,Name,Change,Why,Question"), "{}", file.text);
    assert_eq!(file.text.matches("\r\nyes,").count(), 2, "{}", file.text);
}

/// Who is counted in Alder Valley before and after summer leavers go to the year that ended, by the engine.
fn alder_valley() -> Flips {
    let scenario = scenarios::find("alder-valley").expect("it ships");
    let desk = Desk::new(district_of(&scenario, None).district).expect("every record has its student");
    let nces = engine::definition::find_definition("nces-ccd").expect("the kit's");
    let turned = nces.clone().with("summer", "ended-year").expect("an option");
    let report = |definition| {
        let lea = &desk.district.reporting_lea;
        desk.report(definition, lea, scenario.card.reporting_year, None).expect("it can be made")
    };
    Flips::between(&report(&nces), &report(&turned))
}

fn a_mark_stands_for_students_and_lists_go_on(tab: &Tab) {
    let (enter, leave) = (alder_valley().enter.len(), alder_valley().leave.len());
    assert!((21..=40).contains(&enter), "a list that goes on once: {enter}");
    tab.see_heading("70 of 14,589 students are counted, 60 before");
    tab.see("One mark = 1 student.");
    tab.see("counted neither way");
    enter_key(tab, Role::Disclosure, "Table");
    tab.see_row(&["counted before and now", &(60 - leave).to_string()]);
    tab.see_row(&["enters", &enter.to_string()]);
    tab.see_row(&["leaves", &leave.to_string()]);
    let table = tab.save_file(|| tab.click(Role::Button, "CSV: keep the table as a file"));
    assert!(table.text.contains(&format!("yes,enters,{enter}\r\nyes,leaves,{leave}\r\n")), "{}", table.text);
    // The groups of marks are one stop of the tab key.
    tab.tab_to(Role::Image, &format!("counted before and now: {}", 60 - leave));
    tab.press("ArrowRight");
    tab.see_focus_on(Role::Image, &format!("enters: {enter}"));

    let listed = "document.querySelector('.flip-list').children.length";
    tab.see(&format!("The first 20 of {enter} are listed."));
    tab.until("twenty are listed", &format!("{listed} === 20"));
    enter_key(tab, Role::Button, "Show more");
    tab.until("all are listed", &format!("{listed} === {enter}"));
    tab.not_see_thing(Role::Button, "Show more");
}

fn what_is_put_away(tab: &Tab) {
    tab.see("A return is looked for");
    tab.not_see_thing(Role::Radio, "any day of the cycle");
    tab.not_see("The days of programs and of English learners");
    tab.go("#/explore?district=tern-island&definition=maine-neo&el-date=exit-date");
    tab.see("is locked in this district");
}

const AT_REST: &str = "33.3%, or 5 of 15";
const ENDED_YEAR: &str = "33.3% → 40.0%, or 5 of 15 → 6 of 15";
const BOTH: &str = "5 of 15 → 7 of 15";

fn turns_are_taken_back_and_made_again(tab: &Tab) {
    tab.see(AT_REST);
    for button in ["Undo", "Redo", "Reset"] {
        tab.see_locked(Role::Button, button);
    }
    tab.click(Role::Radio, "ended year");
    tab.click(Role::Radio, "district");
    tab.see(BOTH);
    tab.see("2 of 12 settings changed.");
    tab.click(Role::Button, "Undo");
    tab.see(ENDED_YEAR);
    tab.click(Role::Button, "Undo");
    tab.see(AT_REST);
    tab.see_locked(Role::Button, "Undo");
    tab.click(Role::Button, "Redo");
    tab.see(ENDED_YEAR);
    tab.click(Role::Button, "Redo");
    tab.see(BOTH);
    tab.see_locked(Role::Button, "Redo");
    tab.click(Role::Button, "Reset");
    tab.see(AT_REST);
    tab.see("None of 12 settings changed.");
    tab.click(Role::Button, "Undo");
    tab.see(BOTH);
}

fn keys_do_what_the_buttons_do(tab: &Tab) {
    tab.click(Role::Radio, "ended year");
    tab.click(Role::Radio, "district");
    tab.see(BOTH);
    tab.press("u");
    tab.see(ENDED_YEAR);
    tab.press("Shift+U");
    tab.see(BOTH);
    tab.press("r");
    tab.see(AT_REST);
    tab.press("u");
    tab.see(BOTH);

    // Whoever dictates to the computer switches single keys off, and they stay off.
    tab.click(Role::CheckBox, "Single keys");
    tab.press("u");
    tab.click(Role::Button, "Undo");
    tab.see(ENDED_YEAR);
    tab.until(
        "the link holds the view",
        "location.hash.includes('summer=ended-year') && !location.hash.includes('return-scope')",
    );
    tab.reload();
    tab.see(ENDED_YEAR);
    tab.press("r");
    tab.click(Role::Radio, "district");
    tab.see(BOTH);
}

fn a_link_opens_the_same_view(tab: &Tab) {
    tab.click(Role::Radio, "ended year");
    tab.see(ENDED_YEAR);
    tab.until("the link holds the view", "location.hash.includes('summer=ended-year')");
    let link = tab.value("location.hash");
    let link = link.as_str().expect("the address is text");
    tab.beside(link, |other| {
        other.see(ENDED_YEAR);
        other.see_thing(Role::Link, "Link to this view");
    });
    tab.beside(&format!("{link}&speed=9&grades=99"), |other| {
        other.see("Some of the link was not followed");
        other.see("“speed=9” means nothing in a link.");
        other.see(ENDED_YEAR);
    });
}
