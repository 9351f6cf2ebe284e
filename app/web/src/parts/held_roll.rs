use engine::choice::Choice;
use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Exploring;

use super::{Crossing, Glyph, Layout, Mark, Seat, move_between_seats, strip, tenth};
use crate::geometry::several::{Several, students_each};
use crate::state::Kit;

/// Students as a definition counts them, held against what was counted before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeldRoll {
    /// How many students there are.
    pub all: usize,
    /// Counted before and now, counted now only, counted before only.
    pub groups: [usize; 3],
    /// Everyone's seat; none where they are too many, and a mark stands for several.
    pub seats: Vec<Seat>,
}

/// The groups, as they are called.
pub const GROUPS: [Exploring; 3] = [Exploring::CountedBoth, Exploring::Enters, Exploring::Leaves];

/// The width of a picture of twenty students or more.
const WIDEST: f64 = 1100.0;

const SEATS: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, per_row: 40, size: 18.0, labels: true },
    Layout { class: "narrow", width: 350.0, per_row: 20, size: 11.5, labels: false },
    Layout { class: "paper", width: 650.0, per_row: 30, size: 15.0, labels: true },
];
const SEVERAL: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, per_row: 60, size: 12.0, labels: false },
    Layout { class: "narrow", width: 350.0, per_row: 30, size: 10.0, labels: false },
    Layout { class: "paper", width: 650.0, per_row: 50, size: 11.0, labels: false },
];

impl HeldRoll {
    /// Up to this many students have a seat each.
    pub const MOST_SEATS: usize = 120;

    /// How many are counted neither before nor now.
    pub fn never(&self) -> usize {
        self.all - self.groups.iter().sum::<usize>()
    }

    /// What a mark stands for.
    pub fn unit(&self, kit: Kit) -> String {
        let each = self.seats.is_empty().then(|| students_each(self.groups));
        kit.words().held_unit(each, self.never())
    }

    /// The picture, with what its signs mean.
    pub fn picture(&self, kit: Kit) -> AnyView {
        // Few students keep the seats as wide as twenty would have them.
        #[expect(clippy::cast_precision_loss, reason = "a few seats")]
        let part = if self.seats.is_empty() { 1.0 } else { (self.seats.len() as f64 / 20.0).min(1.0) };
        let drawn: Vec<AnyView> = if self.seats.is_empty() {
            kit.room.shown(&SEVERAL).map(|layout| self.several(kit, layout)).collect()
        } else {
            let layouts = kit.room.shown(&SEATS);
            let seats = |layout: &Layout| Layout { width: layout.width * part, ..*layout };
            layouts.map(|layout| strip(kit, &self.seats, "", &seats(layout)).into_any()).collect()
        };
        view! { <div class="has-paper" style:max-width=format!("{:.0}px", WIDEST * part)>{drawn}</div> {self.legend(kit)} }.into_any()
    }

    /// A field in which a mark stands for several students.
    fn several(&self, kit: Kit, layout: &Layout) -> AnyView {
        let words = kit.words();
        let drawn = Several::new(self.groups, students_each(self.groups), layout.width, layout.per_row, layout.size);
        let Several { line, flip, ghost, marks, grounds, height } = drawn;
        let signs = ["mk mk-c", "mk mk-in", "mk mk-out"];
        let stop = self.groups.iter().position(|group| *group != 0);
        let groups: Vec<AnyView> = signs
            .into_iter()
            .zip(marks)
            .zip(grounds)
            .enumerate()
            .filter(|(at, _)| self.groups[*at] != 0)
            .map(|(at, ((sign, marks), ground))| {
                let label = words.held_group(GROUPS[at], self.groups[at]);
                view! {
                    <g class="mark-stop" role="img" tabindex=if stop == Some(at) { "0" } else { "-1" } aria-label=label>
                        <path class="hit" d=ground></path>
                        <path class=sign d=marks></path>
                    </g>
                }
                .into_any()
            })
            .collect();
        view! {
            <svg
                class=layout.class
                viewBox=format!("0 0 {} {}", layout.width, tenth(height))
                role="group"
                aria-label=words.of(Exploring::WhoIsCounted)
                on:keydown=move_between_seats
            >
                {groups}
                <g class="no-pointer">
                    <path class="theline" d=line></path>
                    <path class="theline ghost" d=ghost></path>
                    <path class="theline flip" d=flip></path>
                </g>
            </svg>
        }
        .into_any()
    }

    /// What the signs of the picture say: only those that it shows.
    fn legend(&self, kit: Kit) -> AnyView {
        let words = kit.words();
        let [_, enter, leave] = self.groups;
        let mut signs: Vec<AnyView> = Vec::new();
        if self.seats.is_empty() && self.groups[0] != 0 {
            signs.push(
                view! { <li><Mark outcome=Outcome::Dropout/> " " {words.of(Exploring::CountedBoth)}</li> }.into_any(),
            );
        }
        let outcomes = Outcome::ALL.iter().copied().filter(|one| self.seats.iter().any(|seat| seat.outcome == *one));
        signs.extend(outcomes.map(|one| view! { <li><Mark outcome=one/> " " {words.outcome(one)}</li> }.into_any()));
        for (moved, crossing, text) in
            [(enter, Crossing::Enters, Exploring::Enters), (leave, Crossing::Leaves, Exploring::Leaves)]
        {
            if moved != 0 {
                signs.push(view! { <li><Glyph crossing=crossing/> " " {words.of(text)}</li> }.into_any());
            }
        }
        if enter + leave != 0 {
            let ghost = view! {
                <li>
                    <svg class="mark ghost-key" viewBox="0 0 30 16" aria-hidden="true"><path class="theline ghost" d="M1 9H29"></path></svg>
                    " " {words.of(Exploring::WhereTheLineWas)}
                </li>
            };
            signs.push(ghost.into_any());
        }
        view! { <ul class="key">{signs}</ul> }.into_any()
    }
}
