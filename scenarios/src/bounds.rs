//! The numbers of a profile that someone wrote: shares are parts of a thousand, and weights are not all nothing.

use districts::Profile;
use serde_json::Value;

/// Weights are added up in four bytes.
const MOST_WEIGHT: u64 = 100_000;

/// Says of every number that is out of bounds where it stands.
pub(crate) fn bounds(profile: &Profile, complain: &mut impl FnMut(&str, String)) {
    let parts = [
        ("rates", serde_json::to_value(&profile.rates)),
        ("composition", serde_json::to_value(&profile.composition)),
        ("office", serde_json::to_value(profile.office)),
        ("aims", serde_json::to_value(profile.aims)),
    ];
    for (part, value) in parts {
        let Ok(Value::Object(fields)) = value else { continue };
        for (name, value) in &fields {
            let path = format!("profile.{part}.{name}");
            match value {
                Value::Number(number) => share(&path, name, number.as_u64(), complain),
                Value::Object(weights) => weigh(&path, weights.values(), complain),
                Value::Array(rows) => weigh(&path, rows.iter().map(|row| &row[1]), complain),
                _ => {}
            }
        }
    }
    for planting in profile.planted.iter().filter(|planting| planting.count > profile.students) {
        let (pass, count) = (planting.pass.name(), planting.count);
        complain("profile.planted", format!("{count} of {pass} are more than there are students"));
    }
}

fn share(path: &str, name: &str, number: Option<u64>, complain: &mut impl FnMut(&str, String)) {
    // Deaths alone are counted of a million.
    let whole = if name == "deaths" { 1_000_000 } else { 1000 };
    if number.is_none_or(|number| number > whole) {
        complain(path, format!("write a part of {whole}, from 0 to {whole}"));
    }
}

fn weigh<'a>(path: &str, weights: impl Iterator<Item = &'a Value>, complain: &mut impl FnMut(&str, String)) {
    let weights: Vec<u64> = weights.map(|weight| weight.as_u64().unwrap_or(u64::MAX)).collect();
    if weights.iter().any(|weight| *weight > MOST_WEIGHT) || weights.iter().all(|weight| *weight == 0) {
        complain(path, format!("write weights from 0 to {MOST_WEIGHT}, one of them above 0"));
    }
}
