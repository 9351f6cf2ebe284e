//! Family 1: an exit by a dropout code inside a window, and no return.

use chrono::{Datelike, NaiveDate};
use engine::calendar::{MonthDay, SchoolYear};
use engine::definition::{CodeWindow, ExpelledRule, LostTransfers, ReturnScope};
use engine::records::{Enrollment, EnrollmentStatus};

use super::student::{Pupil, count_day};
use super::{Counted, codes};

pub(super) fn counted(pupil: &Pupil<'_>, set: &CodeWindow, lea: &str, year: SchoolYear) -> Option<Counted> {
    let day = count_day(pupil.district, set.count_day, lea, year.next());
    let exits: Vec<&Enrollment> = pupil
        .qualifying()
        .into_iter()
        .filter(|row| row.lea_id == lea && set.grades.contains(row.grade))
        .filter(|row| row.exit_date.is_some_and(|exit| is_inside(set, year, exit)))
        .filter(|row| pupil.has_age(set.age, exit_of(row), day))
        .filter(|row| {
            let by_code = is_dropout_code(pupil, set, row) && !returns(pupil, row, set.return_scope, day);
            let lost = set.lost_transfers == LostTransfers::Count
                && codes::stays_in_state(pupil.district.exit_codes, &row.exit_reason)
                && !returns(pupil, row, ReturnScope::State, day);
            by_code || lost
        })
        .collect();
    let latest = Pupil::last(&exits)?;
    Some(Counted { school_id: latest.school_id.clone(), grade: latest.grade, exit: exit_of(latest) })
}

fn exit_of(row: &Enrollment) -> NaiveDate {
    row.exit_date.expect("only closed enrollments are looked at")
}

fn is_inside(set: &CodeWindow, year: SchoolYear, exit: NaiveDate) -> bool {
    let first = set.window.opens;
    let opens = first.in_year(if is_before_july(first) { year.begins() + 1 } else { year.begins() });
    let closes = set.window.closes.in_year(opens.year());
    let closes = if closes < opens { set.window.closes.in_year(opens.year() + 1) } else { closes };
    opens <= exit && exit <= closes
}

fn is_before_july(day: MonthDay) -> bool {
    day.in_year(2023) < NaiveDate::from_ymd_opt(2023, 7, 1).expect("a day")
}

fn is_dropout_code(pupil: &Pupil<'_>, set: &CodeWindow, row: &Enrollment) -> bool {
    let district = pupil.district;
    let is_expelled = codes::kind(district, row) == codes::Kind::Expelled;
    let mut is_in = codes::is_in_dropout_set(district.exit_codes, row);
    if is_expelled && set.expelled == ExpelledRule::Excluded {
        is_in = false;
    }
    let named =
        |counts: bool| set.reasons.0.iter().any(|change| change.counts == counts && change.code == row.exit_reason);
    (is_in || named(true)) && !named(false)
}

/// Whether a primary or short-term enrollment begins strictly after the exit and by the count day.
fn returns(pupil: &Pupil<'_>, exit: &Enrollment, scope: ReturnScope, day: NaiveDate) -> bool {
    pupil.records.iter().any(|row| {
        let counts = matches!(row.status, EnrollmentStatus::Primary | EnrollmentStatus::ShortTerm);
        let near = match scope {
            ReturnScope::School => row.lea_id == exit.lea_id && row.school_id == exit.school_id,
            ReturnScope::Lea => row.lea_id == exit.lea_id,
            ReturnScope::State => true,
            ReturnScope::None => false,
        };
        counts && near && !pupil.is_no_show(row) && exit_of(exit) < row.entry_date && row.entry_date <= day
    })
}
