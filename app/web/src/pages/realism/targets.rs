use districts::realism::{Measure, Measured, Target};
use leptos::prelude::*;
use words::screen::{Design, Realism as Texts};

use crate::parts::meter::{difference, dot_in_range, percent, points, scale};
use crate::state::Kit;

/// Every target, with where the district came out.
pub(super) fn targets(kit: Kit, measured: &[Measured]) -> AnyView {
    let words = kit.words();
    let is_exit = |one: &&Measured| matches!(one.target.measure, Measure::ExitShare(_));
    let is_event = |one: &&Measured| matches!(one.target.measure, Measure::EventRate(_));
    let events: Vec<&Measured> = measured.iter().filter(is_event).collect();
    let whole: Vec<&Measured> = measured.iter().filter(|one| !is_exit(one) && !is_event(one)).collect();
    let exits: Vec<&Measured> = measured.iter().filter(is_exit).collect();
    let groups = [(words.of(Design::EventRates), events), (words.of(Design::Whole), whole), (words.exit_mix(), exits)];
    let bodies: Vec<AnyView> = groups.iter().map(|(title, rows)| body(kit, title, rows)).collect();
    view! {
        <section class="gap">
            <h2>{words.of(Texts::Targets)}</h2>
            <p class="small soft">{words.of(Texts::Key)} " " {words.of(Texts::OwnSays)}</p>
            <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Texts::Targets)>
                <table class="meters targets">
                    <thead>
                        <tr>
                            <th scope="col">{words.of(Texts::Measure)}</th>
                            <th scope="col">{words.of(Texts::Picture)}</th>
                            <th scope="col" class="n">{words.of(Texts::Expected)}</th>
                            <th scope="col" class="n">{words.of(Texts::Here)}</th>
                            <th scope="col" class="n">{words.of(Texts::Off)}</th>
                            <th scope="col">{words.of(Texts::Verdict)}</th>
                        </tr>
                    </thead>
                    {bodies}
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Measures of one scale, so that their pictures compare. Where all have one source, it stands at their head.
fn body(kit: Kit, title: &str, rows: &[&Measured]) -> AnyView {
    let top = scale(rows.iter().flat_map(|one| [range(one).2, one.share.value().unwrap_or(0)]));
    let first = rows.first().map(|one| one.target);
    let shared = first.filter(|first| rows.iter().all(|one| one.target.source == first.source));
    let lines: Vec<AnyView> = rows.iter().map(|one| row(kit, one, top, shared.is_none())).collect();
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="6"><b>{title.to_owned()}</b> {shared.map(|target| source(kit, target))}</th>
            </tr>
            {lines}
        </tbody>
    }
    .into_any()
}

/// Where the figure of a target comes from.
fn source(kit: Kit, target: Target) -> AnyView {
    let own = target.is_kits_own().then(|| view! { " " <span class="origin">{kit.words().of(Texts::Own)}</span> });
    view! { <span class="src"><span translate="no">{target.source}</span> {own}</span> }.into_any()
}

/// The range in which a measure is near: its low end, what is expected, its high end.
fn range(one: &Measured) -> (u32, u32, u32) {
    let target = &one.target;
    let off = target.tolerance();
    (target.expected.saturating_sub(off), target.expected, (target.expected + off).min(10_000))
}

fn row(kit: Kit, one: &Measured, top: u32, with_source: bool) -> AnyView {
    let words = kit.words();
    let (target, value) = (&one.target, one.share.value());
    let (low, expected, high) = range(one);
    let off = value.map(|value| difference(i64::from(value) - i64::from(expected)).unwrap_or_else(|| points(0)));
    let verdict = match one.is_near() {
        Some(true) => view! { <td data-d=words.of(Texts::Verdict)>{words.of(Texts::Near)}</td> }.into_any(),
        Some(false) => {
            view! { <td data-d=words.of(Texts::Verdict)><b>{words.of(Texts::FurtherOff)}</b></td> }.into_any()
        }
        None => view! { <td data-d=words.of(Texts::Verdict)>{words.of(Texts::NotMeasured)}</td> }.into_any(),
    };
    let source = with_source.then(|| source(kit, *target));
    view! {
        <tr>
            <th scope="row">{words.measure(target.measure)} " " {source}</th>
            <td class="picture">{dot_in_range(value, (low, expected, high), top)}</td>
            <td class="n" data-d=words.of(Texts::Expected) translate="no">
                {percent(expected)} <span class="mute">{format!(" ±\u{2060}{}", points(high - expected))}</span>
            </td>
            <td class="n" data-d=words.of(Texts::Here) translate="no">{value.map(percent)}</td>
            <td class="n" data-d=words.of(Texts::Off) translate="no">{off}</td>
            {verdict}
        </tr>
    }
    .into_any()
}
