//! Findings of the edit checks.

use engine::checks::{EditCheck, Finding, find_check};

use crate::amounts::capitalized;
use crate::{Names, Words};

impl Words {
    /// A check's name as a heading: `exit-before-entry` becomes `Exit before entry`.
    pub fn check_name(self, name: &str) -> String {
        self.say(capitalized(&name.replace('-', " ")))
    }

    /// What to do about a finding of a check, in its page's first sentence.
    pub fn how_to_correct(self, code: &str) -> String {
        find_check(code).map(EditCheck::how_to_correct).map(|text| self.say(text)).unwrap_or_default()
    }

    /// What may be wrong, and where.
    pub fn finding(self, finding: &Finding, names: Names<'_>) -> String {
        let _ = names;
        self.say(finding.name)
    }
}
