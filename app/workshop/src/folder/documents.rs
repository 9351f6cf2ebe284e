use engine::records::Document;

use super::RecordKind;
use super::known::Known;
use super::problems::Problems;
use super::seen::Seen;
use super::table::{Source, Table};

pub(super) fn read(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) -> Table<Document> {
    source.read(problems, |sheet| {
        let document_id = sheet.column("document_id");
        let student_id = sheet.column("student_id");
        let kind = sheet.column("kind");
        let received_on = sheet.column("received_on");
        let from = sheet.column("from");
        let summary = sheet.column("summary");
        let known_from = sheet.column("known_from");
        let mut seen = Seen::new(RecordKind::Document, Some(document_id));
        move |row| {
            let id = row.id(document_id).unwrap_or_default().to_owned();
            let student = row.student(student_id, known);
            seen.check(row, (&student, &id));
            Document {
                document_id: id,
                student_id: student,
                kind: row.text(kind),
                received_on: row.date(received_on),
                from: row.text(from),
                summary: row.text(summary),
                known_from: row.date(known_from),
            }
        }
    })
}
