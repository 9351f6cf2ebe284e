//! The desk: a district with its corrections, compiled, evaluated and checked for one report.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use engine::calendar::{CountDayRule, SchoolYear};
use engine::certification::User;
use engine::checks::{
    CheckContext, Due, Finding, RecordRef, SchoolCounts, Scope, Severity, find_check, to_follow_up, validate,
};
use engine::definition::{Definition, DenominatorRule, Settings, find_definition};
use engine::evaluate::{Breakdowns, EventEvaluator, EventReport, Period, Unusable, breakdowns, event_report};
use engine::records::{District, Student};
use engine::roster::{EnrollmentIx, Roster, StudentIx, Unlisted};
use engine::sorting;

/// A district as it stands on the desk.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The records, corrected. A district for the explorer only has no rows of students.
    pub district: Arc<District>,
    /// The same records, compiled.
    pub roster: Arc<Roster>,
}

impl Desk {
    /// Puts a district on the desk.
    ///
    /// # Errors
    /// Every record whose student is not in the list of students.
    pub fn new(district: District) -> Result<Self, Vec<Unlisted>> {
        let roster = Roster::compile(&district)?;
        Ok(Self::of(Arc::new(district), Arc::new(roster)))
    }

    /// Puts a district on the desk that is compiled already.
    pub fn of(district: Arc<District>, roster: Arc<Roster>) -> Self {
        Self { district, roster }
    }

    /// The record of a student.
    pub fn student(&self, student: StudentIx) -> Option<&Student> {
        let student_id = self.roster.student_id(student);
        // Most files are in the order of their numbers. In another one a search by halves finds someone or nobody, but
        // never someone else.
        let students = &self.district.students;
        let by_number = students.binary_search_by(|record| record.student_id.as_str().cmp(student_id));
        let found = by_number.ok().and_then(|at| students.get(at));
        found.or_else(|| students.iter().find(|record| record.student_id == student_id))
    }

    /// The name of a student, as a heading says it.
    pub fn name_of(&self, student: StudentIx) -> String {
        self.student(student).map(|record| format!("{} {}", record.first_name, record.last_name)).unwrap_or_default()
    }

    /// The report of an LEA and year under a definition, or of one of its schools.
    ///
    /// # Errors
    /// When it cannot be made from these records.
    pub fn report(
        &self,
        definition: &Definition,
        lea_id: &str,
        year: SchoolYear,
        school_id: Option<&str>,
    ) -> Result<EventReport, Unusable> {
        let period = Period::find(&self.roster, lea_id, year)?;
        let school = school_id.map(|school| period.find_school(&self.roster, school)).transpose()?;
        event_report(&self.roster, definition, period, school)
    }

    /// The report by school, grade, subgroup, sex and race.
    ///
    /// # Errors
    /// When it cannot be made from these records.
    pub fn breakdowns(&self, definition: &Definition, report: &EventReport) -> Result<Breakdowns, Unusable> {
        breakdowns(&self.roster, definition, report)
    }

    /// The day on which the members were counted that a report divides by; none where it divides by anything else.
    pub fn members_day(&self, definition: &Definition, report: &EventReport) -> Option<NaiveDate> {
        let (rule, day) = match &definition.settings {
            Settings::CodeWindow(set) => (set.denominator, set.count_day),
            Settings::CountDay(set) => (set.denominator, set.count_day),
            Settings::Cohort(_) => return None,
        };
        let Period { lea, year } = report.period;
        (rule == DenominatorRule::CountDay).then(|| self.roster.count_day(day, lea, year))?
    }

    /// Every finding of the edit checks for a report.
    ///
    /// # Errors
    /// When the report cannot be made from these records.
    pub fn findings(&self, definition: &Definition, lea_id: &str, year: SchoolYear) -> Result<Vec<Finding>, Unusable> {
        let (definition, year) = event(definition, year);
        let period = Period::find(&self.roster, lea_id, year)?;
        let this_year = self.school_counts(&definition, period)?;
        let before = Period { year: year.previous(), ..period };
        // Without the year before there is nothing to compare with; that is no mistake of this report.
        let last_year = self.school_counts(&definition, before).unwrap_or_default();
        Ok(validate(&self.context(&definition, period, [&this_year, &last_year])?))
    }

    /// The findings of one edit check alone; none where the kit has no check of that code.
    ///
    /// # Errors
    /// When the report cannot be made from these records.
    pub fn findings_of(
        &self,
        code: &str,
        definition: &Definition,
        lea_id: &str,
        year: SchoolYear,
    ) -> Result<Vec<Finding>, Unusable> {
        let (definition, year) = event(definition, year);
        let period = Period::find(&self.roster, lea_id, year)?;
        let mut findings = Vec::new();
        if let Some(check) = find_check(code) {
            (check.run)(&Scope::of(&self.context(&definition, period, [&[], &[]])?), &mut findings);
        }
        Ok(findings)
    }

