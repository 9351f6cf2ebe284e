use fake::locales::{Data, EN};

use crate::stream::Stream;

/// The family name of an adult who writes to the office: a registrar, a counselor, a relative.
///
/// These come from fake's English list through the kit's own draw. Students' names do not: that list holds names that
/// a classroom would laugh at, and those are passed over here too.
pub(crate) fn family_name(stream: &mut Stream) -> &'static str {
    let length = u32::try_from(EN::NAME_LAST_NAME.len()).unwrap_or(1);
    let from = stream.below(length) as usize;
    let around = EN::NAME_LAST_NAME.iter().cycle().skip(from).take(EN::NAME_LAST_NAME.len());
    around.copied().find(|name| is_fit(name)).unwrap_or("Larson")
}

const UNFIT: [&str; 14] = [
    "Beer",
    "Bins",
    "Conn",
    "Crooks",
    "Dare",
    "Dicki",
    "Dickens",
    "Dickinson",
    "Funk",
    "Hickle",
    "Hilll",
    "Schimmel",
    "Toy",
    "Von",
];

fn is_fit(name: &str) -> bool {
    (4..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic()) && !UNFIT.contains(&name)
}
