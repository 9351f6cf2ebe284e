use serde::{Deserialize, Serialize};

use crate::calendar::SchoolYear;

/// What the office keeps term by term. Each list may be empty: a district need not have it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermRecords {
    /// Attendance.
    pub attendance: Vec<AttendanceRecord>,
    /// Courses.
    pub courses: Vec<CourseRecord>,
    /// Behavior.
    pub behavior: Vec<BehaviorRecord>,
}

/// Days of a student at a school in a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceRecord {
    /// Whose.
    pub student_id: String,
    /// At which school.
    pub school_id: String,
    /// In which school year.
    pub school_year: SchoolYear,
    /// In which term, from 1.
    pub term: u8,
    /// Days of instruction while enrolled.
    pub days_enrolled: u16,
    /// Days present.
    pub days_present: u16,
    /// Days missed without an excuse.
    pub days_unexcused: u16,
    /// Days late.
    pub days_tardy: u16,
}

/// Marks and credits of a student at a school in a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseRecord {
    /// Whose.
    pub student_id: String,
    /// At which school.
    pub school_id: String,
    /// In which school year.
    pub school_year: SchoolYear,
    /// In which term, from 1.
    pub term: u8,
    /// Credits earned, as the district counts them.
    pub credits_earned: u16,
    /// Core courses failed.
    pub core_fs: u16,
    /// Core subjects in which the work is below grade level.
    pub below_grade_level: u16,
}

/// Incidents and suspensions of a student at a school in a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BehaviorRecord {
    /// Whose.
    pub student_id: String,
    /// At which school.
    pub school_id: String,
    /// In which school year.
    pub school_year: SchoolYear,
    /// In which term, from 1.
    pub term: u8,
    /// Behavior incidents.
    pub incidents: u16,
    /// Days of suspension.
    pub suspension_days: u16,
}

impl TermRecords {
    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.attendance.is_empty() && self.courses.is_empty() && self.behavior.is_empty()
    }
}
