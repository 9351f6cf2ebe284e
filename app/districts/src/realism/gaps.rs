use engine::records::RaceEthnicity;

use super::measure::SHORTEST;
use super::{Share, years};
use crate::lives::Lives;

/// An outcome that is compared between groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Dropping out in a year, grades 9-12.
    DroppingOut,
    /// Missing a tenth of the days or more.
    ChronicAbsence,
}

/// A group of students.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Of a race or ethnicity.
    RaceEthnicity(RaceEthnicity),
    /// Economically disadvantaged.
    LowIncome,
    /// Not economically disadvantaged.
    NotLowIncome,
    /// Homeless in the year.
    Homeless,
    /// In foster care in the year.
    FosterCare,
    /// Came to school as English learners.
    EnglishLearners,
    /// With an education plan.
    Disability,
}

/// A group's outcome beside the published one. What matters is the order and the distance of the groups: the published
/// figures are those of other years and places, and the level is the profile's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Which outcome.
    pub outcome: Outcome,
    /// Whose.
    pub group: Group,
    /// In this district.
    pub share: Share,
    /// As published, in hundredths of a percent.
    pub published: u32,
    /// Where.
    pub source: &'static str,
}

const TEXAS: &str = "Texas, grades 9-12, 2022-23";
const TEXAS_GROUPS: &str = "Texas, grades 9-12, 2023-24";
const TEXAS_SPECIAL: &str = "Texas, grades 9-12, 2019-20";
const ABSENCE: &str = "U.S. chronic absence 2022-23";

const PUBLISHED: [(Outcome, Group, u32, &str); 20] = [
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::AmericanIndian), 230, TEXAS),
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::Asian), 50, TEXAS),
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::PacificIslander), 180, TEXAS),
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::Hispanic), 240, TEXAS),
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::Black), 320, TEXAS),
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::White), 100, TEXAS),
    (Outcome::DroppingOut, Group::RaceEthnicity(RaceEthnicity::TwoOrMore), 170, TEXAS),
    (Outcome::DroppingOut, Group::LowIncome, 270, TEXAS),
    (Outcome::DroppingOut, Group::NotLowIncome, 120, TEXAS),
    (Outcome::DroppingOut, Group::Homeless, 710, TEXAS_GROUPS),
    (Outcome::DroppingOut, Group::FosterCare, 770, TEXAS_GROUPS),
    (Outcome::DroppingOut, Group::EnglishLearners, 300, TEXAS_GROUPS),
    (Outcome::DroppingOut, Group::Disability, 220, TEXAS_SPECIAL),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::AmericanIndian), 4400, ABSENCE),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::Asian), 1470, ABSENCE),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::PacificIslander), 4450, ABSENCE),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::Hispanic), 3280, ABSENCE),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::Black), 3580, ABSENCE),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::White), 2130, ABSENCE),
    (Outcome::ChronicAbsence, Group::RaceEthnicity(RaceEthnicity::TwoOrMore), 2940, ABSENCE),
];

/// Outcomes of groups beside the published ones.
pub fn gaps(lives: &Lives) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = PUBLISHED
        .iter()
        .map(|(outcome, group, published, source)| Gap {
            outcome: *outcome,
            group: *group,
            share: Share::default(),
            published: *published,
            source,
        })
        .collect();
    years::for_each(lives, |year| {
        let portrait = lives.portrait(year.student);
        let (homeless, foster) = lives.hardships(year.student, year.year);
        let is_in = |group| match group {
            Group::RaceEthnicity(group) => portrait.race_ethnicity == group,
            Group::LowIncome => portrait.low_income,
            Group::NotLowIncome => !portrait.low_income,
            Group::Homeless => homeless,
            Group::FosterCare => foster,
            Group::EnglishLearners => portrait.english_learner,
            Group::Disability => portrait.disability,
        };
        let is_member = year.member(lives).is_some_and(|grade| grade >= 9);
        let dropped_out = year.dropped_out(lives).is_some_and(|grade| grade >= 9);
        let (absent, enrolled) = year.days(lives);
        for gap in gaps.iter_mut().filter(|gap| is_in(gap.group)) {
            match gap.outcome {
                Outcome::DroppingOut => {
                    gap.share.whole += u32::from(is_member);
                    gap.share.part += u32::from(dropped_out);
                }
                Outcome::ChronicAbsence if enrolled >= SHORTEST => gap.share.count(absent * 10 >= enrolled),
                Outcome::ChronicAbsence => {}
            }
        }
    });
    gaps
}
