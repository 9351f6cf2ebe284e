//! A packet as a file: written whole, read without trust.

use super::{FORMAT, Packet};
use crate::saved::{self, Head};

/// What a packet calls itself. Saved work has another name, so that neither is taken for the other.
pub(super) const KIT: &str = "who-counts-packet";

/// The largest file that is read, in bytes: as saved work, with as much again for the packet around it.
pub const LARGEST_FILE: usize = 2 * saved::LARGEST_FILE;

/// Why a file is no packet that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than the kit reads.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It is not JSON, or not of this shape.
    NotAPacket {
        /// What the reader said, with line and column.
        detail: String,
    },
    /// It is saved work, from which no packet was made.
    SavedWork,
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

impl Packet {
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
        let not_a_packet = |error: serde_json::Error| ReadError::NotAPacket { detail: error.to_string() };
        let head: Head = serde_json::from_str(text).map_err(not_a_packet)?;
        match head.kit.as_str() {
            KIT => {}
            "who-counts" => return Err(ReadError::SavedWork),
            _ => return Err(ReadError::OtherKit),
        }
        if head.format > FORMAT {
            return Err(ReadError::NewerFormat { format: head.format });
        }
        if !head.synthetic {
            return Err(ReadError::NotSynthetic);
        }
        serde_json::from_str(text).map_err(not_a_packet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_refused_with_their_reason() {
        let refused = |text: &str| Packet::read(text).unwrap_err();
        assert_eq!(refused("{}"), ReadError::OtherKit);
        assert_eq!(refused(r#"{"kit":"who-counts","format":1}"#), ReadError::SavedWork);
        assert_eq!(refused(r#"{"kit":"who-counts-packet","format":99}"#), ReadError::NewerFormat { format: 99 });
        assert_eq!(refused(r#"{"kit":"who-counts-packet","format":1}"#), ReadError::NotSynthetic);
        let hollow = r#"{"kit":"who-counts-packet","format":1,"synthetic":true}"#;
        assert!(matches!(refused(hollow), ReadError::NotAPacket { .. }));
        assert!(matches!(refused("Student,Grade"), ReadError::NotAPacket { .. }));
    }
}
