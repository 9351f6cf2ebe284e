//! An event report: the count, the rate, and both by school, grade, subgroup, sex and race.

use std::collections::BTreeMap;

use super::members::Membership;
use super::subgroups::Cycle;
use super::{Determination, EventEvaluator, HalfCount, Period, Rate, Subgroup, Unusable};
use crate::choice::Choice;
use crate::definition::{Definition, Settings};
use crate::records::{Grade, RaceEthnicity, Sex};
use crate::roster::{Roster, Small, StudentIx};

/// An event report of one LEA, or of one of its schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventReport {
    /// Every student with a record in the LEA, in the order of their seats.
    pub determinations: Vec<Determination>,
    /// Who is counted, in the order of their seats.
    pub numerator: Vec<StudentIx>,
    /// What the count is divided by; none where the definition divides by nothing.
    pub denominator: Option<HalfCount>,
    /// The rate; none without a positive denominator.
    pub rate: Option<Rate>,
    /// By school: those of the LEA that have members or dropouts.
    pub by_school: Vec<Group<Small>>,
    /// By grade: those that have members or dropouts.
    pub by_grade: Vec<Group<Grade>>,
    /// By subgroup: all five. They overlap.
    pub by_subgroup: Vec<Group<Subgroup>>,
    /// By sex.
    pub by_sex: Vec<Group<Option<Sex>>>,
    /// By race and ethnicity.
    pub by_race: Vec<Group<Option<RaceEthnicity>>>,
}

/// One row of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<K> {
    /// Which.
    pub key: K,
    /// Who is counted, in the order of their seats.
    pub dropouts: Vec<StudentIx>,
    /// Members on the count day; none where the definition divides by another or by nothing.
    pub members: Option<usize>,
}

impl<K> Group<K> {
    /// Dropouts over members on the count day.
    pub fn rate(&self) -> Option<Rate> {
        Rate::new(self.dropouts.len(), HalfCount::whole(self.members?))
    }
}

/// Makes an event report.
///
/// With a school it counts the exits counted there, over that school's members.
///
/// # Errors
/// When a calendar row is missing that the report needs.
///
/// # Panics
/// On a cohort definition.
pub fn event_report(
    roster: &Roster,
    definition: &Definition,
    period: Period,
    school: Option<Small>,
) -> Result<EventReport, Unusable> {
    let evaluator = EventEvaluator::new(roster, definition, period)?;
    let membership = Membership::new(roster, &definition.settings, period)?;
    let determinations = evaluator.determinations()?;
    let counted: Vec<Determination> = determinations
        .iter()
        .filter(|one| one.is_counted() && school.is_none_or(|school| one.school == Some(school)))
        .copied()
        .collect();
    let numerator: Vec<StudentIx> = counted.iter().map(|one| one.student).collect();
    let denominator = membership.denominator(determinations.iter().map(|one| one.student), school, numerator.len());
    let rate = denominator.and_then(|denominator| Rate::new(numerator.len(), denominator));

    let cycle = match &definition.settings {
        Settings::CodeWindow(set) => Cycle::new(period.year, set.program_dates, set.el_date),
        Settings::CountDay(set) => Cycle::new(period.year, set.program_dates, set.el_date),
        Settings::Cohort(_) => panic!("a cohort definition is evaluated by CohortEvaluator"),
    };
    let mut groups = Groups::new(&membership);
    groups.count_members(roster, &determinations, school, &cycle);
    groups.count_dropouts(roster, &counted, &cycle);
    let Groups { schools, grades, subgroups, sexes, races, .. } = groups;
    Ok(EventReport {
        determinations,
        numerator,
        denominator,
        rate,
        by_school: rows(schools, membership.has_denominator()),
        by_grade: rows(grades, membership.has_denominator()),
        by_subgroup: rows(subgroups, membership.has_denominator()),
        by_sex: rows(sexes, membership.has_denominator()),
        by_race: rows(races, membership.has_denominator()),
    })
}

type Tally<K> = BTreeMap<K, (Vec<StudentIx>, usize)>;

fn rows<K>(tally: Tally<K>, has_members: bool) -> Vec<Group<K>> {
    tally
        .into_iter()
        .map(|(key, (dropouts, members))| Group { key, dropouts, members: has_members.then_some(members) })
        .collect()
}

struct Groups<'a> {
    membership: &'a Membership<'a>,
    schools: Tally<Small>,
    grades: Tally<Grade>,
    subgroups: Tally<Subgroup>,
    sexes: Tally<Option<Sex>>,
    races: Tally<Option<RaceEthnicity>>,
}

impl<'a> Groups<'a> {
    fn new(membership: &'a Membership<'a>) -> Self {
        Self {
            membership,
            schools: Tally::new(),
            grades: Tally::new(),
            subgroups: Subgroup::ALL.iter().map(|subgroup| (*subgroup, (Vec::new(), 0))).collect(),
            sexes: Tally::new(),
            races: Tally::new(),
        }
    }

    /// Members on the count day. A student may sit in several schools or grades that day, but is one member of each.
    fn count_members(
        &mut self,
        roster: &Roster,
        determinations: &[Determination],
        school: Option<Small>,
        cycle: &Cycle,
    ) {
        let columns = &roster.enrollments;
        for student in determinations.iter().map(|one| one.student) {
            let mut schools: Vec<Small> = Vec::new();
            let mut grades: Vec<Grade> = Vec::new();
            for row in self.membership.seats_on_count_day(student) {
                if school.is_some_and(|school| columns.school(row) != school) {
                    continue;
                }
                schools.push(columns.school(row));
                grades.push(columns.grade(row));
            }
            if schools.is_empty() {
                continue;
            }
            schools.sort_unstable();
            schools.dedup();
            grades.sort_unstable();
            grades.dedup();
            for school in schools {
                self.schools.entry(school).or_default().1 += 1;
            }
            for grade in grades {
                self.grades.entry(grade).or_default().1 += 1;
            }
            let seat = student.0 as usize;
            self.sexes.entry(roster.sexes[seat]).or_default().1 += 1;
            self.races.entry(roster.races[seat]).or_default().1 += 1;
            for (subgroup, row) in &mut self.subgroups {
                row.1 += usize::from(cycle.contains(*subgroup, roster, student, None));
            }
        }
    }

    fn count_dropouts(&mut self, roster: &Roster, counted: &[Determination], cycle: &Cycle) {
        for one in counted {
            let student = one.student;
            if let Some(school) = one.school {
                self.schools.entry(school).or_default().0.push(student);
            }
            if let Some(grade) = one.grade {
                self.grades.entry(grade).or_default().0.push(student);
            }
            let seat = student.0 as usize;
            self.sexes.entry(roster.sexes[seat]).or_default().0.push(student);
            self.races.entry(roster.races[seat]).or_default().0.push(student);
            for (subgroup, row) in &mut self.subgroups {
                if cycle.contains(*subgroup, roster, student, one.exit) {
                    row.0.push(student);
                }
            }
        }
    }
}
