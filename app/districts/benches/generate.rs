//! How fast districts are made, and how much memory they take. Prints figures; asserts nothing.
//!
//! `cargo bench -p districts --bench generate` runs each size five times, and larger ones with `-- large`.

use std::time::{Duration, Instant};

use districts::{Crowd, Profile, generate};
use engine::calendar::SchoolYear;

const RUNS: usize = 5;

fn profile(students: u32, years: u16) -> Profile {
    let example = Profile::example().without_errors();
    let first_year = SchoolYear(example.last_year.0 + 1 - years);
    Profile { students, first_year, ..example }
}

fn main() {
    println!("{RUNS} runs each, median and slowest");
    for students in [1_000, 10_000, 100_000] {
        lives(students, 4, RUNS);
    }
    for students in [60, 1_000, 10_000] {
        rows(students, 3);
    }
    // The largest come last: the peak of memory is that of the whole run.
    if std::env::args().any(|argument| argument == "large") {
        rows(100_000, 3);
        lives(1_000_000, 4, 1);
    }
}

/// Lives in columns, then compiled for the explorer.
fn lives(students: u32, years: u16, runs: usize) {
    let profile = profile(students, years);
    let mut rates = Vec::new();
    let mut last = String::new();
    for seed in 0..runs as u64 {
        let (mut crowd, planned) = timed(|| Crowd::new(&profile, seed));
        let (_, lived) = timed(|| crowd.step(u32::MAX));
        let ((roster, lives), compiled) = timed(|| crowd.finish());
        let student_years = lives.student_years() as u128;
        // Thousands a second.
        rates.push(student_years * 1_000 / lived.as_micros().max(1));
        last = format!(
            "{} students ever, {student_years} student-years, {} enrollments; plan {planned:.1?}, lives {lived:.1?}, \
             roster {compiled:.1?}, columns {} MB",
            lives.len(),
            roster.enrollments.len(),
            lives.bytes() / 1_000_000,
        );
    }
    rates.sort_unstable();
    let (median, slowest) = (rates[rates.len() / 2], rates[0]);
    println!(
        "lives {students:>9} × {years} years: {median} k student-years/s median, {slowest} k slowest ({last}); peak {} MB",
        peak_memory(),
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}

/// The whole district: rows, papers, planted errors, fingerprint.
fn rows(students: u32, years: u16) {
    let profile = profile(students, years);
    let mut times: Vec<f64> = (0..RUNS as u64)
        .map(|seed| {
            let (generated, time) = timed(|| generate(&profile, seed));
            std::hint::black_box(&generated.fingerprint);
            time.as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "rows  {students:>9} × {years} years: {:>7.1} ms median, {:>7.1} slowest; peak {} MB",
        times[RUNS / 2] * 1e3,
        times[RUNS - 1] * 1e3,
        peak_memory(),
    );
}

/// The most memory the process ever held, in megabytes, where the system tells.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) / 1000
}
