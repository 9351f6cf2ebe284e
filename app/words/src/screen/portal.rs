//! The NEO-style rendering.

use chrono::NaiveDate;
use engine::certification::{Role, User};
use engine::checks::{Field, Severity};
use engine::evaluate::Outcome;
use engine::records::Grade;
use workshop::correction::Correction;

use crate::Words;
use crate::amounts::{counted, listed, thousands};
use crate::dates::{day_and_month, weekday_and_day};
use crate::texts::texts;
use crate::values::field_value;

texts! {
    /// The fixed texts of the portal.
    pub enum Portal {
        TrainingRendering = "Training rendering, not the state's system",
        Path = "Path",
        HandOver = "Hand over",
        TheRoll = "The roll",
        DrawsTheLine = "draws the line here",
        NoReport = "no report",
        ToTheReport = "Go to the report",
        ToYourListToAttest = "Go to your list to attest",
        BackToTheReport = "Back to the report",
        ToValidate = "Go to Validate",
        ToTheFindings = "Go to the findings",
        Answered = "answered",
        WhyItStands = "Why it stands",
        KeepTheNote = "Keep the note",
        NoteIsMissing = "Write why it stands, or cancel.",
        WriteANote = "Write a note",
        ChangeTheNote = "Change the note",
        StudentDataSays = "What the district keeps about its students, and the reports made from it.",
        StudentReportsSays = "Reports that the state makes from the district's enrollment records.",
        ReportSays = "The students this district must verify, certify and submit to DOE, school by school.",
        School = "School",
        Dropouts = "Dropouts",
        StudentsCounted = "Students counted",
        NoMembers = "No members asked for",
        Attested = "Attested",
        DistrictTotals = "District totals",
        ViewDetails = "View Details",
        ViewDetailsOfTotals = "View Details of District totals",
        NotYet = "not yet",
        Principal = "Principal",
        RowsAreReadOnly = "Rows are read-only. Corrections are made in the enrollment record; then the report is generated again.",
        OtherSchoolsHidden = "A school's user sees one school. The district's users see all.",
        WhatValidationFound = "What validation found",
        Validate = "Validate",
        ValidateAgain = "Validate again",
        NotValidatedYet = "Validate runs every edit check over the records behind this report. It comes before Certify.",
        ChangedSince = "A record changed since the last validation, so the report was generated again. Validate once more.",
        NothingFound = "Nothing found. Every check passed.",
        NothingFoundHere = "Nothing found at your school.",
        AllChecks = "All edit checks",
        NothingSubmitted = "The district has not submitted its report.",
        ReviewersSee = "A reviewer sees what the district submits, and sees it from then on.",
        OnTheDesk = "On the desk",
        CertifyAndSubmit = "Certify and submit to DOE",
        CertifySays = "Nothing stands in the way. Certifying locks the records; only the state can send the report back.",
        Certified = "Certified and submitted to DOE",
        CertifiedSays = "The report is locked. Only the state can send it back.",
        AsCertified = "As certified",
        AskReason = "Why the state should send it back",
        AskReasonIsMissing = "Write why it should come back.",
        Ask = "Ask the state to send it back",
        Asked = "The district asked for the report back",
        SendBack = "Send the report back",
        SendBackReason = "Reason",
        SendBackReasonIsMissing = "Write the reason.",
        SentBack = "The state sent the report back",
        EachFlowIsKept = "What is done with this district in another flow is kept apart, and stays as it is.",
        DecertifyIt = "Decertify it",
        DisapproveIt = "Disapprove it",
        AttestSays = "I looked at every student on this list.",
        Attest = "Attest this school",
        ListChanged = "The list changed since it was attested.",
        Generated = "Generated",
        Validated = "Validated",
        AttestedStep = "Attested",
        CertifiedStep = "Certified and submitted",
        BySuperintendent = "by the superintendent",
        FromTheRecords = "from the records",
        CorrectionsMade = "Corrections made",
        Undo = "Undo",
        UndoLast = "Undo the last correction",
        Redo = "Redo",
        Student = "Student",
        Grade = "Grade",
        Exit = "Exit",
        Reason = "Exit reason",
        DecidedBy = "Decided by",
        NobodyCounted = "Nobody is counted here.",
        ExportCsv = "Export as CSV",
        AnotherYear = "School year",
        ByGrade = "By grade",
        BySubgroup = "By subgroup",
        BySex = "By sex",
        ByRace = "By race and ethnicity",
        Members = "Members",
        Rate = "Rate",
        Overlap = "Columns overlap and need not sum to the total.",
        Breakdowns = "Breakdowns",
        StartOver = "Start this district over",
        StartedOver = "Started over. The worksheet is untouched.",
        TakeBack = "Take that back",
    }
}

