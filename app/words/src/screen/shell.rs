//! The frame around every page.

use crate::Words;
use crate::texts::texts;

texts! {
    /// The fixed texts of the frame, and the titles of pages.
    pub enum Shell {
        SkipToContent = "Skip to content",
        MainNavigation = "Main",
        Report = "Report",
        Explore = "Explore",
        Worksheet = "Worksheet",
        Definitions = "Definitions",
        Synthetic = "synthetic",
        Display = "Display",
        Look = "Look",
        ThemeSystem = "as this computer",
        ThemeLight = "light",
        ThemeDark = "dark",
        ThemeContrast = "high contrast",
        ThemeContrastDark = "high contrast, dark",
        Projector = "projector size",
        KeysList = "List of keys",
        FillScreen = "Fill the screen",
        PrintPage = "Print this page",
        EverythingSynthetic = "Every student, school and record here is synthetic",
        Fingerprint = "District fingerprint",
        KeptHere = "Kept in this browser only.",
        KeepingSoon = "Keeping your work …",
        NotKept = "Not kept in this browser.",
        KeepAFile = "Keep it in a file",
        TrainingRenderings = "Training renderings, not any state's system",
        StorageRefused = "This browser does not let the kit keep anything. Your work lasts until you close the page.",
        StorageFull = "This browser's storage is full. Your latest work is not kept.",
        StorageTooLarge = "This district is too large for the browser to keep. Your work on it lasts until you close the page.",
        StorageSetAside = "Something kept earlier could not be read. It was set aside, not deleted",
        StorageOtherTab = "Another tab changed the same work. Nothing was overwritten",
        TakeOtherTab = "Use the other tab's",
        KeepThisTab = "Keep this tab's",
        WhoCountsAndWhoDecides = "Who counts as a dropout, and who decides?",
        Districts = "Districts",
        StudentData = "Student Data",
        StudentReports = "Student Reports",
        DropoutCertificationReport = "Dropout Certification Report",
        Details = "Students counted",
        Journal = "Journal",
        EditChecks = "Edit checks",
        ExitCodes = "Exit codes",
        NotFound = "No such page",
        NotFoundSays = "The address names no page of the kit. Nothing is lost",
        ToTheFirstPage = "Go to the first page",
    }
}

impl Words {
    /// The title of the window.
    pub fn page_title(self, title: &str) -> String {
        format!("{title} · Who Counts")
    }

    /// The title of the page of a school's students.
    pub fn details_page(self, school: &str) -> String {
        self.say(format!("Students counted at {school}"))
    }

    /// The title of a definition's page.
    pub fn definition_page(self, title: &str) -> String {
        self.say(format!("Definition {title}"))
    }

    /// The title of an edit check's page.
    pub fn check_page(self, code: &str) -> String {
        self.say(format!("Edit check {code}"))
    }

    /// The title of a student's page.
    pub fn student_page(self, student_id: &str) -> String {
        self.say(format!("Student {student_id}"))
    }
}
