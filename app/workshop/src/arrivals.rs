//! What came to a district's office while people waited: papers, enrollments, exits and programs, each with its student.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::records::{self, Arrived, District, Document, Enrollment, EnrollmentStatus, ProgramRecord, Student};
use engine::sorting;

/// Something that came to be known about a student of the district.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival<'a> {
    /// The day.
    pub day: NaiveDate,
    /// Whom it is about.
    pub student_id: &'a str,
    /// The same student's record; none where the list of students has none.
    pub student: Option<&'a Student>,
    /// What it is.
    pub news: News<'a>,
    /// Whether it may change what is to be reported of the year: it is about someone who was here in that year and who
    /// had left, as was known before or is known now.
    pub is_about_a_leaver: bool,
}

/// What came to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News<'a> {
    /// The student began at a school, here or next door.
    Enrolled(&'a Enrollment),
    /// The enrollment was closed with the school year; how it ended comes later.
    YearEnded(&'a Enrollment),
    /// The enrollment has ended as written.
    Left(&'a Enrollment),
    /// The student is in a program.
    InProgram(&'a ProgramRecord),
    /// The program has ended.
    OutOfProgram(&'a ProgramRecord),
    /// A paper came.
    Paper(&'a Document),
}

/// What came after one day and by the end of another about students who are or were enrolled in the reporting district,
/// in the order of days.
///
/// The district is the one with all that is ever to come: what is known on a day has forgotten the rest.
pub fn arrivals(district: &District, year: SchoolYear, after: NaiveDate, until: NaiveDate) -> Vec<Arrival<'_>> {
    let all: Vec<(NaiveDate, News<'_>)> =
        district.arrivals(after, until).into_iter().map(|arrival| (arrival.day, news(district, arrival))).collect();
    let whose = sorting::set(all.iter().map(|(_, news)| news.student_id()));
    let standing = standing(district, &whose, year, after, until);
    let students = district.students.iter().map(|student| (student.student_id.as_str(), student));
    let students = sorting::map(students.filter(|(id, _)| whose.contains(id)));
    let arrivals = all.into_iter().filter_map(|(day, news)| {
        let student_id = news.student_id();
        let standing = standing.get(student_id)?;
        let student = students.get(student_id).copied();
        let is_about_a_leaver = standing.was_here && (!standing.is_here || news.is_late(after));
        Some(Arrival { day, student_id, student, news, is_about_a_leaver })
    });
    arrivals.collect()
}

/// How a student stands to the reporting district on the day before the first arrival.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    /// Whether the student was enrolled in the year reported.
    was_here: bool,
    /// Whether the student is enrolled, as is known.
    is_here: bool,
}

/// The standing of those students who are enrolled in the reporting district or ever were.
fn standing<'a>(
    district: &'a District,
    whose: &BTreeSet<&str>,
    year: SchoolYear,
    after: NaiveDate,
    until: NaiveDate,
) -> BTreeMap<&'a str, Standing> {
    let mut all = BTreeMap::<&str, Standing>::new();
    let own = district.enrollments.iter().filter(|row| row.lea_id == district.reporting_lea);
    for row in own.filter(|row| row.entry_date <= until && whose.contains(row.student_id.as_str())) {
        let standing = all.entry(&row.student_id).or_default();
        standing.was_here |= row.school_year == year;
        let is_known = row.exit_date.is_some_and(|exit| row.known_from.unwrap_or(exit).max(exit) <= after);
        let is_open = row.entry_date <= after && !is_known && row.school_year > year;
        standing.is_here |= is_open && row.status == EnrollmentStatus::Primary;
    }
    all
}

fn news(district: &District, arrival: records::Arrival) -> News<'_> {
    match arrival.arrived {
        Arrived::Enrollment(at) => News::Enrolled(&district.enrollments[at as usize]),
        Arrived::YearEnd(at) => News::YearEnded(&district.enrollments[at as usize]),
        Arrived::End(at) => News::Left(&district.enrollments[at as usize]),
        Arrived::Program(at) => News::InProgram(&district.programs[at as usize]),
        Arrived::ProgramEnd(at) => News::OutOfProgram(&district.programs[at as usize]),
        Arrived::Document(at) => News::Paper(&district.documents[at as usize]),
    }
}

impl<'a> News<'a> {
    fn student_id(&self) -> &'a str {
        match *self {
            Self::Enrolled(row) | Self::YearEnded(row) | Self::Left(row) => &row.student_id,
            Self::InProgram(row) | Self::OutOfProgram(row) => &row.student_id,
            Self::Paper(row) => &row.student_id,
        }
    }

    /// Whether it is an exit of which the office learned later than that day.
    fn is_late(&self, after: NaiveDate) -> bool {
        matches!(self, Self::Left(row) if row.exit_date.is_some_and(|exit| exit <= after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped::district_of;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn three_papers_come_to_harbor_while_the_report_is_open() {
        let harbor = district_of(&scenarios::find("harbor-unified").unwrap(), None).district;
        let came = |after, until| arrivals(&harbor, SchoolYear(2023), day(after), day(until));
        let all = came("2024-10-08", "2025-01-24");
        let told: Vec<(&str, String)> = all.iter().map(|one| (one.student_id, one.day.to_string())).collect();
        let papers = [("A13", "2024-10-11"), ("A10", "2024-11-19"), ("A06", "2024-12-03")];
        assert_eq!(told, papers.map(|(student, day)| (student, day.to_owned())));
        assert!(all.iter().all(|one| matches!(one.news, News::Paper(_)) && one.is_about_a_leaver));
        assert_eq!(all[2].student.map(|student| student.first_name.as_str()), Some("Frankie"));
        assert_eq!(came("2024-12-02", "2024-12-03").len(), 1, "a day's end is part of it");
        assert!(came("2024-12-03", "2025-01-24").is_empty());
    }

    /// Waiting is worth it: a paper, an exit learned late or a student who is back. Three of them where hundreds of
    /// students are on record.
    #[test]
    fn something_that_may_change_the_report_comes_in_every_district_that_goes_on() {
        let mut districts = 0;
        for scenario in scenarios::all() {
            let Some(profile) = scenario.card.profile.as_ref().filter(|one| one.report_day.is_some()) else { continue };
            let (calendar, year) = (scenario.card.calendar, scenario.card.reporting_year);
            let district = district_of(&scenario, None).district;
            let all = arrivals(&district, year, calendar.report_day, calendar.closes);
            let is_news = |one: &&Arrival<'_>| matches!(one.news, News::Enrolled(_) | News::Left(_) | News::Paper(_));
            let may_change = all.iter().filter(|one| one.is_about_a_leaver).filter(is_news).count();
            let least = if profile.students < 400 { 1 } else { 3 };
            assert!(may_change >= least, "{}: {may_change} of {}", scenario.card.id, all.len());
            districts += 1;
        }
        assert_eq!(districts, 6, "as many go on after their report day");
    }
}
