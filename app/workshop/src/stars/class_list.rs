use std::sync::Arc;

use engine::calendar::OPEN;
use engine::definition::{Cohort, Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Unit, Unusable};
use engine::records::ExitProof;
use engine::roster::{EnrollmentIx, Roster, StudentIx};
use engine::sorting;

use super::code::Translation;
use super::{ClassRow, Flags};
use crate::desk::Desk;

/// The class list of one school building: “all students who have ever been enrolled within the specified public high
/// school as a member of the … graduation class cohort” [NDDPI instructions 2014-15, General Instructions].
#[derive(Debug, Clone)]
pub struct ClassList {
    /// The LEA.
    pub lea_id: String,
    /// The school.
    pub school_id: String,
    /// The class.
    pub class: ClassOf,
    /// Its students by last name, then first name, then State ID. Numbers of rows are positions in this list.
    pub rows: Vec<ClassRow>,
    /// What a filter looks through, a text for each row.
    pub(super) haystacks: Vec<Box<str>>,
    /// The rows in the order of State IDs.
    by_state_id: Vec<u32>,
}

impl ClassList {
    /// The class list of a school as its records stand on the desk.
    ///
    /// # Errors
    /// When the LEA or school does not exist, or the class is outside 1904 to 2200.
    pub fn new(desk: &Desk, lea_id: &str, school_id: &str, class: ClassOf) -> Result<Self, Unusable> {
        let definition = nd_cohort();
        let set = cohort(&definition);
        let unit = Unit::find(&desk.roster, set.level, lea_id, Some(school_id))?;
        let evaluator = CohortEvaluator::new(&desk.roster, set, class, unit)?;
        let translation = Translation::of(desk.roster.exit_codes);
        let report = evaluator.report();
        let mut rows: Vec<(String, ClassRow)> = report
            .determinations
            .iter()
            .filter_map(|one| {
                let listing = evaluator.listing(one.student)?;
                let row = ClassRow { outcome: one.outcome, ..row(desk, &translation, one.student, listing) };
                Some((haystack(&row), row))
            })
            .collect();
        // A haystack begins with the names in small letters.
        sorting::sort_by(&mut rows, |one, other| one.0.cmp(&other.0));
        let (haystacks, rows): (Vec<Box<str>>, Vec<ClassRow>) =
            rows.into_iter().map(|(text, row)| (text.into_boxed_str(), row)).unzip();
        let state_id = |at: u32| rows[at as usize].state_id.as_str();
        let by_state_id = sorting::positions(rows.len(), &|one, other| state_id(one).cmp(state_id(other)));
        let (lea_id, school_id) = (lea_id.to_owned(), school_id.to_owned());
        Ok(Self { lea_id, school_id, class, rows, haystacks, by_state_id })
    }

    /// Graduates and adjusted cohort of the school, as the records stand.
    pub fn counts(&self) -> (usize, usize) {
        let of = |outcome| self.rows.iter().filter(|row| row.outcome == outcome).count();
        (of(Outcome::Graduate), self.rows.len() - of(Outcome::Removed))
    }

    /// The row of a student.
    pub fn find(&self, state_id: &str) -> Option<u32> {
        let of = |at: &u32| self.rows[*at as usize].state_id.as_str();
        let at = self.by_state_id.binary_search_by(|at| of(at).cmp(state_id)).ok()?;
        Some(self.by_state_id[at])
    }
}

/// The definition behind every class list.
pub(super) fn nd_cohort() -> Definition {
    find_definition("nd-cohort").expect("a definition of the kit")
}

/// The settings of a cohort definition.
///
/// # Panics
/// On a definition of another family.
pub(super) fn cohort(definition: &Definition) -> &Cohort {
    match &definition.settings {
        Settings::Cohort(set) => set,
        _ => panic!("a class list is of a cohort definition"),
    }
}

fn row(desk: &Desk, translation: &Translation, student: StudentIx, listing: EnrollmentIx) -> ClassRow {
    let Desk { district, roster } = desk;
    let district = Arc::as_ref(district);
    let columns = &roster.enrollments;
    let exit = columns.exit(listing);
    let seat = student.0 as usize;
    let record = district.enrollments.get(columns.record(listing));
    let person = desk.student(student);
    let exit_text = &roster.exit_texts[usize::from(columns.exit_text(listing))];
    ClassRow {
        student,
        record: u32::try_from(columns.record(listing)).expect("a district has fewer than four billion records"),
        school_year: columns.school_year(listing),
        state_id: roster.student_id(student).to_owned(),
        last_name: person.map(|person| person.last_name.clone()).unwrap_or_default(),
        first_name: person.map(|person| person.first_name.clone()).unwrap_or_default(),
        birth_date: roster.births[seat],
        sex: roster.sexes[seat],
        grade: columns.grade(listing),
        race: roster.races[seat],
        flags: flags_on(roster, student, listing),
        exit_code: translation.shown(exit_text, columns.reason(listing)).to_owned(),
        completion: record.map(|record| record.completion.clone()).unwrap_or_default(),
        exit_date: (exit != OPEN).then_some(exit),
        diploma: EnrollmentIx::rows(roster.enrollments_of(student))
            .filter(|row| columns.school(*row) == columns.school(listing))
            .filter_map(|row| columns.diploma(row))
            .min(),
        proof: record.map_or(ExitProof::None, |record| record.exit_proof),
        outcome: Outcome::NotConsidered,
    }
}

