//! What a spreadsheet does to identifiers.

use tests::folder::Folder;

use super::{refuses, report};

#[test]
fn long_numbers_with_zeros_are_text() {
    let answer = report(&Folder::harbor_in_long_numbers(), &["--format", "json"]).json();
    assert_eq!(answer["numerator"]["student_ids"][0], "0020000003");
}

#[test]
fn a_rounded_number() {
    let folder = Folder::harbor_in_long_numbers().with("programs.csv", "0020000003,homeless", "1.23E+09,homeless");
    refuses(
        &report(&folder, &[]),
        &["programs.csv line 2, student_id \"1.23E+09\"", "digits are lost", "Take the identifier from the system"],
    );
}

#[test]
fn a_lost_zero_in_one_file() {
    let folder = Folder::harbor_in_long_numbers().with("programs.csv", "0020000003,homeless", "20000003,homeless");
    refuses(
        &report(&folder, &[]),
        &["programs.csv line 2, student_id \"20000003\"", "dropped the zeros", "Write 0020000003."],
    );
}

#[test]
fn a_lost_zero_in_the_list_of_students() {
    let folder = Folder::harbor_in_long_numbers().with("students.csv", "0020000003", "20000003");
    refuses(
        &report(&folder, &[]),
        &["students.csv line 4, student_id \"20000003\"", "dropped the zeros", "Write the zeros back"],
    );
}

#[test]
fn a_number_with_decimals() {
    let folder = Folder::harbor_in_long_numbers().with("programs.csv", "0020000003,homeless", "20000003.0,homeless");
    refuses(&report(&folder, &[]), &["programs.csv line 2, student_id \"20000003.0\"", "Write 20000003"]);
}
