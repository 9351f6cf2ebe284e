//! What really happened, against what is counted.

use districts::Leaver;
use engine::codes::national_term;
use workshop::truth::{Field, Share, Truth, TruthTable};

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, thousands};
use crate::dates::day;
use crate::exits::{lower_first, short};
use crate::texts::texts;

texts! {
    /// The fixed texts of the view of the truth.
    pub enum Truths {
        Says = "The kit made these students and knows what became of each. Here the truth is held against the count: who really dropped out and is not counted, and who is counted and never dropped out.",
        Gate = "For the facilitator to open. It gives away what groups are to find out from records and papers.",
        Show = "Show the truth",
        Hide = "Hide it",
        Making = "The students live their years again …",
        ByHand = "The open district was made by hand or opened from files. Nobody knows more of its students than its records say.",
        SeeLived = "Open Tern Island, whose students the kit knows",
        NotYet = "The year ends beyond the years on record: what became of its students is not settled.",
        Meaning = "Really dropped out: last seen here between the 1 October of the school year and the next, in no public school of the state on that day, and in truth gone with no known schooling, expelled, too old, placed where no diploma is taught, or done with grade 12 short of the requirements. Every grade and age; no setting changes it. The days follow the federal definition; that they are the true ones is the kit’s own.",
        Unit = "A mark is one student with a record in the district, in the order of their seats. Solid and over the line: counted. Orange: in another field than before a setting was turned.",
        UnitOfBars = "Students with a record in the district; a bar is as long as they are many.",
        DroppedOut = "Really dropped out",
        DidNot = "Did not drop out",
        Truth = "In truth",
        CountedHead = "Counted",
        NotCounted = "Not counted",
        All = "All",
        Missed = "Really dropped out, not counted",
        Mistaken = "Counted, never dropped out",
        Right = "Really dropped out, counted",
        Neither = "Neither dropped out nor counted",
        KeptOut = "What kept them out of the count",
    }
}

impl Words {
    /// A field of truth and count, as a label.
    pub fn truth_field(self, field: Field) -> String {
        self.of(match field {
            Field::Counted => Truths::Right,
            Field::Missed => Truths::Missed,
            Field::Mistaken => Truths::Mistaken,
            Field::Neither => Truths::Neither,
        })
    }

    /// What the truth says about the count, as a title.
    pub fn truth_finding(self, table: &TruthTable) -> String {
        let (missed, mistaken) = (table.count(Field::Missed) + table.without_record, table.count(Field::Mistaken));
        self.say(match (missed, mistaken) {
            (0, 0) => "Everyone who really dropped out is counted, and nobody else".to_owned(),
            (missed, 0) => format!("{} who really dropped out {} not counted", start(missed), are(missed)),
            (0, mistaken) => format!("{} {} counted who never dropped out", start(mistaken), are(mistaken)),
            (missed, mistaken) => format!(
                "{} who really dropped out {} not counted, and {} {} counted who never did",
                start(missed),
                are(missed),
                in_words(mistaken),
                are(mistaken)
            ),
        })
    }

    /// How much of the truth is counted, and how much of the count is true.
    pub fn truth_says(self, found: Share, right: Share) -> String {
        let found = share(
            found,
            &Asking {
                nobody: "Nobody really dropped out.",
                only: ["The one who really dropped out is not counted.", "The one who really dropped out is counted."],
                who: "who really dropped out",
                verbs: ["is counted", "are counted"],
            },
        );
        let right = share(
            right,
            &Asking {
                nobody: "Nobody is counted.",
                only: ["The one who is counted never dropped out.", "The one who is counted really dropped out."],
                who: "who are counted",
                verbs: ["really dropped out"; 2],
            },
        );
        self.say(format!("{found} {right}"))
    }

    /// What turning settings did to the two mistakes.
    pub fn truth_moved(self, before: &TruthTable, after: &TruthTable) -> String {
        let sides =
            [(Field::Missed, "really dropped out and are not counted"), (Field::Mistaken, "are counted and never did")];
        let told: Vec<String> = sides
            .into_iter()
            .map(|(field, what)| match (before.count(field), after.count(field)) {
                (was, is) if was == is => format!("as many as before, {}, {what}", thousands(is)),
                (was, is) => format!("{} → {} {what}", thousands(was), thousands(is)),
            })
            .collect();
        self.say(format!("As the settings were turned: {}.", told.join("; ")))
    }

    /// Who really dropped out and stands in no record.
    pub fn truth_without_record(self, count: usize) -> String {
        self.say(format!("{} who really dropped out stand in no record of the district.", thousands(count)))
    }

    /// What is true of a student.
    pub fn truth(self, truth: &Truth) -> String {
        self.say(match truth {
            Truth::Left(leaver) => format!("In truth {}.", left(leaver)),
            Truth::Enrolled { here: true } => "In truth at school here on the next 1 October.".to_owned(),
            Truth::Enrolled { here: false } => {
                "In truth at another public school of the state on the next 1 October.".to_owned()
            }
            Truth::LeftBefore(leaver) => format!("In truth a leaver of the year before: {}.", left(leaver)),
            Truth::Elsewhere => "In truth last seen at another district, or not come yet.".to_owned(),
            Truth::SecondNumber { of } => format!("A second number of {of}: nobody lived under it."),
            Truth::Nobody => "A number that nobody has.".to_owned(),
        })
    }
}

fn left(leaver: &Leaver) -> String {
    let on = leaver.exit.date().map(|date| format!(" on {}", day(date))).unwrap_or_default();
    format!("left{on}: {}", lower_first(&short(national_term(leaver.happened).meaning)))
}

fn start(count: usize) -> String {
    capitalized(&in_words(count))
}

fn are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// How a share is said: of nobody, of one (not so, and so), and of more.
struct Asking {
    nobody: &'static str,
    only: [&'static str; 2],
    who: &'static str,
    verbs: [&'static str; 2],
}

/// `Of nine who really dropped out, seven are counted.` Of many, how many of ten that is besides.
fn share(share: Share, asking: &Asking) -> String {
    let (who, verb) = (asking.who, asking.verbs[usize::from(share.count != 1)]);
    match share.of_ten() {
        None => asking.nobody.to_owned(),
        Some(_) if share.all == 1 => asking.only[usize::from(share.count == 1)].to_owned(),
        Some(ten) if share.all > 10 => format!(
            "Of {} {who}, {} {verb}: about {} in ten.",
            counted(share.all, "student", "students"),
            thousands(share.count),
            in_words(ten)
        ),
        Some(_) => format!("Of {} {who}, {} {verb}.", in_words(share.all), in_words(share.count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_said_as_people_say_them() {
        let said = |found: (usize, usize), right: (usize, usize)| {
            let share = |(count, all)| Share { count, all };
            Words::default().truth_says(share(found), share(right))
        };
        assert_eq!(
            said((7, 10), (1, 1)),
            "Of ten who really dropped out, seven are counted. The one who is counted really dropped out."
        );
        assert_eq!(
            said((101, 143), (0, 0)),
            "Of 143 students who really dropped out, 101 are counted: about seven in ten. Nobody is counted."
        );
    }
}
