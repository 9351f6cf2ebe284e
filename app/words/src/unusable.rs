//! Why a report cannot be made, and what to do.

use engine::evaluate::{CalendarNeed, Unusable};

use crate::Words;

impl Words {
    /// Why a report cannot be made, with the remedy.
    pub fn unusable(self, problem: &Unusable) -> String {
        self.say(match problem {
            Unusable::MissingCalendar { lea, year, needed_for } => {
                let why = match needed_for {
                    CalendarNeed::CountDay => "to find the 20th day of school",
                    CalendarNeed::LeaverYear => "to tell to which year a leaver belongs",
                    CalendarNeed::Denominator => "to know the first and last day of the year",
                    CalendarNeed::YearEndCode => "to tell whether an exit by code 6 or without a code is a year-end exit",
                };
                format!(
                    "calendars.csv has no row for {lea} in school year {} ({year}), needed {why}. Add the row with its first and last day.",
                    year.0
                )
            }
            Unusable::UnknownLea { given, valid } => {
                format!("No file names the LEA “{given}”. The LEAs are: {}.", valid.join(", "))
            }
            Unusable::UnknownSchool { given, valid } => {
                format!("The LEA has no school “{given}”. Its schools are: {}.", valid.join(", "))
            }
            Unusable::SchoolNeeded { valid } => format!(
                "This definition is for one school. Name it with --school, or use --set level=district. The schools are: {}.",
                valid.join(", ")
            ),
            Unusable::UnknownReason { code, valid } => format!(
                "The dropout set names “{code}”, which is neither a code of this district's code set nor in its file. The codes are: {}.",
                valid.join(", ")
            ),
            Unusable::YearOutOfRange { given } => {
                format!("The year {given} is out of range. Write the year in which the school year begins, such as 2023; for a class, its spring.")
            }
        })
    }
}
