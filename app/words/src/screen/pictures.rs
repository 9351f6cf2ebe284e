//! What stands around every picture.

use engine::definition::{Definition, Knob};

use crate::Words;
use crate::settings::{option_name, title};
use crate::texts::texts;

texts! {
    /// The fixed texts around a picture.
    pub enum Pictures {
        Table = "Table",
        SaveSvg = "SVG: keep the picture as a file",
        SaveCsv = "CSV: keep the table as a file",
    }
}

impl Words {
    /// A definition under a picture, with the settings that were changed.
    pub fn definition_with_changes(self, definition: &Definition, changed: &[(Knob, String)]) -> String {
        self.say(with_changes(definition, changed))
    }

    /// Two definitions under a picture of what lies between them.
    pub fn definitions_compared(self, from: &Definition, to: &Definition, changed: &[(Knob, String)]) -> String {
        self.say(format!("{} against {}", from.title, with_changes(to, changed)))
    }
}

fn with_changes(definition: &Definition, changed: &[(Knob, String)]) -> String {
    let said = |(knob, option): &(Knob, String)| format!("“{}” {}", title(*knob), option_name(*knob, option));
    match changed {
        [] => definition.title.to_owned(),
        some => format!("{}, changed: {}", definition.title, some.iter().map(said).collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use engine::definition::find_definition;

    use super::*;

    #[test]
    fn a_changed_definition_says_what_was_changed() {
        let (words, nces) = (Words::default(), find_definition("nces-ccd").unwrap());
        assert_eq!(words.definition_with_changes(&nces, &[]), "NCES CCD");
        let changed = [(Knob::Summer, "ended-year".to_owned()), (Knob::Ged, "not-approved".to_owned())];
        assert_eq!(
            words.definition_with_changes(&nces, &changed),
            "NCES CCD, changed: “Summer leavers go to” ended year, “GED program” dropout"
        );
    }
}
