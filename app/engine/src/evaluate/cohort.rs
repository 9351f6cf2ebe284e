//! Family 3: a class followed to its graduation.

use chrono::NaiveDate;

use super::event::schools_of;
use super::trail::{Clause, Fact, Found, Recorder, Silent, Step};
use super::{Determination, HalfCount, Outcome, Rate, Trail, Unusable};
use crate::calendar::{MonthDay, OPEN, SchoolYear};
use crate::codes::{Category, ExitReason, Leaves};
use crate::definition::{CertificateRule, Cohort, GedRule, Level, ProofRule};
use crate::roster::{EnrollmentIx, Roster, Small, StudentIx};

/// The spring in which a class is to graduate: the class of 2015 entered grade 9 in 2011–12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClassOf(pub u16);

impl ClassOf {
    /// The school year of a grade, 9 to 12, on time: 9 is the class less four.
    pub fn year_of(self, grade: u8) -> SchoolYear {
        SchoolYear(self.0.saturating_sub(u16::from(13_u8.saturating_sub(grade))))
    }
}

/// The unit whose cohort is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// One school.
    School(Small),
    /// One LEA.
    Lea(Small),
    /// The state: every record in the folder.
    State,
}

impl Unit {
    /// The unit of a level, in an LEA and, at school level, a school.
    ///
    /// # Errors
    /// When the LEA or school does not exist, or a school is needed and none is named.
    pub fn find(roster: &Roster, level: Level, lea_id: &str, school_id: Option<&str>) -> Result<Self, Unusable> {
        let lea = roster
            .find_lea(lea_id)
            .ok_or_else(|| Unusable::UnknownLea { given: lea_id.to_owned(), valid: roster.leas.clone() })?;
        let valid = || schools_of(roster, lea);
        let school = match school_id {
            Some(given) => Some(
                roster
                    .find_school(lea, given)
                    .ok_or_else(|| Unusable::UnknownSchool { given: given.to_owned(), valid: valid() })?,
            ),
            None => None,
        };
        match (level, school) {
            (Level::State, _) => Ok(Self::State),
            (Level::District, _) => Ok(Self::Lea(lea)),
            (Level::School, Some(school)) => Ok(Self::School(school)),
            (Level::School, None) => Err(Unusable::SchoolNeeded { valid: valid() }),
        }
    }

    /// How far a transfer must take a student to leave it.
    fn is_left_by(self, leaves: Leaves) -> bool {
        match self {
            Self::School(_) => true,
            Self::Lea(_) => leaves >= Leaves::Lea,
            Self::State => leaves == Leaves::State,
        }
    }
}

/// A cohort report of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortReport {
    /// One determination for each student listed.
    pub determinations: Vec<Determination>,
}

impl CohortReport {
    /// The students of an outcome, in the order of their seats.
    pub fn of(&self, outcome: Outcome) -> Vec<StudentIx> {
        self.determinations.iter().filter(|one| one.outcome == outcome).map(|one| one.student).collect()
    }

    /// Everyone listed.
    pub fn listed(&self) -> Vec<StudentIx> {
        self.determinations.iter().map(|one| one.student).collect()
    }

    /// Listed less removed.
    pub fn adjusted_cohort(&self) -> Vec<StudentIx> {
        self.determinations.iter().filter(|one| one.outcome != Outcome::Removed).map(|one| one.student).collect()
    }

    /// An outcome over the adjusted cohort.
    pub fn rate(&self, outcome: Outcome) -> Option<Rate> {
        Rate::new(self.of(outcome).len(), HalfCount::whole(self.adjusted_cohort().len()))
    }
}

/// A cohort definition made ready for one roster, class and unit.
pub struct CohortEvaluator<'a> {
    pub(super) roster: &'a Roster,
    pub(super) set: &'a Cohort,
    pub(super) class: ClassOf,
    pub(super) unit: Unit,
    cut_off: NaiveDate,
    october_first: NaiveDate,
}

