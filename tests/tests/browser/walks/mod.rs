//! What people come for, done as they do it, in both forms of the app.

mod acts;
mod certify;
mod definitions;
mod details;
mod districts;
mod explore;
mod home;
mod student;
mod worksheet;

use libtest_mimic::Trial;
use tests::browser::{Site, Tab, visit};

use super::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let files = [
        certify::trials(),
        definitions::trials(),
        details::trials(),
        districts::trials(),
        explore::trials(),
        home::trials(),
        student::trials(),
        worksheet::trials(),
    ];
    files.into_iter().flatten().collect()
}

/// A walk that begins on a page, in both forms of the app.
fn walk(name: &str, hash: &'static str, walk: fn(&Tab)) -> [Trial; 2] {
    Site::ALL.map(|site| trial(format!("walks::{name} ({})", site.name()), move || visit(site, hash, walk)))
}
