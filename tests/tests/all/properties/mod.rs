//! Statements that hold for whatever district and settings.

mod arrivals;
mod bundles;
mod flow;
mod monotone;
mod order;
mod second_reading;
mod settings;
mod spaces;
mod suppression;
mod totals;
mod trail;
mod two_passes;

use engine::definition::Definition;
use engine::evaluate::{Breakdowns, EventReport, Period, breakdowns, event_report};
use engine::records::District;
use engine::roster::{Roster, StudentIx};
use tests::random::{LEA, YEAR};

/// A report on a drawn district, with its roster.
struct Reported {
    roster: Roster,
    report: EventReport,
    parts: Breakdowns,
}

impl Reported {
    fn new(district: &District, definition: &Definition) -> Self {
        let roster = Roster::compile(district).expect("every record has its student");
        let period = Period::find(&roster, LEA, YEAR).expect("the LEA is there");
        let report = event_report(&roster, definition, period, None).expect("every calendar row is there");
        let parts = breakdowns(&roster, definition, &report).expect("the report was made");
        Self { roster, report, parts }
    }

    fn id(&self, student: StudentIx) -> &str {
        self.roster.student_id(student)
    }

    fn ids(&self, students: &[StudentIx]) -> Vec<String> {
        students.iter().map(|student| self.id(*student).to_owned()).collect()
    }

    fn count(&self) -> usize {
        self.report.numerator.len()
    }

    /// Whether everyone counted here is counted there.
    fn is_within(&self, other: &Self) -> bool {
        let there = other.ids(&other.report.numerator);
        self.ids(&self.report.numerator).iter().all(|student| there.contains(student))
    }
}
