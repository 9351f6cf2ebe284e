//! Every event definition on one district, and the cohort definitions beside them.

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, listed};
use crate::texts::texts;

texts! {
    /// The fixed texts of the comparison.
    pub enum Comparing {
        Title = "One district, five definitions",
        Unit = "Each column is one student, always in the same seat. The line passes under the students a definition counts and over the rest.",
        Working = "Every definition is applied to every student …",
        NoRate = "no rate",
        NobodyHere = "The district has no student in these records.",
        Legend = "What the marks say",
        OnWhomTheyDiffer = "definitions differ on this student",
        SaveList = "Save this list as CSV",
        Who = "Who, and which clause decides",
        WhoSays = "Each row is one student. The line runs under a student where the definition counts the student. Beneath stands the clause that decides.",
        NobodyDiffers = "There is nobody on whom the definitions differ.",
        Student = "Student",
        Name = "Name",
        Counted = "counted",
        NotCounted = "not counted",
        NotMade = "not made",
        Explore = "Explore",
        CohortTitle = "A different question: one class, four years",
        CohortSays = "A cohort definition does not look at one year. It follows a class from grade 9 to its diplomas and divides the graduates by everyone who belongs to it.",
        School = "School",
        WholeDistrict = "the whole district",
        Measure = "Students",
        Listed = "Listed",
        Removed = "Removed",
        AdjustedCohort = "Adjusted cohort",
        Graduates = "Graduates",
        OtherCompleters = "Other completers",
        StillEnrolled = "Still enrolled",
        Dropouts = "Dropouts",
        Definition = "Definition",
        Grades = "Grades",
        LeftBetween = "Left between",
        DividedBy = "Divided by",
        DropoutRate = "Dropout rate",
        GraduationRate = "Graduation rate",
    }
}

impl Words {
    /// What the comparison finds, as a title.
    pub fn compare_finding(self, differ: usize, students: usize, definitions: usize) -> String {
        self.say(match (differ, definitions) {
            (_, 0) => "No definition can be evaluated on these records".to_owned(),
            (_, 1) => "One definition alone can be evaluated on these records".to_owned(),
            (0, all) => format!("All {} definitions count the same students", in_words(all)),
            (1, _) => format!(
                "One of the {} is a dropout under one definition and not under another",
                counted(students, "student", "students")
            ),
            (some, _) => format!(
                "{} of the {} are dropouts under one definition and not under another",
                capitalized(&in_words(some)),
                counted(students, "student", "students")
            ),
        })
    }

    /// A first and a last day.
    pub fn from_day_to_day(self, (first, last): (chrono::NaiveDate, chrono::NaiveDate)) -> String {
        self.say(format!("{} to {}", crate::dates::day(first), crate::dates::day(last)))
    }

    /// The counts, and how far the definitions agree.
    pub fn compare_says(self, counts: &[usize], by_all: usize, by_some: usize, by_none: usize) -> String {
        let all = in_words(counts.len());
        let numbers: Vec<String> = counts.iter().map(usize::to_string).collect();
        let students = if by_all == 1 { "student is" } else { "students are" };
        self.say(format!(
            "The {all} counts are {}. {} {students} counted by all {all}, {} by some, {} by none.",
            listed(&numbers),
            capitalized(&in_words(by_all)),
            in_words(by_some),
            in_words(by_none)
        ))
    }

    /// That a picture leaves out the students on whom all agree.
    pub fn compare_shows_only(self, shown: usize, differ: usize, students: usize) -> String {
        let district = counted(students, "student", "students");
        self.say(if shown < differ {
            format!(
                "The district has {district}. Shown are the first {shown} of the {} on whom the definitions differ.",
                crate::amounts::thousands(differ)
            )
        } else {
            format!("The district has {district}. Shown are only those on whom the definitions differ.")
        })
    }

    /// That a table shows the first rows; the exported file has them all.
    pub fn first_of(self, shown: usize, all: usize) -> String {
        self.say(format!("The first {shown} of {}. The exported file has them all.", crate::amounts::thousands(all)))
    }

    /// The count days of the definitions compared.
    pub fn compare_count_days(self, days: &[chrono::NaiveDate]) -> String {
        let texts: Vec<String> = days.iter().map(|day| crate::day(*day)).collect();
        let noun = if days.len() == 1 { "Count day" } else { "Count days" };
        self.say(format!("{noun} {}", listed(&texts)))
    }

    /// A count of a definition, for whoever cannot see the picture.
    pub fn compare_row(self, definition: &str, count: usize) -> String {
        self.say(format!("{definition}: {count} counted"))
    }

    /// The class that the cohort definitions follow.
    pub fn class_of(self, class: u16) -> String {
        self.say(format!("Class of {class}"))
    }

    /// That nobody of the records belongs to the class.
    pub fn no_class(self, class: u16) -> String {
        self.say(format!(
            "These records hold nobody who belongs to the class of {class}: they do not reach back to its grade 9, or no school here has its grades."
        ))
    }
}

#[cfg(test)]
mod tests {
    use crate::Words;

    #[test]
    fn the_finding_counts_in_words() {
        let words = Words::default();
        assert_eq!(
            words.compare_finding(9, 20, 5),
            "Nine of the 20 students are dropouts under one definition and not under another"
        );
        assert_eq!(words.compare_finding(0, 20, 5), "All five definitions count the same students");
    }

    #[test]
    fn the_sentence_adds_up() {
        assert_eq!(
            Words::default().compare_says(&[7, 7, 8, 5, 8], 3, 9, 8),
            "The five counts are 7, 7, 8, 5 and 8. Three students are counted by all five, nine by some, eight by none."
        );
    }
}
