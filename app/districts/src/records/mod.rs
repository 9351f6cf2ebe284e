//! From lives to records: what an office that makes no mistakes would have on file on the last day on record.

mod adults;
mod codes;
mod papers;
mod programs;
mod proof;

pub(crate) use codes::Codes;
pub(crate) use papers::{Paper, PaperKind};

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::{District, Enrollment, EnrollmentStatus, ExitProof, Grade, School, SchoolCalendar, Student};

use crate::days::year_days;
use crate::life::{Stay, live};
use crate::person::Person;
use crate::world::{Lea, World};

/// A district as its office would keep it, with the papers behind it, before anything is planted.
#[derive(Debug)]
pub(crate) struct Clean {
    pub(crate) district: District,
    pub(crate) papers: Vec<Paper>,
}

pub(crate) fn write(world: &World<'_>) -> Clean {
    let mut people: Vec<Person> = (0..world.profile.students).map(|index| Person::draw(world, index)).collect();
    people.sort_by(|a, b| a.student.student_id.cmp(&b.student.student_id));
    let mut clean = Clean { district: empty(world), papers: Vec::new() };
    for mut person in people {
        let stays = known(live(world, &person), world.profile.records_through);
        person.student.grade9_entry_year = first_year_in_grade_9(&person, &stays);
        clean.papers.extend(papers::of(world, &person, &stays));
        clean.district.enrollments.extend(stays.iter().map(|stay| enrollment(world, &person.student, stay)));
        clean.district.programs.extend(programs::of(world, &person, &stays));
        clean.district.students.push(person.student);
    }
    clean
}

/// A stay as far as it is known: its exit may lie in the future.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known {
    pub(crate) stay: Stay,
    /// Whether the exit has come.
    pub(crate) ended: bool,
}

fn known(stays: Vec<Stay>, through: NaiveDate) -> Vec<Known> {
    (stays.into_iter())
        .filter(|stay| stay.entry <= through)
        .map(|stay| Known { stay, ended: stay.exit.day <= through })
        .collect()
}

fn empty(world: &World<'_>) -> District {
    let profile = world.profile;
    let schools = world.schools.iter().map(|school| School {
        lea_id: world.lea_id(school.lea).to_owned(),
        school_id: school.plan.school_id.clone(),
        school_name: school.plan.school_name.clone(),
        school_type: school.plan.school_type,
        low_grade: school.plan.low_grade,
        high_grade: school.plan.high_grade,
        meal_provision: school.plan.meal_provision,
    });
    let calendars = [Lea::Home, Lea::Neighbor].into_iter().flat_map(|lea| {
        profile.years().map(move |school_year| {
            let days = year_days(school_year);
            let lea_id = world.lea_id(lea).to_owned();
            SchoolCalendar { lea_id, school_year, first_day: days.first, last_day: days.last }
        })
    });
    District {
        name: profile.name.clone(),
        reporting_lea: profile.lea_id.clone(),
        exit_codes: profile.exit_codes,
        schools: schools.collect(),
        calendars: calendars.collect(),
        students: Vec::new(),
        enrollments: Vec::new(),
        programs: Vec::new(),
        documents: Vec::new(),
    }
}

fn enrollment(world: &World<'_>, student: &Student, known: &Known) -> Enrollment {
    let stay = known.stay;
    let school = world.school(stay.school);
    let (exit_reason, completion) = if known.ended { world.codes.write(stay.exit.reason) } else { ("", "") };
    let diploma = known.ended && stay.exit.reason == ExitReason::Graduated;
    Enrollment {
        student_id: student.student_id.clone(),
        lea_id: world.lea_id(school.lea).to_owned(),
        school_id: school.plan.school_id.clone(),
        school_year: stay.year,
        grade: stay.grade,
        status: EnrollmentStatus::Primary,
        entry_date: stay.entry,
        exit_date: known.ended.then_some(stay.exit.day),
        exit_reason: exit_reason.to_owned(),
        completion: completion.to_owned(),
        exit_proof: if known.ended { proof::of(stay.exit.reason) } else { ExitProof::None },
        diploma_date: diploma.then_some(stay.exit.day),
        known_from: None,
    }
}

/// From the records where they show it, else counted back from the grade in which the student arrived.
fn first_year_in_grade_9(person: &Person, stays: &[Known]) -> Option<SchoolYear> {
    let grade = person.arrival.grade_number();
    if grade > 9 {
        return Some(SchoolYear(person.arrival.year.0 - u16::from(grade - 9)));
    }
    stays.iter().find(|known| known.stay.grade == Grade::Number(9)).map(|known| known.stay.year)
}
