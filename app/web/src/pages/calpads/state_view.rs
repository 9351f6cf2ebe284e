//! The state's view of the LEA's dropouts beside the LEA's own, on the data store as it stands.

use engine::definition::find_definition;
use engine::roster::{EnrollmentIx, StudentIx};
use leptos::prelude::*;
use words::Names;
use words::screen::Calpads as Text;
use workshop::calpads::StateView;
use workshop::desk::Desk;
use workshop::two_passes::Mover;

use super::snapshot::{name_of, own_school};
use super::{Frame, fall1, link, student_link};
use crate::route::CalpadsPage;
use crate::state::{Kit, use_kit};

/// Most students named in a list.
const SHOWN: usize = 100;

/// The page.
#[component]
pub(super) fn StateViewPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let says = move || {
        let (lea, year) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.year));
        let desk = kit.derived.desk.get();
        let own = own_school(kit, &desk);
        let (lea_view, state) = (kit.derived.definition.get(), find_definition("calpads-state-view")?);
        let mut view = StateView::compare(&desk, (&lea_view, &state), &lea, year).ok().flatten()?;
        // A school's user sees the own school's students.
        let columns = &desk.roster.enrollments;
        let sees = |row: EnrollmentIx| own.is_none_or(|own| columns.school(row) == own);
        let passes = &mut view.passes;
        passes.leave.retain(|one| sees(one.exited));
        passes.enter.retain(|one| sees(one.exited));
        view.no_shows.retain(|one| sees(one.record));
        if own.is_some() {
            passes.both.retain(|student| EnrollmentIx::rows(desk.roster.enrollments_of(*student)).any(sees));
        }
        Some(sections(kit, &desk, &view))
    };
    view! {
        <Frame page=CalpadsPage::StateView>
            {says}
            <p class="actions noprint">{link(CalpadsPage::Status, words.of(Text::Back))}</p>
        </Frame>
    }
}

fn sections(kit: Kit, desk: &Desk, view: &StateView) -> AnyView {
    let words = kit.words();
    let passes = &view.passes;
    let (of_lea, of_state) = (passes.district_count(), passes.state_count());
    let same = (of_lea == of_state && !passes.leave.is_empty()).then(|| words.of(Text::SameNumber));
    let no_shows_say = fall1(kit).map(|fall1| words.no_shows_say(fall1)).unwrap_or_default();
    let elsewhere = |list: &[Mover]| -> Vec<AnyView> {
        list.iter().take(SHOWN).map(|one| row(desk, one.student, after(kit, desk, one))).collect()
    };
    let no_shows = view.no_shows.iter().take(SHOWN).map(|one| {
        let columns = &desk.roster.enrollments;
        let school = name_of(desk, columns.school(one.record));
        let found = one.found.map(|row| (place(desk, row), columns.entry(row)));
        let found = found.as_ref().map(|(there, since)| (there.as_str(), *since));
        row(desk, one.student, words.no_show(&school, columns.entry(one.record), found))
    });
    let both: Vec<AnyView> = passes
        .both
        .iter()
        .take(SHOWN)
        .map(|student| view! { <li>{student_link(desk, *student)}</li> }.into_any())
        .collect();
    let counts = [(Text::LeaView, of_lea), (Text::StateViewName, of_state)];
    view! {
        <dl class="facts two-views">
            {counts.map(|(name, count)| view! {
                <dt>{words.of(name)}</dt>
                <dd class="big" translate="no">{count}</dd>
            })}
        </dl>
        <p>{words.two_views(passes.both.len(), passes.leave.len(), passes.enter.len())} " " {same}</p>
        {list(kit, Text::ReEnrolled, words.of(Text::ReEnrolledSays), passes.leave.len(), elsewhere(&passes.leave))}
        {list(kit, Text::LostTransfers, words.of(Text::LostTransfersSay), passes.enter.len(), elsewhere(&passes.enter))}
        {list(kit, Text::NoShows, no_shows_say, view.no_shows.len(), no_shows.collect())}
        <section>
            <h2>{words.of(Text::BothViews)}</h2>
            <ul class="plain named-students">{both}</ul>
            {more(kit, passes.both.len())}
        </section>
    }
    .into_any()
}

fn list(kit: Kit, heading: Text, says: String, count: usize, rows: Vec<AnyView>) -> AnyView {
    let words = kit.words();
    let nobody = rows.is_empty().then(|| view! { <p>{words.of(Text::NoneOfThem)}</p> });
    view! {
        <section>
            <h2>{words.of(heading)}</h2>
            <p class="soft">{says}</p>
            {nobody}
            <ul class="plain views">{rows}</ul>
            {more(kit, count)}
        </section>
    }
    .into_any()
}

fn more(kit: Kit, count: usize) -> Option<AnyView> {
    let more = count.saturating_sub(SHOWN);
    (more > 0).then(|| view! { <p>{kit.words().and_more(more)}</p> }.into_any())
}

fn row(desk: &Desk, student: StudentIx, says: String) -> AnyView {
    view! {
        <li>
            {student_link(desk, student)} " "
            <span translate="no">{desk.name_of(student)}</span>
            <span class="small">{says}</span>
        </li>
    }
    .into_any()
}

/// The exit, and where the state found the student.
fn after(kit: Kit, desk: &Desk, one: &Mover) -> String {
    let names = Names { district: &desk.district, roster: &desk.roster };
    kit.words().exit_and_after(names, one.exited, one.found, None)
}

/// A school of any LEA: Pine High (P).
fn place(desk: &Desk, row: EnrollmentIx) -> String {
    let columns = &desk.roster.enrollments;
    format!("{} ({})", name_of(desk, columns.school(row)), desk.roster.leas[usize::from(columns.lea(row))])
}
