//! Where the members and the counted of an event report sit: school, grade, sex, race and subgroups at once.

use super::members::Membership;
use super::subgroups::Cycle;
use super::{EventReport, Subgroup, Unusable};
use crate::choice::Choice;
use crate::definition::{Definition, Settings};
use crate::records::{Grade, RaceEthnicity, Sex};
use crate::roster::{Roster, Small, StudentIx};

/// A student in a report, with every school and grade in which the student is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// The student.
    pub student: StudentIx,
    /// Schools and grades, each once. Of a member there may be several on the count day; a dropout has one.
    pub places: Vec<(Small, Grade)>,
    /// Sex; none where it is not known.
    pub sex: Option<Sex>,
    /// Race and ethnicity; not reported where it is not known.
    pub race: RaceEthnicity,
    /// The subgroups, which overlap.
    pub subgroups: Vec<Subgroup>,
}

/// The members on the count day and the counted of a report, in the order of their seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatedReport {
    /// Members on the count day; empty where the definition divides by another or by nothing.
    pub members: Vec<Seated>,
    /// Who is counted.
    pub counted: Vec<Seated>,
}

/// Seats a report, in the places in which [`breakdowns`](super::breakdowns) counts it.
///
/// # Errors
/// When a calendar row is missing that the denominator needs.
///
/// # Panics
/// On a cohort definition.
pub fn seated(roster: &Roster, definition: &Definition, report: &EventReport) -> Result<SeatedReport, Unusable> {
    let membership = Membership::new(roster, &definition.settings, report.period)?;
    let cycle = match &definition.settings {
        Settings::CodeWindow(set) => Cycle::new(report.period.year, set.program_dates, set.el_date),
        Settings::CountDay(set) => Cycle::new(report.period.year, set.program_dates, set.el_date),
        Settings::Cohort(_) => panic!("a cohort definition is evaluated by CohortEvaluator"),
    };
    let seat = |student: StudentIx, places, exit| Seated {
        student,
        places,
        sex: roster.sexes[student.0 as usize],
        race: roster.races[student.0 as usize].unwrap_or(RaceEthnicity::NotReported),
        subgroups: Subgroup::ALL.iter().copied().filter(|one| cycle.contains(*one, roster, student, exit)).collect(),
    };
    let columns = &roster.enrollments;
    let member = |student| {
        let mut places = Vec::new();
        for row in membership.seats_on_count_day(student, report.school) {
            let place = (columns.school(row), columns.grade(row));
            if !places.contains(&place) {
                places.push(place);
            }
        }
        (!places.is_empty()).then(|| seat(student, places, None))
    };
    let members = if membership.is_on_count_day() {
        report.determinations.iter().filter_map(|one| member(one.student)).collect()
    } else {
        Vec::new()
    };
    let counted = report.counted().map(|one| {
        let places = one.school.zip(one.grade).into_iter().collect();
        seat(one.student, places, one.exit)
    });
    Ok(SeatedReport { members, counted: counted.collect() })
}