impl Words {
    /// A user's name.
    pub fn user(self, user: &User, school: Option<&str>) -> String {
        self.say(user_name(user, school))
    }

    /// Who is at the keyboard.
    pub fn you_are(self, user: &User, school: Option<&str>) -> String {
        let view = if user.school_id.is_some() { "school view" } else { "district view" };
        self.say(format!("You are the {}, {view}", role_name(user.role).to_lowercase() + &of(school)))
    }

    /// Handing the keyboard to a user.
    pub fn hand_over_to(self, user: &User, school: Option<&str>) -> String {
        self.say(format!("Hand over to the {}{}", role_name(user.role).to_lowercase(), of(school)))
    }

    /// The simulated day and what is due.
    pub fn simulated_day(self, today: NaiveDate, due: NaiveDate) -> String {
        self.say(format!("Simulated day {}, due {}", weekday_and_day(today), day_and_month(due)))
    }

    /// What the count is of.
    pub fn counted_of(self, denominator: Option<&str>) -> String {
        self.say(
            denominator.map_or_else(
                || "counted, no rate".to_owned(),
                |denominator| format!("counted of {denominator} members"),
            ),
        )
    }

    /// The day on which members were counted, below their number.
    pub fn on_count_day(self, day: NaiveDate) -> String {
        self.say(format!("on {}", crate::day(day)))
    }

    /// A seat, for whoever cannot see it.
    pub fn seat(self, student_id: &str, name: &str, outcome: Outcome, moved: bool) -> String {
        let counted = if outcome == Outcome::Dropout { "counted" } else { "not counted" };
        let moved = if moved { ", changed" } else { "" };
        self.say(format!("{student_id} {name}, {counted}{moved}"))
    }

    /// A row of seats, for whoever cannot see it.
    pub fn seats(self, students: usize, in_count: usize) -> String {
        self.say(format!("{} in their seats; {in_count} counted", counted(students, "student", "students")))
    }

    /// A severity.
    pub fn severity(self, severity: Severity) -> String {
        self.say(match severity {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
            Severity::Information => "Information",
        })
    }

    /// How many findings of a severity.
    pub fn findings_of(self, severity: Severity, count: usize) -> String {
        let (one, many) = match severity {
            Severity::Error => ("error", "errors"),
            Severity::Warning => ("warning", "warnings"),
            Severity::Information => ("for information", "for information"),
        };
        self.say(counted(count, one, many))
    }

