use crate::checks::swings::seniors_without_a_graduate::has_graduates;
use crate::checks::{Detail, EditCheck, Finding, Scope, Severity, Share};
use crate::codes::ExitReason;
use crate::records::Grade;
use crate::roster::EnrollmentIx;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG905",
    name: "graduates-changed-significantly",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT016, 25 percentage points; the smallest class it looks at is the kit's own",
    page: include_str!("graduates_changed_significantly.md"),
    run,
};

/// The smallest class whose share is compared.
const SMALLEST: u32 = 20;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let shares = shares_by_school(scope).into_iter().zip(has_graduates(scope));
    for (school, ((last_year, this_year), has_graduates)) in (0..).zip(shares) {
        if last_year.whole < SMALLEST || this_year.whole < SMALLEST || !has_graduates {
            continue;
        }
        // Shares a/b and c/d differ by 25 points or more when |ad - cb| · 4 reaches bd.
        let product = |part: Share, whole: Share| u64::from(part.part) * u64::from(whole.whole);
        let difference = product(this_year, last_year).abs_diff(product(last_year, this_year));
        if difference * 4 >= u64::from(this_year.whole) * u64::from(last_year.whole) {
            let detail = Detail::GraduatesChangedSignificantly { last_year, this_year };
            findings.extend(scope.on_school(&CHECK, school, detail));
        }
    }
}

/// Graduates among the grade 12 students of each school, last year and this year. A student counts where the last
/// enrollment of the year was.
fn shares_by_school(scope: &Scope<'_>) -> Vec<(Share, Share)> {
    let columns = scope.columns();
    let mut shares = vec![(Share::default(), Share::default()); scope.roster.schools.len()];
    for rows in scope.lea_rows().chunk_by(|one, other| one.0 == other.0) {
        for year in [scope.year.previous(), scope.year] {
            let is_of_year = |row: EnrollmentIx| columns.school_year(row) == year && columns.qualifies(row);
            let Some(last) = rows.iter().map(|(_, row)| *row).rfind(|row| is_of_year(*row)) else { continue };
            if columns.grade(last) != Grade::Number(12) {
                continue;
            }
            let both = &mut shares[usize::from(columns.school(last))];
            let share = if year == scope.year { &mut both.1 } else { &mut both.0 };
            share.whole += 1;
            share.part += u32::from(columns.reason(last) == ExitReason::Graduated);
        }
    }
    shares
}
