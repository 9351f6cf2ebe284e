use leptos::prelude::*;
use words::screen::Calpads as Text;
use workshop::calpads::{Changes, revisions};

use super::super::numbered_link;
use super::super::snapshot::Snapshot;
use crate::state::{Kit, use_kit};

/// Most students named in a line.
const NAMED: usize = 60;

/// What a revision counts otherwise than the one before, and which records changed between them.
#[component]
pub(super) fn Since(
    /// The later revision; the first has none before it.
    number: u32,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let before = number.saturating_sub(1);
    let (earlier, later) = (Snapshot::of(kit, Some(before)), Snapshot::of(kit, Some(number)));
    let counted = move || {
        kit.attempt.with(|attempt| {
            let told = revisions(attempt);
            let find = |number| told.iter().find(|told| told.revision.number == number).map(|told| told.revision);
            let difference = find(before)?.compare(find(number)?);
            let owned = |students: Vec<&str>| students.into_iter().map(str::to_owned).collect::<Vec<_>>();
            Some((owned(difference.entered), owned(difference.left)))
        })
    };
    let changes = move || {
        let lea = kit.attempt.with(|attempt| attempt.lea_id.clone());
        let (one, other) = (earlier.desk.get()?, later.desk.get()?);
        Some(Changes::between(&one.district, &other.district, &lea))
    };
    move || {
        let (entered, left) = counted()?;
        let changes = changes()?;
        let changed: Vec<String> = changes.by_student.keys().cloned().collect();
        let records = if changes.is_empty() {
            words.of(Text::NoChange)
        } else {
            words.records_changed(changes.len(), changed.len())
        };
        Some(view! {
            <section>
                <h2>{words.of(Text::Since)}</h2>
                <dl class="facts">
                    <dt>{words.of(Text::Entered)}</dt>
                    <dd>{students(kit, entered)}</dd>
                    <dt>{words.of(Text::Left)}</dt>
                    <dd>{students(kit, left)}</dd>
                    <dt>{words.of(Text::RecordsChanged)}</dt>
                    <dd>{records} " " {(!changed.is_empty()).then(|| students(kit, changed))}</dd>
                </dl>
            </section>
        })
    }
}

fn students(kit: Kit, numbers: Vec<String>) -> AnyView {
    let words = kit.words();
    if numbers.is_empty() {
        return words.of(Text::Nothing).into_any();
    }
    let more = numbers.len().saturating_sub(NAMED);
    let links: Vec<AnyView> =
        numbers.into_iter().take(NAMED).map(|number| view! { {numbered_link(number)} " " }.into_any()).collect();
    view! { {links} {(more > 0).then(|| words.and_more(more))} }.into_any()
}