impl<'a> CohortEvaluator<'a> {
    /// Makes a cohort definition ready.
    ///
    /// # Errors
    /// When the class is outside 1904 to 2200.
    pub fn new(roster: &'a Roster, set: &'a Cohort, class: ClassOf, unit: Unit) -> Result<Self, Unusable> {
        if !(1904..=2200).contains(&class.0) {
            return Err(Unusable::YearOutOfRange { given: class.0.into() });
        }
        let year = i32::from(class.0) + i32::from(set.years) - 4;
        let cut_off = set.diploma_by.in_year(year);
        let first = MonthDay::new(10, 1);
        let october_first = if first.in_year(year) > cut_off { first.in_year(year) } else { first.in_year(year + 1) };
        Ok(Self { roster, set, class, unit, cut_off, october_first })
    }

    /// Decides every student listed at the unit, in the order of their seats.
    pub fn report(&self) -> CohortReport {
        self.report_of(self.roster.students())
    }

    /// Decides those of some students who are listed at the unit, in the order given.
    pub fn report_of(&self, students: impl Iterator<Item = StudentIx>) -> CohortReport {
        CohortReport { determinations: students.filter_map(|student| self.decide(student, &mut Silent)).collect() }
    }

    /// The members of the class, at whatever unit and after however many years.
    pub fn members(&self) -> Vec<StudentIx> {
        let is_member = |student: &StudentIx| matches!(self.entry_step(*student), (Some(_), false));
        self.roster.students().filter(is_member).collect()
    }

    /// The whole trail of one student, by the code that decides.
    pub fn explain(&self, student: StudentIx) -> Trail {
        let mut steps: Vec<Step> = Vec::new();
        let outcome = self.decide(student, &mut steps).map_or(Outcome::NotConsidered, |one| one.outcome);
        Trail { steps, outcome }
    }

    pub(super) fn rows(&self, student: StudentIx) -> impl DoubleEndedIterator<Item = EnrollmentIx> {
        EnrollmentIx::rows(self.roster.enrollments_of(student)).filter(|row| self.roster.enrollments.qualifies(*row))
    }

    pub(super) fn is_here(&self, row: EnrollmentIx) -> bool {
        let columns = &self.roster.enrollments;
        match self.unit {
            Unit::School(school) => columns.school(row) == school,
            Unit::Lea(lea) => columns.lea(row) == lea,
            Unit::State => true,
        }
    }

    /// Decides a student; none where the student is not listed at the unit.
    fn decide(&self, student: StudentIx, recorder: &mut impl Recorder) -> Option<Determination> {
        let (step, other_class) = self.entry_step(student);
        let member = step.is_some() && !other_class;
        recorder.step(Clause::CohortEntry, member, || Fact::EnteredBy { step, other_class });
        if !member {
            return None;
        }
        let listed = self.is_listed(student);
        let last = self.rows(student).rev().find(|row| self.roster.enrollments.entry(*row) <= self.cut_off);
        recorder.step(Clause::Listed, listed, || Fact::LastEnrollment { enrollment: last, cut_off: self.cut_off });
        if !listed {
            return None;
        }
        let (outcome, clause) = self.outcome(student, last, recorder);
        let columns = &self.roster.enrollments;
        let exit = last.map(|row| columns.exit(row)).filter(|exit| *exit != OPEN);
        Some(Determination {
            student,
            outcome,
            clause,
            enrollment: last,
            school: last.map(|row| columns.school(row)),
            grade: last.map(|row| columns.grade(row)),
            exit,
        })
    }

