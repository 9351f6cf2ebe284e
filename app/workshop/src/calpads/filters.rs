use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::records::{EnrollmentStatus, Grade, RaceEthnicity, SchoolType, Sex};
use engine::roster::{Roster, Small};
use engine::sorting;

use super::{Dropout, Fall1};
use crate::desk::Desk;

/// A value that a record has, or that it lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known<T> {
    /// The record says so.
    As(T),
    /// The record says nothing.
    Missing,
}

impl<T> From<Option<T>> for Known<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Self::As)
    }
}

/// The filters of report 1.24 that narrow its numbers [CALPADS report 1.24, Report Filters]. Academic year and LEA choose
/// the report itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Enrollment status.
    pub status: Option<EnrollmentStatus>,
    /// Kind of school.
    pub school_type: Option<SchoolType>,
    /// School.
    pub school: Option<Small>,
    /// Grade.
    pub grade: Option<Grade>,
    /// Gender.
    pub gender: Option<Known<Sex>>,
    /// Race and ethnicity.
    pub race: Option<Known<RaceEthnicity>>,
}

/// One line of the legend at the bottom of the report's last page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Academic year: always chosen.
    AcademicYear(SchoolYear),
    /// LEA: always chosen.
    Lea(Small),
    /// Enrollment status.
    Status(EnrollmentStatus),
    /// Kind of school.
    SchoolType(SchoolType),
    /// School.
    School(Small),
    /// Grade.
    Grade(Grade),
    /// Gender.
    Gender(Known<Sex>),
    /// Race and ethnicity.
    Race(Known<RaceEthnicity>),
}

impl Filters {
    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// Whether a dropout passes. Only primary enrollments make dropouts, so every other status lets nobody pass.
    pub fn admit(&self, roster: &Roster, dropout: &Dropout) -> bool {
        let seat = dropout.student.0 as usize;
        self.status.is_none_or(|status| status == EnrollmentStatus::Primary)
            && self.admit_school(roster, dropout.school)
            && self.grade.is_none_or(|grade| grade == dropout.grade)
            && self.gender.is_none_or(|gender| gender == roster.sexes[seat].into())
            && self.race.is_none_or(|race| race == roster.races[seat].into())
    }

    /// Whether a school has a row.
    pub fn admit_school(&self, roster: &Roster, school: Small) -> bool {
        let kind = roster.schools[usize::from(school)].school_type;
        self.school.is_none_or(|own| own == school) && self.school_type.is_none_or(|own| kind == Some(own))
    }

    /// The filters in force, in the order of the report: what its legend lists.
    pub fn legend(&self, fall1: Fall1, lea: Small) -> Vec<Filter> {
        let always = [Filter::AcademicYear(fall1.academic_year()), Filter::Lea(lea)];
        always.into_iter().chain(self.chosen().into_iter().flatten()).collect()
    }

    /// What is chosen of each of the six, in the order of the report.
    pub fn chosen(&self) -> [Option<Filter>; 6] {
        [
            self.status.map(Filter::Status),
            self.school_type.map(Filter::SchoolType),
            self.school.map(Filter::School),
            self.grade.map(Filter::Grade),
            self.gender.map(Filter::Gender),
            self.race.map(Filter::Race),
        ]
    }

    /// The same with nothing chosen at one of the six places.
    #[must_use]
    pub fn without(mut self, place: usize) -> Self {
        match place {
            0 => self.status = None,
            1 => self.school_type = None,
            2 => self.school = None,
            3 => self.grade = None,
            4 => self.gender = None,
            _ => self.race = None,
        }
        self
    }

    /// The same with a filter chosen at its place. Academic year and LEA have none here: they choose the report.
    #[must_use]
    pub fn with(mut self, filter: Filter) -> Self {
        match filter {
            Filter::AcademicYear(_) | Filter::Lea(_) => {}
            Filter::Status(status) => self.status = Some(status),
            Filter::SchoolType(kind) => self.school_type = Some(kind),
            Filter::School(school) => self.school = Some(school),
            Filter::Grade(grade) => self.grade = Some(grade),
            Filter::Gender(gender) => self.gender = Some(gender),
            Filter::Race(race) => self.race = Some(race),
        }
        self
    }
}

/// What each filter offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Academic years whose prior year has enrollments of the LEA.
    pub academic_years: Vec<SchoolYear>,
    /// Every status that the contract knows. Only primary is counted; the others answer zero and say why.
    pub statuses: &'static [EnrollmentStatus],
    /// The kinds of the LEA's schools.
    pub school_types: Vec<SchoolType>,
    /// The LEA's schools on the report.
    pub schools: Vec<Small>,
    /// Grades 7 to 12.
    pub grades: Vec<Grade>,
    /// Genders on record in the file.
    pub genders: Vec<Known<Sex>>,
    /// Races and ethnicities on record in the file.
    pub races: Vec<Known<RaceEthnicity>>,
}

impl Options {
    /// What the filters of an LEA's report offer. `schools` are those with a row.
    pub fn of(desk: &Desk, lea: Small, schools: Vec<Small>) -> Self {
        let roster = &desk.roster;
        let kinds = schools.iter().filter_map(|school| roster.schools[usize::from(*school)].school_type);
        Self {
            academic_years: desk.years(&roster.leas[usize::from(lea)]).into_iter().map(SchoolYear::next).collect(),
            statuses: EnrollmentStatus::ALL,
            school_types: sorting::distinct(kinds),
            schools,
            grades: (7..=12).map(Grade::Number).collect(),
            genders: sorting::distinct(roster.sexes.iter().map(|sex| Known::from(*sex))),
            races: sorting::distinct(roster.races.iter().map(|race| Known::from(*race))),
        }
    }

    /// The choices at each of the six places, in the order of the report.
    pub fn lists(&self) -> [Vec<Filter>; 6] {
        [
            self.statuses.iter().copied().map(Filter::Status).collect(),
            self.school_types.iter().copied().map(Filter::SchoolType).collect(),
            self.schools.iter().copied().map(Filter::School).collect(),
            self.grades.iter().copied().map(Filter::Grade).collect(),
            self.genders.iter().copied().map(Filter::Gender).collect(),
            self.races.iter().copied().map(Filter::Race).collect(),
        ]
    }
}
