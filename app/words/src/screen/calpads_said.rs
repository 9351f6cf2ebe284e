//! The sentences of the CALPADS-style rendering.

use chrono::NaiveDate;
use engine::certification::{Flow, Phase, Window};
use engine::choice::Choice;
use engine::evaluate::Subgroup;
use engine::records::{EnrollmentStatus, SchoolType};
use workshop::calpads::{Column, Fall1, Filter, Known, Nothing};

use super::calpads::Calpads;
use super::status_name;
use crate::Words;
use crate::amounts::{capitalized, counted};
use crate::dates::{day, weekday_and_day};
use crate::names::{grade_name, race_name, sex_name};
use crate::texts::Text;

impl Words {
    /// That the numbers of a collection are not complete on a day.
    pub fn cycle_goes_on(self, fall1: Fall1, on: NaiveDate) -> String {
        let (closes, census) = (day(fall1.cycle.1), weekday_and_day(fall1.census_day));
        self.say(format!(
            "Not complete: today is {}. The cycle ends on {closes}, and who is back by Census Day, {census}, leaves the count.",
            day(on)
        ))
    }

    /// Which no-shows the state view lists, and which its check finds besides.
    pub fn no_shows_say(self, fall1: Fall1) -> String {
        let (opens, closes) = fall1.no_show_window();
        self.say(format!(
            "Expected between {} and {}, and never there. Neither view counts them; the state looks into each. Check NSH504 \
             looks further, to {}, but only at students who came from another school.",
            day(opens),
            day(closes),
            day(fall1.census_day)
        ))
    }

    /// Which collection it is: its academic year, Census Day and cycle.
    pub fn fall1(self, fall1: Fall1) -> String {
        let (opens, closes) = fall1.cycle;
        self.say(format!(
            "Fall 1 of academic year {}. It reports the dropouts of the year before, {}: exits from {} to {}, of students \
             who were not enrolled here again by Census Day, {}.",
            fall1.academic_year(),
            fall1.reported,
            day(opens),
            day(closes),
            weekday_and_day(fall1.census_day)
        ))
    }

    /// The days of the window.
    pub fn fall1_window(self, window: Window) -> String {
        self.say(format!(
            "Open from {}. Certify by {}; amend until {}. Then everything is frozen.",
            day(window.opens),
            day(window.due),
            day(window.amend_until)
        ))
    }

    /// The button that goes on with the open district in a flow.
    pub fn play_flow(self, flow: Flow) -> String {
        self.say(match flow {
            Flow::Neo => "Go on with the Dropout Certification Report",
            Flow::Stars => "Go on with the Graduation Rate Report",
            Flow::Calpads => "Go on with the Fall 1 certification",
        })
    }

    /// Where in the window the simulated day lies.
    pub fn fall1_phase(self, phase: Phase) -> String {
        self.say(match phase {
            Phase::NotOpen => "The window is not open yet.",
            Phase::Open => "The window is open.",
            Phase::Amendment => "Past the day to certify. This is the amendment window.",
            Phase::Late | Phase::Closed => "Frozen. Nothing can be certified or taken back any more.",
        })
    }

    /// A filter in force, as the legend lists it. `name` is that of its LEA or school.
    pub fn filter(self, filter: Filter, name: &str) -> String {
        let (label, value) = match filter {
            Filter::AcademicYear(year) => (Calpads::AcademicYear, year.to_string()),
            Filter::Lea(_) => (Calpads::Lea, name.to_owned()),
            Filter::Status(status) => (Calpads::Status, enrollment_status(status)),
            Filter::SchoolType(kind) => (Calpads::SchoolType, school_type(kind)),
            Filter::School(_) => (Calpads::School, name.to_owned()),
            Filter::Grade(grade) => (Calpads::Grade, grade_name(grade)),
            Filter::Gender(Known::As(sex)) => (Calpads::Gender, sex_name(Some(sex)).to_owned()),
            Filter::Gender(Known::Missing) => (Calpads::Gender, sex_name(None).to_owned()),
            Filter::Race(Known::As(race)) => (Calpads::Race, race_name(Some(race)).to_owned()),
            Filter::Race(Known::Missing) => (Calpads::Race, "Nothing entered".to_owned()),
        };
        self.say(format!("{}: {value}", label.english()))
    }

    /// A choice of a filter.
    pub fn filter_choice(self, filter: Filter) -> String {
        self.say(match filter {
            Filter::AcademicYear(year) => year.to_string(),
            Filter::Lea(_) | Filter::School(_) => String::new(),
            Filter::Status(status) => enrollment_status(status),
            Filter::SchoolType(kind) => school_type(kind),
            Filter::Grade(grade) => capitalized(&grade_name(grade)),
            Filter::Gender(Known::As(sex)) => sex_name(Some(sex)).to_owned(),
            Filter::Gender(Known::Missing) => sex_name(None).to_owned(),
            Filter::Race(Known::As(race)) => race_name(Some(race)).to_owned(),
            Filter::Race(Known::Missing) => "Nothing entered".to_owned(),
        })
    }

