//! The app, taken apart into streams: like beside like takes less room.
//!
//! In WebAssembly an instruction and its numbers stand one after the other, so that what compresses is always looking at
//! something else. Here every function becomes a row of codes, one for each instruction, and its numbers go into streams
//! by what they are: locals, called functions, places in memory. Each stream is packed by itself, and as suits it. The code
//! of the app takes nearly a fifth less room than in one piece. `unpack` puts it together again without knowing any instruction.

mod alphabet;
mod functions;
mod number;
#[cfg(test)]
mod tests;

use anyhow::{Context, Result, ensure};
use unpack::{place, unpack};

use self::alphabet::Alphabet;
use self::functions::Functions;
use super::lzma::{Telling, lzma};

/// The place of the stream with every function's declaration of its locals.
const DECLARATIONS: u8 = 3;
/// The place of the stream with the instructions that have no code of their own.
const OTHERS: u8 = 4;

/// What goes `before` the app, and the app, packed for [`unpack`].
pub(super) fn pack(before: &[u8], wasm: &[u8]) -> Result<Vec<u8>> {
    let functions = Functions::read(wasm).context(
        "The functions of the app could not be taken apart for the single file. Update wasmparser in \
         app/launcher/Cargo.toml to a version that knows their instructions.",
    )?;
    let streams = streams(before, &functions);
    let before_functions = u32::try_from(before.len() + functions.before.len())?;
    let mut packed = before_functions.to_le_bytes().to_vec();
    for (place, bytes) in streams.iter().enumerate() {
        lzma(bytes, telling(place)).write(&mut packed);
    }
    let unpacked = unpack(&packed).context(UNLIKE)?;
    ensure!(unpacked.strip_prefix(before) == Some(wasm), UNLIKE);
    Ok(packed)
}

const UNLIKE: &str = "The single file does not unpack to the app that was packed. Every number in the app must take as few \
                      bytes as it can: check what app/launcher/src/site/arrange writes.";

/// The streams, each at its place.
fn streams(before: &[u8], functions: &Functions) -> Vec<Vec<u8>> {
    let alphabet = Alphabet::of(&functions.instructions);
    let said: Vec<Said> = functions.instructions.iter().map(|one| Said::of(one.bytes, &alphabet)).collect();
    let mut streams = vec![Vec::new(); number::END_OF_PLACES];
    streams[place::AROUND] = [before, functions.before, functions.after].concat();
    streams[place::CODES] = alphabet.written();
    for function in &functions.all {
        Said::bytes(function.declaration, alphabet.declaration(), DECLARATIONS).add_to(&mut streams);
        for instruction in &function.instructions {
            said[*instruction].add_to(&mut streams);
        }
        streams[place::FUNCTIONS].push(alphabet.end());
    }
    streams
}

/// What tells of the next byte of the stream at that place, by trial.
fn telling(place: usize) -> Telling {
    match number::width(place) {
        Some(width) => Telling::Place(width),
        None if place == place::AROUND => Telling::Both(3),
        None if place == place::FUNCTIONS => Telling::Before(5),
        None => Telling::Before(4),
    }
}

/// What an instruction adds to the streams.
struct Said {
    codes: Vec<u8>,
    stream: usize,
    bytes: Vec<u8>,
}

impl Said {
    fn of(instruction: &[u8], alphabet: &Alphabet) -> Self {
        if let Some(code) = alphabet.whole(instruction) {
            return Self { codes: vec![code], stream: place::FUNCTIONS, bytes: Vec::new() };
        }
        match alphabet.open(instruction) {
            Some((code, number)) => Self { codes: vec![code], stream: number.stream(), bytes: number.bytes() },
            None => Self::bytes(instruction, alphabet.other(), OTHERS),
        }
    }

    /// Any bytes: as often as their count takes a byte, the code and a piece of them.
    fn bytes(bytes: &[u8], code: u8, stream: u8) -> Self {
        let mut said = Self { codes: Vec::new(), stream: stream.into(), bytes: Vec::new() };
        for piece in bytes.chunks(u8::MAX.into()) {
            said.codes.push(code);
            said.bytes.extend(u8::try_from(piece.len()));
            said.bytes.extend(piece);
        }
        said
    }

    fn add_to(&self, streams: &mut [Vec<u8>]) {
        streams[place::FUNCTIONS].extend_from_slice(&self.codes);
        streams[self.stream].extend_from_slice(&self.bytes);
    }
}
