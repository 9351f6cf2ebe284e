//! Predict, then reveal.

use engine::definition::{Family, Knob, find_definition};
use workshop::predictions::{Asked, Guess, GuessProblem, LONGEST_NAME, MOST_GROUPS, Prediction, Question};

use super::explore::short_option;
use crate::Words;
use crate::amounts::{counted, listed, thousands};
use crate::settings::title;
use crate::texts::texts;

texts! {
    /// The fixed texts of the gate before an answer.
    pub enum Gate {
        AskFirst = "Ask the room first",
        Ask = "Ask for",
        Rate = "the rate",
        Count = "how many are counted",
        GraduationRate = "the graduation rate",
        Graduates = "how many graduate",
        Enter = "how many enter",
        Leave = "how many leave",
        Differ = "how many students they differ on",
        Spread = "how far apart their rates lie",
        Elsewhere = "how many are found elsewhere",
        Lost = "how many lost transfers enter",
        Hidden = "The answer is hidden until the groups have guessed.",
        Group = "Group",
        Guess = "Guess",
        InPercent = "Percent, with one decimal at most: 4.5",
        InPoints = "Points, with one decimal at most: 4.5",
        InStudents = "A whole number of students",
        Commit = "Commit",
        Committed = "committed",
        NobodyYet = "No group has committed a guess yet.",
        Reveal = "Reveal",
        Stop = "Stop asking",
        StartOver = "Start over",
        AskAgain = "Ask another",
        Close = "Close",
        Turned = "The settings or the question changed after the first guess. Turn them back, or start over; the guesses are about:",
        Unit = "A dot is the guess of one group, the line the answer; between them, the gap.",
        Answer = "Answer",
        Gap = "Gap",
        Kept = "Kept predictions",
        AskedHead = "Question",
        District = "District",
        SaveCsv = "Save as CSV",
    }
}

impl Words {
    /// What may be asked of a yearly count or of a class, as a choice.
    pub fn asked(self, asked: Asked, of_class: bool) -> String {
        self.of(match (asked, of_class) {
            (Asked::Rate, false) => Gate::Rate,
            (Asked::Rate, true) => Gate::GraduationRate,
            (Asked::Count, false) => Gate::Count,
            (Asked::Count, true) => Gate::Graduates,
            (Asked::Enter, _) => Gate::Enter,
            (Asked::Leave, _) => Gate::Leave,
            (Asked::Differ, _) => Gate::Differ,
            (Asked::Spread, _) => Gate::Spread,
            (Asked::Elsewhere, _) => Gate::Elsewhere,
            (Asked::Lost, _) => Gate::Lost,
        })
    }

    /// That a rate that is asked for does not exist.
    pub fn gate_has_no_rate(self, asked: Asked) -> String {
        self.say(match asked {
            Asked::Spread => "Fewer than two definitions have a rate here. Ask for a number of students.",
            _ => "This definition has no rate. Ask for a number of students.",
        })
    }

    /// On the link to the view in which the room was asked.
    pub fn gate_goes_on(self, view: &str) -> String {
        self.say(format!("Go on in {view}"))
    }

    /// That the answer of another page waits for the room.
    pub fn gate_is_up(self) -> String {
        self.say("The room has been asked. What every definition counts shows again once its answer is revealed.")
    }

    /// The question to the room.
    pub fn gate_question(self, question: &Question) -> String {
        match question.asked {
            Asked::Differ => return self.say("On how many students will the yearly definitions differ?"),
            Asked::Spread => return self.say("How far apart will the lowest and the highest rate lie?"),
            _ => {}
        }
        let definition = find_definition(&question.definition);
        let name = definition.as_ref().map_or(question.definition.as_str(), |definition| definition.title);
        let of_class = definition.as_ref().is_some_and(|definition| definition.family() == Family::Cohort);
        let what = match (question.asked, of_class) {
            (Asked::Rate, true) => "What will the graduation rate of the class be",
            (Asked::Count, true) => "How many of the class will graduate",
            (Asked::Rate, false) => "What will the rate be",
            (Asked::Count, false) => "How many will be counted",
            (Asked::Enter, _) => "How many will enter the count",
            (Asked::Leave, _) => "How many will leave the count",
            (Asked::Elsewhere, _) => "How many dropouts of the district will the state find enrolled",
            // What is asked about all definitions was told before.
            (Asked::Lost | Asked::Differ | Asked::Spread, _) => "How many lost transfers will the state add",
        };
        let turned: Vec<String> = question.turned().iter().map(|(knob, option)| setting(*knob, option)).collect();
        self.say(match turned.as_slice() {
            [] => format!("{what} under {name}?"),
            turned => format!("{what} under {name} if {}?", listed(turned)),
        })
    }

    /// A guess or an answer, with its unit.
    pub fn gate_amount(self, asked: Asked, tenths: i64) -> String {
        self.say(amount(asked, tenths))
    }

    /// How far off a guess is.
    pub fn gate_gap(self, asked: Asked, gap: i64) -> String {
        self.say(gap_text(asked, gap))
    }

