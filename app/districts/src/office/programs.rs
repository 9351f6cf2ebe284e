use engine::codes::ExitReason;
use engine::records::{CodeSet, MealProvision, ProgramKind, SchoolType};

use super::filing::after_the_vacancy;
use crate::day::{Day, Year, weekday};
use crate::life::Stay;
use crate::person::Start;
use crate::plan::Plan;
use crate::stream::{Kind, Stream};

/// A program of a student between two days. Eight bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// Which.
    pub program: ProgramKind,
    /// From when.
    pub start: Day,
    /// Until when; none while it lasts.
    pub end: Day,
    /// The day on which the office learned of it.
    pub known: Day,
}

/// Of a thousand English learners of more than five years, those reclassified [the kit's own].
const RECLASSIFIED: u32 = 400;
/// Of a thousand economically disadvantaged students, those certified for meals by another agency's list [the kit's
/// own].
const CERTIFIED_DIRECTLY: u32 = 350;
/// Of a thousand others who eat at less than full price, those who eat free [the kit's own].
const FREE: u32 = 800;
/// Of a thousand spells of homelessness, those of which the school learns some weeks late [the kit's own].
const LEARNED_LATE: u32 = 300;
/// Of a thousand students in foster care, those placed by a tribal court [the kit's own].
const TRIBAL: u32 = 20;

/// The programs of a student, in the years in which the student was at school.
pub(crate) fn spells(plan: &Plan, start: &Start, stays: &[Stay], list: &mut Vec<Spell>) {
    let attended = |stay: &&Stay| stay.happened != ExitReason::NoShow;
    let Some(first) = stays.iter().find(attended) else { return };
    let circumstances = start.circumstances;
    let mut book = Book { plan, start, list };
    let mut stream = start.streams.of(Kind::Programs, 0);
    let age = first.entry.since(start.birth());
    // Every plan and status begins after the second birthday, whenever the student came.
    let before = |days: u32| first.entry.minus(days.min(age.saturating_sub(800)));
    if circumstances.english_learner {
        book.english_learner(&mut stream, first.year);
    }
    if circumstances.disability {
        book.add(ProgramKind::Iep, before(stream.between(300, 900)), Day::NONE);
    } else if circumstances.section_504 {
        book.add(ProgramKind::Section504, before(stream.between(10, 700)), Day::NONE);
    }
    if circumstances.migrant {
        // Eligibility lasts 36 months after the move [Title I, Part C].
        let qualified = before(stream.between(10, 300));
        book.add(ProgramKind::Migrant, qualified, qualified.plus(3 * 365));
    }
    for (at, stay) in stays.iter().enumerate().filter(|(_, stay)| stay.happened != ExitReason::NoShow) {
        book.of_stay(stay);
        if stays.get(at + 1).is_none_or(|next| next.year != stay.year) {
            let from = stays.partition_point(|earlier| earlier.year < stay.year);
            book.of_year(&stays[from..=at]);
        }
    }
}

struct Book<'a> {
    plan: &'a Plan,
    start: &'a Start,
    list: &'a mut Vec<Spell>,
}

impl Book<'_> {
    fn add(&mut self, program: ProgramKind, start: Day, end: Day) {
        self.list.push(Spell { program, start, end, known: start });
    }

    /// From kindergarten on, and reclassified after some years where that has come.
    fn english_learner(&mut self, stream: &mut Stream, first: u16) {
        let circumstances = self.start.circumstances;
        let kindergarten = first - u16::from(self.start.arrival.grade) - u16::from(circumstances.over_age);
        let start = Year::of(kindergarten).first;
        let reclassified = weekday(start.plus(365 * 5 + stream.between(0, 365 * 4)));
        if stream.per_mille(RECLASSIFIED) && reclassified <= self.plan.year(self.plan.last_year()).last {
            self.add(ProgramKind::El, start, reclassified.minus(1));
            self.add(ProgramKind::Rfep, reclassified, Day::NONE);
        } else {
            self.add(ProgramKind::El, start, Day::NONE);
        }
    }

    /// What a school or an institution brings with it.
    fn of_stay(&mut self, stay: &Stay) {
        let court_school = self.plan.schools.get(stay.school).plan.school_type == SchoolType::JuvenileCourt;
        let placed = matches!(
            stay.happened,
            ExitReason::InstitutionWithDiplomaProgram | ExitReason::InstitutionWithoutDiplomaProgram
        );
        if court_school {
            self.add(ProgramKind::JuvenileCourt, stay.entry, stay.exit);
        } else if placed {
            self.add(ProgramKind::JuvenileCourt, stay.exit, stay.exit.plus(90));
        }
    }

    /// What is decided anew each year. Meals end with the last day at school.
    fn of_year(&mut self, stays: &[Stay]) {
        let (Some(first), Some(stay)) = (stays.first(), stays.last()) else { return };
        let entry = first.entry;
        let (streams, circumstances) = (self.start.streams, self.start.circumstances);
        let days = *self.plan.year(stay.year);
        let mut stream = streams.of(Kind::Programs, stay.year);
        let at_provision = |stay: &Stay| self.plan.schools.get(stay.school).plan.meal_provision != MealProvision::None;
        // California has told districts since 2013-14 not to submit meal records for everyone at such schools.
        let is_written = self.plan.profile.exit_codes != CodeSet::Calpads;
        if is_written && stays.iter().any(at_provision) {
            self.add(ProgramKind::MealFree, entry, stay.exit);
        } else if circumstances.low_income {
            let direct = stream.per_mille(CERTIFIED_DIRECTLY);
            let program = match (direct, stream.per_mille(FREE)) {
                (true, _) => ProgramKind::DirectCertification,
                (false, true) => ProgramKind::MealFree,
                (false, false) => ProgramKind::MealReduced,
            };
            self.add(program, entry, stay.exit);
        }
        let summer = days.last.plus(50);
        if circumstances.is_homeless(streams, stay.year) {
            let start = days.first.plus(stream.between(0, 200)).max(entry);
            let learned = if stream.per_mille(LEARNED_LATE) { stream.between(20, 80) } else { 0 };
            let known = after_the_vacancy(self.plan, weekday(start.plus(learned)));
            let end = start.plus(stream.between(40, 240)).min(summer);
            self.list.push(Spell { program: ProgramKind::Homeless, start, end, known });
        }
        if circumstances.is_in_foster_care(streams, stay.year) {
            let start = days.first.plus(stream.between(0, 120)).max(entry);
            let lasts = stay.year == self.plan.last_year();
            let end = if lasts { Day::NONE } else { start.plus(stream.between(60, 400)).min(summer) };
            let program = if stream.per_mille(TRIBAL) { ProgramKind::TribalFoster } else { ProgramKind::Foster };
            self.add(program, start, end);
        }
    }
}
