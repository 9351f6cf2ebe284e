use engine::definition::{Definition, Settings};
use engine::evaluate::{ClassOf, CohortEvaluator, CohortReport, Outcome, Unit};
use leptos::prelude::*;
use words::screen::{Attributing, Comparing};
use workshop::desk::Desk;

use super::View;

/// A yearly count and a class, side by side, and why nothing is shared out between them.
pub(super) fn side_by_side(view: View, class_definition: &Definition) -> AnyView {
    let words = view.kit.words();
    let class = view.kit.opened.with_untracked(|opened| opened.info.class);
    let lea = view.kit.attempt.with(|at| at.lea_id.clone());
    let report = view.kit.derived.desk.with(|desk| class_report(desk, class_definition, &lea, class));
    let counted = view.is.get().ok();
    let event_title = view.turned.with(|turned| turned.title);
    let event: Vec<(Comparing, String)> = counted
        .map(|counted| {
            vec![
                (Comparing::Dropouts, words.plain_number(counted.count)),
                (Comparing::DividedBy, words.divided(counted.denominator)),
                (Comparing::DropoutRate, rate(counted.rate)),
            ]
        })
        .unwrap_or_default();
    let of_class: Vec<(Comparing, String)> = report
        .map(|report| {
            let number = |outcome: Outcome| words.plain_number(report.of(outcome).len());
            vec![
                (Comparing::AdjustedCohort, words.plain_number(report.adjusted_cohort().len())),
                (Comparing::Graduates, number(Outcome::Graduate)),
                (Comparing::GraduationRate, rate(report.rate(Outcome::Graduate))),
                (Comparing::Dropouts, number(Outcome::Dropout)),
                (Comparing::DropoutRate, rate(report.rate(Outcome::Dropout))),
            ]
        })
        .unwrap_or_default();
    let list = |title: Attributing, of: &'static str, lines: Vec<(Comparing, String)>| {
        let lines: Vec<AnyView> = lines
            .into_iter()
            .map(|(text, number)| {
                view! { <dt>{words.of(text)}</dt> <dd class="num" translate="no">{number}</dd> }.into_any()
            })
            .collect();
        view! {
            <section>
                <h3>{words.of(title)} <small class="mute" translate="no">{format!(" {of}")}</small></h3>
                <dl class="numbers">{lines}</dl>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="beside">
            <h2 class="finding">{words.of(Attributing::SideBySideOnly)}</h2>
            <p>{words.of(Attributing::WhySideBySide)}</p>
            <div class="flips">
                {list(Attributing::YearlyCount, event_title, event)}
                {list(Attributing::TheClass, class_definition.title, of_class)}
            </div>
            <p class="hint">{words.class_of(class)}</p>
        </section>
    }
    .into_any()
}

fn rate(rate: Option<engine::evaluate::Rate>) -> String {
    rate.map(|rate| super::percent(rate.percent())).unwrap_or_default()
}

/// The class of the whole district, whatever the definition's own level.
fn class_report(desk: &Desk, definition: &Definition, lea_id: &str, class: u16) -> Option<CohortReport> {
    let Settings::Cohort(set) = &definition.settings else { return None };
    let unit = Unit::find(&desk.roster, engine::definition::Level::District, lea_id, None).ok()?;
    Some(CohortEvaluator::new(&desk.roster, set, ClassOf(class), unit).ok()?.report())
}
