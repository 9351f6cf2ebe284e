//! `cargo run -- definitions`: the definitions and their settings.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Result;
use engine::choice::Choice;
use engine::definition::{Definition, definitions};
use serde::Serialize;
use workshop::export::{ByteOrderMark, csv_text};

use super::answer::{Format, print, print_json, voice};

/// List the definitions: what each counts, clause by clause, and its settings
#[derive(Debug, clap::Args)]
pub(super) struct Definitions {
    /// How the list is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Json {
    id: &'static str,
    title: &'static str,
    family: &'static str,
    authority: &'static str,
    quotation: &'static str,
    in_force: &'static str,
    settings: BTreeMap<&'static str, Setting>,
    clauses: Vec<String>,
}

#[derive(Serialize)]
struct Setting {
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Vec<&'static str>>,
}

impl Definitions {
    pub(super) fn run(self) -> Result<ExitCode> {
        let all = definitions();
        match self.format {
            Format::Json => print_json(&all.iter().map(json).collect::<Vec<_>>())?,
            Format::Text => print(&all.iter().map(text).collect::<Vec<_>>().join("\n"))?,
            Format::Csv => print(&csv(&all))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn json(definition: &Definition) -> Json {
    let setting = |knob: &engine::definition::Knob| {
        let value = definition.settings.get(*knob)?;
        Some((knob.slug(), Setting { value, options: definition.settings.options(*knob) }))
    };
    Json {
        id: definition.id,
        title: definition.title,
        family: definition.family().slug(),
        authority: definition.authority.title,
        quotation: definition.authority.quotation,
        in_force: definition.authority.in_force,
        settings: definition.family().knobs().iter().filter_map(setting).collect(),
        clauses: voice().clauses(definition).into_iter().map(|clause| clause.text).collect(),
    }
}

fn text(definition: &Definition) -> String {
    let words = voice();
    let mut out = String::new();
    let _ = writeln!(out, "{}  {}", definition.id, definition.title);
    let _ = writeln!(out, "  {} · {}\n", definition.authority.title, words.origin(definition.authority.origin));
    for (number, clause) in words.clauses(definition).iter().enumerate() {
        let _ = writeln!(out, "  {}. {}", number + 1, clause.text);
    }
    let _ = writeln!(out);
    for knob in definition.family().knobs() {
        let value = definition.settings.get(*knob).unwrap_or_default();
        let options = definition.settings.options(*knob).map_or_else(String::new, |options| options.join(" | "));
        let _ = writeln!(out, "  {:<15} {value:<22} {options}", knob.slug());
    }
    out
}

fn csv(all: &[Definition]) -> String {
    let rows: Vec<Vec<String>> = all
        .iter()
        .flat_map(|definition| {
            definition.family().knobs().iter().map(|knob| {
                let value = definition.settings.get(*knob).unwrap_or_default();
                vec![definition.id.to_owned(), definition.title.to_owned(), knob.slug().to_owned(), value]
            })
        })
        .collect();
    csv_text(&["definition", "title", "setting", "value"], &rows, ByteOrderMark::Omit)
}
