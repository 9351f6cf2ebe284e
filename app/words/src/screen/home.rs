//! The first page and the page of districts.

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, thousands};
use crate::texts::texts;

texts! {
    /// The fixed texts of the first page and of the page of districts.
    pub enum Home {
        Lead = "The students stay where they are. The line moves.",
        Certify = "Certify a report",
        CertifySays = "Open the Dropout Certification Report of a synthetic district. Look into every number, validate, correct a record at its source, then certify and submit.",
        CertifyHint = "A data steward's, a principal's and a superintendent's work, in about 30 minutes.",
        OpenTheReport = "Open the report",
        OtherFlows = "Or in another state's way: three flows, their people and days",
        Explore = "Change the definition",
        ExploreSays = "Turn one clause of a definition and watch who enters the count and who leaves it. Set every definition beside the others.",
        ExploreHint = "Seven definitions, each clause with its source.",
        TurnAClause = "Turn a clause",
        Worksheet = "Write down what you need",
        WorksheetSays = "Four questions about the data systems of your own school or district. The page keeps itself, prints, and saves to a file.",
        WorksheetHint = "“Understanding the Role of Data Systems in Dropout Prevention.”",
        FillItIn = "Fill it in",
        ContinueWhereYouWere = "Continue where you were",
        NothingYet = "Nothing begun yet in this browser.",
        DistrictsAtHand = "Districts at hand",
        Open = "Open",
        IsOpen = "open now",
        ReadAloud = "The story, to read aloud",
        LineUnder = "line under the student: counted",
        LineOver = "line over: not counted",
        Shaded = "shaded: they disagree",
        OpenAnother = "Open a district of your own",
        OpenAnotherSays = "A district folder: district.json, schools.csv, calendars.csv, students.csv, enrollments.csv, programs.csv. Choose its files together, or drop them here. Nothing leaves this computer.",
        ChooseFiles = "Choose the files of a district folder",
        OnlySynthetic = "Only districts that say they are synthetic are opened. Student records belong in the district's own system.",
        OpenAFile = "Open saved work",
        OpenAFileSays = "A file that the kit kept for you: a district, what was done with it, and the worksheet.",
        ChooseSaved = "Choose a file of saved work",
        DropHere = "Drop the files here",
        Reading = "Reading the files …",
        NotOpened = "The district was not opened. Nothing of it was kept.",
        Opened = "The file's district is open, as it was kept.",
        TakeBack = "Take that back",
        PutBack = "What stood before is back.",
        FromYourFiles = "from your files",
        GoToTheReport = "Go to the report",
        LeftAside = "Left aside:",
        ScenarioMissing = "The file's scenario is not in this kit, so its district cannot be opened. Its worksheet can; the file is unchanged.",
        OtherRecords = "The file was made with other records of this district. Its corrections were tried on these; those that no longer fit are listed in the report.",
        NoPlantedErrors = "no planted errors",
    }
}

impl Words {
    /// A district at hand, in a line.
    pub fn district_line(self, students: usize, year: &str) -> String {
        self.say(format!("{} · {year}", counted(students, "student", "students")))
    }

    /// What the picture of the first page finds.
    pub fn disagreement(self, differing: usize, students: usize, definitions: usize) -> String {
        self.say(format!(
            "{} students, one set of records, {} official definitions: they disagree on {}.",
            capitalized(&in_words(students)),
            in_words(definitions),
            in_words(differing)
        ))
    }

    /// Work that was begun: corrections, and how far.
    pub fn begun_line(self, corrections: usize, submitted: bool, validated: bool) -> String {
        let stage = if submitted {
            "certified and submitted"
        } else if validated {
            "validated"
        } else {
            "begun"
        };
        let corrections = if corrections == 0 {
            String::new()
        } else {
            format!(", {}", counted(corrections, "correction", "corrections"))
        };
        self.say(format!("{}{corrections}", capitalized(stage)))
    }

    /// Opening a district, told apart for whoever hears the buttons without their rows.
    pub fn open_district(self, title: &str) -> String {
        self.say(format!("Open {title}"))
    }

    /// That a district was opened.
    pub fn district_is_open(self, title: &str) -> String {
        self.say(format!("{title} is open."))
    }

    /// How many of the worksheet's questions have an answer.
    pub fn answered_line(self, answered: usize, questions: usize) -> String {
        self.say(format!("{answered} of {questions} questions answered"))
    }

    /// A file that is too large.
    pub fn file_too_large(self, name: &str, bytes: u64, limit: u64) -> String {
        let mb = |bytes: u64| thousands(usize::try_from(bytes / 1_000_000).unwrap_or(usize::MAX));
        self.say(format!("{name} has {} MB; the kit opens files of up to {} MB.", mb(bytes), mb(limit)))
    }

    /// A file that the browser could not read.
    pub fn file_unreadable(self, name: &str) -> String {
        self.say(format!("{name} could not be read. Check that it is still there, then choose it again."))
    }
}
