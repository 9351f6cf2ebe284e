use chrono::NaiveDate;
use engine::checks::Field;
use engine::codes::{YearEnd, neutral};
use engine::records::{District, Enrollment};

use super::code::Translation;
use super::{Circumstance, StarsCode};
use crate::correction::{Correction, value};

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited<T> {
    /// It stays as it is.
    Kept,
    /// It becomes this.
    To(T),
}

/// An edit of a row: its Exit Code and Exit Date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExitEdit {
    /// The Exit Code; `To(None)` empties it.
    pub code: Edited<Option<StarsCode>>,
    /// The line of the code's definition that applies, where somebody said so.
    pub circumstance: Option<Circumstance>,
    /// The Exit Date; `To(None)` empties it.
    pub date: Edited<Option<NaiveDate>>,
}

/// Why an edit cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// There is no such record.
    NoSuchRecord,
    /// The circumstance belongs to another code.
    CircumstanceOfOtherCode,
    /// The district's own code set has no word for the code: it would be read as another one.
    CodeSetCannotSay {
        /// The codes that it can say.
        valid: Vec<&'static str>,
    },
}

/// Turns edits of rows into corrections of the records behind them, in the district's own code set.
#[derive(Debug)]
pub struct Editor<'d> {
    district: &'d District,
    translation: Translation,
}

impl<'d> Editor<'d> {
    /// For the records as they stand.
    pub fn new(district: &'d District) -> Self {
        Self { district, translation: Translation::of(district.exit_codes) }
    }

    /// The corrections that an edit comes to, in the order in which they are made; none where nothing changes.
    ///
    /// A new code sets the completion behind it too: 2 for a GED becomes 1, and `ged` goes.
    ///
    /// # Errors
    /// When the edit cannot be made; nothing is then to be corrected.
    pub fn corrections(&self, record: u32, edit: &ExitEdit, evidence: &str) -> Result<Vec<Correction>, EditError> {
        let row = self.district.enrollments.get(record as usize).ok_or(EditError::NoSuchRecord)?;
        let date = match edit.date {
            Edited::Kept => row.exit_date,
            Edited::To(date) => date,
        };
        let mut after = vec![(Field::ExitDate, date.map(|date| date.to_string()).unwrap_or_default())];
        if let Edited::To(code) = edit.code
            && let Some((reason, completion)) = self.written(row, code, edit.circumstance, date)?
        {
            after.push((Field::ExitReason, reason.to_owned()));
            after.push((Field::Completion, completion.to_owned()));
        }
        let corrections = after.into_iter().map(|(field, after)| Correction {
            record,
            field,
            before: value(row, field),
            after,
            evidence: evidence.to_owned(),
            documents: Vec::new(),
        });
        Ok(corrections.filter(|correction| correction.before != correction.after).collect())
    }

    /// Reason and completion for a code; none where the record says the code already and nobody says more.
    fn written(
        &self,
        row: &Enrollment,
        code: Option<StarsCode>,
        circumstance: Option<Circumstance>,
        date: Option<NaiveDate>,
    ) -> Result<Option<(&'static str, &'static str)>, EditError> {
        let reason =
            neutral(self.district.exit_codes, &row.exit_reason, &row.completion, self.year_end(row, row.exit_date));
        let shown = self.translation.shown(&row.exit_reason, reason);
        let Some(code) = code else {
            return Ok((!shown.is_empty()).then_some(("", "")));
        };
        if circumstance.is_some_and(|circumstance| circumstance.code() != code) {
            return Err(EditError::CircumstanceOfOtherCode);
        }
        if shown == code.digit() && circumstance.is_none() {
            return Ok(None);
        }
        let year_end = self.year_end(row, date);
        let own = |code| self.translation.own(code, circumstance, year_end);
        own(code).map(Some).ok_or_else(|| EditError::CodeSetCannotSay {
            valid: StarsCode::ALL.into_iter().filter(|code| own(*code).is_some()).map(StarsCode::digit).collect(),
        })
    }

