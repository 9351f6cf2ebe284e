//! What a count is divided by.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use engine::calendar::{CountDayRule, SchoolYear};
use engine::definition::{DenominatorRule, GradeSpan, ProofRule, Settings};
use engine::records::{District, Enrollment};

use super::codes::{Kind, kind};
use super::student::{Pupil, calendar, count_day, covers, has_proof};

/// What the two families say about it.
struct Asked {
    grades: GradeSpan,
    rule: DenominatorRule,
    on: CountDayRule,
    needs_proof: bool,
}

pub(super) fn halves(
    district: &District,
    settings: &Settings,
    lea: &str,
    year: SchoolYear,
    numerator: usize,
) -> Option<i64> {
    let asked = match settings {
        Settings::CodeWindow(set) => {
            Asked { grades: set.grades, rule: set.denominator, on: set.count_day, needs_proof: false }
        }
        Settings::CountDay(set) => Asked {
            grades: set.grades,
            rule: set.denominator,
            on: set.count_day,
            needs_proof: set.transfer_proof == ProofRule::Proof,
        },
        Settings::Cohort(_) => return None,
    };
    let who = |holds: &dyn Fn(&Enrollment) -> bool| -> BTreeSet<String> {
        let is_one = |pupil: &Pupil<'_>| {
            pupil
                .qualifying()
                .into_iter()
                .any(|row| row.lea_id == lea && asked.grades.contains(row.grade) && holds(row))
        };
        super::students(district).filter(is_one).map(|pupil| pupil.student.student_id.clone()).collect()
    };
    let on = |day: NaiveDate| who(&|row| covers(row, day));
    let count = |students: &BTreeSet<String>| i64::try_from(students.len()).expect("a few students");
    match asked.rule {
        DenominatorRule::None => None,
        DenominatorRule::CountDay => Some(2 * count(&on(count_day(district, asked.on, lea, year)))),
        DenominatorRule::Cumulative => {
            let (first, last) = calendar(district, lea, year);
            let enrolled = who(&|row| row.entry_date <= last && row.exit_date.is_none_or(|exit| first <= exit));
            Some(2 * count(&enrolled))
        }
        DenominatorRule::Average => {
            let (_, last) = calendar(district, lea, year);
            let day = count_day(district, asked.on, lea, year);
            let members = on(day);
            let into: BTreeSet<String> = on(last).difference(&members).cloned().collect();
            let transferred = who(&|row| {
                let in_time = row.exit_date.is_some_and(|exit| day < exit && exit <= last);
                in_time && kind(district, row) == Kind::Transfer && (!asked.needs_proof || has_proof(row))
            });
            let out: BTreeSet<String> = transferred.intersection(&members).cloned().collect();
            let numerator = i64::try_from(numerator).expect("a few students");
            Some(count(&members) + (count(&members) + count(&into) - count(&out) - numerator))
        }
    }
}
