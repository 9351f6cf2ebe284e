use std::cmp::Reverse;

use engine::records::Grade;
use engine::sorting;

use super::{ClassList, ClassRow, Flag};

/// A column of the class list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// School Year.
    SchoolYear,
    /// State ID.
    StateId,
    /// Name.
    Name,
    /// Date of Birth.
    BirthDate,
    /// Gender.
    Gender,
    /// Grade.
    Grade,
    /// Race.
    Race,
    /// One of the four flags.
    Flag(Flag),
    /// Exit Code.
    ExitCode,
    /// Exit Date.
    ExitDate,
}

impl Column {
    /// Every column, in the order of the instructions [NDDPI instructions 2014-15, Graduation Rate Student Details].
    pub const ALL: [Self; 13] = [
        Self::SchoolYear,
        Self::StateId,
        Self::Name,
        Self::BirthDate,
        Self::Gender,
        Self::Grade,
        Self::Race,
        Self::Flag(Flag::SpecialEd),
        Self::Flag(Flag::Lep),
        Self::Flag(Flag::Migrant),
        Self::Flag(Flag::Lunch),
        Self::ExitCode,
        Self::ExitDate,
    ];

    /// Whether the element can be edited in this report.
    pub fn is_editable(self) -> bool {
        matches!(self, Self::ExitCode | Self::ExitDate)
    }
}

/// Which end of a column stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The smallest.
    Ascending,
    /// The largest.
    Descending,
}

impl ClassList {
    /// The numbers of the rows that a filter leaves, sorted by a column; alike rows stand by last name. The filter's
    /// words may be parts of names or of the State ID, and all of them must be there.
    pub fn order(&self, column: Column, direction: Direction, filter: &str) -> Vec<u32> {
        let filter = filter.to_lowercase();
        let words: Vec<&str> = filter.split([' ', ',', '\t']).filter(|word| !word.is_empty()).collect();
        let is_left = |text: &str| words.iter().all(|word| text.contains(word));
        let mut rows: Vec<(u64, u32)> = (0_u32..)
            .zip(self.rows.iter().zip(&self.haystacks))
            .filter(|(_, (_, text))| words.is_empty() || is_left(text))
            .map(|(at, (row, _))| (key(column, at, row), at))
            .collect();
        match direction {
            Direction::Ascending => sorting::sort(&mut rows),
            Direction::Descending => sorting::sort_by_key(&mut rows, |(key, _)| Reverse(*key)),
        }
        rows.into_iter().map(|(_, at)| at).collect()
    }
}

/// A number that orders rows by a column; what is not there comes first.
fn key(column: Column, at: u32, row: &ClassRow) -> u64 {
    let date = |date: Option<chrono::NaiveDate>| {
        use chrono::Datelike;
        date.map_or(0, |date| u64::try_from(date.num_days_from_ce()).unwrap_or(0))
    };
    match column {
        Column::SchoolYear => row.school_year.0.into(),
        Column::StateId => state_id(row),
        // The rows stand by name already.
        Column::Name => at.into(),
        Column::BirthDate => date(row.birth_date),
        Column::Gender => row.sex.map_or(0, |sex| 1 + sex as u64),
        Column::Grade => match row.grade {
            Grade::Tk => 0,
            Grade::Kg => 1,
            Grade::Number(number) => 1 + u64::from(number),
            Grade::Ue => 14,
            Grade::Us => 15,
        },
        Column::Race => row.race.map_or(0, |race| 1 + race as u64),
        Column::Flag(flag) => row.flags.has(flag).into(),
        Column::ExitCode => row.exit_code.bytes().take(8).fold(0, |key, byte| key << 8 | u64::from(byte)),
        Column::ExitDate => date(row.exit_date),
    }
}

/// The number that a State ID is; what is no number comes after, by its letters.
fn state_id(row: &ClassRow) -> u64 {
    const NOT_A_NUMBER: u64 = 1 << 63;
    let is_number = row.state_id.len() <= 18 && row.state_id.bytes().all(|byte| byte.is_ascii_digit());
    // Seats stand in the order of the texts.
    let by_text = || NOT_A_NUMBER | u64::from(row.student.0);
    if is_number { row.state_id.parse().unwrap_or_else(|_| by_text()) } else { by_text() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stars::sample::{edited, ids};

    #[test]
    fn the_list_stands_by_last_name_and_a_number_sorts_as_a_number() {
        let (_, list) = edited(|district| {
            for (from, to) in [("B01", "0900000000"), ("B02", "1000000000"), ("B03", "99")] {
                let own = |id: &mut String| {
                    if id == from {
                        to.clone_into(id);
                    }
                };
                district.students.iter_mut().for_each(|student| own(&mut student.student_id));
                district.enrollments.iter_mut().for_each(|record| own(&mut record.student_id));
                district.documents.iter_mut().for_each(|paper| own(&mut paper.student_id));
            }
        });
        let first = |column, direction| ids(&list, list.order(column, direction, "").into_iter().take(4));
        assert_eq!(first(Column::Name, Direction::Ascending), ["0900000000", "1000000000", "99", "B04"]);
        assert_eq!(first(Column::StateId, Direction::Ascending), ["99", "0900000000", "1000000000", "B04"]);
        assert_eq!(first(Column::StateId, Direction::Descending), ["B22", "B21", "B20", "B19"]);
    }

    #[test]
    fn alike_rows_stand_by_last_name_in_both_directions() {
        let (_, list) = edited(|_| {});
        for direction in [Direction::Ascending, Direction::Descending] {
            let order = list.order(Column::ExitCode, direction, "");
            let code = |at: u32| &list.rows[at as usize].exit_code;
            assert!(order.windows(2).all(|pair| code(pair[0]) != code(pair[1]) || pair[0] < pair[1]), "{order:?}");
        }
    }

    #[test]
    fn every_column_sorts_every_row_once() {
        let (_, list) = edited(|_| {});
        for column in Column::ALL {
            let mut order = list.order(column, Direction::Descending, "");
            order.sort_unstable();
            assert!(order.into_iter().eq(0..18), "{column:?}");
        }
    }

    #[test]
    fn a_filter_finds_parts_of_names_and_numbers() {
        let (_, list) = edited(|_| {});
        let found = |filter| ids(&list, list.order(Column::Name, Direction::Ascending, filter));
        assert_eq!(found("Carlson, casey"), ["B03"]);
        assert_eq!(found("b2"), ["B20", "B21", "B22"]);
        assert!(found("carlson b20").is_empty());
        assert_eq!(found(" , ").len(), 18);
    }
}
