//! One line of the list: a student, and what the report makes of the student.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::choice::Choice;
use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, EventReport, Outcome, Period, Question, Step};
use engine::records::Grade;
use engine::roster::StudentIx;
use engine::sorting;
use words::{Names, Words};
use workshop::desk::Desk;

/// A student of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) student_id: String,
    pub(super) name: String,
    pub(super) outcome: Outcome,
    pub(super) school: String,
    pub(super) grade: Option<Grade>,
    pub(super) exit: Option<NaiveDate>,
    /// The exit code with its meaning.
    pub(super) code: String,
    /// Whose line it is, for what is told only where the line shows.
    pub(super) student: StudentIx,
    pub(super) findings: usize,
}

/// A column by which the list can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Student,
    Name,
    School,
    Grade,
    Exit,
    Code,
    Outcome,
    Findings,
}

/// Whose students a list shows, and which of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) report: &'a EventReport,
    pub(super) period: Period,
    /// The school; none for the whole district.
    pub(super) school: Option<&'a str>,
    pub(super) whom: Whom,
}

/// Which students a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    /// Those whom the report counts.
    Counted,
    /// Everyone with a record.
    Everyone,
}

/// The lines of a list, in the order of the students' seats; each knows how many of the findings are about it.
pub(super) fn lines(words: Words, desk: &Desk, asked: Asked<'_>, findings: &BTreeMap<StudentIx, usize>) -> Vec<Line> {
    let Asked { report, period, school, whom } = asked;
    let wanted = school.map(|school| desk.roster.find_school(period.lea, school));
    let lea_id = desk.roster.leas.get(usize::from(period.lea)).map_or("", String::as_str);
    report
        .determinations
        .iter()
        .filter(|one| wanted.is_none_or(|wanted| one.school.is_some() && one.school == wanted))
        .filter(|one| one.is_counted() || whom == Whom::Everyone)
        .map(|one| {
            let school_id = one.school.and_then(|school| desk.roster.schools.get(usize::from(school)));
            let record = one.enrollment.map(|row| &desk.district.enrollments[desk.roster.enrollments.record(row)]);
            let exit = record.filter(|record| record.exit_date.is_some());
            Line {
                student: one.student,
                student_id: desk.roster.student_id(one.student).to_owned(),
                name: desk.name_of(one.student),
                outcome: one.outcome,
                school: school_id.map_or_else(String::new, |school| {
                    let found = desk.district.school(lea_id, &school.school_id);
                    found.map_or_else(|| school.school_id.clone(), |school| school.school_name.clone())
                }),
                grade: one.grade,
                exit: one.exit,
                code: exit.map(|record| words.exit_code(desk.district.exit_codes, record)).unwrap_or_default(),
                findings: findings.get(&one.student).copied().unwrap_or(0),
            }
        })
        .collect()
}

/// What decided about each line, in a sentence: of the counted, what the definition made of the reason. A district has too
/// many lines to say it of them all before some are shown.
pub(super) fn decided<'l>(
    words: Words,
    desk: &Desk,
    definition: &Definition,
    period: Period,
    lines: impl Iterator<Item = &'l Line>,
) -> Vec<String> {
    let Ok(evaluator) = EventEvaluator::new(&desk.roster, definition, period) else { return Vec::new() };
    let names = Names { district: &desk.district, roster: &desk.roster };
    let decided = |line: &Line| {
        let trail = evaluator.explain(line.student).ok()?;
        decisive(&trail.steps, line.outcome == Outcome::Dropout).map(|step| words.step(&step, names))
    };
    lines.map(|line| decided(line).unwrap_or_default()).collect()
}

/// The places of the lines, sorted by a column; lines that are equal there stand in the order of the students' numbers.
pub(super) fn order(lines: &[Line], column: Column, descending: bool) -> Vec<u32> {
    sorting::positions(lines.len(), &|a, b| {
        let (a, b) = (&lines[a as usize], &lines[b as usize]);
        let order = compare(a, b, column);
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a.student_id.cmp(&b.student_id))
    })
}

fn compare(a: &Line, b: &Line, column: Column) -> Ordering {
    match column {
        Column::Student => a.student_id.cmp(&b.student_id),
        Column::Name => a.name.cmp(&b.name),
        Column::School => a.school.cmp(&b.school),
        Column::Grade => a.grade.cmp(&b.grade),
        Column::Exit => a.exit.cmp(&b.exit),
        Column::Code => a.code.cmp(&b.code),
        Column::Outcome => a.outcome.cmp(&b.outcome),
        Column::Findings => a.findings.cmp(&b.findings),
    }
}

/// The step to show. Nobody who is counted was found again, so the last step says the same of them all; what the
/// definition made of the reason tells one from the other.
fn decisive(steps: &[Step], is_counted: bool) -> Option<Step> {
    let reason = steps.iter().rfind(|step| step.clause.question() == Question::Why);
    reason.filter(|_| is_counted).or(steps.last()).copied()
}

/// The columns of the file, which other programs read and no language changes.
pub(super) const FILE_COLUMNS: [&str; 10] = [
    "synthetic",
    "student_id",
    "name",
    "school",
    "grade",
    "exit_date",
    "exit_code",
    "outcome",
    "decided_by",
    "findings",
];

/// A line of the file.
pub(super) fn file_row(line: &Line, decided: String) -> Vec<String> {
    vec![
        "yes".to_owned(),
        line.student_id.clone(),
        line.name.clone(),
        line.school.clone(),
        line.grade.map(|grade| grade.to_string()).unwrap_or_default(),
        line.exit.map(|exit| exit.to_string()).unwrap_or_default(),
        line.code.clone(),
        line.outcome.slug().to_owned(),
        decided,
        line.findings.to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(student_id: &str, school: &str, findings: usize) -> Line {
        Line {
            student_id: student_id.to_owned(),
            name: String::new(),
            outcome: Outcome::Dropout,
            school: school.to_owned(),
            grade: Some(Grade::Number(10)),
            exit: None,
            code: String::new(),
            student: StudentIx(0),
            findings,
        }
    }

    #[track_caller]
    fn check(column: Column, descending: bool, expected: &[&str]) {
        let lines = [line("A03", "Harbor High", 1), line("A01", "Harbor Middle", 0), line("A02", "Harbor High", 0)];
        let places = order(&lines, column, descending);
        let order: Vec<&str> = places.iter().map(|at| lines[*at as usize].student_id.as_str()).collect();
        assert_eq!(order, expected);
    }

    #[test]
    fn equal_lines_stand_in_the_order_of_numbers_either_way() {
        check(Column::School, false, &["A02", "A03", "A01"]);
        check(Column::School, true, &["A01", "A02", "A03"]);
        check(Column::Findings, true, &["A03", "A01", "A02"]);
    }

    #[test]
    fn the_file_says_in_each_row_that_it_is_synthetic() {
        let row = file_row(&line("A03", "Harbor High", 1), String::new());
        assert_eq!(row.len(), FILE_COLUMNS.len());
        assert_eq!(row[0], "yes");
    }
}
