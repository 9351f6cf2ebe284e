use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Grade;
use crate::calendar::SchoolYear;
use crate::choice::choices;

choices! {
    /// What a district's `exit_reason` column holds.
    pub enum CodeSet {
        /// California: E140 … T460, with a completion status behind E230.
        Calpads = "calpads",
        /// North Dakota's graduation rate report 2014-15: 1 … 6.
        NdStars = "nd-stars",
        /// The kit's own neutral exit reasons.
        Kit = "kit",
    }
}

choices! {
    /// What kind of school it is.
    pub enum SchoolType {
        /// An ordinary school.
        Regular = "regular",
        /// An alternative or continuation school.
        Alternative = "alternative",
        /// A juvenile court school.
        JuvenileCourt = "juvenile_court",
        /// A special education school.
        Special = "special",
    }
}

choices! {
    /// Whether a school serves free meals to everyone under Provision 2 or 3 of the National School Lunch Act.
    pub enum MealProvision {
        /// It does not.
        None = "0",
        /// Provision 2.
        Two = "2",
        /// Provision 3.
        Three = "3",
    }
}

choices! {
    /// Sex, as the contract's folder writes it.
    pub enum Sex {
        /// Female.
        Female = "F",
        /// Male.
        Male = "M",
        /// Nonbinary.
        Nonbinary = "X",
    }
}

choices! {
    /// Race and ethnicity as reported: Hispanic of any race is Hispanic; more than one race is two or more.
    pub enum RaceEthnicity {
        /// American Indian or Alaska Native.
        AmericanIndian = "american_indian",
        /// Asian.
        Asian = "asian",
        /// Pacific Islander.
        PacificIslander = "pacific_islander",
        /// Filipino.
        Filipino = "filipino",
        /// Hispanic or Latino of any race.
        Hispanic = "hispanic",
        /// African American.
        Black = "black",
        /// White.
        White = "white",
        /// Two or more races.
        TwoOrMore = "two_or_more",
        /// Not reported.
        NotReported = "not_reported",
    }
}

choices! {
    /// The standing of an enrollment. Only primary enrollments can make a dropout.
    pub enum EnrollmentStatus {
        /// The school responsible for the student.
        Primary = "primary",
        /// A second school, for part of the day.
        Secondary = "secondary",
        /// Thirty days or fewer.
        ShortTerm = "short_term",
        /// Not counted for average daily attendance.
        NonAda = "non_ada",
        /// A foreign exchange student.
        Exchange = "exchange",
        /// Home education or non-public.
        NonEnrolled = "non_enrolled",
        /// Summer school.
        Summer = "summer",
    }
}

choices! {
    /// What the office holds that proves where a student went.
    pub enum ExitProof {
        /// Nothing.
        None = "none",
        /// The receiving school asked for the records.
        RecordsRequest = "records_request",
        /// Transcripts were exchanged.
        TranscriptExchange = "transcript_exchange",
        /// The receiving school confirmed the enrollment.
        EnrollmentConfirmed = "enrollment_confirmed",
        /// A written confirmation of emigration.
        EmigrationLetter = "emigration_letter",
        /// A parent's signed letter.
        ParentLetter = "parent_letter",
        /// A death record, a parent's letter or an obituary.
        DeathRecord = "death_record",
    }
}

choices! {
    /// A program, plan or status that a student has between two days.
    pub enum ProgramKind {
        /// Homeless.
        Homeless = "homeless",
        /// Title I Part C migrant.
        Migrant = "migrant",
        /// Individualized education program.
        Iep = "iep",
        /// Individualized family service plan (ages 0 to 3).
        Ifsp = "ifsp",
        /// Individual service plan.
        Isp = "isp",
        /// English learner.
        El = "el",
        /// Reclassified fluent English proficient.
        Rfep = "rfep",
        /// Free meals.
        MealFree = "meal_free",
        /// Reduced-price meals.
        MealReduced = "meal_reduced",
        /// Tribal foster youth.
        TribalFoster = "tribal_foster",
        /// A foster episode.
        Foster = "foster",
        /// Direct certification for meals.
        DirectCertification = "direct_certification",
        /// A stay in a juvenile court school.
        JuvenileCourt = "juvenile_court",
        /// A Section 504 plan.
        Section504 = "section_504",
    }
}

choices! {
    /// The highest education of a parent, in CALPADS codes. Only 14 decides a subgroup.
    pub enum ParentEducation {
        /// Graduate school.
        GraduateSchool = "10",
        /// College graduate.
        College = "11",
        /// Some college.
        SomeCollege = "12",
        /// High school graduate.
        HighSchool = "13",
        /// Not a high school graduate.
        NotHighSchool = "14",
        /// Declined to state.
        Declined = "15",
    }
}

/// A school of an LEA.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Its LEA.
    pub lea_id: String,
    /// Its number, unique within the LEA.
    pub school_id: String,
    /// Its name.
    pub school_name: String,
    /// Its kind.
    pub school_type: SchoolType,
    /// The lowest grade it teaches.
    pub low_grade: Grade,
    /// The highest grade it teaches.
    pub high_grade: Grade,
    /// Whether it feeds everyone.
    pub meal_provision: MealProvision,
}

/// First and last day of an LEA's school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolCalendar {
    /// The LEA.
    pub lea_id: String,
    /// The school year.
    pub school_year: SchoolYear,
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
}

/// A student.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Student {
    /// The state's number, as text: leading zeros are part of it.
    pub student_id: String,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Birth date, where known.
    pub birth_date: Option<NaiveDate>,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Race and ethnicity, where known.
    pub race_ethnicity: Option<RaceEthnicity>,
    /// The school year of first entry to grade 9, where the state says so.
    pub grade9_entry_year: Option<SchoolYear>,
    /// Highest education of a parent, where known.
    pub parent_education: Option<ParentEducation>,
}

/// A stay of a student at a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrollment {
    /// Whose stay.
    pub student_id: String,
    /// At which LEA.
    pub lea_id: String,
    /// At which of its schools.
    pub school_id: String,
    /// In which school year.
    pub school_year: SchoolYear,
    /// In which grade.
    pub grade: Grade,
    /// In what standing.
    pub status: EnrollmentStatus,
    /// The first day.
    pub entry_date: NaiveDate,
    /// The last day; none while the student is still there.
    pub exit_date: Option<NaiveDate>,
    /// The code the office wrote, in the district's own code set; may be empty or unknown.
    pub exit_reason: String,
    /// The completion status or sub-definition behind the code; may be empty.
    pub completion: String,
    /// What proves the exit.
    pub exit_proof: ExitProof,
    /// The day a diploma was earned.
    pub diploma_date: Option<NaiveDate>,
    /// The day the office learned of the record, where the folder says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_from: Option<NaiveDate>,
}

/// A program, plan or status of a student.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgramRecord {
    /// Whose.
    pub student_id: String,
    /// Which.
    pub program: ProgramKind,
    /// From when; without it the record is in no subgroup.
    pub start_date: Option<NaiveDate>,
    /// Until when; none while it lasts.
    pub end_date: Option<NaiveDate>,
    /// The day the office learned of the record, where the folder says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_from: Option<NaiveDate>,
}