/// The flags that hold on some day of an enrollment.
pub(super) fn flags_on(roster: &Roster, student: StudentIx, row: EnrollmentIx) -> Flags {
    Flags::of(roster, student, roster.enrollments.entry(row), roster.enrollments.exit(row))
}

fn haystack(row: &ClassRow) -> String {
    format!("{}\t{}\t{}", row.last_name, row.first_name, row.state_id).to_lowercase()
}

#[cfg(test)]
mod tests {
    use engine::records::CodeSet;

    use super::*;
    use crate::stars::sample::{day, district, edited, exit_of, list};

    #[test]
    fn everyone_ever_enrolled_as_a_member_of_the_class_is_listed() {
        let (_, list) = edited(|_| {});
        let mut ids: Vec<&str> = list.rows.iter().map(|row| row.state_id.as_str()).collect();
        ids.sort_unstable();
        let expected: Vec<String> =
            (1..=22).filter(|n| ![10, 14, 15, 16].contains(n)).map(|n| format!("B{n:02}")).collect();
        assert_eq!(ids, expected);
        assert_eq!(list.counts(), (5, 14));
        assert!(list.rows.is_sorted_by_key(|row| row.last_name.clone()));
    }

    #[test]
    fn the_exit_of_a_student_is_that_of_the_last_enrollment_at_the_school() {
        let (desk, list) = edited(|_| {});
        let row = |id| &list.rows[list.find(id).unwrap() as usize];
        // B08 went on at South High, B17 is enrolled here in 2015-16.
        let of = |id| (row(id).exit_code.as_str(), row(id).exit_date, row(id).school_year.0, row(id).outcome);
        assert_eq!(of("B08"), ("5", Some(day("2012-12-20")), 2012, Outcome::Removed));
        assert_eq!(of("B17"), ("6", Some(day("2015-05-22")), 2014, Outcome::Continuing));
        assert_eq!(desk.district.enrollments[row("B08").record as usize].exit_reason, "5");
    }

    #[test]
    fn a_row_shows_the_diploma_that_decides_before_the_code() {
        let (_, list) = edited(|district| "6".clone_into(&mut exit_of(district, "B02").exit_reason));
        let row = &list.rows[list.find("B02").unwrap() as usize];
        assert_eq!((&*row.exit_code, row.diploma, row.outcome), ("6", Some(day("2015-08-20")), Outcome::Graduate));
        let unproven = &list.rows[list.find("B07").unwrap() as usize];
        assert_eq!((&*unproven.exit_code, unproven.proof, unproven.outcome), ("4", ExitProof::None, Outcome::Dropout));
    }

    #[test]
    fn a_district_with_other_codes_shows_north_dakotas() {
        let (_, own) = edited(|_| {});
        for set in [CodeSet::Calpads, CodeSet::Kit] {
            let desk = Desk::new(district().recoded(set).0).unwrap();
            let shown = |list: &ClassList| -> Vec<(String, String)> {
                list.rows.iter().map(|row| (row.state_id.clone(), row.exit_code.clone())).collect()
            };
            // California has no code for a move within the district: T160 reads as one out of it.
            let expected: Vec<_> = shown(&own)
                .into_iter()
                .map(
                    |(id, code)| if id == "B08" && set == CodeSet::Calpads { (id, "4".to_owned()) } else { (id, code) },
                )
                .collect();
            assert_eq!(shown(&list(&desk)), expected, "{set:?}");
        }
    }

    #[test]
    fn a_closed_record_of_another_standing_is_no_exit_code() {
        let desk = Desk::new(district().recoded(CodeSet::Calpads).0).unwrap();
        let mut district = (*desk.district).clone();
        let record = list(&desk).rows[0].record as usize;
        for (own, shown) in [("E150", ""), ("X99", "X99"), ("", ""), ("E140", "2")] {
            own.clone_into(&mut district.enrollments[record].exit_reason);
            let desk = Desk::new(district.clone()).unwrap();
            assert_eq!(list(&desk).rows[0].exit_code, shown, "{own}");
        }
    }
}
