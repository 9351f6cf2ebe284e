//! Unpacks, in the browser, what the launcher packed into the single file.
//!
//! The only compression that every browser undoes by itself is gzip's, and with LZMA the app takes a fifth less room. With
//! its instructions taken apart into streams, so that like stands beside like, it takes a further seventh less. As a small
//! WebAssembly, `unpacker`, this goes before the app and puts it together.

mod code;
mod functions;
mod stream;

pub use self::code::{Code, Rest};
use self::functions::join;
pub use self::stream::Stream;
use self::stream::unpack_all;

/// The streams that every packed app has, by their places; those of the functions' numbers follow.
pub mod place {
    /// What stands around the functions, as it is.
    pub const AROUND: usize = 0;
    /// What each code means, from code 0 on.
    pub const CODES: usize = 1;
    /// The functions, one code after another.
    pub const FUNCTIONS: usize = 2;
}

/// What was packed: how many bytes stand before the functions, as 4 bytes, the first the smallest, then every stream as
/// [`Stream::write`] writes it. `None` where that is not what the bytes are.
///
/// Neither LZMA nor a stream has a checksum: damage inside may go unnoticed, and whoever carries the bytes must look for
/// it.
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (before, streams) = packed.split_first_chunk()?;
    join(u32::from_le_bytes(*before) as usize, &unpack_all(streams)?)
}
