//! Functions, put together from streams.

use crate::code::{Code, Rest};
use crate::place;

/// The bytes around the functions, of which so many stand `before` them, and the functions between. `None` where a stream
/// ends too early or a code means nothing.
pub(crate) fn join(before: usize, streams: &[Vec<u8>]) -> Option<Vec<u8>> {
    let (before, after) = streams.get(place::AROUND)?.split_at_checked(before)?;
    let codes = Code::read_all(streams.get(place::CODES)?)?;
    let mut streams: Vec<&[u8]> = streams.iter().map(Vec::as_slice).collect();
    let functions = *streams.get(place::FUNCTIONS)?;

    let mut all = before.to_vec();
    let mut function = Vec::new();
    for code in functions {
        let code = codes.get(usize::from(*code))?;
        function.extend_from_slice(code.start);
        match code.rest {
            Rest::Nothing => {}
            Rest::End => {
                write_unsigned(function.len() as u64, &mut all);
                all.append(&mut function);
            }
            Rest::Bytes(stream) => {
                let stream = streams.get_mut(usize::from(stream))?;
                let count = take(stream, 1)?[0];
                function.extend_from_slice(take(stream, count)?);
            }
            Rest::Number { stream, width, signed } => {
                let bytes = take(streams.get_mut(usize::from(stream))?, width)?;
                let number = bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
                if signed {
                    // The largest bit of the bytes is the sign of all.
                    let unused = 64 - 8 * u32::from(width);
                    write_signed((number << unused).cast_signed() >> unused, &mut function);
                } else {
                    write_unsigned(number, &mut function);
                }
            }
        }
    }
    all.extend_from_slice(after);
    function.is_empty().then_some(all)
}

/// The next bytes of a stream, which goes on after them.
fn take<'stream>(stream: &mut &'stream [u8], count: u8) -> Option<&'stream [u8]> {
    let (taken, rest) = stream.split_at_checked(usize::from(count))?;
    *stream = rest;
    Some(taken)
}

/// Adds a number as WebAssembly writes it: 7 bits in each byte, the smallest first, and the eighth set where more follow.
fn write_unsigned(mut number: u64, bytes: &mut Vec<u8>) {
    while number > 0x7F {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// The same for a number that can be negative: the last byte's seventh bit is its sign.
fn write_signed(mut number: i64, bytes: &mut Vec<u8>) {
    while !(-0x40..0x40).contains(&number) {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0] & 0x7F);
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// The place of the first stream that a code may name.
    const NUMBERS: u8 = 3;

    /// What is put together where nothing stands around the functions.
    fn joined(codes: &[Code], functions: &[u8], numbers: &[u8]) -> Option<Vec<u8>> {
        let mut written = Vec::new();
        for code in codes {
            code.write(&mut written);
        }
        join(0, &[Vec::new(), written, functions.to_vec(), numbers.to_vec()])
    }

    const END: Code = Code { start: &[0x0B], rest: Rest::End };

    fn number(width: u8, signed: bool) -> Code<'static> {
        Code { start: &[0x41], rest: Rest::Number { stream: NUMBERS, width, signed } }
    }

    #[test]
    fn functions_stand_between_what_is_around_them_each_with_its_length() {
        let mut codes = Vec::new();
        Code { start: &[], rest: Rest::Bytes(NUMBERS) }.write(&mut codes);
        Code { start: &[0x20, 1], rest: Rest::Nothing }.write(&mut codes);
        END.write(&mut codes);
        let streams = [b"<>".to_vec(), codes, vec![0, 1, 2, 0, 2], vec![2, 8, 9, 0]];
        assert_eq!(join(1, &streams).unwrap(), [b'<', 5, 8, 9, 0x20, 1, 0x0B, 1, 0x0B, b'>']);
        assert!(join(3, &streams).is_none(), "so much does not stand before them");
    }

    #[test]
    fn numbers_are_written_as_webassembly_writes_them() {
        for (width, signed, bytes, leb) in [
            (1, false, &[0x7F][..], &[0x7F][..]),
            (1, false, &[0x80], &[0x80, 1]),
            (4, false, &[0xFF; 4], &[0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
            (1, true, &[0x3F], &[0x3F]),
            (1, true, &[0x40], &[0xC0, 0]),
            (1, true, &[0xC0], &[0x40]),
            (1, true, &[0xBF], &[0xBF, 0x7F]),
            (2, true, &[0x80, 0], &[0x80, 0x80, 0x7E]),
            (8, true, &[0x80, 0, 0, 0, 0, 0, 0, 0], &[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7F]),
        ] {
            let function = [&[0x41], leb, &[0x0B]].concat();
            let all = joined(&[number(width, signed), END], &[0, 1], bytes).unwrap();
            assert_eq!(all[1..], function, "{bytes:X?} of {width}, signed: {signed}");
        }
    }

    #[test]
    fn what_no_function_can_be_made_of_is_refused() {
        let good = || [number(2, true), END];
        assert!(joined(&good(), &[0, 1], &[1, 2]).is_some());
        assert!(joined(&good(), &[0, 1], &[1]).is_none(), "a number without its end");
        assert!(joined(&good(), &[0, 2], &[1, 2]).is_none(), "a code that is not there");
        assert!(joined(&good(), &[0], &[1, 2]).is_none(), "a function without an end");
        let nowhere = Code { start: &[], rest: Rest::Bytes(9) };
        assert!(joined(&[nowhere, END], &[0, 1], &[1, 2]).is_none(), "a stream that is not there");
        for codes in [&[0, 0][..], &[0, 0, 1], &[3, 0, 0], &[0x10, 0, 0], &[0x19, 0, 0], &[0x31, 0, 0]] {
            assert!(Code::read_all(codes).is_none(), "{codes:?}");
        }
    }

    proptest! {
        #[test]
        fn wrong_streams_are_refused_or_give_something(
            before in 0_usize..9,
            kinds in vec((prop_oneof![0_u8..4, 0x10_u8..0x2A, any::<u8>()], 0_u8..6, 0_u8..3), 0..9),
            mut streams in vec(vec(0_u8..9, 0..40), 0..6),
        ) {
            if let Some(codes) = streams.get_mut(place::CODES) {
                codes.splice(0..0, kinds.into_iter().flat_map(|(kind, stream, length)| {
                    [kind, stream, length].into_iter().chain((0..length).map(|_| 0x41))
                }));
            }
            let _ = join(before, &streams);
        }
    }
}
