use std::fmt;

use super::hash::Hash;
use crate::stream::mix;

/// A digest of texts in their order, in which each text's digest includes the one before: `7F3A-91C4-0B2E-55D1`.
///
/// It is the hash of a [`Fingerprint`](super::Fingerprint) carried on, and like it tells accidents apart, not forgeries:
/// there is no key, and whoever writes the texts anew can write their digests anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain(u64);

impl Default for Chain {
    fn default() -> Self {
        Self(Hash::new().0)
    }
}

impl Chain {
    /// The chain with one more text.
    #[must_use]
    pub fn then(self, text: &str) -> Self {
        let mut hash = Hash(self.0);
        hash.text(text).end();
        Self(hash.0)
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = mix(self.0);
        write!(f, "{:04X}-{:04X}-{:04X}-{:04X}", bits >> 48, bits >> 32 & 0xFFFF, bits >> 16 & 0xFFFF, bits & 0xFFFF)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_every_letter_matter() {
        let of = |texts: &[&str]| texts.iter().fold(Chain::default(), |chain, text| chain.then(text)).to_string();
        assert_eq!(of(&["a", "b"]), of(&["a", "b"]));
        for other in [&["b", "a"][..], &["a", "c"], &["ab", ""], &["ab"], &["a", "b", ""]] {
            assert_ne!(of(&["a", "b"]), of(other), "{other:?}");
        }
    }
}
