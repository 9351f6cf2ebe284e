//! The students behind a number: of a school, or of the district.

mod attest;
mod line;
mod list;

use engine::certification::Obstacle;
use leptos::prelude::*;
use words::screen::{Details as Text, Place, Portal, Shell};
use workshop::journal::Recorded;

use crate::pages::student::{Access, note_the_look};
use crate::parts::{Obstacles, PortalFrame, path_to_neo_report, school_name};
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// The students behind a number.
#[component]
pub(crate) fn Details(
    /// The school; none for the district totals.
    school: Option<String>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let access = {
        let school = school.clone();
        Memo::new(move |_| access(kit, school.as_deref()))
    };
    note_the_look(kit, access, Recorded::Viewed { school_id: school.clone() });
    let place = place(kit, school.as_deref());
    let heading =
        words.students_counted(if school.is_some() { Place::School(&place) } else { Place::District(&place) });
    let mut path = path_to_neo_report(words);
    path.push((heading.clone(), None));
    view! {
        <PortalFrame path=path>
            {move || match access.get() {
                Access::Open => view! {
                    <h1>{heading.clone()}</h1>
                    <list::StudentList school=school.clone() place=place.clone()/>
                    {school.clone().map(|school| view! { <attest::Attestation school=school/> })}
                }
                .into_any(),
                Access::OtherSchool { own, .. } => view! {
                    <h1>{heading.clone()}</h1>
                    <section class="refuse not-yours">
                        <Obstacles obstacles=vec![Obstacle::OtherSchool { own: own.clone() }]/>
                        <p><a href=Route::Details(Some(own)).href()>{words.of(Text::OwnList)}</a></p>
                    </section>
                }
                .into_any(),
                Access::Unknown => view! {
                    <h1>{words.of(Shell::Details)}</h1>
                    <p>{words.of(Text::NoSuchSchool)}</p>
                    <p><a href=Route::Report.href()>{words.of(Portal::ToTheReport)}</a></p>
                }
                .into_any(),
            }}
        </PortalFrame>
    }
}

/// A school's user sees the own school's list; the district's users see all.
fn access(kit: Kit, school: Option<&str>) -> Access {
    let (lea, own) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.user.school_id.clone()));
    let is_known = |school: &str| {
        kit.derived
            .desk
            .with(|desk| desk.roster.find_lea(&lea).is_some_and(|lea| desk.roster.find_school(lea, school).is_some()))
    };
    match (school, own) {
        (Some(school), _) if !is_known(school) => Access::Unknown,
        (school, Some(own)) if school != Some(own.as_str()) => Access::OtherSchool { own, schools: Vec::new() },
        _ => Access::Open,
    }
}

/// The name of the school, or of the district.
fn place(kit: Kit, school: Option<&str>) -> String {
    school.map_or_else(
        || kit.derived.desk.with_untracked(|desk| desk.district.name.clone()),
        |school| school_name(kit, school),
    )
}
