use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::EnrollmentStatus;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR105",
    name: "left-open-after-year-end",
    severity: Severity::Error,
    authority: "CALPADS certification rule CERT112, a student of the year before not exited by 16 August",
    page: include_str!("left_open_after_year_end.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.open_rows() {
        let school_year = columns.school_year(row);
        let is_expected = scope.is_regular(row) || columns.status(row) == EnrollmentStatus::NonAda;
        if school_year <= scope.year && is_expected && scope.code(row).is_empty() {
            let detail = Detail::LeftOpenAfterYearEnd { school_year };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitDate, detail));
        }
    }
}