    /// How many errors and warnings a school's user does not see, and who deals with them.
    pub fn findings_elsewhere(self, errors: usize, warnings: usize) -> String {
        let counts = [(errors, "error", "errors"), (warnings, "warning", "warnings")];
        let counts: Vec<String> = counts
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| counted(count, one, many))
            .collect();
        let schools = if errors + warnings == 1 { "another school" } else { "other schools" };
        self.say(format!("{} at {schools}, for the data steward", listed(&counts)))
    }

    /// How many edit checks found nothing.
    pub fn checks_passed(self, count: usize) -> String {
        self.say(counted(count, "check passed", "checks passed"))
    }

    /// The name of a field.
    pub fn field(self, field: Field) -> String {
        self.say(field_name(field))
    }

    /// The link to a record, at a field.
    pub fn open_the_record(self, field: Field) -> String {
        self.say(format!("Open the record at “{}”", field_name(field)))
    }

    /// The button to write a note or to change it, told apart by the finding that it answers.
    pub fn note_on(self, is_written: bool, code: &str, student_id: &str) -> String {
        let does = if is_written { "Change the note" } else { "Write a note" };
        self.say(format!("{does} on {code}, {student_id}"))
    }

    /// The link to a student's page, where a finding is about what no form there corrects.
    pub fn open_the_page_of(self, student_id: &str) -> String {
        self.say(format!("Open the page of {student_id}"))
    }

    /// What the report is about, in a sentence.
    pub fn report_lead(self, opens: NaiveDate, closes: NaiveDate) -> String {
        self.say(format!(
            "Federal reporting year {} to {}: enrolled at some point, expected back, and not enrolled on {}.",
            crate::day(opens),
            crate::day(closes.pred_opt().unwrap_or(closes)),
            crate::day(closes)
        ))
    }

    /// What the report is about where it counts exits by their reason.
    pub fn report_lead_of_exits(self, opens: NaiveDate, closes: NaiveDate) -> String {
        let (opens, closes) = (crate::day(opens), crate::day(closes));
        self.say(format!(
            "Exits from {opens} to {closes} under an exit reason that counts, with no return to school found."
        ))
    }

    /// The column of members on the count day.
    pub fn enrolled_on(self, day: NaiveDate) -> String {
        self.say(format!("Enrolled {}", crate::day(day)))
    }

    /// The rate behind the totals, in a sentence.
    pub fn rate_sentence(self, count: usize, denominator: &str, rate: &str) -> String {
        self.say(format!("{count} of {denominator} is {rate}%."))
    }

    /// Whom a count is divided by.
    pub fn members(self, denominator: &str, on: Option<NaiveDate>) -> String {
        let on = on.map(|on| format!(" on {}", crate::day(on))).unwrap_or_default();
        self.say(format!("{denominator} members{on}"))
    }

    /// The grades of a school.
    pub fn school_grades(self, low: Grade, high: Grade) -> String {
        let short = |grade: Grade| if grade == Grade::Kg { "K".to_owned() } else { grade.to_string() };
        self.say(if low == high {
            format!("grade {}", short(low))
        } else {
            format!("grades {}–{}", short(low), short(high))
        })
    }

    /// What a shortened list leaves out.
    pub fn and_more(self, count: usize) -> String {
        self.say(format!("and {} more", thousands(count)))
    }

    /// View Details, told apart for whoever hears the links without their rows.
    pub fn view_details_of(self, what: &str) -> String {
        self.say(format!("View Details of {what}"))
    }

    /// A correction that was taken back, in a sentence.
    pub fn undone(self, student: &str, correction: &Correction) -> String {
        let Correction { field, before, .. } = correction;
        self.say(format!("{student}: {} is {} again", field_name(*field), field_value(*field, before)))
    }

    /// A correction, in a sentence.
    pub fn correction(self, student: &str, correction: &Correction) -> String {
        let Correction { field, before, after, .. } = correction;
        let (before, after) = (field_value(*field, before), field_value(*field, after));
        self.say(format!("{student}: {} from {before} to {after}", field_name(*field)))
    }
}

fn of(school: Option<&str>) -> String {
    school.map(|school| format!(" of {school}")).unwrap_or_default()
}

pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Clerk => "Attendance clerk",
        Role::Principal => "Principal",
        Role::DataSteward => "Data steward",
        Role::Superintendent => "Superintendent",
        Role::PartnerReviewer => "Regional partner",
        Role::StateReviewer => "State reviewer",
    }
}

pub(crate) fn user_name(user: &User, school: Option<&str>) -> String {
    format!("{}{}", role_name(user.role), of(school))
}

pub(crate) fn field_name(field: Field) -> &'static str {
    match field {
        Field::StudentId => "student number",
        Field::BirthDate => "birth date",
        Field::RaceEthnicity => "race and ethnicity",
        Field::LeaId => "LEA",
        Field::SchoolId | Field::School => "school",
        Field::SchoolYear => "school year",
        Field::Grade => "grade",
        Field::Status => "status",
        Field::EntryDate => "entry date",
        Field::ExitDate => "exit date",
        Field::ExitReason => "exit reason",
        Field::Completion => "completion",
        Field::ExitProof => "proof of the exit",
        Field::DiplomaDate => "diploma date",
        Field::Program => "program",
        Field::StartDate => "start date",
        Field::EndDate => "end date",
    }
}
