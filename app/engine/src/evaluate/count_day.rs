//! Family 2: enrolled before a count day, not enrolled on it, and not completed.

use chrono::{Days, NaiveDate};

use super::code_window::is_compulsory_age;
use super::event::{count_day, missing};
use super::trail::{Clause, Fact, Found, Recorder, Silent, Verdict};
use super::{CalendarNeed, Determination, Outcome, Period, Unusable};
use crate::calendar::{OPEN, SchoolYear};
use crate::codes::Category;
use crate::definition::{
    AgeRule, CertificateRule, CountDay, ExpelledRule, GedRule, ProofRule, ReturnScope, SummerRule,
};
use crate::records::Grade;
use crate::roster::{EnrollmentIx, Roster, StudentIx};

pub(super) struct CountDayRun<'a> {
    roster: &'a Roster,
    set: &'a CountDay,
    period: Period,
    opening: Count,
    closing: Count,
}

/// One of the two count days that can give the year a leaver.
#[derive(Clone, Copy)]
struct Count {
    previous: NaiveDate,
    day: NaiveDate,
    /// The school year that ended before it.
    ended: SchoolYear,
    last_day: Option<NaiveDate>,
}

/// Where a leaver belongs.
#[derive(Clone, Copy)]
struct Belongs {
    year: SchoolYear,
    grade: Grade,
    next_grade: bool,
    summer: bool,
}

impl<'a> CountDayRun<'a> {
    pub(super) fn new(roster: &'a Roster, set: &'a CountDay, period: Period) -> Result<Self, Unusable> {
        let Period { lea, year } = period;
        let day = |year| count_day(roster, set.count_day, lea, year);
        let count = |year: SchoolYear| {
            let ended = year.previous();
            let last_day = roster.calendar(lea, ended).map(|(_, last)| last);
            Ok(Count { previous: day(ended)?, day: day(year)?, ended, last_day })
        };
        Ok(Self { roster, set, period, opening: count(year)?, closing: count(year.next())? })
    }

    pub(super) fn count_day(&self) -> NaiveDate {
        self.closing.day
    }

    pub(super) fn between_count_days(&self) -> (NaiveDate, NaiveDate) {
        (self.opening.day, self.closing.day - Days::new(1))
    }

    /// Decides a student on the closing count day, unless only the opening one has something to say.
    pub(super) fn decide<R: Recorder>(&self, student: StudentIx, recorder: &mut R) -> Result<Determination, Unusable> {
        let closing = self.walk(student, self.closing, &mut Silent)?;
        let opening = self.walk(student, self.opening, &mut Silent)?;
        let gone_before = closing.is_some_and(|(verdict, _)| {
            verdict.clause == Clause::LeftBetweenCountDays && verdict.outcome == Outcome::NotConsidered
        });
        let counted = |walk: Option<(Verdict, EnrollmentIx)>| walk.is_some_and(|(v, _)| v.outcome == Outcome::Dropout);
        let from_opening = !counted(closing) && (counted(opening) || gone_before);
        let (count, silent) = if from_opening { (self.opening, opening) } else { (self.closing, closing) };
        let way = if R::IS_SILENT { silent } else { self.walk(student, count, recorder)? };
        let Some((verdict, row)) = way else {
            return Ok(Determination::without_enrollment(student));
        };
        let columns = &self.roster.enrollments;
        let exit = columns.exit(row);
        Ok(Determination {
            student,
            outcome: verdict.outcome,
            clause: verdict.clause,
            enrollment: Some(row),
            school: Some(columns.school(row)),
            grade: Some(verdict.grade),
            exit: (exit != OPEN).then_some(exit),
        })
    }

