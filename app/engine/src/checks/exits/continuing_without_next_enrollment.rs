use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::CodeSet;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT313",
    name: "continuing-without-next-enrollment",
    severity: Severity::Warning,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, code 6 means enrolled the next year or temporarily placed",
    page: include_str!("continuing_without_next_enrollment.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    if !scope.fall_is_known {
        return;
    }
    let is_north_dakota = scope.roster.exit_codes == CodeSet::NdStars;
    let six = scope.codes_that(|code| is_north_dakota && code == "6");
    for (student, row) in scope.year_exits() {
        let exit = columns.exit(row);
        let is_continuing = columns.reason(row) == ExitReason::Continuing || six.holds(columns, row);
        if !columns.qualifies(row) || !is_continuing {
            continue;
        }
        let is_accounted_for = columns.has_proof(row) || scope.has_diploma(student);
        if !is_accounted_for && scope.enrolled_after(student, row).is_none() {
            let detail = Detail::ContinuingWithoutNextEnrollment { exit, count_day: scope.count_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
