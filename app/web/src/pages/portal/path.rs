use leptos::prelude::*;
use words::screen::{Portal, Shell};

use crate::parts::PortalFrame;
use crate::route::Route;
use crate::state::use_kit;

/// The portal's first page: *Student Data*.
#[component]
pub(crate) fn StudentData() -> impl IntoView {
    let words = use_kit().words();
    view! {
        <PortalFrame path=vec![(words.of(Shell::StudentData), None)]>
            <h1>{words.of(Shell::StudentData)}</h1>
            <p>{words.of(Portal::StudentDataSays)}</p>
            <ul class="doors">
                <li>
                    <a class="door" href=Route::StudentReports.href()>{words.of(Shell::StudentReports)}</a>
                    <p>{words.of(Portal::StudentReportsSays)}</p>
                </li>
            </ul>
        </PortalFrame>
    }
}

/// The portal's *Student Reports*.
#[component]
pub(crate) fn StudentReports() -> impl IntoView {
    let words = use_kit().words();
    let path = vec![(words.of(Shell::StudentData), Some(Route::StudentData)), (words.of(Shell::StudentReports), None)];
    view! {
        <PortalFrame path=path>
            <h1>{words.of(Shell::StudentReports)}</h1>
            <p>{words.of(Portal::StudentReportsSays)}</p>
            <ul class="doors">
                <li>
                    <a class="door" href=Route::Report.href()>{words.of(Shell::DropoutCertificationReport)}</a>
                    <p>{words.of(Portal::ReportSays)}</p>
                </li>
            </ul>
        </PortalFrame>
    }
}
