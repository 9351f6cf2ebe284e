//! A class under a cohort definition: what it comes to at each level and after four to seven years, who is removed and
//! why, and who changes places between two definitions.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::codes::Category;
use engine::definition::{Cohort, Level};
use engine::evaluate::{
    ClassOf, Clause, CohortEvaluator, CohortReport, Determination, HalfCount, Outcome, Rate, Unit, Unusable,
};
use engine::roster::{EnrollmentIx, Roster, StudentIx};

use crate::desk::Desk;

/// What became of the students listed at a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Listed at the unit.
    pub listed: usize,
    /// Taken out: died, or left the unit with proof.
    pub removed: usize,
    /// Graduates.
    pub graduates: usize,
    /// Dropouts.
    pub dropouts: usize,
    /// Continuing: what the instructions call retained in the class's last year [NDDPI instructions 2014-15].
    pub continuing: usize,
    /// Other completers.
    pub completers: usize,
}

impl Counts {
    /// Counts a report.
    pub fn of(report: &CohortReport) -> Self {
        let mut counts = Self::default();
        for one in &report.determinations {
            counts.count(one.outcome);
        }
        counts
    }

    /// Counts a student.
    pub fn count(&mut self, outcome: Outcome) {
        self.listed += 1;
        match outcome {
            Outcome::Graduate => self.graduates += 1,
            Outcome::Dropout => self.dropouts += 1,
            Outcome::Continuing => self.continuing += 1,
            Outcome::Completer => self.completers += 1,
            Outcome::Removed => self.removed += 1,
            Outcome::Transfer | Outcome::NotConsidered => {}
        }
    }

    /// Listed less removed.
    pub fn cohort(&self) -> usize {
        self.listed - self.removed
    }

    /// Graduates of the adjusted cohort.
    pub fn graduation(&self) -> Option<Rate> {
        self.rate(self.graduates)
    }

    /// Dropouts of the adjusted cohort.
    pub fn dropout(&self) -> Option<Rate> {
        self.rate(self.dropouts)
    }

    /// Continuing students of the adjusted cohort: still enrolled after the cohort's years. Another thing than the
    /// retention of one year, the same grade again.
    pub fn retention(&self) -> Option<Rate> {
        self.rate(self.continuing)
    }

    fn rate(&self, part: usize) -> Option<Rate> {
        Rate::new(part, HalfCount::whole(self.cohort()))
    }
}

/// What a class comes to at one level after so many years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// The level.
    pub level: Level,
    /// In how many years: 4 to 7.
    pub years: u8,
    /// The last day on which a diploma counts.
    pub diploma_by: NaiveDate,
    /// The counts; none where the records end before the last school year that they need.
    pub counts: Option<Counts>,
}

/// What a class comes to after four to seven years, at the school where one is given, the LEA and the state.
///
/// # Errors
/// When the LEA or school does not exist, or the class is outside 1904 to 2200.
pub fn measures(
    roster: &Roster,
    set: &Cohort,
    class: ClassOf,
    lea_id: &str,
    school_id: Option<&str>,
) -> Result<Vec<Measure>, Unusable> {
    // Whom the class takes in depends on neither the unit nor the years: a state is read once and not twelve times.
    let members = CohortEvaluator::new(roster, set, class, Unit::State)?.members();
    let last = years_on_record(roster).map(|(_, last)| last);
    let mut measures = Vec::new();
    for level in Level::ALL.iter().copied().filter(|level| *level != Level::School || school_id.is_some()) {
        let unit = Unit::find(roster, level, lea_id, school_id)?;
        for years in 4..=7_u8 {
            let set = Cohort { level, years, ..*set };
            let needs = SchoolYear(class.year_of(12).0 + u16::from(years) - 4);
            let report = || Ok(CohortEvaluator::new(roster, &set, class, unit)?.report_of(members.iter().copied()));
            let counts = if last >= Some(needs) { Some(Counts::of(&report()?)) } else { None };
            measures.push(Measure { level, years, diploma_by: cut_off(&set, class), counts });
        }
    }
    Ok(measures)
}

