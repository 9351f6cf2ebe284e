use engine::evaluate::Subgroup;

use super::super::{Column, Filters, Line, Order, PAGE, SortBy, StudentList};
use super::{Desk, definition, dropouts, harbor, lively, numbers};

fn list(desk: &Desk, column: Column) -> StudentList {
    let counted = dropouts(desk, &definition("calpads-1.24"));
    StudentList::new(desk, counted.behind(desk, &Filters::default(), None, column).map(Line::from))
}

fn shown<'a>(desk: &'a Desk, list: &StudentList, sort: SortBy, order: Order, search: &str) -> Vec<&'a str> {
    let arranged = list.arrange(sort, order, search);
    numbers(desk, list.page(&arranged, 0).map(|line| line.student))
}

#[test]
fn behind_a_number_stand_exactly_its_students() {
    let desk = harbor();
    let behind = |column| shown(&desk, &list(&desk, column), SortBy::Number, Order::Ascending, "");
    assert_eq!(behind(Column::Of(Subgroup::EnglishLearners)), ["A08", "A18"]);
    assert_eq!(behind(Column::Of(Subgroup::Migrant)), [""; 0]);
    assert_eq!(behind(Column::Of(Subgroup::Disadvantaged)), ["A03", "A05", "A08", "A18", "A19"]);
}

#[test]
fn a_list_sorts_by_every_column_and_both_ways() {
    let desk = harbor();
    let list = list(&desk, Column::Dropouts);
    let by = |sort, order| shown(&desk, &list, sort, order, "");
    assert_eq!(by(SortBy::ExitDate, Order::Ascending), ["A19", "A03", "A05", "A13", "A08", "A07", "A18"]);
    assert_eq!(by(SortBy::ExitDate, Order::Descending), ["A18", "A07", "A08", "A13", "A05", "A03", "A19"]);
    assert_eq!(by(SortBy::Grade, Order::Ascending), ["A08", "A13", "A03", "A05", "A18", "A19", "A07"]);
    // E140, E230 with 360, E300, E400; equal ones by number.
    assert_eq!(by(SortBy::ExitReason, Order::Ascending), ["A03", "A05", "A08", "A19", "A07", "A13", "A18"]);
    assert_eq!(by(SortBy::School, Order::Ascending)[0], "A08");
    assert_eq!(by(SortBy::Subgroups, Order::Descending)[..3], ["A03", "A08", "A18"]);
    let name = |number: &str| {
        let student = desk.student(desk.roster.find_student(number).unwrap()).unwrap();
        format!("{} {}", student.last_name, student.first_name).to_lowercase()
    };
    let names: Vec<String> = by(SortBy::Name, Order::Ascending).into_iter().map(name).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn a_search_finds_names_and_numbers() {
    let desk = harbor();
    let list = list(&desk, Column::Dropouts);
    assert_eq!(shown(&desk, &list, SortBy::Number, Order::Ascending, " a1"), ["A13", "A18", "A19"]);
    let last = &desk.student(desk.roster.find_student("A07").unwrap()).unwrap().last_name.to_uppercase();
    assert!(shown(&desk, &list, SortBy::Number, Order::Ascending, last).contains(&"A07"));
    assert!(shown(&desk, &list, SortBy::Number, Order::Ascending, "nobody of this name").is_empty());
}

#[test]
fn pages_hold_every_line_once() {
    let desk = lively(3);
    let list = list(&desk, Column::Dropouts);
    let arranged = list.arrange(SortBy::Name, Order::Descending, "");
    let pages = arranged.len().div_ceil(PAGE);
    let mut seen: Vec<u32> =
        (0..=pages).flat_map(|page| list.page(&arranged, page)).map(|line| line.student.0).collect();
    seen.sort_unstable();
    assert_eq!(seen, list.lines.iter().map(|line| line.student.0).collect::<Vec<_>>());
}
