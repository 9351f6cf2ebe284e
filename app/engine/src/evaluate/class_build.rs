//! How a class is put together: who comes in at which step, and who is left out.

use super::CohortEvaluator;
use crate::choice::choices;
use crate::definition::CohortEntry;
use crate::records::EnrollmentStatus;
use crate::roster::{EnrollmentIx, StudentIx};

/// The students of one unit by the step that imported them [NDDPI instructions 2014-15, Data Generation Method].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClassBuild {
    /// Steps 1 to 4: grade 9 for the first time, then grades 10, 11 and 12 where not included before. Only students
    /// listed at the unit, in the order of their seats.
    pub imported: [Vec<StudentIx>; 4],
    /// Step 5, and why each of them is left out; in the order of their seats.
    pub excluded: Vec<(StudentIx, Excluded)>,
    /// Whom a step would take and who belongs to another class [kit's reading of “first-time 9th graders”].
    pub of_other_classes: Vec<StudentIx>,
}

choices! {
    /// Why step 5 leaves a student out: the standing of the enrollment by which a step would have taken the student.
    pub enum Excluded {
        /// Summer school.
        Summer = "summer",
        /// A foreign exchange student.
        Exchange = "exchange",
        /// Home education or non-public.
        NonEnrolled = "non_enrolled",
        /// Another standing than primary: a second school, a stay of thirty days, not counted for attendance. The
        /// instructions do not name these [kit's reading].
        NotPrimary = "not_primary",
    }
}

impl Excluded {
    fn of(status: EnrollmentStatus) -> Self {
        match status {
            EnrollmentStatus::Summer => Self::Summer,
            EnrollmentStatus::Exchange => Self::Exchange,
            EnrollmentStatus::NonEnrolled => Self::NonEnrolled,
            EnrollmentStatus::Primary
            | EnrollmentStatus::Secondary
            | EnrollmentStatus::ShortTerm
            | EnrollmentStatus::NonAda => Self::NotPrimary,
        }
    }
}

impl CohortEvaluator<'_> {
    /// Puts the class of the unit together step by step.
    pub fn build(&self) -> ClassBuild {
        let mut build = ClassBuild::default();
        for student in self.roster.students() {
            let (step, other_class) = self.entry_step(student);
            match step {
                Some(_) if other_class && self.is_listed(student) => build.of_other_classes.push(student),
                Some(step) if !other_class && self.is_listed(student) => {
                    build.imported[usize::from(step) - 1].push(student);
                }
                None if !other_class => {
                    if let Some(excluded) = self.excluded(student) {
                        build.excluded.push((student, excluded));
                    }
                }
                _ => {}
            }
        }
        build
    }

    /// The last enrollment by which a student is listed at the unit: in grades 9 to 12 of the class's four years. Its
    /// exit is the one that the unit reports.
    pub fn listing(&self, student: StudentIx) -> Option<EnrollmentIx> {
        self.rows(student).rfind(|row| self.lists(*row))
    }

    /// The import step by which a student enters the class, and whether the student belongs to another class.
    pub(super) fn entry_step(&self, student: StudentIx) -> (Option<u8>, bool) {
        let columns = &self.roster.enrollments;
        let grade_in = |grade: u8| {
            self.rows(student).any(|row| {
                columns.grade(row).number() == Some(grade) && columns.school_year(row) == self.class.year_of(grade)
            })
        };
        let first_year = self.class.year_of(9);
        let high_school_before = || {
            self.rows(student).any(|row| columns.grade(row).is_high_school() && columns.school_year(row) < first_year)
        };
        let ninth_elsewhere = || self.rows(student).any(|row| columns.grade(row).number() == Some(9)) && !grade_in(9);
        let one_cohort = self.set.cohort_entry == CohortEntry::OneCohort;
        let stated = self.roster.grade9_entry_years[student.0 as usize].filter(|_| one_cohort);
        let other_class =
            one_cohort && stated.map_or_else(|| high_school_before() || ninth_elsewhere(), |year| year != first_year);
        let first_time = || stated.is_some() || !high_school_before();
        let step = if grade_in(9) && first_time() {
            Some(1)
        } else {
            [(2, 10), (3, 11), (4, 12)].into_iter().find(|(_, grade)| grade_in(*grade)).map(|(step, _)| step)
        };
        (step, other_class)
    }

    pub(super) fn is_listed(&self, student: StudentIx) -> bool {
        self.rows(student).any(|row| self.lists(row))
    }

    fn lists(&self, row: EnrollmentIx) -> bool {
        let columns = &self.roster.enrollments;
        let years = self.class.year_of(9)..=self.class.year_of(12);
        self.is_here(row) && columns.grade(row).is_high_school() && years.contains(&columns.school_year(row))
    }

    /// Why a student is left out whom a step would take if every standing counted.
    fn excluded(&self, student: StudentIx) -> Option<Excluded> {
        let columns = &self.roster.enrollments;
        let is_on_time = |row: &EnrollmentIx| {
            let grade = columns.grade(*row);
            let year = grade.number().filter(|_| grade.is_high_school()).map(|grade| self.class.year_of(grade));
            year == Some(columns.school_year(*row))
        };
        EnrollmentIx::rows(self.roster.enrollments_of(student))
            .filter(|row| self.is_here(*row) && !columns.is_no_show(*row) && !columns.qualifies(*row))
            .rfind(is_on_time)
            .map(|row| Excluded::of(columns.status(row)))
    }
}
