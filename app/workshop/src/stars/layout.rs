//! The columns of `GraduationRPT.csv`.
//!
//! The instructions name L to Q. The layout of A to K was on a page that is gone: their names and their order are the
//! kit's own, as is what stands in them.

use engine::choice::Choice;

use super::date::{DatePlace, write};
use super::{ClassList, ClassRow, Column, Flag};
use crate::folder::Layout;

/// The file's name [NDDPI instructions 2014-15: “Examples are ‘GraduationRPT.csv’”].
pub const FILE_NAME: &str = "GraduationRPT.csv";

/// The columns, A to Q.
pub const COLUMNS: [&str; 17] = [
    "SchoolYear",
    "DistrictID",
    "SchoolID",
    "ClassOf",
    "StateID",
    "LastName",
    "FirstName",
    "BirthDate",
    "Gender",
    "Grade",
    "Race",
    "SpecialEd_IEP",
    "LEP_ELL",
    "Migrant",
    "NSLunch",
    "ExitCode",
    "ExitDate",
];

/// The columns that name the report: those of every row are alike.
pub(super) const OF_REPORT: [&str; 3] = ["DistrictID", "SchoolID", "ClassOf"];
/// The column that names the student.
pub(super) const STATE_ID: &str = "StateID";
/// The first of the two columns that are read back.
pub const EXIT_CODE: &str = "ExitCode";
/// The second.
pub(super) const EXIT_DATE: &str = "ExitDate";

/// The file as it is read.
pub(super) const LAYOUT: Layout = Layout { name: FILE_NAME, columns: &COLUMNS, optional_columns: &[], order: 0 };

/// The letter of a column in a spreadsheet: `StateID` is E.
pub fn letter(name: &str) -> Option<char> {
    let at = COLUMNS.iter().position(|column| *column == name)?;
    Some(char::from(b'A' + u8::try_from(at).ok()?))
}

/// What stands in a row's cell; the name must be one of the columns.
pub(super) fn cell(list: &ClassList, row: &ClassRow, column: &str) -> String {
    let flag = |flag| if row.flags.has(flag) { "1" } else { "0" }.to_owned();
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| write(date, DatePlace::File)).unwrap_or_default();
    match column {
        "SchoolYear" => format!("{}-{}", row.school_year.0, row.school_year.next().0),
        "DistrictID" => list.lea_id.clone(),
        "SchoolID" => list.school_id.clone(),
        "ClassOf" => list.class.0.to_string(),
        STATE_ID => row.state_id.clone(),
        "LastName" => row.last_name.clone(),
        "FirstName" => row.first_name.clone(),
        "BirthDate" => date(row.birth_date),
        "Gender" => row.sex.map(|sex| sex.slug().to_owned()).unwrap_or_default(),
        "Grade" => row.grade.to_string(),
        "Race" => row.race.map(|race| race.slug().to_owned()).unwrap_or_default(),
        EXIT_CODE => row.exit_code.clone(),
        EXIT_DATE => date(row.exit_date),
        _ => Flag::of_column(column).map_or_else(|| unreachable!("{column} is no column of the report"), flag),
    }
}

/// The element that a column of the file holds; none for those that name the report.
pub fn element(column: &str) -> Option<Column> {
    Some(match column {
        "SchoolYear" => Column::SchoolYear,
        STATE_ID => Column::StateId,
        "LastName" | "FirstName" => Column::Name,
        "BirthDate" => Column::BirthDate,
        "Gender" => Column::Gender,
        "Grade" => Column::Grade,
        "Race" => Column::Race,
        EXIT_CODE => Column::ExitCode,
        EXIT_DATE => Column::ExitDate,
        _ => return Flag::of_column(column).map(Column::Flag),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_l_to_q_are_those_of_the_instructions() {
        let named = [
            ('L', "SpecialEd_IEP"),
            ('M', "LEP_ELL"),
            ('N', "Migrant"),
            ('O', "NSLunch"),
            ('P', "ExitCode"),
            ('Q', "ExitDate"),
        ];
        for (expected, name) in named {
            assert_eq!(letter(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn every_element_of_the_report_has_a_column() {
        for element_of_list in Column::ALL {
            assert!(COLUMNS.iter().any(|name| element(name) == Some(element_of_list)), "{element_of_list:?}");
        }
    }
}
