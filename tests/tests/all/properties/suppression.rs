//! Hidden numbers stay hidden: nothing that is shown tells one, and the solver agrees with trying everything.

use engine::choice::Choice;
use engine::evaluate::{Seated, SeatedReport, Subgroup};
use engine::records::{Grade, RaceEthnicity, Sex};
use engine::roster::StudentIx;
use engine::suppression::{Group, Hiding, Key, Measure, Mode, Publication, Reason, Verdict};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tests::property::{holds, holds_for};

/// A student of one of a few schools, grades and groups, and whether counted. Some groups are much rarer than others.
fn student(schools: u16, grades: u8) -> impl Strategy<Value = (Seated, bool)> {
    let sex = prop_oneof![8 => Just(Sex::Female), 8 => Just(Sex::Male), 1 => Just(Sex::Nonbinary)];
    let race = prop_oneof![
        12 => Just(RaceEthnicity::White),
        6 => Just(RaceEthnicity::Hispanic),
        1 => select(RaceEthnicity::ALL),
    ];
    let subgroups = vec(prop_oneof![3 => Just(None), 1 => select(Subgroup::ALL).prop_map(Some)], 2);
    (0..schools, 9..9 + grades, sex, race, subgroups, 0_u8..6).prop_map(|(school, grade, sex, race, drawn, drops)| {
        let subgroups = Subgroup::ALL.iter().copied().filter(|one| drawn.contains(&Some(*one))).collect();
        let places = vec![(school, Grade::Number(grade))];
        (Seated { student: StudentIx(0), places, sex: Some(sex), race, subgroups }, drops == 0)
    })
}

fn published(students: &[(Seated, bool)], measures: &[Measure]) -> Publication {
    let members = students.iter().map(|(student, _)| student.clone()).collect();
    let counted = students.iter().filter(|(_, drops)| *drops).map(|(student, _)| student.clone()).collect();
    Publication::of_seats(&SeatedReport { members, counted }, measures)
}

#[test]
fn suppression_leaves_no_derivable_cell() {
    let cases = (vec(student(3, 4), 1..160), select(Mode::ALL));
    holds_for(60, &cases, |(students, mode)| {
        let publication = published(&students, &[Measure::Dropouts, Measure::Population]);
        let hiding = Hiding::protected(&publication, mode);
        if !mode.shows_counts() {
            return Ok(());
        }
        for measure in 0..publication.measures.len() {
            for (at, told) in publication.told(&hiding, measure).into_iter().enumerate() {
                let key = publication.keys[at];
                prop_assert!(told.is_none_or(|told| told.verdict == Verdict::Open), "{:?} {:?}", key, mode);
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_small_is_hidden_and_what_is_large_has_a_reason_beside_it() {
    let cases = (vec(student(2, 3), 1..120), select(Mode::ALL));
    holds_for(60, &cases, |(students, mode)| {
        let publication = published(&students, &[Measure::Dropouts, Measure::Population]);
        let hiding = Hiding::protected(&publication, mode);
        for (size, reason) in publication.population.iter().zip(&hiding.reasons) {
            let is_small = mode.largest_hidden().is_some_and(|largest| *size <= largest);
            prop_assert_eq!(*reason == Some(Reason::Primary), is_small, "{} by {:?}", size, mode);
        }
        if hiding.count(Reason::Primary) == 0 {
            prop_assert_eq!(hiding.count(Reason::Complementary), 0);
        }
        Ok(())
    });
}

#[test]
fn the_solver_agrees_with_trying_every_number() {
    // Two schools, two grades, two sexes and four students: few enough to try everything.
    let place = (0_u16..2, 9_u8..11, select(&[Sex::Female, Sex::Male]));
    let cases = (vec(place, 1..5), any::<u32>());
    holds(&cases, |(places, hides)| {
        let publication = by_sex(&places);
        let is_hidden = |at: usize| at != 0 && hides >> (at % 32) & 1 == 1;
        let reasons = (0..publication.published).map(|at| is_hidden(at).then_some(Reason::Primary)).collect();
        let hiding = Hiding { mode: Mode::Ma6, reasons };
        let values = &publication.measures[0].1;
        let fits = |world: &Vec<i64>| (0..publication.published).all(|at| is_hidden(at) || world[at] == values[at]);
        let mut worlds = every_world(&publication, places.len());
        worlds.retain(fits);
        for (at, told) in publication.told(&hiding, 0).into_iter().enumerate() {
            let Some(told) = told else { continue };
            let is_told = worlds.iter().all(|world| world[at] == values[at]);
            prop_assert_eq!(told.verdict == Verdict::Derivable, is_told, "{:?}", publication.keys[at]);
            prop_assert!(worlds.iter().all(|world| (told.range.0..=told.range.1).contains(&world[at])));
        }
        Ok(())
    });
}

/// Students by school, grade and sex, all of them counted; in all else they are the same.
fn by_sex(places: &[(u16, u8, Sex)]) -> Publication {
    let student = |(school, grade, sex): &(u16, u8, Sex)| {
        let places = vec![(*school, Grade::Number(*grade))];
        Seated { student: StudentIx(0), places, sex: Some(*sex), race: RaceEthnicity::White, subgroups: Vec::new() }
    };
    let seats = SeatedReport { members: Vec::new(), counted: places.iter().map(student).collect() };
    Publication::of_seats(&seats, &[Measure::Dropouts])
}

/// The cells of the tables for every way in which so many students may be of the schools, grades and sexes that the
/// tables leave possible.
fn every_world(publication: &Publication, students: usize) -> Vec<Vec<i64>> {
    let is_by_sex = |key: &&Key| matches!(key.group, Some(Group::Sex(_)));
    let seats: Vec<Key> = publication.keys[publication.published..].iter().filter(is_by_sex).copied().collect();
    let mut ways: Vec<Vec<Key>> = vec![Vec::new()];
    for _ in 0..students {
        // In the order of the seats, so that each way is found once.
        let more = |way: &Vec<Key>| {
            let way = way.clone();
            let next: Vec<Key> =
                seats.iter().filter(|seat| way.last().is_none_or(|last| last <= seat)).copied().collect();
            next.into_iter().map(move |seat| [way.clone(), vec![seat]].concat())
        };
        ways = ways.iter().flat_map(more).collect();
    }
    let is_in = |seat: &Key, cell: &Key| {
        cell.school.is_none_or(|school| seat.school == Some(school))
            && cell.grade.is_none_or(|grade| seat.grade == Some(grade))
            && (!is_by_sex(&cell) || seat.group == cell.group)
    };
    let count = |way: &Vec<Key>, cell: &Key| way.iter().filter(|seat| is_in(seat, cell)).count();
    let cells = &publication.keys[..publication.published];
    let world = |way: &Vec<Key>| cells.iter().map(|cell| i64::try_from(count(way, cell)).expect("a few")).collect();
    ways.iter().map(world).collect()
}
