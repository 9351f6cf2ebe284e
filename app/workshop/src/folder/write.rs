use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::records::{
    AttendanceRecord, BehaviorRecord, CourseRecord, District, Document, Enrollment, ExitProof, ProgramRecord, School,
    SchoolCalendar, Student, TermRecords,
};

use super::FolderFile;
use crate::export::push_row;

/// Writes a district as the files of a folder, by name.
///
/// [`read`](super::read()) gives the same district back, as long as its texts are ones that a folder can hold: no
/// surrounding spaces, no control characters, and what is required is there. The files of terms and documents and the
/// columns `known_from` are written when they have something to say.
pub fn write(district: &District) -> Vec<(String, String)> {
    let mut files = vec![
        (FolderFile::District, about(district)),
        (FolderFile::Schools, table(FolderFile::Schools, &[], &district.schools, school)),
        (FolderFile::Calendars, table(FolderFile::Calendars, &[], &district.calendars, calendar)),
        (FolderFile::Students, table(FolderFile::Students, &[], &district.students, student)),
    ];
    let dated = |is_known: bool, file: FolderFile| if is_known { file.optional_columns() } else { &[] };
    let file = FolderFile::Enrollments;
    let optional = dated(district.enrollments.iter().any(|row| row.known_from.is_some()), file);
    files.push((file, table(file, optional, &district.enrollments, enrollment)));
    let file = FolderFile::Programs;
    let optional = dated(district.programs.iter().any(|row| row.known_from.is_some()), file);
    files.push((file, table(file, optional, &district.programs, program)));
    let TermRecords { attendance: days, courses, behavior: incidents } = &district.terms;
    if !days.is_empty() {
        files.push((FolderFile::Attendance, table(FolderFile::Attendance, &[], days, attendance)));
    }
    if !courses.is_empty() {
        files.push((FolderFile::Courses, table(FolderFile::Courses, &[], courses, course)));
    }
    if !incidents.is_empty() {
        files.push((FolderFile::Behavior, table(FolderFile::Behavior, &[], incidents, behavior)));
    }
    if !district.documents.is_empty() {
        let file = FolderFile::Documents;
        let optional = dated(district.documents.iter().any(|row| row.known_from.is_some()), file);
        files.push((file, table(file, optional, &district.documents, document)));
    }
    files.into_iter().map(|(file, text)| (file.name().to_owned(), text)).collect()
}

fn about(district: &District) -> String {
    let text = |value: &str| serde_json::Value::from(value).to_string();
    format!(
        "{{\n  \"name\": {},\n  \"reporting_lea\": {},\n  \"exit_codes\": {},\n  \"synthetic\": true\n}}\n",
        text(&district.name),
        text(&district.reporting_lea),
        text(district.exit_codes.slug()),
    )
}

/// A table of records. `cells` gives the optional columns last; those that are not asked for are cut off.
fn table<T>(file: FolderFile, optional: &[&str], rows: &[T], cells: impl Fn(&T) -> Vec<String>) -> String {
    let header: Vec<&str> = file.columns().iter().chain(optional).copied().collect();
    let mut text = String::new();
    push_row(&mut text, header.iter().copied(), "\n");
    for row in rows {
        push_row(&mut text, cells(row).iter().take(header.len()).map(String::as_str), "\n");
    }
    text
}

fn school(row: &School) -> Vec<String> {
    vec![
        row.lea_id.clone(),
        row.school_id.clone(),
        row.school_name.clone(),
        row.school_type.slug().to_owned(),
        row.low_grade.to_string(),
        row.high_grade.to_string(),
        row.meal_provision.slug().to_owned(),
    ]
}

fn calendar(row: &SchoolCalendar) -> Vec<String> {
    vec![row.lea_id.clone(), row.school_year.0.to_string(), row.first_day.to_string(), row.last_day.to_string()]
}

fn student(row: &Student) -> Vec<String> {
    vec![
        row.student_id.clone(),
        row.last_name.clone(),
        row.first_name.clone(),
        day(row.birth_date),
        slug(row.sex),
        slug(row.race_ethnicity),
        row.grade9_entry_year.map(|SchoolYear(year)| year.to_string()).unwrap_or_default(),
        slug(row.parent_education),
    ]
}

fn enrollment(row: &Enrollment) -> Vec<String> {
    vec![
        row.student_id.clone(),
        row.lea_id.clone(),
        row.school_id.clone(),
        row.school_year.0.to_string(),
        row.grade.to_string(),
        row.status.slug().to_owned(),
        row.entry_date.to_string(),
        day(row.exit_date),
        row.exit_reason.clone(),
        row.completion.clone(),
        slug(Some(row.exit_proof).filter(|proof| *proof != ExitProof::None)),
        day(row.diploma_date),
        day(row.known_from),
    ]
}

fn program(row: &ProgramRecord) -> Vec<String> {
    vec![
        row.student_id.clone(),
        row.program.slug().to_owned(),
        day(row.start_date),
        day(row.end_date),
        day(row.known_from),
    ]
}

fn document(row: &Document) -> Vec<String> {
    vec![
        row.document_id.clone(),
        row.student_id.clone(),
        row.kind.clone(),
        day(row.received_on),
        row.from.clone(),
        row.summary.clone(),
        day(row.known_from),
    ]
}

fn attendance(row: &AttendanceRecord) -> Vec<String> {
    let counts = [row.days_enrolled, row.days_present, row.days_unexcused, row.days_tardy];
    term(&row.student_id, &row.school_id, (row.school_year, row.term), &counts)
}

fn course(row: &CourseRecord) -> Vec<String> {
    let counts = [row.credits_earned, row.core_fs, row.below_grade_level];
    term(&row.student_id, &row.school_id, (row.school_year, row.term), &counts)
}

fn behavior(row: &BehaviorRecord) -> Vec<String> {
    let counts = [row.incidents, row.suspension_days];
    term(&row.student_id, &row.school_id, (row.school_year, row.term), &counts)
}

fn term(student_id: &str, school_id: &str, (year, term): (SchoolYear, u8), counts: &[u16]) -> Vec<String> {
    let mut cells = vec![student_id.to_owned(), school_id.to_owned(), year.0.to_string(), term.to_string()];
    cells.extend(counts.iter().map(u16::to_string));
    cells
}

fn day(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn slug<C: Choice>(code: Option<C>) -> String {
    code.map(C::slug).unwrap_or_default().to_owned()
}
