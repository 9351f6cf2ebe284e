use chrono::NaiveDate;
use districts::Fingerprint;
use engine::calendar::SchoolYear;
use engine::certification::{Flow, Window};
use engine::choice::Choice;
use engine::definition::Knob;
use engine::evaluate::Bundles;
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
    /// Its records as known on the first day; the same as all of them where nothing comes later.
    pub known: Shared<District>,
    /// Those, compiled; of a district for the explorer only, all that there is.
    pub roster: Shared<Roster>,
    /// The students of its first report in bundles, where they were made with the district: of a million students that
    /// takes longer than a page may wait.
    pub bundles: Option<Shared<Bundles>>,
    /// The day from which on everything is known.
    pub settles_on: Option<NaiveDate>,
    /// What the pages say about it.
    pub info: OpenedInfo,
}

/// A district for the explorer only, as it is made.
pub(super) struct Columns {
    /// Its schools and calendars.
    pub(super) base: District,
    /// Its records.
    pub(super) roster: Roster,
    /// The students of its first report in bundles; none where no calendar has the year.
    pub(super) bundles: Option<Bundles>,
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
    /// The days of the reporting window, whatever the flow. What is played has [`Self::window`].
    pub calendar: Window,
    /// The flow in which its report is attempted.
    pub flow: Flow,
    /// The class that a cohort definition follows.
    pub class: u16,
    /// The settings that its scenario puts before people first; none where it says nothing.
    pub shown: Vec<Knob>,
    /// The settings that its scenario holds as each definition's authority states them, hidden ones among them.
    pub locked: Vec<Knob>,
    /// The settings that its scenario does not put before people.
    pub hidden: Vec<Knob>,
    /// Whether it is for the explorer only: its students have no names and no papers, and no report is certified.
    pub is_for_exploring: bool,
}

impl OpenedInfo {
    /// The days of its reporting window, as the flow has them.
    pub fn window(&self) -> Window {
        self.calendar.in_flow(self.flow)
    }

    /// The name under which the attempt at its report is kept: one for each flow.
    pub fn work_name(&self) -> String {
        match self.flow {
            Flow::Neo => self.key.clone(),
            flow => format!("{}{FLOW_SIGN}{}", self.key, flow.slug()),
        }
    }
}

/// The district and the flow of a name under which work is kept.
pub(super) fn district_and_flow(name: &str) -> (&str, Flow) {
    let parts = name.rsplit_once(FLOW_SIGN);
    parts.and_then(|(district, flow)| Some((district, Flow::from_slug(flow)?))).unwrap_or((name, Flow::Neo))
}

/// What parts district and flow in a name under which work is kept. No scenario has it in its name.
const FLOW_SIGN: char = '@';

impl Opened {
    /// A district with all its records.
    ///
    /// # Panics
    /// When a record's student is not in the list of students, which the folder reader and the generator rule out.
    pub(super) fn of_records(source: Source, mut base: District, info: OpenedInfo) -> Self {
        // A record keeps its position while days pass, so that corrections, notes and links find it again.
        let _ = base.in_order_of_arrival(info.day);
        let settles_on = base.settles_on();
        let base = Shared::new(base);
        let known = known_on(&base, settles_on, info.day);
        let roster = Roster::compile(&known).expect("every record's student is in the list of students");
        Self { source, base, known, roster: Shared::new(roster), bundles: None, settles_on, info }
    }

    /// A district for the explorer only: its schools and calendars, its records in columns, and its students in bundles.
    pub(super) fn of_columns(source: Source, columns: Columns, info: OpenedInfo) -> Self {
        let base = Shared::new(columns.base);
        let (roster, bundles) = (Shared::new(columns.roster), columns.bundles.map(Shared::new));
        Self { source, known: base.clone(), base, roster, bundles, settles_on: None, info }
    }

    /// Its records as known on a simulated day, without any correction.
    pub fn known_on(&self, day: NaiveDate) -> Shared<District> {
        if day == self.info.day { self.known.clone() } else { known_on(&self.base, self.settles_on, day) }
    }

    /// An attempt at its report before anything was done.
    pub fn new_attempt(&self) -> Attempt {
        let OpenedInfo { flow, day, .. } = self.info;
        let (definition, year) = match flow {
            Flow::Neo => (self.info.definition.as_str(), self.info.year),
            // The class graduates in the spring of the last of its years; its leavers of that year are the event behind.
            Flow::Stars => ("nd-leavers", SchoolYear(self.info.class - 1)),
            Flow::Calpads => ("calpads-1.24", self.info.year),
        };
        Attempt { flow, ..Attempt::new(definition, &self.base.reporting_lea, year, day) }
    }

    /// The same district, its report attempted in a flow.
    #[must_use]
    pub fn played(mut self, flow: Flow) -> Self {
        self.info.flow = flow;
        self
    }
}

/// All of the records where nothing comes later, so that a large district is not copied.
fn known_on(base: &Shared<District>, settles_on: Option<NaiveDate>, day: NaiveDate) -> Shared<District> {
    if settles_on.is_none_or(|settled| settled <= day) { base.clone() } else { Shared::new(base.known_on(day)) }
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
        // Maine's report of 2024-25 opened on 2 October and was due on 15 October 2025; that a report may be amended
        // until December and closes in January is the kit's own, after California's calendar.
        calendar: Window {
            opens: day(10, 2),
            due: day(10, 15),
            amend_until: day(12, 13),
            closes: NaiveDate::from_ymd_opt(fall + 1, 1, 24).unwrap_or_default(),
        },
        flow: Flow::Neo,
        class: year.0 + 1,
        shown: Vec::new(),
        locked: Vec::new(),
        hidden: Vec::new(),
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
