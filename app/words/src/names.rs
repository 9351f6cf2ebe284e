//! Names of things that several pages say.

use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::definition::{Definition, Family, GradeSpan, Origin};
use engine::evaluate::{Outcome, Question, Subgroup};
use engine::records::{Grade, RaceEthnicity, Sex};

use crate::Words;

impl Words {
    /// A grade span: `grades 9–12`, `all grades`.
    pub fn grade_span(self, span: GradeSpan) -> String {
        self.say(grade_span(span))
    }

    /// A grade: `grade 9`, `kindergarten`.
    pub fn grade(self, grade: Grade) -> String {
        self.say(grade_name(grade))
    }

    /// A school year, told from a single year.
    pub fn school_year(self, year: SchoolYear) -> String {
        self.say(format!("School year {year}"))
    }

    /// A definition in one line of small print: whose it is and which grades.
    pub fn definition_subtitle(self, definition: &Definition) -> String {
        let grades = definition
            .settings
            .get(engine::definition::Knob::Grades)
            .and_then(|text| GradeSpan::parse(&text))
            .map_or_else(|| "one class, four years".to_owned(), grade_span);
        let whose = match definition.id {
            "calpads-1.24" => "California, district view",
            "calpads-state-view" => "California, whole state",
            "nces-ccd" => "federal",
            "maine-neo" => "Maine",
            "nd-leavers" => "North Dakota, the kit's reading",
            "nd-cohort" => "North Dakota",
            _ => "federal graduation rate",
        };
        self.say(format!("{whose} · {grades}"))
    }

    /// What a definition makes of a student, as a label.
    pub fn outcome(self, outcome: Outcome) -> String {
        self.say(match outcome {
            Outcome::Dropout => "counted as a dropout",
            other => outcome_name(other),
        })
    }

    /// The question that a clause answers.
    pub fn question(self, question: Question) -> String {
        self.say(match question {
            Question::Whose => "Whose student?",
            Question::When => "When did the student leave?",
            Question::Grades => "Which grades?",
            Question::Age => "How old?",
            Question::Why => "Why did the student leave?",
            Question::Return => "Where may a return be found?",
            Question::Diploma => "A diploma in time?",
            Question::Now => "Where is the student now?",
        })
    }

    /// A family of definitions.
    pub fn family(self, family: Family) -> String {
        self.say(match family {
            Family::CodeWindow => "exit code and window",
            Family::CountDay => "count day",
            Family::Cohort => "adjusted cohort",
        })
    }

    /// How a text reached the kit.
    pub fn origin(self, origin: Origin) -> String {
        self.say(match origin {
            Origin::SourceDocument => "source document",
            Origin::PublicCopy => "copy of a public page",
            Origin::Recalled => "recalled, not verified",
            Origin::Kit => "the kit's reading",
        })
    }

    /// A subgroup column.
    pub fn subgroup(self, subgroup: Subgroup) -> String {
        self.say(match subgroup {
            Subgroup::Homeless => "Homeless",
            Subgroup::Migrant => "Migrant",
            Subgroup::Disabilities => "Students with disabilities",
            Subgroup::EnglishLearners => "English learners",
            Subgroup::Disadvantaged => "Socioeconomically disadvantaged",
        })
    }

    /// Sex, as records write it.
    pub fn sex(self, sex: Option<Sex>) -> String {
        self.say(sex_name(sex))
    }

    /// Race and ethnicity, as reports name them.
    pub fn race(self, race: Option<RaceEthnicity>) -> String {
        self.say(race_name(race))
    }

    /// A code of a closed list, made readable: `short_term` becomes `short term`.
    pub fn code(self, code: impl Choice) -> String {
        self.say(code.slug().replace('_', " "))
    }
}

/// Sex, alone in its cell.
pub(crate) fn sex_name(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "Female",
        Some(Sex::Male) => "Male",
        Some(Sex::Nonbinary) => "Nonbinary",
        None => "Not known",
    }
}

/// Race and ethnicity, alone in its cell.
pub(crate) fn race_name(race: Option<RaceEthnicity>) -> &'static str {
    match race {
        Some(RaceEthnicity::AmericanIndian) => "American Indian or Alaska Native",
        Some(RaceEthnicity::Asian) => "Asian",
        Some(RaceEthnicity::PacificIslander) => "Pacific Islander",
        Some(RaceEthnicity::Filipino) => "Filipino",
        Some(RaceEthnicity::Hispanic) => "Hispanic or Latino",
        Some(RaceEthnicity::Black) => "African American",
        Some(RaceEthnicity::White) => "White",
        Some(RaceEthnicity::TwoOrMore) => "Two or more races",
        Some(RaceEthnicity::NotReported) | None => "Not reported",
    }
}

/// What a definition makes of a student, in one or two words.
pub(crate) fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Dropout => "dropout",
        Outcome::Graduate => "graduate",
        Outcome::Transfer => "transfer",
        Outcome::Continuing => "still enrolled",
        Outcome::Completer => "other completer",
        Outcome::Removed => "removed",
        Outcome::NotConsidered => "not considered",
    }
}

/// A grade span inside a sentence.
pub(crate) fn grade_span(span: GradeSpan) -> String {
    match span {
        GradeSpan::All => "all grades".to_owned(),
        GradeSpan::Range(low, high) if low == high => format!("grade {low}"),
        GradeSpan::Range(0, high) => format!("grades K–{high}"),
        GradeSpan::Range(low, high) => format!("grades {low}–{high}"),
    }
}

/// A grade inside a sentence.
pub(crate) fn grade_name(grade: Grade) -> String {
    match grade {
        Grade::Tk => "transitional kindergarten".to_owned(),
        Grade::Kg => "kindergarten".to_owned(),
        Grade::Number(number) => format!("grade {number}"),
        Grade::Ue => "ungraded elementary".to_owned(),
        Grade::Us => "ungraded secondary".to_owned(),
    }
}
