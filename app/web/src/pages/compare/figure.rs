use engine::choice::Choice;
use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Comparing;

use super::Compared;
use super::comparison::{Comparison, Line};
use crate::parts::{Column, Mark, StaveLine, StaveRow, stave};
use crate::state::{Kit, use_kit};

/// Beyond this many students the picture shows only those on whom the definitions differ.
const MOST_FOR_ALL: usize = 40;

/// Beyond this many it shows the first: as many as a row holds. Each is drawn for every definition and every width of
/// window, and the page must not wait for marks that nobody can compare.
pub(super) const MOST_SHOWN: usize = 40;

/// The stave: every event definition as a line through the students.
#[component]
pub(in crate::pages) fn Figure(
    /// The comparison.
    compared: Compared,
) -> impl IntoView {
    let kit = use_kit();
    move || match compared.get() {
        Some(comparison) => picture(kit, &comparison),
        None => view! { <p class="unit" role="status">{kit.words().of(Comparing::Working)}</p> }.into_any(),
    }
}

fn picture(kit: Kit, comparison: &Comparison) -> AnyView {
    let words = kit.words();
    let (all, differ) = (comparison.students.len(), &comparison.differ);
    let shown: Vec<usize> =
        if all > MOST_FOR_ALL { differ.iter().take(MOST_SHOWN).copied().collect() } else { (0..all).collect() };
    let counts = comparison.counts();
    let (columns, days) = kit.derived.desk.with_untracked(|desk| {
        let column = |at: &usize| {
            let student = comparison.students[*at];
            Column {
                student_id: desk.roster.student_id(student).to_owned(),
                name: desk.name_of(student),
                // Shading tells some of a row from others; where all differ it would tell nothing.
                is_shaded: shown.len() > differ.len() && differ.binary_search(at).is_ok(),
            }
        };
        (shown.iter().map(column).collect::<Vec<_>>(), comparison.count_days(desk))
    });
    let rows: Vec<StaveRow> = comparison.lines.iter().map(|line| row(kit, line, &shown)).collect();
    let only = (all > MOST_FOR_ALL).then(|| words.compare_shows_only(shown.len(), differ.len(), all));
    let shades = columns.iter().any(|column| column.is_shaded);
    view! {
        <figure class="fig">
            <figcaption>
                <h2 class="finding">{words.compare_finding(differ.len(), all, counts.len())}</h2>
                <p class="unit">{words.of(Comparing::Unit)} " " {only}</p>
            </figcaption>
            {stave(words, &columns, &rows)}
            {(counts.len() > 1 && all > 0)
                .then(|| {
                    let says = words.compare_says(&counts, comparison.by_all, differ.len(), comparison.by_none);
                    view! { <p class="says">{says}</p> }
                })}
            {(all == 0 && !counts.is_empty())
                .then(|| view! { <p class="says">{words.of(Comparing::NobodyHere)}</p> })}
            {legend(kit, comparison, &shown, shades)}
            <p class="colophon">{colophon(kit, &days)}</p>
        </figure>
    }
    .into_any()
}

fn row(kit: Kit, line: &Line, shown: &[usize]) -> StaveRow {
    let words = kit.words();
    let definition = &line.definition;
    let drawn = match &line.report {
        Ok(report) => Ok(StaveLine {
            outcomes: shown.iter().map(|at| report.determinations[*at].outcome).collect(),
            count: report.numerator.len(),
            rate: report.rate.map(|rate| format!("{}%", rate.percent())),
        }),
        Err(problem) => Err(words.unusable(problem)),
    };
    StaveRow {
        id: definition.id,
        title: definition.title,
        subtitle: words.definition_subtitle(definition),
        line: drawn,
    }
}

/// The marks that occur in the picture, with their words.
fn legend(kit: Kit, comparison: &Comparison, shown: &[usize], shades: bool) -> AnyView {
    let words = kit.words();
    let reports = || comparison.lines.iter().filter_map(|line| line.report.as_ref().ok());
    let occurs =
        |outcome: Outcome| reports().any(|report| shown.iter().any(|at| report.determinations[*at].outcome == outcome));
    let marks: Vec<AnyView> = Outcome::ALL
        .iter()
        .copied()
        .filter(|outcome| occurs(*outcome))
        .map(|outcome| view! { <li><Mark outcome=outcome/> " " {words.outcome(outcome)}</li> }.into_any())
        .collect();
    let shade = shades.then(|| {
        view! {
            <li>
                <svg class="swatch" viewBox="0 0 16 10" aria-hidden="true"><rect class="shade" width="16" height="10"></rect></svg>
                {words.of(Comparing::OnWhomTheyDiffer)}
            </li>
        }
    });
    view! { <ul class="key" aria-label=words.of(Comparing::Legend)>{marks} {shade}</ul> }.into_any()
}

/// Which district, that it is synthetic, its fingerprint, the year and the count days.
fn colophon(kit: Kit, days: &[chrono::NaiveDate]) -> AnyView {
    let words = kit.words();
    let (title, fingerprint) = kit.opened.with(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
    let year = kit.attempt.with(|attempt| attempt.year);
    view! {
        <span><span translate="no">{title}</span> " (" {words.of(words::screen::Shell::Synthetic)} ")"</span>
        <span class="code" translate="no">{fingerprint}</span>
        <span>{words.school_year(year)}</span>
        {(!days.is_empty()).then(|| view! { <span>{words.compare_count_days(days)}</span> })}
    }
    .into_any()
}
