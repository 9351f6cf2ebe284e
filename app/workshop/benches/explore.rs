//! How long the explorer's answers take: a turned setting, the rule space, an attribution. Prints figures; asserts
//! nothing.
//!
//! `cargo bench -p workshop --bench explore` lives each district once and takes each figure several times. With numbers
//! behind `--` the districts have so many students.

use std::hint::black_box;
use std::time::{Duration, Instant};

use districts::{Crowd, Profile};
use engine::attribution::attribute;
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Knob, find_definition};
use engine::evaluate::{Bundles, Period, Windows, event_report};
use engine::roster::Roster;
use engine::space::{Axis, SpaceWalk, offered_axes, usual_axes};
use workshop::flips::Crossings;

const YEAR: SchoolYear = SchoolYear(2023);
const RUNS: usize = 7;

fn main() {
    let asked: Vec<u32> = std::env::args().filter_map(|size| size.parse().ok()).collect();
    for students in if asked.is_empty() { vec![1_000, 10_000, 100_000, 1_000_000] } else { asked } {
        let profile = Profile { students, planted: Vec::new(), ..Profile::example() };
        explore(&Crowd::new(&profile, 1).finish().0, students);
    }
}

fn explore(roster: &Roster, students: u32) {
    let lea = roster.leas.first().cloned().unwrap_or_default();
    let period = Period::find(roster, &lea, YEAR).expect("its own LEA");
    let (nces, maine) = (find("nces-ccd"), find("maine-neo"));
    let bundles = Bundles::new(roster, period, Windows::Any);
    println!("{students} students, {} of them in the LEA, {} bundles", bundles.student_count(), bundles.len());
    say("bundles made", || Bundles::new(roster, period, Windows::Any));
    say("a report, student by student", || event_report(roster, &nces, period, None).expect("usable"));
    let was = bundles.count(roster, &nces).expect("usable");
    say("a turned setting: count, rate and who changes places", || {
        let is = bundles.count(roster, &maine).expect("usable");
        Crossings::between(&bundles, &was, &is)
    });
    if students > 100_000 {
        return;
    }
    for (what, axes) in [("usual", usual_axes(&nces)), ("largest", largest(&nces))] {
        let points: usize = axes.iter().map(|axis| axis.options.len()).product();
        say(&format!("the {what} rule space, {points} definitions"), || {
            let mut walk = SpaceWalk::begin(roster, period, &nces, axes.clone()).expect("not too large");
            while walk.step().expect("usable") {}
            walk.finish()
        });
    }
    let (from, to) = twelve();
    say("an attribution over the differences of NCES and Maine", || {
        attribute(roster, period, &nces, &maine).expect("usable")
    });
    say("an attribution over 12 settings", || attribute(roster, period, &from, &to).expect("usable"));
}

/// As many combinations as are counted at once, or nearly.
fn largest(base: &Definition) -> Vec<Axis> {
    let mut axes = offered_axes(base);
    // 864 combinations of the usual settings, twice the scope of a return, twice the count day: 3,456.
    for axis in &mut axes {
        if axis.knob == Knob::CountDay {
            axis.options.truncate(2);
        }
    }
    axes
}

/// Two definitions that differ in as many settings as are attributed.
fn twelve() -> (Definition, Definition) {
    let turned = |definition: Definition, settings: &[(&str, &str)]| {
        settings.iter().fold(definition, |definition, (knob, option)| definition.with(knob, option).expect("an option"))
    };
    let from = find("nces-ccd");
    let to = turned(
        find("nces-ccd"),
        &[
            ("grades", "7-12"),
            ("age", "compulsory-at-exit"),
            ("count-day", "first-wed-oct"),
            ("return-scope", "lea"),
            ("summer", "ended-year"),
            ("transfer-proof", "trust-code"),
            ("ged", "not-approved"),
            ("certificate", "dropout"),
            ("expelled", "excluded"),
            ("denominator", "cumulative"),
            ("program-dates", "overlap"),
            ("el-date", "exit-date"),
        ],
    );
    (from, to)
}

fn find(id: &str) -> Definition {
    find_definition(id).expect("a definition of the kit")
}

fn say<T>(what: &str, run: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("  {what}: {:.2?} median, {:.2?} slowest of {RUNS}", times[RUNS / 2], times[RUNS - 1]);
}
