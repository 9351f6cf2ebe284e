use leptos::prelude::*;
use workshop::correction::Correction;

use crate::state::Kit;

/// The papers that a correction cites, in words; none where it cites none.
pub fn cited(kit: Kit, correction: &Correction) -> Option<String> {
    if correction.documents.is_empty() {
        return None;
    }
    let papers = kit.opened.with_untracked(|opened| {
        let papers: Vec<_> = correction
            .documents
            .iter()
            .map(|number| {
                let paper = opened.base.documents.iter().find(|paper| paper.document_id == *number);
                (number.as_str(), paper)
            })
            .collect();
        kit.words().cited(&papers)
    });
    Some(papers)
}
