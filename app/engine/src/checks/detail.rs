use chrono::NaiveDate;

use crate::calendar::SchoolYear;
use crate::records::{Grade, RaceEthnicity, Sex};
use crate::roster::{Small, StudentIx};

/// What a sentence about a finding needs beyond the record that the finding points at.
///
/// Names, codes, schools and dates of that record are read from the record itself. `other` is always the position of a
/// second record, in the same list of the district.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the checks by name, and each check has a page")]
pub enum Detail {
    SamePersonTwoNumbers { other: StudentIx },
    MissingBirthDate,
    ImplausibleBirthDate { birth: NaiveDate, entry: NaiveDate },
    MissingRaceEthnicity,
    StateIdNotTenDigits,

    ExitBeforeEntry { entry: NaiveDate, exit: NaiveDate },
    EntryOutsideCalendar { entry: NaiveDate, first_day: NaiveDate, last_day: NaiveDate },
    SchoolYearDoesNotMatchDates { entry: NaiveDate, written: SchoolYear, found: SchoolYear },
    LeftOpenAfterYearEnd { school_year: SchoolYear },
    NoCalendarRow { lea: Small, school_year: SchoolYear },
    ExitOutsideCalendar { exit: NaiveDate, first_day: NaiveDate, last_day: NaiveDate },
    GraduateExitAfterYearEnd { exit: NaiveDate, last_day: NaiveDate },

    OverlapAtSameSchool { other: u32 },
    ConcurrentPrimaryElsewhere { other: u32 },
    TwoPrimarySchoolsAtOnce { other: u32 },
    ShortTermOverThirtyDays { days: i64 },

    MissingExitReason { exit: NaiveDate },
    UnknownExitCode,
    ExitReasonWithoutDate,
    CompletionStatusMissing,
    CompletionStatusWithoutE230,
    DiplomaWithoutGraduateCode { diploma: NaiveDate },
    CodedAsGoneEnrolledElsewhere { exit: NaiveDate, other: u32 },
    EnrolledAfterDeath { died: NaiveDate, other: u32 },
    SecondaryWithPrimaryExitCode,
    ExpectedAndDidNotReturn { exit: NaiveDate, count_day: NaiveDate },
    TransferNotFoundInState { exit: NaiveDate, count_day: NaiveDate },
    WithinDistrictTransferWithoutReceivingEnrollment { exit: NaiveDate, count_day: NaiveDate },
    ContinuingWithoutNextEnrollment { exit: NaiveDate, count_day: NaiveDate },
    DiplomaAfter31August { diploma: NaiveDate },
    GraduateBelowGrade11 { grade: Grade },
    UnknownCompletionStatus,
    GraduateWithoutDiplomaDate,
    PrimaryWithSecondaryExitCode,
    RecordUpdateWithoutNewRecord { exit: NaiveDate },
    Grade12CompletionBelowGrade12 { grade: Grade },
    PrekindergartenExitFromAGrade { grade: Grade },
    EnrolledAfterDiploma { graduated: NaiveDate, other: u32 },
    ClassListStudentWithoutExitCode,

    TransferWithoutProof { exit: NaiveDate },
    DeathWithoutRecord,
    ProofBehindDropoutCode,
    DeathRecordBehindOtherCode,

    NoShowWithDays { entry: NaiveDate, exit: NaiveDate },
    NoShowWasEnrolledLastYear { other: u32 },
    LeftWithinTenDays { days: i64 },
    NoShowNotFoundInState { other: u32, count_day: NaiveDate },

    ProgramEndsBeforeStart { start: NaiveDate, end: NaiveDate },
    ProgramWithoutStartDate,
    ElAndReclassifiedOverlap { other: u32 },
    SameProgramTwice { other: u32 },
    InfantPlanInSchool,
    ProvisionSchoolWithoutFreeMeal,
    FreeAndReducedMealsOverlap { other: u32 },
    ProgramStartsBeforeBirth { start: NaiveDate, birth: NaiveDate },

    OverAgeForGrade { age: i32, grade: Grade },
    UnderAgeForGrade { age: i32, grade: Grade },
    GradeWentDown { other: u32 },
    GradeSkippedTwo { other: u32 },
    NinthGradeBeforeEntryYear { entry_year: SchoolYear },

    GradeOutsideSchoolSpan { low: Grade, high: Grade },
    UnknownSchool { enrollments: usize },
    SchoolWithoutEnrollment { school_year: SchoolYear },

    NoDropoutsAfterSome { last_year: u32, members: u32 },
    DropoutsChangedSignificantly { last_year: u32, this_year: u32 },
    EnrollmentChangedSignificantly { last_year: u32, this_year: u32 },
    DropoutsWithoutEnrollmentLastYear { dropouts: u32 },
    GraduatesChangedSignificantly { last_year: Share, this_year: Share },
    SpecialEducationShareHigh { share: Share },
    MoreGraduatesThanSeniors { peers: Peers, graduates: u32, seniors: u32, day: NaiveDate },
    SeniorsWithoutAGraduate { seniors: u32, day: NaiveDate },
    DropoutRateChangedSignificantly { last_year: Share, this_year: Share },
}

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many of them.
    pub part: u32,
    /// Of how many.
    pub whole: u32,
}

/// Students of one sex and one race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Peers {
    /// Their sex, where known.
    pub sex: Option<Sex>,
    /// Their race and ethnicity, where known.
    pub race: Option<RaceEthnicity>,
}
