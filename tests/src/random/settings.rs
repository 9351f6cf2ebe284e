use engine::codes::codes_of;
use engine::definition::{Definition, Family, Knob, Settings, definitions};
use engine::records::District;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// An event definition with any settings.
pub fn any_event() -> impl Strategy<Value = Definition> {
    prop_oneof![any_of_family(Family::CodeWindow), any_of_family(Family::CountDay)]
}

/// A cohort definition with any settings.
pub fn any_cohort() -> impl Strategy<Value = Definition> {
    any_of_family(Family::Cohort)
}

/// A definition of a family, about half of its settings turned to anything they can be.
///
/// # Panics
/// When a setting refuses one of its own options.
pub fn any_of_family(family: Family) -> impl Strategy<Value = Definition> {
    let of_family: Vec<Definition> = definitions().into_iter().filter(|one| one.family() == family).collect();
    let turns = proptest::collection::vec((any::<bool>(), any::<Index>()), family.knobs().len());
    (select(of_family), turns).prop_map(move |(mut definition, turns)| {
        for (knob, (is_turned, which)) in family.knobs().iter().zip(turns) {
            if is_turned {
                let options = options(&definition.settings, *knob);
                definition.settings.set(*knob, which.get::<String>(&options)).expect("one of its options");
            }
        }
        definition
    })
}

/// Every option of a knob; for those without a list, some that matter.
fn options(settings: &Settings, knob: Knob) -> Vec<String> {
    let some: &[&str] = match knob {
        Knob::Grades => &["all", "0-0", "0-12", "7-12", "9-12", "9-9", "12-12", "1-8"],
        Knob::Window => {
            &["08-16..08-15", "07-01..06-30", "10-01..09-30", "01-01..06-30", "06-08..06-07", "10-02..10-02"]
        }
        // Texts of other districts' code sets are unknown here, which is an error of its own; these are always known.
        Knob::Reasons => &[""],
        Knob::DiplomaBy => &["08-31", "06-07", "06-30", "12-31", "10-01", "09-30"],
        _ => &[],
    };
    let listed = settings.options(knob).unwrap_or_default();
    some.iter().copied().chain(listed).map(str::to_owned).collect()
}

/// A code that the dropout set of this district may name: of its code set, or of its file.
pub fn exit_code_of(district: &District, which: Index) -> String {
    let of_set = codes_of(district.exit_codes).into_iter().map(|code| code.code.to_owned());
    let of_file = district.enrollments.iter().map(|row| row.exit_reason.clone());
    let mut codes: Vec<String> = of_set.chain(of_file).filter(|code| !code.is_empty()).collect();
    codes.sort_unstable();
    codes.dedup();
    which.get(&codes).clone()
}

/// A span of grades and a wider one around it.
pub fn any_grades_within() -> impl Strategy<Value = (String, String)> {
    (0_u8..=12, 0_u8..=12, 0_u8..=12, 0_u8..=12, any::<bool>()).prop_map(|(a, b, c, d, all)| {
        let mut ends = [a, b, c, d];
        ends.sort_unstable();
        let narrow = format!("{}-{}", ends[1], ends[2]);
        let wide = if all { "all".to_owned() } else { format!("{}-{}", ends[0], ends[3]) };
        (narrow, wide)
    })
}
