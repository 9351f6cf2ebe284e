//! How long the explorer takes to answer: a turned setting in each of its views, the rule space, what did it.

use engine::choice::Choice;
use engine::definition::{Definition, find_definition};
use engine::space::{Axis, MOST_POINTS, offered_axes};
use tests::browser::Tab;

use super::{FORGET, LONGEST, number, settle, wait};

/// How often each figure is taken.
const RUNS: usize = 21;

/// How often a rule space is counted.
const SPACES: usize = 7;

/// Turns one setting after the other to another of its options. Gives how long it takes, in milliseconds, until the
/// answer stands with all that the page draws of it, and until that is painted, the wait for a frame included.
const TURN: &str = "(at) => new Promise((done) => {
    const options = (knob) => [...knob.querySelectorAll('.lined > div:not(.on) input')];
    const knobs = [...document.querySelectorAll('.knobs fieldset:not([disabled])')].filter((knob) => options(knob).length);
    const others = options(knobs[at % knobs.length]);
    const option = others[Math.floor(at / knobs.length) % others.length];
    const soon = (act) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = act;
        channel.port2.postMessage(0);
    };
    const begun = performance.now();
    const passed = () => performance.now() - begun;
    let answered;
    option.click();
    soon(() => answered ??= passed());
    requestAnimationFrame(() => {
        answered ??= passed();
        soon(() => done([answered, passed()]));
    });
})";

/// The views that are timed, and where they stand.
const VIEWS: [(&str, &str); 8] = [
    ("settings", "#/explore"),
    ("what did it", "#/explore/what-did-it"),
    ("rule space", "#/explore/rule-space"),
    ("state view", "#/explore/state-view"),
    ("flow of members", "#/explore/flow"),
    ("flow of the class", "#/explore/flow?of=class"),
    ("cohort", "#/explore/cohort"),
    ("subgroups", "#/explore/subgroups"),
];

/// Two definitions that differ in as many settings as are attributed.
const TWELVE: &str = "#/explore/what-did-it?definition=nces-ccd&from=nces-ccd&grades=7-12&age=compulsory-at-exit\
    &count-day=first-wed-oct&return-scope=lea&summer=ended-year&transfer-proof=trust-code&ged=not-approved\
    &certificate=dropout&expelled=excluded&denominator=cumulative&program-dates=overlap&el-date=exit-date";

/// Times a turned setting in the first view.
pub(super) fn first_view(tab: &Tab) {
    turns(tab, VIEWS[0]);
}

/// Times a turned setting in every view, a rule space as large as one may be, and twelve settings' shares of a change.
pub(super) fn every_view(tab: &Tab) {
    for view in VIEWS {
        turns(tab, view);
    }
    rule_space(tab);
    turns(tab, ("what did it, 12 settings", TWELVE));
}

fn turns(tab: &Tab, (name, page): (&str, &str)) {
    tab.go(page);
    // Subgroups and the rule space come after the page itself.
    wait(tab, "!document.querySelector('main [role=status].unit')");
    settle(tab);
    tab.value(FORGET);
    let turned: Vec<(f64, f64)> = (0..RUNS)
        .map(|at| {
            let times = tab.value(&format!("({TURN})({at})"));
            // What follows in its own time, the link's for one, is not this turn's nor the next one's.
            tab.value("new Promise((done) => setTimeout(() => done(0), 400))");
            (times[0].as_f64().unwrap_or_default(), times[1].as_f64().unwrap_or_default())
        })
        .collect();
    let (answered, painted): (Vec<f64>, Vec<f64>) = turned.into_iter().unzip();
    let block = number(tab, LONGEST);
    println!(
        "{:>19} {name}: answers in {}, painted in {}, longest block {block:.0}",
        "",
        says(answered),
        says(painted)
    );
}

/// Takes a setting out of a space and puts it in again: from then until the larger space is drawn.
fn rule_space(tab: &Tab) {
    let base = find_definition("nces-ccd").expect("a definition of the kit");
    let axes = largest(&base);
    let slugs: Vec<&str> = axes.iter().map(|axis| axis.knob.slug()).collect();
    let size = axes.iter().map(|axis| axis.options.len()).product::<usize>();
    tab.go(&format!("#/explore/rule-space?definition=nces-ccd&axes={}", slugs.join(",")));
    let stands =
        format!("document.querySelector('#rule-space .unit')?.textContent.replace(',', '').includes(' {size} ')");
    wait(tab, &stands);
    let take_out =
        "window.axis = [...document.querySelectorAll('.axes input')].findLast((one) => one.checked), axis.click(), 0";
    let put_in = format!(
        "new Promise((done) => {{
            const begun = performance.now();
            new MutationObserver((_, observer) => {{
                if ({stands}) {{
                    observer.disconnect();
                    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
                }}
            }}).observe(document.querySelector('main'), {{ subtree: true, childList: true, characterData: true }});
            axis.click();
        }})"
    );
    tab.value(FORGET);
    let times: Vec<f64> = (0..SPACES)
        .map(|_| {
            tab.value(take_out);
            wait(tab, &format!("!{stands}"));
            number(tab, &put_in)
        })
        .collect();
    let block = number(tab, LONGEST);
    println!("{:>19} rule space of {size} definitions: painted in {}, longest block {block:.0}", "", says(times));
}

/// As many combinations as are counted at once, or nearly.
fn largest(base: &Definition) -> Vec<Axis> {
    let offered = offered_axes(base);
    let chosen = |bits: u32| -> Vec<Axis> {
        offered.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, axis)| axis.clone()).collect()
    };
    let size = |axes: &[Axis]| axes.iter().map(|axis| axis.options.len()).product::<usize>();
    let spaces = (1..1_u32 << offered.len()).map(chosen).filter(|axes| size(axes) <= MOST_POINTS);
    spaces.max_by_key(|axes| size(axes)).unwrap_or_default()
}

/// Median, 95th percentile and number of runs.
fn says(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let (all, late) = (times.len(), (times.len() * 95).div_ceil(100) - 1);
    format!("{:.1} median, {:.1} p95 of {all}", times[all / 2], times[late])
}