    /// Whom the duty to follow up concerns in a report, in the order of the seats.
    ///
    /// # Errors
    /// When the report cannot be made from these records.
    pub fn to_follow_up(&self, definition: &Definition, lea_id: &str, year: SchoolYear) -> Result<Vec<Due>, Unusable> {
        let (definition, year) = event(definition, year);
        let period = Period::find(&self.roster, lea_id, year)?;
        Ok(to_follow_up(&self.context(&definition, period, [&[], &[]])?))
    }

    /// What the edit checks look at for a report, with its counts by school of this year and the last.
    fn context<'a>(
        &'a self,
        definition: &'a Definition,
        period: Period,
        [this_year, last_year]: [&'a [SchoolCounts]; 2],
    ) -> Result<CheckContext<'a>, Unusable> {
        Ok(CheckContext {
            district: &self.district,
            roster: &self.roster,
            lea: period.lea,
            year: period.year,
            count_day: EventEvaluator::new(&self.roster, definition, period)?.closing_count_day(),
            this_year,
            last_year,
        })
    }

    /// The count days before and after a year, 1 October to 1 October, where the LEA exists.
    pub fn count_days(&self, lea_id: &str, year: SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
        let lea = self.roster.find_lea(lea_id)?;
        let day = |year| self.roster.count_day(CountDayRule::Oct1, lea, year);
        Some((day(year)?, day(year.next())?))
    }

    /// The school years in which the LEA has enrollments.
    pub fn years(&self, lea_id: &str) -> Vec<SchoolYear> {
        let rows = self.district.enrollments.iter().filter(|row| row.lea_id == lea_id);
        sorting::distinct(rows.map(|row| row.school_year))
    }

    /// Whether a finding is about a record of a school, or about a student who has one there.
    pub fn is_about_school(&self, finding: &Finding, school_id: &str) -> bool {
        match (finding.record, finding.student) {
            (RecordRef::Enrollment(row), _) => {
                self.district.enrollments.get(row as usize).is_some_and(|record| record.school_id == school_id)
            }
            (RecordRef::School(row), _) => {
                self.district.schools.get(row as usize).is_some_and(|school| school.school_id == school_id)
            }
            (_, Some(student)) => EnrollmentIx::rows(self.roster.enrollments_of(student)).any(|row| {
                let school = self.roster.enrollments.school(row);
                self.roster.schools[usize::from(school)].school_id == school_id
            }),
            (_, None) => false,
        }
    }

    /// The findings that a user sees: a school's user those about the own school, every other user all.
    pub fn findings_seen_by<'a>(&self, user: &User, findings: &'a [Finding]) -> impl Iterator<Item = &'a Finding> {
        let sees = |finding: &&Finding| user.school_id.as_deref().is_none_or(|own| self.is_about_school(finding, own));
        findings.iter().filter(sees)
    }

    /// The students counted at each school on a report, by number. A school is on it with members or dropouts.
    pub fn lists(&self, breakdowns: &Breakdowns) -> BTreeMap<String, Vec<String>> {
        let number = |student: &StudentIx| self.roster.student_id(*student).to_owned();
        sorting::map(breakdowns.by_school.iter().map(|group| {
            let school = self.roster.schools[usize::from(group.key)].school_id.clone();
            (school, group.dropouts.iter().map(number).collect())
        }))
    }

    fn school_counts(&self, definition: &Definition, period: Period) -> Result<Vec<SchoolCounts>, Unusable> {
        // Members are counted also where the definition publishes no rate: the checks compare schools by their size.
        let with_members = definition.clone().with("denominator", "count-day");
        let definition = with_members.as_ref().unwrap_or(definition);
        let report = event_report(&self.roster, definition, period, None)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(breakdowns(&self.roster, definition, &report)?
            .by_school
            .iter()
            .map(|group| SchoolCounts {
                school: group.key,
                members: count(group.members.unwrap_or(0)),
                dropouts: count(group.dropouts.len()),
            })
            .collect())
    }
}

/// The event behind a definition: its own, or that of the last year of a class. Its dropouts by school are leavers.
fn event(definition: &Definition, year: SchoolYear) -> (Cow<'_, Definition>, SchoolYear) {
    match &definition.settings {
        Settings::Cohort(_) => (Cow::Owned(yearly(definition)), year.previous()),
        _ => (Cow::Borrowed(definition), year),
    }
}

/// The event definition that stands in for a cohort definition where a single year is asked about.
fn yearly(cohort: &Definition) -> Definition {
    find_definition(if cohort.id == "nd-cohort" { "nd-leavers" } else { "nces-ccd" })
        .expect("both definitions are the kit's own")
}

/// How many findings of a severity there are.
pub fn count_of(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}
