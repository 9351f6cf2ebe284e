use chrono::NaiveDate;
use districts::Fingerprint;
use engine::calendar::SchoolYear;
use engine::records::District;
use scenarios::Scenario;
use workshop::attempt::Attempt;
use workshop::folder::{FileNote, FileProblem, Limits, read, write};
use workshop::saved::Source;
use workshop::shipped::{Shipped, district_of};

use super::derived::Shared;

/// The scenario that is open on a first visit.
const FIRST: &str = "harbor-unified";

/// A district that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Where its students come from.
    pub source: Source,
    /// Its records, without any correction.
    pub base: Shared<District>,
    /// What the pages say about it.
    pub info: OpenedInfo,
}

/// What the pages say about an open district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedInfo {
    /// The key under which its work is kept: the scenario, or the fingerprint of the folder.
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
}

impl Opened {
    /// An attempt at its report before anything was done.
    pub fn new_attempt(&self) -> Attempt {
        Attempt::new(&self.info.definition, &self.base.reporting_lea, self.info.year, self.info.day)
    }
}

/// Opens a scenario of the kit.
pub fn open_scenario(scenario: &Scenario) -> Opened {
    let card = &scenario.card;
    let seed = card.seed;
    let Shipped { district, fingerprint, .. } = district_of(scenario, None);
    let fingerprint = fingerprint.to_string();
    Opened {
        source: Source::Scenario {
            id: card.id.clone(),
            text: scenario.text.to_string(),
            seed,
            generator: seed.map(|_| districts::GENERATOR_VERSION),
        },
        info: OpenedInfo {
            key: card.id.clone(),
            title: card.title.clone(),
            fingerprint,
            year: card.reporting_year,
            definition: card.definition().to_owned(),
            day: card.calendar.report_day,
            due: card.calendar.due_day,
            class: card.cohort_class.unwrap_or(card.reporting_year.0 + 1),
        },
        base: Shared::new(district),
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
    Opened {
        info: OpenedInfo {
            key: format!("folder-{fingerprint}"),
            title: district.name.clone(),
            fingerprint,
            year,
            definition: "maine-neo".to_owned(),
            day: day(10, 8),
            due: day(10, 15),
            class: year.0 + 1,
        },
        source: Source::Folder { files: write(&district) },
        base: Shared::new(district),
    }
}

/// The year before the last one that has enrollments of the district: its count day in the next fall is known.
fn reporting_year(district: &District) -> SchoolYear {
    let years = district.enrollments.iter().filter(|row| row.lea_id == district.reporting_lea);
    let last = years.map(|row| row.school_year).max().unwrap_or(SchoolYear(2023));
    let has_before = district.enrollments.iter().any(|row| row.school_year < last);
    if has_before { last.previous() } else { last }
}

/// The district of a file of saved work; none where the kit does not have its scenario.
pub fn from_source(source: &Source) -> Option<Opened> {
    match source {
        Source::Scenario { id, .. } => scenario_by_key(id),
        Source::Folder { files } => {
            let files: Vec<(String, Vec<u8>)> =
                files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
            open_folder(&files).ok().map(|(opened, _)| opened)
        }
    }
}

/// The scenario of that name, opened.
pub(super) fn scenario_by_key(key: &str) -> Option<Opened> {
    scenarios::find(key).map(|scenario| open_scenario(&scenario))
}

/// The district of a first visit.
pub(super) fn default_scenario() -> Opened {
    let scenario = scenarios::find(FIRST).or_else(|| scenarios::all().into_iter().next());
    open_scenario(&scenario.expect("the kit ships scenarios"))
}
