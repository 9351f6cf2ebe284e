use engine::checks::Account;
use leptos::prelude::*;
use words::screen::{Details, FollowUp as Text, Portal};
use workshop::desk::Desk;
use workshop::worklist::{Line, State};

use crate::parts::school_name;
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// The lines of the list.
#[component]
pub(super) fn Table(
    /// The lines that the filter lets through.
    shown: Memo<Vec<Line>>,
    /// How many of them show.
    limit: RwSignal<usize>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let rows = move || {
        kit.derived.desk.with(|desk| {
            shown.with(|lines| lines.iter().take(limit.get()).map(|line| row(kit, desk, line)).collect_view())
        })
    };
    let column = |text: String, class: &'static str| view! { <th scope="col" class=class>{text}</th> };
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Text::Table)>
            <table class="stacks follow-ups">
                <caption class="sr">{words.of(Text::Table)}</caption>
                <thead>
                    <tr>
                        {column(words.of(Portal::Student), "")}
                        {column(words.of(Details::Name), "")}
                        {column(words.of(Portal::School), "")}
                        {column(words.of(Portal::Grade), "n")}
                        {column(words.of(Text::Duty), "")}
                        {column(words.of(Text::Since), "")}
                        {column(words.of(Text::RecordSays), "")}
                        {column(words.of(Text::Papers), "n")}
                        {column(words.of(Text::Contacts), "n")}
                        {column(words.of(Text::State), "")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(kit: Kit, desk: &Desk, line: &Line) -> AnyView {
    let words = kit.words();
    let columns = &desk.roster.enrollments;
    let record = &desk.district.enrollments[columns.record(line.due.enrollment)];
    let student = desk.roster.student_id(line.due.student).to_owned();
    let href = Route::FollowUp(Some(student.clone())).href();
    view! {
        <tr>
            <th scope="row" class="nowrap"><a class="sid" href=href translate="no">{student}</a></th>
            <td data-d=words.of(Details::Name) translate="no">{desk.name_of(line.due.student)}</td>
            <td data-d=words.of(Portal::School) translate="no">{school_name(kit, &record.school_id)}</td>
            <td class="n" data-d=words.of(Portal::Grade) translate="no">{record.grade.to_string()}</td>
            <td data-d=words.of(Text::Duty)>{words.duty(line.due.duty)}</td>
            <td class="nowrap" data-d=words.of(Text::Since)>{words.on_day(line.due.since)}</td>
            <td data-d=words.of(Text::RecordSays)>{words.exit_code(desk.district.exit_codes, record)}</td>
            <td class="n" data-d=words.of(Text::Papers) translate="no">{line.papers}</td>
            <td class="n" data-d=words.of(Text::Contacts) translate="no">{line.contacts}</td>
            <td data-d=words.of(Text::State)>{state(kit, desk, line)}</td>
        </tr>
    }
    .into_any()
}

/// How far the follow-up of a student has come, in words.
pub(in crate::pages) fn state(kit: Kit, desk: &Desk, line: &Line) -> String {
    let state = line.state();
    let school = match state {
        State::SettledByRecords(Account::Enrolled(row)) => {
            let record = &desk.district.enrollments[desk.roster.enrollments.record(row)];
            let school = desk.district.school(&record.lea_id, &record.school_id);
            Some(school.map_or_else(|| record.school_id.clone(), |school| school.school_name.clone()))
        }
        _ => None,
    };
    kit.words().follow_up_state(state, school.as_deref())
}
