//! Family 1: an exit by a dropout code inside a window, not followed by a return.

use chrono::NaiveDate;

use super::event::count_day;
use super::trail::{Clause, Fact, Found, Recorder, Silent, Verdict};
use super::{Determination, Outcome, Period, Unusable};
use crate::calendar::{OPEN, age_on};
use crate::codes::{Category, ExitReason, codes_of, is_known};
use crate::definition::{AgeRule, CodeWindow, ExpelledRule, LostTransfers, ReturnScope};
use crate::roster::{EnrollmentIx, Roster, StudentIx};

pub(super) struct CodeWindowRun<'a> {
    roster: &'a Roster,
    set: &'a CodeWindow,
    period: Period,
    opens: NaiveDate,
    closes: NaiveDate,
    count_day: NaiveDate,
    /// What the changes to the dropout set say of each text of the exit reason column.
    changes: Vec<Option<bool>>,
}

/// How much a candidate enrollment tells about its student; the greatest decides.
type Weight = (bool, bool, u8, EnrollmentIx);

impl<'a> CodeWindowRun<'a> {
    pub(super) fn new(roster: &'a Roster, set: &'a CodeWindow, period: Period) -> Result<Self, Unusable> {
        let (opens, closes) = set.window.days(period.year);
        for change in &set.reasons.0 {
            let in_file = roster.exit_texts.contains(&change.code);
            if !in_file && !is_known(roster.exit_codes, &change.code) {
                let mut valid: Vec<String> =
                    codes_of(roster.exit_codes).iter().map(|code| code.code.to_owned()).collect();
                valid.retain(|code| !code.is_empty());
                valid.dedup();
                return Err(Unusable::UnknownReason { code: change.code.clone(), valid });
            }
        }
        Ok(Self {
            roster,
            set,
            period,
            opens,
            closes,
            count_day: count_day(roster, set.count_day, period.lea, period.year.next())?,
            changes: roster.exit_texts.iter().map(|text| set.reasons.verdict(text)).collect(),
        })
    }

    pub(super) fn count_day(&self) -> NaiveDate {
        self.count_day
    }

    pub(super) fn window(&self) -> (NaiveDate, NaiveDate) {
        (self.opens, self.closes)
    }

    /// Decides a student on the enrollment that tells most: a counted exit first, then one with a dropout reason, then
    /// the one that came farthest, then the last.
    pub(super) fn decide<R: Recorder>(&self, student: StudentIx, recorder: &mut R) -> Determination {
        let columns = &self.roster.enrollments;
        let best = EnrollmentIx::rows(self.roster.enrollments_of(student))
            .filter(|row| columns.lea(*row) == self.period.lea)
            .map(|row| {
                let verdict = self.walk(student, row, &mut Silent);
                (self.weigh(row, verdict), row, verdict)
            })
            .max_by_key(|(weight, ..)| *weight);
        let Some((_, row, silent)) = best else {
            recorder.step(Clause::Enrollment, false, || Fact::NoEnrollment);
            return Determination::without_enrollment(student);
        };
        let verdict = if R::IS_SILENT { silent } else { self.walk(student, row, recorder) };
        let exit = columns.exit(row);
        Determination {
            student,
            outcome: verdict.outcome,
            clause: verdict.clause,
            enrollment: Some(row),
            school: Some(columns.school(row)),
            grade: Some(verdict.grade),
            exit: (exit != OPEN).then_some(exit),
        }
    }

    fn weigh(&self, row: EnrollmentIx, verdict: Verdict) -> Weight {
        let columns = &self.roster.enrollments;
        let left = columns.exit(row) != OPEN && columns.qualifies(row);
        let telling = left && (self.is_dropout_reason(row) || self.is_lost_transfer(row));
        let reached = match verdict.clause {
            Clause::Enrollment => 0,
            Clause::Grades => 1,
            Clause::Window => 2,
            Clause::Age => 3,
            Clause::DropoutReason | Clause::LostTransfer => 4,
            _ => 5,
        };
        (verdict.outcome == Outcome::Dropout, telling, reached, row)
    }

