use std::sync::Arc;

use engine::records::{District, ParentEducation, RaceEthnicity, Sex};

use crate::life::{Life, SideStay, Stay, Term};
use crate::office::Spell;
use crate::person::{Background, Circumstances, Start};
use crate::plan::Plan;
use crate::stream::Kind;

/// What happened to every student of a district, in columns: the truth behind the records, with what the office came to
/// write beside it.
///
/// Students stand in the order in which they came. Names, numbers, birth dates and papers are not kept; they are made
/// when they are asked for, from the student's own stream.
#[derive(Debug)]
pub struct Lives {
    pub(crate) plan: Arc<Plan>,
    stays: Vec<Stay>,
    stay_starts: Vec<u32>,
    spells: Vec<Spell>,
    spell_starts: Vec<u32>,
    side_stays: Vec<SideStay>,
    side_stay_starts: Vec<u32>,
    terms: Vec<Term>,
    term_starts: Vec<u32>,
    keep: Keep,
}

/// How much of a life is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Everything.
    All,
    /// Stays and programs: all that definitions ask for, in a third of the memory.
    WithoutTerms,
}

/// What a student is like, apart from what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portrait {
    /// Race and ethnicity.
    pub race_ethnicity: RaceEthnicity,
    /// Sex.
    pub sex: Sex,
    /// Economically disadvantaged.
    pub low_income: bool,
    /// With an individualized education program.
    pub disability: bool,
    /// Came to school as an English learner.
    pub english_learner: bool,
}

impl Lives {
    pub(crate) fn new(plan: Plan, keep: Keep) -> Self {
        let students = plan.population() as usize;
        let starts = || {
            let mut starts = Vec::with_capacity(students + 1);
            starts.push(0);
            starts
        };
        Self {
            plan: Arc::new(plan),
            stays: Vec::new(),
            stay_starts: starts(),
            spells: Vec::new(),
            spell_starts: starts(),
            side_stays: Vec::new(),
            side_stay_starts: starts(),
            terms: Vec::new(),
            term_starts: starts(),
            keep,
        }
    }

    /// Adds the next student.
    pub(crate) fn push(&mut self, start: &Start, life: &mut Life) {
        crate::life::live(&self.plan, start, life);
        crate::office::file(&self.plan, start, &mut life.stays);
        crate::office::spells(&self.plan, start, &life.stays, &mut self.spells);
        self.stays.extend_from_slice(&life.stays);
        self.side_stays.extend_from_slice(&life.side_stays);
        if self.keep == Keep::All {
            self.terms.extend_from_slice(&life.terms);
        }
        let length = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        self.stay_starts.push(length(self.stays.len()));
        self.spell_starts.push(length(self.spells.len()));
        self.side_stay_starts.push(length(self.side_stays.len()));
        self.term_starts.push(length(self.terms.len()));
    }

