use engine::records::{AttendanceRecord, BehaviorRecord, CourseRecord};

use super::known::Known;
use super::problems::Problems;
use super::table::{Source, Table};

/// Reads the attendance records. What the numbers say is for people to judge, not for the folder to refuse.
pub(super) fn attendance(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) -> Table<AttendanceRecord> {
    source.read(problems, |sheet| {
        let [student, school, year, term] =
            ["student_id", "school_id", "school_year", "term"].map(|of| sheet.column(of));
        let days = ["days_enrolled", "days_present", "days_unexcused", "days_tardy"].map(|of| sheet.column(of));
        move |row| {
            let student_id = row.student(student, known);
            let school_id = row.id(school).unwrap_or_default().to_owned();
            let (school_year, term) = (row.required_school_year(year), row.term(term));
            let [days_enrolled, days_present, days_unexcused, days_tardy] = days.map(|column| row.number(column));
            AttendanceRecord {
                student_id,
                school_id,
                school_year,
                term,
                days_enrolled,
                days_present,
                days_unexcused,
                days_tardy,
            }
        }
    })
}

/// Reads the course records.
pub(super) fn courses(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) -> Table<CourseRecord> {
    source.read(problems, |sheet| {
        let [student, school, year, term] =
            ["student_id", "school_id", "school_year", "term"].map(|of| sheet.column(of));
        let marks = ["credits_earned", "core_fs", "below_grade_level"].map(|of| sheet.column(of));
        move |row| {
            let student_id = row.student(student, known);
            let school_id = row.id(school).unwrap_or_default().to_owned();
            let (school_year, term) = (row.required_school_year(year), row.term(term));
            let [credits_earned, core_fs, below_grade_level] = marks.map(|column| row.number(column));
            CourseRecord { student_id, school_id, school_year, term, credits_earned, core_fs, below_grade_level }
        }
    })
}

/// Reads the behavior records.
pub(super) fn behavior(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) -> Table<BehaviorRecord> {
    source.read(problems, |sheet| {
        let [student, school, year, term] =
            ["student_id", "school_id", "school_year", "term"].map(|of| sheet.column(of));
        let counts = ["incidents", "suspension_days"].map(|of| sheet.column(of));
        move |row| {
            let student_id = row.student(student, known);
            let school_id = row.id(school).unwrap_or_default().to_owned();
            let (school_year, term) = (row.required_school_year(year), row.term(term));
            let [incidents, suspension_days] = counts.map(|column| row.number(column));
            BehaviorRecord { student_id, school_id, school_year, term, incidents, suspension_days }
        }
    })
}
