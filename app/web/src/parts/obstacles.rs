use engine::certification::{Flow, Obstacle, Role, User};
use engine::checks::{Finding, Severity};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::attempt::key_of;

use super::user::hand_over;
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// Why something cannot be done, one reason a line, each with the way out.
#[component]
pub fn Obstacles(
    /// What stands in the way.
    obstacles: Vec<Obstacle>,
    /// The school that the act is about, where it is about one.
    #[prop(optional, into)]
    school: Option<String>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let name = |id: &str| school_name(kit, id);
    // The reasons may stay the same while another user reads them.
    let user = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.clone()));
    let lines = obstacles
        .into_iter()
        .map(|obstacle| {
            let only_principal = matches!(&obstacle, Obstacle::NeedsRole { roles: [Role::Principal] });
            if let Some(school) = school.as_deref().filter(|_| only_principal) {
                let reason = words.only_the_principal_attests(&name(school));
                let way_out = hand_over_to(kit, User::of_school(school));
                return view! { <li><b>{reason}</b> " " {way_out}</li> }.into_any();
            }
            let (reason, detail) = words.obstacle(&obstacle, &name);
            let school = school.clone();
            let way_out = move || user.with(|user| way_out(kit, &obstacle, user, school.as_deref()));
            view! { <li><b>{reason}</b> " " {detail} " " {way_out}</li> }.into_any()
        })
        .collect_view();
    view! { <ol class="reasons">{lines}</ol> }
}

/// What a user can do about it.
fn way_out(kit: Kit, obstacle: &Obstacle, user: &User, school: Option<&str>) -> Option<AnyView> {
    let words = kit.words();
    match obstacle {
        Obstacle::NeedsRole { roles } | Obstacle::NoAccess { roles } => Some(hand_over_to(kit, one_of(kit, roles))),
        Obstacle::OtherSchool { .. } => school.map(|school| hand_over_to(kit, User::of_school(school))),
        Obstacle::NotAttested { schools } => match user.school_id.clone().filter(|own| schools.contains(own)) {
            Some(own) => Some(link(Route::Details(Some(own)), words.of(Portal::ToYourListToAttest))),
            None => schools.first().map(|school| hand_over_to(kit, User::of_school(school))),
        },
        Obstacle::NotLevelOne => Some(hand_over_to(kit, User::of_district(Role::DataSteward))),
        Obstacle::NotLevelTwo | Obstacle::NotAsked => Some(hand_over_to(kit, User::of_district(Role::Superintendent))),
        Obstacle::AlreadyAsked | Obstacle::Submitted => Some(hand_over_to(kit, User::of_district(Role::StateReviewer))),
        // The other ways out are places of the report, which each flow has elsewhere.
        _ if kit.attempt.with_untracked(|attempt| attempt.flow) != Flow::Neo => None,
        Obstacle::NotValidated => Some(go_to("validate", words.of(Portal::ToValidate))),
        Obstacle::OpenErrors { .. } | Obstacle::UnansweredWarnings { .. } => {
            let is_error = matches!(obstacle, Obstacle::OpenErrors { .. });
            Some(if has_open(kit, user, if is_error { Severity::Error } else { Severity::Warning }) {
                go_to("findings", words.of(Portal::ToTheFindings))
            } else {
                hand_over_to(kit, User::of_district(Role::DataSteward))
            })
        }
        Obstacle::NotSubmitted => Some(link(Route::Report, words.of(Portal::ToTheReport))),
        _ => None,
    }
}

/// Whether a finding that is open is one that the user sees.
fn has_open(kit: Kit, user: &User, severity: Severity) -> bool {
    kit.derived.desk.with_untracked(|desk| {
        kit.derived.progress.with_untracked(|progress| {
            let is_open = |finding: &Finding| {
                finding.severity == severity && !progress.answers.contains_key(&key_of(finding, &desk.roster))
            };
            kit.derived.findings.with_untracked(|findings| desk.findings_seen_by(user, findings).any(is_open))
        })
    })
}

/// One who may: of the whole district where one is, as a clerk may lack authority and a principal sees one school.
fn one_of(kit: Kit, roles: &[Role]) -> User {
    let is_limited = |role: &Role| matches!(role, Role::Clerk | Role::Principal);
    let role = roles.iter().find(|role| !is_limited(role)).or(roles.first());
    user_of(kit, role.copied().unwrap_or(Role::DataSteward))
}

/// The first user of a role: of a principal's, that of the first school on the report.
pub fn user_of(kit: Kit, role: Role) -> User {
    let school = kit.derived.lists.with_untracked(|lists| lists.keys().next().cloned());
    match (role, school) {
        (Role::Principal, Some(school)) => User::of_school(&school),
        _ => User::of_district(role),
    }
}

/// The button that hands the keyboard to a user, by name.
pub fn hand_over_to(kit: Kit, user: User) -> AnyView {
    let school = user.school_id.as_deref().map(|id| school_name(kit, id));
    let text = kit.words().hand_over_to(&user, school.as_deref());
    view! {
        <button class="btn btn-3" type="button" on:click=move |press| hand_over(kit, user.clone(), &press)>{text}</button>
    }
    .into_any()
}

/// The name of a school of the reporting district.
pub fn school_name(kit: Kit, id: &str) -> String {
    kit.derived.desk.with_untracked(|desk| {
        let lea = kit.attempt.with_untracked(|attempt| attempt.lea_id.clone());
        desk.district.school(&lea, id).map_or_else(|| id.to_owned(), |school| school.school_name.clone())
    })
}

fn link(route: Route, text: String) -> AnyView {
    view! { <a href=route.href()>{text}</a> }.into_any()
}

/// A button that goes to a place of the report.
fn go_to(id: &'static str, text: String) -> AnyView {
    view! {
        <button
            class="btn btn-3"
            type="button"
            on:click=move |_| crate::browser::go_to(&Route::Report.href(), id)
        >
            {text}
        </button>
    }
    .into_any()
}
