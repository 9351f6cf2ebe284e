//! What truly became of the students of a generated district, held against what a definition counts.
//!
//! A student *really dropped out* in a school year who was last seen in the district between its 1 October and the next,
//! was in no public school of the state on that next 1 October, and in truth left for a reason that report 1.24 calls
//! dropping out: gone with no known schooling, expelled, too old, placed where no diploma is taught, or done with grade 12
//! short of the requirements ([`Lives::fate`], [`Leaver::dropped_out`]). The days are those of the federal
//! definition; that one day is as true as another is [kit's own]. The truth asks no definition: it knows every grade and
//! age, and stays as it is while settings are turned.

mod table;

pub use table::{Field, Share, TruthTable};

use districts::{Fate, Leaver, Lives, PlantedError};
use engine::calendar::SchoolYear;
use engine::roster::{Roster, StudentIx};
use engine::sorting;

/// What is true of a student number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    /// Left in the year, and was then in no public school of the state.
    Left(Leaver),
    /// At school on the next 1 October.
    Enrolled {
        /// Whether in the district that reports.
        here: bool,
    },
    /// Left before the 1 October of the year: a leaver of the year before.
    LeftBefore(Leaver),
    /// Last seen at another district, or not come yet.
    Elsewhere,
    /// A planted second number of a student, under which nobody lived.
    SecondNumber {
        /// The true number.
        of: String,
    },
    /// A number that nobody has.
    Nobody,
}

impl Truth {
    /// Whether the student really dropped out in the year.
    pub fn dropped_out(&self) -> bool {
        matches!(self, Self::Left(leaver) if leaver.dropped_out())
    }
}

/// What is true of every student of a roster, in the order of the seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Truths {
    by_seat: Vec<Truth>,
    /// Students who really dropped out and are in no record of the roster.
    without_record: usize,
}

impl Truths {
    /// Reads off the lives of a district what is true for a year; none where its end lies beyond the years on record.
    pub fn of(lives: &Lives, key: &[PlantedError], roster: &Roster, year: SchoolYear) -> Option<Self> {
        let mut by_seat = vec![Truth::Nobody; roster.len()];
        let mut without_record = 0;
        for student in 0..lives.len() {
            let truth = match lives.fate(student, year.0)? {
                Fate::Left(leaver) => Truth::Left(leaver),
                Fate::Enrolled { here } => Truth::Enrolled { here },
                Fate::Elsewhere => match lives.leaver(student, year.previous().0) {
                    Some(leaver) => Truth::LeftBefore(leaver),
                    None => Truth::Elsewhere,
                },
            };
            match roster.find_student(&lives.student_id(student)) {
                Some(seat) => by_seat[seat.0 as usize] = truth,
                None => without_record += usize::from(truth.dropped_out()),
            }
        }
        let second = sorting::map(
            key.iter().filter_map(|error| Some((error.other_student_id.as_deref()?, error.student_id.as_str()))),
        );
        for (seat, number) in roster.student_ids.iter().enumerate() {
            if let (Truth::Nobody, Some(of)) = (&by_seat[seat], second.get(number.as_str())) {
                by_seat[seat] = Truth::SecondNumber { of: (*of).to_owned() };
            }
        }
        Some(Self { by_seat, without_record })
    }

    /// What is true of a student.
    pub fn get(&self, student: StudentIx) -> &Truth {
        &self.by_seat[student.0 as usize]
    }
}

#[cfg(test)]
mod tests {
    use districts::{Generated, Office, Pass, Planting, Profile, generate, live};
    use engine::definition::{Definition, find_definition};
    use engine::evaluate::EventReport;

    use super::*;
    use crate::desk::Desk;

    const YEAR: SchoolYear = SchoolYear(2023);

    struct Known {
        desk: Desk,
        truths: Truths,
        lives: Lives,
    }

    impl Known {
        fn of(profile: &Profile) -> Self {
            let Generated { district, answer_key, lives, .. } = generate(profile, 7);
            let desk = Desk::new(district).unwrap();
            let truths = Truths::of(&lives, &answer_key, &desk.roster, YEAR).unwrap();
            Self { desk, truths, lives }
        }

