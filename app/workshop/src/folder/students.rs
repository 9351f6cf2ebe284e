use std::collections::HashMap;

use engine::records::Student;

use super::problems::{Place, Problems};
use super::table::{Source, Table};
use super::{ProblemKind, RecordKind, identifier};

const STUDENT_ID: &str = "student_id";

pub(super) fn read(source: Source<'_>, problems: &mut Problems) -> Table<Student> {
    let students = source.read(problems, |sheet| {
        let student_id = sheet.column(STUDENT_ID);
        let last_name = sheet.column("last_name");
        let first_name = sheet.column("first_name");
        let birth_date = sheet.column("birth_date");
        let sex = sheet.column("sex");
        let race_ethnicity = sheet.column("race_ethnicity");
        let grade9_entry_year = sheet.column("grade9_entry_year");
        let parent_education = sheet.column("parent_education");
        let mut seen = HashMap::new();
        move |row| {
            let id = row.id(student_id).unwrap_or_default().to_owned();
            if row.is_sound() {
                let first_line = *seen.entry(id.clone()).or_insert(row.line());
                if first_line != row.line() {
                    row.refuse_repetition(RecordKind::Student, first_line);
                }
            }
            Student {
                student_id: id,
                last_name: row.text(last_name),
                first_name: row.text(first_name),
                birth_date: row.date(birth_date),
                sex: row.code(sex),
                race_ethnicity: row.code(race_ethnicity),
                grade9_entry_year: row.school_year(grade9_entry_year),
                parent_education: row.code(parent_education),
            }
        }
    });
    refuse_short_ids(&students, source, problems);
    students
}

/// A spreadsheet that took the identifiers for numbers dropped the zeros before the shorter ones.
fn refuse_short_ids(students: &Table<Student>, source: Source<'_>, problems: &mut Problems) {
    let ids: Vec<(&str, u32)> = (students.rows.iter().map(|student| student.student_id.as_str()))
        .zip(students.lines.iter().copied())
        .filter(|(id, _)| !id.is_empty())
        .collect();
    let (longest, short) = identifier::short_ones(&ids);
    let longest = u32::try_from(longest).unwrap_or(u32::MAX);
    for (id, line) in short {
        let place = Place { file: source.file, line: Some(line), column: Some(STUDENT_ID) };
        problems.add(place, Some(id), ProblemKind::ShortIdentifier { longest });
    }
}
