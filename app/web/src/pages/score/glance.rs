use engine::sorting;
use leptos::prelude::*;
use words::Words;
use words::screen::Scoring as Texts;
use workshop::score::{Fate, Handling, Score, Verdict};

/// The counts, before anything one by one.
pub(super) fn glance(words: Words, score: &Score) -> AnyView {
    let mut rows: Vec<(Texts, String)> = Vec::new();
    let mut notes = Vec::new();
    if let Some(against) = &score.against {
        let out = score.count(|fate| *fate == Fate::OutOfReach);
        let reach = score.items.len() - out;
        let mut count = |text, fate: fn(&Fate) -> bool| rows.push((text, words.of_all(score.count(fate), reach)));
        count(Texts::FoundRight, |fate| *fate == Fate::CorrectedRight);
        count(Texts::FoundOtherwise, |fate| *fate == Fate::CorrectedOtherwise);
        count(Texts::WavedThrough, |fate| matches!(fate, Fate::WavedThrough { .. }));
        count(Texts::Missed, |fate| *fate == Fate::Missed);
        if out > 0 {
            rows.push((Texts::OutOfReach, words.of_all(out, score.items.len())));
        }
        let wrong = |verdict| matches!(verdict, Verdict::WasRight | Verdict::PaperSaysOtherwise);
        let harmed = score.beside.iter().filter(|one| wrong(one.verdict)).count();
        rows.push((Texts::WronglyCorrected, words.count(harmed, "field", "fields")));
        rows.push((Texts::EvidenceIgnored, words.count(score.evidence_ignored(), "paper", "papers")));
        rows.push((Texts::Misclassified, words.classification(&against.classification)));
        rows.push((Texts::AsReported, words.short_numbers(&score.numbers)));
        rows.push((Texts::OnRightRecords, words.short_numbers(&against.right)));
        if let Some(later) = &against.later {
            rows.push((Texts::OnceAllIsKnown, words.short_numbers(later)));
        }
        rows.push((Texts::TrulyDroppedOut, words.truly(against.leavers)));
        notes.push(words.out_of_what(reach, score.items.len(), against.classification.considered));
        notes.push(words.of(Texts::TrulyMeans));
    } else {
        rows.push((Texts::AsReported, words.short_numbers(&score.numbers)));
    }
    if !score.numbers.denominator.is_empty() {
        notes.push(words.of(Texts::OfDenominator));
    }
    rows.push((Texts::Findings, findings(words, score)));
    rows.push((Texts::Days, words.days_used(score.days)));
    let rows = rows
        .into_iter()
        .map(|(text, result)| view! { <tr><th scope="row">{words.of(text)}</th><td>{result}</td></tr> }.into_any());
    view! {
        <table class="score-glance">
            <caption>{words.of(Texts::AtAGlance)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.of(Texts::Measure)}</th>
                    <th scope="col">{words.of(Texts::Result)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
        {notes.into_iter().map(|says| view! { <p class="small soft">{says}</p> }).collect_view()}
    }
    .into_any()
}

fn findings(words: Words, score: &Score) -> String {
    let count = |handling: fn(&Handling) -> bool| score.findings.iter().filter(|one| handling(&one.handling)).count();
    let unread = score.findings.iter().filter(|one| one.unread_papers > 0).map(|one| one.finding.student);
    words.followed(
        count(|one| *one == Handling::Gone),
        count(|one| matches!(one, Handling::Answered { .. })),
        count(|one| *one == Handling::Stands),
        sorting::distinct(unread).len(),
    )
}