    fn year_end(&self, row: &Enrollment, date: Option<NaiveDate>) -> YearEnd {
        let mut calendars = self.district.calendars.iter();
        let calendar = calendars.find(|year| year.lea_id == row.lea_id && year.school_year == row.school_year);
        match (calendar, date) {
            (Some(year), Some(date)) if date < year.last_day => YearEnd::Before,
            (None, Some(_)) => YearEnd::NoCalendar,
            _ => YearEnd::OnOrAfter,
        }
    }
}

#[cfg(test)]
mod tests {
    use engine::choice::Choice;
    use engine::records::CodeSet;

    use super::*;
    use crate::desk::Desk;
    use crate::stars::ClassList;
    use crate::stars::sample::{day, district, edited, list, with};

    fn to(code: StarsCode) -> ExitEdit {
        ExitEdit { code: Edited::To(Some(code)), circumstance: None, date: Edited::Kept }
    }

    fn record(list: &ClassList, student: &str) -> u32 {
        list.rows[list.find(student).unwrap() as usize].record
    }

    #[track_caller]
    fn check(student: &str, edit: ExitEdit, expected: &[(Field, &str, &str)]) {
        let (desk, list) = edited(|_| {});
        let corrections = Editor::new(&desk.district).corrections(record(&list, student), &edit, "seen").unwrap();
        let made: Vec<_> = corrections.iter().map(|one| (one.field, one.before.as_str(), one.after.as_str())).collect();
        assert_eq!(made, expected);
        assert!(corrections.iter().all(|one| one.evidence == "seen"));
    }

    #[test]
    fn a_graduate_who_was_a_ged_loses_the_word_behind_the_code() {
        check("B05", to(StarsCode::Graduate), &[(Field::ExitReason, "2", "1"), (Field::Completion, "ged", "")]);
    }

    #[test]
    fn the_same_code_again_changes_nothing_and_a_circumstance_says_more() {
        check("B05", to(StarsCode::Dropout), &[]);
        let certificate = ExitEdit { circumstance: Some(Circumstance::Certificate), ..to(StarsCode::Dropout) };
        check("B04", certificate, &[(Field::Completion, "", "certificate")]);
        let absent = ExitEdit { circumstance: Some(Circumstance::AbsentWithoutTransfer), ..to(StarsCode::Dropout) };
        check("B05", absent, &[(Field::Completion, "ged", "")]);
    }

    #[test]
    fn a_date_alone_leaves_the_code() {
        let date = ExitEdit { code: Edited::Kept, circumstance: None, date: Edited::To(Some(day("2014-01-20"))) };
        check("B05", date, &[(Field::ExitDate, "2014-01-17", "2014-01-20")]);
        let empty = ExitEdit { code: Edited::To(None), circumstance: None, date: Edited::To(None) };
        check("B04", empty, &[(Field::ExitDate, "2013-03-11", ""), (Field::ExitReason, "2", "")]);
    }

    #[test]
    fn a_circumstance_of_another_code_is_refused() {
        let (desk, list) = edited(|_| {});
        let edit = ExitEdit { circumstance: Some(Circumstance::Ged), ..to(StarsCode::Graduate) };
        let refused = Editor::new(&desk.district).corrections(record(&list, "B04"), &edit, "");
        assert_eq!(refused, Err(EditError::CircumstanceOfOtherCode));
    }

    #[test]
    fn every_edit_shows_the_code_that_was_chosen_in_every_code_set() {
        for set in CodeSet::ALL.iter().copied() {
            let desk = Desk::new(district().recoded(set).0).unwrap();
            let class = list(&desk);
            for (student, code) in class.rows.iter().flat_map(|row| StarsCode::ALL.map(|code| (&row.state_id, code))) {
                let corrections = Editor::new(&desk.district).corrections(record(&class, student), &to(code), "");
                let is_said = set != CodeSet::Calpads || code != StarsCode::TransferredWithinDistrict;
                assert_eq!(corrections.is_ok(), is_said, "{set:?} {student} {code:?}");
                let Ok(corrections) = corrections else { continue };
                let (_, after) = with(&desk, &corrections);
                let row = &after.rows[after.find(student).unwrap() as usize];
                assert_eq!(row.exit_code, code.digit(), "{set:?} {student}");
            }
        }
    }
}
