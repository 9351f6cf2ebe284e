//! What is written is read back, and no bytes bring the reader down.

use chrono::NaiveDate;
use districts::{Fingerprint, Profile, generate};
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::records::{
    AttendanceRecord, BehaviorRecord, CodeSet, CourseRecord, District, Document, Enrollment, EnrollmentStatus,
    ExitProof, Grade, MealProvision, ParentEducation, ProgramKind, ProgramRecord, RaceEthnicity, School,
    SchoolCalendar, SchoolType, Sex, Student, TermRecords,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::text::is_hidden;
use super::{Limits, read, sample, write};

const LIMITS: Limits = Limits { max_file_bytes: 1 << 24, max_rows: 10_000 };

/// Text that a folder can hold and a careless writer would break.
fn hostile(most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        select(vec!["\"", ",", "\"\"", ";", "'", "=1+1", "@", "-", "\\", " ", "{", "null", "#", "é", "\u{200D}", "𝔘"])
            .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[a-z0-9]{1,4}",
    ];
    prop::collection::vec(piece, 0..most).prop_map(|pieces| {
        let text: String = pieces.concat().chars().filter(|c| !is_hidden(*c)).take(200).collect();
        text.trim().to_owned()
    })
}

fn code<C: Choice>() -> impl Strategy<Value = C> {
    select(C::ALL)
}

fn date() -> impl Strategy<Value = NaiveDate> {
    let number = |day: NaiveDate| day.to_epoch_days();
    let first = number(NaiveDate::from_ymd_opt(1900, 1, 1).unwrap());
    let last = number(NaiveDate::from_ymd_opt(2200, 12, 31).unwrap());
    (first..=last).prop_map(|day| NaiveDate::from_epoch_days(day).unwrap())
}

fn grade() -> impl Strategy<Value = Grade> {
    prop_oneof![select(vec![Grade::Tk, Grade::Kg, Grade::Ue, Grade::Us]), (1..=12_u8).prop_map(Grade::Number),]
}

fn year() -> impl Strategy<Value = SchoolYear> {
    (1900..2200_u16).prop_map(SchoolYear)
}

/// An identifier that stands once in its list.
fn id(text: &str, number: usize) -> String {
    format!("{text}#{number}")
}

fn schools() -> impl Strategy<Value = Vec<School>> {
    let row = (hostile(4), hostile(8), code::<SchoolType>(), grade(), grade(), code::<MealProvision>());
    prop::collection::vec(row, 1..5).prop_map(|rows| {
        let mut schools = Vec::new();
        for (number, (text, school_name, school_type, low_grade, high_grade, meal_provision)) in
            rows.into_iter().enumerate()
        {
            schools.push(School {
                lea_id: id("lea", number / 2),
                school_id: id(&text, number),
                school_name,
                school_type,
                low_grade,
                high_grade,
                meal_provision,
            });
        }
        schools
    })
}

fn calendars() -> impl Strategy<Value = Vec<SchoolCalendar>> {
    prop::collection::vec((year(), date(), date()), 0..4).prop_map(|rows| {
        let calendar = |(number, (school_year, a, b)): (usize, (SchoolYear, NaiveDate, NaiveDate))| SchoolCalendar {
            lea_id: id("lea", number),
            school_year,
            first_day: a.min(b),
            last_day: a.max(b),
        };
        rows.into_iter().enumerate().map(calendar).collect()
    })
}

fn students() -> impl Strategy<Value = Vec<Student>> {
    let row = (
        hostile(4),
        (hostile(10), hostile(10)),
        prop::option::of(date()),
        prop::option::of(code::<Sex>()),
        prop::option::of(code::<RaceEthnicity>()),
        prop::option::of(year()),
        prop::option::of(code::<ParentEducation>()),
    );
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let mut students = Vec::new();
        for (number, (text, names, birth_date, sex, race_ethnicity, grade9_entry_year, parent_education)) in
            rows.into_iter().enumerate()
        {
            students.push(Student {
                student_id: id(&text, number),
                last_name: names.0,
                first_name: names.1,
                birth_date,
                sex,
                race_ethnicity,
                grade9_entry_year,
                parent_education,
            });
        }
        students
    })
}

