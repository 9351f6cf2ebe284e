use leptos::prelude::*;
use words::screen::Design as Texts;
use workshop::design::{Dial, DialGroup, Part};

use super::{Hands, fields::problem};
use crate::state::Memo;

/// The dials, group by group. The first group stands open.
pub(super) fn dials(hands: Hands) -> AnyView {
    let words = hands.kit.words();
    let group = |group: &DialGroup| {
        let dials: Vec<AnyView> = Dial::of(*group).map(|one| dial(hands, one)).collect();
        let more = match group {
            DialGroup::Office => Some(clerk(hands)),
            DialGroup::Destinations => Some(problem(hands, Part::Destinations)),
            _ => None,
        };
        view! {
            <details class="dials" open=*group == DialGroup::DroppingOut>
                <summary>{words.dial_group(*group)}</summary>
                {dials} {more}
            </details>
        }
        .into_any()
    };
    DialGroup::ALL.iter().map(group).collect::<Vec<AnyView>>().into_any()
}

/// The weights of all destinations together, of which a weight is a share.
fn total(hands: Hands) -> u32 {
    hands.read(|design| Dial::of(DialGroup::Destinations).map(|dial| dial.get(&design.profile)).sum())
}

fn dial(hands: Hands, dial: Dial) -> AnyView {
    let words = hands.kit.words();
    let id = dial.slug();
    let start = hands.designing.with_untracked(|designing| dial.get(&designing.start().profile));
    let now = Memo::new(move |_| hands.read(|design| dial.get(&design.profile)));
    // Of a weight, the share moves with the others.
    let says = Memo::new(move |_| words.dial_value(dial, now.get(), total(hands)));
    let was = move || {
        (now.get() != start).then(|| {
            let was = hands.at_start(|design| {
                let total = Dial::of(DialGroup::Destinations).map(|dial| dial.get(&design.profile)).sum();
                words.dial_value(dial, start, total)
            });
            view! { <span class="was">{words.was_set(&was)}</span> }
        })
    };
    let on_input = move |event| {
        if let Ok(value) = event_target_value(&event).parse::<u32>() {
            hands.turn(id, |design| dial.set(&mut design.profile, value));
        }
    };
    view! {
        <div class="dial" class:changed=move || now.get() != start>
            <label for=id>{words.dial(dial)}</label>
            <output for=id class="num">{move || says.get()} " " {was}</output>
            <input
                type="range"
                id=id
                min="0"
                // A file may stand beyond the scale.
                max=dial.top().max(start).to_string()
                aria-valuetext=move || says.get()
                prop:value=move || now.get().to_string()
                on:input=on_input
                on:change=move |_| hands.rest()
            />
        </div>
    }
    .into_any()
}

/// Whether the clerk leaves in May.
fn clerk(hands: Hands) -> AnyView {
    let leaves = move || hands.read(|design| design.profile.office.clerk_leaves_in_may);
    let toggle = move |event| {
        let leaves = event_target_checked(&event);
        hands.set("clerk", |design| design.profile.office.clerk_leaves_in_may = leaves);
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=leaves on:change=toggle/>
            <span>{hands.kit.words().of(Texts::ClerkLeaves)}</span>
        </label>
    }
    .into_any()
}
