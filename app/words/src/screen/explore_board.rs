//! The board: definitions that a group tried and named.

use engine::definition::Knob;

use crate::Words;
use crate::amounts::counted;
use crate::settings::{option_name, title};
use crate::texts::texts;

texts! {
    /// The fixed texts of the board.
    pub enum Boarding {
        Title = "The board: definitions that were tried",
        Says = "Give the definition in hand a name and keep it here with what it comes to. The board is kept with your work, whatever district is open.",
        Name = "Name of the definition in hand",
        Keep = "Keep it on the board",
        Full = "The board is full. Take a line away first.",
        NameColumn = "Name",
        Definition = "Definition",
        District = "District",
        Counted = "Counted",
        Of = "Of",
        Rate = "Rate",
        Load = "Take in hand",
        Remove = "Take away",
        AsStated = "as its authority states it",
        Unknown = "not known to this kit",
        Unnamed = "Unnamed",
    }
}

impl Words {
    /// What was turned in a definition on the board.
    pub fn turned_on_board(self, turned: &[(Knob, String)]) -> String {
        if turned.is_empty() {
            return self.of(Boarding::AsStated);
        }
        let said: Vec<String> =
            turned.iter().map(|(knob, option)| format!("{}: {}", title(*knob), option_name(*knob, option))).collect();
        self.say(said.join(" · "))
    }

    /// An act on a line of the board, told apart for whoever hears it without its row.
    pub fn act_on_line(self, act: Boarding, name: &str) -> String {
        self.say(format!("{}: {name}", crate::Text::english(act)))
    }

    /// How many definitions are on the board.
    pub fn on_the_board(self, number: usize) -> String {
        self.say(format!("{} on the board", counted(number, "definition", "definitions")))
    }
}
