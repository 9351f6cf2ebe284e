//! Streams: bytes of one kind, packed by themselves.

use lzma_rust2::{LzmaReader, Read};

/// How many bytes are unpacked at a time.
const PIECE: usize = 4096;

/// A stream with more bytes than this is refused: the app has a few million.
const LARGEST: u32 = 1 << 26;

/// A stream as it is packed.
#[derive(Clone, Debug)]
pub struct Stream {
    /// What LZMA calls properties: which bits of what came before tell of what follows.
    pub properties: u8,
    /// How many bytes it has when it is unpacked.
    pub length: u32,
    /// Its bytes as LZMA, without a header.
    pub packed: Vec<u8>,
}

/// How many bytes stand before those that are packed: the properties, the length, and how many packed bytes follow; the
/// first byte of a number is the smallest.
const HEADER: usize = 9;

impl Stream {
    /// Adds the stream to those in `streams`.
    ///
    /// # Panics
    ///
    /// When it takes 4 gigabytes or more.
    pub fn write(&self, streams: &mut Vec<u8>) {
        let packed = u32::try_from(self.packed.len()).expect("no stream takes gigabytes");
        streams.push(self.properties);
        streams.extend(self.length.to_le_bytes());
        streams.extend(packed.to_le_bytes());
        streams.extend(&self.packed);
    }
}

/// The bytes of every stream, or `None` where that is not what was packed.
pub(crate) fn unpack_all(mut streams: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut unpacked = Vec::new();
    while !streams.is_empty() {
        let ([properties, numbers @ ..], rest) = streams.split_first_chunk::<HEADER>()?;
        let [length, packed] = [0, 4].map(|at| u32::from_le_bytes([0, 1, 2, 3].map(|byte| numbers[at + byte])));
        let (packed, rest) = rest.split_at_checked(packed as usize)?;
        unpacked.push(unpack(*properties, length, packed)?);
        streams = rest;
    }
    Some(unpacked)
}

/// The bytes of one stream.
fn unpack(properties: u8, length: u32, packed: &[u8]) -> Option<Vec<u8>> {
    let length = (length <= LARGEST).then_some(length)?;
    let mut reader = LzmaReader::new_with_props(packed, u64::from(length), properties, length, None).ok()?;
    let mut bytes = Vec::new();
    let mut piece = [0; PIECE];
    loop {
        match reader.read(&mut piece).ok()? {
            0 => return Some(bytes),
            count => bytes.extend_from_slice(&piece[..count]),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        vec(any::<u8>(), 0..200)
    }

    #[test]
    fn a_stream_that_claims_too_much_is_refused() {
        let mut streams = Vec::new();
        Stream { properties: 0, length: u32::MAX, packed: vec![0; 9] }.write(&mut streams);
        assert!(unpack_all(&streams).is_none());
    }

    proptest! {
        #[test]
        fn wrong_bytes_are_refused_or_give_something(
            streams in vec((any::<u8>(), 0_u32..5000, bytes()), 0..5),
            more in bytes(),
        ) {
            let mut all = vec![0; 4];
            for (properties, length, mut packed) in streams {
                // LZMA begins with a zero.
                packed.insert(0, 0);
                Stream { properties, length, packed }.write(&mut all);
            }
            let _ = crate::unpack(&all);
            all.extend(more);
            let _ = crate::unpack(&all);
        }
    }
}
