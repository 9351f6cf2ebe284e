use chrono::NaiveDate;

use crate::state::Kit;

/// Whom the report's count is divided by, in words; none where it is divided by nobody.
pub fn members(kit: Kit) -> Option<String> {
    let (denominator, day) = divisor(kit)?;
    Some(kit.words().members(&denominator, day))
}

/// What the report divides by, and the day on which these members were counted.
pub(super) fn divisor(kit: Kit) -> Option<(String, Option<NaiveDate>)> {
    kit.derived.report.with(|report| {
        let report = report.as_ref().ok()?;
        let denominator = report.denominator?.to_string();
        let day = kit
            .derived
            .desk
            .with(|desk| kit.derived.definition.with(|definition| desk.members_day(definition, report)));
        Some((denominator, day))
    })
}
