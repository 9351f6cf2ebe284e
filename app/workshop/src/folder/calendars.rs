use std::collections::HashMap;

use engine::records::SchoolCalendar;

use super::problems::Problems;
use super::table::{Source, Table};
use super::{ProblemKind, RecordKind};

pub(super) fn read(source: Source<'_>, problems: &mut Problems) -> Table<SchoolCalendar> {
    source.read(problems, |sheet| {
        let lea_id = sheet.column("lea_id");
        let school_year = sheet.column("school_year");
        let first_day = sheet.column("first_day");
        let last_day = sheet.column("last_day");
        let mut seen = HashMap::new();
        move |row| {
            let calendar = SchoolCalendar {
                lea_id: row.id(lea_id).unwrap_or_default().to_owned(),
                school_year: row.required_school_year(school_year),
                first_day: row.required_date(first_day),
                last_day: row.required_date(last_day),
            };
            if row.is_sound() {
                let first_line = *seen.entry((calendar.lea_id.clone(), calendar.school_year)).or_insert(row.line());
                if first_line != row.line() {
                    row.refuse_repetition(RecordKind::Calendar, first_line);
                }
                let (first, last) = (calendar.first_day, calendar.last_day);
                if first > last {
                    let kind = ProblemKind::CalendarReversed { first_day: first, last_day: last };
                    row.refuse(first_day, &first.to_string(), kind);
                }
            }
            calendar
        }
    })
}
