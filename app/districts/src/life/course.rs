use engine::codes::ExitReason;
use engine::records::{ExitProof, SchoolType};

use super::year::StudentYear;
use super::{Life, Stay, attendance, courses, moving, side};
use crate::day::Day;
use crate::person::{Origin, Start};
use crate::plan::{HOME, LeaIx, Plan, SchoolIx};
use crate::stream::Kind;

/// Where a student stands between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Expected in a grade; at a certain school, or at the one that teaches it.
    Expected(Place),
    /// Out of school since a year, from a grade.
    Out { since: u16, grade: u8, can_return: bool },
    /// Away in a hospital or institution until a day of the year or the next.
    Placed { until: Day, grade: u8 },
    /// Gone for good, as far as the state's public schools can see.
    Gone,
}

/// Where a student goes to school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) lea: LeaIx,
    pub(super) grade: u8,
    pub(super) school: Option<SchoolIx>,
}

/// Lives one life from the start to the last year of the plan.
pub(crate) fn live(plan: &Plan, start: &Start, life: &mut Life) {
    life.stays.clear();
    life.terms.clear();
    let arrival = start.arrival;
    let seat = start.seat();
    let over_age = start.circumstances.over_age;
    let mut course = Course { plan, start, life, seat, over_age, credits: 0, core_fs: 0 };
    course.before_arrival();
    if course.stays_away() {
        return side::beside(plan, start, life);
    }
    let mut standing = Standing::Expected(Place { lea: HOME, grade: arrival.grade, school: None });
    for year in arrival.year..=plan.last_year() {
        if standing == Standing::Gone {
            break;
        }
        standing = course.through(year, standing);
    }
    side::beside(plan, start, life);
}

/// The life so far, and what the next year depends on.
pub(super) struct Course<'a> {
    pub(super) plan: &'a Plan,
    pub(super) start: &'a Start,
    pub(super) life: &'a mut Life,
    /// Which of several schools or neighbors is the student's.
    pub(super) seat: u32,
    pub(super) over_age: u8,
    pub(super) credits: u32,
    pub(super) core_fs: u8,
}

