//! The district of a packet, laid out again from what its work carries.

use districts::Fingerprint;
use engine::records::District;
use scenarios::{Scenario, read_json};

use crate::folder::{FileProblem, Limits, read};
use crate::saved::{SavedWork, Source};
use crate::shipped::{Shipped, district_of};

/// A district, laid out again.
#[derive(Debug, Clone)]
pub struct LaidOut {
    /// All of its records without any correction, in the order of arrival, as the app has them open.
    pub base: District,
    /// Their fingerprint, taken in the order of the files.
    pub fingerprint: String,
}

/// Why the district of a packet cannot be laid out again.
#[derive(Debug, Clone, PartialEq)]
pub enum CannotLayOut {
    /// The work names no district, or has no journal.
    NoSource,
    /// This kit has no such scenario, and the packet's card of it cannot be read.
    UnknownScenario {
        /// Its name.
        id: String,
    },
    /// The scenario is explored only: it has no records.
    ExploredOnly {
        /// Its name.
        id: String,
    },
    /// Files of the district folder cannot be read.
    Folder(Vec<FileProblem>),
}

/// Lays the district of some work out again.
///
/// # Errors
/// With what stands in the way.
pub fn lay_out(work: &SavedWork) -> Result<LaidOut, CannotLayOut> {
    let (mut base, fingerprint, day) = match &work.source {
        None => return Err(CannotLayOut::NoSource),
        Some(Source::Scenario { id, text, seed, .. }) => {
            let unknown = || CannotLayOut::UnknownScenario { id: id.clone() };
            let scenario = match scenarios::find(id) {
                Some(scenario) => scenario,
                None => Scenario::of(read_json(text).map_err(|_| unknown())?).ok_or_else(unknown)?,
            };
            if scenario.card.exploring_only {
                return Err(CannotLayOut::ExploredOnly { id: id.clone() });
            }
            let Shipped { district, fingerprint, .. } = district_of(&scenario, *seed);
            (district, fingerprint, scenario.card.calendar.report_day)
        }
        Some(Source::Folder { files }) => {
            let files: Vec<(String, Vec<u8>)> =
                files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
            let district = read(&files, Limits::COMMAND_LINE).map_err(CannotLayOut::Folder)?.district;
            // Work begins on the day on which the folder opened.
            let first = work.attempt.as_ref().and_then(|attempt| attempt.journal.first());
            let day = first.ok_or(CannotLayOut::NoSource)?.day;
            let fingerprint = Fingerprint::of(&district);
            (district, fingerprint, day)
        }
    };
    let _ = base.in_order_of_arrival(day);
    Ok(LaidOut { base, fingerprint: fingerprint.to_string() })
}
