use engine::definition::{Definition, Family, definitions};
use engine::evaluate::{ClassOf, Outcome, Period, event_report};
use engine::roster::{Roster, StudentIx};
use proptest::prelude::*;
use scenarios::Scenario;
use tests::districts::district_of;
use tests::property::{Holds, holds};
use tests::random::{LEA, YEAR, any_district, any_event};
use workshop::flow::{Flow, Group, Place, class, counted_beside, members, shifts};

#[test]
fn a_flow_of_members_adds_up_for_whatever_is_drawn() {
    holds(&(any_district(), any_event(), any_event()), |(district, definition, other)| {
        let roster = Roster::compile(&district).expect("every record has its student");
        let period = Period::find(&roster, LEA, YEAR).expect("the LEA is there");
        let before = holds_of_members(&roster, &definition, period)?;
        let after = holds_of_members(&roster, &other, period)?;
        holds_of_shifts(&before, &after)
    });
}

#[test]
fn the_flows_of_every_shipped_district_add_up() {
    // In the largest the same code decides, for minutes.
    let is_small = |scenario: &Scenario| scenario.card.profile.as_ref().is_none_or(|profile| profile.students < 5_000);
    for scenario in scenarios::all().into_iter().filter(is_small) {
        let district = district_of(&scenario);
        let roster = Roster::compile(&district).expect("every record has its student");
        let lea = roster.find_lea(&district.reporting_lea).expect("the LEA is there");
        let year = scenario.card.reporting_year;
        for definition in definitions().into_iter().filter(|one| one.family() != Family::Cohort) {
            let period = Period { lea, year };
            let told = holds_of_members(&roster, &definition, period).map(|_| ());
            told.unwrap_or_else(|why| panic!("{} under {}: {why}", scenario.card.id, definition.id));
            let flow = class(&roster, &definition, lea, ClassOf(scenario.card.cohort_class.unwrap_or(year.0 + 1)))
                .expect("the class is there");
            holds_of_stages(&flow).unwrap_or_else(|why| panic!("{} under {}: {why}", scenario.card.id, definition.id));
        }
    }
}

/// The members of a flow are those that a report divides by, and its counted students those that the report counts.
fn holds_of_members(roster: &Roster, definition: &Definition, period: Period) -> Result<Flow, TestCaseError> {
    let by_members = definition.clone().with("denominator", "count-day").expect("an option of every event definition");
    let report = event_report(roster, &by_members, period, None).expect("every calendar row is there");
    let flow = members(roster, definition, &report).expect("every calendar row is there");
    prop_assert_eq!(Some(flow.students.len().to_string()), report.denominator.map(|count| count.to_string()));
    let mut counted = flow.students_of(Group::at(1, Place::Counted));
    counted.extend(counted_beside(&flow, &report));
    counted.sort_unstable();
    prop_assert_eq!(&counted, &report.numerator);
    for decided in report.determinations.iter().filter(|one| one.outcome == Outcome::Transfer) {
        let gone = [Place::Graduated, Place::Completed, Place::Removed, Place::NotConsidered];
        let place = flow.students.binary_search(&decided.student).map(|line| flow.stages[1][line]);
        prop_assert!(place.map_or(true, |place| !gone.contains(&place)), "{:?}", place);
    }
    holds_of_stages(&flow)?;
    Ok(flow)
}

/// Every student stands at one place of every stage, and goes on by one stream.
fn holds_of_stages(flow: &Flow) -> Holds {
    prop_assert!(flow.students.is_sorted_by(|one, next| one < next));
    for stage in 0..flow.stages.len() {
        let all = flow.students.len();
        prop_assert_eq!(flow.stages[stage].len(), all);
        prop_assert_eq!(flow.places(stage).iter().map(|(_, count)| count).sum::<usize>(), all);
        for (place, count) in flow.places(stage) {
            let here = flow.students_of(Group::at(stage, place));
            prop_assert_eq!(here.len(), count);
            let streams = flow.streams(stage);
            let on: Vec<_> = streams.iter().filter(|stream| stream.from == place).collect();
            let is_last = stage + 1 == flow.stages.len();
            prop_assert_eq!(on.iter().map(|stream| stream.count).sum::<usize>(), if is_last { 0 } else { count });
            for stream in on {
                let group = Group { to: Some(stream.to), ..Group::at(stage, place) };
                prop_assert_eq!(flow.students_of(group).len(), stream.count);
            }
        }
    }
    Ok(())
}

/// What moved between two flows is what differs between them, each student once.
fn holds_of_shifts(before: &Flow, after: &Flow) -> Holds {
    let way = |flow: &Flow, student: &StudentIx| {
        let line = flow.students.binary_search(student).ok()?;
        Some(flow.stages.iter().map(|places| places[line]).collect::<Vec<_>>())
    };
    let mut moved: Vec<StudentIx> = shifts(before, after).into_iter().flat_map(|shift| shift.students).collect();
    moved.sort_unstable();
    let mut all: Vec<StudentIx> = before.students.iter().chain(&after.students).copied().collect();
    all.sort_unstable();
    all.dedup();
    all.retain(|student| way(before, student) != way(after, student));
    prop_assert_eq!(moved, all);
    Ok(())
}
