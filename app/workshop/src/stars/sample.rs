//! North Prairie, whose class of 2015 was worked out by hand, for the tests beside it.

use engine::evaluate::ClassOf;
use engine::records::{District, Enrollment};

use super::ClassList;
use crate::correction::Correction;
use crate::desk::Desk;
use crate::shipped::district_of;

pub(super) const CLASS: ClassOf = ClassOf(2015);

pub(super) fn district() -> District {
    district_of(&scenarios::find("north-prairie").unwrap(), None).district
}

/// North Prairie with its records changed.
pub(super) fn edited(edit: impl FnOnce(&mut District)) -> (Desk, ClassList) {
    let mut district = district();
    edit(&mut district);
    let desk = Desk::new(district).unwrap();
    let list = list(&desk);
    (desk, list)
}

pub(super) fn list(desk: &Desk) -> ClassList {
    ClassList::new(desk, "N", "NH", CLASS).unwrap()
}

/// The record whose exit is reported of a student, in a district that is being changed.
pub(super) fn exit_of<'d>(district: &'d mut District, student: &str) -> &'d mut Enrollment {
    let (desk, list) = edited(|_| {});
    let record = list.rows[list.find(student).unwrap() as usize].record;
    assert_eq!(desk.district.enrollments[record as usize].student_id, student);
    &mut district.enrollments[record as usize]
}

pub(super) fn ids(list: &ClassList, rows: impl IntoIterator<Item = u32>) -> Vec<&str> {
    rows.into_iter().map(|row| list.rows[row as usize].state_id.as_str()).collect()
}

pub(super) fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// A district with corrections made.
pub(super) fn with(desk: &Desk, corrections: &[Correction]) -> (Desk, ClassList) {
    let (district, misfits) = crate::attempt::corrected(&desk.district, corrections);
    assert_eq!(misfits, []);
    let desk = Desk::new(district).unwrap();
    let list = list(&desk);
    (desk, list)
}
