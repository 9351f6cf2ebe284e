use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::since::{Newcomers, begins, closes_with_year, ends};
use super::{CodeSet, District, Enrollment, ExitProof, TermRecords};
use crate::calendar::SchoolYear;
use crate::sorting;

impl District {
    /// The records as the office knew them at the end of a day.
    ///
    /// What begins or comes later is left out, and with it every student of whom nothing else is on record. An enrollment
    /// whose end was not known yet stands open, or, once its school year was over, closed with the year like everyone
    /// else's: the end is known from `known_from`, or from the exit date where the record does not say. A program record
    /// counts from the day it was known; an end that lies ahead is left out. A document is there from the day on which it
    /// was read. Terms are there once they are over.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> Self {
        let newcomers = Newcomers::after(self, day);
        let last_days = last_days(self);
        let enrollments = self.enrollments.iter().filter_map(|row| as_known(row, day, &last_days, self.exit_codes));
        let programs = self.programs.iter().filter(|row| newcomers.program(row) <= day).cloned().map(|mut row| {
            row.end_date = row.end_date.filter(|end| *end <= day);
            row
        });
        let term_days = TermEnds::of(self);
        let is_over = |student_id: &str, year: SchoolYear, term: u8| {
            !newcomers.has(student_id) && term_days.of_term(year, term).is_none_or(|end| end <= day)
        };
        let TermRecords { attendance, courses, behavior } = &self.terms;
        let attendance = attendance.iter().filter(|row| is_over(&row.student_id, row.school_year, row.term));
        let courses = courses.iter().filter(|row| is_over(&row.student_id, row.school_year, row.term));
        let behavior = behavior.iter().filter(|row| is_over(&row.student_id, row.school_year, row.term));
        Self {
            name: self.name.clone(),
            reporting_lea: self.reporting_lea.clone(),
            exit_codes: self.exit_codes,
            schools: self.schools.clone(),
            calendars: self.calendars.clone(),
            students: self.students.iter().filter(|row| !newcomers.has(&row.student_id)).cloned().collect(),
            enrollments: enrollments.collect(),
            programs: programs.collect(),
            terms: TermRecords {
                attendance: attendance.cloned().collect(),
                courses: courses.cloned().collect(),
                behavior: behavior.cloned().collect(),
            },
            documents: self.documents.iter().filter(|row| newcomers.document(row) <= day).cloned().collect(),
        }
    }
}

/// A record as it was known on a day; none where nobody knew of it.
fn as_known(row: &Enrollment, day: NaiveDate, last_days: &LastDays<'_>, codes: CodeSet) -> Option<Enrollment> {
    if begins(row) > day {
        return None;
    }
    if ends(row).is_none_or(|end| end <= day) {
        return Some(row.clone());
    }
    let closed = closes_with_year(row, last_day_of(last_days, row)).filter(|last| *last <= day);
    let code = if closed.is_some() { year_end_code(codes) } else { "" };
    Some(Enrollment {
        exit_date: closed,
        exit_reason: code.to_owned(),
        completion: String::new(),
        exit_proof: ExitProof::None,
        diploma_date: None,
        known_from: closed,
        ..row.clone()
    })
}

/// The last day of each LEA's school years.
pub(super) type LastDays<'a> = BTreeMap<(&'a str, SchoolYear), NaiveDate>;

pub(super) fn last_days(district: &District) -> LastDays<'_> {
    sorting::map(district.calendars.iter().map(|row| ((row.lea_id.as_str(), row.school_year), row.last_day)))
}

/// The last day of an enrollment's school year.
pub(super) fn last_day_of(last_days: &LastDays<'_>, row: &Enrollment) -> Option<NaiveDate> {
    last_days.get(&(row.lea_id.as_str(), row.school_year)).copied()
}

/// When the reporting district's terms end.
struct TermEnds {
    years: BTreeMap<SchoolYear, (NaiveDate, NaiveDate)>,
    /// Terms of a year, which are equally long.
    terms: u8,
}

impl TermEnds {
    fn of(district: &District) -> Self {
        let own = district.calendars.iter().filter(|row| row.lea_id == district.reporting_lea);
        Self {
            years: sorting::map(own.map(|row| (row.school_year, (row.first_day, row.last_day)))),
            terms: district.terms.attendance.iter().map(|row| row.term).max().unwrap_or(1),
        }
    }

    /// The last day of a term; none in a year without a calendar.
    fn of_term(&self, year: SchoolYear, term: u8) -> Option<NaiveDate> {
        let (first, last) = self.years.get(&year)?;
        let days = u64::try_from((*last - *first).num_days()).unwrap_or(0) + 1;
        let days = (days * u64::from(term) / u64::from(self.terms.max(1))).max(1);
        first.checked_add_days(Days::new(days - 1))
    }
}

