use chrono::NaiveDate;
use districts::Fingerprint;
use engine::calendar::SchoolYear;
use engine::definition::Knob;
use engine::records::District;
use engine::roster::Roster;
use workshop::attempt::Attempt;
use workshop::folder::{FileNote, FileProblem, Limits, read, write};
use workshop::saved::Source;

use super::derived::Shared;

/// A district that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Where its students come from.
    pub source: Source,
    /// Its records, without any correction. A district for the explorer only has no rows of students.
    pub base: Shared<District>,
    /// The same records, compiled; of a district for the explorer only, all that there is.
    pub roster: Shared<Roster>,
    /// What the pages say about it.
    pub info: OpenedInfo,
}

/// What the pages say about an open district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedInfo {
    /// The key under which its work is kept: the scenario, or where it is not the kit's, its fingerprint.
    pub key: String,
    /// What people call it.
    pub title: String,
    /// The fingerprint of its records.
    pub fingerprint: String,
    /// The year a report is about at first.
    pub year: SchoolYear,
    /// The definition of the report at first.
    pub definition: String,
    /// The simulated day.
    pub day: NaiveDate,
    /// The day by which the report is due.
    pub due: NaiveDate,
    /// The class that a cohort definition follows.
    pub class: u16,
    /// The settings that its scenario puts before people first; none where it says nothing.
    pub shown: Vec<Knob>,
    /// The settings that its scenario holds as each definition's authority states them.
    pub locked: Vec<Knob>,
    /// Whether it is for the explorer only: its students have no names and no papers, and no report is certified.
    pub is_for_exploring: bool,
}

impl Opened {
    /// A district with all its records.
    ///
    /// # Panics
    /// When a record's student is not in the list of students, which the folder reader and the generator rule out.
    pub(super) fn of_records(source: Source, base: District, info: OpenedInfo) -> Self {
        let roster = Roster::compile(&base).expect("every record's student is in the list of students");
        Self { source, base: Shared::new(base), roster: Shared::new(roster), info }
    }

    /// A district for the explorer only: its schools and calendars, and its records in columns.
    pub(super) fn of_columns(source: Source, base: District, roster: Roster, info: OpenedInfo) -> Self {
        Self { source, base: Shared::new(base), roster: Shared::new(roster), info }
    }

    /// An attempt at its report before anything was done.
    pub fn new_attempt(&self) -> Attempt {
        Attempt::new(&self.info.definition, &self.base.reporting_lea, self.info.year, self.info.day)
    }
}

/// Opens the files of a district folder.
///
/// # Errors
/// With every problem of the files; nothing of them is then kept.
pub fn open_folder(files: &[(String, Vec<u8>)]) -> Result<(Opened, Vec<FileNote>), Vec<FileProblem>> {
    let read = read(files, Limits::BROWSER)?;
    Ok((from_district(read.district), read.notes))
}

/// An imported district as it opens: for the last year that is over by the last count day of its records.
fn from_district(district: District) -> Opened {
    let fingerprint = Fingerprint::of(&district).to_string();
    let year = reporting_year(&district);
    let fall = year.begins() + 1;
    let day = |month, day| NaiveDate::from_ymd_opt(fall, month, day).unwrap_or_default();
    let info = OpenedInfo {
        key: format!("folder-{fingerprint}"),
        title: district.name.clone(),
        fingerprint,
        year,
        definition: "maine-neo".to_owned(),
        day: day(10, 8),
        due: day(10, 15),
        class: year.0 + 1,
        shown: Vec::new(),
        locked: Vec::new(),
        is_for_exploring: false,
    };
    Opened::of_records(Source::Folder { files: write(&district) }, district, info)
}

/// The year before the last one that has enrollments of the district: its count day in the next fall is known.
fn reporting_year(district: &District) -> SchoolYear {
    let years = district.enrollments.iter().filter(|row| row.lea_id == district.reporting_lea);
    let last = years.map(|row| row.school_year).max().unwrap_or(SchoolYear(2023));
    let has_before = district.enrollments.iter().any(|row| row.school_year < last);
    if has_before { last.previous() } else { last }
}
