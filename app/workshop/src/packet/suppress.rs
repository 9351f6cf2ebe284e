//! Which groups of a published table are hidden, so that nobody can be told from it.
//!
//! The students here are made up; the rule is practiced all the same.

/// The largest population that is hidden [CDE: a selected population of 10 or fewer is shown as `*`].
pub const LARGEST_HIDDEN: usize = 10;

/// A group of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// Students in it.
    pub(super) population: usize,
    /// Those of them who are counted.
    pub(super) counted: usize,
}

/// What a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    /// Whether its groups make up a total that is shown: then a single hidden group could be subtracted out.
    pub(super) sums_up: bool,
    /// The group of those whose answer is not known, where it has one: hidden with any other [CDE: “Not Reported” is
    /// hidden whatever its size where another race group is].
    pub(super) not_reported: Option<usize>,
}

/// Which groups are hidden: the small ones; groups of which everyone is counted, because whoever knows a member knows
/// the outcome [the kit's own]; and where only one group would be hidden, the smallest one beside it [the kit's own
/// complementary rule].
///
/// A table has one dimension here, so that no column can be subtracted from a row.
pub(super) fn hidden(cells: &[Cell], kind: Kind) -> Vec<bool> {
    let is_small = |cell: &Cell| cell.population <= LARGEST_HIDDEN || cell.counted >= cell.population;
    let mut hidden: Vec<bool> = cells.iter().map(is_small).collect();
    if let Some(unknown) = kind.not_reported.filter(|at| *at < cells.len())
        && hidden.contains(&true)
    {
        hidden[unknown] = true;
    }
    // An empty group hides nobody.
    let is_empty = |cell: &Cell| cell.population == 0 && cell.counted == 0;
    let hides = (0..cells.len()).filter(|at| hidden[*at] && !is_empty(&cells[*at])).count();
    if kind.sums_up && hides == 1 {
        let shown = (0..cells.len()).filter(|at| !hidden[*at]);
        if let Some(next) = shown.min_by_key(|at| (cells[*at].population, *at)) {
            hidden[next] = true;
        }
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: Kind = Kind { sums_up: true, not_reported: None };

    #[track_caller]
    fn check(cells: &[(usize, usize)], kind: Kind, expected: &[usize]) {
        let cells: Vec<Cell> = cells.iter().map(|&(population, counted)| Cell { population, counted }).collect();
        let hidden = hidden(&cells, kind);
        let places: Vec<usize> = (0..cells.len()).filter(|at| hidden[*at]).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn two_small_groups_hide_each_other() {
        // White, Hispanic, Black, Two or more, Asian, American Indian.
        check(&[(124, 3), (61, 4), (14, 1), (12, 0), (8, 0), (3, 1)], TABLE, &[4, 5]);
    }

    #[test]
    fn a_single_small_group_would_be_told_by_subtraction() {
        check(&[(124, 3), (61, 4), (14, 1), (12, 0), (18, 0), (3, 1)], TABLE, &[3, 5]);
        check(&[(124, 3), (61, 4), (3, 1)], Kind { sums_up: false, ..TABLE }, &[2]);
        check(&[(124, 3), (61, 4), (0, 0), (3, 1)], TABLE, &[1, 2, 3]);
    }

    #[test]
    fn not_reported_goes_with_the_first_hidden_group() {
        let kind = Kind { not_reported: Some(1), ..TABLE };
        check(&[(124, 3), (61, 4), (3, 1)], kind, &[1, 2]);
        check(&[(124, 3), (61, 4), (30, 1)], kind, &[]);
    }

    #[test]
    fn the_line_is_drawn_after_ten() {
        check(&[(10, 0), (11, 0), (12, 0)], Kind { sums_up: false, ..TABLE }, &[0]);
    }

    #[test]
    fn a_group_of_which_everyone_is_counted_tells_of_each() {
        check(&[(40, 40), (50, 3), (60, 2)], TABLE, &[0, 1]);
    }

    #[test]
    fn a_table_of_one_group_has_nothing_beside_it() {
        check(&[(3, 1)], TABLE, &[0]);
    }
}
