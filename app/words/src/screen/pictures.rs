//! What stands around every picture.

use engine::definition::Definition;

use crate::Words;
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
    /// A definition under a picture, with how many of its settings were changed.
    pub fn definition_with_changes(self, definition: &Definition, changed: usize) -> String {
        self.say(with_changes(definition, changed))
    }

    /// Two definitions under a picture of what lies between them.
    pub fn definitions_compared(self, from: &Definition, to: &Definition, changed: usize) -> String {
        self.say(format!("{} against {}", from.title, with_changes(to, changed)))
    }
}

fn with_changes(definition: &Definition, changed: usize) -> String {
    match changed {
        0 => definition.title.to_owned(),
        1 => format!("{}, one setting changed", definition.title),
        many => format!("{}, {many} settings changed", definition.title),
    }
}
