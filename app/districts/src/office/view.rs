use crate::day::Day;
use crate::life::Stay;
use crate::plan::Plan;

/// How a stay stands on record on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// It has not begun.
    NotBegun,
    /// It is open.
    Open,
    /// The year is over and nothing else is known: closed with everyone else's.
    WithTheYear,
    /// It has ended as the office writes.
    Known,
}

/// How a stay stands on record on a day.
pub(crate) fn closing(plan: &Plan, stay: &Stay, day: Day) -> Closing {
    if stay.entry > day {
        Closing::NotBegun
    } else if stay.known <= day && stay.exit <= day {
        Closing::Known
    } else if plan.year(stay.year).last <= day {
        Closing::WithTheYear
    } else {
        Closing::Open
    }
}
