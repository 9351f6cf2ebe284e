//! Folders that cannot be understood: each is refused with the file, the place in it, and what to do.

use tests::folder::Folder;

use super::{refuses, report};

#[track_caller]
fn check(folder: &Folder, parts: &[&str]) {
    refuses(&report(folder, &[]), parts);
}

#[test]
fn a_folder_that_is_not_there() {
    let folder = Folder::empty();
    let gone = folder.file("gone");
    let path = gone.display().to_string();
    let answer =
        tests::command_line::run(&["report", "--district", &path, "--definition", "calpads-1.24", "--year", "2023"]);
    refuses(&answer, &[&path, "--district"]);
}

#[test]
fn an_empty_folder() {
    check(&Folder::empty(), &["district.json", "enrollments.csv", "Choose the folder that holds these files."]);
}

#[test]
fn a_missing_file() {
    check(&Folder::harbor().without("programs.csv"), &["programs.csv: the file is missing", "Add the file."]);
}

#[test]
fn a_workbook_in_place_of_the_file_is_named() {
    check(&Folder::harbor().renamed("students.csv", "Students (1).xlsx"), &["students.csv", "Students (1).xlsx"]);
}

#[test]
fn a_missing_column() {
    let folder = Folder::harbor().with("enrollments.csv", "exit_reason", "reason for exit");
    check(&folder, &["enrollments.csv", "exit_reason: the column is missing", "line 1"]);
}

#[test]
fn semicolons_in_place_of_commas() {
    let folder = Folder::harbor();
    folder.write("students.csv", folder.read("students.csv").replace(',', ";"));
    check(&folder, &["students.csv line 1", "semicolons, not by commas", "CSV UTF-8"]);
}

#[test]
fn tabs_in_place_of_commas() {
    let folder = Folder::harbor();
    folder.write("calendars.csv", folder.read("calendars.csv").replace(',', "\t"));
    check(&folder, &["calendars.csv line 1", "tab", "CSV UTF-8"]);
}

#[test]
fn a_date_in_the_order_of_a_spreadsheet() {
    let folder = Folder::harbor().with("enrollments.csv", "2024-01-18,E140", "1/18/2024,E140");
    check(&folder, &["enrollments.csv line 5, exit_date \"1/18/2024\"", "YYYY-MM-DD", "Write 2024-01-18."]);
}

#[test]
fn a_day_that_no_calendar_has() {
    let folder = Folder::harbor().with("enrollments.csv", "2024-01-18,E140", "2024-02-30,E140");
    check(
        &folder,
        &["enrollments.csv line 5, exit_date \"2024-02-30\"", "ends on day 29", "Write the day that was meant."],
    );
}

#[test]
fn a_code_outside_its_list() {
    let folder = Folder::harbor().with("programs.csv", "A03,homeless", "A03,homelesss");
    check(
        &folder,
        &[
            "programs.csv line 2, program \"homelesss\"",
            "one of homeless, migrant",
            "Write homeless, if that is meant.",
        ],
    );
}

#[test]
fn an_unknown_grade_and_an_unknown_status() {
    let folder = Folder::harbor().with("enrollments.csv", "A03,H,HH,2023,11,primary", "A03,H,HH,2023,13,primry");
    check(&folder, &["enrollments.csv line 5, grade \"13\"", "expected one of"]);
    check(&folder, &["enrollments.csv line 5, status \"primry\"", "Write primary, if that is meant."]);
}

#[test]
fn an_unknown_exit_reason_is_a_wrong_record_and_no_wrong_file() {
    let folder = Folder::harbor().with("enrollments.csv", "2024-01-18,E140", "2024-01-18,E999");
    assert_eq!(report(&folder, &[]).status, 0);
}

#[test]
fn a_duplicate_student() {
    let folder = Folder::harbor();
    let again = folder.read("students.csv").lines().nth(3).expect("a student").to_owned();
    folder.write("students.csv", format!("{}{again}\n", folder.read("students.csv")));
    check(&folder, &["students.csv line 22, student_id \"A03\"", "on line 4 already", "Keep one of the two rows."]);
}

