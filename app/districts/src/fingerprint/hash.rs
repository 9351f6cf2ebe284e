use chrono::{Datelike, NaiveDate};
use engine::choice::Choice;
use engine::records::{
    AttendanceRecord, BehaviorRecord, CourseRecord, Document, Enrollment, ProgramRecord, School, SchoolCalendar,
    Student,
};

/// FNV-1a over 64 bits. Fields end in a unit separator and records in a record separator, so that no two districts
/// differ only in where a field ends.
#[derive(Debug)]
pub(super) struct Hash(pub(super) u64);

const FIELD_END: u8 = 0x1F;
const RECORD_END: u8 = 0x1E;

impl Hash {
    pub(super) fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
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

    pub(super) fn choice<T: Choice>(&mut self, value: T) -> &mut Self {
        self.text(value.slug())
    }

    fn maybe_choice<T: Choice>(&mut self, value: Option<T>) -> &mut Self {
        self.text(value.map_or("", Choice::slug))
    }

    pub(super) fn end(&mut self) {
        self.byte(RECORD_END);
    }

    pub(super) fn attendance(&mut self, row: &AttendanceRecord) {
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

    pub(super) fn course(&mut self, row: &CourseRecord) {
        let CourseRecord { student_id, school_id, school_year, term, credits_earned, core_fs, below_grade_level } = row;
        self.text(student_id).text(school_id);
        self.numbers(&[school_year.0, (*term).into(), *credits_earned, *core_fs, *below_grade_level]);
    }

    pub(super) fn behavior(&mut self, row: &BehaviorRecord) {
        let BehaviorRecord { student_id, school_id, school_year, term, incidents, suspension_days } = row;
        self.text(student_id).text(school_id);
        self.numbers(&[school_year.0, (*term).into(), *incidents, *suspension_days]);
    }

    /// Numbers of one record, two bytes each.
    fn numbers(&mut self, numbers: &[u16]) {
        for byte in numbers.iter().flat_map(|number| number.to_be_bytes()) {
            self.byte(byte);
        }
        self.end();
    }

    pub(super) fn school(&mut self, row: &School) {
        let School { lea_id, school_id, school_name, school_type, low_grade, high_grade, meal_provision } = row;
        self.text(lea_id).text(school_id).text(school_name).choice(*school_type).shown(low_grade).shown(high_grade);
        self.choice(*meal_provision).end();
    }

    pub(super) fn calendar(&mut self, row: &SchoolCalendar) {
        let SchoolCalendar { lea_id, school_year, first_day, last_day } = row;
        self.text(lea_id).shown(school_year.0).date(Some(*first_day)).date(Some(*last_day)).end();
    }

    pub(super) fn student(&mut self, row: &Student) {
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

    pub(super) fn enrollment(&mut self, row: &Enrollment) {
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

    pub(super) fn program(&mut self, row: &ProgramRecord) {
        let ProgramRecord { student_id, program, start_date, end_date, known_from } = row;
        self.text(student_id).choice(*program).date(*start_date).date(*end_date).date(*known_from).end();
    }

    pub(super) fn document(&mut self, row: &Document) {
        let Document { document_id, student_id, kind, received_on, from, summary, known_from } = row;
        self.text(document_id).text(student_id).text(kind).date(*received_on).text(from).text(summary);
        if known_from.is_some() {
            self.date(*known_from);
        }
        self.end();
    }
}
