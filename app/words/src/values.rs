//! The values of a record's fields, as people read them.

use chrono::NaiveDate;
use engine::checks::Field;
use engine::choice::Choice;
use engine::records::{EnrollmentStatus, ExitProof};

use crate::dates::day;
use crate::screen::{proof_name, status_name};

/// The value of a field, inside a sentence: a day as a day, a code of a closed list in its words.
pub(crate) fn field_value(field: Field, text: &str) -> String {
    let in_words = match field {
        Field::BirthDate
        | Field::EntryDate
        | Field::ExitDate
        | Field::DiplomaDate
        | Field::StartDate
        | Field::EndDate => text.parse::<NaiveDate>().ok().map(day),
        Field::Status => EnrollmentStatus::from_slug(text).map(|status| status_name(status).to_owned()),
        Field::ExitProof => ExitProof::from_slug(text).map(|proof| proof_name(proof).to_owned()),
        // The kit's own codes are words already.
        Field::ExitReason | Field::Completion => Some(text.replace('_', " ")),
        _ => None,
    };
    match in_words {
        _ if text.is_empty() => "empty".to_owned(),
        Some(words) => words,
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: Field, text: &str, expected: &str) {
        assert_eq!(field_value(field, text), expected);
    }

    #[test]
    fn a_value_reads_as_its_page_says_it() {
        check(Field::ExitDate, "2024-06-07", &crate::day("2024-06-07".parse().unwrap()));
        check(Field::ExitDate, "", "empty");
        check(Field::ExitProof, "records_request", "request for records");
        check(Field::ExitProof, "none", "none");
        check(Field::Status, "short_term", "short-term");
        check(Field::ExitReason, "moved_in_state", "moved in state");
        check(Field::ExitReason, "E140", "E140");
    }

    #[test]
    fn a_value_that_is_in_no_list_stays_as_it_is() {
        check(Field::ExitDate, "7 June", "7 June");
        check(Field::Status, "half", "half");
    }
}
