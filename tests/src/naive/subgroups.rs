//! The subgroup columns.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::{ElDate, ProgramDates, Settings};
use engine::records::{District, ParentEducation, ProgramKind, ProgramRecord, SchoolType};

use super::Counted;

/// The counted students of each column, by the column's name.
///
/// # Panics
/// On a cohort definition, which has no such columns.
pub fn subgroups(
    district: &District,
    settings: &Settings,
    year: SchoolYear,
    counted: &BTreeMap<String, Counted>,
) -> BTreeMap<&'static str, Vec<String>> {
    let (program_dates, el_date) = match settings {
        Settings::CodeWindow(set) => (set.program_dates, set.el_date),
        Settings::CountDay(set) => (set.program_dates, set.el_date),
        Settings::Cohort(_) => panic!("a cohort definition has no subgroup columns"),
    };
    let on = |year: i32, day| NaiveDate::from_ymd_opt(year, 8, day).expect("a day of every August");
    let column = Column {
        district,
        first: on(year.begins(), 16),
        last: on(year.begins() + 1, 15),
        overlap: program_dates == ProgramDates::Overlap,
        el_on_exit: el_date == ElDate::ExitDate,
    };
    ["homeless", "migrant", "swd", "el", "sed"]
        .into_iter()
        .map(|name| {
            let inside = counted.iter().filter(|(student, counted)| column.holds(name, student, counted.exit));
            (name, inside.map(|(student, _)| student.clone()).collect())
        })
        .collect()
}

struct Column<'d> {
    district: &'d District,
    first: NaiveDate,
    last: NaiveDate,
    overlap: bool,
    el_on_exit: bool,
}

impl Column<'_> {
    fn holds(&self, name: &str, student: &str, exit: NaiveDate) -> bool {
        use ProgramKind as Kind;
        let any = |kinds: &[ProgramKind], holds: &dyn Fn(&ProgramRecord) -> bool| {
            let own = self.district.programs.iter().filter(|row| row.student_id == student);
            own.filter(|row| row.start_date.is_some() && kinds.contains(&row.program)).any(holds)
        };
        let overlaps = |row: &ProgramRecord| {
            row.start_date.is_some_and(|start| start <= self.last) && row.end_date.is_none_or(|end| end >= self.first)
        };
        let inside = |day: Option<NaiveDate>| day.is_some_and(|day| self.first <= day && day <= self.last);
        let starts = |row: &ProgramRecord| inside(row.start_date);
        let by_start = |row: &ProgramRecord| if self.overlap { overlaps(row) } else { starts(row) };
        match name {
            "homeless" => any(&[Kind::Homeless], &by_start),
            "migrant" => any(&[Kind::Migrant], &by_start),
            "swd" => any(&[Kind::Iep, Kind::Ifsp, Kind::Isp], &overlaps),
            "el" if self.el_on_exit => any(&[Kind::El], &|row| {
                row.start_date.is_some_and(|start| start <= exit) && row.end_date.is_none_or(|end| exit <= end)
            }),
            "el" => any(&[Kind::El], &overlaps),
            _ => {
                let own = self.district.students.iter().find(|row| row.student_id == student);
                own.is_some_and(|row| row.parent_education == Some(ParentEducation::NotHighSchool))
                    || any(
                        &[Kind::MealFree, Kind::MealReduced, Kind::Migrant, Kind::Homeless, Kind::TribalFoster],
                        &by_start,
                    )
                    || any(&[Kind::Foster], &|row| {
                        if self.overlap { overlaps(row) } else { starts(row) && inside(row.end_date) }
                    })
                    || any(&[Kind::DirectCertification], &starts)
                    || any(&[Kind::JuvenileCourt], &overlaps)
                    || self.was_at_a_juvenile_court_school(student)
            }
        }
    }

    fn was_at_a_juvenile_court_school(&self, student: &str) -> bool {
        self.district.enrollments.iter().filter(|row| row.student_id == student).any(|row| {
            let school = self.district.school(&row.lea_id, &row.school_id);
            let is_court = school.is_some_and(|school| school.school_type == SchoolType::JuvenileCourt);
            let came = row.exit_date.is_none_or(|exit| exit >= row.entry_date)
                && !super::codes::is_no_show(self.district.exit_codes, row);
            let overlaps = row.entry_date <= self.last && row.exit_date.is_none_or(|exit| exit >= self.first);
            is_court && came && overlaps
        })
    }
}
