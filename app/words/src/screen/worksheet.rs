//! The worksheet.
//!
//! Title and questions are those of *Learning Together: Utilizing Data Systems for Dropout Prevention*, Doing What
//! Works Library (dwwlibrary.wested.org).

use crate::Words;
use crate::texts::texts;

texts! {
    /// The fixed texts of the worksheet.
    pub enum Worksheet {
        Title = "Understanding the Role of Data Systems in Dropout Prevention",
        Lead = "Fill it in for your own school or district. What you write stays in this browser until you keep it in a file or print it.",
        Group = "Group",
        Place = "School or district",
        KeyQuestions = "Key questions",
        Responses = "Responses",
        Question1 = "Does your school or district use data to examine student progress toward graduation? If yes, what are the types of data and how are they used?",
        Question2 = "What indicators are most important for your school's or district's student population?",
        Question3 = "How do you know these indicators are important?",
        Question4 = "How do you monitor students who you think are at risk of dropping out of school?",
        Print = "Print",
        Save = "Save to a file",
        Open = "Open a saved worksheet",
        Clear = "Empty the worksheet",
        Cleared = "Emptied.",
        Opened = "The worksheet of the file stands in place of the one before.",
        TakeBack = "Take that back",
        Source = "After “Learning Together: Utilizing Data Systems for Dropout Prevention”, Doing What Works Library.",
        WriteOnly = "Write about your system, not about a student: no names of real students here.",
    }
}

impl Words {
    /// Why a file of saved work was refused.
    pub fn read_error(self, error: &workshop::saved::ReadError) -> String {
        use workshop::saved::ReadError;
        self.say(match error {
            ReadError::TooLarge { bytes } => {
                format!("The file has {} MB, more than the kit opens. Nothing was changed.", bytes / 1_000_000)
            }
            ReadError::NotSavedWork { detail } => {
                format!("The file is not saved work of this kit: {detail}. Choose a file that the kit saved. Nothing was changed.")
            }
            ReadError::OtherKit => {
                "The file is not saved work of this kit. Choose a file that the kit saved. Nothing was changed.".to_owned()
            }
            ReadError::NewerFormat { format } => {
                format!("A newer kit wrote this file (format {format}). Open it with that kit. Nothing was changed.")
            }
            ReadError::NotSynthetic => {
                "The file does not say that its students are synthetic, so it is not opened and nothing of it is kept.".to_owned()
            }
        })
    }
}
