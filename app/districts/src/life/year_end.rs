//! The last day of a year: the grade repeated or passed, and the end of grade 12.

use engine::codes::ExitReason;
use engine::records::SchoolType;

use super::completing::{self, Ending, TO_GRADUATE};
use super::course::{Course, Place, Standing, stay};
use super::year::StudentYear;
use super::{Stay, leaving};
use crate::day::Day;
use crate::plan::SchoolIx;
use crate::stream::Kind;

/// Credits of each year of high school without which a student stays in the grade [the kit's own].
const TO_PASS: u32 = 22;

impl Course<'_> {
    pub(super) fn end_year(&mut self, year: &StudentYear<'_>, school: SchoolIx, entry: Day) -> Standing {
        let last = year.days.last;
        let record = |reason| Stay { school, ..stay(year.year, year.grade, entry, last, reason) };
        let lea = self.plan.schools.get(school).lea;
        if year.grade == 12 {
            self.life.tally.short.add(if self.credits < TO_GRADUATE { 1000 } else { 0 });
            let was_senior = self.life.stays.iter().any(|stay| stay.grade == 12 && stay.year < year.year);
            return match completing::ending(year, self.credits, was_senior) {
                Ending::InSummer(days) => {
                    self.push(Stay { diploma: last.plus(days), ..record(ExitReason::Graduated) });
                    Standing::Gone
                }
                Ending::OnTime(reason) => {
                    let diploma = if reason == ExitReason::Graduated { last } else { Day::NONE };
                    self.push(Stay { diploma, ..record(reason) });
                    self.over_age += 1;
                    match reason {
                        ExitReason::Continuing => Standing::Expected(Place { lea, grade: 12, school: None }),
                        _ => Standing::Gone,
                    }
                }
            };
        }
        if year.is_last_by_age() {
            self.push(record(ExitReason::ReachedMaximumAge));
            return Standing::Gone;
        }
        if leaving::death_in_summer(year) {
            self.push(record(ExitReason::Died));
            return Standing::Gone;
        }
        let grade = if self.repeats(year) { year.grade } else { year.grade + 1 };
        self.over_age += u8::from(grade == year.grade);
        // A court sends nobody for another year.
        let same_school =
            self.plan.schools.get(school).teaches(grade) && self.plan.schools.kind(school) != SchoolType::JuvenileCourt;
        self.push(record(if same_school { ExitReason::YearEnd } else { ExitReason::Promoted }));
        // A district that ends before grade 12 sends its students on to a neighbor.
        let taught_here = same_school || !self.plan.schools.regular(lea, grade).is_empty();
        let lea = if taught_here { lea } else { self.other(lea) };
        Standing::Expected(Place { lea, grade, school: same_school.then_some(school) })
    }

    /// Another year in the grade: for want of credits in high school, and otherwise as rarely as the profile says.
    fn repeats(&self, year: &StudentYear<'_>) -> bool {
        if year.grade >= 9 {
            return self.credits < u32::from(year.grade - 8) * TO_PASS;
        }
        let difficulty = u32::from(year.start.circumstances.difficulty);
        let by_difficulty = difficulty * difficulty / 1000 * 3;
        year.stream(Kind::Retention).per_million(year.plan.profile.rates.retention * by_difficulty)
    }
}
