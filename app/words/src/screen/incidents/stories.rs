//! What happened, told about people of the open district.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;

use crate::Words;
use crate::amounts::counted;
use crate::dates::day;

/// Who and what a story is about. What a card does not need is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the parts of the story")]
pub struct Players {
    pub student: String,
    pub other: String,
    pub school: String,
    /// The paper, in a line.
    pub paper: String,
    pub on: Option<NaiveDate>,
    pub count: usize,
    pub year: SchoolYear,
    pub due: NaiveDate,
}

impl Words {
    /// What happened.
    pub fn incident_story(self, incident: &str, players: &Players) -> String {
        self.say(story(incident, players))
    }
}

fn story(incident: &str, players: &Players) -> String {
    let Players { student, other, school, paper, count, year, due, .. } = players;
    let on = players.on.map(day).unwrap_or_default();
    let due = day(*due);
    match incident {
        "calendar-change" => format!(
            "A note from the board: snow days were made up, and the last day of {year} was {on}. The calendar on \
             file has the old day, and so has every record that ends with the year, that of {student} among them."
        ),
        "another-student" => format!(
            "A parent of {student} writes: “I want to see the list of those who left {school}, on which my child \
             stands.” {} on it too, {other} first.",
            if *count == 1 { "Another student stands".to_owned() } else { format!("{count} others stand") }
        ),
        "duplicate-student" => {
            format!("The edit checks find {student} and {other}: the same name, the same birth date, two numbers.")
        }
        "better-rate" => format!(
            "The board meets when the report is due, {due}. A member calls: “{school} has {} whom nobody can find. They \
             have moved, surely. Code them as transfers, and the numbers look better.”",
            counted(*count, "student", "students")
        ),
        "late-transcript" => format!(
            "Under the mail lies a paper: {paper}. It is about {student}, whom the record of {school} calls gone. The \
             report's day is {due}."
        ),
        "documentation-audit" => format!(
            "The state writes: “Send the documents behind a sample of your {}.” {student} of {school}, away since {on}, \
             is in the sample.",
            counted(*count, "transfer", "transfers")
        ),
        "un-submit" => format!(
            "The report is certified. The principal of {school} calls: a cousin says that {student}, away since {on}, \
             goes to school in another town. “Take the report back.”"
        ),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use workshop::incidents::INCIDENTS;

    use super::*;

    #[test]
    fn every_card_tells_about_whom_it_is() {
        let day = |day| NaiveDate::from_ymd_opt(2024, 10, day).unwrap();
        let players = Players {
            student: "Ellis Evans".to_owned(),
            other: "Casey Castro".to_owned(),
            school: "Harbor High".to_owned(),
            paper: "Records request".to_owned(),
            on: Some(day(4)),
            count: 2,
            year: SchoolYear(2023),
            due: day(15),
        };
        for incident in INCIDENTS {
            let told = story(incident.name, &players);
            assert!(told.contains("Ellis Evans") || told.contains("Harbor High"), "{}: {told}", incident.name);
        }
    }
}
