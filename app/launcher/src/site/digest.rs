//! Digests: of scripts for the security policy, of files for telling builds apart.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The source expression that allows exactly this inline script or style.
pub(super) fn csp_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Sixteen hexadecimal digits that change when any of the parts does.
pub(crate) fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        // The length goes in too, so that moving a byte from one part to the next shows.
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_named_by_its_digest() {
        // The empty text, from NIST's short messages for SHA-256 (Len = 0), in base64.
        assert_eq!(csp_source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn fingerprints_tell_parts_apart() {
        let together = fingerprint([b"ab".as_slice(), b"c"]);
        assert_eq!(together.len(), 16);
        assert_ne!(together, fingerprint([b"a".as_slice(), b"bc"]));
    }
}