fn enrollments() -> impl Strategy<Value = Vec<(Index, Enrollment)>> {
    let row = (
        any::<Index>(),
        (year(), grade(), code::<EnrollmentStatus>(), code::<ExitProof>()),
        (hostile(4), hostile(4), hostile(4)),
        (date(), prop::option::of(date()), prop::option::of(date()), prop::option::of(date())),
    )
        .prop_map(|(whose, codes, texts, dates)| {
            let enrollment = Enrollment {
                student_id: String::new(),
                lea_id: id("elsewhere", 0),
                school_id: id(&texts.0, 0),
                school_year: codes.0,
                grade: codes.1,
                status: codes.2,
                entry_date: dates.0,
                exit_date: dates.1,
                exit_reason: texts.1,
                completion: texts.2,
                exit_proof: codes.3,
                diploma_date: dates.2,
                known_from: dates.3,
            };
            (whose, enrollment)
        });
    prop::collection::vec(row, 0..12)
}

fn programs() -> impl Strategy<Value = Vec<(Index, ProgramRecord)>> {
    let optional = || prop::option::of(date());
    let row = (any::<Index>(), code::<ProgramKind>(), optional(), optional(), optional());
    let row = row.prop_map(|(whose, program, start_date, end_date, known_from)| {
        (whose, ProgramRecord { student_id: String::new(), program, start_date, end_date, known_from })
    });
    prop::collection::vec(row, 0..6)
}

fn documents() -> impl Strategy<Value = Vec<(Index, Document)>> {
    let summary = prop::collection::vec(hostile(20), 0..4).prop_map(|lines| lines.join("\r\n").trim().to_owned());
    let dates = (prop::option::of(date()), prop::option::of(date()));
    let row = (any::<Index>(), hostile(3), hostile(4), dates, hostile(4), summary);
    let row = row.prop_map(|(whose, text, kind, (received_on, known_from), from, summary)| {
        let student_id = String::new();
        (whose, Document { document_id: text, student_id, kind, received_on, from, summary, known_from })
    });
    prop::collection::vec(row, 0..4)
}

fn attendance() -> impl Strategy<Value = Vec<(Index, AttendanceRecord)>> {
    let row = (any::<Index>(), hostile(4), year(), 0..=9_u8, [0..=999_u16, 0..=999, 0..=999, 0..=999]);
    let row = row.prop_map(|(whose, school, school_year, term, counts)| {
        let [days_enrolled, days_present, days_unexcused, days_tardy] = counts;
        let (student_id, school_id) = (String::new(), id(&school, 0));
        let record = AttendanceRecord {
            student_id,
            school_id,
            school_year,
            term,
            days_enrolled,
            days_present,
            days_unexcused,
            days_tardy,
        };
        (whose, record)
    });
    prop::collection::vec(row, 0..4)
}

/// Courses and behavior like the attendance.
fn like(attendance: Vec<AttendanceRecord>) -> TermRecords {
    let course = |row: &AttendanceRecord| CourseRecord {
        student_id: row.student_id.clone(),
        school_id: row.school_id.clone(),
        school_year: row.school_year,
        term: row.term,
        credits_earned: row.days_present,
        core_fs: row.days_tardy,
        below_grade_level: row.days_unexcused,
    };
    let incident = |row: &AttendanceRecord| BehaviorRecord {
        student_id: row.student_id.clone(),
        school_id: row.school_id.clone(),
        school_year: row.school_year,
        term: row.term,
        incidents: row.days_tardy,
        suspension_days: row.days_unexcused,
    };
    let courses = attendance.iter().skip(1).map(course).collect();
    let behavior = attendance.iter().skip(2).map(incident).collect();
    TermRecords { attendance, courses, behavior }
}

