//! Membership and denominators.

use chrono::NaiveDate;

use super::event::{count_day, missing};
use super::{CalendarNeed, HalfCount, Period, Unusable};
use crate::calendar::CountDayRule;
use crate::codes::Category;
use crate::definition::{DenominatorRule, GradeSpan, ProofRule, Settings};
use crate::roster::{EnrollmentIx, Roster, Small, StudentIx};

/// What a denominator asks about a period.
pub(super) struct Membership<'a> {
    roster: &'a Roster,
    period: Period,
    grades: GradeSpan,
    rule: DenominatorRule,
    /// Whether a transfer needs proof to be out of the average.
    needs_proof: bool,
    /// The count day of the year; read only where the rule asks for it.
    count_day: NaiveDate,
    /// First and last day of the year; read only where the rule asks for them.
    year: (NaiveDate, NaiveDate),
}

/// What students add to a denominator. Only the average asks for more than members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Parts {
    /// Members on the count day, or on any day of the year.
    members: i64,
    /// Members on the last day and not on the count day.
    into: i64,
    /// Members on the count day who transferred out by the last day.
    out: i64,
}

impl Parts {
    fn member(is_member: bool) -> Self {
        Self { members: i64::from(is_member), into: 0, out: 0 }
    }

    /// Adds what each of so many students adds.
    pub(super) fn add(&mut self, each: Self, students: u32) {
        let students = i64::from(students);
        self.members += each.members * students;
        self.into += each.into * students;
        self.out += each.out * students;
    }
}

impl<'a> Membership<'a> {
    /// # Errors
    /// When a calendar row is missing that the rule needs.
    pub(super) fn new(roster: &'a Roster, settings: &Settings, period: Period) -> Result<Self, Unusable> {
        let (grades, rule, count_rule, proof) = match settings {
            Settings::CodeWindow(set) => (set.grades, set.denominator, set.count_day, ProofRule::TrustCode),
            Settings::CountDay(set) => (set.grades, set.denominator, set.count_day, set.transfer_proof),
            Settings::Cohort(_) => (GradeSpan::All, DenominatorRule::None, CountDayRule::Oct1, ProofRule::TrustCode),
        };
        let Period { lea, year } = period;
        let on_count_day = matches!(rule, DenominatorRule::CountDay | DenominatorRule::Average);
        let over_year = matches!(rule, DenominatorRule::Cumulative | DenominatorRule::Average);
        let need_year = || missing(roster, lea, year, CalendarNeed::Denominator);
        Ok(Self {
            roster,
            period,
            grades,
            rule,
            needs_proof: proof == ProofRule::Proof,
            count_day: if on_count_day { count_day(roster, count_rule, lea, year)? } else { NaiveDate::MIN },
            year: if over_year {
                roster.calendar(lea, year).ok_or_else(need_year)?
            } else {
                (NaiveDate::MIN, NaiveDate::MIN)
            },
        })
    }

    /// The denominator of a set of students, at one school or the whole LEA; none where the rule divides by nothing.
    pub(super) fn denominator(
        &self,
        students: impl Iterator<Item = StudentIx>,
        school: Option<Small>,
        numerator: usize,
    ) -> Option<HalfCount> {
        if self.rule == DenominatorRule::None {
            return None;
        }
        let mut sum = Parts::default();
        for student in students {
            sum.add(self.parts_of(student, school), 1);
        }
        self.of_parts(sum, numerator)
    }

    /// What one student adds to the denominator.
    pub(super) fn parts_of(&self, student: StudentIx, school: Option<Small>) -> Parts {
        match self.rule {
            DenominatorRule::None => Parts::default(),
            DenominatorRule::CountDay => Parts::member(self.is_member(student, self.count_day, school)),
            DenominatorRule::Cumulative => Parts::member(self.was_member(student, school)),
            DenominatorRule::Average if self.is_member(student, self.count_day, school) => {
                Parts { members: 1, into: 0, out: i64::from(self.transferred_out(student, school)) }
            }
            DenominatorRule::Average => {
                Parts { members: 0, into: i64::from(self.is_member(student, self.year.1, school)), out: 0 }
            }
        }
    }

    /// The denominator of what all students add; none where the rule divides by nothing.
    pub(super) fn of_parts(&self, sum: Parts, numerator: usize) -> Option<HalfCount> {
        let numerator = i64::try_from(numerator).unwrap_or(i64::MAX / 4);
        let halves = match self.rule {
            DenominatorRule::None => return None,
            DenominatorRule::CountDay | DenominatorRule::Cumulative => 2 * sum.members,
            DenominatorRule::Average => sum.members + (sum.members + sum.into - sum.out - numerator),
        };
        Some(HalfCount { halves })
    }

    /// Whether the definition divides by the members on the count day, so that the parts of a count have rates too.
    pub(super) fn is_on_count_day(&self) -> bool {
        self.rule == DenominatorRule::CountDay
    }

    /// The enrollments of a student that can make a member.
    fn rows(&self, student: StudentIx, school: Option<Small>) -> impl Iterator<Item = EnrollmentIx> {
        let columns = &self.roster.enrollments;
        let lea = self.period.lea;
        EnrollmentIx::rows(self.roster.enrollments_of(student)).filter(move |row| {
            columns.lea(*row) == lea
                && columns.qualifies(*row)
                && self.grades.contains(columns.grade(*row))
                && school.is_none_or(|school| columns.school(*row) == school)
        })
    }

    fn is_member(&self, student: StudentIx, day: NaiveDate, school: Option<Small>) -> bool {
        self.rows(student, school).any(|row| self.roster.enrollments.covers(row, day))
    }

    fn was_member(&self, student: StudentIx, school: Option<Small>) -> bool {
        let (first, last) = self.year;
        let columns = &self.roster.enrollments;
        self.rows(student, school).any(|row| columns.entry(row) <= last && columns.exit(row) >= first)
    }

    fn transferred_out(&self, student: StudentIx, school: Option<Small>) -> bool {
        let columns = &self.roster.enrollments;
        self.rows(student, school).any(|row| {
            let ended = columns.exit(row);
            let in_time = self.count_day < ended && ended <= self.year.1;
            let proven = !self.needs_proof || columns.has_proof(row);
            in_time && proven && columns.reason(row).category() == Category::Transfer
        })
    }

    /// The enrollments by which a student is a member on the count day, of one school or of any.
    pub(super) fn seats_on_count_day(
        &self,
        student: StudentIx,
        school: Option<Small>,
    ) -> impl Iterator<Item = EnrollmentIx> {
        self.rows(student, school).filter(|row| self.roster.enrollments.covers(*row, self.count_day))
    }
}
