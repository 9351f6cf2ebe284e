//! The tables of a report, counted.

use std::collections::BTreeMap;

use super::publication::{Group, Key, Measure, Publication, Tally};
use crate::choice::Choice;
use crate::definition::{Definition, DenominatorRule, Knob};
use crate::evaluate::{EventReport, Seated, SeatedReport, Subgroup, Unusable, seated};
use crate::records::{Grade, RaceEthnicity, Sex};
use crate::roster::{Roster, Small};

impl Publication {
    /// The tables of an event report by school, grade, sex, race and subgroup. Populations are published where the
    /// definition divides by the members on the count day; cells are hidden by them all the same.
    ///
    /// # Errors
    /// When a calendar row is missing by which members are counted.
    ///
    /// # Panics
    /// On a cohort definition.
    pub fn of_event(roster: &Roster, definition: &Definition, report: &EventReport) -> Result<Self, Unusable> {
        let by_members = definition.clone().with("denominator", "count-day");
        let seats = seated(roster, by_members.as_ref().unwrap_or(definition), report)?;
        let is_count_day =
            definition.settings.get(Knob::Denominator).as_deref() == Some(DenominatorRule::CountDay.slug());
        let measures: &[Measure] =
            if is_count_day { &[Measure::Dropouts, Measure::Population] } else { &[Measure::Dropouts] };
        Ok(Self::of_seats(&seats, measures))
    }

    /// The tables of seated students: dropouts, and populations where they are asked for.
    pub fn of_seats(seats: &SeatedReport, measures: &[Measure]) -> Self {
        // Students of one place and the same groups are one entry: a large district has far fewer of these.
        let mut alike = BTreeMap::<_, [u32; 2]>::new();
        for (students, which) in [(&seats.members, 0), (&seats.counted, 1)] {
            for student in students {
                let Seated { places, sex, race, subgroups, .. } = student;
                alike.entry((places, *sex, *race, subgroups)).or_default()[which] += 1;
            }
        }
        let mut tally = Tally::new();
        for ((places, sex, race, subgroups), [members, dropouts]) in alike {
            each_place(places, sex, race, subgroups, |key| {
                let (size, counts) = tally.entry(key).or_insert_with(|| (0, vec![0; measures.len()]));
                *size += members;
                for (count, measure) in counts.iter_mut().zip(measures) {
                    *count += i64::from(if *measure == Measure::Population { members } else { dropouts });
                }
            });
        }
        Self::new(measures, tally)
    }

    /// The total of a report and its schools, by numbers of any kind: the total first. The first measure is the size.
    pub fn of_schools(measures: &[Measure], total: Vec<i64>, schools: Vec<(u16, Vec<i64>)>) -> Self {
        let cell = |counts: Vec<i64>| (u32::try_from(counts[0]).unwrap_or(u32::MAX), counts);
        let mut tally = Tally::from([(Key::default(), cell(total))]);
        tally.extend(
            schools.into_iter().map(|(school, counts)| (Key { school: Some(school), ..Key::default() }, cell(counts))),
        );
        Self::new(measures, tally)
    }
}

/// Every place in which such a student is counted, each once.
fn each_place(
    seats: &[(Small, Grade)],
    sex: Option<Sex>,
    race: RaceEthnicity,
    subgroups: &[Subgroup],
    mut count: impl FnMut(Key),
) {
    let mut groups = vec![None, Some(Group::Sex(sex)), Some(Group::Race(race))];
    for subgroup in Subgroup::ALL {
        let is_in = subgroups.contains(subgroup);
        groups.push(Some(if is_in { Group::Subgroup(*subgroup) } else { Group::Outside(*subgroup) }));
    }
    let mut places = vec![(None, None)];
    for (school, grade) in seats {
        for place in [(Some(*school), None), (None, Some(*grade)), (Some(*school), Some(*grade))] {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    for (school, grade) in places {
        for group in &groups {
            count(Key { school, grade, group: *group });
        }
    }
}
