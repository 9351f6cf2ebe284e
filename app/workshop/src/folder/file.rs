use super::layout::Layout;

/// A file of a district folder, in the order in which they are read and reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FolderFile {
    /// What the folder is about.
    District,
    /// Schools of every LEA.
    Schools,
    /// First and last days of school years.
    Calendars,
    /// Students.
    Students,
    /// Enrollments.
    Enrollments,
    /// Programs.
    Programs,
    /// Attendance by term.
    Attendance,
    /// Credits by term.
    Courses,
    /// Incidents by term.
    Behavior,
    /// Papers in the students' folders.
    Documents,
}

impl FolderFile {
    /// Every file a folder may hold.
    pub const ALL: &'static [Self] = &[
        Self::District,
        Self::Schools,
        Self::Calendars,
        Self::Students,
        Self::Enrollments,
        Self::Programs,
        Self::Attendance,
        Self::Courses,
        Self::Behavior,
        Self::Documents,
    ];

    /// Its name in the folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::District => "district.json",
            Self::Schools => "schools.csv",
            Self::Calendars => "calendars.csv",
            Self::Students => "students.csv",
            Self::Enrollments => "enrollments.csv",
            Self::Programs => "programs.csv",
            Self::Attendance => "attendance.csv",
            Self::Courses => "courses.csv",
            Self::Behavior => "behavior.csv",
            Self::Documents => "documents.csv",
        }
    }

    /// The file of that name, in capitals or not.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|file| file.name().eq_ignore_ascii_case(name))
    }

    /// Whether a folder without it is refused.
    pub fn is_required(self) -> bool {
        !matches!(self, Self::Attendance | Self::Courses | Self::Behavior | Self::Documents)
    }

    /// The columns it must have, in the order in which they are written; for `district.json`, its keys.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::District => &["name", "reporting_lea", "exit_codes", "synthetic"],
            Self::Schools => {
                &["lea_id", "school_id", "school_name", "school_type", "low_grade", "high_grade", "meal_provision"]
            }
            Self::Calendars => &["lea_id", "school_year", "first_day", "last_day"],
            Self::Students => &[
                "student_id",
                "last_name",
                "first_name",
                "birth_date",
                "sex",
                "race_ethnicity",
                "grade9_entry_year",
                "parent_education",
            ],
            Self::Enrollments => &[
                "student_id",
                "lea_id",
                "school_id",
                "school_year",
                "grade",
                "status",
                "entry_date",
                "exit_date",
                "exit_reason",
                "completion",
                "exit_proof",
                "diploma_date",
            ],
            Self::Programs => &["student_id", "program", "start_date", "end_date"],
            Self::Attendance => &[
                "student_id",
                "school_id",
                "school_year",
                "term",
                "days_enrolled",
                "days_present",
                "days_unexcused",
                "days_tardy",
            ],
            Self::Courses => {
                &["student_id", "school_id", "school_year", "term", "credits_earned", "core_fs", "below_grade_level"]
            }
            Self::Behavior => &["student_id", "school_id", "school_year", "term", "incidents", "suspension_days"],
            Self::Documents => &["document_id", "student_id", "kind", "received_on", "from", "summary"],
        }
    }

    /// The file as it is read.
    pub(crate) fn layout(self) -> Layout {
        Layout {
            name: self.name(),
            columns: self.columns(),
            optional_columns: self.optional_columns(),
            order: self as u8,
        }
    }

    /// The columns it may have besides.
    pub fn optional_columns(self) -> &'static [&'static str] {
        match self {
            Self::Enrollments | Self::Programs | Self::Documents => &["known_from"],
            _ => &[],
        }
    }
}

/// The given name that most likely was meant to be this file: `enrollments.xlsx`, `Enrollments (1).csv`.
pub(super) fn similar_name(file: FolderFile, names: &[&str]) -> Option<String> {
    let stem = |name: &str| {
        let end = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
        name[..end].trim_end_matches(['s', 'S']).to_ascii_lowercase()
    };
    let wanted = stem(file.name());
    names.iter().find(|name| stem(name) == wanted).map(|name| super::text::shown(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_or_a_second_download_is_recognized() {
        let names = ["notes.txt", "Enrollment (1).csv", "students.xlsx"];
        assert_eq!(similar_name(FolderFile::Enrollments, &names).as_deref(), Some("Enrollment (1).csv"));
        assert_eq!(similar_name(FolderFile::Students, &names).as_deref(), Some("students.xlsx"));
        assert_eq!(similar_name(FolderFile::Programs, &names), None);
    }
}