    fn walk(&self, student: StudentIx, row: EnrollmentIx, recorder: &mut impl Recorder) -> Verdict {
        let columns = &self.roster.enrollments;
        let grade = columns.grade(row);
        let end = |outcome, clause| Verdict { outcome, clause, grade };

        let qualifies = columns.qualifies(row);
        recorder.step(Clause::Enrollment, qualifies, || {
            if qualifies {
                Fact::Enrolled { enrollment: row }
            } else {
                Fact::NotPrimary { enrollment: row, no_show: columns.is_no_show(row) }
            }
        });
        if !qualifies {
            return end(Outcome::NotConsidered, Clause::Enrollment);
        }

        let in_grades = self.set.grades.contains(grade);
        recorder.step(Clause::Grades, in_grades, || Fact::Grade { grade, next: false, span: self.set.grades });
        if !in_grades {
            return end(Outcome::NotConsidered, Clause::Grades);
        }

        let exit = columns.exit(row);
        let in_window = self.opens <= exit && exit <= self.closes;
        recorder.step(Clause::Window, in_window, || {
            if exit == OPEN {
                Fact::StillEnrolled { since: columns.entry(row) }
            } else {
                Fact::ExitInWindow { exit, opens: self.opens, closes: self.closes }
            }
        });
        if !in_window {
            let still_here = exit == OPEN && columns.entry(row) <= self.count_day;
            let outcome = if still_here { Outcome::Continuing } else { Outcome::NotConsidered };
            return end(outcome, Clause::Window);
        }

        if !self.age_counts(student, exit, recorder) {
            return end(Outcome::NotConsidered, Clause::Age);
        }

        let reason = columns.reason(row);
        let by_code = self.is_dropout_reason(row);
        let lost = self.is_lost_transfer(row);
        let why = if lost && !by_code { Clause::LostTransfer } else { Clause::DropoutReason };
        recorder.step(why, by_code || lost, || Fact::Reason { enrollment: row, reason });
        if !by_code && !lost {
            return end(not_a_dropout(reason), why);
        }

        let back = by_code.then(|| self.find_return(student, row, self.set.return_scope));
        let back_in_state = || self.find_return(student, row, ReturnScope::State);
        // A code in the dropout set asks in its own scope; a lost transfer asks in the whole state. Either may count.
        let found = match back {
            Some(None) => None,
            Some(found) => lost.then(back_in_state).unwrap_or(found),
            None => back_in_state(),
        };
        recorder.step(Clause::Return, found.is_none(), || {
            if self.set.return_scope == ReturnScope::None && by_code {
                Fact::NothingCancels
            } else {
                Fact::ReturnBy { day: self.count_day, found: found.map(|enrollment| Found { enrollment }) }
            }
        });
        let outcome = if found.is_none() { Outcome::Dropout } else { Outcome::Continuing };
        end(outcome, Clause::Return)
    }

    fn age_counts(&self, student: StudentIx, exit: NaiveDate, recorder: &mut impl Recorder) -> bool {
        let on = match self.set.age {
            AgeRule::Any => return true,
            AgeRule::CompulsoryAtExit => exit,
            AgeRule::CompulsoryOnCountDay => self.count_day,
        };
        is_compulsory_age(self.roster, student, on, recorder)
    }

    fn is_dropout_reason(&self, row: EnrollmentIx) -> bool {
        let columns = &self.roster.enrollments;
        let reason = columns.reason(row);
        let excluded = reason == ExitReason::Expelled && self.set.expelled == ExpelledRule::Excluded;
        let changed = self.changes[usize::from(columns.exit_text(row))];
        changed.unwrap_or(reason.is_dropout_reason() && !excluded)
    }

    fn is_lost_transfer(&self, row: EnrollmentIx) -> bool {
        self.set.lost_transfers == LostTransfers::Count && self.roster.enrollments.reason(row).stays_in_state()
    }

    /// An enrollment that cancels the exit: begun strictly after it and by the count day.
    fn find_return(&self, student: StudentIx, row: EnrollmentIx, scope: ReturnScope) -> Option<EnrollmentIx> {
        let columns = &self.roster.enrollments;
        let exit = columns.exit(row);
        EnrollmentIx::rows(self.roster.enrollments_of(student)).find(|later| {
            let in_scope = match scope {
                ReturnScope::None => false,
                ReturnScope::School => columns.school(*later) == columns.school(row),
                ReturnScope::Lea => columns.lea(*later) == self.period.lea,
                ReturnScope::State => true,
            };
            let entry = columns.entry(*later);
            in_scope && columns.is_return(*later) && exit < entry && entry <= self.count_day
        })
    }
}

/// What an exit by a reason outside the dropout set makes of the student.
fn not_a_dropout(reason: ExitReason) -> Outcome {
    match reason.category() {
        Category::Graduate => Outcome::Graduate,
        Category::Completer | Category::Certificate | Category::Ged => Outcome::Completer,
        Category::Death => Outcome::Removed,
        Category::Placement | Category::YearEnd => Outcome::Continuing,
        Category::Transfer => Outcome::Transfer,
        Category::Expelled | Category::Other => Outcome::NotConsidered,
    }
}

/// Whether a student is of compulsory age on a day: 6 to under 17 [20-A MRSA §5001-A].
pub(super) fn is_compulsory_age(
    roster: &Roster,
    student: StudentIx,
    on: NaiveDate,
    recorder: &mut impl Recorder,
) -> bool {
    let years = roster.births[student.0 as usize].map(|birth| age_on(birth, on));
    let counts = years.is_some_and(|years| (6..17).contains(&years));
    recorder.step(Clause::Age, counts, || Fact::Age { years, on });
    counts
}
