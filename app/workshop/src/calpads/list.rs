use chrono::NaiveDate;
use engine::calendar::OPEN;
use engine::evaluate::{Clause, Outcome};
use engine::records::Grade;
use engine::roster::{EnrollmentIx, Small, StudentIx};
use engine::sorting;

use super::{Dropout, Subgroups};
use crate::desk::Desk;

/// How many students a page of a list shows.
pub const PAGE: usize = 50;

/// A student of a list, as report 1.8 tells them: where, until when, and why counted or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The student.
    pub student: StudentIx,
    /// The enrollment that decided; none where no record fits.
    pub enrollment: Option<EnrollmentIx>,
    /// Its school.
    pub school: Option<Small>,
    /// Its grade.
    pub grade: Option<Grade>,
    /// Its exit; none where it is open.
    pub exit: Option<NaiveDate>,
    /// The subgroups of a dropout.
    pub subgroups: Subgroups,
    /// What the definition makes of the student.
    pub outcome: Outcome,
    /// The clause that decided.
    pub clause: Clause,
}

impl From<&Dropout> for Line {
    fn from(dropout: &Dropout) -> Self {
        Self {
            student: dropout.student,
            enrollment: Some(dropout.enrollment),
            school: Some(dropout.school),
            grade: Some(dropout.grade),
            exit: Some(dropout.exit),
            subgroups: dropout.subgroups,
            outcome: Outcome::Dropout,
            // Whoever is counted passed every clause, the search for a return last.
            clause: Clause::Return,
        }
    }
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortBy {
    /// The student's number.
    Number,
    /// Family name, then given name.
    Name,
    /// The school, in the order of the file.
    School,
    /// The grade.
    Grade,
    /// The exit date; open enrollments last.
    ExitDate,
    /// The exit code and completion status as written.
    ExitReason,
    /// How many subgroups.
    Subgroups,
    /// The deciding clause.
    Clause,
}

/// In which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The smallest first.
    #[default]
    Ascending,
    /// The largest first. Equal ones stay in the order of their numbers.
    Descending,
}

/// A list of students made ready, so that sorting and searching read numbers and one text.
#[derive(Debug, Clone)]
pub struct StudentList {
    /// The students, in the order of their numbers.
    pub lines: Vec<Line>,
    /// Family name, given name and number of every line, in lower case, one after the other.
    text: String,
    /// Where each line's part of the text ends.
    ends: Vec<u32>,
    /// The place of each line among the names.
    names: Vec<u32>,
    /// The place of each line's code among the codes.
    codes: Vec<u32>,
}

impl StudentList {
    /// Makes a list ready.
    pub fn new(desk: &Desk, lines: impl IntoIterator<Item = Line>) -> Self {
        let mut lines: Vec<Line> = lines.into_iter().collect();
        sorting::sort_by_key(&mut lines, |line| line.student);
        let mut list =
            Self { text: String::new(), ends: Vec::with_capacity(lines.len()), names: vec![], codes: vec![], lines };
        for line in &list.lines {
            let student = desk.student(line.student);
            let names = student.map_or(["", ""], |student| [&student.last_name, &student.first_name]);
            for part in names.into_iter().chain([desk.roster.student_id(line.student)]) {
                list.text.extend(part.chars().flat_map(char::to_lowercase));
                list.text.push(' ');
            }
            list.ends.push(u32::try_from(list.text.len()).unwrap_or(u32::MAX));
        }
        list.names = ranks(list.lines.len(), |at| list.text_of(at));
        list.codes = ranks(list.lines.len(), |at| code(desk, &list.lines[at]));
        list
    }

    /// The positions of the lines that a search finds, sorted. A search finds parts of "family name given name number";
    /// empty finds all.
    pub fn arrange(&self, sort: SortBy, order: Order, search: &str) -> Vec<u32> {
        let search = search.trim().to_lowercase();
        let found = (0..self.lines.len()).filter(|at| search.is_empty() || self.text_of(*at).contains(&search));
        let mut keyed: Vec<(u32, u32)> = found
            .map(|at| {
                let key = self.key(sort, at);
                (if order == Order::Descending { u32::MAX - key } else { key }, u32::try_from(at).unwrap_or(u32::MAX))
            })
            .collect();
        sorting::sort(&mut keyed);
        keyed.into_iter().map(|(_, at)| at).collect()
    }

    /// The lines of a page, from 0, of an arrangement.
    pub fn page<'a>(&'a self, arranged: &'a [u32], page: usize) -> impl Iterator<Item = &'a Line> {
        arranged.chunks(PAGE).nth(page).unwrap_or_default().iter().filter_map(|at| self.lines.get(*at as usize))
    }

    fn text_of(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[at] as usize]
    }

    fn key(&self, sort: SortBy, at: usize) -> u32 {
        let line = &self.lines[at];
        match sort {
            SortBy::Number => line.student.0,
            SortBy::Name => self.names[at],
            SortBy::School => line.school.map_or(u32::MAX, u32::from),
            SortBy::Grade => line.grade.map_or(u32::MAX, grade_key),
            SortBy::ExitDate => line.exit.filter(|exit| *exit != OPEN).map_or(u32::MAX, day_key),
            SortBy::ExitReason => self.codes[at],
            SortBy::Subgroups => line.subgroups.len(),
            SortBy::Clause => line.clause as u32,
        }
    }
}

/// Grades in their order, the ungraded last.
fn grade_key(grade: Grade) -> u32 {
    match grade {
        Grade::Tk => 0,
        Grade::Kg => 1,
        Grade::Number(number) => 1 + u32::from(number),
        Grade::Ue => 100,
        Grade::Us => 101,
    }
}

fn day_key(day: NaiveDate) -> u32 {
    // Days before year 1 are in no record; they would come first.
    u32::try_from(day.to_epoch_days().saturating_add(1_000_000)).unwrap_or(0)
}

/// Code and completion status as the office wrote them.
fn code<'a>(desk: &'a Desk, line: &Line) -> (&'a str, &'a str) {
    let Some(row) = line.enrollment else { return ("", "") };
    let columns = &desk.roster.enrollments;
    let completion = desk.district.enrollments.get(columns.record(row)).map_or("", |record| &record.completion);
    (&desk.roster.exit_texts[usize::from(columns.exit_text(row))], completion)
}

/// The place of each position among all by a text; equal texts share one.
fn ranks<T: Ord>(len: usize, text: impl Fn(usize) -> T) -> Vec<u32> {
    let mut order: Vec<usize> = (0..len).collect();
    sorting::sort_by_key(&mut order, |at| text(*at));
    let mut ranks = vec![0; len];
    let mut rank = 0;
    for (place, at) in order.iter().enumerate() {
        if place > 0 && text(order[place - 1]) != text(*at) {
            rank += 1;
        }
        ranks[*at] = rank;
    }
    ranks
}
