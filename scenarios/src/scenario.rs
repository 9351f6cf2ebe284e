use std::borrow::Cow;

use districts::Profile;

use crate::card::Card;

/// A scenario, complete: one of the kit, or one from a card of someone's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Everything but the longer texts.
    pub card: Card,
    /// The story to read aloud, in Markdown; empty where there is none.
    pub story: &'static str,
    /// Notes for the talk afterwards, in Markdown; empty where there are none.
    pub debrief: &'static str,
    /// The whole card as JSON, for files that must open without this version of the kit.
    pub text: Cow<'static, str>,
    files: &'static [(&'static str, &'static str)],
}

/// Where a district comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source<'a> {
    /// The files of a district folder: name and contents.
    Folder(&'static [(&'static str, &'static str)]),
    /// A profile and a seed.
    Generated {
        /// What the district is like.
        profile: &'a Profile,
        /// Which one of all such districts.
        seed: u64,
    },
}

/// Every scenario of the kit, in the order of their numbers.
///
/// # Panics
/// When the embedded text is not what the build wrote.
pub fn all() -> Vec<Scenario> {
    EMBEDDED.iter().map(Scenario::embedded).collect()
}

/// The scenario of the kit with that name.
pub fn find(id: &str) -> Option<Scenario> {
    EMBEDDED.iter().find(|embedded| embedded.id == id).map(Scenario::embedded)
}

struct Embedded {
    id: &'static str,
    card: &'static str,
    story: &'static str,
    debrief: &'static str,
    files: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

impl Scenario {
    /// The scenario of a card that was read, without a story; none where its district is a folder beside the card.
    pub fn of(card: Card) -> Option<Self> {
        card.profile.as_ref()?;
        let text = serde_json::to_string(&card).ok()?;
        Some(Self { card, story: "", debrief: "", text: text.into(), files: &[] })
    }

    /// The definition that the report uses unless another is chosen.
    pub fn definition(&self) -> &str {
        self.card.definition()
    }

    /// Where its district comes from.
    pub fn source(&self) -> Source<'_> {
        match (&self.card.profile, self.card.seed) {
            (Some(profile), Some(seed)) => Source::Generated { profile, seed },
            _ => Source::Folder(self.files),
        }
    }

    fn embedded(embedded: &'static Embedded) -> Self {
        Self {
            card: serde_json::from_str(embedded.card).expect("the card that the build checked and wrote"),
            story: embedded.story,
            debrief: embedded.debrief,
            text: embedded.card.into(),
            files: embedded.files,
        }
    }
}
