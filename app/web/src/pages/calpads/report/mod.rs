//! Report 1.24 of a revision or of the data store: filters, table, legend, and the students behind a number.

mod filters;
mod legend;
mod since;
mod students;
mod table;

use engine::calendar::SchoolYear;
use engine::roster::Small;
use leptos::prelude::*;
use words::screen::Calpads as Text;
use workshop::calpads::{Column, Dropouts, Filters, Report, has_opened};
use workshop::desk::Desk;
use workshop::journal::Recorded;

use super::snapshot::{Snapshot, is_old, own_school, told};
use super::{Frame, link, no_such};
use crate::browser::{hash, print};
use crate::route::CalpadsPage;
use crate::state::{Kit, Memo, Shared, use_kit};

/// A number of the report that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Chosen {
    /// Its school; none in the row of totals.
    school: Option<Small>,
    /// Its column.
    column: Column,
}

/// What was asked of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    /// The name under which the work is kept, and the revision.
    of: (String, Option<u32>),
    year: SchoolYear,
    filters: Filters,
    chosen: Option<Chosen>,
}

/// Where filters and open list outlive the page, for the way to a student and back.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Kept(StoredValue<Option<Asked>>);

impl Kept {
    /// For the root of the app.
    pub(in crate::pages) fn provide() {
        provide_context(Self(StoredValue::new(None)));
    }
}

/// What stands on the page.
#[derive(Clone, Copy)]
struct Shown {
    desk: Memo<Option<Shared<Desk>>>,
    dropouts: Memo<Option<Shared<Dropouts>>>,
    /// The year in which the students exited.
    year: RwSignal<SchoolYear>,
    /// What was chosen on the page.
    filters: RwSignal<Filters>,
    /// The same within what the user may see.
    effective: Memo<Filters>,
    chosen: RwSignal<Option<Chosen>>,
}

impl Shown {
    fn new(kit: Kit, snapshot: Snapshot, number: Option<u32>) -> Self {
        let Kept(kept) = expect_context();
        let of = (kit.opened.with_untracked(|opened| opened.info.work_name()), number);
        let before = kept.get_value().filter(|asked| asked.of == of).unwrap_or_else(|| Asked {
            of: of.clone(),
            year: kit.attempt.with_untracked(|attempt| attempt.year),
            filters: Filters::default(),
            chosen: None,
        });
        let (year, filters) = (RwSignal::new(before.year), RwSignal::new(before.filters));
        let chosen = RwSignal::new(before.chosen);
        Effect::new(move |_| {
            let (of, year, filters, chosen) = (of.clone(), year.get(), filters.get(), chosen.get());
            kept.set_value(Some(Asked { of, year, filters, chosen }));
        });
        let desk = snapshot.desk;
        let effective = Memo::new(move |_| {
            let own = desk.with(|desk| desk.as_ref().and_then(|desk| own_school(kit, desk)));
            let filters = filters.get();
            Filters { school: own.or(filters.school), ..filters }
        });
        let dropouts = snapshot.dropouts(kit, year.into());
        Self { desk, dropouts, year, filters, effective, chosen }
    }

    /// The report under the filters in force, with the records that it is of.
    fn read<T>(self, read: impl FnOnce(&Desk, &Dropouts, &Filters, &Report) -> T) -> Option<T> {
        let (desk, dropouts) = (self.desk.get()?, self.dropouts.get()?);
        self.effective.with(|filters| {
            let report = dropouts.report(&desk, filters);
            Some(read(&desk, &dropouts, filters, &report))
        })
    }
}

/// The page.
#[component]
pub(super) fn ReportPage(
    /// The revision; none for the data store.
    number: Option<u32>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let snapshot = Snapshot::of(kit, number);
    let shown = Shown::new(kit, snapshot, number);
    if let Some(number) = number {
        note_the_look(kit, number);
    }
    let is_there = move || snapshot.desk.with(Option::is_some);
    view! {
        <Frame page=CalpadsPage::Report(number) year=shown.year.into()>
            <p class="soft">{move || whose(kit, number)}</p>
            <Show
                when=is_there
                fallback=move || view! { <p>{no_such(kit)} " " {link(CalpadsPage::Status, words.of(Text::Back))}</p> }
            >
                <filters::FiltersForm shown=shown has_years=number.is_none()/>
                <table::Table shown=shown/>
                <legend::Notes shown=shown number=number/>
                <p class="actions noprint">
                    <button class="btn btn-2 btn-sm" type="button" on:click=move |_| print()>{words.of(Text::Print)}</button>
                    {link(CalpadsPage::Checks(number), words.checks_of_revision(number))}
                    {link(CalpadsPage::Status, words.of(Text::Back))}
                </p>
                <students::Students shown=shown/>
                {number.map(|number| view! { <since::Since number=number/> })}
                <legend::Legend shown=shown/>
            </Show>
        </Frame>
    }
}

/// Notes in the journal that someone opened the report of a revision, once for each user who does.
fn note_the_look(kit: Kit, number: u32) {
    let here = hash();
    let opens = Memo::new(move |_| told(kit, number, |_| kit.attempt.with(|attempt| !has_opened(attempt, number))));
    Effect::new(move |_| {
        // Who is handed the keyboard on the way to another page does not look at this one.
        if opens.get() == Some(true) && hash() == here {
            kit.looked_at(Recorded::ViewedRevision { number });
        }
    });
}

/// Of which day the numbers are.
fn whose(kit: Kit, number: Option<u32>) -> String {
    let words = kit.words();
    let Some(number) = number else { return words.of(Text::AsItStands) };
    let taken = told(kit, number, |told| words.revision_taken(told.day, told.by)).unwrap_or_default();
    if is_old(kit, number) { format!("{taken} {}", words.of(Text::OlderThanData)) } else { taken }
}
