//! Who the student is, and in which grade.

use engine::checks::{Field, RecordRef};
use engine::codes::Category;
use engine::records::{Enrollment, Grade};

use super::super::choose::Row;
use super::super::draft::{Draft, Mistake};
use crate::answer_key::Change;
use crate::day::Day;
use crate::office::PaperKind;
use crate::plan::grade_of;
use crate::stream::Stream;

/// In the fall after the year reported, a student is registered as new and gets a second number: the first one then
/// looks like someone who never came back.
pub(in crate::errors) fn two_numbers(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let back = |row: &Row<'_>| {
        let here = |before: &Enrollment| before.school_year == year && before.lea_id == row.record.lea_id;
        let is_last = row.after.is_none() && !draft.has_side_stay(row.at, year.next());
        row.is_of(year.next()) && is_last && row.before.is_some_and(here) && row.is_grade_7_to_12()
    };
    let after_a_gap =
        |row: &Row<'_>| back(row) && row.before.is_some_and(|before| draft.reason(before).is_dropout_reason());
    let after_the_summer = |row: &Row<'_>| {
        back(row) && row.before.is_some_and(|before| draft.reason(before).category() == Category::YearEnd)
    };
    let at = draft.choose(stream, &[&after_a_gap, &after_the_summer])?;

    let name = draft.name(at);
    let right = draft.district.enrollments[at].student_id.clone();
    let entry = Day::of(draft.district.enrollments[at].entry_date);
    let mut twin = draft.student(at)?.clone();
    // Behind the numbers of everyone who has come or will, and those given out twice before.
    let next = u64::from(draft.plan.population()) + draft.second_numbers();
    let wrong = draft.plan.numbering.student_id(next);
    twin.student_id.clone_from(&wrong);
    let summary = format!("{name} is registered at the front desk. Attended this district before, says the parent.");
    let paper = Some(draft.add(at, PaperKind::RegistrationForm, entry, "School office", summary));
    let place = draft.district.students.partition_point(|student| student.student_id < wrong);
    draft.district.students.insert(place, twin);
    draft.district.enrollments[at].student_id.clone_from(&wrong);
    let change = Change { field: Field::StudentId, wrong: wrong.clone(), right: right.clone() };
    let evidence = format!("{name} has the same name and birth date under both numbers and had been here before.");
    let mistake = draft.mistake(at, vec![change], evidence, paper);
    Some(Mistake { student_id: right, other_student_id: Some(wrong), ..mistake })
}

/// The grade is one off, at a school that does not teach it. Students with an education plan are left alone: the state's
/// check passes over them [CALPADS rule SENR0269].
pub(in crate::errors) fn grade_outside_school(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let (year, last) = (draft.year(), draft.days().last);
    let at_the_edge = |row: &Row<'_>| {
        let whole_year = row.reason.category() == Category::YearEnd;
        row.is_of(year) && whole_year && one_off(draft, row.record).is_some() && !draft.has_plan(row.at)
    };
    let at = draft.choose_high(stream, &at_the_edge)?;
    let wrong = one_off(draft, &draft.district.enrollments[at])?;
    let (name, right) = (draft.name(at), draft.district.enrollments[at].grade);
    let summary = format!("Report card of {name}, {year}: grade {right}.");
    let paper = Some(draft.add(at, PaperKind::ReportCard, last, "School office", summary));
    let change = draft.set(at, Field::Grade, wrong);
    Some(draft.mistake(at, vec![change], format!("The report card of {name} is for grade {right}."), paper))
}

/// The grade next to the record's that its school does not teach, where there is one.
fn one_off(draft: &Draft, record: &Enrollment) -> Option<Grade> {
    let number = record.grade.number()?;
    let mut schools = draft.district.schools_of(&record.lea_id);
    let school = schools.find(|school| school.school_id == record.school_id)?;
    let (low, high) = (school.low_grade.number()?, school.high_grade.number()?);
    let below = number.checked_sub(1).filter(|grade| *grade < low);
    below.or_else(|| Some(number + 1).filter(|grade| *grade > high && *grade <= 12)).map(grade_of)
}

/// The day of registration stands as the birth date.
pub(in crate::errors) fn implausible_birth_date(draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
    let year = draft.year();
    let here = |row: &Row<'_>| row.is_of(year) && row.reason.category() == Category::YearEnd;
    let at = draft.choose_high(stream, &here)?;
    let (name, id) = (draft.name(at), draft.district.enrollments[at].student_id.clone());
    let wrong = draft.days().first.minus(stream.between(5, 60)).expect();
    let position = draft.district.students.iter().position(|student| student.student_id == id)?;
    let right = draft.district.students[position].birth_date.replace(wrong)?;
    let summary = format!("Birth certificate of {name}: born on {right}.");
    let day = draft.days().first;
    let paper = Some(draft.add(at, PaperKind::BirthCertificate, day, "County registrar", summary));
    let change = Change { field: Field::BirthDate, wrong: wrong.to_string(), right: right.to_string() };
    let mistake = draft.mistake(at, vec![change], format!("The birth certificate gives {right}."), paper);
    Some(Mistake { record: RecordRef::Student(u32::try_from(position).unwrap_or(u32::MAX)), ..mistake })
}
