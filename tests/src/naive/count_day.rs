//! Family 2: enrolled before a count day, not enrolled on it, and not excused.

use engine::calendar::SchoolYear;
use engine::definition::{CertificateRule, CountDay, ExpelledRule, GedRule, ProofRule, ReturnScope, SummerRule};
use engine::records::{Enrollment, Grade};

use super::Counted;
use super::codes::{Kind, kind};
use super::student::{Pupil, calendar, count_day, covers, has_proof};

pub(super) fn counted(pupil: &Pupil<'_>, set: &CountDay, lea: &str, year: SchoolYear) -> Option<Counted> {
    let both = [year, year.next()].into_iter().filter_map(|fall| leaver(pupil, set, lea, year, fall));
    both.max_by_key(|counted| counted.exit)
}

/// The student as a leaver of the count day in the fall of a school year, if counted and belonging to the year reported.
fn leaver(pupil: &Pupil<'_>, set: &CountDay, lea: &str, year: SchoolYear, fall: SchoolYear) -> Option<Counted> {
    let district = pupil.district;
    let day = count_day(district, set.count_day, lea, fall);
    let previous = count_day(district, set.count_day, lea, fall.previous());
    let in_scope: Vec<&Enrollment> = pupil
        .qualifying()
        .into_iter()
        .filter(|row| set.return_scope == ReturnScope::State || row.lea_id == lea)
        .collect();
    let begun: Vec<&Enrollment> = in_scope.iter().copied().filter(|row| row.entry_date < day).collect();
    let last = Pupil::last(&begun)?;
    let exit = last.exit_date.filter(|exit| previous <= *exit && *exit < day)?;
    if last.lea_id != lea || in_scope.iter().any(|row| covers(row, day)) {
        return None;
    }

    let ended = fall.previous();
    let is_summer = exit > calendar(district, lea, ended).1 || kind(district, last) == Kind::YearEnd;
    let (mut belongs, mut grade) = (ended, last.grade);
    let has_no_next = last.school_year == ended && last.grade == Grade::Number(12);
    if is_summer && set.summer == SummerRule::NextYear && !has_no_next {
        belongs = ended.next();
        if last.school_year == ended {
            grade = next(last.grade);
        }
    }
    let counts = belongs == year
        && !is_excused(pupil, set, last, day)
        && set.grades.contains(grade)
        && pupil.has_age(set.age, exit, day);
    counts.then(|| Counted { school_id: last.school_id.clone(), grade, exit })
}

fn next(grade: Grade) -> Grade {
    match grade {
        Grade::Tk => Grade::Kg,
        Grade::Kg => Grade::Number(1),
        Grade::Number(12) | Grade::Ue | Grade::Us => grade,
        Grade::Number(grade) => Grade::Number(grade + 1),
    }
}

fn is_excused(pupil: &Pupil<'_>, set: &CountDay, last: &Enrollment, day: chrono::NaiveDate) -> bool {
    if pupil.diploma().is_some_and(|diploma| diploma <= day) {
        return true;
    }
    match kind(pupil.district, last) {
        Kind::Graduate | Kind::Completer | Kind::Death | Kind::Placement => true,
        Kind::Transfer => set.transfer_proof == ProofRule::TrustCode || has_proof(last),
        Kind::Ged => set.ged == GedRule::Approved,
        Kind::Certificate => set.certificate == CertificateRule::Completer,
        Kind::Expelled => set.expelled == ExpelledRule::Excluded,
        Kind::YearEnd | Kind::None => false,
    }
}
