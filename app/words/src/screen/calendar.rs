//! The days of a reporting window, and what arrives on them.

use chrono::NaiveDate;
use engine::records::{District, Enrollment};
use workshop::arrivals::{Arrival, News};

use super::student::program_name;
use crate::Words;
use crate::amounts::{capitalized, in_words};
use crate::dates::day;
use crate::exits::code_name;
use crate::texts::texts;

texts! {
    /// The fixed texts about days that pass.
    pub enum Calendar {
        Arrivals = "Arrivals",
        NothingArrived = "Nothing arrived.",
        MayChangeTheReport = "may change the report",
    }
}

impl Words {
    /// How much arrived since a day, and how much of it is about students who had left.
    pub fn arrived_since(self, after: NaiveDate, arrivals: &[Arrival<'_>]) -> String {
        let leavers = arrivals.iter().filter(|arrival| arrival.is_about_a_leaver).count();
        let about = match (arrivals.len(), leavers) {
            (0, _) => return self.say(format!("Nothing arrived since {}", day(after))),
            (1, 0) => "not about a student who had left",
            (1, _) => "about a student who had left",
            (_, 0) => "none about students who had left",
            (all, of_leavers) if all == of_leavers => "all about students who had left",
            (_, 1) => "one about a student who had left",
            (_, of_leavers) => &format!("{} about students who had left", in_words(of_leavers)),
        };
        let number = capitalized(&in_words(arrivals.len()));
        let noun = if arrivals.len() == 1 { "arrival" } else { "arrivals" };
        self.say(format!("{number} {noun} since {}, {about}", day(after)))
    }

    /// What arrived, without its day.
    pub fn arrived(self, arrival: &Arrival<'_>, district: &District) -> String {
        let whose = arrival.student.map(|student| format!("{} {}", student.first_name, student.last_name));
        let whose = whose.as_deref().unwrap_or(arrival.student_id);
        let school = |row| school_name(district, row);
        self.say(match arrival.news {
            News::Enrolled(row) => format!("{whose} enrolled at {}", school(row)),
            News::YearEnded(row) => {
                format!("The enrollment of {whose} at {} was closed with the school year", school(row))
            }
            News::Left(row) => {
                let on = row.exit_date.map(|exit| format!(" on {}", day(exit))).unwrap_or_default();
                let code = match code_name(&row.exit_reason, &row.completion).replace('_', " ") {
                    none if none.is_empty() => none,
                    code => format!(", exit code {code}"),
                };
                format!("The office learned that {whose} left {}{on}{code}", school(row))
            }
            News::InProgram(row) => {
                let since = row.start_date.map(|start| format!(" since {}", day(start))).unwrap_or_default();
                format!("The office learned of a program of {whose}: {}{since}", program_name(row.program))
            }
            News::OutOfProgram(row) => format!("A program of {whose} ended: {}", program_name(row.program)),
            News::Paper(paper) => {
                let kind = paper.kind.replace('_', " ");
                let kind = match kind.chars().next() {
                    _ if kind.ends_with("mail") => capitalized(&kind),
                    Some('a' | 'e' | 'i' | 'o' | 'u') => format!("An {kind}"),
                    _ => format!("A {kind}"),
                };
                let from = if paper.from.is_empty() { String::new() } else { format!(" ({})", paper.from) };
                format!("{kind} about {whose} arrived{from}")
            }
        })
    }
}

/// The name of an enrollment's school, or its number where no list has it.
fn school_name<'a>(district: &'a District, row: &'a Enrollment) -> &'a str {
    let school = district.school(&row.lea_id, &row.school_id);
    school.map_or(row.school_id.as_str(), |school| school.school_name.as_str())
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use workshop::shipped::district_of;

    use super::*;
    use crate::Language;

    /// What is said of everything that came to a scenario's district between two days, a line each.
    fn told(scenario: &str, after: &str, until: &str) -> Vec<String> {
        let scenario = scenarios::find(scenario).unwrap();
        let district = district_of(&scenario, None).district;
        let year: SchoolYear = scenario.card.reporting_year;
        let (after, until) = (after.parse().unwrap(), until.parse().unwrap());
        let arrivals = workshop::arrivals::arrivals(&district, year, after, until);
        let words = Words::new(Language::English);
        let head = words.arrived_since(after, &arrivals);
        let lines = arrivals.iter().map(|arrival| words.arrived(arrival, &district));
        std::iter::once(head).chain(lines).map(|line| line.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn papers_are_told_with_whom_they_come_from() {
        assert_eq!(
            told("harbor-unified", "2024-11-01", "2024-12-31"),
            [
                "Two arrivals since 1 Nov 2024, all about students who had left",
                "A contact note about Jules Jensen arrived (Counselor)",
                "A records request about Frankie Foster arrived (School in another state, registrar)",
            ]
        );
    }

    #[test]
    fn students_who_begin_and_leave_are_told_with_their_school() {
        let year = told("harbor-unified", "2024-02-29", "2024-09-03");
        let has = |line: &str| assert!(year.iter().any(|told| told == line), "{line} is not in {year:#?}");
        has("Ellis Evans enrolled at Pine High");
        has("The office learned that Ellis Evans left Harbor High on 4 Mar 2024, exit code E140");
        has("Returned mail about Harper Hale arrived (Post office)");
        has("A program of Gray Garza ended: education program for a disability (IEP)");
    }
}
