//! The certification packet: on paper, as a file, and held against its own work.

use engine::calendar::SchoolYear;
use engine::certification::Flow;
use engine::checks::Severity;
use engine::choice::Choice;
use engine::definition::Knob;
use engine::evaluate::Subgroup;
use engine::records::{RaceEthnicity, Sex};
use workshop::calpads::Column;
use workshop::packet::{By, CannotLayOut, LARGEST_HIDDEN, Made, NoPacket, Packet, Part, ReadError, Signature, Signed};
use workshop::stars::Flag;

use super::portal::{field_name, role_name};
use crate::Words;
use crate::amounts::counted;
use crate::dates::weekday_and_day;
use crate::texts::texts;
use crate::values::field_value;

texts! {
    /// The fixed texts of the packet.
    pub enum CertificationPacket {
        Title = "Certification packet",
        NothingCertified = "Nothing is certified yet. The packet is made of what was certified.",
        PrintOrSave = "The certification packet, to print or to save",
        Save = "Save as a file",
        Print = "Print",
        District = "District",
        Fingerprint = "District fingerprint",
        Year = "School year",
        Flow = "Flow",
        Definition = "Definition",
        InForce = "In force",
        AsCertified = "Numbers as certified",
        MadeBy = "Kit version",
        JournalLines = "Lines of the journal",
        JournalDigest = "Digest of the journal",
        Settings = "Settings of the definition",
        Setting = "Setting",
        Option = "As used",
        Totals = "Totals",
        Population = "Population",
        Counted = "Counted",
        Hidden = "hidden",
        Overlap = "Subgroups overlap.",
        Signatures = "Signatures",
        What = "What",
        Who = "Who",
        Day = "Simulated day",
        Line = "Line",
        Digest = "Digest up to here",
        Findings = "Findings that stood, and the notes on them",
        NoFindings = "No error or warning stood.",
        Finding = "Finding",
        Student = "Student",
        Note = "Note",
        Corrections = "Corrections, and what they rest on",
        NoCorrections = "No record was corrected.",
        Correction = "Correction",
        RestsOn = "It rests on",
        Papers = "Papers",
        PapersAlone = "the papers alone",
        Revision = "Revision certified",
        CheckIt = "To check it",
        CheckSays = "Whoever receives the file can have the kit count everything again from the work inside, and is told which parts do not match. This is for a teacher or whoever looks after the computers: it needs the kit's source code. Save the file there, and enter at the command line:",
        Matches = "Every part matches what its own work comes to.",
        Differs = "Parts differ from what its own work comes to.",
        DoesNotProve = "That does not prove:",
        NotTrue = "that the records are true;",
        NotWho = "who sat at the keyboard, or on which day;",
        NotAllowed = "that the flow allowed each act of the journal;",
        NotForged = "that nobody made the whole file anew: it has no key.",
    }
}

/// What a packet that matches does not prove, in order.
pub const NOT_PROVEN: [CertificationPacket; 4] = [
    CertificationPacket::NotTrue,
    CertificationPacket::NotWho,
    CertificationPacket::NotAllowed,
    CertificationPacket::NotForged,
];

impl Words {
    /// The packet in one line.
    pub fn packet_line(self, packet: &Packet) -> String {
        let Packet { district, lea_id, year, definition, .. } = packet;
        self.say(format!("Certification packet · {district} ({lea_id}) · {year} · {}", definition.id))
    }

    /// The year of a packet.
    pub fn packet_year(self, year: SchoolYear) -> String {
        self.say(year.to_string())
    }

    /// How small groups are hidden, and how many of all are.
    pub fn hiding(self, hidden: usize, all: usize) -> String {
        let most = if 2 * hidden > all {
            format!(" Here {hidden} of {all} totals are hidden, because so few students were in most groups.")
        } else {
            String::new()
        };
        self.say(format!(
            "Groups of {LARGEST_HIDDEN} or fewer members are hidden, and so is the next smallest where one alone could be \
             told by subtraction.{most} The students are made up; the rule is practiced all the same."
        ))
    }

    /// What the population of a total is.
    pub fn population_is(self, flow: Flow) -> String {
        self.say(match flow {
            Flow::Stars => "Population: the students of the class who are left to graduate.",
            Flow::Neo | Flow::Calpads => "Population: the members on count day.",
        })
    }

    /// By what a table of totals is, as the rendering of a flow calls it.
    pub fn totals_by(self, flow: Flow, by: By) -> String {
        self.say(match by {
            By::Sex if flow == Flow::Calpads => "By gender",
            By::Race if flow == Flow::Calpads => "By ethnicity/race",
            By::District => "District",
            By::School => "By school",
            By::Grade => "By grade",
            By::Subgroup => "By subgroup",
            By::Sex => "By sex",
            By::Race => "By race and ethnicity",
        })
    }

    /// A group of a table that is no place: a subgroup, sex, race or grade, from what the file has.
    pub fn group_of(self, flow: Flow, by: By, group: &str) -> String {
        match by {
            By::Subgroup if flow == Flow::Calpads => {
                Subgroup::from_slug(group).map(|subgroup| self.report_column(Column::Of(subgroup)))
            }
            By::Subgroup if flow == Flow::Stars => Flag::of_column(group).map(|flag| self.stars_flag(flag)),
            By::Subgroup => Subgroup::from_slug(group).map(|subgroup| self.subgroup(subgroup)),
            By::Sex => Some(self.sex(Sex::from_slug(group))),
            By::Race => Some(self.race(RaceEthnicity::from_slug(group))),
            By::Grade => group.parse().ok().map(|grade| self.grade(grade)),
            By::District | By::School => None,
        }
        .unwrap_or_else(|| group.to_owned())
    }

