use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{CodeSet, District, Enrollment, ExitProof};
use crate::calendar::SchoolYear;

impl District {
    /// The records as the office knew them at the end of a day.
    ///
    /// What begins or comes later is left out. An enrollment whose end was not known yet stands open, or, once its
    /// school year was over, closed with the year like everyone else's: the end is known from `known_from`, or from the
    /// exit date where the record does not say. A program record counts from the day it was known; an end that lies
    /// ahead is left out. A document is there from the day on which it was read. Terms are there once they are over.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> Self {
        let calendars: BTreeMap<(&str, SchoolYear), (NaiveDate, NaiveDate)> = (self.calendars.iter())
            .map(|row| ((row.lea_id.as_str(), row.school_year), (row.first_day, row.last_day)))
            .collect();
        let begun = self.enrollments.iter().filter(|row| row.entry_date <= day);
        let enrollments = begun.filter_map(|row| {
            let last_day = calendars.get(&(row.lea_id.as_str(), row.school_year)).map(|(_, last)| *last);
            as_known(row, day, last_day, self.exit_codes)
        });
        let programs = self.programs.iter().filter(|row| {
            let begun = row.start_date.is_none_or(|start| start <= day);
            begun && row.known_from.is_none_or(|known| known <= day)
        });
        let programs = programs.map(|row| {
            let mut row = row.clone();
            row.end_date = row.end_date.filter(|end| *end <= day);
            row
        });
        let documents = self.documents.iter().filter(|row| {
            row.received_on.is_none_or(|day_of| day_of <= day) && row.known_from.is_none_or(|known| known <= day)
        });
        let mut known = Self {
            name: self.name.clone(),
            reporting_lea: self.reporting_lea.clone(),
            exit_codes: self.exit_codes,
            schools: self.schools.clone(),
            calendars: self.calendars.clone(),
            students: self.students.clone(),
            enrollments: enrollments.collect(),
            programs: programs.collect(),
            terms: self.terms.clone(),
            documents: documents.cloned().collect(),
        };
        let terms = self.terms.attendance.iter().map(|row| row.term).max().unwrap_or(1);
        let is_over = |year: SchoolYear, term: u8| {
            let days = calendars.get(&(self.reporting_lea.as_str(), year));
            days.is_none_or(|(first, last)| term_end(*first, *last, term, terms) <= day)
        };
        known.terms.attendance.retain(|row| is_over(row.school_year, row.term));
        known.terms.courses.retain(|row| is_over(row.school_year, row.term));
        known.terms.behavior.retain(|row| is_over(row.school_year, row.term));
        known
    }
}

/// A record begun by a day, as it was known then; none where nobody knew of it.
fn as_known(row: &Enrollment, day: NaiveDate, last_day: Option<NaiveDate>, codes: CodeSet) -> Option<Enrollment> {
    let Some(exit) = row.exit_date else {
        return row.known_from.is_none_or(|known| known <= day).then(|| row.clone());
    };
    if row.known_from.unwrap_or(exit) <= day && exit <= day.max(row.entry_date) {
        return Some(row.clone());
    }
    let closed = last_day.filter(|last| *last <= day && row.entry_date <= *last);
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

/// What an office writes when it closes a year.
fn year_end_code(codes: CodeSet) -> &'static str {
    match codes {
        CodeSet::Calpads => "E155",
        CodeSet::NdStars => "",
        CodeSet::Kit => "year_end",
    }
}

/// The last day of one of a year's terms, which are equally long.
fn term_end(first: NaiveDate, last: NaiveDate, term: u8, terms: u8) -> NaiveDate {
    let days = u64::try_from((last - first).num_days()).unwrap_or(0) + 1;
    first + Days::new((days * u64::from(term) / u64::from(terms.max(1))).max(1)) - Days::new(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{Document, EnrollmentStatus, Grade, SchoolCalendar};

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
    fn without_a_day_of_learning_the_exit_date_counts() {
        let all = district(Enrollment { known_from: None, ..left("2024-03-01", "2024-03-01") });
        assert_eq!(all.known_on(day("2024-02-29")).enrollments[0].exit_date, None);
        assert_eq!(all.known_on(day("2024-03-01")).enrollments, all.enrollments);
    }
}
