use crate::checks::scope::summer_cut_off;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT306",
    name: "diploma-without-graduate-code",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("diploma_without_graduate_code.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let Some(diploma) = columns.diploma(row) else { continue };
        let is_in_time = diploma <= summer_cut_off(columns.school_year(row));
        let has_graduate_code =
            || scope.enrollments_of(student).any(|other| columns.reason(other) == ExitReason::Graduated);
        // A completion without a status that is known is an error already.
        let is_readable = !scope.code(row).is_empty() && columns.reason(row) != ExitReason::CompletedUnspecified;
        if is_in_time && is_readable && !has_graduate_code() {
            let detail = Detail::DiplomaWithoutGraduateCode { diploma };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