#[test]
fn a_duplicate_enrollment() {
    let folder = Folder::harbor();
    let again = folder.read("enrollments.csv").lines().nth(4).expect("an enrollment").to_owned();
    folder.write("enrollments.csv", format!("{}{again}\n", folder.read("enrollments.csv")));
    check(&folder, &["enrollments.csv line 29", "on line 5 already", "Keep one of the two rows."]);
}

#[test]
fn a_student_who_is_in_no_list() {
    let folder = Folder::harbor().with("enrollments.csv", "A02,H,HH", "A99,H,HH");
    check(&folder, &["enrollments.csv line 4, student_id \"A99\"", "students.csv", "add the student"]);
}

#[test]
fn text_that_is_not_utf_8() {
    let folder = Folder::harbor();
    let text = folder.read("students.csv").replace("Castro", "Nu~ez");
    let bytes: Vec<u8> = text.bytes().map(|byte| if byte == b'~' { 0xF1 } else { byte }).collect();
    folder.write("students.csv", bytes);
    check(&folder, &["students.csv line 4", "not UTF-8", "0xF1", "“ñ”", "save it with the encoding UTF-8"]);
}

#[test]
fn a_file_of_two_hundred_megabytes() {
    let folder = Folder::harbor().enlarged("enrollments.csv", 200 << 20);
    check(&folder, &["enrollments.csv", "200 MB", "at most 150 MB", "Use a smaller district."]);
}

#[test]
fn a_folder_that_does_not_say_it_is_synthetic() {
    for (says, shown) in [("false", "false"), ("\"true\"", "\"true\""), ("1", "1")] {
        let folder = Folder::harbor().with("district.json", "true", says);
        check(
            &folder,
            &[&format!("district.json, synthetic {shown}"), "exactly true", "nothing of this folder was kept"],
        );
    }
    let folder = Folder::harbor().with("district.json", ",\n \"synthetic\": true", "");
    check(
        &folder,
        &["district.json, synthetic", "the key is missing", "Student records belong in the district's own system"],
    );
}

#[test]
fn nothing_else_is_read_of_a_folder_that_is_not_synthetic() {
    let folder = Folder::harbor().with("district.json", "true", "false").with("students.csv", "Castro", "Ca\"stro");
    let answer = report(&folder, &[]);
    refuses(&answer, &["synthetic"]);
    assert!(!answer.stderr.contains("students.csv"), "{}", answer.stderr);
}

#[test]
fn several_mistakes_are_reported_together() {
    let folder = Folder::harbor()
        .with("enrollments.csv", "2024-01-18,E140", "18.01.2024,E140")
        .with("students.csv", "A02,Bello,Blake,2006-01-15,X", "A02,Bello,Blake,2006-01-15,Q")
        .with("programs.csv", "A05,migrant,2022-09-01", "A05,migrant,Sept 1")
        .with("calendars.csv", "H,2022,2022-08-22,2023-06-09", "H,2022,2023-08-22,2023-06-09");
    let answer = report(&folder, &[]);
    refuses(&answer, &["enrollments.csv line 5, exit_date \"18.01.2024\""]);
    refuses(&answer, &["students.csv line 3, sex \"Q\"", "F, M, X"]);
    refuses(&answer, &["programs.csv line 3, start_date \"Sept 1\""]);
    refuses(&answer, &["calendars.csv line 2", "Correct first_day or last_day."]);
}

#[test]
fn a_wrong_setting_is_told_together_with_a_wrong_file() {
    let folder = Folder::harbor().with("enrollments.csv", "2024-01-18,E140", "18.01.2024,E140");
    let answer = report(&folder, &["--set", "grades=sevens"]);
    refuses(&answer, &["enrollments.csv line 5"]);
    refuses(&answer, &["sevens"]);
}
