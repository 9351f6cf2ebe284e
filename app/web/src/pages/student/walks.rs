//! A student's way through each event definition, and where two of them part.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::{AgeRule, Definition, Family, Knob, Settings, definitions};
use engine::evaluate::{Clause, Determination, EventEvaluator, Fact, Period, Question, Step, Unusable};
use engine::roster::StudentIx;
use workshop::desk::Desk;

use super::reach::Reach;

/// A student's way through one definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Walk {
    pub(super) definition: Definition,
    /// Where and when the definition looks; none where a calendar row is missing.
    pub(super) reach: Option<Reach>,
    pub(super) way: Result<Way, Unusable>,
}

/// What a definition saw and decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) steps: Vec<Step>,
    pub(super) determination: Determination,
    /// The record of the enrollment found after the exit, as a position among the district's enrollments.
    pub(super) found: Option<u32>,
}

impl Walk {
    /// Whether the definition counts the student.
    pub(super) fn is_counted(&self) -> bool {
        self.way.as_ref().is_ok_and(|way| way.determination.is_counted())
    }

    /// The clauses that answer a question.
    pub(super) fn steps(&self, question: Question) -> Vec<Step> {
        let Ok(way) = &self.way else { return Vec::new() };
        let steps: Vec<Step> = way.steps.iter().filter(|step| step.clause.question() == question).copied().collect();
        // A definition for any age asks nothing, which is its answer.
        if steps.is_empty() && question == Question::Age && self.takes_any_age() {
            return vec![Step { clause: Clause::Age, goes_on: true, fact: Fact::AnyAge }];
        }
        steps
    }

    /// The record found on the count day, or by it, and that day.
    pub(super) fn found(&self) -> Option<(u32, NaiveDate)> {
        Some((self.way.as_ref().ok()?.found?, self.reach?.count_day))
    }

    /// The question at which the way ended, where it ended before the count.
    fn ended_at(&self) -> Option<Question> {
        let way = self.way.as_ref().ok()?;
        way.steps.last().filter(|step| !step.goes_on).map(|step| step.clause.question())
    }

    fn takes_any_age(&self) -> bool {
        let rule = match &self.definition.settings {
            Settings::CodeWindow(set) => set.age,
            Settings::CountDay(set) => set.age,
            Settings::Cohort(_) => return true,
        };
        rule == AgeRule::Any
    }
}

/// The ways of a student through every event definition, in the order of the definitions.
pub(super) fn walks(desk: &Desk, student: StudentIx, lea_id: &str, year: SchoolYear) -> Vec<Walk> {
    definitions()
        .into_iter()
        .filter(|definition| definition.family() != Family::Cohort)
        .map(|definition| {
            let way = walk(desk, &definition, student, lea_id, year);
            Walk { reach: Reach::of(&desk.roster, &definition, lea_id, year), way, definition }
        })
        .collect()
}

fn walk(
    desk: &Desk,
    definition: &Definition,
    student: StudentIx,
    lea_id: &str,
    year: SchoolYear,
) -> Result<Way, Unusable> {
    let period = Period::find(&desk.roster, lea_id, year)?;
    let evaluator = EventEvaluator::new(&desk.roster, definition, period)?;
    let steps = evaluator.explain(student)?.steps;
    let found = steps.iter().find_map(|step| match step.fact {
        Fact::OnCountDay { found, .. } | Fact::ReturnBy { found, .. } => found,
        _ => None,
    });
    let record = found.map(|found| desk.roster.enrollments.record(found.enrollment));
    Ok(Way {
        steps,
        determination: evaluator.determine(student)?,
        found: record.and_then(|record| u32::try_from(record).ok()),
    })
}

/// The definition to compare with unless another is chosen: the first that decides differently, else the first other.
pub(super) fn first_other(walks: &[Walk], report: &str) -> Option<&'static str> {
    let counted = walks.iter().find(|walk| walk.definition.id == report).is_some_and(Walk::is_counted);
    let others = || walks.iter().filter(|walk| walk.definition.id != report);
    others().find(|walk| walk.is_counted() != counted).or_else(|| others().next()).map(|walk| walk.definition.id)
}

/// The questions that either way answers, in the order asked.
pub(super) fn questions(one: &Walk, other: &Walk) -> Vec<Question> {
    use Question::{Age, Diploma, Grades, Now, Return, When, Whose, Why};
    let answers = |walk: &Walk, question| {
        walk.way.as_ref().is_ok_and(|way| way.steps.iter().any(|step| step.clause.question() == question))
    };
    let mut questions = vec![Whose, When, Grades, Age, Why, Return, Diploma, Now];
    questions.retain(|question| answers(one, *question) || answers(other, *question));
    questions
}

/// The question at which two definitions part: where the one that does not count the student ended.
pub(super) fn parting(one: &Walk, other: &Walk) -> Option<Question> {
    match (one.is_counted(), other.is_counted()) {
        (true, false) => other.ended_at(),
        (false, true) => one.ended_at(),
        _ => None,
    }
}

/// The setting that a clause states, where its source is found.
pub(super) fn knob_of(step: &Step) -> Option<Knob> {
    use engine::codes::Category;
    Some(match (step.clause, step.fact) {
        (Clause::Window, _) => Knob::Window,
        (Clause::LeftBetweenCountDays, _) => Knob::CountDay,
        (Clause::LeaverYear, _) => Knob::Summer,
        (Clause::Grades, _) => Knob::Grades,
        (Clause::Age, _) => Knob::Age,
        (Clause::LostTransfer, _) => Knob::LostTransfers,
        (Clause::DropoutReason, Fact::Reason { reason: engine::codes::ExitReason::Expelled, .. }) => Knob::Expelled,
        (Clause::Return | Clause::CountDay, _) => Knob::ReturnScope,
        (Clause::Excuse, Fact::Category { category, .. }) => match category {
            Category::Transfer => Knob::TransferProof,
            Category::Ged => Knob::Ged,
            Category::Certificate => Knob::Certificate,
            Category::Expelled => Knob::Expelled,
            _ => return None,
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::subject::tests::desk;
    use super::*;

    fn walks_of(student_id: &str) -> Vec<Walk> {
        let desk = desk();
        let student = desk.roster.find_student(student_id).unwrap();
        walks(&desk, student, "H", SchoolYear(2023))
    }

    #[test]
    fn the_report_is_compared_with_who_decides_differently() {
        let walks = walks_of("A05");
        assert_eq!(first_other(&walks, "calpads-1.24"), Some("calpads-state-view"));
        assert_eq!(parting(&walks[0], &walks[1]), Some(Question::Return));
    }

    #[test]
    fn where_all_agree_nothing_parts() {
        let walks = walks_of("A03");
        assert!(walks.iter().all(Walk::is_counted));
        assert_eq!(first_other(&walks, "calpads-1.24"), Some("calpads-state-view"));
        assert_eq!(parting(&walks[0], &walks[1]), None);
    }

    #[test]
    fn the_parting_row_is_among_the_questions() {
        for student_id in ["A04", "A06", "A08", "A09", "A10", "A15"] {
            let walks = walks_of(student_id);
            for other in &walks[1..] {
                let part = parting(&walks[0], other);
                let asked = questions(&walks[0], other);
                assert!(part.is_none_or(|part| asked.contains(&part)), "{student_id} {}", other.definition.id);
                assert_eq!(part.is_some(), walks[0].is_counted() != other.is_counted(), "{student_id}");
            }
        }
    }
}
