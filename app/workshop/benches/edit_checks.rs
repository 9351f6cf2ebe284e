//! How long all edit checks take, and which take longest. Prints figures; asserts nothing.
//!
//! `cargo bench -p workshop --bench edit_checks` makes the districts once and takes each figure several times. With
//! numbers behind `--` the districts have so many students.

use std::hint::black_box;
use std::time::{Duration, Instant};

use districts::{Profile, generate};
use engine::calendar::SchoolYear;
use engine::checks::REGISTRY;
use engine::definition::find_definition;
use workshop::desk::Desk;

const YEAR: SchoolYear = SchoolYear(2023);
const RUNS: usize = 7;
/// How many of the slowest checks are printed.
const SLOWEST: usize = 12;

fn main() {
    let asked: Vec<u32> = std::env::args().filter_map(|size| size.parse().ok()).collect();
    for students in if asked.is_empty() { vec![8_000, 28_000, 60_000] } else { asked } {
        check(students);
    }
}

fn check(students: u32) {
    let profile = Profile { students, ..Profile::example() };
    let desk = Desk::new(generate(&profile, 1).district).expect("every record has its student");
    let definition = find_definition("maine-neo").expect("a definition of the kit");
    let lea = desk.district.reporting_lea.clone();
    let records = desk.district.enrollments.len();
    let findings = || desk.findings(&definition, &lea, YEAR).expect("usable");
    let (median, slowest) = timed(findings);
    println!(
        "{students} students, {records} enrollment records, {} checks: {median:.1?} median, {slowest:.1?} slowest of \
         {RUNS}; {} findings",
        REGISTRY.len(),
        findings().len()
    );
    let mut each: Vec<_> = REGISTRY
        .iter()
        .map(|check| (timed(|| desk.findings_of(check.code, &definition, &lea, YEAR).expect("usable")).0, check.code))
        .collect();
    let alone = timed(|| desk.findings_of("", &definition, &lea, YEAR).expect("usable")).0;
    println!("  no check at all, only what each begins with: {alone:.1?}");
    each.sort_unstable_by(|one, other| other.cmp(one));
    for (time, code) in each.iter().take(SLOWEST) {
        println!("  {code} with that: {time:.1?}");
    }
}

/// The median and the longest time.
fn timed<T>(run: impl Fn() -> T) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[RUNS / 2], times[RUNS - 1])
}
