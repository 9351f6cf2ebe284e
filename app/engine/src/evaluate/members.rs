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
        match self.rule {
            DenominatorRule::None => None,
            DenominatorRule::CountDay => {
                let members = students.filter(|student| self.is_member(*student, self.count_day, school));
                Some(HalfCount::whole(members.count()))
            }
            DenominatorRule::Cumulative => {
                Some(HalfCount::whole(students.filter(|student| self.was_member(*student, school)).count()))
            }
            DenominatorRule::Average => {
                let (mut members, mut into, mut out) = (0_i64, 0_i64, 0_i64);
                for student in students {
                    let member = self.is_member(student, self.count_day, school);
                    if member {
                        members += 1;
                        out += i64::from(self.transferred_out(student, school));
                    } else {
                        into += i64::from(self.is_member(student, self.year.1, school));
                    }
                }
                let numerator = i64::try_from(numerator).unwrap_or(i64::MAX / 4);
                Some(HalfCount { halves: members + (members + into - out - numerator) })
            }
        }
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
