use super::{
    AgeRule, CertificateRule, CohortEntry, DenominatorRule, ElDate, ExpelledRule, Family, GedRule, GradeSpan, Knob,
    Level, LostTransfers, ProgramDates, ProofRule, ReasonChanges, ReturnScope, SummerRule, Window,
};
use crate::calendar::{CountDayRule, MonthDay};
use crate::choice::Choice;

/// The settings of a code-and-window definition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each field is the knob of the same name")]
pub struct CodeWindow {
    pub grades: GradeSpan,
    pub age: AgeRule,
    pub window: Window,
    pub count_day: CountDayRule,
    pub return_scope: ReturnScope,
    pub lost_transfers: LostTransfers,
    pub expelled: ExpelledRule,
    pub reasons: ReasonChanges,
    pub denominator: DenominatorRule,
    pub program_dates: ProgramDates,
    pub el_date: ElDate,
}

/// The settings of a count-day definition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each field is the knob of the same name")]
pub struct CountDay {
    pub grades: GradeSpan,
    pub age: AgeRule,
    pub count_day: CountDayRule,
    /// `lea` or `state`.
    pub return_scope: ReturnScope,
    pub summer: SummerRule,
    pub transfer_proof: ProofRule,
    pub ged: GedRule,
    pub certificate: CertificateRule,
    pub expelled: ExpelledRule,
    pub denominator: DenominatorRule,
    pub program_dates: ProgramDates,
    pub el_date: ElDate,
}

/// The settings of an adjusted-cohort definition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each field is the knob of the same name")]
pub struct Cohort {
    pub cohort_entry: CohortEntry,
    pub removal_proof: ProofRule,
    pub diploma_by: MonthDay,
    pub level: Level,
    /// 4 to 7.
    pub years: u8,
    pub ged: GedRule,
    pub certificate: CertificateRule,
}

/// The settings of a definition of any family.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Settings {
    /// Family 1.
    CodeWindow(CodeWindow),
    /// Family 2.
    CountDay(CountDay),
    /// Family 3.
    Cohort(Cohort),
}

/// Why a setting was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingError {
    /// There is no knob of that name anywhere.
    UnknownKnob {
        /// What was given.
        given: String,
        /// The family's knobs.
        family: Family,
    },
    /// Another family has that knob.
    ForeignKnob {
        /// The knob.
        knob: Knob,
        /// The family that lacks it.
        family: Family,
    },
    /// The knob has no such option.
    UnknownOption {
        /// The knob.
        knob: Knob,
        /// What was given.
        given: String,
        /// The options, or the form they take.
        valid: Vec<String>,
    },
}

impl Settings {
    /// The family.
    pub fn family(&self) -> Family {
        match self {
            Self::CodeWindow(_) => Family::CodeWindow,
            Self::CountDay(_) => Family::CountDay,
            Self::Cohort(_) => Family::Cohort,
        }
    }

