//! The compression of the single file: a fifth smaller than gzip's, and undone by `unpack`.

use lzma_rust2::{DICT_SIZE_MIN, LzmaOptions, LzmaWriter, Write};
use unpack::Stream;

/// What tells of the next byte of a stream.
#[derive(Clone, Copy, Debug)]
pub(super) enum Telling {
    /// So many upper bits of the byte before.
    Before(u32),
    /// Its place in a number of so many bytes, which is a power of two.
    Place(u8),
    /// So many upper bits of the byte before, and a little of its place in a word of four bytes.
    Both(u32),
}

/// The bytes as LZMA.
pub(super) fn lzma(bytes: &[u8], telling: Telling) -> Stream {
    let length = u32::try_from(bytes.len()).expect("no stream takes gigabytes");
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = match telling {
        Telling::Before(bits) => (bits, 0, 0),
        Telling::Place(width) => {
            let place = width.trailing_zeros().min(2);
            (0, place, place)
        }
        Telling::Both(bits) => (bits, 0, 2),
    };
    // Long copies are worth looking for: the app was made from generics.
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    // Looking back further than to the beginning would cost the browser memory for nothing.
    options.dict_size = length.max(DICT_SIZE_MIN);
    let packed = LzmaWriter::new_no_header(Vec::new(), &options, false)
        .and_then(|mut packed| {
            packed.write_all(bytes)?;
            packed.finish()
        })
        .expect("the options are allowed, and writing to memory succeeds");
    Stream { properties: options.get_props(), length, packed }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Telling; 5] =
        [Telling::Both(3), Telling::Before(5), Telling::Place(1), Telling::Place(2), Telling::Place(8)];

    /// What the browser makes of it, as the bytes around no function.
    fn unpacked(stream: &Stream) -> Option<Vec<u8>> {
        let mut packed = vec![0; 4];
        for stream in [stream, &lzma(&[], ALL[0]), &lzma(&[], ALL[0])] {
            stream.write(&mut packed);
        }
        unpack::unpack(&packed)
    }

    #[test]
    fn every_byte_comes_back() {
        let scattered = (0..40_000_u32).flat_map(|word| word.wrapping_mul(0x9E37_79B9).to_be_bytes());
        let all: Vec<u8> = scattered.chain([7; 5000]).chain(0..=255).collect();
        for length in [0, 1, 2, 300, 4095, 4096, 4097, all.len()] {
            for telling in ALL {
                assert!(
                    unpacked(&lzma(&all[..length], telling)).as_deref() == Some(&all[..length]),
                    "{length} {telling:?}"
                );
            }
        }
    }

    #[test]
    fn what_was_cut_off_is_refused() {
        let whole = lzma(&b"Who counts as a dropout, and who decides? ".repeat(9), Telling::Before(4));
        assert!(unpacked(&whole).is_some());
        for length in [0, 5, 13, whole.packed.len() - 9] {
            let cut = Stream { packed: whole.packed[..length].to_vec(), ..whole.clone() };
            assert!(unpacked(&cut).is_none(), "{length}");
        }
    }
}
