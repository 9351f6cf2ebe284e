//! Rows made of columns: the records of a district as its office has them on the last day on record.

mod rows;

use engine::records::{District, School, SchoolCalendar, TermRecords};

use crate::lives::Lives;
use crate::office::Paper;
use crate::order::Order;
use crate::plan::{HOME, LeaIx, Plan};

/// A district as its office keeps it, with the papers behind it, before anything is planted.
#[derive(Debug)]
pub(crate) struct Clean {
    pub(crate) district: District,
    pub(crate) papers: Vec<Paper>,
}

/// Writes the records of students in the order of their numbers.
#[derive(Debug)]
pub(crate) struct Writer {
    clean: Clean,
    order: Order,
}

impl Writer {
    pub(crate) fn new(lives: &Lives, order: Order) -> Self {
        Self { clean: Clean { district: empty(&lives.plan), papers: Vec::new() }, order }
    }

    /// Goes on for so many students.
    pub(crate) fn write(&mut self, lives: &Lives, students: u32) {
        for student in self.order.by_ref().take(students as usize) {
            rows::write(lives, student, &mut self.clean);
        }
    }

    pub(crate) fn finish(self) -> Clean {
        self.clean
    }
}

/// A district with its schools and calendars, before any student is in it.
pub(crate) fn empty(plan: &Plan) -> District {
    let profile = &plan.profile;
    let schools = plan.schools.list.iter().map(|school| School {
        lea_id: plan.schools.leas[usize::from(school.lea.0)].clone(),
        school_id: school.plan.school_id.clone(),
        school_name: school.plan.school_name.clone(),
        school_type: school.plan.school_type,
        low_grade: school.plan.low_grade,
        high_grade: school.plan.high_grade,
        meal_provision: school.plan.meal_provision,
    });
    District {
        name: profile.name.clone(),
        reporting_lea: profile.lea_id.clone(),
        exit_codes: profile.exit_codes,
        schools: schools.collect(),
        calendars: calendars(plan).collect(),
        students: Vec::new(),
        enrollments: Vec::new(),
        programs: Vec::new(),
        terms: TermRecords::default(),
        documents: Vec::new(),
    }
}

/// Every LEA's school years on record.
pub(crate) fn calendars(plan: &Plan) -> impl Iterator<Item = SchoolCalendar> {
    let leas = (HOME.0..).map(LeaIx).zip(&plan.schools.leas);
    leas.flat_map(move |(_, lea_id)| {
        plan.profile.years().map(move |school_year| {
            let days = plan.year(school_year.0);
            let (first_day, last_day) = (days.first.expect(), days.last.expect());
            SchoolCalendar { lea_id: lea_id.clone(), school_year, first_day, last_day }
        })
    })
}
