use proptest::prelude::*;

use super::*;
use crate::desk::Desk;
use crate::folder::{DateForm, Delimiter, ProblemKind, RecordKind};
use crate::stars::ClassList;
use crate::stars::export::write;
use crate::stars::layout::COLUMNS;
use crate::stars::sample::{day, edited, ids, with};

fn open() -> (Desk, ClassList) {
    edited(|_| {})
}

fn read(text: &str) -> Preview {
    let (desk, list) = open();
    preview(&list, &desk.district, text.as_bytes())
}

/// The exported file with one text replaced by another.
#[track_caller]
fn changed(from: &str, to: &str) -> String {
    let (_, list) = open();
    let text = write(&list);
    assert_eq!(text.matches(from).count(), 1, "{from} in {text}");
    text.replace(from, to)
}

/// A file is refused for one problem: its line, column, value and kind.
#[track_caller]
fn check_refused(text: &str, line: u32, column: &str, value: &str, kind: ProblemKind) {
    let found = read(text);
    assert_eq!(found.problems.len(), 1, "{found:#?}");
    let problem = &found.problems[0];
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    assert_eq!((problem.file.as_str(), problem.line), ("GraduationRPT.csv", (line > 0).then_some(line)));
    assert_eq!((problem.column.clone(), problem.value.clone()), (some(column), some(value)));
    assert_eq!(problem.kind, kind);
    let (desk, _) = open();
    assert_eq!(found.corrections(&Editor::new(&desk.district), ""), Ok(Vec::new()));
}

#[test]
fn the_file_as_exported_changes_nothing() {
    let (_, list) = open();
    let found = read(&write(&list));
    assert_eq!(found, Preview { rows: 18, ..Preview::default() });
    assert!(write(&list).starts_with("\u{FEFF}SchoolYear,DistrictID,SchoolID,ClassOf,StateID,"));
    assert!(
        write(&list)
            .contains("2012-2013,N,NH,2015,B04,Dahl,Drew,1997/04/15,X,10,not_reported,0,0,0,0,2,2013/03/11\r\n")
    );
}

#[test]
fn a_code_and_a_date_are_shown_before_they_are_corrected() {
    let found = read(&changed("2,2013/03/11", "4,2013/03/08"));
    let (desk, list) = open();
    let row = list.find("B04").unwrap();
    let change = |column, before: &str, after: &str| Change {
        row,
        line: 5,
        column,
        before: before.to_owned(),
        after: after.to_owned(),
    };
    assert_eq!(found.changes, [change("ExitCode", "2", "4"), change("ExitDate", "2013/03/11", "2013/03/08")]);
    assert!(found.can_be_imported());
    let corrections = found.corrections(&Editor::new(&desk.district), "the form").unwrap();
    let (_, after) = with(&desk, &corrections);
    let student = &after.rows[row as usize];
    assert_eq!((student.exit_code.as_str(), student.exit_date), ("4", Some(day("2013-03-08"))));
}

#[test]
fn v13_a_changed_locked_element_is_ignored_and_told() {
    let found = read(&changed(
        "B04,Dahl,Drew,1997/04/15,X,10,not_reported,0,0,",
        "B04,Dahle,Drew,1997/04/15,X,10,not_reported,0,1,",
    ));
    let ignored: Vec<_> =
        found.ignored.iter().map(|one| (one.line, one.column, one.stays.as_str(), one.found.as_str())).collect();
    assert_eq!(ignored, [(5, "LastName", "Dahl", "Dahle"), (5, "LEP_ELL", "0", "1")]);
    assert_eq!(found.ignored_count, 2);
    assert!(found.can_be_imported() && found.changes.is_empty());
}

#[test]
fn v4_a_date_in_the_form_of_the_screen_is_refused_in_the_file() {
    let refused = |text, form| {
        let kind = ProblemKind::NotADate { form, suggestion: Some(day("2013-03-11")) };
        check_refused(&changed("2013/03/11", text), 5, "ExitDate", text, kind);
    };
    refused("03/11/2013", DateForm::MonthDayYear);
    refused("3/11/2013", DateForm::MonthDayYear);
    refused("2013-03-11", DateForm::YearFirst);
    refused("41344", DateForm::SerialNumber);
}

