//! How long a report takes: `cargo bench -p engine`.
//!
//! For 10 000, 100 000 and 1 000 000 students it prints the time to compile a district and the time to make the report
//! of each event definition on it. Each figure is the range and middle of ten runs or more.

use std::hint::black_box;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput};
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Settings, definitions};
use engine::evaluate::{Period, event_report};
use engine::records::{
    CodeSet, District, Enrollment, EnrollmentStatus, ExitProof, Grade, MealProvision, ProgramKind, ProgramRecord,
    School, SchoolCalendar, SchoolType, Student,
};
use engine::roster::Roster;

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];
const LEA: &str = "L";
const YEAR: SchoolYear = SchoolYear(2023);
const SCHOOLS: u32 = 40;

/// Exit codes with their completions; most students simply go on.
const EXITS: [(&str, &str); 16] = [
    ("E155", ""),
    ("E155", ""),
    ("E155", ""),
    ("E155", ""),
    ("E155", ""),
    ("E155", ""),
    ("E155", ""),
    ("E155", ""),
    ("E230", "100"),
    ("E230", "100"),
    ("E140", ""),
    ("E400", ""),
    ("T160", ""),
    ("T200", ""),
    ("T260", ""),
    ("E300", ""),
];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for size in SIZES {
        let district = district(size);
        compile(&mut criterion, size, &district);
        let roster = Roster::compile(&district).expect("every record has its student");
        // A million records as text are large; only their columns are needed from here on.
        drop(district);
        evaluate(&mut criterion, size, &roster);
    }
    criterion.final_summary();
}

fn compile(criterion: &mut Criterion, size: u32, district: &District) {
    let mut group = criterion.benchmark_group("compile");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
    group.throughput(Throughput::Elements(size.into()));
    group
        .bench_function(BenchmarkId::from_parameter(size), |bench| bench.iter(|| Roster::compile(black_box(district))));
    group.finish();
}

fn evaluate(criterion: &mut Criterion, size: u32, roster: &Roster) {
    let period = Period::find(roster, LEA, YEAR).expect("the LEA is there");
    let is_event = |definition: &Definition| !matches!(definition.settings, Settings::Cohort(_));
    for definition in definitions().into_iter().filter(is_event) {
        let mut group = criterion.benchmark_group(definition.id);
        group.sample_size(10).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
        group.throughput(Throughput::Elements(size.into()));
        group.bench_function(BenchmarkId::from_parameter(size), |bench| {
            bench.iter(|| event_report(black_box(roster), &definition, period, None).expect("the calendar is there"));
        });
        group.finish();
    }
}

/// A district of so many students with two school years of enrollments, the same ones in every run.
fn district(students: u32) -> District {
    let mut draw = Draw(students);
    let mut district = empty();
    for number in 0..students {
        let student_id = format!("{number:010}");
        let grade = 1 + draw.below(12);
        let school = draw.below(SCHOOLS);
        district.students.push(student(&student_id, grade, &mut draw));
        let (code, completion) = EXITS[draw.below(16) as usize];
        let goes_on = code == "E155";
        let first = on(2023, 8, 21);
        let left = if goes_on { on(2024, 6, 7) } else { first + Days::new(draw.below(360).into()) };
        let mut first_year = enrollment(&student_id, school, grade, first);
        first_year.exit_date = Some(left);
        code.clone_into(&mut first_year.exit_reason);
        completion.clone_into(&mut first_year.completion);
        if draw.below(3) == 0 {
            first_year.exit_proof = ExitProof::RecordsRequest;
        }
        district.enrollments.push(first_year);
        if goes_on && draw.below(50) > 0 || draw.below(8) == 0 {
            let mut second_year = enrollment(&student_id, school, (grade + 1).min(12), on(2024, 8, 19));
            second_year.school_year = YEAR.next();
            district.enrollments.push(second_year);
        }
        if draw.below(3) == 0 {
            district.programs.push(program(&student_id, &mut draw));
        }
    }
    district
}

fn empty() -> District {
    let school = |number: u32| School {
        lea_id: LEA.to_owned(),
        school_id: number.to_string(),
        school_name: format!("School {number}"),
        school_type: SchoolType::Regular,
        low_grade: Grade::Kg,
        high_grade: Grade::Number(12),
        meal_provision: MealProvision::None,
    };
    let calendar = |year: u16| SchoolCalendar {
        lea_id: LEA.to_owned(),
        school_year: SchoolYear(year),
        first_day: on(year.into(), 8, 21),
        last_day: on(i32::from(year) + 1, 6, 7),
    };
    District {
        name: "Large".to_owned(),
        reporting_lea: LEA.to_owned(),
        exit_codes: CodeSet::Calpads,
        schools: (0..SCHOOLS).map(school).collect(),
        calendars: (2021..=2025).map(calendar).collect(),
        students: Vec::new(),
        enrollments: Vec::new(),
        programs: Vec::new(),
        terms: engine::records::TermRecords::default(),
        documents: Vec::new(),
    }
}

fn student(student_id: &str, grade: u32, draw: &mut Draw) -> Student {
    let born = on(2023 - 6, 1, 1) - Days::new(u64::from(grade) * 365 - u64::from(draw.below(365)));
    Student {
        student_id: student_id.to_owned(),
        last_name: String::new(),
        first_name: String::new(),
        birth_date: Some(born),
        sex: None,
        race_ethnicity: None,
        grade9_entry_year: None,
        parent_education: None,
    }
}

fn enrollment(student_id: &str, school: u32, grade: u32, entry_date: NaiveDate) -> Enrollment {
    Enrollment {
        student_id: student_id.to_owned(),
        lea_id: LEA.to_owned(),
        school_id: school.to_string(),
        school_year: YEAR,
        grade: Grade::Number(u8::try_from(grade).unwrap_or(12)),
        status: EnrollmentStatus::Primary,
        entry_date,
        exit_date: None,
        exit_reason: String::new(),
        completion: String::new(),
        exit_proof: ExitProof::None,
        diploma_date: None,
        known_from: None,
    }
}

fn program(student_id: &str, draw: &mut Draw) -> ProgramRecord {
    const KINDS: [ProgramKind; 4] = [ProgramKind::MealFree, ProgramKind::El, ProgramKind::Iep, ProgramKind::Homeless];
    ProgramRecord {
        student_id: student_id.to_owned(),
        program: KINDS[draw.below(4) as usize],
        start_date: Some(on(2022, 8, 22) + Days::new(draw.below(700).into())),
        end_date: None,
        known_from: None,
    }
}

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of every year")
}

/// Numbers that look drawn and are the same in every run: Marsaglia's xorshift.
struct Draw(u32);

impl Draw {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % limit
    }
}
