use super::ProblemKind;

/// The shortest length of a state's student number for which lost zeros are suspected.
const LONG: usize = 8;

/// What a spreadsheet did to an identifier that it took for a number.
pub(super) fn damage(id: &str) -> Option<ProblemKind> {
    if is_exponent_number(id) {
        return Some(ProblemKind::ExponentNumber);
    }
    let (whole, decimals) = id.split_once('.')?;
    let is_number = is_digits(whole) && !decimals.is_empty() && decimals.bytes().all(|byte| byte == b'0');
    is_number.then(|| ProblemKind::DecimalNumber { suggestion: whole.to_owned() })
}

/// `1.23E+09`. The sign is required: `12E34` may be somebody's number.
fn is_exponent_number(id: &str) -> bool {
    let Some((mantissa, exponent)) = id.split_once(['E', 'e']) else { return false };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    is_digits(whole) && is_digits(decimals) && exponent.strip_prefix(['+', '-']).is_some_and(is_digits)
}

/// The known identifier that this one becomes with zeros before it.
pub(crate) fn with_zeros(id: &str, longest: usize, is_known: impl Fn(&str) -> bool) -> Option<String> {
    if !is_digits(id) {
        return None;
    }
    let mut padded = id.to_owned();
    while padded.len() < longest.min(64) {
        padded.insert(0, '0');
        if is_known(&padded) {
            return Some(padded);
        }
    }
    None
}

/// Finds the identifiers that are too short for their list, where all are digits and the longest are long.
///
/// Far shorter ones are let be: they are of another kind.
pub(super) fn short_ones<'a>(ids: &[(&'a str, u32)]) -> (usize, Vec<(&'a str, u32)>) {
    let longest = ids.iter().map(|(id, _)| id.len()).max().unwrap_or(0);
    if longest < LONG || !ids.iter().all(|(id, _)| is_digits(id)) {
        return (longest, Vec::new());
    }
    let is_short = |id: &str| id.len() < longest && id.len() * 2 >= longest;
    (longest, ids.iter().copied().filter(|(id, _)| is_short(id)).collect())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_spreadsheet_are_recognized() {
        for damaged in ["1.23E+09", "1E+10", "4.5e-07"] {
            assert_eq!(damage(damaged), Some(ProblemKind::ExponentNumber), "{damaged}");
        }
        assert_eq!(damage("1234567.0"), Some(ProblemKind::DecimalNumber { suggestion: "1234567".to_owned() }));
        for sound in ["A01", "12E34", "0012345678", "1.2.3", "1234567.5", "12.", ".0", "E+09"] {
            assert_eq!(damage(sound), None, "{sound}");
        }
    }

    #[test]
    fn zeros_are_put_back_only_onto_a_known_number() {
        let is_known = |id: &str| id == "0012";
        assert_eq!(with_zeros("12", 4, is_known).as_deref(), Some("0012"));
        assert_eq!(with_zeros("12", 3, is_known), None);
        assert_eq!(with_zeros("A12", 9, is_known), None);
    }

    #[test]
    fn short_numbers_are_suspect_among_long_ones_only() {
        let short = |ids: &[&'static str]| -> Vec<&str> {
            let ids: Vec<_> = ids.iter().map(|id| (*id, 2)).collect();
            short_ones(&ids).1.into_iter().map(|(id, _)| id).collect()
        };
        assert_eq!(short(&["12345678", "1234567", "1234", "123"]), ["1234567", "1234"]);
        assert!(short(&["1234567", "123456"]).is_empty());
        assert!(short(&["12345678", "1234567", "A1"]).is_empty());
    }
}
