use engine::records::Student;

use super::problems::{Place, Problems};
use super::seen::Seen;
use super::table::{Source, Table};
use super::{ProblemKind, RecordKind, identifier};

const STUDENT_ID: &str = "student_id";

pub(super) fn read(source: Source<'_>, problems: &mut Problems) -> Table<Student> {
    let mut students = source.read(problems, |sheet| {
        let student_id = sheet.column(STUDENT_ID);
        let last_name = sheet.column("last_name");
        let first_name = sheet.column("first_name");
        let birth_date = sheet.column("birth_date");
        let sex = sheet.column("sex");
        let race_ethnicity = sheet.column("race_ethnicity");
        let grade9_entry_year = sheet.column("grade9_entry_year");
        let parent_education = sheet.column("parent_education");
        let mut seen = Seen::new(RecordKind::Student, Some(student_id));
        move |row| {
            let id = row.id(student_id).unwrap_or_default();
            seen.check(row, id);
            Student {
                student_id: id.to_owned(),
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
    let damaged = refuse_short_ids(&students, source, problems);
    // Where one identifier is damaged, others cannot be told from it: the list is no longer one to look them up in.
    students.is_complete &= !damaged && students.rows.iter().all(|student| !student.student_id.is_empty());
    students
}

/// Whether a spreadsheet that took the identifiers for numbers dropped the zeros before the shorter ones, which is then reported.
fn refuse_short_ids(students: &Table<Student>, source: Source<'_>, problems: &mut Problems) -> bool {
    let ids: Vec<(&str, u32)> = (students.rows.iter().map(|student| student.student_id.as_str()))
        .zip(students.lines.iter().copied())
        .filter(|(id, _)| !id.is_empty())
        .collect();
    let (longest, short) = identifier::short_ones(&ids);
    let longest = u32::try_from(longest).unwrap_or(u32::MAX);
    for (id, line) in &short {
        let place = Place { file: source.file, line: Some(*line), column: Some(STUDENT_ID) };
        problems.add(place, Some(id), ProblemKind::ShortIdentifier { longest });
    }
    !short.is_empty()
}
