//! The STARS-style rendering: the way to a report, its class list, and a student's record.

use workshop::stars::exit_codes::{CodeDefinition, Line};
use workshop::stars::{ClassRow, Column, Flag, StarsCode, exit_codes};

use crate::Words;
use crate::amounts::{counted, thousands};
use crate::texts::texts;

texts! {
    /// The fixed texts of the graduation rate report.
    pub enum Stars {
        Historical = "After the instructions for school year 2014-15, which are history. What they leave open is the kit's own.",
        OtherFlow = "This report belongs to the STARS-style flow. Another flow is played now, and stays as it is.",
        PlayThisFlow = "Play the STARS-style flow",
        FillOutReports = "Fill Out Reports",
        Other = "Other",
        GraduationRate = "Graduation Rate",
        ChooseBuilding = "Choose the school building.",
        NoBuilding = "No school of this district has students of the class.",
        SchoolYear = "School Year",
        CheckTheYear = "Check that this is the school year of the report. It is the last one of the class.",
        Select = "Select",
        GrantAccess = "Give the clerk authority over this report",
        AccessGranted = "The attendance clerk has authority over this report.",
        Functions = "Functions",
        Tools = "Tools",
        Validate = "Validate",
        CheckIn = "Check In",
        Submit = "Submit",
        Export = "Export",
        ImportFromFile = "Import from File",
        Buildings = "One report, several buildings",
        BuildingsSay = "Validate, Check In and Submit are of the district's whole report: they go for every building.",
        Rates = "Rates and build steps",
        ExitReport = "Exit Report",
        LogOut = "Log out",
        ClassList = "Class list",
        Filter = "Filter by name or State ID",
        Marks = "Marks",
        NobodyFound = "No student of the list fits the filter.",
        SortBy = "Sort by",
        ChangedByState = "changed by the state: no proof of the transfer",
        Earlier = "Earlier rows",
        Later = "Later rows",
        IsCheckedOut = "checked out",
        WhatIsMarked = "What Validate marked",
        NotValidated = "Not validated since the last change.",
        NothingMarked = "Validated: nothing is marked here.",
        RedX = "Errors: check the student out, correct, save, and validate again",
        AlsoMarked = "Marked in other buildings",
        YellowTriangle = "Warnings: are you sure?",
        Duplicates = "Duplicate students",
        OnOtherList = "On the list of",
        ReportDuplicate = "Report to the state",
        IsReported = "Reported, and waiting: the state's reviewer decides.",
        TwoPeople = "Two students",
        SubmitReport = "Submit the report",
        SubmitSays = "After Submit nothing can be changed; only the state can un-submit.",
        SubmitAnyway = "Yes, submit",
        PastDue = "The report is past due. It is taken all the same.",
        Submitted = "The report is submitted.",
        AskUnSubmit = "Ask the state to un-submit",
        AskReason = "Why the report must be opened again",
        AskReasonIsMissing = "Write why the report must be opened again.",
        Asked = "The state was asked to un-submit:",
        UnSubmit = "Un-submit",
        UnSubmitReason = "Reason of the state",
        UnSubmitReasonIsMissing = "Write the reason.",
        UnSubmitted = "The state un-submitted the report:",
        Monitor = "Monitor documentation",
        MonitorSays = "The state asks for the papers behind codes 4 and 5. Without the proof that its code demands, a transfer becomes a dropout.",
        SampleSize = "Students asked about",
        SampleSizeIsWrong = "Write a number from 1 to 500.",
        Documented = "documented",
        Undocumented = "not documented: becomes a dropout",
        NoTransfers = "No student of the list has code 4 or 5.",
        BackToList = "Return to Graduation Rate",
        CheckOut = "Check Out",
        Save = "Save",
        SaveComplete = "Save Complete",
        ExitCode = "Exit Code",
        ExitDate = "Exit Date",
        ExitDateForm = "MM/DD/YYYY. Validate asks whether it is in that year's calendar.",
        Circumstance = "Which line of the definition",
        NotSaid = "not said",
        Evidence = "What the change rests on",
        Locked = "Locked: from the Enrollment Report, and corrected there",
        Diploma = "Diploma on file",
        Proof = "Proof on file",
        None = "none",
        ExitCodeDefinitions = "Exit code definitions",
        NoSuchStudent = "No student of this list has that State ID.",
        NoSuchSchool = "This district has no class list of that school.",
        Yes = "Yes",
        No = "No",
        NoCode = "no code",
    }
}