    /// The way of a student toward one count day, on the last enrollment in the LEA that began before it.
    fn walk(
        &self,
        student: StudentIx,
        count: Count,
        recorder: &mut impl Recorder,
    ) -> Result<Option<(Verdict, EnrollmentIx)>, Unusable> {
        let columns = &self.roster.enrollments;
        let rows = || EnrollmentIx::rows(self.roster.enrollments_of(student)).filter(|row| columns.qualifies(*row));
        let last = rows().rev().find(|row| columns.lea(*row) == self.period.lea && columns.entry(*row) < count.day);
        let Some(row) = last else {
            recorder.step(Clause::Enrollment, false, || Fact::NoEnrollment);
            return Ok(None);
        };
        recorder.step(Clause::Enrollment, true, || Fact::Enrolled { enrollment: row });
        let mut grade = columns.grade(row);

        let exit = columns.exit(row);
        if exit >= count.day {
            recorder.step(Clause::LeftBetweenCountDays, false, || Fact::EnrolledOnCountDay { day: count.day });
            return Ok(Some((
                Verdict { outcome: Outcome::Continuing, clause: Clause::LeftBetweenCountDays, grade },
                row,
            )));
        }
        let between = count.previous <= exit;
        recorder.step(Clause::LeftBetweenCountDays, between, || Fact::ExitBetweenCountDays {
            exit,
            from: count.previous,
            to: count.day,
        });
        if !between {
            let verdict = Verdict { outcome: Outcome::NotConsidered, clause: Clause::LeftBetweenCountDays, grade };
            return Ok(Some((verdict, row)));
        }

        let elsewhere = self.find_elsewhere(student, row, count.day);
        let is_leaver = elsewhere.is_none();
        if is_leaver && columns.needs_calendar(row) {
            let (lea, year) = (self.period.lea, columns.school_year(row));
            return Err(missing(self.roster, lea, year, CalendarNeed::YearEndCode));
        }
        // Only a leaver needs the calendar; whoever is found elsewhere goes on to that clause without it.
        match count.last_day {
            Some(last_day) => {
                let belongs = self.belongs(row, count.ended, last_day);
                let this_year = belongs.year == self.period.year;
                grade = belongs.grade;
                recorder.step(Clause::LeaverYear, this_year, || Fact::BelongsTo {
                    year: belongs.year,
                    summer: belongs.summer,
                    last_day,
                });
                if !this_year {
                    let verdict = Verdict { outcome: Outcome::NotConsidered, clause: Clause::LeaverYear, grade };
                    return Ok(Some((verdict, row)));
                }
                let in_grades = self.set.grades.contains(grade);
                recorder.step(Clause::Grades, in_grades, || Fact::Grade {
                    grade,
                    next: belongs.next_grade,
                    span: self.set.grades,
                });
                if !in_grades {
                    let verdict = Verdict { outcome: Outcome::NotConsidered, clause: Clause::Grades, grade };
                    return Ok(Some((verdict, row)));
                }
            }
            None if is_leaver => {
                return Err(missing(self.roster, self.period.lea, count.ended, CalendarNeed::LeaverYear));
            }
            None => {}
        }

        if !self.age_counts(student, exit, count.day, recorder) {
            return Ok(Some((Verdict { outcome: Outcome::NotConsidered, clause: Clause::Age, grade }, row)));
        }

        let excuse = self.excuse(student, row, count.day, recorder);
        if let Some(outcome) = excuse {
            return Ok(Some((Verdict { outcome, clause: Clause::Excuse, grade }, row)));
        }

        recorder.step(Clause::CountDay, is_leaver, || Fact::OnCountDay {
            day: count.day,
            found: elsewhere.map(|enrollment| Found { enrollment }),
        });
        let outcome = if is_leaver { Outcome::Dropout } else { Outcome::Continuing };
        Ok(Some((Verdict { outcome, clause: Clause::CountDay, grade }, row)))
    }

    /// An enrollment in scope that is later than the exit or covers the count day: the student is no leaver.
    fn find_elsewhere(&self, student: StudentIx, row: EnrollmentIx, day: NaiveDate) -> Option<EnrollmentIx> {
        let columns = &self.roster.enrollments;
        EnrollmentIx::rows(self.roster.enrollments_of(student)).rev().find(|other| {
            let in_scope = self.set.return_scope == ReturnScope::State || columns.lea(*other) == self.period.lea;
            // Rows stand in the order of "last", so a later row is a later enrollment.
            let later = *other > row && columns.entry(*other) < day;
            in_scope && columns.qualifies(*other) && (later || columns.covers(*other, day))
        })
    }

    /// The year and grade to which a leaver belongs.
    fn belongs(&self, row: EnrollmentIx, ended: SchoolYear, last_day: NaiveDate) -> Belongs {
        let columns = &self.roster.enrollments;
        let grade = columns.grade(row);
        let year_end = columns.reason(row).category() == Category::YearEnd;
        let summer = columns.exit(row) > last_day || year_end;
        let of_ended_year = columns.school_year(row) == ended;
        let no_next_grade = of_ended_year && grade == Grade::Number(12);
        if !summer || self.set.summer == SummerRule::EndedYear || no_next_grade {
            return Belongs { year: ended, grade, next_grade: false, summer };
        }
        let grade = if of_ended_year { grade.next() } else { grade };
        Belongs { year: ended.next(), grade, next_grade: of_ended_year, summer }
    }

    fn age_counts(
        &self,
        student: StudentIx,
        exit: NaiveDate,
        count_day: NaiveDate,
        recorder: &mut impl Recorder,
    ) -> bool {
        let on = match self.set.age {
            AgeRule::Any => return true,
            AgeRule::CompulsoryAtExit => exit,
            AgeRule::CompulsoryOnCountDay => count_day,
        };
        is_compulsory_age(self.roster, student, on, recorder)
    }

    /// What excuses the exit, if anything does.
    fn excuse(
        &self,
        student: StudentIx,
        row: EnrollmentIx,
        day: NaiveDate,
        recorder: &mut impl Recorder,
    ) -> Option<Outcome> {
        let columns = &self.roster.enrollments;
        if let Some(diploma) = self.roster.first_diplomas[student.0 as usize].filter(|diploma| *diploma <= day) {
            recorder.step(Clause::Excuse, false, || Fact::DiplomaOnFile { day: diploma });
            return Some(Outcome::Graduate);
        }
        let category = columns.reason(row).category();
        let proof = columns.has_proof(row);
        let set = self.set;
        let outcome = match category {
            Category::Graduate => Some(Outcome::Graduate),
            Category::Completer => Some(Outcome::Completer),
            Category::Death => Some(Outcome::Removed),
            Category::Placement => Some(Outcome::Continuing),
            Category::Transfer => (set.transfer_proof == ProofRule::TrustCode || proof).then_some(Outcome::Transfer),
            Category::Ged => (set.ged == GedRule::Approved).then_some(Outcome::Completer),
            Category::Certificate => (set.certificate == CertificateRule::Completer).then_some(Outcome::Completer),
            Category::Expelled => (set.expelled == ExpelledRule::Excluded).then_some(Outcome::Removed),
            Category::YearEnd | Category::Other => None,
        };
        recorder.step(Clause::Excuse, outcome.is_none(), || Fact::Category { enrollment: row, category, proof });
        outcome
    }
}
