//! What really happened, with the facilitator's leave.

use engine::evaluate::EventReport;
use libtest_mimic::Trial;
use scenarios::Source;
use tests::browser::{Judged, Role, Tab};
use workshop::desk::Desk;
use workshop::truth::{Field, TruthTable, Truths};

use super::acts::enter;
use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("explore_truth::the_truth_is_sealed_until_it_is_opened", "#/explore/truth", the_truth_is_sealed),
        walk("explore_truth::the_truth_stays_while_settings_turn", "#/explore/truth", the_truth_stays),
    ];
    walks.into_iter().flatten().collect()
}

const TERN_ISLAND: &str = "#/explore/truth?district=tern-island&definition=nces-ccd";

/// The truth about Tern Island on its first day, under the federal definition with a setting turned.
fn table(knob: &str, option: &str) -> (TruthTable, EventReport) {
    let scenario = scenarios::find("tern-island").expect("it ships");
    let Source::Generated { profile, seed } = scenario.source() else { panic!("it is generated") };
    let generated = districts::generate(profile, seed);
    let day = scenario.card.calendar.report_day;
    let mut district = generated.district;
    let _ = district.in_order_of_arrival(day);
    let desk = Desk::new(district.known_on(day)).expect("every record has its student");
    let year = scenario.card.reporting_year;
    let truths = Truths::of(&generated.lives, &generated.answer_key, &desk.roster, year).expect("the year is over");
    let definition = engine::definition::find_definition("nces-ccd").and_then(|one| one.with(knob, option).ok());
    let definition = definition.expect("an option");
    let report = desk.report(&definition, &desk.district.reporting_lea, year, None).expect("it can be made");
    (TruthTable::of(&report, &truths), report)
}

fn see_table(tab: &Tab, table: &TruthTable) {
    let count = |field| table.count(field);
    let row = |name: &str, counted: usize, not: usize| {
        let cells = [name.to_owned(), counted.to_string(), not.to_string(), (counted + not).to_string()];
        tab.see_row(&cells.each_ref().map(String::as_str));
    };
    row("Really dropped out", count(Field::Counted), count(Field::Missed));
    row("Did not drop out", count(Field::Mistaken), count(Field::Neither));
    row("All", table.counted(), count(Field::Missed) + count(Field::Neither));
}

fn the_truth_is_sealed(tab: &Tab) {
    tab.see("Nobody knows more of its students than its records say.");
    tab.go(TERN_ISLAND);
    tab.see("For the facilitator to open.");
    tab.not_see("Really dropped out, not counted");
    enter(tab, Role::Button, "Show the truth");
    tab.see("In truth left on");
    enter(tab, Role::Disclosure, "Table");
    let (table, report) = table("grades", "9-12");
    assert!(table.count(Field::Missed) > 0 && table.counted() == report.numerator.len());
    see_table(tab, &table);
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new());
    tab.resize(390, 844);
    assert_eq!(tab.axe(Judged::Everything), Vec::<String>::new(), "on a phone");
    assert!(tab.overhang() <= 0, "on a phone the page is wider than the window");
    enter(tab, Role::Button, "Hide it");
    tab.not_see("In truth left on");
}

fn the_truth_stays(tab: &Tab) {
    tab.go(TERN_ISLAND);
    tab.click(Role::Button, "Show the truth");
    tab.see("In truth left on");
    tab.click(Role::Disclosure, "Table");
    let (before, _) = table("grades", "9-12");
    let (after, _) = table("return-scope", "lea");
    assert_eq!(before.dropped_out(), after.dropped_out());
    assert_ne!(before.fields, after.fields, "the setting moves someone");
    tab.click(Role::Radio, "district");
    tab.see("As the settings were turned:");
    see_table(tab, &after);
    tab.speak_test_language();
    tab.go(TERN_ISLAND);
    tab.until("the question", "document.querySelector('main .gap .btn-2')");
    tab.value("document.querySelector('main .gap .btn-2').click()");
    tab.until("the truth", "document.querySelector('#truth-by-count')");
    assert_eq!(tab.bare_texts(), Vec::<String>::new());
}
