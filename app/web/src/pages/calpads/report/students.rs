use engine::evaluate::{EventEvaluator, Period, Question};
use leptos::prelude::*;
use words::Names;
use words::screen::Calpads as Text;
use workshop::calpads::{Line, Order, PAGE, SortBy, StudentList};
use workshop::desk::Desk;

use super::super::snapshot::name_of;
use super::super::student_link;
use super::{Chosen, Shown};
use crate::browser::focus_later;
use crate::state::{Kit, Memo, Shared, use_kit};

/// A list made ready for a number. Another number gives another list.
type Ready = Option<(Chosen, Shared<StudentList>)>;

/// How a list is arranged, and which page of it shows.
#[derive(Clone, Copy)]
struct View {
    sort: RwSignal<(SortBy, Order)>,
    search: RwSignal<String>,
    page: RwSignal<usize>,
}

/// The students behind the number that was pressed last.
#[component]
pub(super) fn Students(
    /// What stands on the page.
    shown: Shown,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let ready: Memo<Ready> = Memo::new(move |_| {
        let chosen = shown.chosen.get()?;
        shown.read(|desk, dropouts, filters, _| {
            let behind = dropouts.behind(desk, filters, chosen.school, chosen.column).map(Line::from);
            (chosen, Shared::new(StudentList::new(desk, behind)))
        })
    });
    let heading = move || {
        let school = |chosen: Chosen| shown.desk.with(|desk| Some(name_of(desk.as_deref()?, chosen.school?)));
        ready.with(|ready| match ready {
            Some((chosen, _)) => words.list_heading(chosen.column, school(*chosen).as_deref()),
            None => words.of(Text::StudentsBehind),
        })
    };
    view! {
        <section class="behind" class:noprint=move || ready.with(Option::is_none)>
            <h2 id="behind" tabindex="-1">{heading}</h2>
            {move || ready.get().map_or_else(
                || view! { <p class="soft">{words.of(Text::PressANumber)}</p> }.into_any(),
                |(_, list)| view! { <List shown=shown list=list/> }.into_any(),
            )}
        </section>
    }
}

#[component]
fn List(shown: Shown, list: Shared<StudentList>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let view = View {
        sort: RwSignal::new((SortBy::Name, Order::Ascending)),
        search: RwSignal::new(String::new()),
        page: RwSignal::new(0),
    };
    let all = list.lines.len();
    let arranged = {
        let list = list.clone();
        Memo::new(move |_| {
            let (sort, order) = view.sort.get();
            Shared::new(view.search.with(|search| list.arrange(sort, order, search)))
        })
    };
    let find = move |event| {
        view.search.set(event_target_value(&event));
        view.page.set(0);
    };
    let rows = move || {
        let Some(desk) = shown.desk.get() else { return Vec::new() };
        let arranged = arranged.get();
        let lines: Vec<Line> = list.page(&arranged, view.page.get()).copied().collect();
        rows(kit, &desk, shown, &lines)
    };
    let body = move || {
        let rows = rows();
        if rows.is_empty() {
            return view! { <tr><td colspan="8">{words.of(Text::NobodyFound)}</td></tr> }.into_any();
        }
        rows.into_any()
    };
    let heads = [
        (Text::Number, SortBy::Number),
        (Text::Name, SortBy::Name),
        (Text::School, SortBy::School),
        (Text::Grade, SortBy::Grade),
        (Text::ExitDate, SortBy::ExitDate),
        (Text::ExitReason, SortBy::ExitReason),
        (Text::Subgroups, SortBy::Subgroups),
    ];
    let heads: Vec<AnyView> = heads.into_iter().map(|(text, sort)| head(words.of(text), sort, view)).collect();
    view! {
        <div class="list-tools noprint">
            <p class="compare-with">
                <label for="find-student">{words.of(Text::Find)}</label>
                <input id="find-student" type="text" maxlength="80" on:input=find/>
                <span class="soft" role="status">{move || words.list_says(all, arranged.with(|found| found.len()))}</span>
            </p>
        </div>
        <div class="scroll-x" tabindex="0" role="region" aria-labelledby="behind">
            <table class="students stacks sortable">
                <thead><tr>{heads}<th scope="col">{words.of(Text::DecidedBy)}</th></tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {move || pages(kit, view, arranged.with(|found| found.len()))}
    }
}

