use chrono::NaiveDate;
use engine::definition::{Definition, GradeSpan};
use engine::evaluate::{Determination, EventReport, Unusable};
use engine::records::Grade;
use engine::roster::{EnrollmentIx, Roster, StudentIx};

use super::looked_up::{LookedUp, asked};
use super::{Flow, Place};

/// Where the members of the reported year went: their grades on its count day, and where they stand on the next one.
///
/// Members are those of the definition's grades on its count day of the year, as the denominator `count-day` has them;
/// the grade is that of the last enrollment covering the day. Of each of them the first that holds:
///
/// 1. [`Counted`](Place::Counted): the report counts the student. Whom it counts beside its members is told by
///    [`counted_beside`].
/// 2. Enrolled in the LEA on the next count day: [`SameGrade`](Place::SameGrade) in the same grade or a lower one,
///    else [`NextGrade`](Place::NextGrade) at the same school or [`OtherSchool`](Place::OtherSchool). The ungraded have
///    no grade to repeat.
/// 3. [`Elsewhere`](Place::Elsewhere): enrolled in another LEA on that day.
/// 4. What the report decided of the student: graduate, transfer with or without proof, and so on.
///
/// # Errors
/// When a calendar row is missing that the count day needs.
///
/// # Panics
/// On a cohort definition.
pub fn members(roster: &Roster, definition: &Definition, report: &EventReport) -> Result<Flow, Unusable> {
    let (grades, rule) = asked(definition);
    let looked_up = LookedUp { roster, lea: report.period.lea };
    let year = report.period.year;
    let (day, next) = (looked_up.count_day(rule, year)?, looked_up.count_day(rule, year.next())?);
    let mut flow = Flow { students: Vec::new(), days: vec![day, next], stages: vec![Vec::new(), Vec::new()] };
    for decided in &report.determinations {
        let Some(row) = membership(looked_up, decided, day, grades) else { continue };
        flow.students.push(decided.student);
        flow.stages[0].push(Place::Grade(roster.enrollments.grade(row)));
        flow.stages[1].push(became(looked_up, decided, row, next));
    }
    Ok(flow)
}

/// Whom a report counts without their being in its flow, in the order of their seats: they came after the count day, or
/// left before it.
pub fn counted_beside(flow: &Flow, report: &EventReport) -> Vec<StudentIx> {
    let is_beside = |student: &StudentIx| flow.students.binary_search(student).is_err();
    report.numerator.iter().copied().filter(is_beside).collect()
}

/// The last enrollment that makes a member.
fn membership(
    looked_up: LookedUp<'_>,
    decided: &Determination,
    day: NaiveDate,
    grades: GradeSpan,
) -> Option<EnrollmentIx> {
    let columns = &looked_up.roster.enrollments;
    looked_up.rows(decided.student).rfind(|row| {
        columns.lea(*row) == looked_up.lea && columns.covers(*row, day) && grades.contains(columns.grade(*row))
    })
}

fn became(looked_up: LookedUp<'_>, decided: &Determination, row: EnrollmentIx, day: NaiveDate) -> Place {
    if decided.is_counted() {
        return Place::Counted;
    }
    let columns = &looked_up.roster.enrollments;
    if let Some(now) = looked_up.on(decided.student, day, true) {
        return if repeats(columns.grade(row), columns.grade(now)) {
            Place::SameGrade
        } else if columns.school(now) == columns.school(row) {
            Place::NextGrade
        } else {
            Place::OtherSchool
        };
    }
    match looked_up.on(decided.student, day, false) {
        Some(_) => Place::Elsewhere,
        None => looked_up.gone(decided),
    }
}

fn repeats(before: Grade, now: Grade) -> bool {
    let is_ungraded = |grade: Grade| grade.number().is_none();
    !is_ungraded(before) && !is_ungraded(now) && now <= before
}
