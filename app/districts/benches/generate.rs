//! How fast districts are made, how much memory they take, how long a page waits for a step, and what it costs to ask
//! what was known on a day. Prints figures; asserts nothing.
//!
//! `cargo bench -p districts --bench generate` runs each size five times, and larger ones with `-- large`.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::Days;
use districts::{Crowd, Generation, Phase, Planting, Profile, Progress};
use engine::calendar::SchoolYear;
use engine::roster::Roster;

const RUNS: usize = 5;

/// Students of a step, as a page would take them.
const STEP: u32 = 1000;

fn profile(students: u32, years: u16) -> Profile {
    let example = Profile::example();
    let first_year = SchoolYear(example.last_year.0 + 1 - years);
    Profile { students, first_year, planted: Planting::usual(students), ..example }
}

fn main() {
    println!("{RUNS} runs each, median and slowest; steps of {STEP} students");
    for students in [1_000, 10_000, 100_000] {
        crowd(students, 4, RUNS);
    }
    for students in [60, 1_000, 10_000] {
        district(students, 3, RUNS);
    }
    known(8_000, 5, RUNS);
    if std::env::args().any(|argument| argument == "large") {
        district(100_000, 3, 3);
        crowd(1_000_000, 4, 3);
    }
}

/// Lives in columns, then compiled for the explorer.
fn crowd(students: u32, years: u16, runs: usize) {
    let profile = profile(students, years);
    let mut rates = Vec::new();
    let mut last = String::new();
    forget_peak();
    for seed in 0..runs as u64 {
        let (mut crowd, planned) = timed(|| Crowd::new(&profile, seed));
        let phases = stepped(|| crowd.step(STEP));
        let ((roster, lives), finished) = timed(|| crowd.finish());
        let student_years = lives.student_years() as u128;
        // Thousands a second.
        rates.push(student_years * 1_000 / phases[&Phase::Living].whole.as_micros().max(1));
        last = format!(
            "{} students ever, {student_years} student-years, {} enrollments; plan {planned:.1?}, {}, end {finished:.1?}; \
             columns {} MB",
            lives.len(),
            roster.enrollments.len(),
            told(&phases),
            lives.bytes() / 1_000_000,
        );
    }
    rates.sort_unstable();
    let (median, slowest) = (rates[rates.len() / 2], rates[0]);
    println!(
        "crowd    {students:>9} × {years} years: {median} k student-years/s median, {slowest} k slowest ({last}); peak {} MB",
        peak_memory(),
    );
}

/// The whole district: rows, papers, planted errors, fingerprint.
fn district(students: u32, years: u16, runs: usize) {
    let profile = profile(students, years);
    let mut times = Vec::new();
    let mut last = String::new();
    forget_peak();
    for seed in 0..runs as u64 {
        let begun = Instant::now();
        let mut generation = Generation::new(&profile, seed);
        let phases = stepped(|| generation.step(STEP));
        let (generated, finished) = timed(|| generation.finish());
        times.push(begun.elapsed());
        last = format!("{} errors; {}, end {finished:.1?}", generated.answer_key.len(), told(&phases));
    }
    times.sort_unstable();
    println!(
        "district {students:>9} × {years} years: {:.1?} median, {:.1?} slowest ({last}); peak {} MB",
        times[runs / 2],
        times[runs - 1],
        peak_memory(),
    );
}

/// A district whose records go on after the report day, as it was known on that day, compiled; and what came later.
fn known(students: u32, years: u16, runs: usize) {
    let profile = profile(students, years);
    let day = profile.records_through;
    let profile = Profile { report_day: Some(day), records_through: day + Days::new(100), ..profile };
    let district = districts::generate(&profile, 1).district;
    let mut times = [const { Vec::new() }; 4];
    let mut arrived = 0;
    for _ in 0..runs {
        let (settles, asked) = timed(|| district.settles_on());
        let (known, viewed) = timed(|| district.known_on(day));
        let (roster, compiled) = timed(|| Roster::compile(&known));
        let (arrivals, listed) = timed(|| district.arrivals(day, profile.records_through));
        assert!(settles > Some(day) && roster.is_ok(), "the district goes on, and its records have their students");
        arrived = arrivals.len();
        times.iter_mut().zip([asked, viewed, compiled, listed]).for_each(|(list, took)| list.push(took));
    }
    let [settles_on, known_on, compile, arrivals] = times.map(|mut list| {
        list.sort_unstable();
        list[runs / 2]
    });
    println!(
        "known    {students:>9} × {years} years: {known_on:.1?} median, then compiled in {compile:.1?}; that something is to \
         come is known after {settles_on:.1?}, its {arrived} arrivals are listed in {arrivals:.1?}",
    );
}

/// How long a phase took in all, and its longest step.
#[derive(Default)]
struct Steps {
    whole: Duration,
    longest: Duration,
}

fn stepped(mut step: impl FnMut() -> Progress) -> BTreeMap<Phase, Steps> {
    let mut phases = BTreeMap::<Phase, Steps>::new();
    loop {
        let (progress, took) = timed(&mut step);
        let steps = phases.entry(progress.phase).or_default();
        steps.whole += took;
        steps.longest = steps.longest.max(took);
        if progress.is_complete() {
            return phases;
        }
    }
}

fn told(phases: &BTreeMap<Phase, Steps>) -> String {
    let told = phases.iter().map(|(phase, Steps { whole, longest })| {
        format!("{phase:?} {whole:.1?} with a longest step of {longest:.1?}").to_lowercase()
    });
    told.collect::<Vec<_>>().join(", ")
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}

/// Lets the system measure the peak of memory anew, where it can.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that the process held since then, in megabytes, where the system tells.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) / 1000
}
