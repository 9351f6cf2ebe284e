//! How the app does in a browser with large districts. Prints figures; asserts nothing about them.
//!
//! `cargo bench --profile dev -p tests --bench browser` builds the app as it ships and opens designed districts in Chromium:
//! 8 000 and 60 000 students with their records, 10 000, 100 000 and 1 000 000 for the explorer only. With records each of
//! the three certifications is begun, and its lists are validated, sorted and filtered. With 10 000 every view of the
//! explorer is timed. With numbers behind `--` it opens districts for the explorer of these sizes instead.

mod explore;

use districts::{Crowd, Profile};
use serde_json::Value;
use tests::browser::{Site, Tab, close, visit_where};
use tests::designed::{SEED, card, crowd_card, saved_work};
use tests::folder::Folder;

/// Notes every time during which the page could not answer, and how long making took: from the first look at a district
/// in the making to its end.
const WATCH: &str = "
    window.blocks = [];
    new PerformanceObserver((list) => window.blocks.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({ type: 'longtask', buffered: true });
";

/// Begins anew with noting.
const FORGET: &str = "window.blocks.length = 0, window.begun = performance.now(), 0";

/// The longest time without an answer since then, in milliseconds; 50 where none was longer.
const LONGEST: &str = "Math.max(50, ...window.blocks)";

/// Does something, and waits until what follows from it is painted: how long that takes, in milliseconds.
fn timed(act: &str) -> String {
    format!(
        "new Promise((done) => {{
            const begun = performance.now();
            {act};
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
        }})"
    )
}

/// Presses the first button of that text in the page's main part.
fn press(text: &str) -> String {
    format!("[...document.querySelectorAll('main button')].find((one) => one.textContent.trim() === '{text}').click()")
}

/// What the app's own memory and the page's objects take, in megabytes. The app's memory only grows, so it is the peak.
const MEMORY: &str = "import('./app.js').then((app) => app.default()).then((app) =>
    [app.memory.buffer.byteLength, performance.memory.usedJSHeapSize].map((bytes) => Math.round(bytes / 1e6)))";

/// Up to so many students every view of the explorer is timed.
const EVERY_VIEW: u32 = 10_000;

fn main() {
    let sizes: Vec<u32> = std::env::args().filter_map(|size| size.parse().ok()).collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("In Chromium, headless, on {cores} cores; times in ms, memory in MB");
    if sizes.is_empty() {
        for students in [8_000, 60_000] {
            open(&card("North County", students), students, true);
        }
    }
    for students in if sizes.is_empty() { vec![EVERY_VIEW, 100_000, 1_000_000] } else { sizes } {
        open(&crowd_card("State of Tern", students), students, false);
    }
    close();
}

fn open(card: &Value, students: u32, has_records: bool) {
    visit_where(Site::Served, WATCH, "#/districts", |tab| {
        let folder = Folder::empty();
        folder.write("designed.json", saved_work(card));
        tab.value(FORGET);
        tab.choose_files("Choose a file of saved work", &[folder.file("designed.json")]);
        wait(tab, "/is open, as it was kept/.test(document.body.innerText)");
        let made = number(tab, "performance.now() - window.begun");
        let block = number(tab, LONGEST);
        #[expect(clippy::cast_precision_loss, reason = "millions")]
        let rate = student_years(card) as f64 / made;
        println!("{students:>9} students: opened in {made:.0}, {rate:.0} k student-years/s, longest block {block:.0}");
        for page in ["#/", "#/compare", "#/explore", "#/neo/report"] {
            tab.value(FORGET);
            tab.go(page);
            settle(tab);
            let (came, block) = (number(tab, "performance.now() - window.begun"), number(tab, LONGEST));
            println!("{:>19} {page}: stands in {came:.0}, longest block {block:.0}", "");
            if page == "#/explore" {
                if students > EVERY_VIEW {
                    explore::first_view(tab);
                } else {
                    explore::every_view(tab);
                }
            }
        }
        if has_records {
            certify(tab);
        }
        let memory = tab.value(MEMORY);
        println!("{:>19} memory: app {}, page {}", "", memory[0], memory[1]);
    });
}

/// Begins each certification, and uses its longest lists.
fn certify(tab: &Tab) {
    let go = |page: &str| format!("location.hash = '{page}'");
    let sort = "document.querySelectorAll('th button')[1].click()".to_owned();
    let begin = |flow: usize| format!("document.querySelectorAll('.flows button')[{flow}].click()");
    let find = "const field = document.querySelector('#class-filter');
        field.value = 'an'; field.dispatchEvent(new Event('input', { bubbles: true }))"
        .to_owned();
    let everyone = "document.querySelector('.list-tools input').click()".to_owned();
    figure(tab, "NEO-style: all edit checks", &press("Validate"));
    figure(tab, "its findings stand", &go("#/findings"));
    figure(tab, "its district list stands", &go("#/neo/report/district"));
    figure(tab, "with those not counted", &everyone);
    figure(tab, "sorted", &sort);

    tab.go("#/certification");
    settle(tab);
    figure(tab, "STARS-style: begun", &begin(1));
    tab.go("#/stars");
    settle(tab);
    tab.value("document.querySelectorAll('main details').forEach((one) => one.open = true), 0");
    settle(tab);
    tab.value("document.querySelector('.building').click(), 0");
    settle(tab);
    figure(tab, "its class list stands", &press("Select"));
    figure(tab, "sorted", &sort);
    figure(tab, "filtered", &find);
    figure(tab, "all its edit checks", &press("Validate"));

    tab.go("#/certification");
    settle(tab);
    figure(tab, "CALPADS-style: begun", &begin(2));
    tab.go("#/calpads");
    settle(tab);
    figure(tab, "a revision is extracted", &press("Request a new revision"));
    figure(tab, "report 1.24 stands", &go("#/calpads/report"));
    figure(tab, "the students behind it stand", "document.querySelector('td .number').click()");
    figure(tab, "sorted", &sort);
    figure(tab, "the state view stands", &go("#/calpads/state-view"));
}

/// Prints how long an act takes until it is painted.
fn figure(tab: &Tab, what: &str, act: &str) {
    println!("{:>19} {what}: {:.0}", "", number(tab, &timed(act)));
    settle(tab);
}

/// How many student-years the district has.
fn student_years(card: &Value) -> usize {
    let profile: Profile = serde_json::from_value(card["profile"].clone()).expect("a card has a profile");
    Crowd::new(&profile, SEED).finish().1.student_years()
}

/// Waits as long as it takes.
fn wait(tab: &Tab, expression: &str) {
    while tab.value(&format!("new Promise((done) => setTimeout(() => done(Boolean({expression})), 50))")) != true {}
}

/// Waits until the page has painted.
fn settle(tab: &Tab) {
    tab.value("new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(0), 0)))");
}

fn number(tab: &Tab, expression: &str) -> f64 {
    tab.value(expression).as_f64().unwrap_or_default()
}
