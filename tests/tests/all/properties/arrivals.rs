//! What an office knows only grows, and what is written down by its position stays where it is.

use std::collections::BTreeSet;

use chrono::Days;
use engine::records::{Arrived, District, Document};
use engine::roster::Roster;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use tests::property::{Holds, holds};
use tests::random::{any_day, any_district};

use super::order::shuffled;

/// A district whose office learned of some records on other days, with papers.
fn district() -> impl Strategy<Value = District> {
    let days = || vec(option::weighted(0.5, any_day()), 12);
    let papers = vec((any::<Index>(), option::weighted(0.9, any_day()), option::weighted(0.3, any_day())), 0..8);
    (any_district(), days(), days(), papers).prop_map(|(mut district, learned, noted, papers)| {
        let enrollments = district.enrollments.iter_mut().zip(learned.iter().cycle());
        enrollments.for_each(|(row, known)| row.known_from = *known);
        let programs = district.programs.iter_mut().zip(noted.iter().cycle());
        programs.for_each(|(row, known)| row.known_from = *known);
        for (number, (whose, received_on, known_from)) in papers.into_iter().enumerate() {
            let student_id = district.students[whose.index(district.students.len())].student_id.clone();
            let document_id = format!("D{number}");
            let (kind, from, summary) = ("letter".to_owned(), String::new(), String::new());
            district.documents.push(Document { document_id, student_id, kind, received_on, from, summary, known_from });
        }
        district
    })
}

/// The positions at which two views of a district differ, one list after another. Each view keeps the beginning of each
/// list.
fn differences(one: &District, other: &District) -> BTreeSet<(u8, u32)> {
    fn list<T: PartialEq>(number: u8, one: &[T], other: &[T]) -> Vec<(u8, u32)> {
        let differs = |at: &u32| one.get(*at as usize) != other.get(*at as usize);
        let longest = u32::try_from(one.len().max(other.len())).expect("few records");
        (0..longest).filter(differs).map(|at| (number, at)).collect()
    }
    let lists = [
        list(0, &one.enrollments, &other.enrollments),
        list(1, &one.programs, &other.programs),
        list(2, &one.documents, &other.documents),
    ];
    lists.into_iter().flatten().collect()
}

fn place(arrived: Arrived) -> (u8, u32) {
    match arrived {
        Arrived::Enrollment(at) | Arrived::YearEnd(at) | Arrived::End(at) => (0, at),
        Arrived::Program(at) | Arrived::ProgramEnd(at) => (1, at),
        Arrived::Document(at) => (2, at),
    }
}

#[test]
fn from_the_day_of_its_order_on_a_position_names_the_same_record() {
    holds(&(district(), any_day(), 0..400_u64), |(mut district, day, wait)| {
        let known_before = district.known_on(day);
        district.in_order_of_arrival(day);
        prop_assert_eq!(&district.known_on(day), &known_before, "what was known keeps its order");

        let known = district.known_on(day + Days::new(wait));
        prop_assert!(district.students.starts_with(&known.students));
        prop_assert!(district.documents.starts_with(&known.documents));
        let enrollments = known.enrollments.iter().zip(&district.enrollments);
        for (then, all) in enrollments {
            prop_assert_eq!((&then.student_id, then.entry_date), (&all.student_id, all.entry_date));
        }
        for (then, all) in known.programs.iter().zip(&district.programs) {
            prop_assert_eq!((&then.student_id, then.start_date), (&all.student_id, all.start_date));
        }
        Ok(())
    });
}

#[test]
fn a_record_goes_where_it_is_said_to_go() {
    holds(&(district(), any_day()), |(district, day)| {
        let mut ordered = district.clone();
        let positions = ordered.in_order_of_arrival(day);
        for (row, at) in district.enrollments.iter().zip(0..) {
            prop_assert_eq!(&ordered.enrollments[positions.enrollment(at) as usize], row);
        }
        for (row, at) in district.students.iter().zip(0..) {
            prop_assert_eq!(&ordered.students[positions.student(at) as usize], row);
        }
        for (row, at) in district.programs.iter().zip(0..) {
            prop_assert_eq!(&ordered.programs[positions.program(at) as usize], row);
        }
        for (row, at) in district.documents.iter().zip(0..) {
            prop_assert_eq!(&ordered.documents[positions.document(at) as usize], row);
        }
        prop_assert_eq!(ordered.enrollments.len(), district.enrollments.len());
        Ok(())
    });
}

#[test]
fn once_nothing_is_to_come_everything_is_known() {
    holds(&(district(), 0..1_000_u64), |(district, later)| {
        let Some(last) = district.settles_on() else { return Ok(()) };
        prop_assert_eq!(&district.known_on(last + Days::new(later)), &district);
        prop_assert_ne!(&district.known_on(last - Days::new(1)), &district, "something came on the last day");
        Ok(())
    });
}

#[test]
fn arrivals_are_where_two_days_differ() {
    holds(&(district(), any_day(), 0..400_u64), |(mut district, day, wait)| {
        let later = day + Days::new(wait);
        district.in_order_of_arrival(day);
        let arrivals = district.arrivals(day, later);
        let arrived: BTreeSet<(u8, u32)> = arrivals.iter().map(|arrival| place(arrival.arrived)).collect();
        prop_assert_eq!(&arrived, &differences(&district.known_on(day), &district.known_on(later)));
        prop_assert!(arrivals.is_sorted() && arrivals.iter().all(|one| day < one.day && one.day <= later));
        Ok(())
    });
}

#[test]
fn whoever_waits_twice_sees_what_one_sees_who_waits_once() {
    holds(&(district(), any_day(), 0..200_u64, 0..200_u64), |(district, day, one, other)| {
        let (between, end) = (day + Days::new(one), day + Days::new(one + other));
        let mut twice = district.arrivals(day, between);
        twice.extend(district.arrivals(between, end));
        prop_assert_eq!(twice, district.arrivals(day, end));
        prop_assert_eq!(district.known_on(end).known_on(end), district.known_on(end));
        Ok(())
    });
}

/// A view needs no student beyond its own, so that it can be reported on.
#[test]
fn every_view_has_the_students_of_its_records() {
    holds(&(district(), any_day()), |(district, day)| -> Holds {
        prop_assert!(Roster::compile(&district.known_on(day)).is_ok());
        Ok(())
    });
}

#[test]
fn the_order_of_records_does_not_change_what_is_known() {
    let shuffle = vec(any::<Index>(), 40);
    holds(&(district(), any_day(), shuffle), |(district, day, shuffle)| {
        let (one, other) = (district.known_on(day), shuffled(&district, &shuffle).known_on(day));
        prop_assert_eq!(sorted(one), sorted(other));
        Ok(())
    });
}

/// The rows of a district in an order of their own.
fn sorted(district: District) -> Vec<String> {
    let mut rows: Vec<String> = district.students.iter().map(|row| format!("{row:?}")).collect();
    rows.extend(district.enrollments.iter().map(|row| format!("{row:?}")));
    rows.extend(district.programs.iter().map(|row| format!("{row:?}")));
    rows.extend(district.documents.iter().map(|row| format!("{row:?}")));
    rows.sort_unstable();
    rows
}
