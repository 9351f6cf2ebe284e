//! Between two years: who goes on, who has moved, who stays away, and who comes back.

use engine::codes::ExitReason;
use engine::records::SchoolType;

use super::course::{Course, Place, Standing, stay};
use super::year::StudentYear;
use super::{Stay, moving, returning, risk};
use crate::plan::{HOME, SchoolIx};
use crate::stream::Kind;

/// Of a thousand who drop out over the summer, those for whom a fall record was opened first [the kit's own].
const OPENED_IN_FALL: u32 = 400;

impl Course<'_> {
    /// A year of a student who stands somewhere before it.
    pub(super) fn through(&mut self, year: u16, standing: Standing) -> Standing {
        match standing {
            Standing::Gone => Standing::Gone,
            Standing::Expected(place) => self.begin_year(year, place),
            Standing::Placed { until, grade } => {
                let day = self.plan.year(year).first.max(until);
                self.attend(self.year(year, grade), day, Place { lea: HOME, grade, school: None })
            }
            Standing::Out { since, grade, can_return } => {
                self.over_age += 1;
                let this = self.year(year, grade);
                let soon = (since + 1 == year).then(|| returning::by_count_day(&this)).flatten();
                if let Some(back) = soon.or_else(|| returning::later(&this)).filter(|_| can_return) {
                    let lea = if back.next_door { self.plan.schools.neighbor(self.seat) } else { HOME };
                    return self.attend(this, back.day, Place { lea, grade, school: None });
                }
                match self.adult_education(&this) {
                    Some(stay) if can_return => {
                        self.push(stay);
                        Standing::Gone
                    }
                    _ => Standing::Out { since, grade, can_return },
                }
            }
        }
    }

    /// A newcomer enters on the day of arrival; everyone else has a summer behind.
    fn begin_year(&mut self, year: u16, place: Place) -> Standing {
        let this = self.year(year, place.grade);
        let newcomer = year == self.start.arrival.year;
        if newcomer {
            return self.attend(this, self.start.arrival.entry, place);
        }
        let Some(last) = self.life.stays.last().copied() else { return Standing::Gone };
        let before = self.year(last.year, last.grade);
        if let Some(reason) = moving::over_the_summer(&before) {
            self.rewrite_last(reason);
            if reason != ExitReason::TransferredInState {
                return Standing::Gone;
            }
            return self.attend(this, this.days.first, Place { lea: self.other(place.lea), school: None, ..place });
        }
        let risk = risk::of(&before, self.so_far(&before, 0));
        let mut stream = before.stream(Kind::NotComingBack);
        let chance = risk::chance(self.plan.chances.in_summer[usize::from(last.grade)], risk);
        if !stream.per_million(chance) {
            let place = self.changed_over_the_summer(&before, place);
            return self.attend(this, this.days.first, place);
        }
        let school = place.school.or_else(|| self.school(place.lea, place.grade));
        let grade = place.grade;
        if let Some(school) = school.filter(|_| stream.per_mille(OPENED_IN_FALL)) {
            let exit = this.days.school_day(this.days.first.plus(stream.between(2, 9)));
            self.push(Stay { school, ..stay(year, grade, this.days.first, exit, ExitReason::NoKnownEnrollment) });
        } else {
            self.rewrite_last(ExitReason::NoKnownEnrollment);
        }
        Standing::Out { since: year, grade, can_return: true }
    }

    /// A student who is expected at the same school and goes on at another of the district.
    fn changed_over_the_summer(&mut self, before: &StudentYear<'_>, place: Place) -> Place {
        let regular = |school: &SchoolIx| self.plan.schools.kind(*school) == SchoolType::Regular;
        let Some(school) = place.school.filter(regular).filter(|_| place.lea == HOME) else { return place };
        match self.another_school(&place, school).filter(|_| moving::within_the_district(before)) {
            Some(other) => {
                self.rewrite_last(ExitReason::TransferredWithinLea);
                Place { school: Some(other), ..place }
            }
            None => place,
        }
    }

    /// Weeks in adult education that end with a GED, on the books of the alternative school where there is one. Nobody
    /// takes attendance or gives marks there.
    fn adult_education(&self, year: &StudentYear<'_>) -> Option<Stay> {
        let (entry, exit) = returning::as_an_adult(year)?;
        let alternative = self.plan.schools.of_kind(SchoolType::Alternative, year.grade, self.seat);
        let school = alternative.or_else(|| self.school(HOME, year.grade))?;
        Some(Stay { school, ..stay(year.year, year.grade, entry, exit, ExitReason::CompletedGed) })
    }
}
