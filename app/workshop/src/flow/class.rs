use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, EventEvaluator, Period, Unit, Unusable};
use engine::roster::{Roster, Small, StudentIx};

use super::looked_up::{LookedUp, asked};
use super::{Flow, Place};
use crate::cohort::years_on_record;

/// Where a ninth-grade class went: its students on the five count days from the fall of grade 9 to the fall after its
/// spring.
///
/// The class is everyone whom the federal adjusted cohort lists at the LEA, whenever the student came in. On each of the
/// definition's count days, of each of them the first that holds:
///
/// 1. [`Counted`](Place::Counted): the definition counts the student for the year that ended before.
/// 2. Enrolled in the LEA: [`OnTrack`](Place::OnTrack) in the grade of the class, a higher one or none, else, and after
///    the class's last year always, [`Behind`](Place::Behind).
/// 3. [`NotYet`](Place::NotYet): the first enrollment in the LEA begins later.
/// 4. [`Elsewhere`](Place::Elsewhere): enrolled in another LEA.
/// 5. What the definition decided for the year that ended before; and where it does not consider the student, who left
///    earlier, the place of the count day before.
///
/// Count days before the first school year on record are left out: nobody is on them. At that edge a calendar row can be
/// missing that an exit needs; the definition then does not consider the student that year.
///
/// # Errors
/// When the class is outside 1904 to 2200, or a calendar row is missing that a count day needs.
///
/// # Panics
/// On a cohort definition.
pub fn class(roster: &Roster, definition: &Definition, lea: Small, class: ClassOf) -> Result<Flow, Unusable> {
    let (_, rule) = asked(definition);
    let looked_up = LookedUp { roster, lea };
    let students = listed(roster, lea, class)?;
    let first = years_on_record(roster).map_or(SchoolYear(0), |(first, _)| first);
    let (mut days, mut stages): (Vec<NaiveDate>, Vec<Vec<Place>>) = Default::default();
    for (years, grade) in (0..).zip(9..=13_u8) {
        let year = SchoolYear(class.year_of(9).0 + years);
        if year < first {
            continue;
        }
        let day = looked_up.count_day(rule, year)?;
        let before = stages.last();
        let ended = Period { lea, year: year.previous() };
        let evaluator = before.map(|_| EventEvaluator::new(roster, definition, ended)).transpose()?;
        let place = |(line, student): (usize, &StudentIx)| {
            let before = before.map(|places| places[line]);
            place(looked_up, evaluator.as_ref(), *student, Stage { day, grade, before })
        };
        let places = students.iter().enumerate().map(place).collect();
        days.push(day);
        stages.push(places);
    }
    Ok(Flow { students, days, stages })
}

/// The students of a class whom the LEA lists.
fn listed(roster: &Roster, lea: Small, class: ClassOf) -> Result<Vec<StudentIx>, Unusable> {
    let federal = find_definition("acgr-federal");
    let Some(Settings::Cohort(set)) = federal.as_ref().map(|definition| &definition.settings) else {
        return Ok(Vec::new());
    };
    Ok(CohortEvaluator::new(roster, set, class, Unit::Lea(lea))?.report().listed())
}

/// A count day of the class.
struct Stage {
    day: NaiveDate,
    /// The grade on time; 13 after the last year.
    grade: u8,
    /// The place on the count day before.
    before: Option<Place>,
}

fn place(looked_up: LookedUp<'_>, evaluator: Option<&EventEvaluator<'_>>, student: StudentIx, stage: Stage) -> Place {
    let columns = &looked_up.roster.enrollments;
    let Stage { day, grade, before } = stage;
    let decided = evaluator.and_then(|evaluator| evaluator.determine(student).ok());
    if decided.is_some_and(|decided| decided.is_counted()) {
        return Place::Counted;
    }
    if let Some(row) = looked_up.on(student, day, true) {
        let is_on_time = grade <= 12 && columns.grade(row).number().is_none_or(|number| number >= grade);
        return if is_on_time { Place::OnTrack } else { Place::Behind };
    }
    let mut here = looked_up.rows(student).filter(|row| columns.lea(*row) == looked_up.lea);
    if here.all(|row| columns.entry(row) > day) {
        return Place::NotYet;
    }
    if looked_up.on(student, day, false).is_some() {
        return Place::Elsewhere;
    }
    let now = decided.map_or(Place::NotConsidered, |decided| looked_up.gone(&decided));
    let has_left = before.filter(|before| !before.is_here() && *before != Place::NotYet);
    if now == Place::NotConsidered { has_left.unwrap_or(now) } else { now }
}
