use districts::realism::Measure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Words;
use words::screen::Design as Texts;
use workshop::design::{Preview, sample};

use super::Hands;
use crate::browser::Latest;
use crate::parts::meter::{bar, difference, percent, scale};
use crate::state::{Memo, Shared, preview as live};

/// Lets the sample live anew whenever something it depends on is turned. Only the latest comes to its end.
pub(super) fn run(hands: Hands) {
    let line = StoredValue::new_local(Latest::default());
    // What changes no life, such as a planted error, asks for no preview.
    let asked = Memo::new(move |_| {
        hands.read(|design| design.problems().is_empty().then(|| (sample(&design.profile), design.seed)))
    });
    Effect::new(move |_| {
        let Some((profile, seed)) = asked.get() else { return line.with_value(Latest::stop) };
        let line = line.get_value();
        spawn_local(async move {
            if let Some(lives) = live(&line, &profile, seed).await {
                hands.shown.set(Some(Shared::new(Preview::of(&lives))));
            }
        });
    });
    on_cleanup(move || line.with_value(Latest::stop));
}

/// What the design comes to; between its sentence and its figures stands what can be done with it.
pub(super) fn preview(hands: Hands, acts: AnyView) -> AnyView {
    let words = hands.kit.words();
    let is_waiting = Memo::new(move |_| hands.read(|design| !design.problems().is_empty()));
    let about = move || {
        hands.shown.with(|shown| {
            let shown = shown.as_ref()?;
            let (students, seed) = hands.read(|design| (sample(&design.profile).students, design.seed));
            Some(words.preview_of(shown.students, students, seed))
        })
    };
    view! {
        <section aria-labelledby="preview-title">
            <h2 id="preview-title">{words.of(Texts::Preview)}</h2>
            {move || is_waiting.get().then(|| view! { <p class="sev-warn">{words.of(Texts::PreviewStops)}</p> })}
            <p class="delta-says" role="status">{move || said(hands)}</p>
            {acts}
            <p class="small mute">{about}</p>
            {move || hands.shown.with(|shown| match shown {
                Some(shown) => hands.before.with(|before| table(words, shown, before.as_deref())),
                None => view! { <p>{words.of(Texts::PreviewWait)}</p> }.into_any(),
            })}
        </section>
    }
    .into_any()
}

/// The preview in one sentence.
pub(super) fn said(hands: Hands) -> Option<String> {
    hands.shown.with(|shown| {
        let shown = shown.as_ref()?;
        let of = |measure| shown.value(measure).map(percent);
        let values = [Measure::EventRate(12), Measure::Graduation, Measure::ChronicAbsence].map(of);
        let [Some(dropping), Some(graduating), Some(absent)] = values else { return None };
        Some(hands.kit.words().preview_says(&dropping, &graduating, &absent))
    })
}

fn table(words: Words, shown: &Preview, before: Option<&Preview>) -> AnyView {
    let events: Vec<Measure> = (9..=12).map(Measure::EventRate).collect();
    let whole = vec![Measure::Graduation, Measure::ChronicAbsence, Measure::Stability];
    let measures = shown.measured.iter().map(|one| one.target.measure);
    let exits: Vec<Measure> = measures.filter(|measure| matches!(measure, Measure::ExitShare(_))).collect();
    let groups = [(words.of(Texts::EventRates), events), (words.of(Texts::Whole), whole), (words.exit_mix(), exits)];
    let bodies = groups.map(|(title, measures)| body(words, title, &measures, shown, before));
    let [events, whole, exits] = bodies;
    let head = || {
        view! {
            <thead class="sr">
                <tr>
                    <th scope="col">{words.of(Texts::Measure)}</th>
                    <td></td>
                    <th scope="col">{words.of(Texts::Now)}</th>
                    <th scope="col">{words.of(Texts::Change)}</th>
                </tr>
            </thead>
        }
        .into_any()
    };
    view! {
        <div class="columns">
            <table class="meters">{head()} {events} {whole}</table>
            <table class="meters">{head()} {exits}</table>
        </div>
    }
    .into_any()
}

/// Measures that share a scale.
fn body(words: Words, title: String, measures: &[Measure], shown: &Preview, before: Option<&Preview>) -> AnyView {
    let value = |preview: &Preview, measure: &Measure| preview.value(*measure).unwrap_or(0);
    let both = |measure| [value(shown, measure), before.map_or(0, |before| value(before, measure))];
    let top = scale(measures.iter().flat_map(both));
    let rows: Vec<AnyView> = measures
        .iter()
        .map(|measure| {
            let now = shown.value(*measure);
            let was = before.and_then(|before| before.value(*measure));
            let change = before.and_then(|before| difference(shown.change(*measure, before)?));
            let change = change.map(|change| view! { <ins>{change}</ins> });
            view! {
                <tr>
                    <th scope="row">{words.short_measure(*measure)}</th>
                    <td class="picture">{bar(now.unwrap_or(0), top, was)}</td>
                    <td class="n" translate="no">{now.map(percent)}</td>
                    <td class="n change" translate="no">{change}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="4"><b>{title}</b></th></tr>
            {rows}
        </tbody>
    }
    .into_any()
}