    /// Why a report counts nobody by its rule.
    pub fn counts_nobody(self, nothing: Nothing) -> String {
        let Nothing::OnlyPrimaryCounts { status, ended } = nothing;
        let name = status_name(status);
        let records = counted(ended, &format!("{name} enrollment"), &format!("{name} enrollments"));
        self.say(format!(
            "Report 1.24 counts primary enrollments, so every number is zero by its rule. {records} ended in the cycle with \
             a dropout's code, in grades 7 to 12."
        ))
    }

    /// A number of the report, for whoever hears it without its row and column.
    pub fn number_of_report(self, count: u32, column: Column, school: Option<&str>) -> String {
        let place = school.map_or_else(|| "in all schools".to_owned(), |school| format!("at {school}"));
        self.say(format!("{count}, {} {place}", column_name(column).english()))
    }

    /// A column of the report.
    pub fn report_column(self, column: Column) -> String {
        self.of(column_name(column))
    }

    /// Whose students a list shows.
    pub fn list_heading(self, column: Column, school: Option<&str>) -> String {
        let place = school.map_or_else(String::new, |school| format!(" at {school}"));
        self.say(format!("{}{place}", column_name(column).english()))
    }

    /// How many students a list has, and how many of them a search found.
    pub fn list_says(self, all: usize, found: usize) -> String {
        let students = counted(all, "student", "students");
        self.say(if found == all { format!("{students}.") } else { format!("{found} of {students}.") })
    }

    /// The subgroups of a student.
    pub fn subgroups(self, subgroups: impl Iterator<Item = Subgroup>) -> String {
        let names: Vec<&str> = subgroups.map(|one| column_name(Column::Of(one)).english()).collect();
        if names.is_empty() { String::new() } else { self.say(names.join(", ")) }
    }

    /// Which page of a list shows.
    pub fn page_of(self, page: usize, pages: usize) -> String {
        self.say(format!("Page {page} of {pages}"))
    }

    /// A student who never came, in the state view.
    pub fn no_show(self, school: &str, expected: NaiveDate, found: Option<(&str, NaiveDate)>) -> String {
        let after = match found {
            Some((there, since)) => format!("at {there} since {}", day(since)),
            None => "in no public school of the state by Census Day".to_owned(),
        };
        self.say(format!("Expected at {school} on {}; {after}.", day(expected)))
    }

    /// The two views against one another.
    pub fn two_views(self, both: usize, lea_only: usize, state_only: usize) -> String {
        self.say(format!(
            "The LEA counts {}, the state {}. Both count {both} of them; only the LEA counts {lea_only} more, only the state \
             {state_only} more.",
            both + lea_only,
            both + state_only
        ))
    }
}

fn column_name(column: Column) -> Calpads {
    match column {
        Column::Dropouts => Calpads::Dropouts,
        Column::Of(Subgroup::Homeless) => Calpads::Homeless,
        Column::Of(Subgroup::Migrant) => Calpads::Migrant,
        Column::Of(Subgroup::Disabilities) => Calpads::Disabilities,
        Column::Of(Subgroup::EnglishLearners) => Calpads::EnglishLearners,
        Column::Of(Subgroup::Disadvantaged) => Calpads::Disadvantaged,
    }
}

/// An enrollment status with its CALPADS code, where that has one.
fn enrollment_status(status: EnrollmentStatus) -> String {
    let name = capitalized(status_name(status));
    let code = match status {
        EnrollmentStatus::Primary => "10",
        EnrollmentStatus::Secondary => "20",
        EnrollmentStatus::ShortTerm => "30",
        EnrollmentStatus::NonAda => "50",
        EnrollmentStatus::Exchange | EnrollmentStatus::NonEnrolled | EnrollmentStatus::Summer => return name,
    };
    format!("{code} {name}")
}

fn school_type(kind: SchoolType) -> String {
    capitalized(&kind.slug().replace('_', " "))
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::definition::find_definition;

    use super::*;
    use crate::Language;

    fn words() -> Words {
        Words::new(Language::English)
    }

    #[test]
    fn the_collection_is_said_by_both_of_its_years() {
        let fall1 = Fall1::of(&find_definition("calpads-1.24").unwrap(), SchoolYear(2023)).unwrap();
        let expected = "Fall 1 of academic year 2024–25. It reports the dropouts of the year before, 2023–24: exits from 16 \
                        Aug 2023 to 15 Aug 2024, of students who were not enrolled here again by Census Day, Wed 2 Oct 2024.";
        assert_eq!(words().fall1(fall1).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_status_that_is_not_counted_says_why_nothing_shows() {
        let nothing = Nothing::OnlyPrimaryCounts { status: EnrollmentStatus::ShortTerm, ended: 1 };
        assert_eq!(
            words().counts_nobody(nothing),
            "Report 1.24 counts primary enrollments, so every number is zero by its rule. 1 short-term enrollment ended in \
             the cycle with a dropout's code, in grades 7 to 12."
        );
    }

    #[test]
    fn a_filter_reads_as_the_legend_writes_it() {
        let said = |filter| words().filter(filter, "Harbor High");
        assert_eq!(said(Filter::AcademicYear(SchoolYear(2024))), "Academic Year: 2024–25");
        assert_eq!(said(Filter::School(1)), "School: Harbor High");
        assert_eq!(said(Filter::Status(EnrollmentStatus::Secondary)), "Status: 20 Secondary");
        assert_eq!(said(Filter::Race(Known::Missing)), "Ethnicity/Race: Nothing entered");
    }
}