prop_compose! {
    fn district()(
        name in hostile(10),
        exit_codes in code::<CodeSet>(),
        schools in schools(),
        calendars in calendars(),
        students in students(),
        enrollments in enrollments(),
        programs in programs(),
        documents in documents(),
        attendance in attendance(),
    ) -> District {
        let whose = |index: Index| index.get(&students).student_id.clone();
        let mut enrollments: Vec<Enrollment> = enrollments
            .into_iter()
            .map(|(index, row)| Enrollment { student_id: whose(index), ..row })
            .collect();
        // The same enrollment twice is refused; here the reason tells them apart.
        for (number, row) in enrollments.iter_mut().enumerate() {
            row.exit_reason = id(&row.exit_reason, number);
        }
        let programs = programs
            .into_iter()
            .map(|(index, row)| ProgramRecord { student_id: whose(index), ..row })
            .collect();
        let documents = documents
            .into_iter()
            .enumerate()
            .map(|(number, (index, row))| {
                Document { student_id: whose(index), document_id: id(&row.document_id, number), ..row }
            })
            .collect();
        let attendance = attendance
            .into_iter()
            .map(|(index, row)| AttendanceRecord { student_id: whose(index), ..row })
            .collect();
        District {
            name: id(&name, 0),
            reporting_lea: id("lea", 0),
            exit_codes,
            schools,
            calendars,
            students,
            enrollments,
            programs,
            terms: like(attendance),
            documents,
        }
    }
}

fn as_bytes(files: Vec<(String, String)>) -> Vec<(String, Vec<u8>)> {
    files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(district in district()) {
        let files = as_bytes(write(&district));
        let read = read(&files, LIMITS);
        prop_assert_eq!(read.as_ref().map(|read| &read.district), Ok(&district));
    }

    #[test]
    fn no_bytes_bring_the_reader_down(
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), 0..4_usize, any::<Index>()), 1..6),
    ) {
        const PIECES: &[&[u8]] = &[b"\"", b",", b"\n", b"\r", b";", b"\xFF", b"\0", b"0", b"", b"\"\"", b"E+", b" "];
        let mut files = sample::files();
        for (file, place, removed, piece) in edits {
            let file = file.index(files.len());
            let bytes = &mut files[file].1;
            let start = place.index(bytes.len() + 1);
            let end = (start + removed).min(bytes.len());
            bytes.splice(start..end, piece.get(PIECES).iter().copied());
        }
        if let Ok(accepted) = read(&files, LIMITS) {
            let again = read(&as_bytes(write(&accepted.district)), LIMITS);
            prop_assert_eq!(again.map(|read| read.district), Ok(accepted.district));
        }
    }
}

#[test]
fn a_generated_district_comes_back_with_its_fingerprint() {
    for exit_codes in CodeSet::ALL.iter().copied() {
        let generated = generate(&Profile { exit_codes, ..Profile::example() }, 3);
        let files = as_bytes(write(&generated.district));
        let back = read(&files, Limits::BROWSER).expect("what the kit writes it reads").district;
        assert!(!back.terms.attendance.is_empty() && !back.terms.courses.is_empty() && !back.terms.behavior.is_empty());
        assert_eq!(Fingerprint::of(&back), generated.fingerprint);
        assert!(back == generated.district, "every field comes back");
    }
}

#[test]
fn a_written_folder_looks_as_people_write_it() {
    let district = sample::accepted(&sample::files()).district;
    let files = write(&district);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "district.json",
            "schools.csv",
            "calendars.csv",
            "students.csv",
            "enrollments.csv",
            "programs.csv",
            "attendance.csv",
            "documents.csv"
        ]
    );
    assert_eq!(files[1].1, sample::SCHOOLS);
    assert_eq!(files[2].1, sample::CALENDARS);
    assert_eq!(files[3].1, sample::STUDENTS);
    assert_eq!(files[4].1, sample::ENROLLMENTS.replace(",none,", ",,"));
    assert_eq!(files[5].1, sample::PROGRAMS);
    assert_eq!(files[6].1, sample::ATTENDANCE);
    assert_eq!(files[7].1, sample::DOCUMENTS);
}