    fn outcome(
        &self,
        student: StudentIx,
        last: Option<EnrollmentIx>,
        recorder: &mut impl Recorder,
    ) -> (Outcome, Clause) {
        let diploma = self.diploma(student, last);
        recorder.step(Clause::Diploma, diploma.is_none(), || Fact::DiplomaBy { diploma, cut_off: self.cut_off });
        if diploma.is_some() {
            return (Outcome::Graduate, Clause::Diploma);
        }

        let here = last.is_none_or(|row| self.is_here(row));
        recorder
            .step(Clause::LastEnrollment, here, || Fact::LastEnrollment { enrollment: last, cut_off: self.cut_off });
        if !here {
            return (Outcome::Removed, Clause::LastEnrollment);
        }

        let in_october = self.rows(student).find(|row| self.roster.enrollments.covers(*row, self.october_first));
        let coded = last.is_some_and(|row| self.is_coded_as_continuing(row));
        let gone = in_october.is_none() && !coded;
        recorder.step(Clause::Continuing, gone, || match (last, coded) {
            (Some(row), true) if self.roster.enrollments.exit(row) == OPEN => {
                Fact::StillEnrolled { since: self.roster.enrollments.entry(row) }
            }
            (Some(row), true) => Fact::Reason { enrollment: row, reason: self.roster.enrollments.reason(row) },
            _ => Fact::OnOctoberFirst {
                day: self.october_first,
                found: in_october.map(|enrollment| Found { enrollment }),
            },
        });
        if !gone {
            return (Outcome::Continuing, Clause::Continuing);
        }

        let Some(row) = last else {
            return (Outcome::Dropout, Clause::Continuing);
        };
        self.outcome_of_exit(row, recorder)
    }

    /// What the last exit makes of a student who is neither graduate nor continuing.
    fn outcome_of_exit(&self, row: EnrollmentIx, recorder: &mut impl Recorder) -> (Outcome, Clause) {
        let columns = &self.roster.enrollments;
        let reason = columns.reason(row);
        let (category, proof) = (reason.category(), columns.has_proof(row));
        let fact = || Fact::Category { enrollment: row, category, proof };
        let removed = match category {
            Category::Death => true,
            Category::Transfer => {
                let believed = self.set.removal_proof == ProofRule::TrustCode || proof;
                believed && reason.leaves().is_some_and(|leaves| self.unit.is_left_by(leaves))
            }
            _ => false,
        };
        recorder.step(Clause::Removal, !removed, fact);
        if removed {
            return (Outcome::Removed, Clause::Removal);
        }
        let completed = match category {
            Category::Completer => true,
            Category::Ged => self.set.ged == GedRule::Approved,
            Category::Certificate => self.set.certificate == CertificateRule::Completer,
            _ => false,
        };
        recorder.step(Clause::OtherCompletion, !completed, fact);
        (if completed { Outcome::Completer } else { Outcome::Dropout }, Clause::OtherCompletion)
    }

    /// The day of the diploma that makes a graduate: on any line at the unit, or behind a graduate code without a date.
    fn diploma(&self, student: StudentIx, last: Option<EnrollmentIx>) -> Option<NaiveDate> {
        let columns = &self.roster.enrollments;
        let on_file = EnrollmentIx::rows(self.roster.enrollments_of(student))
            .filter(|row| self.is_here(*row))
            .filter_map(|row| columns.diploma(row))
            .filter(|day| *day <= self.cut_off)
            .min();
        let by_code = || {
            last.filter(|row| {
                self.is_here(*row)
                    && columns.reason(*row).category() == Category::Graduate
                    && columns.diploma(*row).is_none()
                    && columns.exit(*row) <= self.cut_off
            })
            .map(|row| columns.exit(row))
        };
        on_file.or_else(by_code)
    }

    fn is_coded_as_continuing(&self, row: EnrollmentIx) -> bool {
        let columns = &self.roster.enrollments;
        let exit = columns.exit(row);
        let reason = columns.reason(row);
        exit == OPEN
            || reason == ExitReason::Continuing
            || reason.category() == Category::Placement
            || (reason.category() == Category::Graduate && columns.diploma(row).unwrap_or(exit) > self.cut_off)
    }
}
