//! Family 3: a class followed to its graduation.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use engine::calendar::SchoolYear;
use engine::definition::{CertificateRule, Cohort, CohortEntry, GedRule, ProofRule};
use engine::evaluate::Outcome;
use engine::records::{District, Enrollment};

use super::codes::{Kind, kind, leaves_school_only, says_continuing, stays_in_state};
use super::student::{Pupil, covers, has_proof};

/// The unit whose cohort is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// A school of an LEA.
    School(&'a str, &'a str),
    /// An LEA.
    Lea(&'a str),
    /// All of them.
    State,
}

impl Place<'_> {
    fn holds(self, row: &Enrollment) -> bool {
        match self {
            Self::School(lea, school) => row.lea_id == lea && row.school_id == school,
            Self::Lea(lea) => row.lea_id == lea,
            Self::State => true,
        }
    }
}

/// What becomes of every student listed at the unit, by number.
pub fn cohort(district: &District, set: &Cohort, class: u16, place: Place<'_>) -> BTreeMap<String, Outcome> {
    super::students(district)
        .filter(|pupil| is_member(pupil, set, class) && is_listed(pupil, class, place))
        .map(|pupil| (pupil.student.student_id.clone(), outcome(&pupil, set, class, place)))
        .collect()
}

fn is_member(pupil: &Pupil<'_>, set: &Cohort, class: u16) -> bool {
    let rows = pupil.qualifying();
    let in_grade = |grade: u8, year: u16| {
        rows.iter().any(|row| row.grade.number() == Some(grade) && row.school_year == SchoolYear(year))
    };
    let is_high = |row: &&&Enrollment| row.grade.number().is_some_and(|grade| grade >= 9);
    let high_before = rows.iter().filter(is_high).any(|row| row.school_year < SchoolYear(class - 4));
    let later = in_grade(10, class - 3) || in_grade(11, class - 2) || in_grade(12, class - 1);
    let ninth = in_grade(9, class - 4);
    if set.cohort_entry == CohortEntry::LiteralImport {
        return (ninth && !high_before) || later;
    }
    if let Some(stated) = pupil.student.grade9_entry_year {
        return stated == SchoolYear(class - 4) && (ninth || later);
    }
    let ninth_elsewhere = rows.iter().any(|row| row.grade.number() == Some(9)) && !ninth;
    !high_before && !ninth_elsewhere && (ninth || later)
}

fn is_listed(pupil: &Pupil<'_>, class: u16, place: Place<'_>) -> bool {
    pupil.qualifying().into_iter().any(|row| {
        let in_high_school = row.grade.number().is_some_and(|grade| grade >= 9);
        let in_time = (class - 4..class).contains(&row.school_year.0);
        place.holds(row) && in_high_school && in_time
    })
}

fn outcome(pupil: &Pupil<'_>, set: &Cohort, class: u16, place: Place<'_>) -> Outcome {
    let district = pupil.district;
    let cut_off = set.diploma_by.in_year(i32::from(class) + i32::from(set.years) - 4);
    let rows = pupil.qualifying();
    let begun: Vec<&Enrollment> = rows.iter().copied().filter(|row| row.entry_date <= cut_off).collect();
    let last = Pupil::last(&begun);

    let has_diploma =
        pupil.records.iter().any(|row| place.holds(row) && row.diploma_date.is_some_and(|diploma| diploma <= cut_off));
    let by_code = last.is_some_and(|row| {
        place.holds(row)
            && kind(district, row) == Kind::Graduate
            && row.diploma_date.is_none()
            && row.exit_date.is_some_and(|exit| exit <= cut_off)
    });
    if has_diploma || by_code {
        return Outcome::Graduate;
    }

    let in_october = rows.iter().any(|row| covers(row, october_after(cut_off)));
    let Some(last) = last else {
        return if in_october { Outcome::Continuing } else { Outcome::Dropout };
    };
    if !place.holds(last) {
        return Outcome::Removed;
    }
    let Some(exit) = last.exit_date else { return Outcome::Continuing };
    let last_kind = kind(district, last);
    let late_diploma = last_kind == Kind::Graduate && last.diploma_date.unwrap_or(exit) > cut_off;
    if in_october || says_continuing(district, last) || last_kind == Kind::Placement || late_diploma {
        return Outcome::Continuing;
    }
    match last_kind {
        Kind::Death => Outcome::Removed,
        Kind::Transfer if is_removed(district, set, place, last) => Outcome::Removed,
        Kind::Completer => Outcome::Completer,
        Kind::Ged if set.ged == GedRule::Approved => Outcome::Completer,
        Kind::Certificate if set.certificate == CertificateRule::Completer => Outcome::Completer,
        _ => Outcome::Dropout,
    }
}

fn october_after(cut_off: NaiveDate) -> NaiveDate {
    let october = |year| NaiveDate::from_ymd_opt(year, 10, 1).expect("a day of every year");
    let this = october(cut_off.year());
    if this > cut_off { this } else { october(cut_off.year() + 1) }
}

fn is_removed(district: &District, set: &Cohort, place: Place<'_>, last: &Enrollment) -> bool {
    let believed = set.removal_proof == ProofRule::TrustCode || has_proof(last);
    let code = last.exit_reason.as_str();
    let leaves = match place {
        Place::School(..) => true,
        Place::Lea(_) => !leaves_school_only(district.exit_codes, code),
        Place::State => !stays_in_state(district.exit_codes, code),
    };
    believed && leaves
}
