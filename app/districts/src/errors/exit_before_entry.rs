use chrono::Datelike;
use engine::checks::Field;

use super::draft::{Draft, Mistake, Row};
use crate::stream::Stream;

/// The exit's year is typed as the year before: in January everyone still writes the old one.
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let spring = |row: &Row<'_>| {
        let exit = row.record.exit_date.filter(|exit| exit.year() == year.begins() + 1);
        row.is_of(year) && row.after.is_none() && exit.is_some_and(|exit| mentioned(draft, row.at, &exit.to_string()))
    };
    let lost = |row: &Row<'_>| spring(row) && row.is_lost() && row.is_grade_7_to_12();
    let at = draft.choose(stream, &[&lost, &spring])?;

    let right = draft.district.enrollments[at].exit_date?;
    let wrong = right.with_year(right.year() - 1).unwrap_or(right - chrono::Days::new(366));
    let paper = draft.paper(at, |paper| paper.summary.contains(&right.to_string()));
    let evidence = format!("The folder of {} gives {right} as the last day of attendance.", draft.name(at));
    let record = &mut draft.district.enrollments[at];
    record.exit_date = Some(wrong);
    Some(Mistake {
        student_id: record.student_id.clone(),
        other_student_id: None,
        at,
        field: Field::ExitDate,
        wrong: wrong.to_string(),
        right: right.to_string(),
        evidence,
        paper,
    })
}

fn mentioned(draft: &Draft<'_>, at: usize, day: &str) -> bool {
    draft.paper(at, |paper| paper.summary.contains(day)).is_some()
}
