use crate::choice::choices;

choices! {
    /// The three algorithms.
    pub enum Family {
        /// An exit by a dropout code inside a window, not followed by a return.
        CodeWindow = "code-and-window",
        /// Enrolled before a count day, not enrolled on it, not completed.
        CountDay = "count-day",
        /// A class followed to its graduation.
        Cohort = "adjusted-cohort",
    }
}

choices! {
    /// What can be turned in a definition. On screen a knob is called a setting.
    pub enum Knob {
        /// Which grades.
        Grades = "grades",
        /// Which ages.
        Age = "age",
        /// Between which days the exit lies.
        Window = "window",
        /// On which day enrollment is looked for.
        CountDay = "count-day",
        /// Where a return is looked for.
        ReturnScope = "return-scope",
        /// Whether a transfer inside the state that never arrived counts.
        LostTransfers = "lost-transfers",
        /// Exit codes added to or taken from the dropout set.
        Reasons = "reasons",
        /// To which year a summer leaver belongs.
        Summer = "summer",
        /// What a transfer needs to be believed.
        TransferProof = "transfer-proof",
        /// Whether a GED excuses.
        Ged = "ged",
        /// Whether a certificate excuses.
        Certificate = "certificate",
        /// Whether the expelled count.
        Expelled = "expelled",
        /// What the count is divided by.
        Denominator = "denominator",
        /// When a program record puts a student in a subgroup.
        ProgramDates = "program-dates",
        /// When a student counts as an English learner.
        ElDate = "el-date",
        /// Who enters the cohort.
        CohortEntry = "cohort-entry",
        /// What a removal needs to be believed.
        RemovalProof = "removal-proof",
        /// By which day a diploma must be earned.
        DiplomaBy = "diploma-by",
        /// For which unit the cohort is built.
        Level = "level",
        /// After how many years.
        Years = "years",
    }
}

impl Family {
    /// The knobs that the family has, in the order in which a person reads them.
    pub fn knobs(self) -> &'static [Knob] {
        match self {
            Self::CodeWindow => &[
                Knob::Grades,
                Knob::Age,
                Knob::Window,
                Knob::CountDay,
                Knob::ReturnScope,
                Knob::LostTransfers,
                Knob::Expelled,
                Knob::Reasons,
                Knob::Denominator,
                Knob::ProgramDates,
                Knob::ElDate,
            ],
            Self::CountDay => &[
                Knob::Grades,
                Knob::Age,
                Knob::CountDay,
                Knob::ReturnScope,
                Knob::Summer,
                Knob::TransferProof,
                Knob::Ged,
                Knob::Certificate,
                Knob::Expelled,
                Knob::Denominator,
                Knob::ProgramDates,
                Knob::ElDate,
            ],
            Self::Cohort => &[
                Knob::CohortEntry,
                Knob::RemovalProof,
                Knob::DiplomaBy,
                Knob::Level,
                Knob::Years,
                Knob::Ged,
                Knob::Certificate,
            ],
        }
    }
}
