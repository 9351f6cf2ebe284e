use chrono::{Days, NaiveDate};
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::{ProgramKind, ProgramRecord};

use super::Known;
use crate::days::{day_between, later, school_day, year_days};
use crate::person::Person;
use crate::stream::{Kind, Stream};
use crate::world::World;

/// Of a thousand English learners of more than five years, those reclassified [the kit's own].
const RECLASSIFIED: u32 = 400;
/// Of a thousand economically disadvantaged students, those certified for meals by another agency's list [the kit's
/// own].
const CERTIFIED_DIRECTLY: u32 = 350;
/// Of a thousand others who eat at less than full price, those who eat free [the kit's own].
const FREE: u32 = 800;

/// The programs of a student, in the years in which the student was at school.
pub(super) fn of(world: &World<'_>, person: &Person, stays: &[Known]) -> Vec<ProgramRecord> {
    let attended: Vec<&Known> = stays.iter().filter(|known| known.stay.exit.reason != ExitReason::NoShow).collect();
    let Some(first) = attended.first() else { return Vec::new() };
    let mut records = Records { person, through: world.profile.records_through, list: Vec::new() };
    let mut stream = world.streams.of(person.index, Kind::Programs, 0);
    let circumstances = person.circumstances;
    if circumstances.english_learner {
        records.english_learner(&mut stream, first.stay.year);
    }
    let planned = later(first.stay.entry - Days::new(900), stream.between(0, 600));
    if circumstances.disability {
        records.add(ProgramKind::Iep, planned, None);
    }
    let qualified = first.stay.entry - Days::new(stream.between(10, 300));
    if circumstances.migrant {
        // Eligibility lasts 36 months after the move [Title I, Part C].
        records.add(ProgramKind::Migrant, qualified, Some(later(qualified, 3 * 365)));
    }
    for (at, known) in attended.iter().enumerate() {
        let year = known.stay.year;
        if attended.get(at + 1).is_none_or(|next| next.stay.year != year) {
            records.of_year(world, year, known.stay.exit.day);
        }
    }
    records.list
}

struct Records<'a> {
    person: &'a Person,
    through: NaiveDate,
    list: Vec<ProgramRecord>,
}

impl Records<'_> {
    /// A record that has begun by the last day on record; an end that lies later is not known yet.
    fn add(&mut self, program: ProgramKind, start: NaiveDate, end: Option<NaiveDate>) {
        if start > self.through {
            return;
        }
        self.list.push(ProgramRecord {
            student_id: self.person.student.student_id.clone(),
            program,
            start_date: Some(start),
            end_date: end.filter(|end| *end <= self.through),
            known_from: None,
        });
    }

    /// From kindergarten on, and reclassified after some years where that has come.
    fn english_learner(&mut self, stream: &mut Stream, first: SchoolYear) {
        let kindergarten = SchoolYear(first.0 - u16::from(self.person.arrival.grade_number()));
        let start = year_days(kindergarten).first;
        let reclassified = school_day(later(start, 365 * 5 + stream.between(0, 365 * 4)));
        if stream.per_mille(RECLASSIFIED) && reclassified <= self.through {
            self.add(ProgramKind::El, start, Some(reclassified - Days::new(1)));
            self.add(ProgramKind::Rfep, reclassified, None);
        } else {
            self.add(ProgramKind::El, start, None);
        }
    }

    /// What is decided anew each year. Meals end with the last day at school.
    fn of_year(&mut self, world: &World<'_>, year: SchoolYear, last_day: NaiveDate) {
        let circumstances = self.person.circumstances;
        let mut stream = world.streams.of(self.person.index, Kind::Programs, year.0);
        let days = year_days(year);
        if circumstances.low_income {
            let direct = stream.per_mille(CERTIFIED_DIRECTLY);
            let program = match (direct, stream.per_mille(FREE)) {
                (true, _) => ProgramKind::DirectCertification,
                (false, true) => ProgramKind::MealFree,
                (false, false) => ProgramKind::MealReduced,
            };
            self.add(program, days.first, Some(last_day));
        }
        if circumstances.homeless == Some(year.0) {
            let start = day_between(&mut stream, days.first, later(days.first, 200));
            self.add(ProgramKind::Homeless, start, Some(later(start, stream.between(40, 240))));
        }
        if circumstances.foster == Some(year.0) {
            let start = day_between(&mut stream, days.first, later(days.first, 200));
            let ends = stream.per_mille(500);
            self.add(ProgramKind::Foster, start, ends.then(|| later(start, stream.between(60, 400))));
        }
    }
}
