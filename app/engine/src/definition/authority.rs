use super::Knob;

/// How a text reached the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Stated in one of the kit's source documents.
    SourceDocument,
    /// Read in a copy of a public page, not checked against the live one.
    PublicCopy,
    /// Recalled from general knowledge, not verified.
    Recalled,
    /// The kit's own decision where the sources are silent or conflict.
    Kit,
}

/// Where a definition stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// The document.
    pub title: &'static str,
    /// Where in it, or at which address.
    pub place: &'static str,
    /// Its words.
    pub quotation: &'static str,
    /// How they reached the kit.
    pub origin: Origin,
    /// The school years in force, in words.
    pub in_force: &'static str,
    /// What a reader should know before relying on it; empty where nothing.
    pub caution: &'static str,
}

/// Where one clause of a definition comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClauseSource {
    /// The clause.
    pub knob: Knob,
    /// How it reached the kit.
    pub origin: Origin,
    /// Document and place.
    pub citation: &'static str,
}

/// The source of a clause, in one line.
pub(super) const fn source(knob: Knob, origin: Origin, citation: &'static str) -> ClauseSource {
    ClauseSource { knob, origin, citation }
}
