//! The edit checks as a list and as pages.

use engine::checks::Severity;

use crate::Words;
use crate::amounts::{counted, thousands};
use crate::texts::texts;

texts! {
    /// The fixed texts of the edit checks' pages.
    pub enum Checking {
        Title = "Edit checks",
        Says = "Edit checks look for records that may be wrong. An error stops a certification, a warning waits for a correction or a note, information is worth knowing.",
        Code = "Code",
        Check = "Check",
        Severity = "Severity",
        Now = "Now",
        NowSays = "“Now” is how often a check fires on the open district, with its corrections.",
        FiresNow = "On the open district",
        Student = "Student",
        School = "School",
        Finding = "Finding",
        NotNow = "It does not fire on the open district.",
        AllChecks = "All edit checks",
        FiresOn = "Fires on",
        Quiet = "Does not fire",
        Example = "Records of the example",
        Unknown = "No such edit check",
        UnknownSays = "The kit has no edit check with this code.",
    }
}

impl Words {
    /// What the checks of an area look at; an area is the first four characters of its codes.
    pub fn check_area(self, code: &str) -> String {
        self.say(match code.get(..4).unwrap_or(code) {
            "STU1" => "Students",
            "ENR1" => "Enrollment dates",
            "ENR2" => "Overlapping enrollments",
            "EXT3" => "Exits",
            "PRF4" => "Proof of exits",
            "NSH5" => "No-shows",
            "PRG6" => "Programs",
            "AGE7" => "Age and grade",
            "SCH8" => "Schools",
            "SWG9" => "Changes since last year",
            _ => "Other checks",
        })
    }

    /// How many checks there are, and how many fire.
    pub fn checks_firing(self, firing: usize, checks: usize) -> String {
        self.say(format!("{firing} of {} fire on the open district.", counted(checks, "check", "checks")))
    }

    /// How often a check fires.
    pub fn fires_times(self, times: usize) -> String {
        self.say(match times {
            1 => "It fires once.".to_owned(),
            2 => "It fires twice.".to_owned(),
            many => format!("It fires {} times.", thousands(many)),
        })
    }

    /// What a finding of a severity asks for.
    pub fn severity_says(self, severity: Severity) -> String {
        self.say(match severity {
            Severity::Error => "It must be corrected before the report can be certified.",
            Severity::Warning => "It waits for a correction, or for a note why it stands.",
            Severity::Information => "It is worth knowing and asks for nothing.",
        })
    }
}
