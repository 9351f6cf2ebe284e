//! What the CALPADS-style rendering says of its data store, its revisions, and who signed them.

use chrono::NaiveDate;
use engine::certification::User;
use workshop::calpads::{Anomalies, Column, Fall1, LIMIT_PERCENT, Revision, Status};
use workshop::journal::Recorded;

use super::calpads::Calpads;
use super::portal::user_name;
use crate::Words;
use crate::amounts::counted;
use crate::dates::{day, day_and_month};

impl Words {
    /// What is said where there is no revision of a number.
    pub fn no_such_revision(self, taken: usize) -> String {
        match taken {
            0 => self.of(Calpads::NoRevisionYet),
            1 => self.say("There is no revision of this number. The only one is revision 1."),
            latest => self.say(format!("There is no revision of this number. The latest is revision {latest}.")),
        }
    }

    /// Which enrollments the collection holds, beside the number of its records.
    pub fn records_held(self, fall1: Fall1) -> String {
        self.say(format!(
            "Counted are the enrollments of {}, and those of {} that began by Census Day, {}. One that begins later is in \
             the data store, and in no number here.",
            fall1.reported,
            fall1.academic_year(),
            day(fall1.census_day)
        ))
    }

    /// What a signature under a revision is about.
    pub fn signed_revision(self, revision: &Revision) -> String {
        self.say(format!(
            "What is signed: revision {}, with {}, {} and {} open.",
            revision.number,
            counted(revision.totals.of(Column::Dropouts) as usize, "dropout", "dropouts"),
            counted(revision.errors, "error", "errors"),
            counted(revision.warnings, "warning", "warnings")
        ))
    }

    /// An act on a revision, short; empty for an act of another kind.
    pub fn act_on_revision(self, act: &Recorded) -> String {
        self.of(match act {
            Recorded::Reviewed => Calpads::Reviewed,
            Recorded::LevelOneApproved => Calpads::LevelOne,
            Recorded::LevelTwoApproved { .. } => Calpads::LevelTwo,
            Recorded::PartnerApproved => Calpads::Approved,
            Recorded::PartnerDisapproved { .. } => Calpads::Disapproved,
            _ => Calpads::Decertified,
        })
    }

    /// What the data store holds now, and whether the latest revision still says so.
    pub fn data_store(self, records: usize, dropouts: u32, latest: Option<(u32, bool)>) -> String {
        let since = match latest {
            None => String::new(),
            Some((number, true)) => format!(" As in revision {number}."),
            Some((number, false)) => format!(" Changed since revision {number}."),
        };
        let dropouts = dropouts as usize;
        let (records, dropouts) =
            (counted(records, "enrollment record", "enrollment records"), counted(dropouts, "dropout", "dropouts"));
        self.say(format!("{records}, {dropouts}.{since}"))
    }

    /// A revision by its number.
    pub fn revision(self, number: u32) -> String {
        self.say(format!("Revision {number}"))
    }

    /// Of which revision the errors and warnings are.
    pub fn checks_of_revision(self, number: Option<u32>) -> String {
        self.say(number.map_or_else(
            || "Errors and warnings of the data store".to_owned(),
            |number| format!("Errors and warnings of revision {number}"),
        ))
    }

    /// Of which revision the reports are.
    pub fn reports_of_revision(self, number: Option<u32>) -> String {
        self.say(number.map_or_else(
            || "Report 1.24 of the data store".to_owned(),
            |number| format!("Report 1.24 of revision {number}"),
        ))
    }

    /// The link to the report of a revision, for whoever has not opened it.
    pub fn open_report_of_revision(self, number: u32) -> String {
        self.say(format!("Open report 1.24 of revision {number}"))
    }

    /// When a revision was taken, and by whom.
    pub fn taken_on(self, on: NaiveDate, by: &User) -> String {
        self.say(format!("{}, {}", day(on), user_name(by, None).to_lowercase()))
    }

    /// Of which day a revision is, above its report.
    pub fn revision_taken(self, on: NaiveDate, by: &User) -> String {
        self.say(format!("Taken on {} by the {}.", day(on), user_name(by, None).to_lowercase()))
    }

    /// How far a revision has come.
    pub fn revision_status(self, status: Status<'_>) -> String {
        self.of(match status {
            Status::Created => Calpads::Created,
            Status::Reviewed => Calpads::Reviewed,
            Status::LevelOne => Calpads::LevelOne,
            Status::LeaApproved => Calpads::LevelTwo,
            Status::Certified => Calpads::Certified,
            Status::Uncertified { .. } => Calpads::Uncertified,
        })
    }

    /// The students with anomalies, in percent, and whether that is within the limit.
    pub fn anomalies(self, anomalies: Anomalies) -> String {
        let Some(percent) = anomalies.percent() else { return self.say("no student") };
        let limit = if anomalies.are_within_limit() { "within" } else { "over" };
        self.say(format!("{percent}% ({} of {}), {limit} {LIMIT_PERCENT}%", anomalies.students, anomalies.of))
    }

    /// The three anomalies with their students.
    pub fn anomalies_by_kind(self, anomalies: Anomalies) -> String {
        let Anomalies { concurrent, exit_against_next, several_identifiers, .. } = anomalies;
        self.say(format!(
            "CCE, two LEAs at once: {concurrent}. ERD, exit against next enrollment: {exit_against_next}. MID, several \
             identifiers: {several_identifiers}."
        ))
    }

    /// How many records changed, and of how many students.
    pub fn records_changed(self, records: usize, students: usize) -> String {
        let (records, students) = (counted(records, "record", "records"), counted(students, "student", "students"));
        self.say(format!("{records} of {students}"))
    }

    /// The last day on which something may be amended, for the foot of the page.
    pub fn amend_until(self, on: NaiveDate) -> String {
        self.say(format!("May be taken back until {}.", day_and_month(on)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn anomalies_are_weighed_against_the_limit() {
        let anomalies = Anomalies { students: 4, of: 150, ..Anomalies::default() };
        assert_eq!(Words::new(Language::English).anomalies(anomalies), "2.7% (4 of 150), over 2%");
    }
}
