/// A language in which the kit speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// American English.
    #[default]
    English,
    /// English in brackets and longer, for tests: what shows without brackets bypassed this crate.
    Pseudo,
}

/// The kit's voice in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The voice of a language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// Says an English sentence. Every text of this crate passes here, so that no language can be forgotten.
    pub fn say(self, english: impl Into<String>) -> String {
        let english = english.into();
        match self.language {
            Language::English => english,
            Language::Pseudo => lengthen(&english),
        }
    }
}

/// Brackets a text and makes it a third longer, as a translation may be.
fn lengthen(text: &str) -> String {
    let more = text.chars().count() / 3 + 1;
    format!("⟦{text}{}⟧", "~".repeat(more))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pseudo_text_is_bracketed_and_longer() {
        assert_eq!(Words::new(Language::Pseudo).say("Report"), "⟦Report~~~⟧");
        assert_eq!(Words::new(Language::English).say("Report"), "Report");
    }
}
