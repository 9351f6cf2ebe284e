//! Who counts as a dropout, and why: records, definitions, evaluation, explanation, edit checks, certification.
//!
//! ```
//! use chrono::NaiveDate;
//! use engine::calendar::SchoolYear;
//! use engine::definition::find_definition;
//! use engine::evaluate::{Period, event_report};
//! use engine::records::*;
//! use engine::roster::Roster;
//!
//! let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
//! let district = District {
//!     name: "One student".to_owned(),
//!     reporting_lea: "H".to_owned(),
//!     exit_codes: CodeSet::Calpads,
//!     schools: vec![],
//!     calendars: vec![],
//!     students: vec![Student {
//!         student_id: "A03".to_owned(),
//!         last_name: "Castro".to_owned(),
//!         first_name: "Casey".to_owned(),
//!         birth_date: None,
//!         sex: None,
//!         race_ethnicity: None,
//!         grade9_entry_year: None,
//!         parent_education: None,
//!     }],
//!     enrollments: vec![Enrollment {
//!         student_id: "A03".to_owned(),
//!         lea_id: "H".to_owned(),
//!         school_id: "HH".to_owned(),
//!         school_year: SchoolYear(2023),
//!         grade: Grade::Number(11),
//!         status: EnrollmentStatus::Primary,
//!         entry_date: day("2023-08-21"),
//!         exit_date: Some(day("2024-01-18")),
//!         exit_reason: "E140".to_owned(),
//!         completion: String::new(),
//!         exit_proof: ExitProof::None,
//!         diploma_date: None,
//!         known_from: None,
//!     }],
//!     programs: vec![],
//!     terms: TermRecords::default(),
//!     documents: vec![],
//! };
//! let roster = Roster::compile(&district).expect("every record's student is listed");
//! let definition = find_definition("calpads-1.24").expect("a definition of the kit");
//! let period = Period::find(&roster, "H", SchoolYear(2023)).expect("an LEA of the records");
//! let report = event_report(&roster, &definition, period, None).expect("no calendar is needed");
//! assert_eq!(report.numerator.len(), 1);
//! ```
//!
//! [`records`] are what an office keeps, wrong or right; a [`roster`] is the same compiled for speed; a [`definition`] is
//! data; [`evaluate`] gives every student one determination with the clause that decided. [`checks`] find what may be
//! wrong with a record, and [`certification`] says what may be done with a report. [`space`] counts every combination of
//! settings, and [`attribution`] says how much of the difference of two definitions each setting did.
//! [`suppression`] hides small groups, and decides whether a hidden number can be told.
//!
//! The engine is pure and total: the same records and definition give the same answer, in any order, natively and in the
//! browser. It reads no file and no clock, draws nothing at random, and writes no sentence.

pub mod attribution;
pub mod calendar;
pub mod certification;
pub mod checks;
pub mod choice;
pub mod codes;
pub mod definition;
pub mod evaluate;
pub mod records;
pub mod roster;
pub mod sorting;
pub mod space;
pub mod suppression;
