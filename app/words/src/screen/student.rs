//! One student: who it is, what two definitions make of the records, what lies in the folder.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::evaluate::{Outcome, Question};
use engine::records::{EnrollmentStatus, ExitProof, Grade, ProgramKind};

use crate::Words;
use crate::amounts::{capitalized, listed};
use crate::dates::day;
use crate::names::{grade_name, outcome_name};
use crate::texts::texts;

texts! {
    /// The fixed texts of a student's page.
    pub enum Student {
        NeighborsCounted = "Counted students before and after this one",
        PreviousCounted = "previous counted",
        NextCounted = "next counted",
        NoSuchStudent = "There is no student with this number in the open district. The number may belong to another district.",
        OpenAnother = "Open another district",
        EnrollmentRecords = "Enrollment records",
        TableOfRecords = "Table of the enrollment records",
        Lea = "LEA",
        SchoolYear = "School year",
        Status = "Status",
        Entry = "Entry",
        Proof = "Proof",
        Diploma = "Diploma",
        KnownFrom = "Known from",
        Correction = "Correction",
        Open = "open",
        CompareWith = "Compare with",
        Question = "Question",
        TheyPartHere = "They part here",
        So = "So",
        Counted = "Counted",
        NotCounted = "Not counted",
        NotAsked = "not asked",
        AnyAgeCounts = "Any age counts.",
        GoesOn = "goes on",
        EndsHere = "ends here",
        EvidenceFolder = "Evidence folder",
        Papers = "Papers",
        NoDocuments = "No paper lies in this student's folder.",
        Findings = "What the edit checks find",
        NoFindings = "The edit checks find nothing about this student.",
    }
}

impl Words {
    /// How many of the event definitions count a student, and which.
    pub fn counted_by(self, titles: &[&str], definitions: usize) -> String {
        let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
        self.say(match titles.len() {
            0 => format!("Counted by none of {definitions} definitions"),
            all if all == definitions => format!("Counted by all {definitions} definitions"),
            some => format!("Counted by {some} of {definitions} definitions: {}", listed(&titles)),
        })
    }

    /// What the report makes of a student, at the beginning of a line.
    pub fn outcome_label(self, outcome: Outcome) -> String {
        self.say(match outcome {
            Outcome::Dropout => "On the report: counted".to_owned(),
            other => format!("On the report: not counted, {}", outcome_name(other)),
        })
    }

    /// What became of a student whom a definition does not count.
    pub fn not_counted_because(self, outcome: Outcome) -> String {
        self.say(outcome_name(outcome))
    }

    /// A grade at the beginning of a line.
    pub fn grade_label(self, grade: Grade) -> String {
        self.say(capitalized(&grade_name(grade)))
    }

    /// A birth date.
    pub fn born(self, birth: Option<NaiveDate>) -> String {
        self.say(birth.map_or_else(|| "No birth date".to_owned(), |birth| format!("Born {}", day(birth))))
    }

    /// The programs of a student in the year reported.
    pub fn programs(self, programs: &[ProgramKind], year: SchoolYear) -> String {
        if programs.is_empty() {
            return self.say(format!("No program record in {year}"));
        }
        let names: Vec<&str> = programs.iter().map(|program| program_name(*program)).collect();
        self.say(capitalized(&names.join(", ")))
    }

    /// A day alone in its cell.
    pub fn on_day(self, date: NaiveDate) -> String {
        self.say(day(date))
    }

    /// The standing of an enrollment.
    pub fn status(self, status: EnrollmentStatus) -> String {
        self.say(status_name(status))
    }

    /// What proves an exit.
    pub fn proof(self, proof: ExitProof) -> String {
        self.say(proof_name(proof))
    }

    /// The kind of a paper in a student's folder.
    pub fn document_kind(self, kind: &str) -> String {
        self.say(capitalized(&kind.replace('_', " ")))
    }

    /// From whom a paper came, and when.
    pub fn received(self, from: &str, on: Option<NaiveDate>) -> String {
        self.say(match on {
            Some(on) => format!("{from}, {}", day(on)),
            None => format!("{from}, no date"),
        })
    }

    /// Who may open the page of a student whom the user may not see.
    pub fn who_may_open(self, schools: &[String]) -> String {
        let principals = match schools {
            [] => String::new(),
            schools => format!(", and the principal of {}", listed(schools).replace(" and ", " or ")),
        };
        self.say(format!("The district's users may open this page{principals}."))
    }

    /// The heading of a trail: where two definitions part, or that they do not.
    pub fn parting(self, at: Option<Question>, both_count: bool) -> String {
        self.say(match at {
            Some(question) => format!("The two definitions part at the {}", part_name(question)),
            None if both_count => "Both definitions count this student".to_owned(),
            None => "Neither definition counts this student".to_owned(),
        })
    }

    /// What the student counts as.
    pub fn counted_as(self, grade: Option<Grade>, school: &str) -> String {
        let grade = grade.map(|grade| format!("{} ", grade_name(grade))).unwrap_or_default();
        self.say(format!("as a {grade}dropout of {school}"))
    }
}

fn part_name(question: Question) -> &'static str {
    match question {
        Question::Whose => "enrollment",
        Question::When => "day of the exit",
        Question::Grades => "grade",
        Question::Age => "age",
        Question::Why => "reason",
        Question::Return => "return",
        Question::Diploma => "diploma",
        Question::Now => "last enrollment",
    }
}

pub(super) fn program_name(program: ProgramKind) -> &'static str {
    match program {
        ProgramKind::Homeless => "homeless",
        ProgramKind::Migrant => "migrant program",
        ProgramKind::Iep => "education program for a disability (IEP)",
        ProgramKind::Ifsp => "family service plan (IFSP)",
        ProgramKind::Isp => "service plan (ISP)",
        ProgramKind::El => "English learner",
        ProgramKind::Rfep => "reclassified as fluent in English",
        ProgramKind::MealFree => "free meals",
        ProgramKind::MealReduced => "reduced-price meals",
        ProgramKind::TribalFoster => "tribal foster care",
        ProgramKind::Foster => "foster care",
        ProgramKind::DirectCertification => "directly certified for meals",
        ProgramKind::JuvenileCourt => "juvenile court school",
        ProgramKind::Section504 => "Section 504 plan",
    }
}

pub(crate) fn status_name(status: EnrollmentStatus) -> &'static str {
    match status {
        EnrollmentStatus::Primary => "primary",
        EnrollmentStatus::Secondary => "secondary",
        EnrollmentStatus::ShortTerm => "short-term",
        EnrollmentStatus::NonAda => "not counted for attendance",
        EnrollmentStatus::Exchange => "exchange student",
        EnrollmentStatus::NonEnrolled => "home or non-public",
        EnrollmentStatus::Summer => "summer school",
    }
}

pub(crate) fn proof_name(proof: ExitProof) -> &'static str {
    match proof {
        ExitProof::None => "none",
        ExitProof::RecordsRequest => "request for records",
        ExitProof::TranscriptExchange => "exchange of transcripts",
        ExitProof::EnrollmentConfirmed => "enrollment confirmed",
        ExitProof::EmigrationLetter => "letter of emigration",
        ExitProof::ParentLetter => "parent's letter",
        ExitProof::DeathRecord => "death record",
    }
}
