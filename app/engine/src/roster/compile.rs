use std::collections::HashMap;

use super::enrollments::{NEEDS_CALENDAR, PROOF, standing};
use super::{Enrollments, Programs, Roster, RosterSchool, Small};
use crate::calendar::OPEN;
use crate::codes::{ExitReason, YearEnd, neutral};
use crate::records::{CodeSet, District, Enrollment, ExitProof};
use crate::sorting;

/// A record of a student who is not in the list of students.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlisted {
    /// The student named.
    pub student_id: String,
    /// Which list the record stands in.
    pub list: RecordList,
    /// Its position there, from 0.
    pub position: usize,
}

/// The lists of a district that name students.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordList {
    /// Enrollments.
    Enrollments,
    /// Program records.
    Programs,
}

pub(super) fn compile(district: &District) -> Result<Roster, Vec<Unlisted>> {
    let id = |ix: u32| district.students[ix as usize].student_id.as_str();
    let order = sorting::positions(district.students.len(), &|a, b| id(a).cmp(id(b)));
    let seats: HashMap<&str, u32> = order.iter().zip(0..).map(|(ix, seat)| (id(*ix), seat)).collect();

    let (enrollment_seats, program_seats) = seat_records(district, &seats)?;
    let leas: Vec<String> = district.leas().into_iter().map(str::to_owned).collect();
    let lea_numbers: HashMap<&str, Small> = leas.iter().zip(0..).map(|(lea, ix)| (lea.as_str(), ix)).collect();
    let (schools, school_numbers) = number_schools(district, &lea_numbers);
    let calendars = sorting::map(
        (district.calendars.iter())
            .map(|row| ((lea_numbers[row.lea_id.as_str()], row.school_year), (row.first_day, row.last_day))),
    );

    let mut exit_texts: Vec<String> = Vec::new();
    let mut text_numbers: HashMap<&str, Small> = HashMap::new();
    let key = |ix: u32| {
        let row = &district.enrollments[ix as usize];
        (enrollment_seats[ix as usize], row.exit_date.unwrap_or(OPEN), row.entry_date)
    };
    let sorted = sorting::positions(district.enrollments.len(), &|a, b| key(a).cmp(&key(b)));
    let mut columns = Enrollments::default();
    let mut first_diplomas = vec![None; district.students.len()];
    for ix in &sorted {
        let row = &district.enrollments[*ix as usize];
        let lea = lea_numbers[row.lea_id.as_str()];
        let text = *text_numbers.entry(row.exit_reason.as_str()).or_insert_with(|| {
            exit_texts.push(row.exit_reason.clone());
            Small::try_from(exit_texts.len() - 1).expect("fewer than 65 536 distinct exit reasons")
        });
        let year_end = match (calendars.get(&(lea, row.school_year)), row.exit_date) {
            (Some((_, last)), Some(exit)) if exit < *last => YearEnd::Before,
            (None, Some(_)) => YearEnd::NoCalendar,
            _ => YearEnd::OnOrAfter,
        };
        let reason = neutral(district.exit_codes, &row.exit_reason, &row.completion, year_end);
        columns.leas.push(lea);
        columns.schools.push(school_numbers[&(lea, row.school_id.as_str())]);
        columns.years.push(row.school_year);
        columns.grades.push(row.grade);
        columns.statuses.push(row.status);
        columns.entries.push(row.entry_date);
        columns.exits.push(row.exit_date.unwrap_or(OPEN));
        columns.reasons.push(reason);
        columns.exit_texts.push(text);
        columns.diplomas.push(row.diploma_date);
        columns.flags.push(flags(row, reason, district.exit_codes, year_end));
        columns.lines.push(*ix);
        let first = &mut first_diplomas[enrollment_seats[*ix as usize] as usize];
        *first = [*first, row.diploma_date].into_iter().flatten().min();
    }

    let mut program_order: Vec<u32> =
        (0..index(district.programs.len())).filter(|ix| district.programs[*ix as usize].start_date.is_some()).collect();
    sorting::sort_by_key(&mut program_order, |ix| program_seats[*ix as usize]);
    let mut programs = Programs::default();
    for ix in &program_order {
        let row = &district.programs[*ix as usize];
        if let Some(start) = row.start_date {
            programs.kinds.push(row.program);
            programs.starts.push(start);
            programs.ends.push(row.end_date.unwrap_or(OPEN));
        }
    }

    let student = |ix: &u32| &district.students[*ix as usize];
    Ok(Roster {
        exit_codes: district.exit_codes,
        leas: leas.clone(),
        schools,
        exit_texts,
        student_ids: order.iter().map(|ix| student(ix).student_id.clone()).collect(),
        births: order.iter().map(|ix| student(ix).birth_date).collect(),
        sexes: order.iter().map(|ix| student(ix).sex).collect(),
        races: order.iter().map(|ix| student(ix).race_ethnicity).collect(),
        grade9_entry_years: order.iter().map(|ix| student(ix).grade9_entry_year).collect(),
        parent_educations: order.iter().map(|ix| student(ix).parent_education).collect(),
        first_diplomas,
        enrollment_starts: starts(order.len(), sorted.iter().map(|ix| enrollment_seats[*ix as usize])),
        program_starts: starts(order.len(), program_order.iter().map(|ix| program_seats[*ix as usize])),
        enrollments: columns,
        programs,
        calendars,
    })
}

