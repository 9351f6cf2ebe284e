use super::known::Known;
use super::problems::Problems;
use super::table::Source;

/// Checks a file with a row per student and term, whose other cells are not read.
pub(super) fn check(source: Source<'_>, known: &Known<'_>, problems: &mut Problems) {
    source.read(problems, |sheet| {
        let student_id = sheet.column("student_id");
        move |row| {
            row.student(student_id, known);
        }
    });
}
