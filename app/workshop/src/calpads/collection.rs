use chrono::{Days, NaiveDate};
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Settings};
use engine::records::EnrollmentStatus;
use engine::roster::{EnrollmentIx, Roster, Small};

/// One Fall 1 collection.
///
/// Fall 1 of an academic year reports the dropouts of the year before [CALPADS report 1.24: "students who exited during
/// the prior academic year"]. What the rest of the kit calls the year reported is that earlier year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fall1 {
    /// The school year in which the students exited.
    pub reported: SchoolYear,
    /// First and last day of the dropout reporting cycle, both included.
    pub cycle: (NaiveDate, NaiveDate),
    /// The day up to which a return cancels a dropout.
    pub census_day: NaiveDate,
}

/// What a collection holds of an LEA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gathered {
    /// Enrollment records.
    pub records: usize,
    /// The students who have them.
    pub students: usize,
}

impl Fall1 {
    /// The collection that reports the dropouts of a year under a definition by code and window; none under another, or
    /// where its census day hangs on a calendar.
    pub fn of(definition: &Definition, reported: SchoolYear) -> Option<Self> {
        let Settings::CodeWindow(set) = &definition.settings else { return None };
        let census_day = set.count_day.in_year(reported.next().begins(), None)?;
        Some(Self { reported, cycle: set.window.days(reported), census_day })
    }

    /// The academic year that stands on the report: the one in which it is made.
    pub fn academic_year(self) -> SchoolYear {
        self.reported.next()
    }

    /// Whether its numbers are complete on a day: the cycle has ended, and who returns has done so by Census Day.
    pub fn is_over(self, day: NaiveDate) -> bool {
        day > self.cycle.1 && day >= self.census_day
    }

    /// The days in which a no-show record belongs to the collection: from 14 May before the cycle to its end [the window
    /// of report 8.1b for the cycle of 2021-22, as seen in a copy].
    pub fn no_show_window(self) -> (NaiveDate, NaiveDate) {
        let (opens, closes) = self.cycle;
        (opens.checked_sub_days(Days::new(94)).unwrap_or(opens), closes)
    }

    /// Whether an enrollment belongs to the collection of an LEA: of the year reported, or of the academic year and
    /// begun by Census Day.
    pub fn holds(self, roster: &Roster, lea: Small, row: EnrollmentIx) -> bool {
        let columns = &roster.enrollments;
        let year = columns.school_year(row);
        let of_the_fall = year == self.academic_year() && columns.entry(row) <= self.census_day;
        columns.lea(row) == lea && (year == self.reported || of_the_fall)
    }

    /// How much it holds of an LEA.
    pub fn gathered(self, roster: &Roster, lea: Small) -> Gathered {
        let mut gathered = Gathered { records: 0, students: 0 };
        for student in roster.students() {
            let rows = EnrollmentIx::rows(roster.enrollments_of(student));
            let records = rows.filter(|row| self.holds(roster, lea, *row)).count();
            gathered.records += records;
            gathered.students += usize::from(records > 0);
        }
        gathered
    }

    /// How many enrollments of a status ended in the cycle with a dropout's code, in the grades of the report. Report
    /// 1.24 counts those of primary status alone.
    pub(super) fn ended_as_dropouts(self, roster: &Roster, lea: Small, status: EnrollmentStatus) -> usize {
        let columns = &roster.enrollments;
        let (opens, closes) = self.cycle;
        let rows = (0..u32::try_from(columns.len()).unwrap_or(u32::MAX)).map(EnrollmentIx);
        rows.filter(|row| columns.lea(*row) == lea && columns.status(*row) == status && !columns.is_no_show(*row))
            .filter(|row| (opens..=closes).contains(&columns.exit(*row)) && columns.reason(*row).is_dropout_reason())
            .filter(|row| columns.grade(*row).number().is_some_and(|grade| (7..=12).contains(&grade)))
            .count()
    }
}