fn index(length: usize) -> u32 {
    u32::try_from(length).expect("a district has fewer than four billion records")
}

fn flags(row: &Enrollment, reason: ExitReason, codes: CodeSet, year_end: YearEnd) -> u8 {
    let left_before_entry = row.exit_date.is_some_and(|exit| exit < row.entry_date);
    let no_show = reason == ExitReason::NoShow || left_before_entry;
    let mut flags = standing(row.status, no_show);
    if row.exit_proof != ExitProof::None {
        flags |= PROOF;
    }
    if codes == CodeSet::NdStars && matches!(row.exit_reason.as_str(), "6" | "") && year_end == YearEnd::NoCalendar {
        flags |= NEEDS_CALENDAR;
    }
    flags
}

type Seats = (Vec<u32>, Vec<u32>);

/// The seat of each enrollment's and each program record's student.
fn seat_records(district: &District, seats: &HashMap<&str, u32>) -> Result<Seats, Vec<Unlisted>> {
    let mut unlisted = Vec::new();
    let mut seat = |student_id: &str, list, position| {
        seats.get(student_id).copied().unwrap_or_else(|| {
            unlisted.push(Unlisted { student_id: student_id.to_owned(), list, position });
            0
        })
    };
    let enrollments = district
        .enrollments
        .iter()
        .enumerate()
        .map(|(position, row)| seat(&row.student_id, RecordList::Enrollments, position))
        .collect();
    let programs = district
        .programs
        .iter()
        .enumerate()
        .map(|(position, row)| seat(&row.student_id, RecordList::Programs, position))
        .collect();
    if unlisted.is_empty() { Ok((enrollments, programs)) } else { Err(unlisted) }
}

type SchoolNumbers<'a> = HashMap<(Small, &'a str), Small>;

fn number_schools<'a>(district: &'a District, leas: &HashMap<&str, Small>) -> (Vec<RosterSchool>, SchoolNumbers<'a>) {
    let mut schools = Vec::new();
    let mut numbers: SchoolNumbers<'a> = HashMap::new();
    let listed = district.schools.iter().map(|row| (&row.lea_id, &row.school_id, Some(row.school_type)));
    let named = district.enrollments.iter().map(|row| (&row.lea_id, &row.school_id, None));
    for (lea, school_id, school_type) in listed.chain(named) {
        let lea = leas[lea.as_str()];
        numbers.entry((lea, school_id.as_str())).or_insert_with(|| {
            schools.push(RosterSchool { lea, school_id: school_id.clone(), school_type });
            Small::try_from(schools.len() - 1).expect("fewer than 65 536 schools")
        });
    }
    (schools, numbers)
}

/// Where each seat's rows begin, and where the last seat's end.
fn starts(seats: usize, rows: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0; seats + 1];
    for seat in rows {
        starts[seat as usize + 1] += 1;
    }
    for seat in 0..seats {
        starts[seat + 1] += starts[seat];
    }
    starts
}
