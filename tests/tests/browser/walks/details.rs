//! The students behind a number, and who may see them.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("details::a_number_opens_into_its_students", "#/neo/report", a_number_opens_into_its_students),
        walk("details::the_students_travel_as_a_file", "#/neo/report/school/HH", the_students_travel_as_a_file),
        walk("details::a_school_sees_itself_only", "#/neo/report", a_school_sees_itself_only),
    ];
    walks.into_iter().flatten().collect()
}

fn a_number_opens_into_its_students(tab: &Tab) {
    tab.see_row(&["Harbor High HH · grades 9–12", "15", "6"]);
    tab.click(Role::Link, "View Details of Harbor High");
    tab.see_heading("Students counted at Harbor High");
    tab.see("6 students are counted at Harbor High in 2023–24 under Maine NEO-style.");
    tab.see_row(&[
        "A06",
        "Frankie Foster",
        "9",
        "30 Nov 2023",
        "T160 is a transfer, but the office holds no proof of it.",
        "1",
    ]);
    tab.not_see("A05 Ellis Evans");

    tab.click(Role::CheckBox, "Also show who is not counted");
    tab.see_row(&[
        "A05",
        "Ellis Evans",
        "still enrolled",
        "Found at Pine High, since 3 Sep 2024; the count day is 1 Oct 2024.",
    ]);
    tab.click(Role::Button, "Name");
    tab.click(Role::Button, "Name");
    tab.until(
        "the names run backwards",
        "(() => {
        const names = [...document.querySelectorAll('tbody tr')].map((row) => row.cells[1].innerText);
        return names.length > 6 && names.every((name, at) => at === 0 || names[at - 1] >= name);
    })()",
    );

    tab.click(Role::Link, "A06");
    tab.see_heading("Frankie Foster A06");
    tab.go("#/neo/report");
    tab.click(Role::Link, "View Details of District totals");
    tab.see_heading("Students counted in Harbor Unified");
    tab.see_row(&["A09", "Indigo Ito", "Harbor Elementary"]);
}

fn the_students_travel_as_a_file(tab: &Tab) {
    let file = tab.save_file(|| tab.click(Role::Button, "Export as CSV"));
    assert_eq!(file.name, "harbor-unified-HH-students.csv");
    // A spreadsheet takes the text for UTF-8 only where it begins with this mark.
    let text = file.text.strip_prefix('\u{feff}').expect("the file begins with the mark of its encoding");
    let mut lines = text.lines();
    let header = "synthetic,student_id,name,school,grade,exit_date,exit_code,outcome,decided_by,findings";
    assert_eq!(lines.next(), Some(header));
    let rows: Vec<&str> = lines.collect();
    assert_eq!(rows.len(), 6, "{text}");
    assert!(rows.iter().all(|row| row.starts_with("yes,A")), "{text}");
    assert!(rows[0].starts_with("yes,A03,Casey Castro,Harbor High,11,2024-01-18,"), "{text}");
}

fn a_school_sees_itself_only(tab: &Tab) {
    tab.click(Role::Button, "Hand over");
    tab.click(Role::Button, "Principal of Harbor Middle");
    tab.see("You are the principal of Harbor Middle, school view");
    tab.see_row(&["Harbor Middle HM · grades 7–8", "1", "1"]);
    for other in ["View Details of Harbor High", "View Details of Harbor Elementary", "View Details of District totals"]
    {
        tab.not_see_thing(Role::Link, other);
    }
    tab.see("A school's user sees one school. The district's users see all.");

    for list in ["#/neo/report/school/HH", "#/neo/report/district"] {
        tab.go(list);
        tab.see("You see Harbor Middle only. The other school's principal does this, or the district.");
        tab.not_see("Casey Castro");
    }
    tab.click(Role::Link, "Go to your school's list");
    tab.see_heading("Students counted at Harbor Middle");
    tab.see_row(&["A08", "Harper Hale"]);

    tab.go("#/student/A05");
    tab.see("You see Harbor Middle only.");
    tab.see("The district's users may open this page, and the principal of Harbor High.");
    tab.not_see("Ellis Evans");
    tab.click(Role::Button, "Hand over to the data steward");
    tab.see_heading("Ellis Evans A05");
}
