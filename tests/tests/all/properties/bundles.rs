use engine::definition::{Definition, Settings};
use engine::evaluate::{Bundles, Period, Unusable, Windows, event_report};
use engine::roster::Roster;
use proptest::prelude::*;
use tests::property::{Holds, holds};
use tests::random::{LEA, YEAR, any_district, any_event};

/// No setting tells the students of a bundle apart: counting bundles gives the report, to the student.
#[test]
fn counting_bundles_gives_the_report_of_any_definition() {
    holds(&(any_district(), any_event()), |(district, definition)| {
        let roster = Roster::compile(&district).expect("every record has its student");
        let period = Period::find(&roster, LEA, YEAR).expect("the LEA is there");
        for windows in [Windows::Any, Windows::These(&windows_of(&definition))] {
            check(&roster, period, &definition, &Bundles::new(&roster, period, windows))?;
        }
        Ok(())
    });
}

fn windows_of(definition: &Definition) -> Vec<engine::definition::Window> {
    match &definition.settings {
        Settings::CodeWindow(set) => vec![set.window],
        Settings::CountDay(_) | Settings::Cohort(_) => Vec::new(),
    }
}

fn check(roster: &Roster, period: Period, definition: &Definition, bundles: &Bundles) -> Holds {
    let report = match event_report(roster, definition, period, None) {
        Ok(report) => report,
        Err(why) => {
            let counted: Result<_, Unusable> = bundles.count(roster, definition);
            prop_assert!(counted.is_err(), "a report cannot be made: {why:?}");
            return Ok(());
        }
    };
    let count = bundles.count(roster, definition).expect("the report was made");
    prop_assert_eq!(bundles.students_where(|bundle| count.counted[bundle]), report.numerator);
    prop_assert_eq!((count.denominator, count.rate), (report.denominator, report.rate));
    prop_assert_eq!(bundles.student_count(), report.determinations.len());
    Ok(())
}
