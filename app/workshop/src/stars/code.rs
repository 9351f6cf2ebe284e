use engine::codes::{CodeBook, ExitReason, Written, YearEnd, neutral};
use engine::records::CodeSet;

/// An exit code of the graduation rate report [NDDPI instructions 2014-15, Exit Code Definitions].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StarsCode {
    /// 1.
    Graduate,
    /// 2.
    Dropout,
    /// 3.
    Deceased,
    /// 4.
    TransferredOutOfDistrict,
    /// 5.
    TransferredWithinDistrict,
    /// 6.
    Continued,
}

impl StarsCode {
    /// Every code, in the order of the drop-down menu.
    pub const ALL: [Self; 6] = [
        Self::Graduate,
        Self::Dropout,
        Self::Deceased,
        Self::TransferredOutOfDistrict,
        Self::TransferredWithinDistrict,
        Self::Continued,
    ];

    /// The code as the file writes it.
    pub fn digit(self) -> &'static str {
        match self {
            Self::Graduate => "1",
            Self::Dropout => "2",
            Self::Deceased => "3",
            Self::TransferredOutOfDistrict => "4",
            Self::TransferredWithinDistrict => "5",
            Self::Continued => "6",
        }
    }

    /// The code of that digit.
    pub fn from_digit(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.digit() == text)
    }

    /// What the code says where nobody says more.
    fn reason(self, year_end: YearEnd) -> ExitReason {
        neutral(CodeSet::NdStars, self.digit(), "", year_end)
    }
}

/// A circumstance behind a code, one line of the exit code definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Circumstance {
    /// 1: a standard diploma by 31 August.
    Diploma,
    /// 2a: absent without an approved excuse or a documented transfer.
    AbsentWithoutTransfer,
    /// 2b: completed the year and failed to re-enroll.
    FailedToReEnroll,
    /// 2c: entered a GED program.
    Ged,
    /// 2d: enrolled in a program without a district-approved diploma.
    NoDiplomaProgram,
    /// 2e: a certificate of attendance or non-standard diploma.
    Certificate,
    /// 2f: reached the maximum age.
    MaximumAge,
    /// 3: died.
    Died,
    /// 4a: to a public school outside the district.
    OtherPublicSchool,
    /// 4b: to a non-public school or home education.
    NonPublicOrHome,
    /// 5: to a public school of the same district.
    SchoolOfDistrict,
    /// 6a: enrolled the next year, short of credits.
    ShortOfCredits,
    /// 6b: temporarily placed in an institution with an educational program.
    TemporarilyPlaced,
}

impl Circumstance {
    /// The code it stands behind.
    pub fn code(self) -> StarsCode {
        match self {
            Self::Diploma => StarsCode::Graduate,
            Self::AbsentWithoutTransfer
            | Self::FailedToReEnroll
            | Self::Ged
            | Self::NoDiplomaProgram
            | Self::Certificate
            | Self::MaximumAge => StarsCode::Dropout,
            Self::Died => StarsCode::Deceased,
            Self::OtherPublicSchool | Self::NonPublicOrHome => StarsCode::TransferredOutOfDistrict,
            Self::SchoolOfDistrict => StarsCode::TransferredWithinDistrict,
            Self::ShortOfCredits | Self::TemporarilyPlaced => StarsCode::Continued,
        }
    }

    /// The word that North Dakota's files have for it in the `completion` column; empty where they have none.
    pub fn completion(self) -> &'static str {
        match self {
            Self::Ged => "ged",
            Self::NoDiplomaProgram => "no_diploma_program",
            Self::Certificate => "certificate",
            Self::MaximumAge => "maximum_age",
            _ => "",
        }
    }

    fn reason(self) -> ExitReason {
        match self {
            Self::Diploma => ExitReason::Graduated,
            Self::AbsentWithoutTransfer => ExitReason::Unknown,
            Self::FailedToReEnroll => ExitReason::NoKnownEnrollment,
            Self::Ged => ExitReason::CompletedGed,
            Self::NoDiplomaProgram => ExitReason::InstitutionWithoutDiplomaProgram,
            Self::Certificate => ExitReason::CompletedCertificate,
            Self::MaximumAge => ExitReason::ReachedMaximumAge,
            Self::Died => ExitReason::Died,
            Self::OtherPublicSchool => ExitReason::TransferredOutOfState,
            Self::NonPublicOrHome => ExitReason::TransferredPrivate,
            Self::SchoolOfDistrict => ExitReason::TransferredWithinLea,
            Self::ShortOfCredits => ExitReason::Continuing,
            Self::TemporarilyPlaced => ExitReason::InstitutionWithDiplomaProgram,
        }
    }
}

/// How a district's own codes read as codes of this report, and the way back.
#[derive(Debug, Clone)]
pub(super) struct Translation {
    set: CodeSet,
    stars: CodeBook,
    own: CodeBook,
}

impl Translation {
    pub(super) fn of(set: CodeSet) -> Self {
        Self { set, stars: CodeBook::of(CodeSet::NdStars), own: CodeBook::of(set) }
    }

    /// The code as the report shows it: a digit, nothing, or what stands on the record where no code is behind it.
    pub(super) fn shown<'t>(&self, text: &'t str, reason: ExitReason) -> &'t str {
        if self.set == CodeSet::NdStars {
            return text;
        }
        match reason {
            ExitReason::Unrecognized => text,
            // Contract: nothing in these is a reason to leave the class.
            ExitReason::RecordUpdate
            | ExitReason::SecondaryExit
            | ExitReason::LeftPrekindergarten
            | ExitReason::NoShow => "",
            _ => self.stars.write(reason).0,
        }
    }

    /// What the district's own set writes for a code; none where the set would be read as another code of this report.
    pub(super) fn own(
        &self,
        code: StarsCode,
        circumstance: Option<Circumstance>,
        year_end: YearEnd,
    ) -> Option<Written> {
        if self.set == CodeSet::NdStars {
            return Some((code.digit(), circumstance.map_or("", Circumstance::completion)));
        }
        let reason = circumstance.map_or_else(|| code.reason(year_end), Circumstance::reason);
        let written = self.own.write(reason);
        let read = neutral(self.set, written.0, written.1, year_end);
        (self.shown(written.0, read) == code.digit()).then_some(written)
    }
}
