//! What looks odd and is read all the same.

use super::*;

#[test]
fn a_sound_folder_is_read_with_the_line_of_every_record() {
    let read = accepted(&files());
    assert_eq!(read.district.name, "Harbor Unified");
    assert_eq!(read.district.students[1].last_name, "Diaz, Jr.");
    assert_eq!(read.district.enrollments[0].known_from, Some(day("2024-02-01")));
    assert_eq!(read.district.enrollments[2].exit_proof, ExitProof::None);
    assert_eq!(read.district.programs.len(), 2 + 1, "an identical program record is kept");
    assert_eq!(read.district.documents[0].summary, "Please send the records.\nHe is enrolled here, \"since Monday\".");
    assert_eq!(read.lines.enrollments, [2, 3, 4]);
    assert_eq!(read.lines.students, [2, 3, 4]);
    assert_eq!(read.lines.programs, [2, 3, 4]);
    assert_eq!(read.notes, []);
}

#[test]
fn lines_are_those_of_the_file_whatever_ends_them() {
    let lines = |text: String| accepted(&with("enrollments.csv", text)).lines.enrollments;
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\r\n")), [2, 3, 4]);
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\r")), [2, 3, 4]);
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\n\n")), [3, 5, 7]);
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\r\n\r\n")), [3, 5, 7]);
    assert_eq!(lines(format!("\n\n{}", ENROLLMENTS.trim_end())), [4, 5, 6]);
    assert_eq!(lines(format!("\u{FEFF}{ENROLLMENTS}")), [2, 3, 4]);
}

#[test]
fn lines_after_a_document_of_several_lines_are_right() {
    let more = "D2,1012345678,letter,,,\nD3,nobody,letter,,,\n";
    let text = format!("{}{more}", crate::folder::sample::DOCUMENTS);
    let problems = refused(&with("documents.csv", text));
    assert_eq!(place(&problems[0]), ("documents.csv", Some(5), Some("student_id"), Some("nobody")));
}

#[test]
fn columns_may_stand_in_any_order_and_unknown_ones_are_noted() {
    let text = "\
end_date, PROGRAM ,counselor,student_id,start_date,,
2024-03-01,homeless,Lee,0012345678,2023-10-02,,
";
    let read = accepted(&with("programs.csv", text));
    assert_eq!(read.district.programs[0].end_date, Some(day("2024-03-01")));
    let notes: Vec<_> = read.notes.iter().map(|note| (note.file.as_str(), &note.kind)).collect();
    let unnamed = NoteKind::UnknownColumn(String::new());
    let counselor = NoteKind::UnknownColumn("counselor".to_owned());
    assert_eq!(notes, [("programs.csv", &counselor), ("programs.csv", &unnamed), ("programs.csv", &unnamed)]);
}

#[test]
fn spaces_around_cells_and_empty_rows_are_let_be() {
    let text = format!("{},,,\n , ,,\n", crate::folder::sample::PROGRAMS.replace(",el,", ", el\u{A0},"));
    let read = accepted(&with("programs.csv", text));
    assert_eq!(read.district.programs.len(), 3);
    assert_eq!(read.notes[0].kind, NoteKind::EmptyRows(2));
}

#[test]
fn what_an_edit_check_finds_is_not_refused() {
    accepted(&edited("enrollments.csv", "2024-01-18,E140,,", "2020-01-01,X999,zzz,"));
    accepted(&edited("enrollments.csv", "0012345678,H,HH", "0012345678,Z,ZZ"));
    accepted(&edited("schools.csv", "H,HM,Harbor Middle,regular,7,8", "H,HM,,regular,8,7"));
}

#[test]
fn other_files_are_noted_and_hidden_ones_passed_over() {
    let mut files = files();
    for name in ["harbor/notes.txt", "harbor/.DS_Store", "harbor/._students.csv", "harbor/"] {
        files.push((name.to_owned(), b"x".to_vec()));
    }
    for (name, _) in &mut files {
        if name == "students.csv" {
            *name = "C:\\harbor\\Students.CSV".to_owned();
        }
    }
    let notes = accepted(&files).notes;
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].file.as_str(), &notes[0].kind), ("notes.txt", &NoteKind::UnknownFile));
}
