//! The standard district, and tables added to it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::calendar::SchoolYear;
use crate::choice::Choice;
use crate::records::{
    CodeSet, District, Enrollment, EnrollmentStatus, ExitProof, Grade, MealProvision, ProgramKind, ProgramRecord,
    RaceEthnicity, School, SchoolCalendar, SchoolType, Student,
};

const SCHOOLS: &str = "\
school_id,school_name,low_grade,high_grade
HE,Harbor Elementary,KG,6
HM,Harbor Middle,7,8
HH,Harbor High,9,12
PH,Pine High,9,12";

const CALENDARS: &str = "\
lea_id,school_year,first_day,last_day
H,2022,2022-08-22,2023-06-09
H,2023,2023-08-21,2024-06-07
H,2024,2024-08-19,2025-06-06
P,2022,2022-08-22,2023-06-09
P,2023,2023-08-21,2024-06-07
P,2024,2024-08-19,2025-06-06";

/// Students in whom nothing is wrong, one at each school of the LEA, so that every school and the fall are known.
const STUDENTS: &str = "\
student_id,birth_date
9900000001,2014-12-02
9900000002,2010-11-30
9900000003,2008-01-15";

const ENROLLMENTS: &str = "\
student_id,school_id,school_year,grade,exit_date
9900000001,HE,2023,3,2024-06-07
9900000001,HE,2024,4,
9900000002,HM,2023,7,2024-06-07
9900000002,HM,2024,8,
9900000003,HH,2023,10,2024-06-07
9900000003,HH,2024,11,";

/// One line of a table, by column.
type Line<'a> = BTreeMap<&'a str, &'a str>;

pub(super) fn lines(table: &str) -> impl Iterator<Item = Line<'_>> {
    let mut rows = table.lines();
    let header: Vec<&str> = rows.next().unwrap_or_default().split(',').collect();
    rows.map(move |row| {
        let values: Vec<&str> = row.split(',').collect();
        assert_eq!(values.len(), header.len(), "{row}");
        header.iter().copied().zip(values).collect()
    })
}

fn date(text: &str) -> Option<NaiveDate> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

fn get<'a>(line: &Line<'a>, column: &str, other: &'a str) -> &'a str {
    line.get(column).copied().unwrap_or(other)
}

/// A named option, which an example must not misspell.
fn option<T: Choice>(text: &str) -> T {
    T::from_slug(text).unwrap_or_else(|| panic!("{text:?} is none of {:?}", T::slugs()))
}

/// The numbers of the students that a line stands for.
fn numbers(line: &Line<'_>) -> Vec<String> {
    let first = line["student_id"];
    match line.get("copies") {
        None => vec![first.to_owned()],
        Some(copies) => {
            let from: u64 = first.parse().unwrap();
            (from..from + copies.parse::<u64>().unwrap()).map(|number| number.to_string()).collect()
        }
    }
}

fn lea_of(line: &Line<'_>) -> String {
    let by_school = if get(line, "school_id", "HH").starts_with('P') { "P" } else { "H" };
    get(line, "lea_id", by_school).to_owned()
}

fn add_school(district: &mut District, line: &Line<'_>) {
    let school_id = line["school_id"].to_owned();
    district.schools.retain(|row| row.school_id != school_id);
    district.schools.push(School {
        lea_id: lea_of(line),
        school_name: get(line, "school_name", "").to_owned(),
        school_id,
        school_type: option::<SchoolType>(get(line, "school_type", "regular")),
        low_grade: get(line, "low_grade", "9").parse().unwrap(),
        high_grade: get(line, "high_grade", "12").parse().unwrap(),
        meal_provision: option::<MealProvision>(get(line, "meal_provision", "0")),
    });
}

fn add_student(district: &mut District, student_id: String, line: &Line<'_>) {
    district.students.push(Student {
        last_name: get(line, "last_name", "Student").to_owned(),
        first_name: line.get("first_name").map_or_else(|| student_id.clone(), |name| (*name).to_owned()),
        birth_date: date(get(line, "birth_date", "2008-05-04")),
        sex: None,
        race_ethnicity: match get(line, "race_ethnicity", "not_reported") {
            "" => None,
            text => Some(option::<RaceEthnicity>(text)),
        },
        grade9_entry_year: line.get("grade9_entry_year").map(|year| SchoolYear(year.parse().unwrap())),
        parent_education: None,
        student_id,
    });
}

