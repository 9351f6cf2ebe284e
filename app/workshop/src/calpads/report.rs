use engine::records::{EnrollmentStatus, Grade, School};
use engine::roster::Small;

use super::{Column, Counts, Dropout, Dropouts, Filter, Filters};
use crate::desk::Desk;

/// Report 1.24, Dropouts by Subgroup: a row to each school, a number to each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The schools, in the order of the file.
    pub rows: Vec<Row>,
    /// The numbers of all rows together.
    pub total: Counts,
    /// The filters in force, for the bottom of the last page.
    pub legend: Vec<Filter>,
    /// Why every number is zero by rule, where it is.
    pub nothing: Option<Nothing>,
}

/// One school. Its number and name are columns 1 and 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The school.
    pub school: Small,
    /// Columns 3 to 8.
    pub counts: Counts,
}

/// Why a report counts nobody, whatever the records say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// Report 1.24 counts primary enrollments, and another status was asked for.
    OnlyPrimaryCounts {
        /// What was asked for.
        status: EnrollmentStatus,
        /// How many enrollments of that status ended in the cycle, in grades 7 to 12, with a dropout's code.
        ended: usize,
    },
}

impl Dropouts {
    /// The report under filters.
    pub fn report(&self, desk: &Desk, filters: &Filters) -> Report {
        let schools = self.schools(desk).into_iter().filter(|school| filters.admit_school(&desk.roster, *school));
        let mut rows: Vec<Row> = schools.map(|school| Row { school, counts: Counts::default() }).collect();
        let mut total = Counts::default();
        for dropout in self.admitted(desk, filters) {
            if let Some(row) = rows.iter_mut().find(|row| row.school == dropout.school) {
                row.counts.add(dropout);
            }
            total.add(dropout);
        }
        let nothing = filters.status.filter(|status| *status != EnrollmentStatus::Primary).map(|status| {
            let ended = self.fall1.ended_as_dropouts(&desk.roster, self.lea, status);
            Nothing::OnlyPrimaryCounts { status, ended }
        });
        Report { rows, total, legend: filters.legend(self.fall1, self.lea), nothing }
    }

    /// The dropouts that pass filters, in the order of their seats.
    pub fn admitted<'a>(&'a self, desk: &'a Desk, filters: &'a Filters) -> impl Iterator<Item = &'a Dropout> {
        self.all.iter().filter(|dropout| filters.admit(&desk.roster, dropout))
    }

    /// The dropouts behind a number: of a column, of one school or of all.
    pub fn behind<'a>(
        &'a self,
        desk: &'a Desk,
        filters: &'a Filters,
        school: Option<Small>,
        column: Column,
    ) -> impl Iterator<Item = &'a Dropout> {
        self.admitted(desk, filters)
            .filter(move |dropout| dropout.is_in(column) && school.is_none_or(|school| school == dropout.school))
    }

    /// The schools with a row: those of the LEA that teach one of grades 7 to 12, and any other with a dropout. The
    /// state's list of expected schools is not in a district folder, so the schools' own grades stand in for it
    /// [the kit's reading of column 1].
    pub fn schools(&self, desk: &Desk) -> Vec<Small> {
        let roster = &desk.roster;
        let of_lea = (0..).zip(&roster.schools).filter(|(_, school)| school.lea == self.lea);
        let lea_id = &roster.leas[usize::from(self.lea)];
        of_lea
            .filter(|(number, school)| {
                let is_expected = desk.district.school(lea_id, &school.school_id).is_some_and(teaches_7_to_12);
                is_expected || self.all.iter().any(|dropout| dropout.school == *number)
            })
            .map(|(number, _)| number)
            .collect()
    }
}

fn teaches_7_to_12(school: &School) -> bool {
    let low = school.low_grade.number().unwrap_or(0);
    low <= 12 && school.high_grade.number().map_or(school.high_grade == Grade::Us, |high| high >= 7)
}
