use engine::checks::Field;
use engine::codes::Category;
use engine::records::{Enrollment, Grade};

use super::draft::{Draft, Mistake, Row};
use crate::days::year_days;
use crate::records::{Paper, PaperKind};
use crate::stream::Stream;

/// The grade is one off, at a school that does not teach it. Students with an education plan are left alone: the state's
/// check passes over them [CALPADS rule SENR0269].
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let at_the_edge = |row: &Row<'_>| {
        let whole_year = row.reason.category() == Category::YearEnd;
        row.is_of(year) && whole_year && one_off(draft, row.record).is_some() && !draft.has_plan(row.record)
    };
    let high = |row: &Row<'_>| at_the_edge(row) && row.is_grade_7_to_12();
    let at = draft.choose(stream, &[&high, &at_the_edge])?;

    let wrong = one_off(draft, &draft.district.enrollments[at])?;
    let name = draft.name(at);
    let student_id = draft.district.enrollments[at].student_id.clone();
    let right = std::mem::replace(&mut draft.district.enrollments[at].grade, wrong);
    let paper = draft.add(Paper {
        student_id: student_id.clone(),
        kind: PaperKind::ReportCard,
        received_on: year_days(year).last,
        from: "School office".to_owned(),
        summary: format!("Report card of {name}, {year}: grade {right}."),
    });
    Some(Mistake {
        student_id,
        other_student_id: None,
        at,
        field: Field::Grade,
        wrong: wrong.to_string(),
        right: right.to_string(),
        evidence: format!("The report card of {name} is for grade {right}."),
        paper: Some(paper),
    })
}

/// The grade next to the record's that its school does not teach, where there is one.
fn one_off(draft: &Draft<'_>, record: &Enrollment) -> Option<Grade> {
    let school = draft.district.school(&record.lea_id, &record.school_id)?;
    let number = record.grade.number().filter(|number| *number > 0)?;
    let above = Grade::Number(number + 1);
    let below = Grade::Number(number.saturating_sub(1).max(1));
    if record.grade == school.low_grade && number > 1 {
        Some(below)
    } else {
        (record.grade == school.high_grade && number < 12).then_some(above)
    }
}
