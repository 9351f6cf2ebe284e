use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::Grade;

use super::returning::Return;
use super::{
    Exit, Moment, Stay, completing, dropping_out, expulsion, ged, health_facility, moving_away, not_showing_up,
    progression, referral, returning,
};
use crate::days::{later, school_day, year_days};
use crate::person::Person;
use crate::world::{Lea, SchoolIx, World};

/// What may end a stay before the year does. The earliest of those that happen does; of two on one day, the first here.
const DURING_THE_YEAR: [fn(&Moment<'_>) -> Option<Exit>; 6] = [
    moving_away::during_the_year,
    expulsion::during_the_year,
    ged::during_the_year,
    health_facility::during_the_year,
    referral::during_the_year,
    dropping_out::during_the_year,
];

/// Where a student stands between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Expected in a grade; at a certain school, or at the one that teaches it.
    Expected { lea: Lea, grade: Grade, school: Option<SchoolIx> },
    /// Out of school, and back in the grade in the next fall, where that is so.
    Out { grade: Grade, back: Option<Return> },
    /// Gone for good, as far as the state's public schools can see.
    Gone,
}

/// All stays of a student, in order of time.
pub(crate) fn live(world: &World<'_>, person: &Person) -> Vec<Stay> {
    let mut course = Course { world, person, stays: person.arrival.stays_before(world) };
    let arrival = person.arrival;
    let grade = arrival.grade();
    if not_showing_up::happens(world, person) {
        course.stay_away(grade);
        return course.stays;
    }
    let mut standing = Standing::Expected { lea: Lea::Home, grade, school: None };
    for year in world.profile.years().filter(|year| *year >= arrival.year) {
        standing = course.through(year, standing);
    }
    course.stays
}

/// The stays so far, and what the next one depends on.
struct Course<'a> {
    world: &'a World<'a>,
    person: &'a Person,
    stays: Vec<Stay>,
}

impl<'a> Course<'a> {
    fn through(&mut self, year: SchoolYear, standing: Standing) -> Standing {
        match standing {
            Standing::Gone => Standing::Gone,
            Standing::Out { grade, back } => {
                match back.or_else(|| returning::in_a_later_year(self.world, self.person, year)) {
                    Some(Return { lea, day }) => self.attend(year, day, lea, grade, None),
                    None => Standing::Out { grade, back: None },
                }
            }
            Standing::Expected { lea: Lea::Home, grade, school } => self.begin_year(year, grade, school),
            Standing::Expected { lea, grade, school } => self.attend(year, year_days(year).first, lea, grade, school),
        }
    }

    /// A newcomer enters on the day of arrival; everyone else has a summer behind.
    fn begin_year(&mut self, year: SchoolYear, grade: Grade, school: Option<SchoolIx>) -> Standing {
        let newcomer = year == self.person.arrival.year;
        let first_day = if newcomer { self.person.arrival.entry } else { year_days(year).first };
        let last_year = self.stays.last().copied().filter(|_| !newcomer);
        let Some(last_year) = last_year else { return self.attend(year, first_day, Lea::Home, grade, school) };
        let before = self.moment(last_year.year, last_year.entry, last_year.grade, last_year.school);
        if let Some(destination) = moving_away::over_the_summer(&before) {
            self.rewrite_last_exit(destination);
            return match destination {
                ExitReason::TransferredInState => self.attend(year, first_day, Lea::Neighbor, grade, None),
                _ => Standing::Gone,
            };
        }
        let school = school.or_else(|| self.world.school_for(Lea::Home, grade));
        let expected = school.map(|school| self.moment(year, first_day, grade, school));
        match expected.and_then(|moment| dropping_out::over_the_summer(&moment)) {
            Some(dropping_out::Summer::NeverCame(reason)) => {
                self.rewrite_last_exit(reason);
                Standing::Out { grade, back: None }
            }
            Some(dropping_out::Summer::LeftInTheFirstDays(exit)) => {
                self.stays.extend(school.map(|school| Stay { school, year, grade, entry: first_day, exit }));
                Standing::Out { grade, back: None }
            }
            None => self.attend(year, first_day, Lea::Home, grade, school),
        }
    }

    /// A time at a school, and whatever follows from its end.
    fn attend(
        &mut self,
        year: SchoolYear,
        entry: NaiveDate,
        lea: Lea,
        grade: Grade,
        school: Option<SchoolIx>,
    ) -> Standing {
        let Some(school) = school.or_else(|| self.world.school_for(lea, grade)) else { return Standing::Gone };
        let moment = self.moment(year, entry, grade, school);
        let early = match lea {
            Lea::Home => DURING_THE_YEAR.iter().filter_map(|event| event(&moment)).min_by_key(|exit| exit.day),
            Lea::Neighbor => None,
        };
        let Some(exit) = early else { return self.end_year(&moment, lea) };
        self.stays.push(Stay { school, year, grade, entry, exit });
        let next_day = school_day(later(exit.day, 1));
        match exit.reason {
            ExitReason::TransferredInState => {
                let day = moving_away::first_day_next_door(&moment, exit.day);
                self.attend(year, day, Lea::Neighbor, grade, None)
            }
            ExitReason::TransferredWithinLea => {
                self.attend(year, next_day, Lea::Home, grade, self.world.alternative_for(grade))
            }
            ExitReason::HealthFacility => Standing::Out { grade, back: health_facility::back(&moment) },
            ExitReason::NoKnownEnrollment | ExitReason::Unknown => {
                Standing::Out { grade, back: returning::by_count_day(&moment) }
            }
            _ => Standing::Gone,
        }
    }

    fn end_year(&mut self, moment: &Moment<'_>, lea: Lea) -> Standing {
        let (reason, next) = if moment.grade == Grade::Number(12) {
            let reason = completing::reason(moment);
            let stays_on = reason == ExitReason::Continuing;
            (reason, stays_on.then_some(Standing::Expected { lea, grade: moment.grade, school: None }))
        } else {
            let grade = progression::next_grade(moment);
            let same_school = self.world.school(moment.school).plan.teaches(grade);
            let reason = if same_school { ExitReason::YearEnd } else { ExitReason::Promoted };
            let school = same_school.then_some(moment.school);
            // A district that ends before grade 12 sends its students on to the neighbor.
            let taught_here = same_school || self.world.school_for(lea, grade).is_some();
            let lea = if taught_here { lea } else { Lea::Neighbor };
            (reason, Some(Standing::Expected { lea, grade, school }))
        };
        let Moment { school, year, grade, entry, days, .. } = *moment;
        self.stays.push(Stay { school, year, grade, entry, exit: Exit { day: days.last, reason } });
        next.unwrap_or(Standing::Gone)
    }

    /// An expected newcomer who never came leaves a record of one day without attendance.
    fn stay_away(&mut self, grade: Grade) {
        let (year, entry) = (self.person.arrival.year, self.person.arrival.entry);
        let exit = Exit { day: entry, reason: ExitReason::NoShow };
        let school = self.world.school_for(Lea::Home, grade);
        self.stays.extend(school.map(|school| Stay { school, year, grade, entry, exit }));
    }

    fn rewrite_last_exit(&mut self, reason: ExitReason) {
        if let Some(stay) = self.stays.last_mut() {
            stay.exit.reason = reason;
        }
    }

    fn moment(&self, year: SchoolYear, entry: NaiveDate, grade: Grade, school: SchoolIx) -> Moment<'a> {
        Moment { world: self.world, person: self.person, year, days: year_days(year), entry, grade, school }
    }
}
