//! What a student's page is about, read off the records once.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::codes::ExitReason;
use engine::records::{Enrollment, ProgramKind};
use engine::roster::{EnrollmentIx, StudentIx};
use engine::sorting;
use workshop::desk::Desk;

/// A student with the records that the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) student: StudentIx,
    pub(super) student_id: String,
    pub(super) name: String,
    pub(super) birth: Option<NaiveDate>,
    /// The programs of the year reported.
    pub(super) programs: Vec<ProgramKind>,
    /// The enrollments, in the order in which they began.
    pub(super) stays: Vec<Stay>,
}

/// One enrollment, with what its record alone does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stay {
    /// Its position among the district's enrollments, from 0.
    pub(super) record: u32,
    /// The name of the school.
    pub(super) school: String,
    /// Whether the reporting district keeps the record.
    pub(super) is_own: bool,
    /// What the exit code means.
    pub(super) reason: ExitReason,
    /// Whether the student never came.
    pub(super) is_no_show: bool,
    pub(super) enrollment: Enrollment,
}

impl Subject {
    /// Reads a student's records; none where the district has no such student.
    pub(super) fn find(desk: &Desk, student_id: &str, lea_id: &str, year: SchoolYear) -> Option<Self> {
        let student = desk.roster.find_student(student_id)?;
        let columns = &desk.roster.enrollments;
        let mut stays: Vec<Stay> = Vec::new();
        for row in EnrollmentIx::rows(desk.roster.enrollments_of(student)) {
            let record = columns.record(row);
            let enrollment = desk.district.enrollments[record].clone();
            let school = desk.district.school(&enrollment.lea_id, &enrollment.school_id);
            let stay = Stay {
                record: u32::try_from(record).unwrap_or(u32::MAX),
                school: school.map_or_else(|| enrollment.school_id.clone(), |school| school.school_name.clone()),
                is_own: enrollment.lea_id == lea_id,
                reason: columns.reason(row),
                is_no_show: columns.is_no_show(row),
                enrollment,
            };
            let begins = |stay: &Stay| (stay.enrollment.entry_date, stay.record);
            let place = stays.partition_point(|other| begins(other) < begins(&stay));
            stays.insert(place, stay);
        }
        Some(Self {
            student,
            student_id: student_id.to_owned(),
            name: desk.name_of(student),
            birth: desk.student(student).and_then(|record| record.birth_date),
            programs: programs_in(desk, student, year),
            stays,
        })
    }

    /// The schools of the reporting district that have a record of the student, by number.
    pub(super) fn own_schools(&self) -> Vec<String> {
        let mut schools: Vec<String> =
            self.stays.iter().filter(|stay| stay.is_own).map(|stay| stay.enrollment.school_id.clone()).collect();
        sorting::sort(&mut schools);
        schools.dedup();
        schools
    }
}

/// The programs with a record in a school year, from July to June.
fn programs_in(desk: &Desk, student: StudentIx, year: SchoolYear) -> Vec<ProgramKind> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let (from, to) = (day(year.begins(), 7, 1), day(year.begins() + 1, 6, 30));
    let programs = &desk.roster.programs;
    let has = |kind: ProgramKind| {
        let mut rows = desk.roster.programs_of(student);
        rows.any(|row| programs.kind(row) == kind && programs.overlaps(row, from, to))
    };
    ProgramKind::ALL.iter().copied().filter(|kind| has(*kind)).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use workshop::folder::{Limits, read};

    /// A student of the first scenario.
    pub(in super::super) fn subject(student_id: &str) -> Subject {
        let desk = desk();
        Subject::find(&desk, student_id, "H", SchoolYear(2023)).unwrap()
    }

    pub(in super::super) fn desk() -> Desk {
        let scenarios::Source::Folder(files) = scenarios::find("harbor-unified").unwrap().source() else {
            panic!("a folder made by hand")
        };
        let files: Vec<(String, Vec<u8>)> =
            files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        Desk::new(read(&files, Limits::BROWSER).unwrap().district).unwrap()
    }

    #[test]
    fn records_stand_in_the_order_in_which_they_began() {
        let subject = subject("A17");
        let schools: Vec<&str> = subject.stays.iter().map(|stay| stay.school.as_str()).collect();
        assert_eq!(schools, ["Harbor High", "Pine High", "Pine High"]);
        assert_eq!(subject.own_schools(), ["HH"]);
    }

    #[test]
    fn programs_are_those_of_the_year_reported() {
        assert_eq!(subject("A05").programs, [ProgramKind::Migrant, ProgramKind::MealFree]);
        assert_eq!(subject("A08").programs, [ProgramKind::El]);
    }

    #[test]
    fn an_unknown_number_is_nobody() {
        assert_eq!(Subject::find(&desk(), "Z99", "H", SchoolYear(2023)), None);
    }
}
