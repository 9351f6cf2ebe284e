use chrono::NaiveDate;
use engine::calendar::MonthDay;
use engine::checks::Field;

use super::draft::{Draft, Mistake, Row};
use crate::days::{day_between, later, year_days};
use crate::stream::Stream;

/// The day on which a clerk got around to it stands as the exit date: after the year's last day and, in these two
/// weeks, after the close of California's reporting cycle too.
const TYPED_FROM: MonthDay = MonthDay::new(8, 19);

pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let last_day = year_days(year).last;
    let told = |row: &Row<'_>| {
        let exit = row.record.exit_date.filter(|exit| *exit < last_day);
        row.is_of(year) && row.after.is_none() && exit.is_some_and(|exit| mentioned(draft, row.at, exit))
    };
    let lost = |row: &Row<'_>| told(row) && row.is_lost() && row.is_grade_7_to_12();
    let at = draft.choose(stream, &[&lost, &told])?;

    let right = draft.district.enrollments[at].exit_date?;
    let from = TYPED_FROM.in_year(year.begins() + 1);
    let wrong = day_between(stream, from, later(from, 11));
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

fn mentioned(draft: &Draft<'_>, at: usize, day: NaiveDate) -> bool {
    draft.paper(at, |paper| paper.summary.contains(&day.to_string())).is_some()
}
