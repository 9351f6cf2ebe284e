use crate::{Language, Words};

impl Words {
    /// A text that was said, in lines of at most so many letters. In the test language each line has brackets of its own.
    pub fn in_lines(self, said: &str, letters: usize) -> Vec<String> {
        match self.language() {
            Language::English => lines(said, letters),
            Language::Pseudo => {
                let plain = said.replace(['⟦', '⟧'], "");
                lines(&plain, letters).into_iter().map(|line| format!("⟦{line}⟧")).collect()
            }
        }
    }
}

/// A text in lines of at most so many letters, broken between words; a longer word has a line of its own.
pub fn lines(text: &str, longest: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= longest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_between_words() {
        assert_eq!(lines("North Prairie Consolidated High", 15), ["North Prairie", "Consolidated", "High"]);
        assert_eq!(lines("Pine High", 15), ["Pine High"]);
        assert_eq!(Words::new(Language::Pseudo).in_lines("⟦next grade~~~⟧", 8), ["⟦next⟧", "⟦grade~~~⟧"]);
    }
}