#[test]
fn v2_a_code_outside_the_list_is_refused_and_guessed_at() {
    let refused = |text, nearest| {
        let kind = ProblemKind::UnknownCode { options: vec!["1", "2", "3", "4", "5", "6"], nearest };
        check_refused(&changed("2,2013/03/11", &format!("{text},2013/03/11")), 5, "ExitCode", text, kind);
    };
    refused("7", None);
    refused("2.0", Some("2"));
    refused("graduate", Some("1"));
}

#[test]
fn swapped_headings_are_one_problem_and_the_file_has_its_own_name() {
    let found = read(&changed("ExitCode,ExitDate", "ExitDate,ExitCode")).of_file("ours.csv");
    let told: Vec<_> = found.problems.iter().map(|one| (one.file.as_str(), one.line, one.column.as_deref())).collect();
    assert_eq!(told, [("ours.csv", Some(2), Some("ExitCode"))]);
    assert_eq!(found.problems[0].value.as_deref(), Some("2015/05/22"));
}

/// North Prairie with ten-digit numbers, one of them beginning with a zero.
fn with_ten_digits() -> (Desk, ClassList) {
    edited(|district| {
        let own = |id: &mut String| *id = format!("{}1234567{}", if id == "B01" { "0" } else { "9" }, &id[1..]);
        district.students.iter_mut().for_each(|student| own(&mut student.student_id));
        district.enrollments.iter_mut().for_each(|record| own(&mut record.student_id));
        district.documents.iter_mut().for_each(|paper| own(&mut paper.student_id));
    })
}

#[test]
fn v11_a_state_id_that_lost_its_zero_says_which_student_it_probably_is() {
    let (desk, list) = with_ten_digits();
    let damaged = |text: &str| {
        let found = preview(&list, &desk.district, write(&list).replace("0123456701", text).as_bytes());
        found.problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>()
    };
    assert_eq!(damaged("123456701"), [ProblemKind::LostLeadingZeros { known: "0123456701".to_owned() }]);
    assert_eq!(damaged("1.23E+08"), [ProblemKind::ExponentNumber]);
    assert_eq!(damaged("123456701.0"), [ProblemKind::DecimalNumber { suggestion: "123456701".to_owned() }]);
    assert_eq!(damaged("1230000000"), [ProblemKind::UnknownStudent]);
    assert_eq!(damaged(""), [ProblemKind::Empty]);
}

#[test]
fn v12_two_rows_of_one_state_id_are_refused() {
    let kind = ProblemKind::Repeated { record: RecordKind::Student, first_line: 5 };
    check_refused(&changed(",B05,", ",B04,"), 6, "StateID", "B04", kind);
}

#[test]
fn a_student_who_is_not_on_the_list_is_refused() {
    check_refused(&changed(",B05,", ",B10,"), 6, "StateID", "B10", ProblemKind::UnknownStudent);
}

#[test]
fn students_who_are_missing_stay_as_they_are() {
    let (_, list) = open();
    let text = write(&list);
    let kept: Vec<&str> = text.lines().filter(|line| !line.contains(",B04,") && !line.contains(",B17,")).collect();
    let found = read(&kept.join("\n"));
    let [ImportNote::MissingRows { rows, count: 2 }] = &found.notes[..] else { panic!("{:?}", found.notes) };
    assert_eq!(ids(&list, rows.iter().copied()), ["B04", "B17"]);
    assert!(found.can_be_imported());
}

#[test]
fn the_file_of_another_school_or_class_is_refused_once() {
    let (desk, list) = open();
    for (from, to, column, expected) in
        [("N,NH,2015", "N,NS,2015", "SchoolID", "NH"), ("N,NH,2015", "N,NH,2014", "ClassOf", "2015")]
    {
        let found = preview(&list, &desk.district, write(&list).replace(from, to).as_bytes());
        assert_eq!(found.problems.len(), 1, "{found:#?}");
        assert_eq!(found.problems[0].column.as_deref(), Some(column));
        assert_eq!(found.problems[0].kind, ProblemKind::OtherReport { expected: expected.to_owned() });
        assert_eq!((found.notes.len(), found.changes.len()), (0, 0));
    }
}

