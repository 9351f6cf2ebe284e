//! Exit codes in words.

use engine::codes::{Category, ExitReason, look_up, national_term};
use engine::records::{CodeLoss, CodeSet, Enrollment};

use crate::Words;
use crate::amounts::counted;

impl Words {
    /// An exit code with its meaning: `E140, left, with no known enrollment`.
    pub fn exit_code(self, set: CodeSet, record: &Enrollment) -> String {
        self.say(exit_code(set, &record.exit_reason, &record.completion))
    }

    /// What an exit reason amounts to, as a label.
    pub fn category(self, category: Category) -> String {
        self.say(category_name(category))
    }

    /// What a code set cannot say: `12 enrollments: expelled is read back as left for an unknown reason`.
    pub fn code_loss(self, loss: &CodeLoss) -> String {
        let enrollments = counted(loss.enrollments as usize, "enrollment", "enrollments");
        let meaning = |reason| lower_first(&short(national_term(reason).meaning));
        self.say(format!("{enrollments}: {} is read back as {}.", meaning(loss.reason), meaning(loss.becomes)))
    }

    /// A neutral exit reason.
    pub fn reason(self, reason: ExitReason) -> String {
        self.say(national_term(reason).meaning)
    }
}

/// A code with its meaning, inside a sentence.
pub(crate) fn exit_code(set: CodeSet, reason: &str, completion: &str) -> String {
    let code = code_name(reason, completion);
    let meaning = look_up(set, reason, completion).map(|code| lower_first(&short(code.meaning)));
    match meaning {
        Some(meaning) if code.is_empty() => meaning,
        Some(_) if set == CodeSet::Kit => code.replace('_', " "),
        Some(meaning) => format!("{code}, {meaning}"),
        None if code.is_empty() => "no exit code".to_owned(),
        None => format!("{code}, a code that is in no list"),
    }
}

/// A code with what it is read as, where its completion status is not known.
pub(crate) fn exit_reason(code: &str, reason: ExitReason) -> String {
    let meaning = lower_first(&short(national_term(reason).meaning));
    if code.is_empty() { meaning } else { format!("{code}, {meaning}") }
}

/// A code with its completion status: `E230 with 360`.
pub(crate) fn code_name(reason: &str, completion: &str) -> String {
    if completion.is_empty() { reason.to_owned() } else { format!("{reason} with {completion}") }
}

/// The part of a meaning before its first explanation. A code only claims that a document is held.
pub(crate) fn short(meaning: &str) -> String {
    let first = meaning.split([';', ':', '(']).next().unwrap_or(meaning).trim();
    first.replace(", documentation held", "; by its code, documentation held")
}

pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let keep = ["NSLP", "GED"].iter().any(|name| text.starts_with(name));
    match letters.next() {
        Some(first) if !keep => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

pub(crate) fn category_name(category: Category) -> &'static str {
    match category {
        Category::Graduate => "a graduation",
        Category::Completer => "another recognized completion",
        Category::Certificate => "a certificate of completion",
        Category::Ged => "a GED, or a program toward one",
        Category::Death => "a death",
        Category::Placement => "a placement where schooling goes on",
        Category::Transfer => "a transfer",
        Category::YearEnd => "a year-end exit, expected back",
        Category::Expelled => "an expulsion",
        Category::Other => "no completion, transfer or other excuse",
    }
}
