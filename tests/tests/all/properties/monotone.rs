use engine::definition::{Family, Settings};
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Unit};
use engine::roster::Roster;
use proptest::prelude::*;
use proptest::sample::Index;
use tests::property::holds;
use tests::random::{any_cohort, any_district, any_event, any_grades_within, any_of_family, exit_code_of};

use super::Reported;

#[test]
fn one_more_exit_reason_in_the_dropout_set_never_lowers_the_count() {
    let cases = (any_district(), any_of_family(Family::CodeWindow), any::<Index>());
    holds(&cases, |(district, definition, which)| {
        let more = definition.clone().with("reasons", &format!("+{}", exit_code_of(&district, which))).expect("a code");
        let (fewer, more) = (Reported::new(&district, &definition), Reported::new(&district, &more));
        prop_assert!(fewer.is_within(&more));
        Ok(())
    });
}

#[test]
fn wider_grades_never_lower_the_count() {
    holds(&(any_district(), any_event(), any_grades_within()), |(district, definition, (narrow, wide))| {
        let narrow = definition.clone().with("grades", &narrow).expect("a span");
        let wide = definition.with("grades", &wide).expect("a span");
        prop_assert!(Reported::new(&district, &narrow).is_within(&Reported::new(&district, &wide)));
        Ok(())
    });
}

#[test]
fn believing_a_code_without_proof_never_raises_the_count() {
    holds(&(any_district(), any_of_family(Family::CountDay)), |(district, definition)| {
        let proof = definition.clone().with("transfer-proof", "proof").expect("an option");
        let trust = definition.with("transfer-proof", "trust-code").expect("an option");
        let (proof, trust) = (Reported::new(&district, &proof), Reported::new(&district, &trust));
        prop_assert!(trust.count() <= proof.count());
        prop_assert!(trust.is_within(&proof));
        Ok(())
    });
}

#[test]
fn believing_a_removal_without_proof_never_raises_the_dropouts_of_a_cohort() {
    holds(&(any_district(), any_cohort(), 2022_u16..=2026), |(district, definition, class)| {
        let roster = Roster::compile(&district).expect("every record has its student");
        let dropouts = |rule: &str| {
            let definition = definition.clone().with("removal-proof", rule).expect("an option");
            let Settings::Cohort(set) = &definition.settings else { unreachable!("a cohort definition was drawn") };
            let report = CohortEvaluator::new(&roster, set, ClassOf(class), Unit::Lea(0)).expect("a year").report();
            report.of(Outcome::Dropout)
        };
        let (proof, trust) = (dropouts("proof"), dropouts("trust-code"));
        prop_assert!(trust.iter().all(|student| proof.contains(student)));
        Ok(())
    });
}