    /// The options of a knob that has a closed list; none for grades, windows, reasons and dates.
    pub fn options(&self, knob: Knob) -> Option<Vec<&'static str>> {
        Some(match knob {
            Knob::Age => AgeRule::slugs(),
            Knob::CountDay => CountDayRule::slugs(),
            Knob::ReturnScope if self.family() == Family::CountDay => {
                vec![ReturnScope::Lea.slug(), ReturnScope::State.slug()]
            }
            Knob::ReturnScope => ReturnScope::slugs(),
            Knob::LostTransfers => LostTransfers::slugs(),
            Knob::Summer => SummerRule::slugs(),
            Knob::TransferProof | Knob::RemovalProof => ProofRule::slugs(),
            Knob::Ged => GedRule::slugs(),
            Knob::Certificate => CertificateRule::slugs(),
            Knob::Expelled => ExpelledRule::slugs(),
            Knob::Denominator => DenominatorRule::slugs(),
            Knob::ProgramDates => ProgramDates::slugs(),
            Knob::ElDate => ElDate::slugs(),
            Knob::CohortEntry => CohortEntry::slugs(),
            Knob::Level => Level::slugs(),
            Knob::Years => vec!["4", "5", "6", "7"],
            Knob::Grades | Knob::Window | Knob::Reasons | Knob::DiplomaBy => return None,
        })
    }

    /// The value of a knob, as files and command lines write it; none where the family lacks the knob.
    pub fn get(&self, knob: Knob) -> Option<String> {
        Some(match self {
            Self::CodeWindow(set) => match knob {
                Knob::Grades => set.grades.to_string(),
                Knob::Age => set.age.slug().to_owned(),
                Knob::Window => set.window.to_string(),
                Knob::CountDay => set.count_day.slug().to_owned(),
                Knob::ReturnScope => set.return_scope.slug().to_owned(),
                Knob::LostTransfers => set.lost_transfers.slug().to_owned(),
                Knob::Expelled => set.expelled.slug().to_owned(),
                Knob::Reasons => set.reasons.to_string(),
                Knob::Denominator => set.denominator.slug().to_owned(),
                Knob::ProgramDates => set.program_dates.slug().to_owned(),
                Knob::ElDate => set.el_date.slug().to_owned(),
                _ => return None,
            },
            Self::CountDay(set) => match knob {
                Knob::Grades => set.grades.to_string(),
                Knob::Age => set.age.slug().to_owned(),
                Knob::CountDay => set.count_day.slug().to_owned(),
                Knob::ReturnScope => set.return_scope.slug().to_owned(),
                Knob::Summer => set.summer.slug().to_owned(),
                Knob::TransferProof => set.transfer_proof.slug().to_owned(),
                Knob::Ged => set.ged.slug().to_owned(),
                Knob::Certificate => set.certificate.slug().to_owned(),
                Knob::Expelled => set.expelled.slug().to_owned(),
                Knob::Denominator => set.denominator.slug().to_owned(),
                Knob::ProgramDates => set.program_dates.slug().to_owned(),
                Knob::ElDate => set.el_date.slug().to_owned(),
                _ => return None,
            },
            Self::Cohort(set) => match knob {
                Knob::CohortEntry => set.cohort_entry.slug().to_owned(),
                Knob::RemovalProof => set.removal_proof.slug().to_owned(),
                Knob::DiplomaBy => set.diploma_by.to_string(),
                Knob::Level => set.level.slug().to_owned(),
                Knob::Years => set.years.to_string(),
                Knob::Ged => set.ged.slug().to_owned(),
                Knob::Certificate => set.certificate.slug().to_owned(),
                _ => return None,
            },
        })
    }

    /// Turns the knob of that name.
    ///
    /// # Errors
    /// When there is no such knob, the family lacks it, or it has no such option. The settings are then unchanged.
    pub fn set_by_name(&mut self, knob: &str, option: &str) -> Result<(), SettingError> {
        let family = self.family();
        let Some(knob) = Knob::from_slug(knob) else {
            return Err(SettingError::UnknownKnob { given: knob.to_owned(), family });
        };
        self.set(knob, option)
    }

    /// Turns a knob.
    ///
    /// # Errors
    /// When the family lacks the knob, or it has no such option. The settings are then unchanged.
    pub fn set(&mut self, knob: Knob, option: &str) -> Result<(), SettingError> {
        let family = self.family();
        if !family.knobs().contains(&knob) {
            return Err(SettingError::ForeignKnob { knob, family });
        }
        if self.try_set(knob, option).is_none() {
            let valid = self.options(knob).map_or_else(
                || vec![form(knob).to_owned()],
                |options| options.into_iter().map(str::to_owned).collect(),
            );
            return Err(SettingError::UnknownOption { knob, given: option.to_owned(), valid });
        }
        Ok(())
    }

    fn try_set(&mut self, knob: Knob, option: &str) -> Option<()> {
        match self {
            Self::CodeWindow(set) => match knob {
                Knob::Grades => set.grades = GradeSpan::parse(option)?,
                Knob::Age => set.age = Choice::from_slug(option)?,
                Knob::Window => set.window = Window::parse(option)?,
                Knob::CountDay => set.count_day = Choice::from_slug(option)?,
                Knob::ReturnScope => set.return_scope = Choice::from_slug(option)?,
                Knob::LostTransfers => set.lost_transfers = Choice::from_slug(option)?,
                Knob::Expelled => set.expelled = Choice::from_slug(option)?,
                Knob::Reasons => set.reasons = ReasonChanges::parse(option)?,
                Knob::Denominator => set.denominator = Choice::from_slug(option)?,
                Knob::ProgramDates => set.program_dates = Choice::from_slug(option)?,
                Knob::ElDate => set.el_date = Choice::from_slug(option)?,
                _ => return None,
            },
            Self::CountDay(set) => match knob {
                Knob::Grades => set.grades = GradeSpan::parse(option)?,
                Knob::Age => set.age = Choice::from_slug(option)?,
                Knob::CountDay => set.count_day = Choice::from_slug(option)?,
                Knob::ReturnScope => {
                    let scope = Choice::from_slug(option)?;
                    matches!(scope, ReturnScope::Lea | ReturnScope::State).then_some(())?;
                    set.return_scope = scope;
                }
                Knob::Summer => set.summer = Choice::from_slug(option)?,
                Knob::TransferProof => set.transfer_proof = Choice::from_slug(option)?,
                Knob::Ged => set.ged = Choice::from_slug(option)?,
                Knob::Certificate => set.certificate = Choice::from_slug(option)?,
                Knob::Expelled => set.expelled = Choice::from_slug(option)?,
                Knob::Denominator => set.denominator = Choice::from_slug(option)?,
                Knob::ProgramDates => set.program_dates = Choice::from_slug(option)?,
                Knob::ElDate => set.el_date = Choice::from_slug(option)?,
                _ => return None,
            },
            Self::Cohort(set) => match knob {
                Knob::CohortEntry => set.cohort_entry = Choice::from_slug(option)?,
                Knob::RemovalProof => set.removal_proof = Choice::from_slug(option)?,
                Knob::DiplomaBy => set.diploma_by = option.parse().ok()?,
                Knob::Level => set.level = Choice::from_slug(option)?,
                Knob::Years => {
                    set.years = match option {
                        "4" => 4,
                        "5" => 5,
                        "6" => 6,
                        "7" => 7,
                        _ => return None,
                    }
                }
                Knob::Ged => set.ged = Choice::from_slug(option)?,
                Knob::Certificate => set.certificate = Choice::from_slug(option)?,
                _ => return None,
            },
        }
        Some(())
    }
}

/// The form of an option that has no closed list.
fn form(knob: Knob) -> &'static str {
    match knob {
        Knob::Grades => "all, or a-b with 0 ≤ a ≤ b ≤ 12, such as 7-12",
        Knob::Window => "MM-DD..MM-DD, such as 08-16..08-15, not 02-29",
        Knob::Reasons => "+CODE or -CODE, separated by commas, such as +T260,-E300",
        _ => "MM-DD, such as 08-31, not 02-29",
    }
}
