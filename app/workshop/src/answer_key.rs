//! The answer key of a generated district as a table.

use districts::PlantedError;
use engine::checks::RecordRef;
use engine::choice::Choice;

use crate::export::{ByteOrderMark, csv_text};

/// The key as a table for a spreadsheet: a row for each field that is wrong.
pub fn csv_of_key(key: &[PlantedError]) -> String {
    let columns = [
        "student_id",
        "other_student_id",
        "error",
        "record",
        "field",
        "wrong",
        "right",
        "evidence",
        "document_id",
        "check",
    ];
    let rows: Vec<Vec<String>> = key
        .iter()
        .flat_map(|error| {
            std::iter::once(&error.change).chain(&error.also).map(|change| {
                let optional = |text: &Option<String>| text.clone().unwrap_or_default();
                vec![
                    error.student_id.clone(),
                    optional(&error.other_student_id),
                    error.pass.name().to_owned(),
                    record(error),
                    change.field.slug().to_owned(),
                    change.wrong.clone(),
                    change.right.clone(),
                    error.evidence.clone(),
                    optional(&error.document_id),
                    error.pass.check().unwrap_or_default().to_owned(),
                ]
            })
        })
        .collect();
    csv_text(&columns, &rows, ByteOrderMark::Write)
}

/// The file and the row in it, counted from 1, without its header.
fn record(error: &PlantedError) -> String {
    let (file, row) = match error.record {
        RecordRef::Student(row) => ("students.csv", row),
        RecordRef::Enrollment(row) => ("enrollments.csv", row),
        RecordRef::Program(row) => ("programs.csv", row),
        RecordRef::School(row) => ("schools.csv", row),
    };
    format!("{file} row {}", row + 1)
}

#[cfg(test)]
mod tests {
    use districts::{Profile, generate};

    use super::*;

    #[test]
    fn every_wrong_field_has_a_row_that_names_its_record() {
        let generated = generate(&Profile::example(), 7);
        let text = csv_of_key(&generated.answer_key);
        let fields: usize = generated.answer_key.iter().map(|error| 1 + error.also.len()).sum();
        assert_eq!(text.lines().count(), 1 + fields);
        for error in &generated.answer_key {
            let RecordRef::Enrollment(row) = error.record else { continue };
            let at = format!("{},enrollments.csv row {}", error.pass.name(), row + 1);
            assert!(text.contains(&at), "no {at}");
            let student = Some(&generated.district.enrollments[row as usize].student_id);
            assert!(student == Some(&error.student_id) || student == error.other_student_id.as_ref(), "{at}");
        }
    }
}
