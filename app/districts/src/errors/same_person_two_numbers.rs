use engine::checks::Field;
use engine::codes::Category;

use super::draft::{Draft, Mistake, Row};
use crate::records::{Paper, PaperKind};
use crate::stream::Stream;

/// In the fall after the year reported, a student is registered as new and gets a second number: the first one then
/// looks like someone who never came back.
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let back = |row: &Row<'_>| {
        let here =
            |before: &&engine::records::Enrollment| before.school_year == year && before.lea_id == row.record.lea_id;
        row.is_of(year.next()) && row.after.is_none() && row.before.as_ref().is_some_and(here)
    };
    let after_a_gap = |row: &Row<'_>| {
        let left = row.before.is_some_and(|before| draft.reason(before).is_dropout_reason());
        back(row) && left && row.is_grade_7_to_12()
    };
    let after_the_summer = |row: &Row<'_>| {
        let year_end = row.before.is_some_and(|before| draft.reason(before).category() == Category::YearEnd);
        back(row) && year_end && row.is_grade_7_to_12()
    };
    let at = draft.choose(stream, &[&after_a_gap, &after_the_summer])?;

    let name = draft.name(at);
    let right = draft.district.enrollments[at].student_id.clone();
    let entry = draft.district.enrollments[at].entry_date;
    let mut twin = draft.district.students.iter().find(|student| student.student_id == right)?.clone();
    let next = draft.district.students.len().max(draft.world.profile.students as usize);
    let wrong = draft.world.numbering.student_id(next as u64);
    twin.student_id.clone_from(&wrong);
    let place = draft.district.students.partition_point(|student| student.student_id < wrong);
    draft.district.students.insert(place, twin);
    let paper = draft.add(Paper {
        student_id: right.clone(),
        kind: PaperKind::RegistrationForm,
        received_on: entry,
        from: "School office".to_owned(),
        summary: format!("{name} is registered at the front desk. Attended this district before, says the parent."),
    });
    draft.district.enrollments[at].student_id.clone_from(&wrong);
    Some(Mistake {
        student_id: right.clone(),
        other_student_id: Some(wrong.clone()),
        at,
        field: Field::StudentId,
        wrong,
        right,
        evidence: format!("{name} has the same name and birth date under both numbers and had been here before."),
        paper: Some(paper),
    })
}
