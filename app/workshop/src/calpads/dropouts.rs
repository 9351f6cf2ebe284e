use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::definition::Definition;
use engine::evaluate::{Determination, EventReport, Subgroup, Unusable};
use engine::records::Grade;
use engine::roster::{EnrollmentIx, Small, StudentIx};
use serde::{Deserialize, Serialize};

use super::Fall1;
use crate::desk::Desk;

/// A column of report 1.24 that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Column 3: every dropout.
    Dropouts,
    /// Columns 4 to 8: those of a subgroup. Subgroups overlap.
    Of(Subgroup),
}

impl Column {
    /// The six columns in their order on the report.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Dropouts).chain(Subgroup::ALL.iter().copied().map(Self::Of))
    }

    fn at(self) -> usize {
        match self {
            Self::Dropouts => 0,
            Self::Of(subgroup) => 1 + place(subgroup),
        }
    }
}

fn place(subgroup: Subgroup) -> usize {
    Subgroup::ALL.iter().position(|one| *one == subgroup).unwrap_or(0)
}

/// A number for each column that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts([u32; 6]);

impl Counts {
    /// The number of a column.
    pub fn of(self, column: Column) -> u32 {
        self.0[column.at()]
    }

    /// Adds a dropout.
    pub(super) fn add(&mut self, dropout: &Dropout) {
        for column in Column::all() {
            self.0[column.at()] += u32::from(dropout.is_in(column));
        }
    }
}

/// The subgroups of one student.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Subgroups(u8);

impl Subgroups {
    /// Whether a subgroup is among them.
    pub fn contain(self, subgroup: Subgroup) -> bool {
        self.0 & 1 << place(subgroup) != 0
    }

    /// They, in the order of the columns.
    pub fn list(self) -> impl Iterator<Item = Subgroup> {
        Subgroup::ALL.iter().copied().filter(move |one| self.contain(*one))
    }

    /// How many there are.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn insert(&mut self, subgroup: Subgroup) {
        self.0 |= 1 << place(subgroup);
    }
}

/// A student whom report 1.24 counts, where and with which exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dropout {
    /// The student.
    pub student: StudentIx,
    /// The enrollment that was exited.
    pub enrollment: EnrollmentIx,
    /// Its school.
    pub school: Small,
    /// Its grade.
    pub grade: Grade,
    /// The day of the exit.
    pub exit: NaiveDate,
    /// The subgroups, from every record that qualifies, whoever owns it.
    pub subgroups: Subgroups,
}

impl Dropout {
    /// Whether a column counts the student.
    pub fn is_in(&self, column: Column) -> bool {
        match column {
            Column::Dropouts => true,
            Column::Of(subgroup) => self.subgroups.contain(subgroup),
        }
    }
}

/// Everyone whom report 1.24 counts in an LEA, in the order of their seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropouts {
    /// The collection.
    pub fall1: Fall1,
    /// The LEA.
    pub lea: Small,
    /// They.
    pub all: Vec<Dropout>,
}

impl Dropouts {
    /// Counts them; none under a definition that is not one by code and window.
    ///
    /// # Errors
    /// When the report cannot be made from these records.
    pub fn count(
        desk: &Desk,
        definition: &Definition,
        lea_id: &str,
        reported: SchoolYear,
    ) -> Result<Option<Self>, Unusable> {
        let Some(fall1) = Fall1::of(definition, reported) else { return Ok(None) };
        let report = desk.report(definition, lea_id, reported, None)?;
        let mut all: Vec<Dropout> = report.counted().filter_map(dropout).collect();
        mark_subgroups(&mut all, desk, definition, &report)?;
        Ok(Some(Self { fall1, lea: report.period.lea, all }))
    }

    /// The numbers of every column over the whole LEA.
    pub fn totals(&self) -> Counts {
        let mut totals = Counts::default();
        self.all.iter().for_each(|dropout| totals.add(dropout));
        totals
    }
}

/// A counted exit; a definition by code and window counts none without an enrollment.
fn dropout(one: &Determination) -> Option<Dropout> {
    Some(Dropout {
        student: one.student,
        enrollment: one.enrollment?,
        school: one.school?,
        grade: one.grade?,
        exit: one.exit?,
        subgroups: Subgroups::default(),
    })
}

fn mark_subgroups(
    all: &mut [Dropout],
    desk: &Desk,
    definition: &Definition,
    report: &EventReport,
) -> Result<(), Unusable> {
    for group in desk.breakdowns(definition, report)?.by_subgroup {
        for student in group.dropouts {
            // Both lists stand in the order of seats.
            if let Ok(at) = all.binary_search_by_key(&student, |dropout| dropout.student) {
                all[at].subgroups.insert(group.key);
            }
        }
    }
    Ok(())
}
