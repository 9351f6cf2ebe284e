mod crowd;

use std::fmt;

use chrono::{Datelike, NaiveDate};
use engine::choice::Choice;
use engine::records::{
    AttendanceRecord, BehaviorRecord, CourseRecord, District, Document, Enrollment, ProgramRecord, School,
    SchoolCalendar, Student, TermRecords,
};
use serde::{Deserialize, Serialize};

use crate::stream::mix;

/// A short name for the exact contents of a district: two letters of its name, the number of its students, and 32 bits
/// of a hash over every field of every record, such as `TI60-7F3A-91C4`.
///
/// Two groups that read the same fingerprint to each other work on the same records. It tells accidents apart, not
/// forgeries.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of a district, generated or read from a folder.
    pub fn of(district: &District) -> Self {
        let mut hash = Hash::new();
        hash.district(district);
        let bits = mix(hash.0);
        let students = district.students.len();
        Self(format!("{}{students}-{:04X}-{:04X}", letters(&district.name), bits >> 48, bits >> 32 & 0xFFFF))
    }

    /// As people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The initials of the first two words, or the first two letters of a single one.
fn letters(name: &str) -> String {
    let initial = |word: &str| word.chars().find(char::is_ascii_alphanumeric);
    let words: Vec<char> = name.split_whitespace().filter_map(initial).take(2).collect();
    let letters = match words.as_slice() {
        [first, second] => [*first, *second].iter().collect(),
        _ => name.chars().filter(char::is_ascii_alphanumeric).take(2).collect::<String>(),
    };
    letters.to_ascii_uppercase()
}

/// FNV-1a over 64 bits. Fields end in a unit separator and records in a record separator, so that no two districts
/// differ only in where a field ends.
struct Hash(u64);

const FIELD_END: u8 = 0x1F;
const RECORD_END: u8 = 0x1E;

