use chrono::NaiveDate;
use engine::records::ProgramKind;
use engine::roster::{Roster, StudentIx};

/// A yes-or-no element of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// `SpecialEd IEP`: eligible for special education services.
    SpecialEd,
    /// `LEP ELL`: limited English proficiency.
    Lep,
    /// `Migrant`.
    Migrant,
    /// `NS Lunch`: eligible for free or reduced lunch.
    Lunch,
}

impl Flag {
    /// Every one, in the order of the file's columns.
    pub const ALL: [Self; 4] = [Self::SpecialEd, Self::Lep, Self::Migrant, Self::Lunch];

    /// The name of its column in the file [NDDPI instructions 2014-15, columns L to O].
    pub fn column(self) -> &'static str {
        match self {
            Self::SpecialEd => "SpecialEd_IEP",
            Self::Lep => "LEP_ELL",
            Self::Migrant => "Migrant",
            Self::Lunch => "NSLunch",
        }
    }

    /// The element that a column of the file holds.
    pub fn of_column(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.column() == name)
    }

    /// Whether a program record makes it a yes [kit's reading: the instructions name the programs, not records].
    fn is_of(self, program: ProgramKind) -> bool {
        match self {
            Self::SpecialEd => matches!(program, ProgramKind::Iep | ProgramKind::Ifsp | ProgramKind::Isp),
            Self::Lep => program == ProgramKind::El,
            Self::Migrant => program == ProgramKind::Migrant,
            Self::Lunch => {
                matches!(program, ProgramKind::MealFree | ProgramKind::MealReduced | ProgramKind::DirectCertification)
            }
        }
    }
}

/// The yes-or-no elements of a student.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u8);

impl Flags {
    /// Those that hold on some day between two days [kit's reading: the day on which the state looked is not said].
    pub fn of(roster: &Roster, student: StudentIx, from: NaiveDate, to: NaiveDate) -> Self {
        let programs = &roster.programs;
        let mut flags = Self::default();
        for record in roster.programs_of(student).filter(|record| programs.overlaps(*record, from, to)) {
            for flag in Flag::ALL.into_iter().filter(|flag| flag.is_of(programs.kind(record))) {
                flags.0 |= 1 << flag as u8;
            }
        }
        flags
    }

    /// Whether one holds.
    pub fn has(self, flag: Flag) -> bool {
        self.0 & 1 << flag as u8 != 0
    }
}
