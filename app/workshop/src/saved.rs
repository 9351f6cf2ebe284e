//! Saved work: a versioned envelope, read without trust and written whole.

use std::collections::BTreeMap;

use engine::definition::{Family, find_definition};
use serde::{Deserialize, Serialize};

use crate::attempt::Attempt;
use crate::board::Board;
use crate::predictions::Predictions;
use crate::worksheet::{LONGEST_ANSWER, QUESTIONS, Worksheet, bounded};

/// The version of the format. A change that older files cannot follow raises it and brings a conversion.
pub const FORMAT: u32 = 2;

/// The largest file that is opened, in bytes: an imported district of the largest size the app takes fits twice.
pub const LARGEST_FILE: usize = 40_000_000;

/// Where the students of an attempt come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A scenario of the kit.
    Scenario {
        /// Its name.
        id: String,
        /// Its text, so that the file explains itself to a kit that lacks it.
        #[serde(default)]
        text: String,
        /// The seed, where it is generated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seed: Option<u64>,
        /// The generator's version, where it is generated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        generator: Option<u32>,
    },
    /// A folder that someone opened, embedded whole.
    Folder {
        /// Its files: name and text.
        files: Vec<(String, String)>,
    },
}

/// A file of saved work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedWork {
    /// Always `who-counts`.
    pub kit: String,
    /// The version of the kit that wrote it.
    pub kit_version: String,
    /// The version of the format.
    pub format: u32,
    /// Always true: the kit keeps no other students.
    pub synthetic: bool,
    /// Where the students come from; none in a file that holds a worksheet alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The fingerprint of the district as it was generated or opened.
    #[serde(default)]
    pub fingerprint: String,
    /// The attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Attempt>,
    /// The worksheet.
    #[serde(default)]
    pub worksheet: Worksheet,
    /// What was guessed before answers showed.
    #[serde(default, skip_serializing_if = "Predictions::is_empty")]
    pub predictions: Predictions,
    /// The definitions that were tried and named.
    #[serde(default, skip_serializing_if = "Board::is_empty")]
    pub board: Board,
}

/// Why a file of saved work cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than the kit opens.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It is not JSON, or not of this shape.
    NotSavedWork {
        /// What the reader said, with line and column.
        detail: String,
    },
    /// Another program wrote it.
    OtherKit,
    /// A newer kit wrote it.
    NewerFormat {
        /// Its format.
        format: u32,
    },
    /// It does not say that its students are synthetic.
    NotSynthetic,
}

impl SavedWork {
    /// Work to be saved.
    pub fn new(source: Option<Source>, fingerprint: String, attempt: Option<Attempt>, worksheet: Worksheet) -> Self {
        Self {
            kit: "who-counts".to_owned(),
            kit_version: env!("CARGO_PKG_VERSION").to_owned(),
            format: FORMAT,
            synthetic: true,
            source,
            fingerprint,
            attempt,
            worksheet,
            predictions: Predictions::default(),
            board: Board::default(),
        }
    }

    /// The file's text.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// With the reason; nothing of the file is then kept.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        if text.len() > LARGEST_FILE {
            return Err(ReadError::TooLarge { bytes: text.len() });
        }
        // A page that lost its app hands out what the browser stored, key by key; the work lies inside.
        let stored = work_in_storage(text);
        let text = stored.as_deref().unwrap_or(text);
        let head: Head = serde_json::from_str(text).map_err(|error| not_saved_work(&error))?;
        if head.kit != "who-counts" {
            return Err(ReadError::OtherKit);
        }
        if head.format > FORMAT {
            return Err(ReadError::NewerFormat { format: head.format });
        }
        if !head.synthetic {
            return Err(ReadError::NotSynthetic);
        }
        let mut saved: Self = serde_json::from_str(text).map_err(|error| not_saved_work(&error))?;
        if let Some(attempt) = &mut saved.attempt
            && !is_event_definition(&attempt.definition)
        {
            // A report of the portal is about one year; a file that names another kind of definition opens with the
            // portal's own.
            "maine-neo".clone_into(&mut attempt.definition);
        }
        saved.predictions = std::mem::take(&mut saved.predictions).bounded();
        saved.board = std::mem::take(&mut saved.board).bounded();
        for question in 0..QUESTIONS {
            saved.worksheet.answers[question] = bounded(&saved.worksheet.answers[question], LONGEST_ANSWER);
        }
        Ok(saved)
    }
}

fn is_event_definition(id: &str) -> bool {
    find_definition(id).is_some_and(|definition| definition.family() != Family::Cohort)
}

/// What is read first of any file of the kit, so that another one is named as such and not as broken.
#[derive(Deserialize)]
pub(crate) struct Head {
    #[serde(default)]
    pub(crate) kit: String,
    #[serde(default)]
    pub(crate) format: u32,
    #[serde(default)]
    pub(crate) synthetic: bool,
}

/// The work in a file of stored keys and texts: that of the district open last, else any.
fn work_in_storage(text: &str) -> Option<String> {
    let mut stored: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
    let open = stored.get("who-counts/1/open").map(|district| format!("who-counts/1/work/{district}"));
    if let Some(work) = open.and_then(|key| stored.remove(&key)) {
        return Some(work);
    }
    stored.into_iter().find(|(key, _)| key.starts_with("who-counts/1/work/")).map(|(_, work)| work)
}

fn not_saved_work(error: &serde_json::Error) -> ReadError {
    ReadError::NotSavedWork { detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let worksheet = Worksheet { group: "Table 3".to_owned(), ..Worksheet::default() };
        let saved = SavedWork::new(None, String::new(), None, worksheet);
        assert_eq!(SavedWork::read(&saved.to_text()), Ok(saved));
    }

    #[test]
    fn what_a_lost_page_handed_out_is_read() {
        let saved = SavedWork::new(None, String::new(), None, Worksheet::default());
        let stored = BTreeMap::from([
            ("who-counts/1/open".to_owned(), "harbor-unified".to_owned()),
            ("who-counts/1/work/harbor-unified".to_owned(), saved.to_text()),
        ]);
        assert_eq!(SavedWork::read(&serde_json::to_string(&stored).unwrap()), Ok(saved));
    }

    #[test]
    fn foreign_files_are_refused_with_their_reason() {
        let refused = |text: &str| SavedWork::read(text).unwrap_err();
        assert_eq!(refused("{}"), ReadError::OtherKit);
        assert_eq!(refused(r#"{"kit":"who-counts","format":99}"#), ReadError::NewerFormat { format: 99 });
        assert_eq!(refused(r#"{"kit":"who-counts","format":2}"#), ReadError::NotSynthetic);
        assert!(matches!(refused("Student,Grade"), ReadError::NotSavedWork { .. }));
    }
}
