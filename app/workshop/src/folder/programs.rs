use engine::records::ProgramRecord;

use super::known::Known;
use super::problems::Problems;
use super::table::{Source, Table};

/// Reads the program records. A record written twice is let be: an edit check finds it.
pub(super) fn read(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) -> Table<ProgramRecord> {
    source.read(problems, |sheet| {
        let student_id = sheet.column("student_id");
        let program = sheet.column("program");
        let start_date = sheet.column("start_date");
        let end_date = sheet.column("end_date");
        let known_from = sheet.column("known_from");
        move |row| ProgramRecord {
            student_id: row.student(student_id, known),
            program: row.required_code(program),
            start_date: row.date(start_date),
            end_date: row.date(end_date),
            known_from: row.date(known_from),
        }
    })
}
