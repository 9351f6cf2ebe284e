//! How long a page of the CALPADS-style rendering waits on a district of 60,000 students. Prints figures; asserts nothing.
//!
//! `cargo bench -p workshop --bench calpads` makes the district once and takes each figure five times.

use std::hint::black_box;
use std::time::{Duration, Instant};

use districts::{Profile, generate};
use engine::calendar::SchoolYear;
use engine::definition::find_definition;
use engine::evaluate::Determination;
use workshop::calpads::{Changes, Dropouts, Filters, Line, Order, Revision, SortBy, StudentList, Subgroups};
use workshop::desk::Desk;

const STUDENTS: u32 = 60_000;
const YEAR: SchoolYear = SchoolYear(2023);
const RUNS: usize = 5;

fn main() {
    let profile = Profile { students: STUDENTS, ..Profile::example() };
    let desk = Desk::new(generate(&profile, 1).district).expect("every record has its student");
    let definition = find_definition("calpads-1.24").expect("a definition of the kit");
    let lea = desk.district.reporting_lea.clone();
    let dropouts = || Dropouts::count(&desk, &definition, &lea, YEAR).expect("usable").expect("by code and window");
    let counted = dropouts();
    let report = desk.report(&definition, &lea, YEAR, None).expect("usable");
    let lines = || report.determinations.iter().map(line);
    let list = StudentList::new(&desk, lines());
    println!("{} students listed, {} counted; median and slowest of {RUNS}", list.lines.len(), counted.all.len());

    timed("count the dropouts", dropouts);
    timed("report 1.24", || counted.report(&desk, &Filters::default()));
    timed("make the list ready", || StudentList::new(&desk, lines()));
    for sort in [SortBy::Number, SortBy::Name, SortBy::School, SortBy::ExitDate, SortBy::ExitReason, SortBy::Clause] {
        timed(&format!("sort by {sort:?}"), || list.arrange(sort, Order::Descending, ""));
    }
    timed("find “an”", || list.arrange(SortBy::Name, Order::Ascending, "an"));
    let arranged = list.arrange(SortBy::Name, Order::Ascending, "");
    timed("a page", || list.page(&arranged, 600).count());
    timed("changes between two equal states", || Changes::between(&desk.district, &desk.district, &lea).len());

    let findings = desk.findings(&definition, &lea, YEAR).expect("usable");
    let extract = || Revision::extract(&desk, &definition, (&lea, YEAR), &findings, 1).expect("usable");
    timed("extract a revision", extract);
    let bytes = serde_json::to_string(&extract()).map_or(0, |text| text.len());
    println!("a revision in the journal: {} KB", bytes / 1_000);
}

fn line(one: &Determination) -> Line {
    Line {
        student: one.student,
        enrollment: one.enrollment,
        school: one.school,
        grade: one.grade,
        exit: one.exit,
        subgroups: Subgroups::default(),
        outcome: one.outcome,
        clause: one.clause,
    }
}

fn timed<T>(what: &str, run: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("{what}: {:.1?}, {:.1?}", times[RUNS / 2], times[RUNS - 1]);
}
