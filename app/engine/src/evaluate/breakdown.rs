//! The count of an event report by school, grade, subgroup, sex and race.
//!
//! A report is made anew with every turn of a setting; its breakdowns only where someone reads them.

use super::members::Membership;
use super::subgroups::Cycle;
use super::{Determination, EventReport, HalfCount, Rate, Subgroup, Unusable};
use crate::choice::Choice;
use crate::definition::{Definition, Settings};
use crate::records::{Grade, RaceEthnicity, Sex};
use crate::roster::{Roster, Small, StudentIx};
use crate::sorting;

/// An event report by school, grade, subgroup, sex and race.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdowns {
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

/// Breaks an event report down.
///
/// # Errors
/// When a calendar row is missing that the denominator needs.
///
/// # Panics
/// On a cohort definition.
pub fn breakdowns(roster: &Roster, definition: &Definition, report: &EventReport) -> Result<Breakdowns, Unusable> {
    let membership = Membership::new(roster, &definition.settings, report.period)?;
    let cycle = match &definition.settings {
        Settings::CodeWindow(set) => Cycle::new(report.period.year, set.program_dates, set.el_date),
        Settings::CountDay(set) => Cycle::new(report.period.year, set.program_dates, set.el_date),
        Settings::Cohort(_) => panic!("a cohort definition is evaluated by CohortEvaluator"),
    };
    let mut groups = Groups::new(roster, &membership, &cycle);
    for one in &report.determinations {
        groups.count_member(one.student, report.school);
    }
    for one in report.counted() {
        groups.count_dropout(one);
    }
    Ok(groups.rows())
}

/// Dropouts and the number of members, by key.
type Tally<K> = Vec<(K, (Vec<StudentIx>, usize))>;

struct Groups<'a> {
    roster: &'a Roster,
    membership: &'a Membership<'a>,
    cycle: &'a Cycle,
    schools: Tally<Small>,
    grades: Tally<Grade>,
    subgroups: Tally<Subgroup>,
    sexes: Tally<Option<Sex>>,
    races: Tally<Option<RaceEthnicity>>,
}

impl<'a> Groups<'a> {
    fn new(roster: &'a Roster, membership: &'a Membership<'a>, cycle: &'a Cycle) -> Self {
        Self {
            roster,
            membership,
            cycle,
            schools: Tally::new(),
            grades: Tally::new(),
            subgroups: Subgroup::ALL.iter().map(|subgroup| (*subgroup, (Vec::new(), 0))).collect(),
            sexes: Tally::new(),
            races: Tally::new(),
        }
    }

    /// A member on the count day. A student may sit in several schools or grades that day, but is one member of each.
    fn count_member(&mut self, student: StudentIx, school: Option<Small>) {
        let columns = &self.roster.enrollments;
        let seats = || self.membership.seats_on_count_day(student, school);
        let mut is_member = false;
        for row in seats() {
            is_member = true;
            let mut before = seats().take_while(|earlier| *earlier < row);
            if !before.any(|earlier| columns.school(earlier) == columns.school(row)) {
                sorting::under(&mut self.schools, columns.school(row)).1 += 1;
            }
            let mut before = seats().take_while(|earlier| *earlier < row);
            if !before.any(|earlier| columns.grade(earlier) == columns.grade(row)) {
                sorting::under(&mut self.grades, columns.grade(row)).1 += 1;
            }
        }
        if is_member {
            let seat = student.0 as usize;
            sorting::under(&mut self.sexes, self.roster.sexes[seat]).1 += 1;
            sorting::under(&mut self.races, self.roster.races[seat]).1 += 1;
            for (subgroup, row) in &mut self.subgroups {
                row.1 += usize::from(self.cycle.contains(*subgroup, self.roster, student, None));
            }
        }
    }

    fn count_dropout(&mut self, one: &Determination) {
        let student = one.student;
        if let Some(school) = one.school {
            sorting::under(&mut self.schools, school).0.push(student);
        }
        if let Some(grade) = one.grade {
            sorting::under(&mut self.grades, grade).0.push(student);
        }
        let seat = student.0 as usize;
        sorting::under(&mut self.sexes, self.roster.sexes[seat]).0.push(student);
        sorting::under(&mut self.races, self.roster.races[seat]).0.push(student);
        for (subgroup, row) in &mut self.subgroups {
            if self.cycle.contains(*subgroup, self.roster, student, one.exit) {
                row.0.push(student);
            }
        }
    }

    fn rows(self) -> Breakdowns {
        let has_members = self.membership.is_on_count_day();
        Breakdowns {
            by_school: rows(self.schools, has_members),
            by_grade: rows(self.grades, has_members),
            by_subgroup: rows(self.subgroups, has_members),
            by_sex: rows(self.sexes, has_members),
            by_race: rows(self.races, has_members),
        }
    }
}

fn rows<K>(tally: Tally<K>, has_members: bool) -> Vec<Group<K>> {
    tally
        .into_iter()
        .map(|(key, (dropouts, members))| Group { key, dropouts, members: has_members.then_some(members) })
        .collect()
}
