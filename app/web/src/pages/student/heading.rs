use engine::evaluate::{EventReport, Outcome};
use engine::roster::{EnrollmentIx, StudentIx};
use leptos::prelude::*;
use words::screen::Student;
use workshop::desk::Desk;

use super::case::Case;
use super::walks::Walk;
use crate::geometry::line::Row;
use crate::parts::{Mark, mark_at};
use crate::route::Route;
use crate::state::{Kit, use_kit};

/// Who it is: name and number, which definitions count the student, grade, birth, programs; and the counted neighbors.
#[component]
pub(super) fn Heading(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        let year = kit.attempt.with(|attempt| attempt.year);
        let decided = case.decided();
        let (counting, stave) = case.walks.with(|walks| {
            let titles: Vec<&str> =
                walks.iter().filter(|walk| walk.is_counted()).map(|walk| walk.definition.title).collect();
            (words.counted_by(&titles, walks.len()), stave(walks))
        });
        case.subject.with(|subject| {
            let subject = subject.as_ref()?;
            let last_grade = subject.stays.last().map(|stay| stay.enrollment.grade);
            let grade = decided.and_then(|one| one.grade).or(last_grade);
            let view = view! {
                <div class="student-head">
                    <h1>
                        {decided.map(|one| view! { <Mark outcome=one.outcome large=true/> })}
                        <span translate="no">{subject.name.clone()}</span>
                        " "
                        <small translate="no">{subject.student_id.clone()}</small>
                    </h1>
                    <nav class="neighbors" aria-label=words.of(Student::NeighborsCounted)>
                        {neighbors(kit, subject.student)}
                    </nav>
                </div>
                <div class="counted-by">{stave} <p>{counting}</p></div>
                <ul class="facts">
                    <li>{decided.map(|one| words.outcome_label(one.outcome))}</li>
                    <li>{grade.map(|grade| words.grade_label(grade))}</li>
                    <li>{words.born(subject.birth)}</li>
                    <li>{words.programs(&subject.programs, year)}</li>
                </ul>
            };
            Some(view.into_any())
        })
    }
}

/// The student once for each definition, and the line through all of them.
fn stave(walks: &[Walk]) -> AnyView {
    const STEP: f64 = 16.0;
    let under: Vec<bool> = walks.iter().map(Walk::is_counted).collect();
    let row = Row { left: 1.0, step: STEP, over: 2.2, under: 17.8, bend: 3.0 };
    let marks = walks
        .iter()
        .enumerate()
        .map(|(seat, walk)| {
            let outcome = walk.way.as_ref().map_or(Outcome::NotConsidered, |way| way.determination.outcome);
            let class = if walk.is_counted() { "mk-c" } else { "mk-n" };
            mark_at(outcome, class, row.seat(seat), 10.0, 9.5)
        })
        .collect_view();
    #[expect(clippy::cast_precision_loss, reason = "five definitions")]
    let width = 2.0 + STEP * walks.len() as f64;
    view! {
        <svg class="student-stave" viewBox=format!("0 0 {width} 20") width=width height="20" aria-hidden="true">
            <path class="theline" d=row.line(&under)></path>
            {marks}
        </svg>
    }
    .into_any()
}

/// Links to the counted students before and after this one whom the present user may open.
fn neighbors(kit: Kit, student: StudentIx) -> Option<AnyView> {
    let words = kit.words();
    let own = kit.attempt.with(|attempt| attempt.user.school_id.clone());
    let (before, after) = kit.derived.desk.with(|desk| {
        kit.derived.report.with(|report| {
            let report = report.as_ref().ok()?;
            let number = |student: StudentIx| desk.roster.student_id(student).to_owned();
            let open =
                |student: &StudentIx| own.as_deref().is_none_or(|own| has_record_at(desk, report, *student, own));
            let before = report.numerator.iter().rev().find(|one| **one < student && open(one));
            let after = report.numerator.iter().find(|one| **one > student && open(one));
            Some((before.copied().map(number), after.copied().map(number)))
        })
    })?;
    let link = |id: String| {
        let href = Route::Student(id.clone()).href();
        view! { <a href=href translate="no">{id}</a> }
    };
    Some(
        view! {
            {before.map(|id| view! { <span>"← " {link(id)} " " {words.of(Student::PreviousCounted)}</span> })}
            {after.map(|id| view! { <span>{words.of(Student::NextCounted)} " " {link(id)} " →"</span> })}
        }
        .into_any(),
    )
}

/// Whether a student of the report has a record at a school of its district.
fn has_record_at(desk: &Desk, report: &EventReport, student: StudentIx, school_id: &str) -> bool {
    let Some(school) = desk.roster.find_school(report.period.lea, school_id) else { return false };
    EnrollmentIx::rows(desk.roster.enrollments_of(student)).any(|row| desk.roster.enrollments.school(row) == school)
}