    /// What came out, as a title.
    pub fn gate_finding(self, prediction: &Prediction) -> String {
        let (asked, answer) = (prediction.question.asked, prediction.answer);
        let gap = |guess: &&Guess| guess.gap(answer).abs();
        let Some(best) = prediction.guesses.iter().min_by_key(gap) else {
            return self.gate_amount(asked, answer);
        };
        let least = gap(&best);
        let closest = prediction.guesses.iter().filter(|guess| gap(guess) == least);
        let names: Vec<String> = closest.map(|guess| guess.group.clone()).collect();
        self.say(format!(
            "{}. Closest: {}, {}",
            amount(asked, answer),
            listed(&names),
            match least {
                0 => "exactly right".to_owned(),
                off => format!("{} off", distance(asked, off)),
            }
        ))
    }

    /// The guesses and the answer in a sentence.
    pub fn gate_says(self, prediction: &Prediction) -> String {
        let (asked, answer) = (prediction.question.asked, prediction.answer);
        let told = prediction.guesses.iter().map(|guess| {
            let gap = gap_text(asked, guess.gap(answer));
            format!("{} guessed {}, {gap}", guess.group, amount(asked, guess.tenths))
        });
        self.say(format!("The answer is {}. {}.", amount(asked, answer), told.collect::<Vec<_>>().join("; ")))
    }

    /// Why a guess is not taken.
    pub fn guess_problem(self, problem: GuessProblem) -> String {
        self.say(match problem {
            GuessProblem::NoName => "Name the group.".to_owned(),
            GuessProblem::NameTooLong => format!("The name has more than {LONGEST_NAME} letters. Shorten it."),
            GuessProblem::Committed => "A group of this name has committed its guess. Take another name.".to_owned(),
            GuessProblem::TooManyGroups => format!("{MOST_GROUPS} groups have guessed; there is room for no more."),
            GuessProblem::NoPercentage => {
                "The guess is no percentage. Write a number from 0 to 100, with one decimal at most, such as 4.5."
                    .to_owned()
            }
            GuessProblem::NoCount => "The guess is no number of students. Write a whole number, such as 12.".to_owned(),
        })
    }

    /// How many predictions are kept, on what opens their list.
    pub fn kept_predictions(self, kept: usize) -> String {
        self.say(format!("{} ({kept})", crate::Text::english(Gate::Kept)))
    }
}

fn setting(knob: Knob, option: &str) -> String {
    let option = if option.is_empty() { "nothing".to_owned() } else { short_option(knob, option) };
    format!("“{}” is “{option}”", title(knob))
}

fn amount(asked: Asked, tenths: i64) -> String {
    match asked {
        Asked::Rate => format!("{}.{}%", tenths / 10, tenths % 10),
        _ => distance(asked, tenths),
    }
}

fn gap_text(asked: Asked, gap: i64) -> String {
    match gap {
        0 => "exactly right".to_owned(),
        above if above > 0 => format!("{} too high", distance(asked, above)),
        below => format!("{} too low", distance(asked, -below)),
    }
}

/// A size in the unit of the question.
fn distance(asked: Asked, tenths: i64) -> String {
    let size = usize::try_from(tenths).unwrap_or(0);
    match asked {
        asked if asked.is_of_rates() && size == 10 => "1.0 point".to_owned(),
        asked if asked.is_of_rates() => format!("{}.{} points", thousands(size / 10), size % 10),
        _ => counted(size / 10, "student", "students"),
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;

    use super::*;

    fn prediction(asked: Asked, changes: &[(&str, &str)], guesses: &[(&str, i64)], answer: i64) -> Prediction {
        let own = |(one, other): &(&str, &str)| ((*one).to_owned(), (*other).to_owned());
        let question = Question {
            district: "Harbor Unified".to_owned(),
            fingerprint: String::new(),
            year: SchoolYear(2023),
            day: chrono::NaiveDate::default(),
            definition: "nces-ccd".to_owned(),
            changes: changes.iter().map(own).collect(),
            asked,
        };
        let guess = |(group, tenths): &(&str, i64)| Guess { group: (*group).to_owned(), tenths: *tenths };
        Prediction { question, guesses: guesses.iter().map(guess).collect(), answer }
    }

    #[test]
    fn a_question_says_what_was_turned() {
        let words = Words::default();
        let turned = [("grades", "7-12"), ("summer", "ended-year")];
        let name = find_definition("nces-ccd").unwrap().title;
        assert_eq!(
            words.gate_question(&prediction(Asked::Rate, &turned, &[], 0).question),
            format!(
                "What will the rate be under {name} if “Grades” is “7–12” and “Summer leavers go to” is “ended year”?"
            )
        );
        assert_eq!(
            words.gate_question(&prediction(Asked::Enter, &[], &[], 0).question),
            format!("How many will enter the count under {name}?")
        );
    }

    #[test]
    fn whoever_is_closest_is_named_and_each_gap_is_told() {
        let words = Words::default();
        let rate = prediction(Asked::Rate, &[], &[("Table 1", 400), ("Table 2", 448), ("Table 3", 428)], 438);
        assert_eq!(words.gate_finding(&rate), "43.8%. Closest: Table 2 and Table 3, 1.0 point off");
        assert_eq!(
            words.gate_says(&rate),
            "The answer is 43.8%. Table 1 guessed 40.0%, 3.8 points too low; Table 2 guessed 44.8%, 1.0 point too high; \
             Table 3 guessed 42.8%, 1.0 point too low."
        );
        let count = prediction(Asked::Count, &[], &[("Table 1", 70)], 70);
        assert_eq!(words.gate_finding(&count), "7 students. Closest: Table 1, exactly right");
    }
}
