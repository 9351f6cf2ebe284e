use engine::choice::Choice;
use engine::records::{District, Enrollment};
use proptest::prelude::*;
use proptest::sample::Index;
use tests::property::holds;
use tests::random::{any_district, any_event};

use super::Reported;

/// A report as a person reads it, without anything that stands for a place in a list.
#[derive(Debug, PartialEq)]
struct Read {
    counted: Vec<String>,
    decided: Vec<String>,
    denominator: Option<String>,
    parts: Vec<String>,
}

#[test]
fn the_order_of_records_does_not_matter() {
    let shuffle = proptest::collection::vec(any::<Index>(), 40);
    holds(&(any_district(), any_event(), shuffle), |(district, definition, shuffle)| {
        let shuffled = shuffled(&district, &shuffle);
        prop_assert_eq!(read(&Reported::new(&shuffled, &definition)), read(&Reported::new(&district, &definition)));
        Ok(())
    });
}

fn read(reported: &Reported) -> Read {
    let (report, parts) = (&reported.report, &reported.parts);
    let school = |number: u16| reported.roster.schools[usize::from(number)].school_id.clone();
    let mut lines: Vec<String> = Vec::new();
    for group in &parts.by_school {
        lines.push(format!("{} {:?} {:?}", school(group.key), reported.ids(&group.dropouts), group.members));
    }
    for group in &parts.by_grade {
        lines.push(format!("{} {:?} {:?}", group.key, reported.ids(&group.dropouts), group.members));
    }
    for group in &parts.by_subgroup {
        lines.push(format!("{} {:?} {:?}", group.key.slug(), reported.ids(&group.dropouts), group.members));
    }
    // Schools are numbered in the order of the file, and so listed.
    lines.sort_unstable();
    let decided = report.determinations.iter().map(|one| {
        let (student, school) = (reported.id(one.student), one.school.map(school));
        format!("{student} {:?} {:?} {school:?} {:?} {:?}", one.outcome, one.clause, one.grade, one.exit)
    });
    Read {
        counted: reported.ids(&report.numerator),
        decided: decided.collect(),
        denominator: report.denominator.map(|count| count.to_string()),
        parts: lines,
    }
}

pub(super) fn shuffled(district: &District, by: &[Index]) -> District {
    let mut shuffled = district.clone();
    shuffle(&mut shuffled.schools, by);
    shuffle(&mut shuffled.calendars, by);
    shuffle(&mut shuffled.students, by);
    shuffle(&mut shuffled.programs, by);
    shuffle(&mut shuffled.enrollments, by);
    // Between records of the same dates the later line of the file counts as the last one, so these keep their order.
    let key = |row: &Enrollment| (row.student_id.clone(), row.entry_date, row.exit_date);
    let mut same: Vec<_> = district.enrollments.iter().map(key).collect();
    same.sort_unstable();
    same.dedup();
    for dates in same {
        let mut in_order = district.enrollments.iter().filter(|row| key(row) == dates);
        for row in shuffled.enrollments.iter_mut().filter(|row| key(row) == dates) {
            *row = in_order.next().expect("as many as before").clone();
        }
    }
    shuffled
}

fn shuffle<T>(list: &mut [T], by: &[Index]) {
    for (place, index) in (0..list.len()).zip(by.iter().cycle()) {
        let other = index.index(list.len());
        list.swap(place, other);
    }
}
