//! What a district can be made of: a scenario of the kit, a card that a person designed, the files of a folder.

use std::sync::Arc;

use districts::{Fingerprint, Profile, generate};
use engine::certification::{Flow, Window};
use engine::choice::Choice;
use engine::definition::Knob;
use scenarios::{Card, Scenario, read_json};
use workshop::folder::{Limits, read};
use workshop::saved::Source;

use super::opened::{Opened, OpenedInfo, district_and_flow, open_folder};

/// Up to this many students a district is made before the first page stands.
const QUICK: u32 = 500;

/// A district that can be made: what it is made of, and what the pages will say about it.
#[derive(Debug, Clone)]
pub struct Making {
    pub(super) source: Source,
    title: String,
    pub(super) matter: Matter,
    /// The flow in which its report will be attempted.
    pub(super) flow: Flow,
}

/// What a district is made of.
#[derive(Debug, Clone)]
pub(super) enum Matter {
    /// A folder that ships with the kit.
    Shipped { files: &'static [(&'static str, &'static str)], info: OpenedInfo },
    /// A folder that someone opened before.
    Folder,
    /// A profile and a seed. The fingerprint is known once it is made, and so is the key of one that is not the kit's.
    Generated { profile: Arc<Profile>, seed: u64, info: OpenedInfo },
}

impl Making {
    /// The district of a scenario that ships with the kit, with another seed than its own where one is given.
    pub fn of_scenario(scenario: &Scenario, seed: Option<u64>) -> Self {
        let card = &scenario.card;
        let mut info = OpenedInfo {
            key: card.id.clone(),
            title: card.title.clone(),
            fingerprint: String::new(),
            year: card.reporting_year,
            definition: card.definition().to_owned(),
            day: card.calendar.report_day,
            calendar: Window {
                opens: card.calendar.opens,
                due: card.calendar.due_day,
                amend_until: card.calendar.amend_until,
                closes: card.calendar.closes,
            },
            flow: Flow::Neo,
            class: card.cohort_class.unwrap_or(card.reporting_year.0 + 1),
            shown: knobs(&card.settings.shown),
            locked: [knobs(&card.settings.locked), knobs(&card.settings.hidden)].concat(),
            hidden: knobs(&card.settings.hidden),
            is_for_exploring: card.exploring_only,
        };
        let (matter, seed) = match scenario.source() {
            scenarios::Source::Generated { profile, seed: own } => {
                let seed = seed.unwrap_or(own);
                if seed != own {
                    info.key.clear();
                }
                (Matter::Generated { profile: Arc::new(profile.clone()), seed, info }, Some(seed))
            }
            scenarios::Source::Folder(files) => (Matter::Shipped { files, info }, None),
        };
        let generator = seed.map(|_| districts::GENERATOR_VERSION);
        let source = Source::Scenario { id: card.id.clone(), text: scenario.text.to_string(), seed, generator };
        Self { source, title: card.title.clone(), matter, flow: Flow::Neo }
    }

    /// The district of a card that a person designed, and a seed. The card's id is none of the kit's. None where the
    /// card has no profile.
    pub fn of_card(card: &Card, seed: u64) -> Option<Self> {
        let scenario = Scenario::of(Card { seed: Some(seed), ..card.clone() })?;
        Some(Self::of_scenario(&scenario, None).kept_as(""))
    }

    /// The district of saved work: a scenario of the kit, else the card or the files that the work carries. None where
    /// it carries nothing that this kit reads.
    pub fn of_source(source: &Source) -> Option<Self> {
        match source {
            Source::Scenario { id, text, seed, .. } => match scenarios::find(id) {
                Some(scenario) => Some(Self::of_scenario(&scenario, *seed)),
                None => {
                    let card = read_json(text).ok()?;
                    Self::of_card(&card, seed.or(card.seed)?)
                }
            },
            Source::Folder { files } => {
                let (_, about) = files.iter().find(|(name, _)| name == "district.json")?;
                let about: serde_json::Value = serde_json::from_str(about).ok()?;
                let title = about["name"].as_str()?.to_owned();
                Some(Self { source: source.clone(), title, matter: Matter::Folder, flow: Flow::Neo })
            }
        }
    }

    /// The same, to be kept under a name that it was kept under before.
    #[must_use]
    pub(super) fn kept_as(mut self, name: &str) -> Self {
        let (key, flow) = district_and_flow(name);
        self.flow = flow;
        if let Matter::Shipped { info, .. } | Matter::Generated { info, .. } = &mut self.matter {
            key.clone_into(&mut info.key);
        }
        self
    }

    /// Whether it is made in less than a moment.
    pub(super) fn is_quick(&self) -> bool {
        match &self.matter {
            Matter::Generated { profile, info, .. } => profile.students <= QUICK && !info.is_for_exploring,
            Matter::Shipped { .. } | Matter::Folder => true,
        }
    }

    /// The district, made at once: for small ones, while the app starts.
    pub(super) fn now(&self) -> Option<Opened> {
        let opened = match &self.matter {
            Matter::Generated { profile, seed, info } => {
                let made = generate(profile, *seed);
                Some(Opened::of_records(self.source.clone(), made.district, info.clone().named(&made.fingerprint)))
            }
            Matter::Shipped { .. } | Matter::Folder => self.read_files(),
        };
        opened.map(|opened| opened.played(self.flow))
    }

    /// What people call it.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The district, where it need not be generated.
    pub(super) fn read_files(&self) -> Option<Opened> {
        match (&self.matter, &self.source) {
            (Matter::Shipped { files, info }, _) => {
                let files: Vec<_> =
                    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
                let read = read(&files, Limits::BROWSER).ok()?;
                let fingerprint = Fingerprint::of(&read.district);
                Some(Opened::of_records(self.source.clone(), read.district, info.clone().named(&fingerprint)))
            }
            (Matter::Folder, Source::Folder { files }) => {
                let files: Vec<_> =
                    files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
                open_folder(&files).ok().map(|(opened, _)| opened)
            }
            _ => None,
        }
    }
}

impl OpenedInfo {
    /// The same about a district that is made: one that is not the kit's is known by its fingerprint.
    #[must_use]
    pub(super) fn named(self, fingerprint: &Fingerprint) -> Self {
        let key = if self.key.is_empty() { format!("own-{fingerprint}") } else { self.key };
        Self { key, fingerprint: fingerprint.to_string(), ..self }
    }
}

fn knobs(names: &[String]) -> Vec<Knob> {
    names.iter().filter_map(|name| Knob::from_slug(name)).collect()
}
