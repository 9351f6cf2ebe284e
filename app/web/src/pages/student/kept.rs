//! A correction half written: kept for each record until it is saved or given up.

use engine::checks::Field;
use engine::choice::Choice;
use leptos::prelude::*;

use super::draft::Evidence;
use crate::browser::{drop_draft, keep_draft, kept_draft};
use crate::state::Kit;

/// What stands in a form and not in the record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Kept {
    /// The changed fields.
    pub(super) fields: Vec<(Field, String)>,
    /// What the correction rests on.
    pub(super) evidence: Evidence,
}

/// What was kept of a record's form.
pub(super) fn kept(kit: Kit, record: u32) -> Option<Kept> {
    kept_draft(&key(kit, record)).map(|text| read(&text)).filter(|kept| *kept != Kept::default())
}

/// Keeps what stands in a record's form; forgets it, where nothing does.
pub(super) fn keep(kit: Kit, record: u32, kept: &Kept) {
    let key = key(kit, record);
    if *kept == Kept::default() { drop_draft(&key) } else { keep_draft(&key, write(kept)) }
}

fn key(kit: Kit, record: u32) -> String {
    kit.opened.with_untracked(|opened| format!("{}/{record}", opened.info.key))
}

/// A line for each field and each cited paper, and one for the words. No field of the form takes more than a line.
fn write(kept: &Kept) -> String {
    let fields = kept.fields.iter().map(|(field, text)| format!("{}={text}\n", field.slug()));
    let papers = kept.evidence.documents.iter().map(|number| format!("{PAPER}={number}\n"));
    fields.chain(papers).chain([format!("{EVIDENCE}={}\n", kept.evidence.words)]).collect()
}

const EVIDENCE: &str = "evidence";
const PAPER: &str = "paper";

fn read(text: &str) -> Kept {
    let mut kept = Kept::default();
    for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
        match Field::from_slug(name) {
            Some(field) => kept.fields.push((field, value.to_owned())),
            None if name == EVIDENCE => value.clone_into(&mut kept.evidence.words),
            None if name == PAPER => kept.evidence.documents.push(value.to_owned()),
            None => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_reads_back() {
        let kept = Kept {
            fields: vec![(Field::ExitDate, String::new()), (Field::ExitReason, "E=1".to_owned())],
            evidence: Evidence { words: "Called the office".to_owned(), documents: vec!["D0003".to_owned()] },
        };
        assert_eq!(read(&write(&kept)), kept);
    }

    #[test]
    fn what_no_form_wrote_is_nothing() {
        assert_eq!(read("speed=9\nno line\n"), Kept::default());
    }
}
