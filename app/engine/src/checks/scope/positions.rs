//! Where a roster's rows stand in the lists of the district.

use crate::records::District;
use crate::roster::{Roster, StudentIx};
use crate::sorting;

/// A place in a list of the district.
pub(super) fn position(index: usize) -> u32 {
    u32::try_from(index).expect("a district has fewer than four billion records")
}

/// Seats stand in the order of student numbers, equal ones in the order of the file.
pub(super) fn student_records(district: &District, roster: &Roster) -> Vec<u32> {
    let id = |ix: u32| district.students[ix as usize].student_id.as_str();
    sorting::positions(roster.len(), &|a, b| id(a).cmp(id(b)))
}

/// The roster numbers schools in the order of the file, each once, before those that only enrollments name.
pub(super) fn school_records(district: &District, roster: &Roster) -> Vec<Option<u32>> {
    let mut records = vec![None; roster.schools.len()];
    let mut next = 0;
    for (index, school) in district.schools.iter().enumerate() {
        let is_new = roster.schools.get(next).is_some_and(|listed| {
            listed.school_id == school.school_id && roster.leas[usize::from(listed.lea)] == school.lea_id
        });
        if is_new {
            records[next] = Some(position(index));
            next += 1;
        }
    }
    records
}

/// The roster leaves out records without a start date and groups the others by seat, each group in the order of the
/// file.
pub(super) fn program_records(district: &District, roster: &Roster) -> Vec<u32> {
    let mut next: Vec<usize> = roster.students().map(|student| roster.programs_of(student).start).collect();
    let mut records = vec![0; roster.students().last().map_or(0, |student| roster.programs_of(student).end)];
    let mut seat = StudentIx(0);
    for (index, program) in district.programs.iter().enumerate().filter(|(_, row)| row.start_date.is_some()) {
        if roster.student_id(seat) != program.student_id {
            let Some(found) = seat_of(roster, &program.student_id) else { continue };
            seat = found;
        }
        let row = &mut next[seat.0 as usize];
        records[*row] = position(index);
        *row += 1;
    }
    records
}

/// The seat that holds a student's records. Where a number is listed twice, that is the later one.
pub(super) fn seat_of(roster: &Roster, student_id: &str) -> Option<StudentIx> {
    let after = roster.student_ids.partition_point(|id| id.as_str() <= student_id);
    let seat = after.checked_sub(1).filter(|seat| roster.student_ids[*seat] == student_id)?;
    Some(StudentIx(position(seat)))
}
