use engine::records::School;

use super::RecordKind;
use super::problems::Problems;
use super::seen::Seen;
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
        let mut seen = Seen::new(RecordKind::School, Some(school_id));
        move |row| {
            let (lea, id) = (row.id(lea_id).unwrap_or_default(), row.id(school_id).unwrap_or_default());
            seen.check(row, (lea, id));
            School {
                lea_id: lea.to_owned(),
                school_id: id.to_owned(),
                school_name: row.text(school_name),
                school_type: row.required_code(school_type),
                low_grade: row.grade(low_grade),
                high_grade: row.grade(high_grade),
                meal_provision: row.required_code(meal_provision),
            }
        }
    })
}
