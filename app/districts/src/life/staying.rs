//! A stay at a school, term by term.

use engine::codes::ExitReason;

use super::course::Course;
use super::leaving::Exit;
use super::risk::SoFar;
use super::year::StudentYear;
use super::{Term, attendance, behavior, courses, leaving, risk};
use crate::day::Day;
use crate::plan::SchoolIx;
use crate::stream::Kind;

impl Course<'_> {
    /// Term by term until something ends the stay; none where the year does.
    pub(super) fn stay_at(
        &mut self,
        year: &StudentYear<'_>,
        school: SchoolIx,
        entry: Day,
        suspended: &mut u32,
    ) -> Option<Exit> {
        let is_home = self.plan.schools.is_home(school);
        let mut exit = (year.leg < 3).then(|| leaving::first(year, entry, school)).flatten();
        let mut dropping_out = year.stream(Kind::DroppingOut);
        let (mut attended, mut marks, mut trouble) =
            (year.stream(Kind::Attendance), year.stream(Kind::Courses), year.stream(Kind::Behavior));
        let terms = self.plan.terms;
        for term in 0..terms {
            let span = year.days.term(term, terms);
            let from = span.first.max(entry);
            if from > span.last {
                continue;
            }
            if exit.is_some_and(|exit| exit.day < from) {
                break;
            }
            let risk = risk::of(year, self.so_far(year, *suspended));
            self.life.tally.risk[usize::from(year.grade)].add(risk);
            let chance = risk::chance(self.plan.chances.in_term[usize::from(year.grade)], risk);
            if dropping_out.per_million(chance) && year.leg < 3 {
                let to = span.last.min(year.days.last.minus(10));
                let day = year.days.school_day(from.plus(3 + dropping_out.below(to.since(from.plus(2)))));
                if day <= to && exit.is_none_or(|exit| day < exit.day) {
                    exit = Some(Exit::new(day, ExitReason::NoKnownEnrollment));
                }
            }
            let to = exit.map_or(span.last, |exit| exit.day.min(span.last));
            let days = span.instruction(from, to, terms);
            let mut line = Term {
                stay: u8::try_from(self.life.stays.len()).unwrap_or(u8::MAX),
                term: u8::try_from(term + 1).unwrap_or(1),
                days_enrolled: u8::try_from(days).unwrap_or(u8::MAX),
                ..Term::default()
            };
            attendance::of_term(year, &mut attended, &mut line);
            behavior::of_term(year, &mut trouble, &mut line);
            *suspended += u32::from(line.suspension_days);
            if to == span.last && to.since(from) * 2 >= span.last.since(span.first) {
                courses::of_term(year, &mut marks, &mut line);
                self.credits += u32::from(line.credits);
                self.core_fs = line.core_fs;
            }
            if is_home {
                self.life.terms.push(line);
            }
            if exit.is_some_and(|exit| exit.day <= span.last) {
                break;
            }
        }
        exit
    }

    pub(super) fn so_far(&self, year: &StudentYear<'_>, suspension_days: u32) -> SoFar {
        let expected = u32::from(year.grade.saturating_sub(9)) * 60;
        SoFar { core_fs: self.core_fs, suspension_days, is_behind: self.credits + 60 < expected + 20 && expected > 0 }
    }
}
