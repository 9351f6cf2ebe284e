use crate::choice::Choice;
use crate::definition::{Definition, DenominatorRule, Family, Knob};

/// The most combinations that are counted at once [the kit's own bound].
pub const MOST_POINTS: usize = 4096;

/// A setting, and the options of it that are tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// The setting.
    pub knob: Knob,
    /// Its options, at least one, each once.
    pub options: Vec<String>,
}

/// Why a space cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpaceError {
    /// There are more combinations than are counted at once.
    TooLarge {
        /// How many there would be.
        points: usize,
    },
    /// The report of one of them cannot be made.
    Unusable(crate::evaluate::Unusable),
}

/// The settings of a definition that can be combined, with the options that are tried. A setting that is written as text
/// is tried in what the kit's definitions have for it, and in what the definition in hand has.
///
/// The settings that move students between subgroup columns are left out: they count the same students.
///
/// # Panics
/// On a cohort definition.
pub fn offered_axes(base: &Definition) -> Vec<Axis> {
    assert!(base.family() != Family::Cohort, "the rule space is one of event definitions");
    let knobs = base.family().knobs().iter().copied();
    knobs.filter(|knob| counts_otherwise(*knob)).map(|knob| offered(base, knob)).collect()
}

/// Whether a setting can count other students: two only move them between subgroup columns.
pub(super) fn counts_otherwise(knob: Knob) -> bool {
    !matches!(knob, Knob::ProgramDates | Knob::ElDate)
}

fn offered(base: &Definition, knob: Knob) -> Axis {
    let mut options: Vec<String> = match base.settings.options(knob) {
        // Where some definitions of a space divided by nothing, none of them could be compared by its rate.
        Some(all) if knob == Knob::Denominator => {
            all.into_iter().filter(|option| *option != DenominatorRule::None.slug()).map(str::to_owned).collect()
        }
        Some(all) => all.into_iter().map(str::to_owned).collect(),
        None => match knob {
            Knob::Grades => ["9-12", "7-12", "all"].map(str::to_owned).into(),
            // California's, the July-to-July year of some states, and the October-to-October year of the federal count
            // [CALPADS report 1.24; NCES 2011-012, appendix A].
            Knob::Window => ["08-16..08-15", "07-01..06-30", "10-01..09-30"].map(str::to_owned).into(),
            _ => vec![String::new()],
        },
    };
    let now = base.settings.get(knob).unwrap_or_default();
    if !options.contains(&now) {
        options.push(now);
    }
    Axis { knob, options }
}

/// The settings that are combined at first: those on which the kit's definitions of the family differ, and those that a
/// state has been seen to turn. Count day and scope of a return stay with the base of a count-day definition, so that
/// the space can be taken in at one look.
pub fn usual_axes(base: &Definition) -> Vec<Axis> {
    let is_usual = |knob: Knob| match base.family() {
        Family::CountDay => !matches!(knob, Knob::CountDay | Knob::ReturnScope),
        _ => !matches!(knob, Knob::Window | Knob::Reasons | Knob::Denominator),
    };
    offered_axes(base).into_iter().filter(|axis| is_usual(axis.knob)).collect()
}

/// How many combinations axes have.
pub(super) fn size(axes: &[Axis]) -> usize {
    axes.iter().fold(1, |size, axis| size.saturating_mul(axis.options.len()))
}

/// The definition of a combination.
pub(super) fn definition(base: &Definition, axes: &[Axis], point: usize) -> Definition {
    let mut definition = base.clone();
    let mut rest = point;
    for axis in axes.iter().rev() {
        let option = &axis.options[rest % axis.options.len()];
        rest /= axis.options.len();
        definition.settings.set(axis.knob, option).expect("an option of the setting");
    }
    definition
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::CountDayRule;
    use crate::definition::{definitions, find_definition};

    #[test]
    fn the_usual_space_of_a_count_day_has_864_definitions() {
        let nces = find_definition("nces-ccd").unwrap();
        let axes = usual_axes(&nces);
        assert_eq!(axes.len(), 8);
        assert_eq!(size(&axes), 864);
    }

    #[test]
    fn every_definition_of_the_family_lies_in_its_usual_space_but_for_what_it_does_not_turn() {
        for base in definitions().into_iter().filter(|one| one.family() != Family::Cohort) {
            let axes = usual_axes(&base);
            assert!(size(&axes) <= MOST_POINTS, "{}: {}", base.id, size(&axes));
            for axis in &axes {
                for other in definitions().iter().filter(|other| other.family() == base.family()) {
                    let value = other.settings.get(axis.knob).unwrap();
                    let divides = axis.knob != Knob::Denominator || value != "none";
                    assert!(!divides || axis.options.contains(&value), "{} {:?}", other.id, axis.knob);
                }
            }
        }
    }

    #[test]
    fn a_value_that_only_this_definition_has_is_tried_too() {
        let own = find_definition("nces-ccd").unwrap().with("grades", "8-11").unwrap();
        let axes = usual_axes(&own);
        assert!(axes[0].options.contains(&"8-11".to_owned()));
        assert_eq!(CountDayRule::ALL.len(), offered_axes(&own)[2].options.len());
    }
}
