use chrono::Days;
use engine::checks::Field;

use super::draft::{Draft, Mistake, Row};
use crate::days::year_days;
use crate::records::{Paper, PaperKind};
use crate::stream::Stream;

/// The day of registration in spring stands as the entry date, while last year at the same school was still running.
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let first_day = year_days(year).first;
    let last_day = year_days(year.previous()).last;
    let stayed = |row: &Row<'_>| {
        let same_school = |before: &engine::records::Enrollment| {
            before.school_id == row.record.school_id && before.lea_id == row.record.lea_id
        };
        let before = row.before.filter(|before| same_school(before) && before.exit_date == Some(last_day));
        row.is_of(year) && row.record.entry_date == first_day && before.is_some()
    };
    let at = draft.choose(stream, &[&stayed])?;

    let wrong = last_day - Days::new(stream.between(10, 30));
    let name = draft.name(at);
    let student_id = draft.district.enrollments[at].student_id.clone();
    let paper = draft.add(Paper {
        student_id: student_id.clone(),
        kind: PaperKind::RegistrationForm,
        received_on: wrong,
        from: "School office".to_owned(),
        summary: format!("{name} is registered for {year}. First day of school: {first_day}."),
    });
    draft.district.enrollments[at].entry_date = wrong;
    Some(Mistake {
        student_id,
        other_student_id: None,
        at,
        field: Field::EntryDate,
        wrong: wrong.to_string(),
        right: first_day.to_string(),
        evidence: format!("The registration form of {name} came on {wrong}, for a first day on {first_day}."),
        paper: Some(paper),
    })
}