#[test]
fn columns_may_stand_in_another_order_and_none_may_be_missing() {
    let (_, list) = open();
    let turn = |line: &str| {
        let (rest, last) = line.rsplit_once(',').unwrap();
        format!("{last},{rest}")
    };
    let turned: Vec<String> = write(&list).trim_start_matches('\u{FEFF}').lines().map(turn).collect();
    let found = read(&turned.join("\n"));
    assert_eq!((found.notes, found.problems), (vec![ImportNote::ColumnsReordered], vec![]));

    let missing = |similar: Option<&str>| ProblemKind::MissingColumn { similar: similar.map(str::to_owned) };
    check_refused(&changed("NSLunch,ExitCode", "NSLunch,Exit_Code"), 1, "ExitCode", "", missing(Some("Exit_Code")));
    check_refused(&changed("NSLunch,ExitCode", "NSLunch,Reason"), 1, "ExitCode", "", missing(None));
}

#[test]
fn a_file_of_another_form_is_refused_as_a_whole() {
    let (_, list) = open();
    let text = write(&list);
    check_refused(&text.replace(',', ";"), 1, "", "", ProblemKind::WrongDelimiter { found: Delimiter::Semicolon });
    check_refused("PK\u{3}\u{4}", 0, "", "", ProblemKind::Workbook);
    check_refused("", 0, "", "", ProblemKind::EmptyFile);
    let (desk, _) = open();
    let bytes = vec![b'x'; usize::try_from(LIMITS.max_file_bytes).unwrap() + 1];
    assert!(matches!(preview(&list, &desk.district, &bytes).problems[0].kind, ProblemKind::TooLarge { .. }));
}

#[test]
fn a_name_on_two_lines_and_a_comma_too_many_are_refused_where_they_stand() {
    check_refused(&changed("Dahl,Drew", "\"Da\nhl\",Drew"), 5, "LastName", "Da␊hl", ProblemKind::LineBreak);
    check_refused(
        &changed("Dahl,Drew", "Dahl, Jr.,Drew"),
        5,
        "",
        "",
        ProblemKind::CellCount { found: 18, expected: 17 },
    );
}

#[test]
fn empty_lines_at_the_end_are_left_aside() {
    let (_, list) = open();
    let found = read(&format!("{}\r\n{}\r\n", write(&list), ",".repeat(16)));
    assert!(matches!(found.notes[..], [ImportNote::LeftAside(_)]), "{:?}", found.notes);
    assert!(found.can_be_imported());
}

#[test]
fn what_a_spreadsheet_rewrote_and_did_not_change_is_counted() {
    let found = read(&changed("Drew,1997/04/15", "Drew,4/15/1997"));
    assert_eq!(found.notes, [ImportNote::Rewritten { column: "BirthDate", cells: 1 }]);
    assert!(found.ignored.is_empty());
}

#[test]
fn a_formula_goes_out_as_text_and_comes_back_as_it_was() {
    let (desk, list) = edited(|district| {
        let student = district.students.iter_mut().find(|student| student.student_id == "B04").unwrap();
        student.last_name = "=1+1".to_owned();
    });
    let text = write(&list);
    assert!(text.contains(",'=1+1,Drew"), "{text}");
    assert!(preview(&list, &desk.district, text.as_bytes()).ignored.is_empty());
}

proptest! {
    #[test]
    fn an_imported_file_never_changes_a_locked_element(
        cells in prop::collection::vec((1_usize..19, 0_usize..COLUMNS.len(), "[A-Za-z0-9/=,\" -]{0,12}"), 0..8)
    ) {
        let (desk, list) = open();
        let mut rows: Vec<Vec<String>> = std::iter::once(COLUMNS.map(str::to_owned).to_vec())
            .chain(list.rows.iter().map(|row| COLUMNS.iter().map(|column| crate::stars::layout::cell(&list, row, column)).collect()))
            .collect();
        for (row, column, text) in cells {
            rows[row][column] = text;
        }
        let mut text = String::new();
        for row in rows {
            crate::export::push_row(&mut text, row.iter().map(String::as_str), "\r\n");
        }
        let found = preview(&list, &desk.district, text.as_bytes());
        let corrections = found.corrections(&Editor::new(&desk.district), "").unwrap();
        let (_, after) = with(&desk, &corrections);
        prop_assert_eq!(after.rows.len(), list.rows.len());
        for (before, after) in list.rows.iter().zip(&after.rows) {
            let locked = |row: &crate::stars::ClassRow| crate::stars::ClassRow {
                exit_code: String::new(),
                completion: String::new(),
                exit_date: None,
                outcome: before.outcome,
                flags: before.flags,
                ..row.clone()
            };
            prop_assert_eq!(locked(before), locked(after));
        }
        if !found.problems.is_empty() {
            prop_assert!(corrections.is_empty());
        }
    }
}
