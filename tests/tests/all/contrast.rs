//! The tokens' colors can be told apart in every look [WCAG 2.2, 1.4.3 and 1.4.11].

use std::collections::BTreeMap;
use std::fs;

use tests::checkout;

/// Pairs of tokens with the smallest contrast that they may have: 4.5 for text, 3 for what must only be seen.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "paper", 4.5),
    ("ink", "sheet", 4.5),
    ("ink-soft", "well", 4.5),
    ("ink-mute", "well", 4.5),
    ("ink-mute", "paper", 4.5),
    ("link", "paper", 4.5),
    ("link", "sheet", 4.5),
    ("on-action", "action", 4.5),
    ("flip", "paper", 4.5),
    ("flip", "flip-tint", 4.5),
    ("ink", "flip-tint", 4.5),
    ("error", "paper", 4.5),
    ("warn", "paper", 4.5),
    ("ok", "paper", 4.5),
    ("info", "paper", 4.5),
    ("rule", "paper", 3.0),
    ("focus", "paper", 3.0),
    ("o-dropout", "paper", 3.0),
    ("o-graduate", "paper", 3.0),
    ("o-transfer", "paper", 3.0),
    ("o-continuing", "paper", 3.0),
    ("o-completer", "paper", 3.0),
    ("o-removed", "paper", 3.0),
    ("o-none", "paper", 3.0),
];

/// The selectors whose blocks make a look, each on top of the one before it in its list.
const LOOKS: &[(&str, &[&str])] = &[
    ("light", &[":root, [data-theme=\"light\"]"]),
    ("dark", &["[data-theme=\"dark\"]"]),
    ("dark by the machine", &[":root:not([data-theme])"]),
    ("contrast", &["[data-theme=\"contrast\"]"]),
    ("contrast-dark", &["[data-theme=\"contrast-dark\"]"]),
    (
        "projector",
        &[
            ":root, [data-theme=\"light\"]",
            ":root[data-projector]:not([data-theme]), [data-projector][data-theme=\"light\"]",
        ],
    ),
];

#[test]
fn every_pair_of_colors_can_be_told_apart_in_every_look() {
    let css = fs::read_to_string(checkout::root().join("app/web/style/10-tokens.css")).unwrap();
    let mut faint = Vec::new();
    for (look, selectors) in LOOKS {
        let colors = colors(&css, selectors);
        for (front, back, least) in PAIRS {
            let contrast = contrast(colors[*front], colors[*back]);
            if contrast < *least {
                faint.push(format!("{look}: {front} on {back} has {contrast:.2}, needs {least}"));
            }
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

/// The colors that the blocks of some selectors set, the later over the earlier.
fn colors(css: &str, selectors: &[&str]) -> BTreeMap<String, [u8; 3]> {
    let mut colors = BTreeMap::new();
    for selector in selectors {
        let opening = format!("{selector} {{");
        let block = css.find(&opening).unwrap_or_else(|| panic!("the tokens have a block {selector}"));
        let block = &css[block + opening.len()..];
        let block = &block[..block.find('}').expect("a block of CSS is closed")];
        for declaration in block.split(';') {
            // A comment may stand before a declaration.
            let declaration = declaration.rsplit("*/").next().unwrap_or_default();
            let Some((name, value)) = declaration.split_once(':') else { continue };
            if let Some(color) = hex(value.trim()) {
                colors.insert(name.trim().trim_start_matches("--").to_owned(), color);
            }
        }
    }
    colors
}

fn hex(value: &str) -> Option<[u8; 3]> {
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The contrast ratio of two colors.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}
