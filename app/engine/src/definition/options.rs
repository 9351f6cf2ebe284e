use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::calendar::{MonthDay, SchoolYear};
use crate::choice::choices;
use crate::records::Grade;

/// The grades that a definition looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GradeSpan {
    /// Every grade, the ungraded included.
    All,
    /// From one number to another; TK and KG are 0, the ungraded are in none.
    Range(u8, u8),
}

impl GradeSpan {
    /// Whether a grade lies in it.
    pub fn contains(self, grade: Grade) -> bool {
        match self {
            Self::All => true,
            Self::Range(low, high) => grade.number().is_some_and(|number| (low..=high).contains(&number)),
        }
    }

    /// Reads `all` or `a-b` with 0 ≤ a ≤ b ≤ 12.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "all" {
            return Some(Self::All);
        }
        let (low, high) = text.split_once('-')?;
        let number = |part: &str| {
            let plain = !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse::<u8>().ok() } else { None }
        };
        let (low, high) = (number(low)?, number(high)?);
        (low <= high && high <= 12).then_some(Self::Range(low, high))
    }
}

impl fmt::Display for GradeSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Range(low, high) => write!(f, "{low}-{high}"),
        }
    }
}

/// The days between which an exit must lie, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first day: in the calendar year in which the school year begins, or in the next one if before 1 July.
    pub opens: MonthDay,
    /// The last day: the first such day on or after the opening.
    pub closes: MonthDay,
}

impl Window {
    /// Reads `MM-DD..MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let (opens, closes) = text.split_once("..")?;
        Some(Self { opens: opens.parse().ok()?, closes: closes.parse().ok()? })
    }

    /// Its first and last day for a school year.
    pub fn days(self, year: SchoolYear) -> (NaiveDate, NaiveDate) {
        let opens = self.opens.in_year(year.begins() + i32::from(self.opens.month() < 7));
        let closes = self.closes.in_year(opens.year());
        (opens, if closes >= opens { closes } else { self.closes.in_year(opens.year() + 1) })
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.opens, self.closes)
    }
}

/// An exit code put into the dropout set or taken out of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReasonChange {
    /// Whether it is put in.
    pub counts: bool,
    /// The code, as the file's `exit_reason` column writes it.
    pub code: String,
}

/// Changes to the dropout set, applied after `expelled`. A code that is both put in and taken out is out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ReasonChanges(pub Vec<ReasonChange>);

impl ReasonChanges {
    /// Reads `+CODE` and `-CODE`, separated by commas; an empty text changes nothing.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        let change = |part: &str| {
            let part = part.trim();
            let (counts, code) = match part.split_at_checked(1)? {
                ("+", code) => (true, code),
                ("-", code) => (false, code),
                _ => return None,
            };
            (!code.is_empty()).then(|| ReasonChange { counts, code: code.to_owned() })
        };
        text.split(',').map(change).collect::<Option<Vec<_>>>().map(Self)
    }

    /// What the changes say of a code; none where they are silent.
    pub fn verdict(&self, code: &str) -> Option<bool> {
        let mut of_code = self.0.iter().filter(|change| change.code == code).map(|change| change.counts).peekable();
        of_code.peek()?;
        Some(of_code.all(|counts| counts))
    }
}

impl fmt::Display for ReasonChanges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, change) in self.0.iter().enumerate() {
            let comma = if position == 0 { "" } else { "," };
            write!(f, "{comma}{}{}", if change.counts { '+' } else { '-' }, change.code)?;
        }
        Ok(())
    }
}

choices! {
    /// Which ages a definition looks at. Compulsory age is 6 to under 17 (Maine, 20-A MRSA §5001-A).
    pub enum AgeRule {
        /// Any age.
        Any = "any",
        /// Compulsory age on the day of the exit.
        CompulsoryAtExit = "compulsory-at-exit",
        /// Compulsory age on the count day.
        CompulsoryOnCountDay = "compulsory-on-count-day",
    }
}

choices! {
    /// Where a return, or an enrollment on the count day, is looked for.
    pub enum ReturnScope {
        /// At the same school.
        School = "school",
        /// Anywhere in the LEA.
        Lea = "lea",
        /// Anywhere in the state.
        State = "state",
        /// Nowhere: nothing cancels.
        None = "none",
    }
}

choices! {
    /// What becomes of a transfer inside the state that never arrived.
    pub enum LostTransfers {
        /// The code is believed.
        Trust = "trust",
        /// The student counts.
        Count = "count",
    }
}

choices! {
    /// To which year a student belongs who leaves in summer.
    pub enum SummerRule {
        /// The year in which the student fails to enroll.
        NextYear = "next-year",
        /// The year that ended.
        EndedYear = "ended-year",
    }
}

choices! {
    /// What it takes to believe a transfer.
    pub enum ProofRule {
        /// Proof of the exit.
        Proof = "proof",
        /// The code alone.
        TrustCode = "trust-code",
    }
}

choices! {
    /// Whether a GED, or a program toward one, excuses.
    pub enum GedRule {
        /// It does.
        Approved = "approved",
        /// It does not.
        NotApproved = "not-approved",
    }
}

choices! {
    /// What a certificate of completion makes of a student.
    pub enum CertificateRule {
        /// A completer.
        Completer = "completer",
        /// A dropout.
        Dropout = "dropout",
    }
}

choices! {
    /// What an expulsion makes of a student.
    pub enum ExpelledRule {
        /// A dropout.
        Dropout = "dropout",
        /// Nobody the definition counts.
        Excluded = "excluded",
    }
}

choices! {
    /// What the count is divided by.
    pub enum DenominatorRule {
        /// Nothing: the count is published alone.
        None = "none",
        /// Members on the count day.
        CountDay = "count-day",
        /// Everyone enrolled on any day of the year.
        Cumulative = "cumulative",
        /// The mean of the members on the count day and at the end of the year.
        Average = "average",
    }
}

choices! {
    /// When a program record puts a student in a subgroup column.
    pub enum ProgramDates {
        /// It starts in the cycle.
        StartInCycle = "start-in-cycle",
        /// It overlaps the cycle.
        Overlap = "overlap",
    }
}

choices! {
    /// When a student counts as an English learner.
    pub enum ElDate {
        /// On any day of the cycle.
        AnyDay = "any-day",
        /// On the day of the counted exit.
        ExitDate = "exit-date",
    }
}

choices! {
    /// Who enters a cohort.
    pub enum CohortEntry {
        /// Nobody who belongs to another class.
        OneCohort = "one-cohort",
        /// Whoever the import steps name, word for word.
        LiteralImport = "literal-import",
    }
}

choices! {
    /// For which unit a cohort is built.
    pub enum Level {
        /// One school.
        School = "school",
        /// The LEA.
        District = "district",
        /// The state.
        State = "state",
    }
}
