use std::collections::{HashMap, HashSet};

use engine::records::{School, SchoolCalendar, Student};

use super::table::Table;
use super::text::shown;
use super::{ProblemKind, identifier};

/// The identifiers that other files may refer to.
///
/// A list that could not be read to its end knows nothing: every reference would look wrong.
#[derive(Debug)]
pub(super) struct Known<'t> {
    students: Option<HashSet<&'t str>>,
    longest_student: usize,
    schools: Option<HashMap<&'t str, HashSet<&'t str>>>,
    /// The first of the LEAs, to name in a message.
    some_leas: Vec<&'t str>,
}

const SOME: usize = 10;

impl<'t> Known<'t> {
    pub(super) fn new(
        schools: &'t Table<School>,
        calendars: &'t Table<SchoolCalendar>,
        students: &'t Table<Student>,
    ) -> Self {
        let ids = || students.rows.iter().map(|student| student.student_id.as_str());
        let mut by_lea: HashMap<&str, HashSet<&str>> = HashMap::new();
        for school in &schools.rows {
            by_lea.entry(&school.lea_id).or_default().insert(&school.school_id);
        }
        let mut some_leas = Vec::new();
        let leas = schools.rows.iter().map(|school| school.lea_id.as_str());
        for lea in leas.chain(calendars.rows.iter().map(|calendar| calendar.lea_id.as_str())) {
            by_lea.entry(lea).or_default();
            if some_leas.len() < SOME && !some_leas.contains(&lea) {
                some_leas.push(lea);
            }
        }
        Self {
            students: students.is_complete.then(|| ids().collect()),
            longest_student: ids().map(str::len).max().unwrap_or(0),
            schools: (schools.is_complete && calendars.is_complete).then_some(by_lea),
            some_leas,
        }
    }

    /// Refuses a student who is in no list.
    pub(super) fn check_student(&self, id: &str) -> Result<(), ProblemKind> {
        let Some(students) = self.students.as_ref().filter(|students| !students.contains(id)) else { return Ok(()) };
        Err(identifier::with_zeros(id, self.longest_student, |id| students.contains(id))
            .map_or(ProblemKind::UnknownStudent, |known| ProblemKind::LostLeadingZeros { known }))
    }

    /// Refuses an LEA that is known only with zeros before it. One that is not known at all is a wrong record.
    pub(super) fn check_lea(&self, id: &str) -> Result<(), ProblemKind> {
        self.schools.as_ref().map_or(Ok(()), |schools| check_zeros(id, |id| schools.contains_key(id)))
    }

    /// Refuses a school that its LEA knows only with zeros before it.
    pub(super) fn check_school(&self, lea: &str, id: &str) -> Result<(), ProblemKind> {
        let schools = self.schools.as_ref().and_then(|schools| schools.get(lea));
        schools.map_or(Ok(()), |schools| check_zeros(id, |id| schools.contains(id)))
    }

    /// Refuses an LEA that has neither a school nor a calendar.
    pub(super) fn check_reporting_lea(&self, id: &str) -> Result<(), ProblemKind> {
        self.check_lea(id)?;
        if self.schools.as_ref().is_none_or(|schools| schools.contains_key(id)) {
            return Ok(());
        }
        Err(ProblemKind::UnknownLea { known: self.some_leas.iter().map(|lea| shown(lea)).collect() })
    }
}

/// Refuses an identifier that is known only with zeros before it.
pub(super) fn check_zeros(id: &str, is_known: impl Fn(&str) -> bool) -> Result<(), ProblemKind> {
    if is_known(id) {
        return Ok(());
    }
    identifier::with_zeros(id, id.len() + 12, is_known)
        .map_or(Ok(()), |known| Err(ProblemKind::LostLeadingZeros { known }))
}
