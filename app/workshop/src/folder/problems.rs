use std::mem::{Discriminant, discriminant};

use super::layout::Layout;
use super::note::{FileNote, NoteKind};
use super::text::shown;
use super::{FileProblem, ProblemKind};

/// The most problems that are listed, and the most of one kind in one column.
const LISTED: usize = 50;
const LISTED_OF_A_KIND: usize = 10;

/// The most notes that are listed.
const NOTES: usize = 30;

/// Where a problem is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) file: Layout,
    pub(super) line: Option<u32>,
    pub(super) column: Option<&'static str>,
}

/// Everything there is to say about a folder, gathered while it is read.
///
/// A wrong column repeats its mistake in every row, so each kind is listed a few times and then only counted: the
/// other mistakes must stay in sight.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    listed: Vec<(Place, FileProblem)>,
    groups: Vec<Group>,
    notes: Vec<FileNote>,
}

#[derive(Debug)]
struct Group {
    file: Layout,
    column: Option<&'static str>,
    kind: Discriminant<ProblemKind>,
    count: u32,
    listed: usize,
    last_line: Option<u32>,
}

impl Problems {
    pub(super) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Adds a problem with what stands at its place.
    pub(super) fn add(&mut self, place: Place, value: Option<&str>, kind: ProblemKind) {
        let tag = discriminant(&kind);
        let known = |group: &Group| group.file == place.file && group.column == place.column && group.kind == tag;
        let index = self.groups.iter().position(known).unwrap_or_else(|| {
            let group =
                Group { file: place.file, column: place.column, kind: tag, count: 0, listed: 0, last_line: None };
            self.groups.push(group);
            self.groups.len() - 1
        });
        let group = &mut self.groups[index];
        group.count = group.count.saturating_add(1);
        if group.listed == LISTED_OF_A_KIND || self.listed.len() == LISTED {
            return;
        }
        group.listed += 1;
        group.last_line = place.line;
        let problem = FileProblem {
            file: place.file.name.to_owned(),
            line: place.line,
            column: place.column.map(str::to_owned),
            value: value.map(shown),
            kind,
        };
        self.list(place, problem);
    }

    /// Adds a note; past a few dozen, nobody reads them.
    pub(super) fn note(&mut self, file: &str, kind: NoteKind) {
        if self.notes.len() < NOTES {
            self.notes.push(FileNote { file: shown(file), kind });
        }
    }

    pub(crate) fn take_notes(&mut self) -> Vec<FileNote> {
        std::mem::take(&mut self.notes)
    }

    /// The list in the order of the files and lines, and after it how many more there are.
    pub(crate) fn into_list(mut self) -> Vec<FileProblem> {
        let mut unlisted = 0_u32;
        for group in std::mem::take(&mut self.groups) {
            let rest = group.count.saturating_sub(u32::try_from(group.listed).unwrap_or(u32::MAX));
            if rest == 0 {
                continue;
            }
            if group.listed == 0 {
                unlisted = unlisted.saturating_add(rest);
                continue;
            }
            let place = Place { file: group.file, line: group.last_line, column: group.column };
            let problem = FileProblem {
                file: group.file.name.to_owned(),
                line: None,
                column: group.column.map(str::to_owned),
                value: None,
                kind: ProblemKind::MoreOfTheSame { count: rest },
            };
            self.list(place, problem);
        }
        let mut list: Vec<FileProblem> = self.listed.into_iter().map(|(_, problem)| problem).collect();
        if unlisted > 0 {
            list.push(FileProblem {
                file: String::new(),
                line: None,
                column: None,
                value: None,
                kind: ProblemKind::MoreProblems { count: unlisted },
            });
        }
        list
    }

    /// Puts a problem at its place in the list, behind those of the same line.
    fn list(&mut self, place: Place, problem: FileProblem) {
        let order = |place: &Place| (place.file.order, place.line);
        let index = self.listed.partition_point(|(other, _)| order(other) <= order(&place));
        self.listed.insert(index, (place, problem));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::FolderFile;

    fn place(line: u32, column: &'static str) -> Place {
        Place { file: FolderFile::Enrollments.layout(), line: Some(line), column: Some(column) }
    }

    #[test]
    fn a_repeated_mistake_is_counted_and_the_others_stay_in_sight() {
        let mut problems = Problems::default();
        for line in 2..1002 {
            problems.add(place(line, "entry_date"), Some(""), ProblemKind::Empty);
        }
        problems.add(place(700, "grade"), Some("13"), ProblemKind::Empty);
        let list = problems.into_list();
        assert_eq!(list.len(), 12);
        assert_eq!(list[10].kind, ProblemKind::MoreOfTheSame { count: 990 });
        assert_eq!((list[11].line, list[11].column.as_deref()), (Some(700), Some("grade")));
    }

    #[test]
    fn past_fifty_the_rest_is_counted() {
        let columns: Vec<&'static str> =
            FolderFile::ALL.iter().flat_map(|file| file.columns()).copied().take(60).collect();
        let mut problems = Problems::default();
        for (line, _) in columns.iter().enumerate() {
            let line = u32::try_from(line).unwrap();
            problems.add(
                Place { file: FolderFile::Students.layout(), line: Some(line), column: None },
                None,
                ProblemKind::CellCount { found: line, expected: 8 },
            );
            problems.add(place(line, columns[line as usize]), None, ProblemKind::Empty);
        }
        let list = problems.into_list();
        let Some(ProblemKind::MoreProblems { count }) = list.last().map(|problem| problem.kind.clone()) else {
            panic!("the last entry counts the rest: {list:?}");
        };
        let counted: u32 = list
            .iter()
            .map(|problem| match problem.kind {
                ProblemKind::MoreOfTheSame { count } | ProblemKind::MoreProblems { count } => count,
                _ => 1,
            })
            .sum();
        assert_eq!(counted, 2 * u32::try_from(columns.len()).unwrap());
        assert!(count > 0);
    }
}