impl Words {
    /// The heading of a school's report: `Graduation Rate, North High, 2014-2015`.
    pub fn graduation_rate_of(self, school: &str, year: &str) -> String {
        self.say(format!("Graduation Rate, {school}, {year}"))
    }

    /// How many students a list has, and for whom it is.
    pub fn class_list_says(self, students: usize, class: u16) -> String {
        let students = counted(students, "student", "students");
        self.say(format!("{students} ever enrolled here as a member of the class of {class}."))
    }

    /// A column of the class list, as the instructions name it.
    pub fn stars_column(self, column: Column) -> String {
        self.say(match column {
            Column::SchoolYear => "School Year",
            Column::StateId => "State ID",
            Column::Name => "Name",
            Column::BirthDate => "Date of Birth",
            Column::Gender => "Gender",
            Column::Grade => "Grade",
            Column::Race => "Race",
            Column::Flag(flag) => return self.stars_flag(flag),
            Column::ExitCode => "Exit Code",
            Column::ExitDate => "Exit Date",
        })
    }

    /// A flag of the class list.
    pub fn stars_flag(self, flag: Flag) -> String {
        self.say(match flag {
            Flag::SpecialEd => "SpecialEd IEP",
            Flag::Lep => "LEP ELL",
            Flag::Migrant => "Migrant",
            Flag::Lunch => "NS Lunch",
        })
    }

    /// An exit code with its name: `2 Dropout`; what is in no list stands alone.
    pub fn stars_code(self, text: &str) -> String {
        match StarsCode::from_digit(text) {
            Some(code) => self.say(format!("{text} {}", exit_codes::definition_of(code).label)),
            None if text.is_empty() => self.of(Stars::NoCode),
            None => self.say(format!("{text}, in no list")),
        }
    }

    /// The name of an exit code.
    pub fn stars_code_name(self, definition: &CodeDefinition) -> String {
        self.say(format!("{} {}", definition.code.digit(), definition.label))
    }

    /// A line of an exit code's definition, in the words of the instructions.
    pub fn stars_line(self, line: &Line) -> String {
        let letter = if line.letter.is_empty() { String::new() } else { format!("({}) ", line.letter) };
        self.say(format!("{letter}“{}”", line.quotation))
    }

    /// What a district must hold to claim a code.
    pub fn stars_documentation(self, definition: &CodeDefinition) -> String {
        self.say(format!("To claim it, “{}”.", definition.documentation))
    }

    /// Which rows of a long list show.
    pub fn rows_shown(self, from: usize, to: usize, all: usize) -> String {
        if all == 0 {
            return self.of(Stars::NobodyFound);
        }
        self.say(format!("Rows {} to {} of {}", thousands(from), thousands(to), thousands(all)))
    }

    /// What is marked on a row, for the list: `1 error, 2 warnings`.
    pub fn marks_on_row(self, errors: usize, warnings: usize) -> String {
        let both = [(errors, "error", "errors"), (warnings, "warning", "warnings")];
        let parts: Vec<String> = both
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| counted(count, one, many))
            .collect();
        self.say(parts.join(", "))
    }

    /// The heading of a student's record.
    pub fn stars_student(self, row: &ClassRow) -> String {
        self.say(format!("{} {}", row.state_id, row.name()))
    }
}
