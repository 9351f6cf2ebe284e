//! What a code stands for.

/// What a code stands for: bytes of a function, and where the rest of them are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code<'bytes> {
    /// The bytes it begins with, at most 255.
    pub start: &'bytes [u8],
    /// What follows them.
    pub rest: Rest,
}

/// What follows the start of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// The end of the function.
    End,
    /// Bytes of the stream at that place: as many as its next byte says.
    Bytes(u8),
    /// A number of the stream at that place, written there in `width` bytes, 1 to 8, the largest first. The function holds
    /// it as LEB128, signed or not.
    Number {
        /// The place of the stream.
        stream: u8,
        /// How many bytes it takes there.
        width: u8,
        /// Whether it can be negative.
        signed: bool,
    },
}

/// The kinds of [`Rest`] as they are written; a number adds its width.
const NOTHING: u8 = 0;
const END: u8 = 1;
const BYTES: u8 = 2;
const UNSIGNED: u8 = 0x10;
const SIGNED: u8 = 0x20;

impl<'bytes> Code<'bytes> {
    /// Adds the code to those in `codes`: the kind of its rest, the place of a stream, the length of the start, the start.
    ///
    /// # Panics
    ///
    /// When the start has more than 255 bytes.
    pub fn write(&self, codes: &mut Vec<u8>) {
        let (kind, stream) = match self.rest {
            Rest::Nothing => (NOTHING, 0),
            Rest::End => (END, 0),
            Rest::Bytes(stream) => (BYTES, stream),
            Rest::Number { stream, width, signed } => (width | if signed { SIGNED } else { UNSIGNED }, stream),
        };
        let length = u8::try_from(self.start.len()).expect("a code starts with at most 255 bytes");
        codes.extend([kind, stream, length]);
        codes.extend(self.start);
    }

    /// The codes of the stream, or `None` where that is not what the bytes are.
    pub(crate) fn read_all(mut bytes: &'bytes [u8]) -> Option<Vec<Self>> {
        let mut codes = Vec::new();
        while let [kind, stream, length, more @ ..] = bytes {
            let (start, more) = more.split_at_checked(usize::from(*length))?;
            bytes = more;
            let width = kind & 0xF;
            let rest = match kind & !0xF {
                UNSIGNED | SIGNED if (1..=8).contains(&width) => {
                    Rest::Number { stream: *stream, width, signed: kind & SIGNED != 0 }
                }
                0 => match *kind {
                    NOTHING => Rest::Nothing,
                    END => Rest::End,
                    BYTES => Rest::Bytes(*stream),
                    _ => return None,
                },
                _ => return None,
            };
            codes.push(Self { start, rest });
        }
        bytes.is_empty().then_some(codes)
    }
}
