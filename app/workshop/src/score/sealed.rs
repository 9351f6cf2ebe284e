//! What the office of a generated district does not know: its answer key, and what truly happened.

use std::collections::BTreeMap;

use districts::{Lives, PlantedError};
use engine::calendar::SchoolYear;
use engine::checks::{Field, RecordRef};
use engine::choice::Choice;
use engine::codes::ExitReason;
use engine::definition::{Definition, GradeSpan, Knob};
use engine::records::{District, Grade, ProgramKind};

use crate::correction::Correction;
use crate::desk::Desk;

/// What the office of a generated district does not know.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// Every planted error.
    pub key: Vec<PlantedError>,
    /// Students who left in the year reported for another reason than the office wrote, by number: the true reason.
    pub misrecorded: BTreeMap<String, ExitReason>,
    /// Those who left in that year.
    pub leavers: Leavers,
}

/// Students of the grades of a definition who were last seen in the district between the 1 October of the year reported
/// and the next, and were then in no public school of the state [`Lives::leaver`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Leavers {
    /// Who dropped out as the office wrote, before any error was planted.
    pub recorded: usize,
    /// Who truly dropped out. They differ where an office writes what it believes, or what pleases.
    pub happened: usize,
}

impl Sealed {
    /// Reads what is true off the lives of a district, for a year and the grades of a definition.
    pub fn of(key: Vec<PlantedError>, lives: &Lives, year: SchoolYear, definition: &Definition) -> Self {
        let grades = definition.settings.get(Knob::Grades).and_then(|text| GradeSpan::parse(&text));
        let grades = grades.unwrap_or(GradeSpan::All);
        let mut sealed = Self { key, misrecorded: BTreeMap::new(), leavers: Leavers::default() };
        for student in 0..lives.len() {
            let Some(leaver) = lives.leaver(student, year.0) else { continue };
            if leaver.happened != leaver.written {
                sealed.misrecorded.insert(lives.student_id(student), leaver.happened);
            }
            let grade = if leaver.grade == 0 { Grade::Kg } else { Grade::Number(leaver.grade) };
            if grades.contains(grade) {
                sealed.leavers.recorded += usize::from(leaver.is_recorded_as_dropout());
                sealed.leavers.happened += usize::from(leaver.dropped_out());
            }
        }
        sealed
    }

    /// A district with every planted error put right that is known in it, as far as it is asked for.
    pub(super) fn put_right(&self, base: &District, is_asked_for: impl Fn(RecordRef, Field) -> bool) -> Desk {
        let mut district = base.clone();
        for error in &self.key {
            let changes = std::iter::once(&error.change).chain(&error.also);
            for change in changes.filter(|change| is_asked_for(error.record, change.field)) {
                put(&mut district, error.record, change.field, &change.wrong, &change.right);
            }
        }
        // Putting right names the students of the base only.
        Desk::new(district).expect("every record's student is in the list of students")
    }
}

fn put(district: &mut District, record: RecordRef, field: Field, wrong: &str, right: &str) {
    let day = || right.parse().ok();
    match record {
        RecordRef::Enrollment(record) => {
            let correction = Correction {
                record,
                field,
                before: wrong.to_owned(),
                after: right.to_owned(),
                evidence: String::new(),
                documents: Vec::new(),
            };
            // A record that people cannot reach on their day is not known yet, and is left as it is.
            let _ = correction.apply(district);
        }
        RecordRef::Student(at) => {
            if let (Some(row), Field::BirthDate) = (district.students.get_mut(at as usize), field) {
                row.birth_date = day();
            }
        }
        RecordRef::Program(at) => {
            let Some(row) = district.programs.get_mut(at as usize) else { return };
            match field {
                Field::StartDate => row.start_date = day(),
                Field::EndDate => row.end_date = day(),
                Field::Program => row.program = ProgramKind::from_slug(right).unwrap_or(row.program),
                _ => {}
            }
        }
        RecordRef::School(_) => {}
    }
}