/// A heading that sorts; a second press turns the order around.
fn head(text: String, sort: SortBy, view: View) -> AnyView {
    let order = move || match view.sort.get() {
        (present, Order::Descending) if present == sort => Some("descending"),
        (present, Order::Ascending) if present == sort => Some("ascending"),
        _ => None,
    };
    let press = move |_| {
        view.sort.update(|(present, order)| {
            let turns = *present == sort && *order == Order::Ascending;
            *order = if turns { Order::Descending } else { Order::Ascending };
            *present = sort;
        });
        view.page.set(0);
    };
    view! { <th scope="col" aria-sort=order><button type="button" on:click=press>{text}</button></th> }.into_any()
}

/// The way from page to page, where there are several.
fn pages(kit: Kit, view: View, found: usize) -> AnyView {
    let words = kit.words();
    let pages = found.div_ceil(PAGE);
    if pages < 2 {
        return ().into_any();
    }
    let turn = move |forward: bool| {
        view.page.update(|page| *page = if forward { (*page + 1).min(pages - 1) } else { page.saturating_sub(1) });
        focus_later("behind");
    };
    view! {
        <p class="actions noprint">
            <button class="btn btn-2 btn-sm" type="button" on:click=move |_| turn(false)>{words.of(Text::Previous)}</button>
            <span role="status">{move || words.page_of(view.page.get() + 1, pages)}</span>
            <button class="btn btn-2 btn-sm" type="button" on:click=move |_| turn(true)>{words.of(Text::Next)}</button>
        </p>
    }
    .into_any()
}

fn rows(kit: Kit, desk: &Desk, shown: Shown, lines: &[Line]) -> Vec<AnyView> {
    let words = kit.words();
    let definition = kit.derived.definition.get();
    let lea = kit.attempt.with(|attempt| attempt.lea_id.clone());
    let Ok(period) = Period::find(&desk.roster, &lea, shown.year.get()) else { return Vec::new() };
    let evaluator = EventEvaluator::new(&desk.roster, &definition, period).ok();
    let names = Names { district: &desk.district, roster: &desk.roster };
    lines
        .iter()
        .map(|line| {
            let record = line.enrollment.map(|row| &desk.district.enrollments[desk.roster.enrollments.record(row)]);
            let code = record.map(|record| words.exit_code(desk.district.exit_codes, record));
            // Nobody who is counted was found again; what the definition made of the reason tells one from another.
            let decided = evaluator.as_ref().and_then(|evaluator| {
                let trail = evaluator.explain(line.student).ok()?;
                let step = trail.steps.into_iter().rfind(|step| step.clause.question() == Question::Why)?;
                Some(words.step(&step, names))
            });
            view! {
                <tr>
                    <th scope="row" class="nowrap">
                        {student_link(desk, line.student)}
                    </th>
                    <td data-d=words.of(Text::Name) translate="no">{desk.name_of(line.student)}</td>
                    <td data-d=words.of(Text::School) translate="no">{line.school.map(|school| name_of(desk, school))}</td>
                    <td data-d=words.of(Text::Grade) translate="no">{line.grade.map(|grade| grade.to_string())}</td>
                    <td class="nowrap" data-d=words.of(Text::ExitDate)>{line.exit.map(|exit| words.on_day(exit))}</td>
                    <td data-d=words.of(Text::ExitReason)>{code}</td>
                    <td data-d=words.of(Text::Subgroups)>{words.subgroups(line.subgroups.list())}</td>
                    <td class="decided" data-d=words.of(Text::DecidedBy)>{decided}</td>
                </tr>
            }
            .into_any()
        })
        .collect()
}
