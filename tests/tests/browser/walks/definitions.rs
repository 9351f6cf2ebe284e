//! The definitions as text, and set beside each other on the open district.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let walks = [
        walk("definitions::each_clause_has_its_source", "#/definitions", each_clause_has_its_source),
        walk("definitions::the_comparison_names_who_differs", "#/definitions/maine-neo", comparison_names_who_differs),
    ];
    walks.into_iter().flatten().collect()
}

fn each_clause_has_its_source(tab: &Tab) {
    tab.click(Role::Link, "Maine NEO-style");
    tab.see_heading("Maine NEO-style");
    tab.see("The expelled are counted. Expelled 20-A MRSA §5102: “or been expelled from school” copy of a public page");
    tab.see("Before you rely on it The state's list of exit codes that make a dropout was not found.");
    tab.until(
        "a source or its reason beside each clause",
        "(() => {
            const clauses = [...document.querySelectorAll('ol.clauses > li')];
            return clauses.length > 5 && clauses.every((clause) => clause.querySelector('.src')?.innerText.trim());
        })()",
    );
    tab.see_row(&["GED program", "excused", "ged=approved", "copy of a public page"]);
    tab.click(Role::Link, "Try it in Explore");
    tab.see_heading("Explore: change a clause, watch who counts");
    tab.see("47.1%, or 8 of 17");
}

fn comparison_names_who_differs(tab: &Tab) {
    tab.click(Role::Link, "Compare all on the open district");
    tab.see_heading("Many rates");
    tab.see(
        "The five counts are 7, 7, 5, 8 and 8. Three students are counted by all five, nine by some, eight by none.",
    );
    let grade = "not counted Grade 8 is not in grades 9–12.";
    // Who is counted, too, is told by which clause.
    let (by_census, by_count_day) = ("counted No return found by 2 Oct 2024.", "counted Not enrolled on 1 Oct 2024.");
    tab.see_row(&["A08 Harper Hale", by_census, by_census, grade, by_count_day, grade]);
    let differ = tab.value("document.querySelectorAll('table.verdicts tbody tr').length");
    assert_eq!(differ, 9, "a row for each student on whom the definitions differ");

    let file = tab.save_file(|| tab.click(Role::Button, "Save this list as CSV"));
    assert_eq!(file.name, "who-differs-harbor-unified.csv");
    assert_eq!(file.text.lines().count(), 10, "{}", file.text);
    tab.click(Role::Link, "A09");
    tab.see_heading("Indigo Ito A09");
}