/// The last days of all terms on record.
pub(super) fn term_ends(district: &District) -> impl Iterator<Item = NaiveDate> {
    let ends = TermEnds::of(district);
    let terms = &district.terms;
    let attendance = terms.attendance.iter().map(|row| (row.school_year, row.term));
    let courses = terms.courses.iter().map(|row| (row.school_year, row.term));
    let behavior = terms.behavior.iter().map(|row| (row.school_year, row.term));
    attendance.chain(courses).chain(behavior).filter_map(move |(year, term)| ends.of_term(year, term))
}

/// What an office writes when it closes a year.
fn year_end_code(codes: CodeSet) -> &'static str {
    match codes {
        CodeSet::Calpads => "E155",
        CodeSet::NdStars => "",
        CodeSet::Kit => "year_end",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{Document, EnrollmentStatus, Grade, ProgramKind, ProgramRecord, SchoolCalendar, Student};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn left(exit: &str, known: &str) -> Enrollment {
        Enrollment {
            student_id: "A".to_owned(),
            lea_id: "H".to_owned(),
            school_id: "HH".to_owned(),
            school_year: SchoolYear(2023),
            grade: Grade::Number(10),
            status: EnrollmentStatus::Primary,
            entry_date: day("2023-08-21"),
            exit_date: Some(day(exit)),
            exit_reason: "T160".to_owned(),
            completion: String::new(),
            exit_proof: ExitProof::RecordsRequest,
            diploma_date: None,
            known_from: Some(day(known)),
        }
    }

    fn district(row: Enrollment) -> District {
        let calendar = SchoolCalendar {
            lea_id: "H".to_owned(),
            school_year: SchoolYear(2023),
            first_day: day("2023-08-21"),
            last_day: day("2024-06-07"),
        };
        let letter = Document {
            document_id: "D1".to_owned(),
            student_id: "A".to_owned(),
            kind: "records_request".to_owned(),
            received_on: Some(day("2024-05-20")),
            from: String::new(),
            summary: String::new(),
            known_from: Some(day("2024-09-09")),
        };
        District {
            name: String::new(),
            reporting_lea: "H".to_owned(),
            exit_codes: CodeSet::Calpads,
            schools: vec![],
            calendars: vec![calendar],
            students: vec![],
            enrollments: vec![row],
            programs: vec![],
            terms: super::super::TermRecords::default(),
            documents: vec![letter],
        }
    }

    #[test]
    fn an_end_is_known_from_the_day_on_which_the_office_learned_of_it() {
        let all = district(left("2024-03-01", "2024-09-09"));
        let on = |text| all.known_on(day(text));
        assert!(on("2023-08-20").enrollments.is_empty(), "the student has not come");
        assert_eq!(on("2024-05-31").enrollments[0].exit_date, None, "nobody knows");
        let over = on("2024-06-07");
        assert_eq!(over.enrollments[0].exit_reason, "E155", "the year is closed for everyone");
        assert_eq!(over.enrollments[0].exit_date, Some(day("2024-06-07")));
        assert!(over.documents.is_empty(), "the letter lies unread");
        assert_eq!(on("2024-09-09"), all);
    }

    #[test]
    fn a_student_is_on_record_from_the_first_enrollment_on_with_all_that_belongs_to_it() {
        let mut all = district(left("2024-03-01", "2024-09-09"));
        all.students = ["A", "B"].map(student).into();
        // A program begins before school, and belongs to nobody yet.
        all.programs = vec![ProgramRecord {
            student_id: "A".to_owned(),
            program: ProgramKind::El,
            start_date: Some(day("2020-08-17")),
            end_date: None,
            known_from: None,
        }];
        let before = all.known_on(day("2023-08-20"));
        assert_eq!(before.students, [student("B")], "who has no enrollment at all is a case for the edit checks");
        assert!(before.programs.is_empty());
        let after = all.known_on(day("2023-08-21"));
        assert_eq!((&after.students, &after.programs), (&all.students, &all.programs));
    }

    fn student(id: &str) -> Student {
        Student {
            student_id: id.to_owned(),
            last_name: String::new(),
            first_name: String::new(),
            birth_date: None,
            sex: None,
            race_ethnicity: None,
            grade9_entry_year: None,
            parent_education: None,
        }
    }

    #[test]
    fn without_a_day_of_learning_the_exit_date_counts() {
        let all = district(Enrollment { known_from: None, ..left("2024-03-01", "2024-03-01") });
        assert_eq!(all.known_on(day("2024-02-29")).enrollments[0].exit_date, None);
        assert_eq!(all.known_on(day("2024-03-01")).enrollments, all.enrollments);
    }
}
