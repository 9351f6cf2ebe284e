//! Bytes as letters for a page: four bytes in five letters, none of which means anything to HTML.
//!
//! Base64 would take a third more room than the bytes; this takes a quarter. `page.js` reads it.

/// The letter of 0; the others follow in the order of ASCII.
const FIRST: u8 = b'(';

/// Would open a tag.
const LESS_THAN: u8 = b'<';

/// Stands in place of the letter that would open a tag.
const IN_PLACE: u8 = b'}';

/// The bytes as letters. The last four are filled up with zeros, so whoever reads them must know how many there are.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for chunk in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..chunk.len()].copy_from_slice(chunk);
        let word = u32::from_be_bytes(four);
        for place in [85 * 85 * 85 * 85, 85 * 85 * 85, 85 * 85, 85, 1] {
            let digit = u8::try_from(word / place % 85).unwrap_or_default();
            let letter = FIRST + digit;
            text.push(char::from(if letter == LESS_THAN { IN_PLACE } else { letter }));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `page.js` reads them.
    fn bytes(text: &str, length: usize) -> Vec<u8> {
        let digit = |letter: u8| u32::from(if letter == IN_PLACE { LESS_THAN } else { letter } - FIRST);
        let words =
            text.as_bytes().chunks(5).map(|five| five.iter().fold(0, |word, letter| word * 85 + digit(*letter)));
        words.flat_map(u32::to_be_bytes).take(length).collect()
    }

    #[test]
    fn every_byte_comes_back() {
        let all: Vec<u8> = (0..=255).chain([255; 7]).collect();
        for length in 0..all.len() {
            assert_eq!(bytes(&letters(&all[..length]), length), all[..length]);
        }
    }

    #[test]
    fn no_letter_opens_a_tag_or_breaks_a_line() {
        let text =
            letters(&(0..4000_u32).flat_map(|word| word.wrapping_mul(0x9E37_79B9).to_be_bytes()).collect::<Vec<_>>());
        assert!(text.bytes().all(|letter| (FIRST..=IN_PLACE).contains(&letter) && letter != LESS_THAN), "{text}");
        assert_eq!(text.len(), 20_000);
    }
}