/// The last day on which a diploma counts for a class.
pub fn cut_off(set: &Cohort, class: ClassOf) -> NaiveDate {
    set.diploma_by.in_year(i32::from(class.0) + i32::from(set.years) - 4)
}

/// Why a student is out of a class who was listed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Removal {
    /// Last enrolled outside the unit.
    Elsewhere,
    /// Left the unit by a transfer that the definition believes.
    Transfer,
    /// Died.
    Death,
}

impl Removal {
    /// Every reason, in the order in which the definition asks for them.
    pub const ALL: [Self; 3] = [Self::Elsewhere, Self::Transfer, Self::Death];

    /// Why a determination removes its student; none where it does not.
    pub fn of(roster: &Roster, decided: &Determination) -> Option<Self> {
        let died = |row: EnrollmentIx| roster.enrollments.reason(row).category() == Category::Death;
        (decided.outcome == Outcome::Removed).then(|| match decided.clause {
            Clause::LastEnrollment => Self::Elsewhere,
            _ if decided.enrollment.is_some_and(died) => Self::Death,
            _ => Self::Transfer,
        })
    }
}

/// A student of whom two definitions decide differently, by the outcome of each; none where one does not list the student.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named for what they are")]
pub struct Change {
    pub student: StudentIx,
    pub before: Option<Outcome>,
    pub after: Option<Outcome>,
}

/// Of whom two cohort reports on the same district decide differently, in the order of the seats.
pub fn changes(before: &CohortReport, after: &CohortReport) -> Vec<Change> {
    let outcome = |report: &CohortReport, student| {
        let at = report.determinations.binary_search_by_key(&student, |one| one.student);
        at.ok().map(|at| report.determinations[at].outcome)
    };
    let mut students: Vec<StudentIx> = before.listed().into_iter().chain(after.listed()).collect();
    students.sort_unstable();
    students.dedup();
    let change = |student| Change { student, before: outcome(before, student), after: outcome(after, student) };
    students.into_iter().map(change).filter(|change| change.before != change.after).collect()
}

/// The first and the last school year of the enrollments on record.
pub fn years_on_record(roster: &Roster) -> Option<(SchoolYear, SchoolYear)> {
    let end = u32::try_from(roster.enrollments.len()).unwrap_or(u32::MAX);
    let years =
        || EnrollmentIx::rows(EnrollmentIx(0)..EnrollmentIx(end)).map(|row| roster.enrollments.school_year(row));
    Some((years().min()?, years().max()?))
}

/// A school with someone in grades 9 to 12 in the four years of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassSchool {
    /// Its number.
    pub school_id: String,
    /// Its name.
    pub name: String,
    /// How many records of those grades and years it has. A single wrong one makes a middle school one of them.
    pub records: usize,
}

/// The schools of an LEA with someone in grades 9 to 12 in the four years of a class, in the order of the file.
pub fn schools_of_class(desk: &Desk, lea_id: &str, class: ClassOf) -> Vec<ClassSchool> {
    let rows = &desk.roster.enrollments;
    let years = class.year_of(9)..=class.year_of(12);
    let mut records = vec![0; desk.roster.schools.len()];
    for row in desk.roster.students().flat_map(|student| EnrollmentIx::rows(desk.roster.enrollments_of(student))) {
        if rows.grade(row).is_high_school() && years.contains(&rows.school_year(row)) {
            records[usize::from(rows.school(row))] += 1;
        }
    }
    let Some(lea) = desk.roster.find_lea(lea_id) else { return Vec::new() };
    let of = |school_id: &str| desk.roster.find_school(lea, school_id).map_or(0, |school| records[usize::from(school)]);
    let schools = desk.district.schools_of(lea_id).map(|school| ClassSchool {
        records: of(&school.school_id),
        school_id: school.school_id.clone(),
        name: school.school_name.clone(),
    });
    schools.filter(|school| school.records > 0).collect()
}

#[cfg(test)]
mod tests;
