use chrono::NaiveDate;
use engine::checks::{Finding, RecordRef};
use engine::records::{CodeSet, Enrollment, ExitProof, ProgramKind, ProgramRecord, School, Student};

use crate::amounts::capitalized;
use crate::dates::day;
use crate::exits::code_name;
use crate::names::grade_name;
use crate::trail::Names;

/// The records behind a finding, as a sentence asks for them. What is not there is empty.
pub(super) struct Told<'a> {
    names: Names<'a>,
    student: Option<&'a Student>,
    enrollment: Option<&'a Enrollment>,
    program: Option<&'a ProgramRecord>,
    school: Option<&'a School>,
}

impl<'a> Told<'a> {
    pub(super) fn of(finding: &Finding, names: Names<'a>) -> Self {
        let district = names.district;
        let mut told = Self {
            names,
            student: finding.student_record.and_then(|at| district.students.get(at as usize)),
            enrollment: None,
            program: None,
            school: None,
        };
        match finding.record {
            RecordRef::Student(_) => {}
            RecordRef::Enrollment(at) => told.enrollment = district.enrollments.get(at as usize),
            RecordRef::Program(at) => told.program = district.programs.get(at as usize),
            RecordRef::School(at) => told.school = district.schools.get(at as usize),
        }
        told
    }

    /// Number and name: `A18 Reese Reyes`.
    pub(super) fn who(&self) -> String {
        let Some(student) = self.student else { return String::new() };
        let parts = [&student.student_id, &student.first_name, &student.last_name];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    }

    /// The school of the finding.
    pub(super) fn school(&self) -> String {
        match (self.school, self.enrollment) {
            (Some(school), _) => capitalized(&named(school)),
            (None, Some(record)) => self.school_name(record),
            (None, None) => String::new(),
        }
    }

    /// The school's number as the enrollment has it.
    pub(super) fn school_id(&self) -> &'a str {
        self.enrollment.map_or("", |record| &record.school_id)
    }

    /// The school of another enrollment.
    pub(super) fn school_of(&self, other: u32) -> String {
        self.other(other).map_or_else(String::new, |record| self.school_name(record))
    }

    /// The days of the enrollment: `from 21 Aug 2023 to 7 Jun 2024`, `since 21 Aug 2023`.
    pub(super) fn span(&self) -> String {
        self.enrollment.map_or_else(String::new, |record| span(Some(record.entry_date), record.exit_date))
    }

    /// The days of another enrollment.
    pub(super) fn span_of(&self, other: u32) -> String {
        self.other(other).map_or_else(String::new, |record| span(Some(record.entry_date), record.exit_date))
    }

    /// The first day of another enrollment.
    pub(super) fn entry_of(&self, other: u32) -> String {
        self.other(other).map_or_else(String::new, |record| day(record.entry_date))
    }

    /// The exit code without its completion.
    pub(super) fn reason(&self) -> &'a str {
        self.enrollment.map_or("", |record| &record.exit_reason)
    }

    /// The completion status.
    pub(super) fn completion(&self) -> &'a str {
        self.enrollment.map_or("", |record| &record.completion)
    }

    /// The exit code inside a sentence: `E230 with 360`, `“no known enrollment”`, `no exit code`.
    pub(super) fn code(&self) -> String {
        let Some(record) = self.enrollment else { return String::new() };
        if record.exit_reason.is_empty() {
            return "no exit code".to_owned();
        }
        match self.names.district.exit_codes {
            CodeSet::Kit => format!("“{}”", record.exit_reason.replace('_', " ")),
            CodeSet::NdStars => format!("code {}", code_name(&record.exit_reason, &record.completion)),
            CodeSet::Calpads => code_name(&record.exit_reason, &record.completion),
        }
    }

    /// The proof on file, with its article.
    pub(super) fn proof(&self) -> &'static str {
        match self.enrollment.map_or(ExitProof::None, |record| record.exit_proof) {
            ExitProof::None => "nothing",
            ExitProof::RecordsRequest => "a records request",
            ExitProof::TranscriptExchange => "a transcript exchange",
            ExitProof::EnrollmentConfirmed => "a confirmation of enrollment",
            ExitProof::EmigrationLetter => "a letter of emigration",
            ExitProof::ParentLetter => "a parent's letter",
            ExitProof::DeathRecord => "a death record",
        }
    }

    /// The grade of the enrollment.
    pub(super) fn grade(&self) -> String {
        self.enrollment.map_or_else(String::new, |record| grade_name(record.grade))
    }

    /// The school year of the enrollment.
    pub(super) fn school_year(&self) -> String {
        self.enrollment.map_or_else(String::new, |record| record.school_year.to_string())
    }

    /// Grade and school year of another enrollment: `grade 11 in 2022–23`.
    pub(super) fn grade_and_year_of(&self, other: u32) -> String {
        let record = self.other(other);
        record.map_or_else(String::new, |record| format!("{} in {}", grade_name(record.grade), record.school_year))
    }

    /// The program of the record.
    pub(super) fn program(&self) -> &'static str {
        self.program.map_or("", |record| program_name(record.program))
    }

    /// The days of the program record.
    pub(super) fn program_span(&self) -> String {
        self.program.map_or_else(String::new, |record| span(record.start_date, record.end_date))
    }

    /// The days of another program record.
    pub(super) fn program_span_of(&self, other: u32) -> String {
        let record = self.names.district.programs.get(other as usize);
        record.map_or_else(String::new, |record| span(record.start_date, record.end_date))
    }

    fn other(&self, other: u32) -> Option<&'a Enrollment> {
        self.names.district.enrollments.get(other as usize)
    }

    fn school_name(&self, record: &Enrollment) -> String {
        let school = self.names.district.school(&record.lea_id, &record.school_id);
        school.map_or_else(|| format!("school {}", record.school_id), named)
    }
}

fn named(school: &School) -> String {
    if school.school_name.is_empty() { format!("school {}", school.school_id) } else { school.school_name.clone() }
}

fn span(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("from {} to {}", day(from), day(to)),
        (Some(from), None) => format!("since {}", day(from)),
        (None, Some(to)) => format!("until {}", day(to)),
        (None, None) => "without dates".to_owned(),
    }
}

fn program_name(program: ProgramKind) -> &'static str {
    match program {
        ProgramKind::Homeless => "homeless",
        ProgramKind::Migrant => "migrant",
        ProgramKind::Iep => "IEP",
        ProgramKind::Ifsp => "family service plan",
        ProgramKind::Isp => "service plan",
        ProgramKind::El => "English learner",
        ProgramKind::Rfep => "reclassification",
        ProgramKind::MealFree => "free-meal",
        ProgramKind::MealReduced => "reduced-price meal",
        ProgramKind::TribalFoster => "tribal foster",
        ProgramKind::Foster => "foster",
        ProgramKind::DirectCertification => "direct certification",
        ProgramKind::JuvenileCourt => "juvenile court",
        ProgramKind::Section504 => "Section 504",
    }
}
