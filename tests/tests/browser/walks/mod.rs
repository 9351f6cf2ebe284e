//! What people come for, done as they do it, in both forms of the app.

mod acts;
mod calpads;
mod certification;
mod certify;
mod crash;
mod definitions;
mod design;
mod details;
mod districts;
mod explore;
mod explore_cohort;
mod explore_flow;
mod explore_gate;
mod explore_labels;
mod explore_parts;
mod explore_state_view;
mod explore_subgroups;
mod explore_truth;
mod fingerprints;
mod follow_up;
mod gallery;
mod home;
mod incidents;
mod keyboard;
mod looks;
mod making;
mod saved_work;
mod score;
mod stars;
mod storage;
mod student;
mod two_tabs;
mod worksheet;

use libtest_mimic::Trial;
use tests::browser::{Site, Tab, visit, visit_where};

use super::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let files = [
        certification::trials(),
        calpads::trials(),
        certify::trials(),
        crash::trials(),
        definitions::trials(),
        design::trials(),
        details::trials(),
        districts::trials(),
        explore::trials(),
        explore_parts::trials(),
        explore_gate::trials(),
        explore_labels::trials(),
        explore_state_view::trials(),
        explore_truth::trials(),
        explore_cohort::trials(),
        explore_flow::trials(),
        explore_subgroups::trials(),
        fingerprints::trials(),
        follow_up::trials(),
        gallery::trials(),
        home::trials(),
        incidents::trials(),
        keyboard::trials(),
        looks::trials(),
        making::trials(),
        saved_work::trials(),
        stars::trials(),
        score::trials(),
        storage::trials(),
        student::trials(),
        two_tabs::trials(),
        worksheet::trials(),
    ];
    files.into_iter().flatten().collect()
}

/// A walk that begins on a page, in both forms of the app.
fn walk(name: &str, hash: &'static str, walk: fn(&Tab)) -> [Trial; 2] {
    Site::ALL.map(|site| trial(format!("walks::{name} ({})", site.name()), move || visit(site, hash, walk)))
}

/// A walk in a browser in which a script runs before the page.
fn walk_where(name: &str, script: &'static str, hash: &'static str, walk: fn(&Tab)) -> [Trial; 2] {
    Site::ALL
        .map(|site| trial(format!("walks::{name} ({})", site.name()), move || visit_where(site, script, hash, walk)))
}