    /// A setting and its option, from what the file has.
    pub fn setting_used(self, knob: &str, option: &str) -> (String, String) {
        match Knob::from_slug(knob) {
            Some(knob) => (self.knob(knob), self.option(knob, option)),
            None => (knob.to_owned(), option.to_owned()),
        }
    }

    /// What was signed; `school` is the name of the school attested.
    pub fn signed(self, signature: &Signature, school: Option<&str>) -> String {
        self.say(match (signature.act, school) {
            (Signed::Attested, Some(school)) => format!("Attested {school}"),
            (Signed::Attested, None) => "Attested".to_owned(),
            (Signed::Certified, _) => "Certified and submitted".to_owned(),
            (Signed::Reviewed, _) => "Reviewed the revision's reports".to_owned(),
            (Signed::LevelOne, _) => "Certified, level 1".to_owned(),
            (Signed::LevelTwo, _) => "Certified, level 2".to_owned(),
            (Signed::Partner, _) => "Approved as the regional partner".to_owned(),
        })
    }

    /// Who signed.
    pub fn signed_by(self, signature: &Signature) -> String {
        self.say(role_name(signature.role))
    }

    /// The simulated day of a signature.
    pub fn signed_on(self, signature: &Signature) -> String {
        self.say(weekday_and_day(signature.day))
    }

    /// A correction of a packet.
    pub fn made(self, made: &Made) -> String {
        let Made { correction, .. } = made;
        let value = |text: &str| field_value(correction.field, text);
        self.say(format!(
            "{} from {} to {}",
            field_name(correction.field),
            value(&correction.before),
            value(&correction.after)
        ))
    }

    /// A finding of a packet: its grade and code.
    pub fn stood(self, severity: Severity, code: &str) -> String {
        let grade = if severity == Severity::Error { "Error" } else { "Warning" };
        self.say(format!("{grade} {code}"))
    }

    /// A part of a packet.
    pub fn packet_part(self, part: Part) -> String {
        self.say(match part {
            Part::Fingerprint => "District fingerprint",
            Part::Report => "LEA, flow and year",
            Part::Definition => "Definition and settings",
            Part::Numbers => "Numbers, as the journal has them",
            Part::Recount => "Numbers, counted again",
            Part::Totals => "Totals",
            Part::Findings => "Findings and notes",
            Part::Corrections => "Corrections",
            Part::Signatures => "Signatures",
            Part::Journal => "Journal",
        })
    }

    /// Whether a part matches, as one word.
    pub fn matching(self, matches: bool) -> String {
        self.say(if matches { "matches" } else { "differs" })
    }

    /// Which kit made the packet, and which made it anew.
    pub fn made_and_made_anew(self, by: &str, again: &str) -> String {
        self.say(format!("Made by version {by} of the kit, made anew by version {again}."))
    }

    /// Why a packet cannot be made.
    pub fn no_packet(self, why: &NoPacket) -> String {
        match why {
            NoPacket::NothingCertified => self.of(CertificationPacket::NothingCertified),
            NoPacket::Unusable(problem) => self.unusable(problem),
        }
    }

    /// Why a file is no packet that can be read.
    pub fn packet_read_error(self, error: &ReadError) -> String {
        self.say(match error {
            ReadError::TooLarge { bytes } => {
                format!("The file has {} MB, more than the kit reads.", bytes / 1_000_000)
            }
            ReadError::NotAPacket { detail } => {
                format!("The file is no certification packet of this kit: {detail}. Choose a file that the packet's page saved.")
            }
            ReadError::SavedWork => {
                "The file is saved work, not a packet. Open it in the app, certify, and save the packet from its page.".to_owned()
            }
            ReadError::OtherKit => {
                "The file is no certification packet of this kit. Choose a file that the packet's page saved.".to_owned()
            }
            ReadError::NewerFormat { format } => {
                format!("A newer kit wrote this packet (format {format}). Verify it with that kit.")
            }
            ReadError::NotSynthetic => "The file does not say that its students are synthetic, so it is not read.".to_owned(),
        })
    }

    /// Why the district of a packet cannot be laid out again. Problems of its files are told one by one.
    pub fn cannot_lay_out(self, why: &CannotLayOut) -> String {
        self.say(match why {
            CannotLayOut::NoSource => "The packet does not say where its district comes from.".to_owned(),
            CannotLayOut::UnknownScenario { id } => {
                format!("This kit has no scenario {id}, and the packet's own card of it cannot be read.")
            }
            CannotLayOut::ExploredOnly { id } => format!("{id} is explored only; nothing of it can be certified."),
            CannotLayOut::Folder(problems) => {
                format!("The packet's district folder has {}.", counted(problems.len(), "problem", "problems"))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn groups_read_as_the_report_names_them() {
        let words = Words::new(Language::English);
        let group_of = |by, group| words.group_of(Flow::Neo, by, group);
        assert_eq!(group_of(By::Race, ""), "Not reported");
        assert_eq!(group_of(By::Sex, "F"), "Female");
        assert_eq!(group_of(By::Grade, "9"), "grade 9");
        assert_eq!(group_of(By::School, "HH"), "HH");
        assert_eq!(group_of(By::Subgroup, "migrant"), "Migrant");
        assert_eq!(words.group_of(Flow::Calpads, By::Subgroup, "migrant"), "Title I Part C Migrant");
        assert_eq!(words.group_of(Flow::Stars, By::Subgroup, "NSLunch"), "NS Lunch");
        assert_eq!(words.setting_used("grades", "7-12"), ("Grades".to_owned(), "grades 7–12".to_owned()));
    }
}
