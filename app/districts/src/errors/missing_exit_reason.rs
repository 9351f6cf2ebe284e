use engine::checks::Field;
use engine::codes::Category;
use engine::records::{CodeSet, ExitProof};

use super::draft::{Draft, Mistake, Row};
use crate::days::year_days;
use crate::records::PaperKind;
use crate::stream::Stream;

/// The exit date is entered, the reason is not: the records request was to come first.
pub(super) fn plant(draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
    // In North Dakota's files an empty code has a meaning of its own.
    if draft.district.exit_codes == CodeSet::NdStars {
        return None;
    }
    let year = draft.year();
    let last_day = year_days(year).last;
    let proven = |row: &Row<'_>| {
        let transfer = row.reason.category() == Category::Transfer && row.record.exit_proof != ExitProof::None;
        row.is_of(year) && transfer
    };
    let high = |row: &Row<'_>| proven(row) && row.is_grade_7_to_12();
    let during_the_year = |row: &Row<'_>| high(row) && row.record.exit_date.is_some_and(|exit| exit < last_day);
    let at = draft.choose(stream, &[&during_the_year, &high, &proven])?;

    let paper = draft.paper(at, |paper| paper.kind != PaperKind::WithdrawalForm);
    let name = draft.name(at);
    let record = &mut draft.district.enrollments[at];
    let right = std::mem::take(&mut record.exit_reason);
    Some(Mistake {
        student_id: record.student_id.clone(),
        other_student_id: None,
        at,
        field: Field::ExitReason,
        wrong: String::new(),
        right,
        evidence: format!("The folder of {name} shows where the student went."),
        paper,
    })
}
