use engine::attribution::{attribute, players, shown_parts};
use engine::definition::{Definition, Family, Knob, definitions};
use engine::evaluate::{EventReport, Period, event_report};
use engine::roster::{Roster, StudentIx};
use engine::space::{Measure, RuleSpace, SpaceWalk, usual_axes};
use proptest::prelude::*;
use tests::property::{Holds, holds};
use tests::random::{LEA, YEAR, any_district, any_event};

fn event_definitions() -> Vec<Definition> {
    definitions().into_iter().filter(|definition| definition.family() != Family::Cohort).collect()
}

fn space_of(roster: &Roster, period: Period, base: &Definition) -> RuleSpace {
    let mut walk = SpaceWalk::begin(roster, period, base, usual_axes(base)).expect("the usual space is small enough");
    while walk.step().expect("every calendar row is there") {}
    walk.finish()
}

#[test]
fn a_rule_space_holds_every_definition_at_its_own_count_and_rate() {
    for base in event_definitions() {
        holds(&(any_district(), any::<u16>()), |(district, draw)| {
            let roster = Roster::compile(&district).expect("every record has its student");
            let period = Period::find(&roster, LEA, YEAR).expect("the LEA is there");
            let space = space_of(&roster, period, &base);
            let drawn = space.definition(usize::from(draw) % space.points.len());
            for definition in event_definitions().into_iter().chain([drawn]) {
                let Some(point) = space.point_of(&definition) else { continue };
                let report = event_report(&roster, &definition, period, None).expect("every calendar row is there");
                check_point(&roster, &space, point, &report)?;
            }
            prop_assert!(space.point_of(&base).is_some(), "{} lies in its own space", base.id);
            Ok(())
        });
    }
}

fn check_point(roster: &Roster, space: &RuleSpace, point: usize, report: &EventReport) -> Holds {
    let found = space.points[point];
    prop_assert_eq!(found.count as usize, report.numerator.len());
    prop_assert_eq!((found.denominator, found.rate()), (report.denominator, report.rate));
    let not_seen = space.not_seen(roster, point).expect("the report was made");
    prop_assert_eq!(not_seen.len() + report.numerator.len(), space.seen_by_any());
    prop_assert!(report.numerator.iter().all(|student| !not_seen.contains(student)));
    Ok(())
}

#[test]
fn the_definitions_of_a_family_stand_in_its_space() {
    let district =
        workshop::shipped::district_of(&scenarios::find("harbor-unified").expect("a scenario"), None).district;
    let roster = Roster::compile(&district).expect("every record has its student");
    let lea = roster.find_lea(&district.reporting_lea).expect("the reporting LEA");
    let period = Period { lea, year: engine::calendar::SchoolYear(2023) };
    let nces = event_definitions().into_iter().find(|one| one.id == "nces-ccd").expect("the kit's");
    let space = space_of(&roster, period, &nces);
    let rates: Vec<(&str, String)> = event_definitions()
        .iter()
        .filter_map(|one| Some((one.id, space.points[space.point_of(one)?].rate()?.percent().to_string())))
        .collect();
    // The five definitions on the twenty students of Harbor [golden district A].
    let expected = [("nces-ccd", "33.3"), ("maine-neo", "47.1"), ("nd-leavers", "53.3")];
    assert_eq!(rates, expected.map(|(id, rate)| (id, rate.to_owned())));
    let maine = event_definitions().into_iter().find(|one| one.id == "maine-neo").expect("the kit's");
    let asks = |knob: &str, option: &str| space.outside(&maine.clone().with(knob, option).expect("an option"));
    assert_eq!(asks("return-scope", "lea"), [(Knob::ReturnScope, "lea".to_owned())], "told by what is not combined");
    assert_eq!(asks("el-date", "exit-date"), [], "it moves students between columns only");
    let order = space.in_order();
    assert_eq!(space.measure(), Measure::Rate);
    assert!(order.windows(2).all(|pair| space.points[pair[0]].rate() <= space.points[pair[1]].rate()));
}

#[test]
fn an_attribution_sums_to_the_difference_and_credits_only_differences() {
    holds(&(any_district(), any_event(), any_event()), |(district, from, to)| {
        let roster = Roster::compile(&district).expect("every record has its student");
        let period = Period::find(&roster, LEA, YEAR).expect("the LEA is there");
        if players(&from, &to).is_err() {
            return Ok(());
        }
        let attribution = attribute(&roster, period, &from, &to).expect("every calendar row is there");
        let report = |definition| event_report(&roster, definition, period, None).expect("every calendar row is there");
        let (before, after) = (report(&from), report(&to));
        prop_assert_eq!((attribution.from.count, attribution.from.rate), (before.numerator.len(), before.rate));
        prop_assert_eq!((attribution.to.count, attribution.to.denominator), (after.numerator.len(), after.denominator));

        let counts: Vec<_> = attribution.parts.iter().map(|part| part.count).collect();
        let change = i64::try_from(after.numerator.len()).unwrap() - i64::try_from(before.numerator.len()).unwrap();
        prop_assert_eq!(shown_parts(&counts).iter().sum::<i64>(), 100 * change);
        if let Some(halves) = attribution.parts.iter().map(|part| part.denominator).collect::<Option<Vec<_>>>()
            && let (Some(was), Some(is)) = (before.denominator, after.denominator)
        {
            prop_assert_eq!(shown_parts(&halves).iter().sum::<i64>(), 50 * (is.halves - was.halves));
        }
        if let Some(points) = attribution.parts.iter().map(|part| part.points).collect::<Option<Vec<_>>>()
            && let (Some(was), Some(is)) = (before.rate, after.rate)
        {
            let shown = shown_parts(&points).iter().sum::<i64>();
            let exact = is.points_above(was);
            // Both are the exact difference, one in hundredths and one in tenths of a point.
            prop_assert!((shown - 10 * exact.0).abs() <= 5, "{shown} hundredths, {exact} points");
        }
        flips_are_explained(&attribution.parts, &before.numerator, &after.numerator)
    });
}

/// The shares of a student in all parts sum to what becomes of the student.
fn flips_are_explained(parts: &[engine::attribution::Part], before: &[StudentIx], after: &[StudentIx]) -> Holds {
    let everyone = parts.iter().flat_map(|part| part.students.iter().map(|(student, _)| *student));
    for student in everyone.chain(before.iter().copied()).chain(after.iter().copied()) {
        let share = |part: &engine::attribution::Part| {
            part.students.iter().find(|(one, _)| *one == student).map(|(_, share)| *share)
        };
        let shares: Vec<_> = parts.iter().filter_map(share).collect();
        let becomes = i64::from(after.contains(&student)) - i64::from(before.contains(&student));
        prop_assert_eq!(shown_parts(&shares).iter().sum::<i64>(), 100 * becomes);
    }
    Ok(())
}
