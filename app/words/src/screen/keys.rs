//! The list of keys.

use crate::texts::texts;

texts! {
    /// The fixed texts of the list of keys.
    pub enum Keys {
        Title = "Keys",
        Everywhere = "Everywhere",
        TabStops = "to the next link, button or field",
        Press = "press the link or button",
        Picture = "In a picture of students",
        NextStudent = "to the next student, and to the one before",
        EndsOfPicture = "to the first student, and to the last",
        Single = "Single keys",
        ThisList = "this list",
        FillScreen = "fill the screen, without the navigation",
        Undo = "Explore: take a turn back",
        Redo = "Explore: make it again",
        Reset = "Explore: reset the settings",
        SingleKeysAct = "single keys act outside text fields",
        Close = "Close",
    }
}