fn add_enrollment(district: &mut District, student_id: String, line: &Line<'_>) {
    let lea_id = lea_of(line);
    let school_year = SchoolYear(get(line, "school_year", "2023").parse().unwrap());
    let calendar = district.calendars.iter().find(|row| row.lea_id == lea_id && row.school_year == school_year);
    let entry = line.get("entry_date").and_then(|text| date(text)).or(calendar.map(|row| row.first_day));
    district.enrollments.push(Enrollment {
        student_id,
        school_id: get(line, "school_id", "HH").to_owned(),
        lea_id,
        school_year,
        grade: get(line, "grade", "10").parse::<Grade>().unwrap(),
        status: option::<EnrollmentStatus>(get(line, "status", "primary")),
        entry_date: entry.unwrap(),
        exit_date: date(get(line, "exit_date", "")),
        exit_reason: get(line, "exit_reason", "").to_owned(),
        completion: get(line, "completion", "").to_owned(),
        exit_proof: match get(line, "exit_proof", "") {
            "" => ExitProof::None,
            text => option(text),
        },
        diploma_date: date(get(line, "diploma_date", "")),
        known_from: None,
    });
}

fn add_program(district: &mut District, student_id: String, line: &Line<'_>) {
    district.programs.push(ProgramRecord {
        student_id,
        program: option::<ProgramKind>(line["program"]),
        start_date: date(get(line, "start_date", "")),
        end_date: date(get(line, "end_date", "")),
        known_from: None,
    });
}

fn add_table(district: &mut District, counts: &mut Vec<String>, table: &str) {
    let header: Vec<&str> = table.lines().next().unwrap_or_default().split(',').collect();
    let has = |column: &str| header.contains(&column);
    if has("members") {
        counts.push(table.to_owned());
    } else if has("first_day") {
        for line in lines(table) {
            let (lea, year) = (get(&line, "lea_id", "H"), SchoolYear(line["school_year"].parse().unwrap()));
            district.calendars.retain(|row| !(row.lea_id == lea && row.school_year == year));
            let (Some(first_day), Some(last_day)) = (date(line["first_day"]), date(line["last_day"])) else { continue };
            district.calendars.push(SchoolCalendar { lea_id: lea.to_owned(), school_year: year, first_day, last_day });
        }
    } else if !has("student_id") {
        lines(table).for_each(|line| add_school(district, &line));
    } else {
        for line in lines(table) {
            for number in numbers(&line) {
                if has("program") {
                    add_program(district, number, &line);
                } else if ["birth_date", "last_name", "race_ethnicity", "grade9_entry_year"].into_iter().any(has) {
                    add_student(district, number, &line);
                } else {
                    add_enrollment(district, number, &line);
                }
            }
        }
    }
}

/// A student whom no enrollment names was at Harbor High in grade 10 for the whole year.
fn enroll_the_rest(district: &mut District, year_end: &str) {
    let line = Line::from([("exit_date", "2024-06-07"), ("exit_reason", year_end)]);
    let listed = district.students.iter().map(|row| &row.student_id);
    let named = listed.chain(district.programs.iter().map(|row| &row.student_id));
    let enrolled: BTreeSet<&String> = district.enrollments.iter().map(|row| &row.student_id).collect();
    let rest: BTreeSet<String> = named.filter(|id| !enrolled.contains(id)).cloned().collect();
    let listed: BTreeSet<String> = district.students.iter().map(|row| row.student_id.clone()).collect();
    for student_id in rest {
        if !listed.contains(&student_id) {
            add_student(district, student_id.clone(), &Line::new());
        }
        add_enrollment(district, student_id, &line);
    }
}

/// The standard district with tables added, and the tables of counts.
pub(super) fn district(set: CodeSet, tables: &[String]) -> (District, Vec<String>) {
    let mut district = District {
        name: "Harbor Unified (examples)".to_owned(),
        reporting_lea: "H".to_owned(),
        exit_codes: set,
        schools: Vec::new(),
        calendars: Vec::new(),
        students: Vec::new(),
        enrollments: Vec::new(),
        programs: Vec::new(),
        terms: crate::records::TermRecords::default(),
        documents: Vec::new(),
    };
    let year_end = match set {
        CodeSet::Calpads => "E155",
        CodeSet::NdStars => "",
        CodeSet::Kit => "year_end",
    };
    let mut counts = Vec::new();
    for table in [SCHOOLS, CALENDARS, STUDENTS, ENROLLMENTS] {
        add_table(&mut district, &mut counts, table);
    }
    for row in district.enrollments.iter_mut().filter(|row| row.exit_date.is_some()) {
        year_end.clone_into(&mut row.exit_reason);
    }
    for table in tables {
        add_table(&mut district, &mut counts, table);
    }
    let listed: BTreeSet<String> = district.students.iter().map(|row| row.student_id.clone()).collect();
    let named = district.enrollments.iter().map(|row| &row.student_id);
    let unlisted: BTreeSet<String> = named.filter(|id| !listed.contains(*id)).cloned().collect();
    for student_id in unlisted {
        add_student(&mut district, student_id, &Line::new());
    }
    enroll_the_rest(&mut district, year_end);
    (district, counts)
}