    /// How many students there are.
    pub fn len(&self) -> usize {
        self.stay_starts.len() - 1
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many student-years have been lived.
    pub fn student_years(&self) -> usize {
        let first_of_year = |pair: &[Stay]| pair[0].year != pair[1].year;
        (0..self.len())
            .map(|student| {
                let stays = self.stays(student);
                usize::from(!stays.is_empty()) + stays.windows(2).filter(|pair| first_of_year(pair)).count()
            })
            .sum()
    }

    /// The times at school of a student, in order.
    pub fn stays(&self, student: usize) -> &[Stay] {
        &self.stays[self.stay_starts[student] as usize..self.stay_starts[student + 1] as usize]
    }

    /// What a student attended beside the stays, in the order of the stays.
    pub fn side_stays(&self, student: usize) -> &[SideStay] {
        &self.side_stays[self.side_stay_starts[student] as usize..self.side_stay_starts[student + 1] as usize]
    }

    /// The programs of a student.
    pub fn spells(&self, student: usize) -> &[Spell] {
        &self.spells[self.spell_starts[student] as usize..self.spell_starts[student + 1] as usize]
    }

    /// The terms of a student in the district that reports.
    pub fn terms(&self, student: usize) -> &[Term] {
        &self.terms[self.term_starts[student] as usize..self.term_starts[student + 1] as usize]
    }

    /// The number of a student, which begins with 99: no state of the kit's sources gives such numbers out.
    pub fn student_id(&self, student: usize) -> String {
        self.number(student).to_string()
    }

    /// The student of a number; none where nobody has it. Looks through all of them.
    pub fn find(&self, student_id: &str) -> Option<usize> {
        let number: u64 = student_id.parse().ok()?;
        (0..self.len()).find(|student| self.number(*student) == number)
    }

    /// What a student is like.
    pub fn portrait(&self, student: usize) -> Portrait {
        let start = self.start(student);
        let Background { race_ethnicity, sex } = Background::of(&self.plan, start.streams);
        let Circumstances { low_income, disability, english_learner, .. } = start.circumstances;
        Portrait { race_ethnicity, sex, low_income, disability, english_learner }
    }

    /// Whether a student was homeless, and whether in foster care, at some time of a school year.
    pub fn hardships(&self, student: usize, year: u16) -> (bool, bool) {
        let Start { streams, circumstances, .. } = self.start(student);
        (circumstances.is_homeless(streams, year), circumstances.is_in_foster_care(streams, year))
    }

    /// Whether a stay was in the district that reports.
    pub fn is_home(&self, stay: &Stay) -> bool {
        self.plan.schools.is_home(stay.school)
    }

    /// The district with its schools and calendars, without any student.
    pub fn frame(&self) -> District {
        crate::records::empty(&self.plan)
    }

    /// Bytes held by the columns.
    pub fn bytes(&self) -> usize {
        self.stays.capacity() * size_of::<Stay>()
            + self.spells.capacity() * size_of::<Spell>()
            + self.side_stays.capacity() * size_of::<SideStay>()
            + self.terms.capacity() * size_of::<Term>()
            + 4 * self.starts()
    }

    fn starts(&self) -> usize {
        [&self.stay_starts, &self.spell_starts, &self.side_stay_starts, &self.term_starts]
            .map(Vec::capacity)
            .iter()
            .sum()
    }

    /// Whether a student has come by the last day on record.
    pub(crate) fn has_come(&self, student: usize) -> bool {
        self.stays(student).first().is_some_and(|stay| stay.entry <= self.plan.through)
    }

    pub(crate) fn start(&self, student: usize) -> Start {
        Start::of(&self.plan, index(student))
    }

    pub(crate) fn number(&self, student: usize) -> u64 {
        self.plan.numbering.number(index(student).into())
    }

    /// How many stays, side stays and programs there are.
    pub(crate) fn rows(&self) -> (usize, usize, usize) {
        (self.stays.len(), self.side_stays.len(), self.spells.len())
    }

    /// The first school year in grade 9: from the stays where they show it, else counted back from the grade on arrival.
    pub(crate) fn grade9_entry(&self, student: usize, start: &Start) -> Option<u16> {
        let arrival = start.arrival;
        if arrival.grade > 9 {
            return Some(arrival.year - u16::from(arrival.grade - 9));
        }
        self.stays(student).iter().find(|stay| stay.grade == 9).map(|stay| stay.year)
    }

    pub(crate) fn parent_education(start: &Start) -> ParentEducation {
        if start.circumstances.parent_without_diploma {
            return ParentEducation::NotHighSchool;
        }
        // Weights for parents with a high school diploma [the kit's own].
        match start.streams.of(Kind::Birth, 1).below(900) {
            0..120 => ParentEducation::GraduateSchool,
            120..320 => ParentEducation::College,
            320..580 => ParentEducation::SomeCollege,
            580..820 => ParentEducation::HighSchool,
            _ => ParentEducation::Declined,
        }
    }
}

fn index(student: usize) -> u32 {
    u32::try_from(student).unwrap_or(u32::MAX)
}
