use std::hash::Hash;

use engine::records::{Enrollment, ExitProof};

use super::RecordKind;
use super::known::Known;
use super::problems::Problems;
use super::row::Row;
use super::seen::Seen;
use super::sheet::Column;
use super::table::{Source, Table};

pub(super) fn read(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) -> Table<Enrollment> {
    source.read(problems, |sheet| {
        let student_id = sheet.column("student_id");
        let lea_id = sheet.column("lea_id");
        let school_id = sheet.column("school_id");
        let school_year = sheet.column("school_year");
        let grade = sheet.column("grade");
        let status = sheet.column("status");
        let entry_date = sheet.column("entry_date");
        let exit_date = sheet.column("exit_date");
        let exit_reason = sheet.column("exit_reason");
        let completion = sheet.column("completion");
        let exit_proof = sheet.column("exit_proof");
        let diploma_date = sheet.column("diploma_date");
        let known_from = sheet.column("known_from");
        let mut seen = Seen::new(RecordKind::Enrollment, None);
        move |row| {
            let student = row.student(student_id, known);
            let (lea, school) = place(row, lea_id, school_id, known);
            let enrollment = Enrollment {
                student_id: student,
                lea_id: lea,
                school_id: school,
                school_year: row.required_school_year(school_year),
                grade: row.grade(grade),
                status: row.required_code(status),
                entry_date: row.required_date(entry_date),
                exit_date: row.date(exit_date),
                exit_reason: row.text(exit_reason),
                completion: row.text(completion),
                exit_proof: row.code(exit_proof).unwrap_or(ExitProof::None),
                diploma_date: row.date(diploma_date),
                known_from: row.date(known_from),
            };
            seen.check(row, key(&enrollment));
            enrollment
        }
    })
}

/// The LEA and school of a row.
fn place(row: &mut Row<'_>, lea_id: Column, school_id: Column, known: &Known<'_>) -> (String, String) {
    let lea = row.id(lea_id).unwrap_or_default();
    if let Err(kind) = known.check_lea(lea) {
        row.refuse(lea_id, lea, kind);
    }
    let school = row.id(school_id).unwrap_or_default();
    if let Err(kind) = known.check_school(lea, school) {
        row.refuse(school_id, school, kind);
    }
    (lea.to_owned(), school.to_owned())
}

/// The whole row, and not one column less.
fn key(row: &Enrollment) -> impl Hash {
    let texts = (&row.student_id, &row.lea_id, &row.school_id, &row.exit_reason, &row.completion);
    let codes = (row.school_year, row.grade, row.status, row.exit_proof);
    (texts, codes, row.entry_date, row.exit_date, row.diploma_date, row.known_from)
}
