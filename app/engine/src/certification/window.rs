use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Flow;
use crate::choice::choices;

/// The days of a reporting window, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The day on which the report opens.
    pub opens: NaiveDate,
    /// The day by which it is due.
    pub due: NaiveDate,
    /// The last day on which what was certified may be taken back.
    pub amend_until: NaiveDate,
    /// The last day of all; after it the numbers are final.
    pub closes: NaiveDate,
}

choices! {
    /// Where in its window a simulated day lies.
    pub enum Phase {
        /// Before the report opens.
        NotOpen = "not_open",
        /// Open, and not due yet.
        Open = "open",
        /// Past due, while what was certified may still be taken back.
        Amendment = "amendment",
        /// Past the amendments: what is certified stays so, and what is not may still be.
        Late = "late",
        /// The numbers are final.
        Closed = "closed",
    }
}

impl Window {
    /// The days as a flow has them.
    ///
    /// Fall 1 knows no late days: what was certified may be taken back until the window closes, and then everything is
    /// frozen [CALPADS calendar 2024-25: certification by 13 December, amendments until 24 January]. A window with
    /// late days is one of Maine's; where its amendments end, Fall 1 is due.
    #[must_use]
    pub fn in_flow(self, flow: Flow) -> Self {
        match flow {
            Flow::Calpads if self.amend_until < self.closes => {
                Self { due: self.amend_until, amend_until: self.closes, ..self }
            }
            Flow::Neo | Flow::Stars | Flow::Calpads => self,
        }
    }

    /// Where a day lies.
    pub fn phase(&self, day: NaiveDate) -> Phase {
        if day < self.opens {
            Phase::NotOpen
        } else if day <= self.due {
            Phase::Open
        } else if day <= self.amend_until {
            Phase::Amendment
        } else if day <= self.closes {
            Phase::Late
        } else {
            Phase::Closed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_of_the_window_is_its_own_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let window = Window {
            opens: day("2024-10-02"),
            due: day("2024-10-15"),
            amend_until: day("2024-12-13"),
            closes: day("2025-01-24"),
        };
        let fall = window.in_flow(Flow::Calpads);
        assert_eq!((fall.due, fall.amend_until, fall.closes), (day("2024-12-13"), window.closes, window.closes));
        assert_eq!(fall.in_flow(Flow::Calpads), fall);
        assert_eq!(window.in_flow(Flow::Neo), window);
        for (on, phase) in [
            ("2024-10-01", Phase::NotOpen),
            ("2024-10-02", Phase::Open),
            ("2024-10-15", Phase::Open),
            ("2024-10-16", Phase::Amendment),
            ("2024-12-13", Phase::Amendment),
            ("2024-12-14", Phase::Late),
            ("2025-01-24", Phase::Late),
            ("2025-01-25", Phase::Closed),
        ] {
            assert_eq!(window.phase(day(on)), phase, "{on}");
        }
    }
}
