use std::collections::HashMap;

use engine::records::School;

use super::RecordKind;
use super::problems::Problems;
use super::table::{Source, Table};

pub(super) fn read(source: Source<'_>, problems: &mut Problems) -> Table<School> {
    source.read(problems, |sheet| {
        let lea_id = sheet.column("lea_id");
        let school_id = sheet.column("school_id");
        let school_name = sheet.column("school_name");
        let school_type = sheet.column("school_type");
        let low_grade = sheet.column("low_grade");
        let high_grade = sheet.column("high_grade");
        let meal_provision = sheet.column("meal_provision");
        let mut seen = HashMap::new();
        move |row| {
            let (lea, id) = (row.id(lea_id).map(str::to_owned), row.id(school_id).map(str::to_owned));
            if let (Some(lea), Some(id)) = (&lea, &id) {
                let first_line = *seen.entry((lea.clone(), id.clone())).or_insert(row.line());
                if first_line != row.line() {
                    row.refuse_repetition(RecordKind::School, first_line);
                }
            }
            School {
                lea_id: lea.unwrap_or_default(),
                school_id: id.unwrap_or_default(),
                school_name: row.text(school_name),
                school_type: row.required_code(school_type),
                low_grade: row.grade(low_grade),
                high_grade: row.grade(high_grade),
                meal_provision: row.required_code(meal_provision),
            }
        }
    })
}
