//! Which 256 codes say the functions of an app best.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use unpack::{Code, Rest};

use super::functions::Instruction;
use super::number::Number;
use super::{DECLARATIONS, OTHERS};

/// How many instructions without a number have a code: nearly all that an app uses.
const PLAIN: usize = 95;

/// How many instructions have a code together with their number. With more of them the others, of which the code leaves
/// the number open, would get in each other's way.
const WHOLE: usize = 100;

/// How many codes a byte can tell apart.
const CODES: usize = 256;

const DECLARATION: Code = Code { start: &[], rest: Rest::Bytes(DECLARATIONS) };
const OTHER: Code = Code { start: &[], rest: Rest::Bytes(OTHERS) };
const END: Code = Code { start: &[0x0B], rest: Rest::End };

/// The codes of an app, each with the byte that stands for it.
///
/// Like stands beside like, so that what the upper bits of one byte tell of the next holds for its neighbors, too.
pub(super) struct Alphabet<'wasm>(BTreeMap<Code<'wasm>, u8>);

impl<'wasm> Alphabet<'wasm> {
    /// The codes that take the least room, for an app with these instructions.
    pub(super) fn of(instructions: &[Instruction<'wasm>]) -> Self {
        let mut codes = vec![DECLARATION, OTHER, END];
        let short = instructions.iter().filter(|instruction| instruction.bytes.len() < CODES);
        let (numbered, plain): (Vec<_>, Vec<_>) =
            short.partition(|instruction| Number::of(instruction.bytes).is_some());
        codes.extend(most_used(plain.into_iter().map(whole)).take(PLAIN));
        codes.extend(most_used(numbered.iter().copied().map(whole)).take(WHOLE));
        let left = numbered.into_iter().filter(|instruction| !codes.contains(&whole(instruction).0));
        let left: Vec<_> = left.filter_map(open).collect();
        let room = CODES - codes.len();
        codes.extend(most_used(left.into_iter()).take(room));
        codes.sort_unstable();
        Self(codes.into_iter().zip(0..=u8::MAX).collect())
    }

    /// What each code means, as `unpack` reads it.
    pub(super) fn written(&self) -> Vec<u8> {
        let mut written = Vec::new();
        for code in self.0.keys() {
            code.write(&mut written);
        }
        written
    }

    /// What begins a function.
    pub(super) fn declaration(&self) -> u8 {
        self.0[&DECLARATION]
    }

    /// What stands for any bytes.
    pub(super) fn other(&self) -> u8 {
        self.0[&OTHER]
    }

    /// What ends a function.
    pub(super) fn end(&self) -> u8 {
        self.0[&END]
    }

    /// The code of the instruction with its number, if it has one.
    pub(super) fn whole(&self, instruction: &[u8]) -> Option<u8> {
        self.0.get(&Code { start: instruction, rest: Rest::Nothing }).copied()
    }

    /// The code of the instruction without the number it ends with, and that number.
    pub(super) fn open(&self, instruction: &[u8]) -> Option<(u8, Number)> {
        let (start, number) = Number::of(instruction)?;
        let code = self.0.get(&Code { start, rest: number.rest() })?;
        Some((*code, number))
    }
}

/// A code for the instruction with its number, and how often it would be used.
fn whole<'wasm>(instruction: &Instruction<'wasm>) -> (Code<'wasm>, usize) {
    (Code { start: instruction.bytes, rest: Rest::Nothing }, instruction.uses)
}

/// A code for the instruction and all that differ from it in their number only.
fn open<'wasm>(instruction: &Instruction<'wasm>) -> Option<(Code<'wasm>, usize)> {
    let (start, number) = Number::of(instruction.bytes)?;
    Some((Code { start, rest: number.rest() }, instruction.uses))
}

/// Each code once, with the most used first; of equals, the smaller.
fn most_used<'wasm>(codes: impl Iterator<Item = (Code<'wasm>, usize)>) -> impl Iterator<Item = Code<'wasm>> {
    let mut uses = BTreeMap::new();
    for (code, more) in codes {
        *uses.entry(code).or_insert(0) += more;
    }
    let mut used: Vec<_> = uses.into_iter().collect();
    used.sort_by_key(|(_, uses)| Reverse(*uses));
    used.into_iter().map(|(code, _)| code)
}
