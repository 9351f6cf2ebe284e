//! Definitions: who counts as a dropout, as data.
//!
//! A [`Definition`] is one of three algorithms (its [`Family`]) and a value for each [`Knob`] of that family, with the
//! authority behind it. Any two can be compared knob by knob, and any mixture can be tried.

mod authority;
mod knob;
mod options;
mod presets;
mod settings;

pub use authority::{Authority, ClauseSource, Origin};
pub use knob::{Family, Knob};
pub use options::{
    AgeRule, CertificateRule, CohortEntry, DenominatorRule, ElDate, ExpelledRule, GedRule, GradeSpan, Level,
    LostTransfers, ProgramDates, ProofRule, ReasonChange, ReasonChanges, ReturnScope, SummerRule, Window,
};
pub use settings::{CodeWindow, Cohort, CountDay, SettingError, Settings};

/// A definition of who counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its stable name, such as `maine-neo`.
    pub id: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// Where it stands, and in whose words.
    pub authority: Authority,
    /// The source of each clause.
    pub sources: &'static [ClauseSource],
    /// The value of every knob.
    pub settings: Settings,
}

impl Definition {
    /// Its algorithm.
    pub fn family(&self) -> Family {
        self.settings.family()
    }

    /// The source of a clause.
    pub fn source(&self, knob: Knob) -> Option<&'static ClauseSource> {
        self.sources.iter().find(|source| source.knob == knob)
    }

    /// The same definition with one knob turned.
    ///
    /// # Errors
    /// When the family has no such knob, or the knob no such option.
    pub fn with(mut self, knob: &str, option: &str) -> Result<Self, SettingError> {
        self.settings.set_by_name(knob, option)?;
        Ok(self)
    }
}

/// The seven definitions of the kit: events first, cohorts last.
pub fn definitions() -> Vec<Definition> {
    vec![
        presets::calpads(),
        presets::calpads_state_view(),
        presets::nces(),
        presets::maine(),
        presets::nd_leavers(),
        presets::nd_cohort(),
        presets::acgr(),
    ]
}

/// The definition of that name.
pub fn find_definition(id: &str) -> Option<Definition> {
    definitions().into_iter().find(|definition| definition.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_of_every_definition_has_a_source() {
        for definition in definitions() {
            for knob in definition.family().knobs() {
                let needs_one = *knob != Knob::Reasons;
                assert_eq!(definition.source(*knob).is_some(), needs_one, "{} {knob:?}", definition.id);
            }
        }
    }

    #[test]
    fn a_setting_reads_back_as_it_was_written() {
        for definition in definitions() {
            for knob in definition.family().knobs() {
                let option = definition.settings.get(*knob).expect("a knob of its family");
                let again = definition.clone().with(knob.slug(), &option).expect("its own value");
                assert_eq!(again, definition, "{} {knob:?} {option}", definition.id);
            }
        }
    }

    use crate::choice::Choice;
}
