use crate::Words;

impl Words {
    /// A number with its noun: `1 student`, `2 students`.
    pub fn count(self, number: usize, one: &str, many: &str) -> String {
        self.say(counted(number, one, many))
    }

    /// A number, its thousands apart: `1,328`.
    pub fn number(self, number: usize) -> String {
        thousands(number)
    }

    /// What a table's cell shows of a whole number written in digits: its thousands apart. Anything else stays.
    pub fn grouped(self, cell: &str) -> String {
        let is_number = (4..=9).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit());
        let number = if is_number { cell.parse().ok() } else { None };
        number.map_or_else(|| cell.to_owned(), thousands)
    }
}

/// A number with its noun.
pub(crate) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", thousands(number), if number == 1 { one } else { many })
}

/// A number as a word up to twelve, as prose writes it.
pub(crate) fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| thousands(number), |word| (*word).to_owned())
}

/// A number with commas between thousands.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The same text with its first letter in upper case.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_prose() {
        assert_eq!(in_words(4), "four");
        assert_eq!(in_words(1204), "1,204");
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(capitalized("six"), "Six");
    }
}