impl Hash {
    fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }

    fn text(&mut self, text: &str) -> &mut Self {
        text.bytes().for_each(|byte| self.byte(byte));
        self.byte(FIELD_END);
        self
    }

    fn shown(&mut self, value: impl ToString) -> &mut Self {
        self.text(&value.to_string())
    }

    fn maybe(&mut self, value: Option<impl ToString>) -> &mut Self {
        self.text(&value.map(|value| value.to_string()).unwrap_or_default())
    }

    /// As `2024-06-07`, without the detour over a string: most of a district is dates.
    fn date(&mut self, date: Option<NaiveDate>) -> &mut Self {
        if let Some(date) = date {
            let year = u32::try_from(date.year()).unwrap_or(0);
            self.digits(year, 1000);
            self.byte(b'-');
            self.digits(date.month(), 10);
            self.byte(b'-');
            self.digits(date.day(), 10);
        }
        self.byte(FIELD_END);
        self
    }

    fn digits(&mut self, number: u32, mut place: u32) {
        while place > 0 {
            self.byte(b'0' + u8::try_from(number / place % 10).unwrap_or(0));
            place /= 10;
        }
    }

    fn choice<T: Choice>(&mut self, value: T) -> &mut Self {
        self.text(value.slug())
    }

    fn maybe_choice<T: Choice>(&mut self, value: Option<T>) -> &mut Self {
        self.text(value.map_or("", Choice::slug))
    }

    fn end(&mut self) {
        self.byte(RECORD_END);
    }

    fn district(&mut self, district: &District) {
        let District {
            name,
            reporting_lea,
            exit_codes,
            schools,
            calendars,
            students,
            enrollments,
            programs,
            terms,
            documents,
        } = district;
        self.text(name).text(reporting_lea).choice(*exit_codes).end();
        for row in schools {
            self.school(row);
        }
        self.end();
        for row in calendars {
            self.calendar(row);
        }
        self.end();
        for row in students {
            self.student(row);
        }
        self.end();
        for row in enrollments {
            self.enrollment(row);
        }
        self.end();
        for row in programs {
            self.program(row);
        }
        self.end();
        for row in documents {
            self.document(row);
        }
        self.end();
        // A district without them keeps the name that it had before there were any.
        if !terms.is_empty() {
            self.terms(terms);
        }
    }

    fn terms(&mut self, terms: &TermRecords) {
        let TermRecords { attendance, courses, behavior } = terms;
        for row in attendance {
            let AttendanceRecord {
                student_id,
                school_id,
                school_year,
                term,
                days_enrolled,
                days_present,
                days_unexcused,
                days_tardy,
            } = row;
            self.text(student_id).text(school_id);
            self.numbers(&[school_year.0, (*term).into(), *days_enrolled, *days_present, *days_unexcused, *days_tardy]);
        }
        self.end();
        for row in courses {
            let CourseRecord { student_id, school_id, school_year, term, credits_earned, core_fs, below_grade_level } =
                row;
            self.text(student_id).text(school_id);
            self.numbers(&[school_year.0, (*term).into(), *credits_earned, *core_fs, *below_grade_level]);
        }
        self.end();
        for row in behavior {
            let BehaviorRecord { student_id, school_id, school_year, term, incidents, suspension_days } = row;
            self.text(student_id).text(school_id);
            self.numbers(&[school_year.0, (*term).into(), *incidents, *suspension_days]);
        }
        self.end();
    }

    /// Numbers of one record, two bytes each.
    fn numbers(&mut self, numbers: &[u16]) {
        for byte in numbers.iter().flat_map(|number| number.to_be_bytes()) {
            self.byte(byte);
        }
        self.end();
    }

    fn school(&mut self, row: &School) {
        let School { lea_id, school_id, school_name, school_type, low_grade, high_grade, meal_provision } = row;
        self.text(lea_id).text(school_id).text(school_name).choice(*school_type).shown(low_grade).shown(high_grade);
        self.choice(*meal_provision).end();
    }

    fn calendar(&mut self, row: &SchoolCalendar) {
        let SchoolCalendar { lea_id, school_year, first_day, last_day } = row;
        self.text(lea_id).shown(school_year.0).date(Some(*first_day)).date(Some(*last_day)).end();
    }

    fn student(&mut self, row: &Student) {
        let Student {
            student_id,
            last_name,
            first_name,
            birth_date,
            sex,
            race_ethnicity,
            grade9_entry_year,
            parent_education,
        } = row;
        self.text(student_id).text(last_name).text(first_name).date(*birth_date).maybe_choice(*sex);
        self.maybe_choice(*race_ethnicity).maybe(grade9_entry_year.map(|year| year.0)).maybe_choice(*parent_education);
        self.end();
    }

    fn enrollment(&mut self, row: &Enrollment) {
        let Enrollment {
            student_id,
            lea_id,
            school_id,
            school_year,
            grade,
            status,
            entry_date,
            exit_date,
            exit_reason,
            completion,
            exit_proof,
            diploma_date,
            known_from,
        } = row;
        self.text(student_id).text(lea_id).text(school_id).shown(school_year.0).shown(grade).choice(*status);
        self.date(Some(*entry_date)).date(*exit_date).text(exit_reason).text(completion).choice(*exit_proof);
        self.date(*diploma_date).date(*known_from).end();
    }

    fn program(&mut self, row: &ProgramRecord) {
        let ProgramRecord { student_id, program, start_date, end_date, known_from } = row;
        self.text(student_id).choice(*program).date(*start_date).date(*end_date).date(*known_from).end();
    }

    fn document(&mut self, row: &Document) {
        let Document { document_id, student_id, kind, received_on, from, summary, known_from } = row;
        self.text(document_id).text(student_id).text(kind).date(*received_on).text(from).text(summary);
        if known_from.is_some() {
            self.date(*known_from);
        }
        self.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Profile, generate};

    #[test]
    fn letters_come_from_the_name() {
        let check = |name, expected| assert_eq!(letters(name), expected);
        check("Tern Island", "TI");
        check("Harbor Unified School District", "HU");
        check("Oz", "OZ");
        check("École", "CO");
        check("", "");
    }

    #[test]
    fn one_changed_field_changes_the_fingerprint() {
        let before = generate(&Profile::example(), 1);
        let mut after = before.district.clone();
        after.enrollments[0].exit_reason.push('0');
        assert_ne!(Fingerprint::of(&after), before.fingerprint);
        after.enrollments[0].exit_reason.pop();
        assert_eq!(Fingerprint::of(&after), before.fingerprint);
    }
}
