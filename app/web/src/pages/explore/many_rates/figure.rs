use engine::choice::Choice;
use engine::definition::Knob;
use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Comparing;
use workshop::comparison::{Comparison, Line};

use super::Compared;
use crate::parts::{Column, DataTable, Figure, Mark, StaveLine, StaveRow, figure, stave};
use crate::state::{Kind, Kit, Memo, use_kit};

/// Beyond this many students the picture shows only those on whom the definitions differ.
const MOST_FOR_ALL: usize = 40;

/// Beyond this many it shows the first: as many as a row holds. Each is drawn for every definition and every width of
/// window, and the page must not wait for marks that nobody can compare.
pub(super) const MOST_SHOWN: usize = 40;

/// The stave: every event definition as a line through the students.
#[component]
pub(in crate::pages) fn ManyRates(
    /// The comparison.
    compared: Compared,
) -> impl IntoView {
    let kit = use_kit();
    // The first page must not tell what the room is guessing.
    let is_asked = Memo::new(move |_| kit.exploration.poll(Kind::Event).is_open());
    move || match compared.get() {
        _ if is_asked.get() => view! { <p class="unit">{kit.words().gate_is_up()}</p> }.into_any(),
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
    let says = match (counts.len(), all) {
        (0, _) => String::new(),
        (_, 0) => words.of(Comparing::NobodyHere),
        // One definition alone has nothing to agree with.
        (1, _) => String::new(),
        _ => words.compare_says(&counts, comparison.by_all, differ.len(), comparison.by_none),
    };
    let unit = words.of(Comparing::Unit);
    figure(
        kit,
        Figure {
            id: "many-rates",
            finding: words.compare_finding(differ.len(), all, counts.len()),
            unit: only.map_or(unit.clone(), |only| format!("{unit} {only}")),
            picture: view! { {stave(words, &columns, &rows)} {legend(kit, comparison, &shown, shades)} }.into_any(),
            says,
            table: numbers(kit, comparison),
            colophon: (!days.is_empty()).then(|| words.compare_count_days(&days)).into_iter().collect(),
        },
    )
}

/// What each definition counts, out of how many, who left when, and in which grades.
fn numbers(kit: Kit, comparison: &Comparison) -> DataTable {
    let words = kit.words();
    let head = [
        Comparing::Definition,
        Comparing::Grades,
        Comparing::LeftBetween,
        Comparing::Dropouts,
        Comparing::DividedBy,
        Comparing::DropoutRate,
    ];
    let row = |line: &Line| {
        let definition = &line.definition;
        let grades = definition.settings.get(Knob::Grades).unwrap_or_default();
        let days = kit.derived.desk.with_untracked(|desk| comparison.days_looked_at(desk, definition));
        let mut row = vec![
            words.definition_with_changes(definition, &[]),
            words.option(Knob::Grades, &grades),
            days.map(|days| words.from_day_to_day(days)).unwrap_or_default(),
        ];
        row.extend(match &line.report {
            Ok(report) => [
                report.numerator.len().to_string(),
                report.denominator.map(|all| all.to_string()).unwrap_or_default(),
                report.rate.map_or(words.of(Comparing::NoRate), |rate| format!("{}%", rate.percent())),
            ],
            Err(problem) => [words.unusable(problem), String::new(), String::new()],
        });
        row
    };
    DataTable {
        caption: words.of(Comparing::Title),
        head: head.map(|text| words.of(text)).into(),
        rows: comparison.lines.iter().map(row).collect(),
        foot: None,
        numbers_from: 3,
    }
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