impl<'a> Course<'a> {
    pub(super) fn year(&self, year: u16, grade: u8) -> StudentYear<'a> {
        StudentYear::new(self.plan, self.start, year, grade, self.over_age)
    }

    /// Credits of years before the first on record, and the stay next door of a newcomer from there.
    fn before_arrival(&mut self) {
        let arrival = self.start.arrival;
        for back in 1..=arrival.grade.saturating_sub(9) {
            let year = self.year(arrival.year, arrival.grade);
            let mut stream = self.start.streams.of(Kind::Courses, u16::from(back));
            self.credits += courses::credits_before(&year, &mut stream);
        }
        if arrival.origin != Origin::Neighbor {
            return;
        }
        let this = self.plan.year(arrival.year);
        let during_the_year = arrival.entry > this.first;
        let (year, grade) = match during_the_year {
            true => (arrival.year, arrival.grade),
            false if arrival.year > self.plan.first_year() && arrival.grade > 0 => {
                (arrival.year - 1, arrival.grade - 1)
            }
            false => return,
        };
        let days = self.plan.year(year);
        let lea = self.plan.schools.neighbor(self.seat);
        let Some(school) = self.school(lea, grade) else { return };
        let exit = if during_the_year { days.school_day_before(arrival.entry.minus(6)) } else { days.last };
        self.push(Stay {
            school,
            ..stay(year, grade, days.first, exit.max(days.first), ExitReason::TransferredInState)
        });
    }

    /// An expected newcomer who never came leaves a record of one day without attendance.
    fn stays_away(&mut self) -> bool {
        let arrival = self.start.arrival;
        let mut stream = self.start.streams.of(Kind::NotShowingUp, 0);
        if arrival.origin == Origin::Here || !stream.per_mille(self.plan.profile.rates.no_show) {
            return false;
        }
        if let Some(school) = self.school(HOME, arrival.grade) {
            let record = stay(arrival.year, arrival.grade, arrival.entry, arrival.entry, ExitReason::NoShow);
            self.push(Stay { school, ..record });
        }
        true
    }

    /// The school of an LEA that is the student's in a grade: the special school for some with an education plan.
    pub(super) fn school(&self, lea: LeaIx, grade: u8) -> Option<SchoolIx> {
        let Start { streams, circumstances, .. } = self.start;
        let special = || self.plan.schools.of_kind(SchoolType::Special, grade, self.seat);
        let rate = self.plan.profile.rates.special_school;
        let may = lea == HOME && circumstances.disability && streams.of(Kind::SpecialSchool, 0).per_mille(rate);
        may.then(special).flatten().or_else(|| self.plan.schools.attended(lea, grade, self.seat))
    }

    /// A year at one school or several, and whatever follows from its end.
    pub(super) fn attend(&mut self, mut year: StudentYear<'a>, mut entry: Day, mut place: Place) -> Standing {
        let tally = &mut self.life.tally;
        tally.absence.add(attendance::times(&year));
        tally.share.add(attendance::share(&year));
        tally.wanted.add(attendance::wanted(&year));
        tally.moving.add(moving::times(&year));
        let mut suspended = 0;
        loop {
            let school = place.school.or_else(|| self.school(place.lea, place.grade));
            let Some(school) = school else { return Standing::Gone };
            let exit = self.stay_at(&year, school, entry, &mut suspended);
            let Some(exit) = exit else { return self.end_year(&year, school, entry) };
            self.push(Stay { school, ..stay(year.year, place.grade, entry, exit.day, exit.reason) });
            let mut stream = year.stream(Kind::Changing);
            match exit.reason {
                ExitReason::TransferredInState | ExitReason::TransferredDisciplinary => {
                    place = Place { lea: self.other(place.lea), school: None, ..place };
                    entry = year.days.school_day(exit.day.plus(stream.between(2, 14)));
                }
                ExitReason::TransferredWithinLea | ExitReason::ReferredAlternative => {
                    place.school = exit.to.or_else(|| self.another_school(&place, school));
                    entry = year.days.school_day(exit.day.plus(1));
                }
                ExitReason::HealthFacility | ExitReason::InstitutionWithDiplomaProgram => {
                    let until = exit.day.plus(stream.between(40, 160));
                    if until > year.days.last.minus(14) {
                        return Standing::Placed { until, grade: place.grade };
                    }
                    place = Place { lea: HOME, school: None, ..place };
                    entry = year.days.school_day(until);
                }
                ExitReason::NoKnownEnrollment | ExitReason::InstitutionWithoutDiplomaProgram | ExitReason::Expelled => {
                    let can_return = exit.reason == ExitReason::NoKnownEnrollment;
                    return Standing::Out { since: year.year, grade: place.grade, can_return };
                }
                _ => return Standing::Gone,
            }
            year.leg += 1;
        }
    }

    /// The district to which a student moves from another.
    pub(super) fn other(&self, lea: LeaIx) -> LeaIx {
        if lea == HOME { self.plan.schools.neighbor(self.seat) } else { HOME }
    }

    pub(super) fn another_school(&self, place: &Place, school: SchoolIx) -> Option<SchoolIx> {
        let others = self.plan.schools.regular(place.lea, place.grade).iter().filter(|other| **other != school);
        let count = u32::try_from(others.clone().count()).unwrap_or(0);
        others.clone().nth((self.seat % count.max(1)) as usize).copied()
    }

    pub(super) fn rewrite_last(&mut self, reason: ExitReason) {
        if let Some(last) = self.life.stays.last_mut() {
            last.happened = reason;
            last.written = reason;
        }
    }

    pub(super) fn push(&mut self, stay: Stay) {
        self.life.stays.push(stay);
    }
}

pub(super) fn stay(year: u16, grade: u8, entry: Day, exit: Day, reason: ExitReason) -> Stay {
    Stay {
        entry,
        exit,
        diploma: Day::NONE,
        known: exit,
        school: SchoolIx(0),
        year,
        grade,
        happened: reason,
        written: reason,
        proof: ExitProof::None,
    }
}