        fn report(&self, definition: &Definition) -> EventReport {
            self.desk.report(definition, &self.desk.district.reporting_lea, YEAR, None).unwrap()
        }

        fn table(&self, definition: &Definition) -> TruthTable {
            TruthTable::of(&self.report(definition), &self.truths)
        }
    }

    fn lively() -> Profile {
        let mut profile = Profile { students: 2_000, ..Profile::example() };
        profile.rates.dropping_out = 150;
        profile
    }

    fn definition(id: &str) -> Definition {
        find_definition(id).unwrap()
    }

    #[test]
    fn the_four_fields_are_everyone_and_their_sums_are_the_count_and_the_truth() {
        let known = Known::of(&lively());
        let dropped_out = (0..known.lives.len())
            .filter(|student| known.lives.leaver(*student, YEAR.0).is_some_and(Leaver::dropped_out));
        let dropped_out = dropped_out.count();
        assert!(dropped_out > 50, "{dropped_out}");
        for id in ["calpads-1.24", "calpads-state-view", "nces-ccd", "maine-neo", "nd-leavers"] {
            let (report, table) = (known.report(&definition(id)), known.table(&definition(id)));
            assert_eq!(table.fields.len(), report.determinations.len(), "{id}");
            assert_eq!((table.counted(), table.dropped_out()), (report.numerator.len(), dropped_out), "{id}");
            let by_clause: usize = table.missed_by.iter().map(|(_, count)| count).sum();
            assert_eq!(by_clause, table.count(Field::Missed), "{id}");
        }
    }

    #[test]
    fn where_the_office_is_careful_a_definition_of_the_same_days_misses_only_whom_the_office_still_expects() {
        let profile = Profile { office: Office::careful(), ..lively() }.without_errors();
        let known = Known::of(&profile);
        // The federal days, every grade, and a summer leaver in the year that ended: what the truth asks as well.
        let same = definition("nces-ccd").with("grades", "all").unwrap().with("summer", "ended-year").unwrap();
        let (report, table) = (known.report(&same), known.table(&same));
        assert!(table.count(Field::Counted) > 50);
        // Even a careful office learns of an exit days later: until then the record is open.
        assert!(table.places(Field::Missed).all(|place| report.determinations[place].exit.is_none()), "{table:?}");
        // A narrower question misses more, and the truth stays as it is.
        let narrow = known.table(&definition("nces-ccd"));
        assert!(narrow.count(Field::Missed) > table.count(Field::Missed));
        assert_eq!(narrow.dropped_out(), table.dropped_out());
        let moved: Vec<_> = narrow.moved_from(&table).collect();
        assert!(moved.iter().any(|(_, was, is)| (*was, *is) == (Field::Counted, Field::Missed)), "{moved:?}");
    }

    #[test]
    fn a_second_number_is_nobody_and_names_the_true_one() {
        let mut profile = lively().without_errors();
        profile.planted = vec![Planting { pass: Pass::SamePersonTwoNumbers, count: 1 }];
        let Generated { district, answer_key, lives, .. } = generate(&profile, 7);
        let desk = Desk::new(district).unwrap();
        let truths = Truths::of(&lives, &answer_key, &desk.roster, YEAR).unwrap();
        let [error] = &answer_key[..] else { panic!("{answer_key:?}") };
        let truth = |number: &str| truths.get(desk.roster.find_student(number).unwrap()).clone();
        let second = error.other_student_id.as_deref().unwrap();
        assert_eq!(truth(second), Truth::SecondNumber { of: error.student_id.clone() });
        assert_eq!(truth(&error.student_id), Truth::Enrolled { here: true }, "who came back is no dropout");
    }

    #[test]
    fn nobody_knows_what_comes_after_the_last_year_on_record() {
        let lives = live(&lively(), 7);
        let desk = Desk::new(generate(&lively(), 7).district).unwrap();
        let last = lively().years().next_back().unwrap();
        assert_eq!(Truths::of(&lives, &[], &desk.roster, last), None);
    }
}
