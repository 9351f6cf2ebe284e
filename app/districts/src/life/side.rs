//! Times at a school beside the stays: a second school for part of the day, a few days elsewhere, summer school.
//!
//! They are read off a life that has been lived and change nothing in it. Courses made up in summer are among those that
//! short seniors make up anyway.

use engine::codes::ExitReason;
use engine::records::{EnrollmentStatus, SchoolType};

use super::{Life, Stay};
use crate::day::{Day, Year};
use crate::person::Start;
use crate::plan::{Plan, SchoolIx};
use crate::stream::Kind;

/// A time at a school beside the stays. No definition counts by it. Twelve bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SideStay {
    /// The first day.
    pub entry: Day,
    /// The last day: of a second school and of a few days elsewhere at the latest that of the stay beside them.
    pub exit: Day,
    pub(crate) school: SchoolIx,
    /// The school year, by the calendar year in which it begins; a summer belongs to the year before it.
    pub year: u16,
    /// The grade of the stay; kindergarten is 0.
    pub grade: u8,
    /// Secondary, short-term or summer.
    pub status: EnrollmentStatus,
}

/// Fills in what there was beside the stays.
pub(super) fn beside(plan: &Plan, start: &Start, life: &mut Life) {
    life.side_stays.clear();
    for at in 0..life.stays.len() {
        let stay = life.stays[at];
        if !plan.schools.is_home(stay.school) || stay.happened == ExitReason::NoShow {
            continue;
        }
        let year = plan.year(stay.year);
        let drawn = life.side_stays.iter().any(|side| side.year == stay.year);
        if !drawn && stay.grade >= 7 {
            let beside = Beside { plan, start, year, stay };
            life.side_stays.extend(beside.second_school().or_else(|| beside.short_term()));
        }
        let of_year = |term: u8| life.stays[usize::from(term)].year == stay.year;
        let failed = life.terms.iter().any(|term| term.core_fs > 0 && of_year(term.stay));
        if stay.exit == year.last {
            life.side_stays.extend(Beside { plan, start, year, stay }.summer(failed));
        }
    }
}

/// A stay at home, and what there may be beside it.
struct Beside<'a> {
    plan: &'a Plan,
    start: &'a Start,
    year: &'a Year,
    stay: Stay,
}

/// Days between an entry and an exit below which nothing is begun beside a stay [the kit's own].
const SHORTEST: u32 = 80;

/// From the last day of the year, a Friday, to the Monday on which summer school begins, and from there to the Friday on
/// which it ends [the kit's own: five weeks in June and July].
const SUMMER_FROM: u32 = 10;
const SUMMER_LENGTH: u32 = 32;

impl Beside<'_> {
    fn second_school(&self) -> Option<SideStay> {
        let mut stream = self.start.streams.of(Kind::SecondSchool, self.stay.year);
        let happens = stream.per_mille(self.plan.profile.rates.second_school);
        let (after, days) = (stream.between(5, 30), stream.between(40, 300));
        if !happens || self.stay.grade < 9 || self.length() < SHORTEST {
            return None;
        }
        let entry = self.year.school_day(self.stay.entry.plus(after));
        let exit = self.year.school_day(entry.plus(days)).min(self.stay.exit);
        Some(self.at(self.elsewhere(SchoolType::Alternative)?, EnrollmentStatus::Secondary, (entry, exit)))
    }

    fn short_term(&self) -> Option<SideStay> {
        let mut stream = self.start.streams.of(Kind::ShortTerm, self.stay.year);
        let happens = stream.per_mille(self.plan.profile.rates.short_term);
        if !happens || self.length() < SHORTEST {
            return None;
        }
        let room = self.length() - SHORTEST;
        let entry = self.year.school_day(self.stay.entry.plus(10 + stream.below(room)));
        // From a school day on, at most thirty days with both ends [CALPADS rule SENR0187].
        let exit = self.year.school_day_before(entry.plus(stream.between(6, 28))).max(entry);
        Some(self.at(self.elsewhere(SchoolType::JuvenileCourt)?, EnrollmentStatus::ShortTerm, (entry, exit)))
    }

    /// Those who failed a core course, and whoever earned the diploma over the summer.
    fn summer(&self, failed: bool) -> Option<SideStay> {
        use ExitReason as R;
        let rate = self.plan.profile.rates.summer_school;
        let late_diploma = self.stay.diploma > self.stay.exit;
        let ended = [R::CompletedCertificate, R::CompletedGed, R::CompletedWithoutRequirements];
        let is_over = match self.stay.happened {
            R::Graduated => !late_diploma,
            R::ReachedMaximumAge | R::Died => true,
            other => ended.contains(&other),
        };
        let happens = self.start.streams.of(Kind::SummerSchool, self.stay.year).per_mille(rate);
        if is_over || rate == 0 || !(late_diploma || failed && happens) {
            return None;
        }
        let entry = self.stay.exit.plus(SUMMER_FROM);
        let session = entry.plus(SUMMER_LENGTH);
        let exit = if late_diploma { session.min(self.stay.diploma) } else { session };
        Some(self.at(self.stay.school, EnrollmentStatus::Summer, (entry, exit)))
    }

    fn length(&self) -> u32 {
        self.stay.exit.since(self.stay.entry)
    }

    /// The district's school of a kind, or one next door.
    fn elsewhere(&self, kind: SchoolType) -> Option<SchoolIx> {
        let (schools, grade, seat) = (&self.plan.schools, self.stay.grade, self.start.seat());
        let next_door = || schools.attended(schools.neighbor(seat), grade, seat);
        let here = schools.of_kind(kind, grade, seat).filter(|school| *school != self.stay.school);
        here.or_else(next_door)
    }

    fn at(&self, school: SchoolIx, status: EnrollmentStatus, (entry, exit): (Day, Day)) -> SideStay {
        SideStay { entry, exit, school, year: self.stay.year, grade: self.stay.grade, status }
    }
}
