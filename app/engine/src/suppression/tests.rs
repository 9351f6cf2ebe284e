//! The tables of a school by race, and small ones in which only several sums together tell a number.

use super::*;
use crate::choice::Choice;
use crate::records::RaceEthnicity::{AmericanIndian, Asian, Black, Hispanic, TwoOrMore, White};
use crate::records::{Grade, RaceEthnicity};

/// Enrollment of one school by race, with dropouts.
fn school(races: &[(RaceEthnicity, u32, i64)]) -> Publication {
    let mut tally = publication::Tally::new();
    for (race, size, dropouts) in races {
        for (school, group) in [(None, None), (Some(0), None), (None, Some(*race)), (Some(0), Some(*race))] {
            for grade in [None, Some(Grade::Number(11))] {
                let key = Key { school, grade, group: group.map(Group::Race) };
                let cell = tally.entry(key).or_insert_with(|| (0, vec![0, 0]));
                cell.0 += size;
                cell.1[0] += dropouts;
                cell.1[1] += i64::from(*size);
            }
        }
    }
    Publication::new(&[Measure::Dropouts, Measure::Population], tally)
}

fn hidden_races(publication: &Publication, hiding: &Hiding) -> Vec<(RaceEthnicity, Reason)> {
    let race = |at: usize| match publication.keys[at] {
        Key { school: None, grade: None, group: Some(Group::Race(race)) } => Some(race),
        _ => None,
    };
    (0..publication.published).filter_map(|at| Some((race(at)?, hiding.reasons[at]?))).collect()
}

fn nothing_is_told(publication: &Publication, hiding: &Hiding) {
    for measure in 0..publication.measures.len() {
        let told = publication.told(hiding, measure);
        assert!(told.iter().flatten().all(|one| one.verdict == Verdict::Open), "{told:?}");
    }
}

#[test]
fn two_small_groups_hide_each_other() {
    let table = school(&[
        (White, 124, 3),
        (Hispanic, 61, 4),
        (Black, 14, 1),
        (TwoOrMore, 12, 0),
        (Asian, 8, 0),
        (AmericanIndian, 3, 1),
    ]);
    let hiding = Hiding::protected(&table, Mode::Cde10);
    assert_eq!(hidden_races(&table, &hiding), [(AmericanIndian, Reason::Primary), (Asian, Reason::Primary)]);
    nothing_is_told(&table, &hiding);
}

#[test]
fn a_single_small_group_takes_the_next_smallest_with_it() {
    let table = school(&[
        (White, 124, 3),
        (Hispanic, 61, 4),
        (Black, 14, 1),
        (TwoOrMore, 12, 0),
        (Asian, 18, 0),
        (AmericanIndian, 3, 1),
    ]);
    let alone = Hiding::primary(&table, Mode::Cde10);
    let told = table.told(&alone, 1);
    let small = table.find(Key { group: Some(Group::Race(AmericanIndian)), ..Key::default() }).unwrap();
    assert_eq!(told[small], Some(Told { verdict: Verdict::Derivable, range: (3, 3) }));
    let proof = table.proof(&alone, 1, small);
    assert_eq!(table.lines[proof.lines[0]].side, Side::Group(Grouping::Race));
    assert_eq!(table.keys[proof.stops.unwrap()].group, Some(Group::Race(TwoOrMore)));
    let hiding = Hiding::protected(&table, Mode::Cde10);
    let expected = [(AmericanIndian, Reason::Primary), (TwoOrMore, Reason::Complementary)];
    assert_eq!(hidden_races(&table, &hiding), expected);
    nothing_is_told(&table, &hiding);
}

#[test]
fn each_mode_draws_its_own_line() {
    let table = school(&[
        (White, 124, 3),
        (Black, 16, 1),
        (TwoOrMore, 15, 1),
        (Asian, 10, 1),
        (Hispanic, 9, 1),
        (AmericanIndian, 5, 1),
    ]);
    let primary = |mode| hidden_races(&table, &Hiding::primary(&table, mode)).len();
    assert_eq!(Mode::ALL.iter().map(|mode| primary(*mode)).collect::<Vec<_>>(), [0, 3, 2, 1, 4, 3]);
}

#[test]
fn zero_dropouts_in_all_tell_of_each() {
    let table = school(&[(White, 124, 0), (Hispanic, 61, 0), (Asian, 8, 0), (AmericanIndian, 3, 0)]);
    let hiding = Hiding::protected(&table, Mode::Cde10);
    assert!(hiding.hides(0), "the total of none would tell of each group");
    nothing_is_told(&table, &hiding);
}

#[test]
fn not_reported_goes_with_the_first_hidden_race() {
    let table = school(&[(White, 124, 3), (RaceEthnicity::NotReported, 40, 1), (Asian, 8, 1), (AmericanIndian, 3, 1)]);
    let hidden = hidden_races(&table, &Hiding::primary(&table, Mode::Cde10));
    assert_eq!(hidden.last(), Some(&(RaceEthnicity::NotReported, Reason::Complementary)));
    assert_eq!(hidden_races(&table, &Hiding::primary(&table, Mode::Nd10)).len(), 2);
}

/// A table of schools by grades in which no row and no column has a single hidden cell.
fn grid(sizes: &[&[i64]]) -> Publication {
    let mut tally = publication::Tally::new();
    for (school, row) in (0..).zip(sizes) {
        for (grade, size) in (9..).zip(row.iter()) {
            for (school, grade) in
                [(None, None), (Some(school), None), (None, Some(grade)), (Some(school), Some(grade))]
            {
                let key = Key { school, grade: grade.map(Grade::Number), group: None };
                let cell = tally.entry(key).or_insert_with(|| (0, vec![0]));
                cell.0 += u32::try_from(*size).unwrap();
                cell.1[0] += size;
            }
        }
    }
    Publication::new(&[Measure::Population], tally)
}

#[test]
fn the_limit_of_the_rule_tells_too() {
    // In the first column two small groups make up twenty: each must be ten.
    let table = grid(&[&[10, 30, 40], &[10, 20, 50], &[60, 70, 80]]);
    let alone = Hiding::primary(&table, Mode::Cde10);
    let told = table.told(&alone, 0);
    assert_eq!(told.iter().flatten().filter(|one| one.verdict == Verdict::Derivable).count(), 2);
    nothing_is_told(&table, &Hiding::protected(&table, Mode::Cde10));
}

#[test]
fn a_square_of_hidden_cells_is_safe() {
    let table = grid(&[&[4, 5, 40], &[6, 3, 50], &[60, 70, 80]]);
    let hiding = Hiding::protected(&table, Mode::Cde10);
    assert_eq!((hiding.count(Reason::Primary), hiding.count(Reason::Complementary)), (4, 0));
    nothing_is_told(&table, &hiding);
}
