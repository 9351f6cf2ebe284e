use crate::choice::choices;

choices! {
    /// Why a student left, in words that no state owns. Every evaluation runs on these.
    pub enum ExitReason {
        /// Earned a regular diploma.
        Graduated = "graduated",
        /// Passed a proficiency examination instead of a diploma.
        CompletedProficiencyExam = "completed_proficiency_exam",
        /// Left a special education transition program after an earlier certificate.
        CompletedPriorSpecialEducation = "completed_prior_special_education",
        /// Received a special education certificate of completion.
        CompletedCertificate = "completed_certificate",
        /// Passed the GED.
        CompletedGed = "completed_ged",
        /// Moved to adult education, toward a GED or diploma.
        AdultEducationOrGed = "adult_education_or_ged",
        /// Completed grade 12 without the graduation requirements.
        CompletedWithoutRequirements = "completed_without_requirements",
        /// Completed with a status that no definition here names.
        CompletedUnspecified = "completed_unspecified",
        /// Died.
        Died = "died",
        /// Placed in a health facility.
        HealthFacility = "health_facility",
        /// Placed in an institution with a diploma program.
        InstitutionWithDiplomaProgram = "institution_with_diploma_program",
        /// Left for medical reasons.
        Medical = "medical",
        /// Moved to another school of the same district.
        TransferredWithinLea = "transferred_within_lea",
        /// Moved to another public school of the state.
        TransferredInState = "transferred_in_state",
        /// Moved to another public school of the state for disciplinary reasons.
        TransferredDisciplinary = "transferred_disciplinary",
        /// Referred to an alternative program of the state's public schools.
        ReferredAlternative = "referred_alternative",
        /// Moved to a private school.
        TransferredPrivate = "transferred_private",
        /// Moved to a school in another state.
        TransferredOutOfState = "transferred_out_of_state",
        /// Moved to another country.
        Emigrated = "emigrated",
        /// Taught at home.
        HomeSchool = "home_school",
        /// Entered college.
        College = "college",
        /// Promoted to a school outside the state's public schools.
        PromotedPrivate = "promoted_private",
        /// The year ended; the student was to return.
        YearEnd = "year_end",
        /// Promoted to another public school of the state.
        Promoted = "promoted",
        /// Continues past the expected graduation.
        Continuing = "continuing",
        /// Expelled, not known to be enrolled elsewhere.
        Expelled = "expelled",
        /// Left, with no known enrollment.
        NoKnownEnrollment = "no_known_enrollment",
        /// Left for another or an unknown reason.
        Unknown = "unknown",
        /// Placed in an institution without a diploma program.
        InstitutionWithoutDiplomaProgram = "institution_without_diploma_program",
        /// Moved to adult education and dropped out there.
        AdultEducationDropout = "adult_education_dropout",
        /// Reached the maximum age for services.
        ReachedMaximumAge = "reached_maximum_age",
        /// The record was closed to change a detail.
        RecordUpdate = "record_update",
        /// A secondary enrollment ended.
        SecondaryExit = "secondary_exit",
        /// Left prekindergarten.
        LeftPrekindergarten = "left_prekindergarten",
        /// Was expected and never came.
        NoShow = "no_show",
        /// The code is in no code set, or there is none.
        Unrecognized = "unrecognized",
    }
}

/// What a last exit amounts to for the definitions that ask about completion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// A regular diploma.
    Graduate,
    /// Another recognized completion.
    Completer,
    /// A certificate of completion.
    Certificate,
    /// A GED, or a program toward one.
    Ged,
    /// Died.
    Death,
    /// Temporarily placed where schooling goes on.
    Placement,
    /// Moved to another school or program.
    Transfer,
    /// The year ended, the student was expected back.
    YearEnd,
    /// Expelled.
    Expelled,
    /// None of these; an absent student is then a dropout.
    Other,
}

/// How far a transfer takes a student out of a cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaves {
    /// The school only: North Dakota's code 5.
    School,
    /// School and LEA, inside the state's public schools: T160, T165, T167.
    Lea,
    /// The state's public schools.
    State,
}

impl ExitReason {
    /// The category of the exit.
    pub fn category(self) -> Category {
        match self {
            Self::Graduated => Category::Graduate,
            Self::CompletedProficiencyExam | Self::CompletedPriorSpecialEducation => Category::Completer,
            Self::CompletedCertificate => Category::Certificate,
            Self::CompletedGed | Self::AdultEducationOrGed => Category::Ged,
            Self::Died => Category::Death,
            Self::HealthFacility | Self::InstitutionWithDiplomaProgram | Self::Medical => Category::Placement,
            Self::TransferredWithinLea
            | Self::TransferredInState
            | Self::TransferredDisciplinary
            | Self::ReferredAlternative
            | Self::TransferredPrivate
            | Self::TransferredOutOfState
            | Self::Emigrated
            | Self::HomeSchool
            | Self::College
            | Self::PromotedPrivate => Category::Transfer,
            Self::YearEnd | Self::Promoted | Self::Continuing => Category::YearEnd,
            Self::Expelled => Category::Expelled,
            Self::CompletedWithoutRequirements
            | Self::CompletedUnspecified
            | Self::NoKnownEnrollment
            | Self::Unknown
            | Self::InstitutionWithoutDiplomaProgram
            | Self::AdultEducationDropout
            | Self::ReachedMaximumAge
            | Self::RecordUpdate
            | Self::SecondaryExit
            | Self::LeftPrekindergarten
            | Self::NoShow
            | Self::Unrecognized => Category::Other,
        }
    }

    /// Whether report 1.24 counts the exit as a dropout [CALPADS report 1.24: E140, E300, E400, T380, E230 with 360].
    pub fn is_dropout_reason(self) -> bool {
        matches!(
            self,
            Self::NoKnownEnrollment
                | Self::Expelled
                | Self::Unknown
                | Self::InstitutionWithoutDiplomaProgram
                | Self::CompletedWithoutRequirements
                | Self::ReachedMaximumAge
        )
    }

    /// What a transfer leaves; none for other reasons.
    pub fn leaves(self) -> Option<Leaves> {
        match self {
            Self::TransferredWithinLea => Some(Leaves::School),
            Self::TransferredInState | Self::TransferredDisciplinary | Self::ReferredAlternative => Some(Leaves::Lea),
            _ if self.category() == Category::Transfer => Some(Leaves::State),
            _ => None,
        }
    }

    /// Whether the student was to be found in another public school of the state.
    pub fn stays_in_state(self) -> bool {
        matches!(self.leaves(), Some(Leaves::School | Leaves::Lea))
    }
}
