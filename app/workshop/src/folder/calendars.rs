use std::collections::HashSet;

use engine::records::{School, SchoolCalendar};

use super::problems::Problems;
use super::seen::Seen;
use super::table::{Source, Table};
use super::{ProblemKind, RecordKind, known};

pub(super) fn read(source: Source<'_>, schools: &Table<School>, problems: &mut Problems) -> Table<SchoolCalendar> {
    source.read(problems, |sheet| {
        let lea_id = sheet.column("lea_id");
        let school_year = sheet.column("school_year");
        let first_day = sheet.column("first_day");
        let last_day = sheet.column("last_day");
        let leas: HashSet<&str> = schools.rows.iter().map(|school| school.lea_id.as_str()).collect();
        let mut seen = Seen::new(RecordKind::Calendar, Some(school_year));
        move |row| {
            let calendar = SchoolCalendar {
                lea_id: row.id(lea_id).unwrap_or_default().to_owned(),
                school_year: row.required_school_year(school_year),
                first_day: row.required_date(first_day),
                last_day: row.required_date(last_day),
            };
            if let Err(kind) = known::check_zeros(&calendar.lea_id, |lea| leas.contains(lea)) {
                row.refuse(lea_id, &calendar.lea_id, kind);
            }
            let (first, last) = (calendar.first_day, calendar.last_day);
            if row.is_sound() && first > last {
                let kind = ProblemKind::CalendarReversed { first_day: first, last_day: last };
                row.refuse(first_day, &first.to_string(), kind);
            }
            seen.check(row, (&calendar.lea_id, calendar.school_year));
            calendar
        }
    })
}
