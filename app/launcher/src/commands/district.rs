//! `cargo run -- district`: the files of a synthetic district.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use districts::Fingerprint;
use engine::choice::Choice;
use engine::records::CodeSet;
use scenarios::Scenario;
use workshop::folder::write;
use workshop::shipped::{Shipped, district_of, sample_of};

use super::answer::{print, unusable, voice};
use super::chosen::chosen;

/// Write the files of a synthetic district: one that ships with the kit, or one from a card of your own
#[derive(Debug, clap::Args)]
pub(super) struct MakeDistrict {
    /// A scenario's id, as `scenarios` lists them, or the path of a card in TOML or JSON
    #[arg(long, value_name = "ID|FILE")]
    scenario: String,
    /// Another district of the same profile: any whole number, or `new` to have one drawn
    #[arg(long, value_name = "N|new", value_parser = seed)]
    seed: Option<Seed>,
    /// The code set that its office writes: kit, calpads or nd-stars
    #[arg(long, value_name = "CODES", value_parser = code_set)]
    codes: Option<CodeSet>,
    /// The folder to write; it must be empty or not there yet
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Also write the answer key of the planted errors, beside the folder: DIR.answer-key.json
    #[arg(long)]
    key: bool,
}

/// Seeds that are drawn stay short enough to be read out.
const DRAWN: std::ops::Range<u64> = 0..1_000_000;

/// How many are drawn before it is said that none was kept.
const DRAWS: u32 = 100;

/// Which of all districts of a profile.
#[derive(Debug, Clone, Copy)]
enum Seed {
    Drawn,
    Number(u64),
}

fn seed(text: &str) -> Result<Seed, String> {
    if text == "new" {
        return Ok(Seed::Drawn);
    }
    text.parse().map(Seed::Number).map_err(|_| "a seed is a whole number, or `new`".to_owned())
}

fn code_set(text: &str) -> Result<CodeSet, String> {
    CodeSet::from_slug(text).ok_or_else(|| format!("the code sets are {}", CodeSet::slugs().join(", ")))
}

impl MakeDistrict {
    pub(super) fn run(self) -> Result<ExitCode> {
        let (shipped, seed) = match self.shipped() {
            Ok(shipped) => shipped,
            Err(problem) => return Ok(unusable(&problem)),
        };
        if let Some(problem) = taken(&self.out).or_else(|| self.key.then(|| key_taken(&self.out)).flatten()) {
            return Ok(unusable(&problem));
        }
        let (district, losses) =
            self.codes.map_or_else(|| (shipped.district.clone(), Vec::new()), |codes| shipped.district.recoded(codes));
        // Other codes are other records, and the name is of those that are written.
        let fingerprint = self.codes.map_or_else(|| shipped.fingerprint.clone(), |_| Fingerprint::of(&district));
        for loss in &losses {
            eprintln!("{}", voice().code_loss(loss));
        }
        let place = || format!("{} could not be written. Check that you may write there.", self.out.display());
        fs::create_dir_all(&self.out).with_context(place)?;
        for (name, text) in write(&district) {
            fs::write(self.out.join(name), text).with_context(place)?;
        }
        if self.key {
            let file = key_file(&self.out);
            let key = serde_json::to_string_pretty(&shipped.answer_key).context("The key is no JSON.")?;
            fs::write(&file, key + "\n").with_context(|| format!("{} could not be written.", file.display()))?;
        }
        let words = voice();
        let seed = seed.map(|seed| format!(", seed {seed}")).unwrap_or_default();
        print(&format!(
            "{}{seed}: {}, {}, {}, fingerprint {}, in {}\n",
            district.name,
            words.count(district.students.len(), "student", "students"),
            words.count(district.enrollments.len(), "enrollment", "enrollments"),
            words.count(shipped.answer_key.len(), "planted error", "planted errors"),
            fingerprint,
            self.out.display()
        ))?;
        Ok(ExitCode::SUCCESS)
    }

    /// The district of the scenario with its seed, or what stands in the way.
    fn shipped(&self) -> Result<(Shipped, Option<u64>), String> {
        let name = &self.scenario;
        let scenario = chosen(name)?;
        let Some(profile) = &scenario.card.profile else {
            if self.seed.is_some() {
                return Err(format!("{name} was made by hand and has no seed. Leave --seed out."));
            }
            return Ok((district_of(&scenario, None), None));
        };
        if scenario.card.exploring_only {
            return Err(voice().explored_only(&scenario.card.title, profile.students));
        }
        match self.seed {
            Some(Seed::Drawn) => drawn(name, &scenario),
            Some(Seed::Number(seed)) => kept(name, &scenario, seed),
            None => kept(name, &scenario, scenario.card.seed.unwrap_or_default()),
        }
    }
}

/// The district of a seed, where the scenario keeps it.
fn kept(name: &str, scenario: &Scenario, seed: u64) -> Result<(Shipped, Option<u64>), String> {
    let shipped = district_of(scenario, Some(seed));
    let misses = sample_of(scenario, Some(seed), &shipped).misses;
    if misses.is_empty() {
        return Ok((shipped, Some(seed)));
    }
    let refused = voice().seed_missed(seed, name, &misses);
    Err(format!("{refused}\nTry: cargo run -- scenarios --find {name} --from {seed}"))
}

fn drawn(name: &str, scenario: &Scenario) -> Result<(Shipped, Option<u64>), String> {
    let draws = (0..DRAWS).map(|_| kept(name, scenario, rand::random_range(DRAWN)));
    let told = format!("None of {DRAWS} seeds drawn is one of {name}. Widen its [keep].");
    draws.into_iter().find(Result::is_ok).unwrap_or(Err(told))
}

/// The key stands apart from the district, which goes to the people who are to find the errors.
fn key_file(folder: &Path) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(".answer-key.json");
    PathBuf::from(name)
}

fn key_taken(folder: &Path) -> Option<String> {
    let file = key_file(folder);
    file.exists().then(|| format!("{} is there already. Move it away, or name another folder.", file.display()))
}

/// Why a folder cannot be written to; nothing of anyone is written over.
fn taken(folder: &Path) -> Option<String> {
    let place = folder.display();
    if folder.is_file() {
        return Some(format!("{place} is a file. Name a folder that is empty or not there yet."));
    }
    let mut entries = fs::read_dir(folder).ok()?;
    entries.next().map(|_| format!("The folder {place} is not empty. Name one that is empty or not there yet."))
}
