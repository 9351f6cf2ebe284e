use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::Result;
use scenarios::{Kind, Measure, Scenario};
use serde::Serialize;
use workshop::export::{ByteOrderMark, csv_text};
use workshop::shipped::{Sample, find_seed};

use super::super::answer::{Format, print, print_json, unusable, voice};

#[derive(Serialize)]
struct Json<'a> {
    id: &'a str,
    seed: Option<u64>,
    fingerprint: &'a str,
    measures: BTreeMap<&'static str, u32>,
}

/// Says the next seed that a scenario keeps.
pub(super) fn run(name: &str, scenario: &Scenario, from: u64, within: u32, format: Format) -> Result<ExitCode> {
    if scenario.card.kind == Kind::Folder {
        return Ok(unusable(&format!("{name} was made by hand and has no seed. Name a generated one.")));
    }
    let Some(found) = find_seed(scenario, from, within) else {
        return Ok(unusable(&voice().no_seed_found(name, from, within)));
    };
    match format {
        Format::Text => print(&text(name, &found))?,
        Format::Json => print_json(&Json {
            id: &scenario.card.id,
            seed: found.seed,
            fingerprint: found.fingerprint.as_str(),
            measures: found.measures.taken().iter().map(|(measure, value)| (measure.slug(), *value)).collect(),
        })?,
        Format::Csv => print(&csv(scenario, &found))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn text(name: &str, found: &Sample) -> String {
    let seed = found.seed.unwrap_or_default();
    let measures = voice().measures(&found.measures);
    format!("{name}, seed {seed}: {measures}, fingerprint {}\n", found.fingerprint)
}

fn csv(scenario: &Scenario, found: &Sample) -> String {
    let seed = found.seed.map(|seed| seed.to_string()).unwrap_or_default();
    let mut row = vec![scenario.card.id.clone(), seed, found.fingerprint.to_string()];
    let value = |measure| found.measures.value(measure).map(|value| value.to_string()).unwrap_or_default();
    row.extend(Measure::ALL.map(value));
    let header = [["id", "seed", "fingerprint"].as_slice(), Measure::ALL.map(Measure::slug).as_slice()].concat();
    csv_text(&header, &[row], ByteOrderMark::Omit)
}
