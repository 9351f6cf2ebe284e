//! Bytes as letters for a page: seven bits in each byte of UTF-8, and nothing that means anything to HTML.
//!
//! Base64 would take a third more room than the bytes; this takes a seventh. `packed.js` reads it.

/// Letters that cannot stand in a page for themselves: HTML drops the first, what carries files may change the ends of
/// lines and take the fourth for the end of the file, and the last opens a tag.
const BARRED: [u8; 5] = [0, b'\n', b'\r', 0x1A, b'<'];

/// How many bits a letter holds.
const BITS: usize = 7;

/// The bytes as letters. The last seven bits are filled up with zeros, so whoever reads them must know how many bytes
/// there are.
///
/// A barred letter and the one after it stand together as one character of two bytes: which of the barred ones, counted
/// from 1, in front of the seven bits of the other.
pub(super) fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / BITS + 2);
    let count = (bytes.len() * 8).div_ceil(BITS);
    let mut at = 0;
    while at < count {
        let letter = seven_bits(bytes, at);
        match (1_u32..).zip(BARRED).find(|(_, barred)| *barred == letter) {
            None => text.push(char::from(letter)),
            Some((which, _)) => {
                at += 1;
                let both = which << BITS | u32::from(seven_bits(bytes, at));
                text.push(char::from_u32(both).unwrap_or_default());
            }
        }
        at += 1;
    }
    text
}

/// The letter of that number, counted from 0; zeros beyond the end.
fn seven_bits(bytes: &[u8], letter: usize) -> u8 {
    let (first, offset) = (letter * BITS / 8, letter * BITS % 8);
    let byte = |at: usize| u16::from(bytes.get(at).copied().unwrap_or(0));
    let two = byte(first) << 8 | byte(first + 1);
    u8::try_from(two >> (16 - BITS - offset) & 0x7F).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `packed.js` reads them.
    fn bytes(text: &str, length: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut held, mut bits) = (0_u32, 0);
        let mut take = |letter: u32| {
            held = held << BITS | letter;
            bits += BITS;
            if bits >= 8 {
                bits -= 8;
                bytes.push(u8::try_from(held >> bits).unwrap());
                held &= (1 << bits) - 1;
            }
        };
        for character in text.chars().map(u32::from) {
            if let Some(which) = (character >> BITS).checked_sub(1) {
                take(u32::from(BARRED[which as usize]));
            }
            take(character & 0x7F);
        }
        bytes.truncate(length);
        bytes
    }

    fn scattered() -> Vec<u8> {
        (0..4000_u32).flat_map(|word| word.wrapping_mul(0x9E37_79B9).to_be_bytes()).collect()
    }

    #[test]
    fn every_byte_comes_back() {
        let all: Vec<u8> = (0..=255).chain([255; 7]).chain([0; 9]).chain(scattered()).collect();
        for length in (0..300).chain([all.len()]) {
            assert_eq!(bytes(&letters(&all[..length]), length), all[..length]);
        }
    }

    #[test]
    fn no_letter_opens_a_tag_or_breaks_a_line() {
        let text = letters(&scattered());
        assert!(!text.contains(BARRED.map(char::from)), "{text}");
    }

    #[test]
    fn it_takes_a_seventh_more_room() {
        assert!(letters(&scattered()).len() <= 16_000 * 8 / 7 + 2);
    }
}
