//! An attempt as it stood when its numbers were certified, and the records that they were counted from.

use engine::certification::Flow;
use engine::records::District;

use super::{Attempt, Progress, corrected};
use crate::journal::Recorded;

impl Attempt {
    /// The attempt as it stood right after the last signature under the numbers that are certified now; none while
    /// nothing is certified.
    pub fn as_certified(&self) -> Option<Self> {
        self.progress().certified?;
        let signs = |act: &Recorded| {
            matches!(act, Recorded::Certified { .. } | Recorded::LevelTwoApproved { .. } | Recorded::PartnerApproved)
        };
        let last = self.journal.iter().rposition(|entry| signs(&entry.act))?;
        let journal = self.journal[..=last].to_vec();
        let (day, user) = (journal[last].day, journal[last].user.clone());
        Some(Self { day, user, journal, ..self.clone() })
    }

    /// The records that the attempt stands on: those of the district as known on the attempt's day, with the corrections
    /// that stand.
    ///
    /// `base` is the whole district without any correction, in the order of arrival.
    pub fn records(&self, base: &District) -> District {
        corrected(&base.known_on(self.day), &self.progress().corrections).0
    }

    /// The records that its certified numbers were counted from. In the CALPADS-style flow these are the latest
    /// revision's: the data store goes on while a revision is certified.
    ///
    /// `base` is the whole district without any correction, in the order of arrival.
    pub fn certified_records(&self, base: &District) -> District {
        let extracts = |act: &Recorded| matches!(act, Recorded::Extracted { .. });
        match self.journal.iter().rposition(|entry| extracts(&entry.act)) {
            Some(last) if self.flow == Flow::Calpads => {
                let known = base.known_on(self.journal[last].day);
                corrected(&known, &Progress::of(&self.journal[..=last]).corrections).0
            }
            _ => self.records(base),
        }
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;

    use super::*;
    use crate::journal::CertifiedNumbers;

    fn numbers(rate: &str) -> CertifiedNumbers {
        CertifiedNumbers {
            definition: "maine-neo".to_owned(),
            students: Vec::new(),
            denominator: String::new(),
            rate_percent: rate.to_owned(),
        }
    }

    fn attempt() -> Attempt {
        Attempt::new("maine-neo", "H", SchoolYear(2023), "2024-10-08".parse().unwrap())
    }

    #[test]
    fn what_came_after_the_certification_is_left_out() {
        let mut attempt = attempt();
        assert_eq!(attempt.as_certified(), None);
        attempt.record(Recorded::Certified { numbers: numbers("1.0") });
        attempt.record(Recorded::Decertified { reason: "a late transcript".to_owned() });
        assert_eq!(attempt.as_certified(), None, "sent back");
        attempt.wait_until("2024-10-10".parse().unwrap(), 0);
        attempt.record(Recorded::Certified { numbers: numbers("2.0") });
        let now = attempt.clone();
        attempt.record(Recorded::Asked { reason: "another transcript".to_owned() });
        attempt.wait_until("2024-10-12".parse().unwrap(), 0);
        assert_eq!(attempt.as_certified(), Some(now));
    }

    #[test]
    fn the_partners_approval_belongs_to_what_the_district_certified() {
        let mut attempt = Attempt { flow: Flow::Calpads, ..attempt() };
        attempt.record(Recorded::LevelTwoApproved { numbers: numbers("") });
        attempt.record(Recorded::PartnerApproved);
        attempt.record(Recorded::Generated);
        assert_eq!(attempt.as_certified().map(|then| then.journal.len()), Some(2));
    }
}
