//! The number that an instruction ends with, and the stream it goes into.

use unpack::Rest;
use wasm_encoder::Encode;
use wasmparser::BinaryReader;

use super::OTHERS;

/// What a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Meaning {
    Local,
    Global,
    /// How many blocks a branch leaves.
    Depth,
    /// The function that is called.
    Called,
    I32,
    I64,
    /// How far behind an address something is read.
    Read,
    /// The same where it is written.
    Written,
}

/// The streams of numbers: what they say, and in how many bytes. A number goes where it finds room first.
const STREAMS: [(Meaning, u8); 17] = [
    (Meaning::Local, 1),
    (Meaning::Local, 4),
    (Meaning::Global, 1),
    (Meaning::Global, 4),
    (Meaning::Depth, 1),
    (Meaning::Depth, 4),
    (Meaning::Called, 2),
    (Meaning::Called, 4),
    (Meaning::I32, 1),
    (Meaning::I32, 2),
    (Meaning::I32, 4),
    (Meaning::I64, 1),
    (Meaning::I64, 8),
    (Meaning::Read, 2),
    (Meaning::Read, 4),
    (Meaning::Written, 2),
    (Meaning::Written, 4),
];

/// The place of the first of them.
const FIRST: usize = OTHERS as usize + 1;
/// The place after the last stream.
pub(super) const END_OF_PLACES: usize = FIRST + STREAMS.len();

/// How many bytes a number takes in the stream at that place, if that is one of numbers.
pub(super) fn width(place: usize) -> Option<u8> {
    let (_, width) = STREAMS.get(place.checked_sub(FIRST)?)?;
    Some(*width)
}

/// The number that an instruction ends with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    value: i64,
    stream: u8,
    width: u8,
    signed: bool,
}

impl Number {
    /// What an instruction begins with and its number, where it ends with one that has a stream and takes as few bytes as
    /// it can.
    pub(super) fn of(instruction: &[u8]) -> Option<(&[u8], Self)> {
        let (meaning, start) = match *instruction {
            [0x0C | 0x0D, ..] => (Meaning::Depth, 1),
            [0x10, ..] => (Meaning::Called, 1),
            [0x20..=0x22, ..] => (Meaning::Local, 1),
            [0x23 | 0x24, ..] => (Meaning::Global, 1),
            // After an alignment from 64 on, the number of a memory would follow.
            [0x28..=0x35, ..=0x3F, ..] => (Meaning::Read, 2),
            [0x36..=0x3E, ..=0x3F, ..] => (Meaning::Written, 2),
            [0x41, ..] => (Meaning::I32, 1),
            [0x42, ..] => (Meaning::I64, 1),
            _ => return None,
        };
        let (start, leb) = instruction.split_at_checked(start)?;
        let signed = matches!(meaning, Meaning::I32 | Meaning::I64);
        let (value, shortest) = read(leb, signed)?;
        let (place, (_, width)) =
            (FIRST..).zip(STREAMS).find(|(_, (said, width))| *said == meaning && fits(value, *width, signed))?;
        let number = Self { value, stream: u8::try_from(place).ok()?, width, signed };
        (shortest == leb).then_some((start, number))
    }

    /// Where `unpack` finds it.
    pub(super) fn rest(self) -> Rest {
        Rest::Number { stream: self.stream, width: self.width, signed: self.signed }
    }

    /// The place of its stream.
    pub(super) fn stream(self) -> usize {
        self.stream.into()
    }

    /// Its bytes there, the largest first.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.value.to_be_bytes()[8 - usize::from(self.width)..].to_vec()
    }
}

/// The number written as LEB128, and the shortest way to write it.
fn read(leb: &[u8], signed: bool) -> Option<(i64, Vec<u8>)> {
    let mut reader = BinaryReader::new(leb, 0);
    let mut shortest = Vec::new();
    let value = if signed {
        let value = reader.read_var_i64().ok()?;
        value.encode(&mut shortest);
        value
    } else {
        let value = reader.read_var_u32().ok()?;
        value.encode(&mut shortest);
        value.into()
    };
    Some((value, shortest))
}

/// Whether so many bytes hold the value.
fn fits(value: i64, width: u8, signed: bool) -> bool {
    let bits = 8 * u32::from(width) - u32::from(signed);
    bits >= 63 || (if signed && value < 0 { !value } else { value }) >> bits == 0
}
